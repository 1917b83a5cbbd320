// A wish of the young person for the work: the employer answers, or somebody is told that he does not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let plek;
let url;

// A job that runs, of which the employer knows, with nazorg by who tells the story.
async function stilleBaan() {
	for (const { id } of await eigen(sanne)) {
		for (const p of (await sanne.api('GET', `/jongeren/${id}/plaatsingen`)).json.plaatsingen) {
			if (p.eindDatum || p.soort !== 'dienstverband') continue;
			const { plaatsing } = (await sanne.api('GET', `/plaatsingen/${p.id}`)).json;
			if (plaatsing.weetWerkgever !== 'nee' && plaatsing.nazorgDoor === 'Sanne de Wit') return plaatsing;
		}
	}
	throw new Error('nobody has such a job in the demo');
}
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	plek = await stilleBaan();
	url = `/plaatsingen/${plek.id}`;
});
after(() => startbaan.stop());

const wensen = async () => (await sanne.api('GET', `${url}/ontwikkelwensen`)).json.wensen;
const lijnen = async () => (await werk(sanne)).filter((l) => l.plaatsingId === plek.id && l.signaal === 'ontwikkelwens');

async function wish(fields) {
	await sanne.get(`${url}/ontwikkelwensen/nieuw`);
	return sanne.submit('Schrijf op', { soort: 'taken', datum: dag(-50), ...fields });
}

test('what somebody wants to learn is said and written down nowhere', async () => {
	let page = await wish({ tekst: '' });
	assert.ok(page.errors.length);
	page = await sanne.submit('Schrijf op', { tekst: 'Ik wil ook de kassa doen' });
	assert.match(page.main, /Ik wil ook de kassa doen/u);
	assert.match(page.main, /Nog niet gevraagd/u);
});

test('the employer is asked without the young person knowing', async () => {
	const [{ id }] = await wensen();
	const early = await sanne.api('POST', `/ontwikkelwensen/${id}/antwoord`, { antwoord: 'ja', datum: dag() });
	assert.equal(early.status, 400);
	assert.deepEqual(await lijnen(), [], 'nobody is asked for an answer yet');
	await sanne.get(`${url}/ontwikkelwensen`);
	const page = await sanne.submit('De werkgever mag het weten');
	assert.match(page.main, /Wacht op de werkgever/u);
});

test('a wish waits longer than six weeks and nobody is told', async () => {
	const [line] = await lijnen();
	assert.match(line.waarom, /nog geen antwoord/u);
});

test('an employer who does not know any more is asked all the same', async () => {
	const [{ id }] = await wensen();
	async function weet(keuze) {
		await sanne.get(`${url}/wijzigen`);
		return sanne.submit('Bewaar', { weet_werkgever: keuze });
	}
	await weet('nee');
	assert.deepEqual(await lijnen(), [], 'nobody is sent to the employer');
	const told = await sanne.api('POST', `/ontwikkelwensen/${id}/antwoord`, { antwoord: 'ja', datum: dag() });
	assert.equal(told.status, 400);
	await weet(plek.weetWerkgever);
	assert.equal((await lijnen()).length, 1);
});

test('a no has no reason, or an answer is changed afterwards', async () => {
	const [{ id }] = await wensen();
	await sanne.get(`/ontwikkelwensen/${id}/antwoord`);
	let page = await sanne.submit('Leg vast', { antwoord: 'nee', tekst: '', datum: dag(-60) });
	assert.match(page.errors.join(), /waarom het niet kan/u);
	assert.match(page.errors.join(), /Toen zei de jongere dit/u);
	page = await sanne.submit('Leg vast', { tekst: 'Na de zomer wel', antwoord: 'deels', datum: dag() });
	assert.match(page.main, /Na de zomer wel/u);
	assert.deepEqual(await lijnen(), []);
	page = await sanne.submit('Maak ongedaan');
	assert.match(page.main, /De wens wacht weer op antwoord/u);
	assert.equal((await lijnen()).length, 1, 'what was a slip is asked for no more');
	const nothing = await sanne.api('POST', `/ontwikkelwensen/${id}/antwoord/terugnemen`);
	assert.equal(nothing.status, 400, 'there is no answer');
	await sanne.get(`/ontwikkelwensen/${id}/antwoord`);
	page = await sanne.submit('Leg vast', { tekst: 'Na de zomer wel', antwoord: 'deels', datum: dag() });
	assert.match(page.main, /Neem het antwoord terug/u);
	const again = await sanne.api('POST', `/ontwikkelwensen/${id}/antwoord`, { antwoord: 'ja', datum: dag() });
	assert.equal(again.status, 400);
});

test('nobody knows what came of a wish', async () => {
	const [{ id }] = await wensen();
	await sanne.get(`/ontwikkelwensen/${id}/uitkomst`);
	const page = await sanne.submit('Leg vast', { uitkomst: 'Doet nu de kassa' });
	assert.match(page.main, /Doet nu de kassa/u);
	const again = await sanne.api('POST', `/ontwikkelwensen/${id}/uitkomst`, { uitkomst: 'Toch niet' });
	assert.equal(again.status, 400);
});
