// Inloggen: who may come in, and who may not. What a user loses is in the name of each test.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { WACHTWOORD, nowhere, rollen, start } from './lib/startbaan.mjs';

const SANNE = 'sanne.dewit@broekerwaard.example';

describe('inloggen', () => {
	let startbaan;
	before(async () => (startbaan = await start()));
	after(() => startbaan.stop());

	test('everybody in the demo can look around with one button', async () => {
		for (const rol of rollen) {
			const wie = await startbaan.login(rol);
			const page = await wie.get('/regios');
			assert.equal(page.status, 200, rol);
		}
	});

	test('somebody with an account comes in with e-mail and password', async () => {
		const sanne = await startbaan.loginAs(SANNE);
		assert.match(sanne.last.text, /Sanne de Wit/u);
		assert.equal(sanne.last.path, '/werk');
	});

	test('somebody begins the day where he has nothing to do', async () => {
		const elsewhere = {
			teamleider: '/caseload',
			afstemmingsregisseur: '/sturing',
			manager: '/sturing',
			beheerder: '/beheer/gebruikers',
			privacyfunctionaris: '/logboek',
			deelnemer: '/scans',
		};
		for (const rol of rollen) {
			const wie = await startbaan.login(rol);
			await wie.get('/');
			assert.equal(wie.last.path, elsewhere[rol] ?? '/werk', rol);
		}
	});

	test('after logging in one is where one wanted to be, and never on another site', async () => {
		const sanne = startbaan.client();
		await sanne.get('/inloggen?verder=%2Fregios');
		await sanne.submit('Log in', { email: SANNE, wachtwoord: WACHTWOORD });
		assert.equal(sanne.last.path, '/regios');
		for (const verder of ['//elders.example/', 'https://elders.example/', '/\\elders.example/']) {
			const other = startbaan.client();
			await other.get('/inloggen');
			await other.submit('Log in', { email: SANNE, wachtwoord: WACHTWOORD, verder });
			assert.equal(other.last.path, '/werk', verder);
		}
	});

	test('nobody learns who has an account', async () => {
		const replies = [];
		for (const email of [SANNE, 'niemand@broekerwaard.example']) {
			const wie = startbaan.client();
			await wie.get('/inloggen');
			replies.push(await wie.submit('Log in', { email, wachtwoord: 'niet het goede' }));
		}
		const [there, not] = replies;
		assert.equal(there.status, 400);
		assert.equal(not.status, 400);
		assert.deepEqual(there.errors, not.errors);
		assert.equal(there.errors.length, 1);
		assert.ok(!there.source.includes('niet het goede'), 'a password is never given back');
	});

	test('guessing gets slow', async () => {
		const guesser = startbaan.client();
		const statuses = [];
		for (let i = 0; i < 12; i++) {
			await guesser.get('/inloggen');
			const reply = await guesser.submit('Log in', { email: 'hans.vermeulen@stapvoorstap.example', wachtwoord: `g${i}` });
			statuses.push(reply.status);
		}
		assert.equal(statuses[0], 400);
		assert.equal(statuses.at(-1), 429);
	});

	test('without logging in one sees nothing but the door', async () => {
		const stranger = startbaan.client();
		const page = await stranger.get('/werk');
		assert.equal(page.h1, 'Inloggen');
		const reply = await stranger.api('GET', '/jongeren');
		assert.equal(reply.status, 401);
		assert.match(reply.headers['content-type'], /^application\/problem\+json/u);
	});

	test('after logging out an old cookie opens nothing', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const cookie = sanne.cookies.get('startbaan');
		await sanne.get('/regios');
		await sanne.submit(/uitloggen/u);
		assert.equal(sanne.cookies.has('startbaan'), false);
		sanne.cookies.set('startbaan', cookie);
		assert.equal((await sanne.api('GET', '/regios')).status, 401);
	});

	test('another site cannot act in your name', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const plain = { 'content-type': 'application/x-www-form-urlencoded' };
		const without = await sanne.request('POST', '/uitloggen', { headers: plain, body: '' });
		assert.equal(without.status, 403);
		const body = `_csrf=${await sanne.csrf()}`;
		for (const extra of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elders.example' }]) {
			const reply = await sanne.request('POST', '/uitloggen', { headers: { ...plain, ...extra }, body });
			assert.equal(reply.status, 403, JSON.stringify(extra));
		}
		assert.equal((await sanne.api('GET', '/regios')).status, 200);
	});
});

