// Startbaan itself, on SQLite or PostgreSQL: people who log in as everybody does, and ask for what they may see.
import path from 'node:path';

import { Klant } from '../../test/scenario/lib/klant.mjs';
import { WACHTWOORD } from '../../test/scenario/lib/startbaan.mjs';
import { program, run, serve } from '../lib/process.mjs';
import { CASES, NOTITIE, OWNERS, WORDS } from '../lib/words.mjs';

const PATIENCE = 300; // seconds that an answer may take before it has failed
const LIJST = '/jongeren?van=mijn&toestand=open&sorteer=nieuwste';

export const places = (data, db) => ['--data', data, ...(db ? ['--db', db] : [])];

// Makes the region, ready for use; returns how many seconds making it took.
export async function generate(jongeren, data, db) {
	const begin = Date.now();
	const size = ['--jongeren', String(jongeren), '--seed', '1', '--inloggen'];
	await run(program('startbaan'), ['generate', ...size, ...places(data, db)]);
	const seconds = (Date.now() - begin) / 1000;
	// What autovacuum does by itself a minute later.
	if (db) await run('psql', ['-X', '-q', '-c', 'ANALYZE', db]);
	return seconds;
}

// As people do, but without opening their first page, which may be a heavy one. `headers` is what a browser sends.
export async function login(server, rol, number) {
	const klant = new Klant(server);
	klant.patience = PATIENCE;
	const form = (await klant.get('/inloggen')).form('Log in');
	const typed = form.fill({ email: `${rol}${number}@overmeren.example`, wachtwoord: WACHTWOORD });
	await klant.request('POST', '/inloggen', {
		headers: { ...klant.navigation, 'content-type': 'application/x-www-form-urlencoded' },
		body: String(new URLSearchParams(typed)),
	});
	if (!klant.cookies.has('startbaan')) throw new Error(`${rol}${number} cannot log in`);
	klant.headers = {
		Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document',
		Cookie: [...klant.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
	};
	return klant;
}

// ---- requests; each knows what its answer must hold ----

const page = (klant, target, marker) => ({ path: target, headers: klant.headers, marker });

async function note(klant, id) {
	const fields = {
		_csrf: await klant.csrf(), met: 'jongere', soort: 'telefoon', tekst: NOTITIE,
		datum: new Date().toLocaleDateString('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric' }),
	};
	return {
		method: 'POST', path: `/jongeren/${id}/contactmomenten`, status: 303, marker: `ocation: /jongeren/${id}\r\n`,
		headers: { ...klant.headers, 'Content-Type': 'application/x-www-form-urlencoded' },
		body: String(new URLSearchParams(fields)),
	};
}

async function requestsOf(klant) {
	const { jongeren } = (await klant.api('GET', LIJST)).json;
	const cases = jongeren.slice(0, CASES);
	const found = await Promise.all(WORDS.map((word) => klant.get(`/zoeken?q=${word}`)));
	const hits = found.map((reply) => /href="(\/jongeren\/[a-z0-9]+\/tijdlijn)"/u.exec(reply.source)?.[1]);
	return {
		J1: cases.map((j) => page(klant, `/jongeren/${j.id}`, `>${j.roepnaam} `)),
		J2: [page(klant, LIJST, cases.at(-1).id)],
		J3: WORDS.map((word, i) => page(klant, `/zoeken?q=${word}`, hits[i])).filter((q) => q.marker),
		J4: await Promise.all(cases.map((j) => note(klant, j.id))),
		J6: [page(klant, '/werk', 'href="/jongeren/')],
	};
}

// One request of each person, then the next one of each.
function inTurn(lists) {
	const length = Math.max(...lists.map((list) => list.length));
	return Array.from({ length }, (_, i) => lists.map((list) => list[i])).flat().filter(Boolean);
}

// Who has been asked for what they may see keeps the session, and closes the connection.
async function jobsOf(server) {
	const people = await Promise.all(Array.from({ length: OWNERS }, (_, i) => login(server, 'casusregisseur', i + 1)));
	const manager = await login(server, 'manager', await server.first('manager'));
	const each = await Promise.all(people.map(requestsOf));
	const jobs = { J5: [page(manager, '/sturing', 'jongeren die een jaar geleden werkten')] };
	for (const job of Object.keys(each[0])) jobs[job] = inTurn(each.map((requests) => requests[job]));
	for (const klant of people.slice(1)) klant.close();
	[server.klant] = people;
	server.manager = manager;
	return jobs;
}

/*
 * Starts it on a region that is there. {name, port, pids, ms (until it served), jobs, notes(), stop()}; klant and
 * manager are logged in; ask(sql) looks in the database behind its back; first(rol) is the number of the first with
 * that role.
 */
export async function start({ name, data, db, cluster }) {
	const server = await serve(
		program('startbaan'), ['serve', '--port', '0', ...places(data, db)],
		/^Startbaan: http:\/\/[^:]+:(\d+)\//mu,
	);
	Object.assign(server, { name, data, db, pids: cluster ? [server.pid, cluster.pid] : [server.pid] });
	server.ask = (sql) =>
		db
			? run('psql', ['-X', '-q', '-A', '-t', '-c', sql, db])
			: run(program('bench/ask'), [path.join(data, 'startbaan.db'), sql]);
	server.first = (rol) => server.ask(`SELECT min(gebruiker_id) FROM t_functie WHERE rol = '${rol}'`);
	server.jobs = await jobsOf(server);
	server.notes = async () => Number(await server.ask(`SELECT count(*) FROM t_contactmoment WHERE tekst = '${NOTITIE}'`));
	const { stop } = server;
	server.stop = async () => {
		server.klant.close();
		server.manager.close();
		await stop();
	};
	return server;
}
