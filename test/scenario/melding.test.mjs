// Somebody says something about the work, with a light: red is seen today, and answered by whoever does something.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let hans;
let plek;
let url;

// A job that runs, of which Hans does the nazorg and nothing was said yet.
async function baanVanHans() {
	for (const { id } of await eigen(sanne)) {
		for (const p of (await sanne.api('GET', `/jongeren/${id}/plaatsingen`)).json.plaatsingen) {
			const { plaatsing, meldingen } = (await sanne.api('GET', `/plaatsingen/${p.id}`)).json;
			if (!p.eindDatum && plaatsing.nazorgDoor === 'Hans Vermeulen' && !meldingen.length) return plaatsing;
		}
	}
	throw new Error('Hans has no such job in the demo');
}
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	hans = await startbaan.login('jobcoach');
	plek = await baanVanHans();
	url = `/plaatsingen/${plek.id}`;
});
after(() => startbaan.stop());

const lees = async (wie = sanne) => (await wie.api('GET', `${url}/meldingen`)).json;
const lijnen = async (wie, licht) => (await werk(wie)).filter((l) => l.plaatsingId === plek.id && l.signaal === `melding_${licht}`);
const ruzie = { melder: 'werkgever', soort: 'ruzie', licht: 'rood', tekst: 'Er werd geschreeuwd' };
const zeg = (wie, fields) => wie.api('POST', `${url}/meldingen`, { ...ruzie, ...fields });
const antwoord = (wie, id, tekst) => wie.api('POST', `/meldingen/${id}`, { antwoord: tekst });

test('half a melding is kept, or what was typed is lost', async () => {
	await sanne.get(`${url}/meldingen/nieuw`);
	let page = await sanne.submit('Leg vast', { tekst: 'Er werd geschreeuwd' });
	assert.match(page.errors.join(), /Wie meldt dit/u);
	assert.match(page.errors.join(), /Hoe dringend is het/u);
	page = await sanne.submit('Leg vast', { melder: 'werkgever', soort: 'uitval', licht: 'groen' });
	assert.match(page.errors.join(), /Kies dan oranje of rood/u);
	assert.equal(page.form('Leg vast').value('tekst'), 'Er werd geschreeuwd');
	page = await sanne.submit('Leg vast', { soort: 'goed_nieuws', licht: 'rood' });
	assert.match(page.errors.join(), /Goed nieuws is groen/u);
	assert.deepEqual((await lees()).meldingen, []);
});

test('a red melding is seen tomorrow, or by one of the two who must know', async () => {
	await sanne.get(`${url}/meldingen/nieuw`);
	let page = await sanne.submit('Leg vast', ruzie);
	assert.match(page.main, /De werkgever: Ruzie/u);
	assert.match(page.main, /er wacht een rode melding/u);
	for (const wie of [sanne, hans]) {
		const [line, more] = await lijnen(wie, 'rood');
		assert.equal(line.uiterlijkDatum, dag());
		assert.equal(more, undefined);
		page = await wie.get('/werk?tab=vandaag');
		assert.match(page.main, /Rode melding over het werk/u);
		assert.doesNotMatch(page.main, /Naar de rode melding/u, 'said twice');
		for (const tab of ['te_laat', 'later'])
			assert.match((await wie.get(`/werk?tab=${tab}`)).main, /Naar de rode melding/u, `behind ${tab}`);
	}
	page = await sanne.get(url);
	assert.match(page.main, /Rood, .*De werkgever: Ruzie\. Wacht op antwoord/u);
	page = await sanne.get(`/jongeren/${plek.jongereId}`);
	assert.match(page.main, /er wacht een rode melding/u);
	assert.match(page.main, /Laatste melding: Rood/u);
	page = await sanne.get(`/jongeren/${plek.jongereId}/tijdlijn`);
	assert.match(page.main, /Rood: Ruzie\. De werkgever zegt: Er werd geschreeuwd/u);
});

test('a dossier closes over a red melding', async () => {
	const page = await sanne.get(`/jongeren/${plek.jongereId}/sluiten`);
	assert.match(page.main, /Er staat een rode melding over het werk open/u);
});

test('it was answered and nobody sees with what, or how long it took', async () => {
	const [{ id }] = (await lees(hans)).meldingen;
	await sanne.get(`/meldingen/${id}`);
	await hans.get(`/meldingen/${id}`);
	let page = await hans.submit('Leg vast', { antwoord: '' });
	assert.ok(page.errors.length);
	page = await hans.submit('Leg vast', { antwoord: 'Langs geweest, morgen samen praten' });
	assert.match(page.main, /Langs geweest/u);
	assert.match(page.main, /binnen een uur, door Hans Vermeulen/u);
	page = await sanne.submit('Leg vast', { antwoord: 'Ik heb de chef gesproken' });
	assert.match(page.main, /Ik heb de chef gesproken/u, 'what the second one typed');
	assert.deepEqual([...await lijnen(sanne, 'rood'), ...await lijnen(hans, 'rood')], []);
	assert.equal((await antwoord(sanne, id, 'Ik ook')).status, 400, 'a second answer');
	assert.equal((await sanne.api('POST', `/meldingen/${id}/intrekken`)).status, 400, 'taken back after the answer');
});

