// The start of a place: what must be ready on the first day, what both expect, and hours that grow.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { baan, collega, dag, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let plek;
let url;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	plek = await baan(sanne);
	url = `/plaatsingen/${plek.id}`;
});
after(() => startbaan.stop());

const lees = async () => (await sanne.api('GET', `${url}/startlijst`)).json;
const stappen = async () => (await sanne.api('GET', `${url}/ingroei`)).json.stappen;
const lijnen = async (signaal) => (await werk(sanne)).filter((l) => l.plaatsingId === plek.id && l.signaal === signaal);

async function list() {
	await sanne.get(`${url}/startlijst`);
	await sanne.click(/Maak de startlijst/u);
	const { betrokkenen } = (await sanne.api('GET', `/jongeren/${plek.jongereId}/kring`)).json;
	const wie = betrokkenen.find((b) => b.rol === 'casusregisseur').gebruikerId;
	return sanne.submit('Maak de lijst', { wie, voor: dag(2) });
}

test('nobody knows what must be ready on the first day, or who sees to it', async () => {
	const page = await list();
	assert.match(page.main, /0 van 6 geregeld/u);
	assert.equal((await lees()).punten.length, 6);
	const again = await sanne.api('POST', `${url}/startlijst`, { wie: (await lees()).punten[0].gebruikerId, voor: dag(2) });
	assert.equal(again.status, 400, 'the list is made twice');
});

test('something is said to be ready and nobody knows what was agreed', async () => {
	const [{ id }] = (await lees()).punten;
	const stranger = { stand: 'klaar', wie: await collega(sanne, plek.jongereId, 'naomi'), voor: dag(2) };
	const { source } = await sanne.api('POST', `/startpunten/${id}`, stranger);
	assert.match(source, /schrijf het op[\s\S]*betrokken is/u, 'one mistake at a time');
	await sanne.get(`/startpunten/${id}`);
	let page = await sanne.submit('Bewaar', { stand: 'klaar', tekst: '' });
	assert.match(page.errors.join(), /schrijf het op/u);
	page = await sanne.submit('Bewaar', { tekst: 'Om negen uur bij de balie' });
	assert.match(page.main, /1 van 6 geregeld/u);
	assert.match(page.main, /Om negen uur bij de balie/u);
});

test('the first day comes with things open, and who sees to them is not told', async () => {
	const [line] = await lijnen('startlijst_open');
	assert.match(line.waarom, /eerste werkdag/u);
	for (const { id } of (await lees()).punten.slice(1)) {
		await sanne.get(`/startpunten/${id}`);
		await sanne.submit('Bewaar', { stand: 'gestopt', tekst: 'Was al zo' });
	}
	assert.deepEqual(await lijnen('startlijst_open'), []);
});

test('colleagues are told what the young person did not want told', async () => {
	await sanne.get(`${url}/startafspraak`);
	let page = await sanne.submit('Leg vast', { verwachting_jongere: '', verwachting_werkgever: '' });
	assert.match(page.errors.join(), /Vul in wat de jongere of de werkgever verwacht/u);
	page = await sanne.submit('Leg vast', { verwachting_jongere: 'Dat ik vragen mag stellen', vertelkring: ['collegas'] });
	assert.match(page.errors.join(), /wat een werkgever mag weten|zei de jongere ja|weet het niet/u);
	page = await sanne.submit('Leg vast', { vertelkring: [] });
	assert.match(page.main, /Dat ik vragen mag stellen/u);
	assert.match(page.main, /Niets/u);
});

test('hours grow past what was agreed, or never reach it', async () => {
	await sanne.get(`${url}/ingroei/nieuw`);
	let page = await sanne.submit('Spreek af', { begin: '59', van: dag(-1), erbij: '4', weken: '1' });
	assert.match(page.errors.join(), /kies minder dan/u);
	page = await sanne.submit('Spreek af', { begin: String(plek.uren - 8) });
	assert.match(page.main, /uur per week/u);
	const rows = await stappen();
	assert.deepEqual(rows.map((s) => [s.uren, s.toestand]), [[plek.uren - 8, 'klaar'], [plek.uren - 4, 'open'], [plek.uren, 'open']]);
	assert.match((await sanne.get(url)).main, /De uren groeien/u);
	assert.match((await sanne.get(`${url}/startlijst/blad`)).main, /Vanaf/u);
});

test('a step comes and nobody asks whether it goes well', async () => {
	const rows = await stappen();
	const page = await sanne.get(`/ingroeistappen/${rows[1].id}`);
	assert.equal(page.status, 200);
	let saved = await sanne.submit('Leg vast', { stand: 'gestopt', reden: '' });
	assert.match(saved.errors.join(), /schrijf op waarom/u);
	saved = await sanne.submit('Leg vast', { reden: 'Te moe' });
	assert.match(saved.main, /Te moe/u);
	const again = await sanne.api('POST', `/ingroeistappen/${rows[1].id}`, { stand: 'klaar' });
	assert.equal(again.status, 400, 'what was answered is answered anew');
});

test('other steps are agreed on and the old ones stay beside them', async () => {
	await sanne.get(`${url}/ingroei/nieuw`);
	await sanne.submit('Spreek af', { begin: String(plek.uren - 6), van: dag(20), erbij: '3', weken: '2' });
	const open = (await stappen()).filter((s) => s.toestand === 'open');
	assert.deepEqual(open.map((s) => s.uren), [plek.uren - 6, plek.uren - 3, plek.uren]);
});

test('the sheet for the employer tells of benefit or health', async () => {
	const { main } = await sanne.get(`${url}/startlijst/blad`);
	assert.match(main, /Om negen uur bij de balie/u);
	assert.match(main, /Dat ik vragen mag stellen/u);
	assert.doesNotMatch(main, /Was al zo|Te moe|uitkering/u);
});

test('an employer who does not know reads what helps at work', async () => {
	const blad = async () => (await sanne.get(`${url}/startlijst/blad`)).main;
	async function weet(keuze) {
		await sanne.get(`${url}/wijzigen`);
		return sanne.submit('Bewaar', { weet_werkgever: keuze });
	}
	await weet('ja');
	const behoeften = `/jongeren/${plek.jongereId}/werkbehoeften`;
	await sanne.api('POST', behoeften, { prikkels: 'moet', bron: 'jongere', datum: dag() });
	await sanne.api('POST', `${behoeften}/vertellen`, { behoeften: ['prikkels'], tekst: 'Zit graag rustig.', datum: dag() });
	await sanne.get(`${url}/startafspraak`);
	await sanne.submit('Leg vast', { vertelkring: ['leidinggevende'], vertel_datum: dag() });
	assert.match(await blad(), /Zit graag rustig\.[\s\S]*De leidinggevende/u);
	await weet('nee');
	assert.doesNotMatch(await blad(), /Zit graag rustig/u);
	assert.match((await sanne.get(`${url}/startlijst`)).main, /Mag op het werk verteld worden Niets/u);
});
