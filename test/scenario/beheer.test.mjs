// Beheer: organisations, people and what they may do.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

describe('beheer', () => {
	let startbaan;
	let beheerder;
	before(async () => {
		startbaan = await start();
		beheerder = await startbaan.login('beheerder');
	});
	after(() => startbaan.stop());

	test('a new organisation stands in the list', async () => {
		await beheerder.get('/beheer/organisaties/nieuw');
		const form = beheerder.last.form('Voeg toe');
		const [soort] = form.options('soort').find(([value]) => value !== '');
		const page = await beheerder.submit('Voeg toe', { naam: 'Praktijkschool De Nieuwe', soort });
		assert.equal(page.status, 200, page.main);
		const list = await beheerder.get('/beheer/organisaties?zoek=nieuwe');
		assert.match(list.main, /Praktijkschool De Nieuwe/u);
	});

	// What the page of an organisation says of where it works.
	async function regios(naam) {
		await beheerder.get(`/beheer/organisaties?zoek=${encodeURIComponent(naam)}`);
		const page = await beheerder.click(new RegExp(naam, 'u'));
		return { page, namen: page.all((e) => e.tag === 'h3').map((e) => e.text) };
	}

	test('an organisation belongs to each region where it works, and one that was wrong is put right', async () => {
		await beheerder.get('/regios/nieuw');
		await beheerder.submit('Voeg toe', { naam: 'Doorstroomregio Plas', soort: 'doorstroomregio' });
		await beheerder.get('/beheer/organisaties/nieuw');
		const [plas] = beheerder.last.form('Voeg toe').options('regio').find(([, naam]) => /Plas/u.test(naam));
		const nieuw = { naam: 'Leerplicht De Plas', soort: 'gemeente', domein: 'leerplicht', regio: plas };
		assert.equal((await beheerder.submit('Voeg toe', nieuw)).status, 200);
		assert.deepEqual((await regios('Leerplicht De Plas')).namen, ['Doorstroomregio Plas']);
		assert.equal(beheerder.last.form('Bewaar').value('domein'), 'leerplicht');
		const [oost] = beheerder.last.form('Voeg de regio toe').options('regio').find(([, naam]) => /Waterland/u.test(naam));
		await beheerder.submit('Voeg de regio toe', { regio: oost });
		assert.deepEqual((await regios('Leerplicht De Plas')).namen, ['Doorstroomregio Plas', 'Waterland-Oost']);
		const ruben = await startbaan.login('accountmanager');
		const inPlas = async () => (await ruben.get(`/netwerk?regio=${plas}`)).main;
		await beheerder.submit(/regios\/\w+\/einde$/u);
		assert.deepEqual((await regios('Leerplicht De Plas')).namen, ['Waterland-Oost']);
		assert.doesNotMatch(await inPlas(), /Wietske/u);
		await regios('Netwerk School en Werk');
		const [, naam] = beheerder.last.form('Voeg de regio toe').options('regio').find(([value]) => value === plas);
		assert.match(naam, /Plas/u, 'what another organisation left can be chosen here');
		await beheerder.submit('Voeg de regio toe', { regio: plas });
		assert.match(await inPlas(), /Ingrid/u, 'who works there is found by the region');
		const undone = await beheerder.submit('Maak ongedaan');
		assert.equal(undone.status, 200, undone.main);
		assert.doesNotMatch(await inPlas(), /Ingrid/u);
		await beheerder.submit('Maak ongedaan');
		assert.match(await inPlas(), /Ingrid/u, 'and put back');
		const twice = await beheerder.post(`${(await regios('Netwerk School')).page.path}/regios`, { regio: plas });
		assert.equal(twice.status, 400);
		assert.match(twice.main, /hoort al bij deze regio/u);
	});

	test('a new colleague gets a code, chooses a password and comes in', async () => {
		await beheerder.get('/beheer/gebruikers/nieuw');
		const form = beheerder.last.form('Voeg toe');
		const choose = (name) => form.options(name).find(([value]) => value !== '')[0];
		const page = await beheerder.submit('Voeg toe', {
			naam: 'Noor Nieuw', email: 'noor.nieuw@stapvoorstap.example', rol: 'jobcoach',
			organisatie: choose('organisatie'), niveau: choose('niveau'),
		});
		assert.equal(page.status, 200, page.main);
		const list = await beheerder.get('/beheer/gebruikers?zoek=Noor');
		assert.match(list.main, /Noor Nieuw/u);
		await beheerder.click(/Noor Nieuw/u);
		const shown = await beheerder.submit(/\/code$/u);
		const code = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b/u.exec(shown.text)?.[0];
		assert.ok(code, shown.main);
		const noor = startbaan.client();
		await noor.get('/toegangscode');
		await noor.submit('Stel in', { code, wachtwoord: 'mijn fiets staat buiten' });
		assert.equal(noor.last.path, '/inloggen', noor.last.main);
		const inside = await startbaan.loginAs('noor.nieuw@stapvoorstap.example', 'mijn fiets staat buiten');
		assert.equal((await inside.get('/werk')).status, 200);
	});

	// Opens the page of this person, who may have left.
	async function open(naam) {
		await beheerder.get(`/beheer/gebruikers?zoek=${encodeURIComponent(naam)}`);
		return beheerder.click(new RegExp(naam, 'u'));
	}

	// A code for who is shown, and the password that it is changed for.
	async function comeIn(email, wachtwoord) {
		const code = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b/u.exec((await beheerder.submit(/\/code$/u)).text)?.[0];
		const wie = startbaan.client();
		await wie.get('/toegangscode');
		await wie.submit('Stel in', { code, wachtwoord });
		return startbaan.loginAs(email, wachtwoord);
	}

	test('who left is told in Dutch, found by it, and comes back with nothing of before', async () => {
		const email = 'noor.nieuw@stapvoorstap.example';
		const noor = await startbaan.loginAs(email, 'mijn fiets staat buiten');
		await open('Noor Nieuw');
		const pending = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b/u.exec((await beheerder.submit(/\/code$/u)).text)[0];
		const { path } = await open('Noor Nieuw');
		await beheerder.submit('Gaat uit dienst');
		assert.equal((await noor.api('GET', '/regios')).status, 401);
		const list = await beheerder.get('/beheer/gebruikers?zoek=Noor&toestand=uit_dienst');
		assert.match(list.main, /Noor Nieuw/u);
		assert.match(list.main, /Uit dienst/u);
		assert.doesNotMatch(list.main, /uit_dienst/u);
		assert.doesNotMatch((await beheerder.get('/beheer/gebruikers?zoek=Noor&toestand=actief')).main, /Noor Nieuw/u);
		assert.equal((await beheerder.post(`${path}/code`)).status, 403, 'no code for who left');
		await open('Noor Nieuw');
		const empty = await beheerder.submit('Komt terug', {});
		assert.equal(empty.status, 400);
		const form = empty.form('Komt terug');
		const [organisatie] = form.options('organisatie').find(([, naam]) => naam === 'Gemeente Broekerwaard');
		const back = await beheerder.submit('Komt terug', { rol: 'mentor', organisatie, niveau: 'uitvoering', van: '01-01-2026' });
		assert.equal(back.status, 200, back.main);
		assert.match(back.main, /Heeft nog geen wachtwoord/u);
		assert.equal((await beheerder.post(`${path}/terug`, { rol: 'mentor' })).status, 403, 'once');
		const again = startbaan.client();
		await again.get('/inloggen');
		assert.equal((await again.submit('Log in', { email, wachtwoord: 'mijn fiets staat buiten' })).status, 400);
		await again.get('/toegangscode');
		const stale = await again.submit('Stel in', { code: pending, wachtwoord: 'een andere goede zin' });
		assert.equal(stale.status, 400, 'a code of before opens nothing');
		await open('Noor Nieuw');
		const inside = await comeIn(email, 'nu weer aan het werk hier');
		assert.match(inside.last.text, /Noor Nieuw/u);
	});

	test('an address of who left goes to somebody else only when that is said, and who is there keeps his', async () => {
		const email = 'team@stapvoorstap.example';
		const person = (naam) => {
			const choose = (name) => beheerder.last.form('Voeg toe').options(name).find(([value]) => value !== '')[0];
			return { naam, email, rol: 'jobcoach', organisatie: choose('organisatie'), niveau: choose('niveau') };
		};
		await beheerder.get('/beheer/gebruikers/nieuw');
		await beheerder.submit('Voeg toe', person('Fien Eerst'));
		await beheerder.get('/beheer/gebruikers/nieuw');
		const taken = await beheerder.submit('Voeg toe', person('Gijs Daarna'));
		assert.equal(taken.status, 400);
		assert.match(taken.main, /het adres van Fien Eerst/u);
		await open('Fien Eerst');
		await beheerder.submit('Gaat uit dienst');
		await beheerder.get('/beheer/gebruikers/nieuw');
		assert.doesNotMatch(beheerder.last.main, /iemand anders dan/u, 'asked only when it matters');
		const asked = await beheerder.submit('Voeg toe', person('Gijs Daarna'));
		assert.equal(asked.status, 400);
		assert.match(asked.main, /was van Fien Eerst, die nu uit dienst is/u);
		const made = await beheerder.submit('Voeg toe', { ander: '1' });
		assert.equal(made.status, 200, made.main);
		const gijs = await comeIn(email, 'een zin voor op maandag');
		assert.match(gijs.last.text, /Gijs Daarna/u);
		await open('Fien Eerst');
		const form = beheerder.last.form('Komt terug');
		const [organisatie] = form.options('organisatie').find(([, naam]) => naam === 'Gemeente Broekerwaard');
		const back = { rol: 'mentor', organisatie, niveau: 'uitvoering', van: '01-01-2026' };
		const clash = await beheerder.submit('Komt terug', back);
		assert.equal(clash.status, 400);
		assert.match(clash.main, /dit adres heeft nu iemand anders/u);
		const there = await beheerder.submit('Komt terug', { ...back, email: 'fien@stapvoorstap.example' });
		assert.equal(there.status, 200, there.main);
		const fien = await comeIn('fien@stapvoorstap.example', 'weer terug van weggeweest');
		assert.match(fien.last.text, /Fien Eerst/u);
		assert.equal((await gijs.api('GET', '/regios')).status, 200);
	});

	test('another address is proven with a code, and nobody gives himself one', async () => {
		const before = await startbaan.loginAs('fien@stapvoorstap.example', 'weer terug van weggeweest');
		await open('Fien Eerst');
		const changed = await beheerder.submit('Bewaar', { email: 'fien.eerst@stapvoorstap.example' });
		assert.equal(changed.status, 200, changed.main);
		assert.match(changed.main, /Maak nu een code/u);
		assert.equal((await before.api('GET', '/regios')).status, 401);
		const stale = startbaan.client();
		await stale.get('/inloggen');
		const wrong = { email: 'fien.eerst@stapvoorstap.example', wachtwoord: 'weer terug van weggeweest' };
		assert.equal((await stale.submit('Log in', wrong)).status, 400);
		const fien = await comeIn(wrong.email, 'weer een andere goede zin');
		assert.match(fien.last.text, /Fien Eerst/u);
		await open('Fien Eerst');
		const same = await beheerder.submit('Bewaar', { telefoon: '0612345678', email: 'Fien.Eerst@stapvoorstap.example' });
		assert.doesNotMatch(same.main, /Maak nu een code/u);
		assert.equal((await fien.api('GET', '/regios')).status, 200, 'a telephone number ends nothing');
		await open('Wietske Postma');
		const own = await beheerder.submit('Bewaar', { email: 'mij@school-en-werk.example' });
		assert.equal(own.status, 400);
		assert.match(own.main, /uw eigen adres wijzigt een andere beheerder/u);
	});

	test('a functie gets its last day, norm and level later, and who has open dossiers gets no last day', async () => {
		const dag = (n) => new Date(Date.now() + n * 86400000).toISOString().slice(0, 10).split('-').reverse().join('-');
		const functie = async (naam, rol) => {
			await open(naam);
			return beheerder.click(rol);
		};
		await functie('Fien Eerst', /^Mentor$/u);
		const past = await beheerder.submit('Bewaar', { tot: dag(-3) });
		assert.equal(past.status, 400, past.main);
		const changed = await beheerder.submit('Bewaar', { tot: dag(30), norm: '12', niveau: 'beleid' });
		assert.equal(changed.status, 200, changed.main);
		await functie('Fien Eerst', /^Mentor$/u);
		const form = beheerder.last.form('Bewaar');
		assert.deepEqual([form.value('norm'), form.value('niveau')], ['12', 'beleid']);
		assert.notEqual(form.value('tot'), '');
		assert.match((await beheerder.get('/beheer/gebruikers?zoek=Fien')).main, /Mentor/u, 'she is one until then');
		await functie('Fien Eerst', /^Mentor$/u);
		assert.equal((await beheerder.submit('Bewaar', { tot: '' })).status, 200, 'she stays after all');
		await functie('Sanne de Wit', /^Casusregisseur$/u);
		const busy = await beheerder.submit('Bewaar', { tot: dag(30) });
		assert.equal(busy.status, 400);
		assert.match(busy.main, /Draag eerst de caseload over/u);
		await functie('Wietske Postma', /beheerder$/iu);
		const last = await beheerder.submit('Bewaar', { tot: dag(30) });
		assert.equal(last.status, 400);
		assert.match(last.main, /laatste beheerder/u);
		await open('Noor Nieuw');
		const old = beheerder.last.all((e) => e.tag === 'a').find((e) => /\/beheer\/functies\/\w+$/u.test(e.get('href') ?? ''));
		const over = await beheerder.get(old.get('href'));
		assert.match(over.main, /Deze functie is voorbij/u);
		assert.equal((await beheerder.post(over.path, { niveau: 'beleid' })).status, 403);
	});

	test('an organisation that stopped takes part again', async () => {
		await regios('Praktijkschool De Nieuwe');
		const { path } = beheerder.last;
		await beheerder.submit(/organisaties\/\w+\/einde$/u);
		const undone = await beheerder.submit('Maak ongedaan');
		assert.match(undone.main, /doet weer mee/u);
		assert.equal((await beheerder.post(`${path}/weer`)).status, 403, 'it does already');
		await regios('Praktijkschool De Nieuwe');
		await beheerder.submit(/organisaties\/\w+\/einde$/u);
		await regios('Praktijkschool De Nieuwe');
		await beheerder.submit(/\/weer$/u);
		assert.doesNotMatch((await regios('Praktijkschool De Nieuwe')).page.main, /Doet weer mee/u);
	});

	test('who keeps the accounts looks for a colleague among the guests of a scan', async () => {
		const { gebruikers } = (await beheerder.api('GET', '/beheer/gebruikers')).json;
		assert.ok(gebruikers.length > 20);
		assert.deepEqual(gebruikers.filter((g) => g.email.startsWith('gast-')), []);
		assert.equal(gebruikers.filter((g) => g.naam === 'Annemarie Stoop').length, 1, 'with an account, and once');
	});

	test('whoever may what is there to read, and to take along', async () => {
		const page = await beheerder.get('/beheer/rechten');
		assert.equal(page.status, 200);
		assert.match(page.main, /Jobcoach/u);
	});

	test('an address that a colleague has already is told beside the field, and nothing typed is lost', async () => {
		await beheerder.get('/beheer/gebruikers/nieuw');
		const choose = (name) => beheerder.last.form('Voeg toe').options(name).find(([value]) => value !== '')[0];
		const page = await beheerder.submit('Voeg toe', {
			naam: 'Noor Tweede', email: 'noor.nieuw@stapvoorstap.example', rol: 'jobcoach',
			organisatie: choose('organisatie'), niveau: choose('niveau'),
		});
		assert.equal(page.status, 400, page.main);
		assert.match(page.main, /E-mailadres/u);
		assert.match(page.source, /value="Noor Tweede"/u);
	});

	test('a worker administers nobody', async () => {
		const sanne = await startbaan.login('casusregisseur');
		for (const path of ['/beheer/gebruikers', '/beheer/gebruikers/nieuw', '/beheer/organisaties/nieuw'])
			assert.equal((await sanne.get(path)).status, 403, path);
	});
});