test('orange waits for nobody: it is the work of who does the nazorg, within the term', async () => {
	await zeg(sanne, { melder: 'naaste', soort: 'te_zwaar', licht: 'oranje', tekst: 'Is elke avond op' });
	const [line] = await lijnen(hans, 'oranje');
	assert.equal(line.uiterlijkDatum, dag(3));
	assert.match((await sanne.get(url)).main, /oranje melding over het werk op antwoord/u);
	const [{ id }] = (await lees()).meldingen;
	assert.equal((await antwoord(sanne, id, 'Donderdag vrij')).status, 201);
	assert.deepEqual(await lijnen(hans, 'oranje'), []);
});

test('good news asks for work', async () => {
	await zeg(sanne, { soort: 'goed_nieuws', licht: 'groen', tekst: 'Leert een ander in' });
	const { meldingen } = await lees();
	assert.equal(meldingen[0].meldinglicht, 'groen');
	assert.equal((await antwoord(sanne, meldingen[0].id, 'Fijn')).status, 400);
	assert.match((await sanne.get(`${url}/meldingen`)).main, /laatste melding over het werk was groen/u);
	assert.deepEqual([...await lijnen(sanne, 'rood'), ...await lijnen(hans, 'oranje')], []);
});

test('a mistake stays for ever, or another takes it back', async () => {
	await sanne.get(`${url}/meldingen/nieuw`);
	await sanne.submit('Leg vast', { melder: 'school', soort: 'verzuim', licht: 'rood', tekst: 'Dit gaat over een ander' });
	const [{ id }] = (await lees()).meldingen;
	assert.equal((await hans.api('POST', `/meldingen/${id}/intrekken`)).status, 400);
	await sanne.get(`${url}/meldingen`);
	const page = await sanne.submit('Trek in');
	assert.doesNotMatch(page.main, /Dit gaat over een ander/u);
	assert.deepEqual(await lijnen(hans, 'rood'), []);
	assert.equal((await sanne.get(`/meldingen/${id}`)).status, 404);
	assert.doesNotMatch((await sanne.get(`/jongeren/${plek.jongereId}/tijdlijn`)).main, /Dit gaat over een ander/u);
});

test('nobody knows whom to call when who does it is away', async () => {
	assert.deepEqual((await lees()).bellen.map((b) => [b.belrol, b.naam]),
		[['nazorg', 'Hans Vermeulen'], ['casusregisseur', 'Sanne de Wit']]);
	assert.match((await sanne.get(`${url}/meldingen`)).main, /Bel nu/u);
	const own = (await hans.get(`${url}/meldingen`)).main;
	assert.match(own, /Dat bent u/u, 'he is told to call himself');
	assert.doesNotMatch(own, /Bel nu|Bel Hans Vermeulen/u);
	const page = await sanne.get('/afwezigheden/nieuw');
	const [wie] = page.form(/\/afwezigheden$/u).options('vervanger').find(([, label]) => label.startsWith('Dewi'));
	await sanne.submit('Leg vast', { van: dag(), tot: dag(3), vervanger: wie });
	const [, tweede] = (await lees()).bellen;
	assert.equal(tweede.vervanger, 'Dewi Soekardi');
	assert.ok(tweede.vervangerTelefoon);
	assert.equal(tweede.afwezigTotDatum, dag(3));
	assert.match((await sanne.get(`${url}/meldingen`)).main, /Vervangt Sanne de Wit/u);
	await zeg(hans, { tekst: 'Nu is het weer mis' });
	const dewi = await startbaan.loginAs('dewi.soekardi@broekerwaard.example');
	assert.equal((await lijnen(dewi, 'rood')).length, 1, 'who replaces sees it too');
});

test('more than a page of them and the first are out of reach', async () => {
	for (let i = 0; i < 21; i++) await zeg(sanne, { licht: 'groen', soort: 'anders', tekst: `Bericht ${i}` });
	const first = await lees();
	assert.equal(first.meldingen.length, 20);
	const rest = (await sanne.api('GET', `${url}/meldingen?na=${encodeURIComponent(first.volgende)}`)).json;
	assert.ok(rest.meldingen.some((m) => m.tekst === 'Bericht 0'));
	assert.ok(rest.meldingen.some((m) => m.tekst === 'Er werd geschreeuwd'));
});