describe('eerste gebruik', () => {
	let startbaan;
	before(async () => (startbaan = await start({ demo: false })));
	after(() => startbaan.stop());

	test('the first account comes from the code that init prints, once', async () => {
		const code = /^Code: (\S+)$/mu.exec(startbaan.said)?.[1];
		assert.ok(code, startbaan.said);
		const first = startbaan.client();
		await first.get('/toegangscode');
		const typed = { code, wachtwoord: 'een fiets die nog rijdt' };
		await first.submit('Stel in', typed);
		assert.equal(first.last.path, '/inloggen', first.last.main);
		const second = startbaan.client();
		await second.get('/toegangscode');
		const both = await second.submit('Stel in', { ...typed, wachtwoord: 'kort' });
		assert.equal(both.errors.length, 2, `told one by one: ${both.errors.join()}`);
		const reply = await second.submit('Stel in', typed);
		assert.equal(reply.status, 400);
		assert.equal(reply.errors.length, 1);
	});

	test('a region that begins with nothing knows which organisations work together', async () => {
		const beheerder = await startbaan.loginAs('beheer@begin.example', 'een fiets die nog rijdt');
		assert.match((await beheerder.get('/beheer/gebruikers')).main, /Voeg eerst uw regio toe/u);
		await beheerder.get('/beheer/organisaties/nieuw');
		assert.match(beheerder.last.main, /Er is nog geen regio/u);
		await beheerder.click(/Regio toevoegen/u);
		await beheerder.submit('Voeg toe', { naam: 'Beginland', soort: 'arbeidsmarktregio' });
		await beheerder.get('/beheer/organisaties');
		await beheerder.click(/Gemeente Begin/u);
		assert.match(beheerder.last.main, /Nog bij geen regio/u);
		const [regio] = beheerder.last.form('Voeg de regio toe').options('regio').find(([value]) => value !== '');
		await beheerder.submit('Voeg de regio toe', { regio });
		await beheerder.get('/beheer/gebruikers/nieuw');
		const [organisatie] = beheerder.last.form('Voeg toe').options('organisatie').find(([value]) => value !== '');
		const mia = { naam: 'Mia Manager', email: 'mia@begin.example', rol: 'manager', organisatie, niveau: 'management' };
		await beheerder.submit('Voeg toe', mia);
		const shown = await beheerder.submit(/\/code$/u);
		const manager = startbaan.client();
		await manager.get('/toegangscode');
		const code = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b/u.exec(shown.text)[0];
		await manager.submit('Stel in', { code, wachtwoord: 'de boot vaart om acht uur' });
		await manager.submit('Log in', { email: mia.email, wachtwoord: 'de boot vaart om acht uur' });
		for (const path of ['/sturing', '/netwerk', `/netwerk?regio=${regio}`, '/scans', '/werkagenda', '/zelfscan'])
			assert.equal((await manager.get(path)).status, 200, path);
		assert.match((await manager.get(`/netwerk?regio=${regio}`)).main, /Mia Manager/u);
		await manager.get('/werkagenda/nieuw');
		await manager.submit(/werkagenda$/u, { regio });
		assert.match(manager.last.main, /Beginland/u);
	});

	test('the region is there at once when it is named with the first account', async () => {
		const empty = await nowhere();
		const account = ['--organisatie', 'Gemeente Plas', '--naam', 'Bea Beheer', '--email', 'bea@plas.example'];
		const wrong = await empty.command('init', ...account, '--regio', 'Plasland', '--regiosoort', 'land');
		assert.match(wrong.stderr, /doorstroomregio/u);
		const made = await empty.command('init', ...account, '--regio', 'Plasland', '--regiosoort', 'subregio');
		assert.equal(made.status, 0, made.stderr);
		const works = 'SELECT o.naam, r.naam, r.soort FROM t_organisatie_regio x JOIN t_organisatie o ON o.id = x.organisatie_id '
			+ 'JOIN t_regio r ON r.id = x.regio_id';
		assert.equal(await empty.sql(works), 'Gemeente Plas|Plasland|subregio');
		await empty.remove();
	});

	test('outside of the demo no button logs anybody in', async () => {
		const stranger = startbaan.client();
		assert.doesNotMatch((await stranger.get('/inloggen')).text, /demo/iu);
		const reply = await stranger.send('/inloggen/demo', { rol: 'beheerder' });
		assert.equal(reply.status, 404);
		assert.equal(stranger.cookies.size, 0);
	});

	test('a demo that is served without its button logs nobody in', async () => {
		const demo = await start();
		await demo.halt();
		await demo.run({ demo: false });
		const stranger = demo.client();
		const reply = await stranger.send('/inloggen/demo', { rol: 'beheerder' });
		assert.equal(reply.status, 404);
		assert.equal(stranger.cookies.size, 0);
		await demo.stop();
	});
});
