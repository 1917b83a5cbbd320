// Who loses a task loses what came with it, at once; and nobody loses it for somebody else.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { engine, psql, start, WACHTWOORD } from './lib/startbaan.mjs';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const NIEUW = 'een fiets die nog rijdt';

describe('toegang', () => {
	let startbaan;
	let beheerder;
	before(async () => {
		startbaan = await start();
		beheerder = await startbaan.login('beheerder');
	});
	after(() => startbaan.stop());

	// The page of somebody, found by name, as the beheerder sees it.
	async function person(naam) {
		await beheerder.get(`/beheer/gebruikers?zoek=${encodeURIComponent(naam)}`);
		return beheerder.click(new RegExp(naam, 'u'));
	}

	test('a function that ends ends now, not tonight', async () => {
		const lotte = await startbaan.login('hulpverlener');
		assert.equal((await lotte.api('GET', '/jongeren')).status, 200);
		await person((await lotte.get('/sessies')).first('header').text.match(/collega\s?Zoek (\S+ \S+)/u)[1]);
		const page = await beheerder.submit(/\/functies\/\w+\/einde$/u);
		assert.equal(page.status, 200, page.main);
		assert.equal((await lotte.api('GET', '/jongeren')).status, 401);
		const again = startbaan.client();
		await again.send('/inloggen/demo', { rol: 'hulpverlener' });
		assert.equal(again.cookies.has('startbaan'), false, 'and the door stays closed');
	});

	test('who left is out at once, and cannot come back', async () => {
		const tim = await startbaan.login('stagebegeleider');
		await person('Tim Visser');
		const page = await beheerder.submit(/uit-dienst$/u);
		assert.equal(page.status, 200, page.main);
		assert.equal((await tim.api('GET', '/jongeren')).status, 401);
		const again = startbaan.client();
		await again.get('/inloggen');
		await again.submit('Log in', { email: 'tim.visser@debrug.example', wachtwoord: WACHTWOORD });
		assert.equal(again.cookies.has('startbaan'), false);
	});

	test('belofte_1 who has young people cannot leave them behind', async () => {
		const sanne = await startbaan.login('casusregisseur');
		await person('Sanne de Wit');
		for (const act of [/\/functies\/\w+\/einde$/u, /uit-dienst$/u]) {
			const page = await beheerder.submit(act);
			assert.equal(page.status, 400, page.main);
			assert.match(page.main, /Draag eerst de caseload over/u);
			await person('Sanne de Wit');
		}
		assert.equal((await sanne.api('GET', '/jongeren')).status, 200);
	});

	// Petra is away, so that Ronald sees her young people, too.
	test('belofte_3 who goes to work elsewhere, or leaves, does not see the young people of before', async () => {
		const petra = await startbaan.loginAs('petra.kok@stapvoorstap.example');
		const ronald = await startbaan.loginAs('ronald.smit@stapvoorstap.example');
		const sanne = await startbaan.login('casusregisseur');
		const hare = (await sanne.api('GET', '/jongeren')).json.jongeren.map((j) => j.id);
		const jongere = (await petra.api('GET', '/jongeren')).json.jongeren.find((j) => hare.includes(j.id));
		const pad = `/jongeren/${jongere.id}`;
		assert.equal((await petra.api('GET', pad)).status, 200);
		assert.equal((await ronald.api('GET', pad)).status, 200);
		const page = await person('Petra Kok');
		const [organisatie] = page.form(/\/functies$/u).options('organisatie').find(([, naam]) => /Broekerwaard/u.test(naam));
		await beheerder.submit(/\/functies$/u, { rol: 'jobcoach', organisatie, niveau: 'uitvoering', van: dag(0) });
		await person('Petra Kok');
		assert.equal((await beheerder.submit(/\/functies\/\w+\/einde$/u)).status, 200);
		const elders = await startbaan.loginAs('petra.kok@stapvoorstap.example');
		assert.equal((await elders.api('GET', pad)).status, 404);
		assert.deepEqual((await elders.api('GET', '/jongeren')).json.jongeren, []);
		assert.equal((await ronald.api('GET', pad)).status, 404, 'who replaced her replaces nobody there now');
		assert.match((await sanne.get(`${pad}/kring`)).main, /Petra Kok[\s\S]*Waarom gestopt werkt hier niet meer/u);
		await person('Ronald Smit');
		assert.equal((await beheerder.submit(/uit-dienst$/u)).status, 200);
	});

	test('the last beheerder cannot lock everybody out', async () => {
		await person('Wietske Postma');
		for (const act of [/\/functies\/\w+\/einde$/u, /uit-dienst$/u]) {
			const page = await beheerder.submit(act);
			assert.equal(page.status, 400, page.main);
			assert.match(page.main, /laatste beheerder/u);
			assert.equal((await beheerder.get('/beheer/gebruikers')).status, 200);
			await person('Wietske Postma');
		}
	});

	test('an organisation that changes is the same one', async () => {
		await beheerder.get('/beheer/organisaties?zoek=brug');
		await beheerder.click(/Praktijkschool De Brug/u);
		const [form] = beheerder.last.forms().filter((f) => f.names.includes('naam'));
		const page = await beheerder.submit(form.submit, { naam: 'Praktijkschool De Nieuwe Brug' });
		assert.equal(page.status, 200, page.main);
		const joke = await startbaan.login('mentor');
		assert.match((await joke.get('/sessies')).first('header').text, /De Nieuwe Brug/u);
	});

	test('a new password ends every session that was open, of this person only', async () => {
		const hans = await startbaan.login('jobcoach');
		const other = await startbaan.login('mentor');
		await person('Hans Vermeulen');
		const shown = await beheerder.submit(/\/code$/u);
		const [code] = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b/u.exec(shown.text);
		assert.equal((await hans.api('GET', '/sessies')).status, 200, 'a code alone ends nothing');
		const visitor = startbaan.client();
		await visitor.get('/toegangscode');
		await visitor.submit('Stel in', { code, wachtwoord: NIEUW });
		assert.equal((await hans.api('GET', '/sessies')).status, 401);
		assert.equal((await other.api('GET', '/sessies')).status, 200);
		await startbaan.loginAs('hans.vermeulen@stapvoorstap.example', NIEUW);
	});

	test('who has an account shows in how long the answer takes', async () => {
		const took = async (email) => {
			const began = startbaan.worked();
			const body = String(new URLSearchParams({ email, wachtwoord: 'niet het goede' }));
			const reply = await startbaan.client().request('POST', '/inloggen', { headers: FORM, body });
			assert.equal(reply.status, 400);
			return startbaan.worked() - began;
		};
		// What it took of a processor, for others may keep this machine busy; in turn, and the least of each, for the
		// program has work of its own. Hashing a password is what takes long.
		let [there, not] = [Infinity, Infinity];
		for (const naam of ['een', 'twee', 'drie']) {
			there = Math.min(there, await took('anil.ramsaran@vlietdam.example'));
			not = Math.min(not, await took(`${naam}@vlietdam.example`));
		}
		assert.ok(not > there / 8 && there > not / 8, `${there} ns with an account, ${not} ns without`);
	});

	test('guessing at an account does not keep its owner out', async () => {
		const EMAIL = 'naomi.riedewald@waterland-oost.example';
		const naomi = await startbaan.login('doorstroomcoach');
		await person('Naomi Riedewald');
		const email = /[\w.]+@[\w.-]+\.example/u.exec(beheerder.last.main)?.[0] ?? EMAIL;
		const guess = startbaan.client();
		let status;
		for (let i = 0; i < 12 && status !== 429; i++)
			({ status } = await guess.request('POST', '/inloggen', {
				headers: FORM,
				body: String(new URLSearchParams({ email, wachtwoord: `poging ${i}` })),
			}));
		assert.equal(status, 429);
		assert.equal((await naomi.api('GET', '/sessies')).status, 200, 'who is in stays in');
	});

	// Time passes in the database of PostgreSQL, which others may open.
	if (engine === 'postgres')
		test('a session that nobody used for an hour, or that began this morning, is over', async () => {
			for (const column of ['gebruikt_op', 'verloopt_op']) {
				const joke = await startbaan.login('mentor');
				assert.equal((await joke.api('GET', '/sessies')).status, 200);
				await psql(startbaan.db, `UPDATE t_sessie SET ${column} = ${Date.now() - 61 * 60_000}`);
				assert.equal((await joke.api('GET', '/sessies')).status, 401, column);
				beheerder = await startbaan.login('beheerder');
			}
		});
});
