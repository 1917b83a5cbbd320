// Mijn agenda: what waits, in the agenda of a telephone; and nobody learns a name by it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { Klok } from './lib/klok.mjs';
import { region, start } from './lib/startbaan.mjs';

const WERKERS = ['casusregisseur', 'jobcoach', 'mentor', 'stagebegeleider', 'accountmanager', 'doorstroomcoach', 'hulpverlener'];
const DAY = 24 * 60;

// Where the agenda of this person is from now on.
async function make(klant, button = 'Maak een adres') {
	await klant.get('/agenda');
	const page = await klant.submit(button);
	assert.equal(page.status, 200, page.main);
	return new URL(/https?:\/\/\S+?\.ics/u.exec(page.main)[0]).pathname;
}

const unfold = (text) => text.replace(/\r\n /gu, '');
const events = (text) => unfold(text).split('BEGIN:VEVENT').slice(1);
const value = (event, name) => new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, 'mu').exec(event)?.[1].trim();

// Another reader of calendars, with a home of its own: what it read, an event a line.
class Khal {
	constructor() {
		this.home = fs.mkdtempSync(path.join(os.tmpdir(), 'startbaan-khal-'));
		fs.mkdirSync(path.join(this.home, 'agenda'));
		const at = path.join(this.home, 'agenda');
		const how = ['timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d'];
		const moments = ['datetimeformat = %Y-%m-%d %H:%M', 'longdatetimeformat = %Y-%m-%d %H:%M'];
		const zone = ['default_timezone = Europe/Amsterdam', 'local_timezone = Europe/Amsterdam'];
		const lines = ['[calendars]', '[[startbaan]]', `path = ${at}`, '[locale]', ...how, ...moments, ...zone];
		fs.writeFileSync(path.join(this.home, 'config'), `${lines.join('\n')}\n`);
	}

	run(...args) {
		const env = { ...process.env, HOME: this.home, LC_ALL: 'C.UTF-8' };
		for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME']) env[name] = this.home;
		return execFileSync('khal', ['-c', path.join(this.home, 'config'), ...args], { env, encoding: 'utf8' });
	}

	read(ics) {
		const file = path.join(this.home, 'startbaan.ics');
		fs.writeFileSync(file, ics);
		this.run('import', '--batch', '-a', 'startbaan', file);
		const format = '{title}@@{start-date}@@{all-day}@@{url}@@{description}##';
		const said = this.run('list', dag(), '700d', '--day-format', '', '--format', format);
		return said.split('##').slice(0, -1).map((line) => {
			const [titel, van, heel, url, tekst] = line.trim().split('@@');
			return { titel, van, heel, url, tekst };
		});
	}

	remove() {
		fs.rmSync(this.home, { recursive: true, force: true });
	}
}

describe('an agenda in a telephone', () => {
	let startbaan;
	let telefoon;
	const fetched = new Map(); // by role: what its telephone got
	before(async () => {
		startbaan = await start();
		telefoon = startbaan.client();
		for (const rol of WERKERS) {
			const at = await make(await startbaan.login(rol));
			fetched.set(rol, { path: at, reply: await telefoon.request('GET', at) });
		}
	});
	after(() => startbaan.stop());

	test('no program can read it, or it reads something else', () => {
		for (const [rol, { reply }] of fetched) {
			assert.equal(reply.status, 200, rol);
			assert.equal(reply.headers['content-type'], 'text/calendar; charset=utf-8');
			for (const line of reply.source.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
			const khal = new Khal();
			const read = khal.read(reply.body);
			khal.remove();
			const sent = events(reply.source);
			const days = (e) => value(e, 'DTSTART').replace(/(\d{4})(\d\d)(\d\d).*/u, '$1-$2-$3');
			const whole = (e) => (value(e, 'DTSTART').includes('T') ? 'False' : 'True'); // a meeting of the network has a time
			const wanted = sent.map((e) => `${days(e)} ${value(e, 'SUMMARY')} ${whole(e)}`);
			assert.deepEqual(read.map((e) => `${e.van} ${e.titel} ${e.heel}`).sort(), wanted.sort());
			for (const e of read) {
				assert.match(e.tekst, /\n\n.*Startbaan/u);
				assert.ok(e.tekst.includes(e.url), e.tekst);
			}
			for (const [, time] of reply.source.matchAll(/^(DTSTART[^:]*:\d{8}T.*)\r$/gmu))
				if (!/:19/u.test(time)) assert.match(time, /^DTSTART;TZID=Europe\/Amsterdam:/u);
			assert.equal(new Set(sent.map((e) => value(e, 'UID'))).size, sent.length, 'two events are one to a program');
		}
	});

	test('what is due is not in it', async () => {
		const sent = events(fetched.get('casusregisseur').reply.source);
		const titles = sent.map((e) => value(e, 'SUMMARY')).join('\n');
		for (const wat of ['Contact nodig', 'Contract eindigt', 'Afspraak uit het plan', 'Nazorg', 'Casusoverleg'])
			assert.match(titles, new RegExp(`^${wat}`, 'mu'));
		assert.match(titles, /^Te laat: /mu);
		const sanne = await startbaan.login('casusregisseur');
		const { regels } = (await sanne.api('GET', '/werk?tab=te_laat')).json;
		const late = sent.filter((e) => value(e, 'SUMMARY').startsWith('Te laat: '));
		const many = (e) => Number(/\((\d+)\)$/u.exec(value(e, 'SUMMARY'))?.[1] ?? 1);
		const shown = regels.filter((r) => r.signaal !== 'minste_aandacht');
		const tasks = unfold(fetched.get('casusregisseur').reply.source).split('BEGIN:VTODO').slice(1);
		const due = (part, name) => `${value(part, name)} ${value(part, 'SUMMARY')}`;
		const days = sent.filter((e) => !/\nUID:(casusoverleg|bijeenkomst)-/u.test(e)).map((e) => due(e, 'DTSTART'));
		assert.deepEqual(tasks.map((t) => due(t, 'DUE')).sort(), days.sort(), 'what is due by a day is no task');
		assert.equal(late.map(many).reduce((a, b) => a + b, 0), shown.length);
	});

	test('it tells a name, a place, a text or a number of a jongere', async () => {
		const forbidden = new Set();
		for (const rol of WERKERS) {
			const klant = await startbaan.login(rol);
			const { jongeren } = (await klant.api('GET', '/jongeren')).json;
			for (const j of jongeren) for (const word of [j.id, j.roepnaam, j.achternaam]) if (word) forbidden.add(word);
			for (const tab of ['te_laat', 'vandaag', 'deze_week', 'later', 'team'])
				for (const r of (await klant.api('GET', `/werk?tab=${tab}`)).json.regels)
					for (const text of [r.naam, r.waarom, r.plaatsing_id]) if (text) forbidden.add(text);
			for (const o of (await klant.api('GET', '/casusoverleggen')).json.overleggen ?? [])
				for (const text of [o.onderwerp, o.plek, o.voorzitter]) if (text) forbidden.add(text);
		}
		for (const vague of ['Uw loket', 'Uw overleg', 'Uzelf', 'Een jongere']) forbidden.delete(vague);
		assert.ok(forbidden.size > 100);
		for (const { reply } of fetched.values()) {
			const text = unfold(reply.source).replaceAll('\\,', ',');
			for (const word of forbidden) assert.ok(!text.includes(word), word);
		}
	});

	test('whoever follows a link in it is let in', async () => {
		const links = new Set([...fetched.values()].flatMap(({ reply }) => events(reply.source).map((e) => value(e, 'URL'))));
		const sanne = await startbaan.login('casusregisseur');
		for (const link of links) {
			const { pathname, search } = new URL(link);
			const reply = await startbaan.client().request('GET', pathname + search);
			assert.equal(reply.status, 303);
			assert.match(reply.headers.location, /^\/inloggen/u);
		}
		const own = events(fetched.get('casusregisseur').reply.source).map((e) => value(e, 'URL'));
		for (const link of own) assert.equal((await sanne.get(new URL(link).pathname + new URL(link).search)).status, 200);
	});

	test('a proxy keeps it, a page refers to it, or it is fetched whole each time', async () => {
		const { path: at, reply } = fetched.get('jobcoach');
		assert.equal(reply.headers['cache-control'], 'private, no-cache');
		assert.equal(reply.headers['referrer-policy'], 'no-referrer');
		assert.equal(reply.headers['set-cookie'], undefined);
		const ask = (tag) => telefoon.request('GET', at, { headers: { 'if-none-match': tag } });
		const again = await ask(`"x", ${reply.headers.etag}`);
		assert.equal(again.status, 304);
		assert.equal(again.body.length, 0);
		assert.equal((await ask('"x"')).status, 200);
		const head = await telefoon.request('HEAD', at);
		assert.equal(head.status, 200);
		assert.equal(head.headers.etag, reply.headers.etag);
	});

	test('a wrong address shows a page, a menu or a login', async () => {
		const { path: at } = fetched.get('mentor');
		const near = [`${at}x`, at.slice(0, 40), at.replace(/.\.ics$/u, '_.ics')];
		const wrong = [...near, '/agenda/x.ics', '/agenda/.ics', '/agenda/stoppen'];
		for (const klant of [telefoon, await startbaan.login('mentor')])
			for (const path of wrong) {
				const reply = await klant.request('GET', path, { headers: { accept: '*/*' } });
				assert.equal(reply.status, 404, path);
				assert.match(reply.headers['content-type'], /^text\/plain/u);
				assert.equal(reply.headers['cache-control'], 'no-store');
			}
		assert.equal((await telefoon.request('GET', at, { headers: { accept: 'application/json' } })).status, 404);
		assert.equal((await telefoon.request('GET', `/api/v1${at}`)).status, 404);
		assert.equal((await telefoon.request('POST', at)).status, 405);
	});

	test('the secret opens anything else', async () => {
		const [, secret] = /\/agenda\/(.*)\.ics/u.exec(fetched.get('jobcoach').path);
		for (const headers of [{ cookie: `startbaan=${secret}` }, { authorization: `Bearer ${secret}` }])
			for (const path of ['/werk', '/agenda', '/jongeren'])
				assert.equal((await startbaan.client().request('GET', path, { headers })).status, 303);
	});

	test('who is not in the network has one, or a manager learns more by it than his meetings', async () => {
		assert.equal((await (await startbaan.login('deelnemer')).get('/agenda')).status, 403);
		const manager = await startbaan.login('manager');
		const sent = events((await telefoon.request('GET', await make(manager))).source);
		const told = new Set(sent.map((e) => value(e, 'SUMMARY').replace(/^Te laat: | \(\d+\)$/gu, '')));
		const signals = fs.readFileSync('src/domain/signaal.def', 'utf8').matchAll(/"([^"]+)", "[^"]+", ZELF, NETWERK,/gu);
		const network = ['Stuurgroep', 'Regionale bijeenkomst', ...[...signals].map(([, label]) => label)];
		assert.ok(told.has('Stuurgroep'), [...told].join());
		for (const wat of told) assert.ok(network.includes(wat), wat);
	});

	test('it is shown twice', async () => {
		const page = await (await startbaan.login('jobcoach')).get('/agenda');
		assert.doesNotMatch(page.source, /\.ics/u);
		assert.match(page.main, /Laatst opgehaald \d\d-\d\d-\d{4}/u);
	});

	test('whoever looked in a dossier by it, nobody can tell', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const { jongeren } = (await sanne.api('GET', '/jongeren')).json;
		await telefoon.request('GET', fetched.get('casusregisseur').path);
		const page = await sanne.get(`/jongeren/${jongeren[0].id}/inzage`);
		assert.match(page.main, /de agenda van een medewerker, zonder namen/u);
	});

	test('an address of a lost telephone goes on', async () => {
		const klant = await startbaan.login('hulpverlener');
		const { path: old } = fetched.get('hulpverlener');
		const fresh = await make(klant, 'Maak een nieuw adres');
		assert.equal((await telefoon.request('GET', old)).status, 404);
		assert.equal((await telefoon.request('GET', fresh)).status, 200);
		await klant.get('/agenda');
		const page = await klant.submit('Stop het adres');
		assert.match(page.main, /U hebt nog geen adres/u);
		assert.equal((await telefoon.request('GET', fresh)).status, 404);
	});

	test('an address is asked without end', async () => {
		const at = await make(await startbaan.login('accountmanager'), 'Maak een nieuw adres');
		const statuses = [];
		for (let i = 0; i < 62; i++) statuses.push((await telefoon.request('GET', at)).status);
		assert.equal(statuses.filter((s) => s === 200).length, 60);
		const last = await telefoon.request('GET', at);
		assert.equal(last.status, 429);
		assert.equal(last.headers['retry-after'], '60');
	});

	test('one meeting cannot be put in an agenda, or tells what it is about', async () => {
		const sanne = await startbaan.login('casusregisseur');
		await sanne.get('/casusoverleggen');
		const page = await sanne.click(/^\/casusoverleggen\/[0-9a-z]{20,}$/u);
		const ics = await sanne.request('GET', page.link(/agenda\.ics$/u));
		assert.equal(ics.status, 200);
		assert.match(ics.headers['content-disposition'], /casusoverleg\.ics/u);
		assert.equal(events(ics.source).length, 1);
		assert.ok(!ics.source.includes(page.h1));
		assert.equal(value(events(ics.source)[0], 'SUMMARY'), 'Casusoverleg');
		const khal = new Khal();
		assert.equal(khal.read(ics.body).length, 1);
		khal.remove();
	});

	// Last: from here on this address of the network waits.
	test('guessing costs nothing', async () => {
		const statuses = [];
		for (let i = 0; i < 40; i++) statuses.push((await telefoon.request('GET', `/agenda/${'a'.repeat(42)}${i}.ics`)).status);
		assert.ok(statuses.includes(429), String(statuses));
		assert.ok(!startbaan.stderr.includes('aaaaaaaa'), 'a secret stands in the log');
		for (const { path: at } of fetched.values()) assert.ok(!startbaan.stderr.includes(at.slice(8, 30)));
		const klant = startbaan.client();
		await klant.get('/inloggen');
		const page = await klant.submit('Log in', { email: 'sanne@x.test', wachtwoord: 'raad' });
		assert.notEqual(page.status, 429, 'a page elsewhere keeps an office from logging in');
	});
});

describe('an address that nobody uses', () => {
	let klok;
	let startbaan;
	before(async () => {
		klok = new Klok();
		startbaan = await region();
		await startbaan.run({ env: klok.env });
	});
	after(async () => {
		await startbaan.stop();
		klok.remove();
	});

	test('opens for ever, or stops while it is used', async () => {
		const telefoon = startbaan.client();
		const at = await make(await startbaan.login('jobcoach'));
		for (let i = 0; i < 3; i++) {
			klok.forward(60 * DAY);
			assert.equal((await telefoon.request('GET', at)).status, 200);
		}
		klok.forward(92 * DAY);
		assert.equal((await telefoon.request('GET', at)).status, 404);
		const page = await (await startbaan.login('jobcoach')).get('/agenda');
		assert.match(page.main, /Uw adres werkt niet meer/u);
	});
});
