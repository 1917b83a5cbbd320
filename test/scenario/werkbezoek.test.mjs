// Chance sends somebody to a place of work: it is seen and answered by who does the nazorg, and nobody goes where the young
// person wants no visit.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, werk } from './lib/verhaal.mjs';

let startbaan;
let wie;
let plek;
let url;
let tweede;

// Two visits that somebody may record, of whoever does the nazorg: whom chance chose is nobody's choice.
async function bezoeken() {
	const wie = await startbaan.sql(`SELECT DISTINCT g.email FROM t_werkbezoek b JOIN t_plaatsing p ON p.id = b.plaatsing_id
		JOIN t_gebruiker g ON g.id = p.nazorg_gebruiker_id`);
	const found = [];
	for (const email of wie.split('\n')) {
		const klant = await startbaan.loginAs(email);
		for (const { signaal, plaatsingId } of await werk(klant)) {
			if (signaal !== 'werkbezoek') continue;
			const pad = `/plaatsingen/${plaatsingId}`;
			const [{ id }] = (await klant.api('GET', `${pad}/werkbezoeken`)).json.werkbezoeken;
			if ((await klant.get(`/werkbezoeken/${id}`)).status === 200) found.push({ klant, plek: plaatsingId, url: pad });
		}
	}
	assert.ok(found.length > 1, 'the demo has too few visits');
	return found;
}
before(async () => {
	startbaan = await start();
	[{ klant: wie, plek, url }, tweede] = await bezoeken();
});
after(() => startbaan.stop());

const lees = async () => (await wie.api('GET', `${url}/werkbezoeken`)).json.werkbezoeken;
const lijnen = async (signaal = 'werkbezoek') => (await werk(wie)).filter((l) => l.plaatsingId === plek && l.signaal === signaal);
const nazorg = async () => (await wie.api('GET', url)).json.plaatsing;
const gezien = { datum: dag(), gesprek: 'beiden', tekst: 'Staat zelf aan de kassa, en lacht' };

test('somebody is sent, and cannot read why, or until when', async () => {
	const [line] = await lijnen();
	assert.ok(line.uiterlijkDatum >= dag());
	const page = await wie.get(`${url}/werkbezoeken`);
	assert.match(page.main, /Elk kwartaal bezoeken we plekken die door het lot zijn gekozen/u);
	assert.match(page.main, /25 procent/u);
	assert.match((await wie.get(url)).main, /Bezoek op het werk: ga langs tot en met/u);
	assert.match((await wie.get('/werk?soort=werkbezoek')).main, /Ga langs, of sla over/u);
});

test('half of what was seen is kept, or what was typed is lost', async () => {
	const [{ id }] = await lees();
	await wie.get(`/werkbezoeken/${id}`);
	const page = await wie.submit('Leg vast', { tekst: 'Staat zelf aan de kassa', melding: 'De pauze is te kort' });
	assert.match(page.errors.join(), /Wie hebt u gesproken/u);
	assert.match(page.errors.join(), /kies oranje of rood/u);
	assert.equal(page.form('Leg vast').value('tekst'), 'Staat zelf aan de kassa');
	assert.equal(page.form('Leg vast').value('melding'), 'De pauze is te kort');
	assert.equal((await lees())[0].bezoekstand, 'open');
	const green = await wie.api('POST', `/werkbezoeken/${id}`, { ...gezien, licht: 'groen', soort: 'anders', melding: 'x' });
	assert.equal(green.status, 400);
	const half = await wie.api('POST', `/werkbezoeken/${id}`, { ...gezien, licht: 'oranje' });
	assert.equal(half.status, 400);
});

test('a visit is asked for again after it was made, or does not count as nazorg', async () => {
	const [{ id }] = await lees();
	await wie.get(`/werkbezoeken/${id}`);
	const page = await wie.submit('Leg vast', gezien);
	assert.match(page.main, /Bezocht/u);
	assert.match(page.main, /Staat zelf aan de kassa/u);
	assert.deepEqual(await lijnen(), []);
	const p = await nazorg();
	assert.equal(p.nazorgJongereDatum, dag());
	assert.equal(p.nazorgWerkgeverDatum, dag());
	assert.match((await wie.get(`/jongeren/${p.jongereId}/tijdlijn`)).main, /Bezoek door het lot\. Staat zelf aan de kassa/u);
	const again = (pad, fields) => wie.api('POST', `/werkbezoeken/${id}${pad}`, fields);
	assert.equal((await again('', gezien)).status, 400, 'seen twice');
	assert.equal((await again('/overslaan', { reden: 'afwezig' })).status, 400, 'skipped after it was seen');
});

test('a mistake stays, with its contacts', async () => {
	await wie.get(`${url}/werkbezoeken`);
	const page = await wie.submit('Maak ongedaan');
	assert.match(page.main, /Te doen/u);
	assert.equal((await lijnen()).length, 1);
	assert.notEqual((await nazorg()).nazorgJongereDatum, dag());
	const [{ id }] = await lees();
	assert.equal((await wie.api('POST', `/werkbezoeken/${id}/ongedaan`)).status, 400, 'taken back what was not recorded');
});

test('what needs an act is seen and nobody is told', async () => {
	const [{ id }] = await lees();
	const actie = { licht: 'rood', soort: 'ruzie', melding: 'Er werd geschreeuwd waar ik bij stond' };
	assert.equal((await wie.api('POST', `/werkbezoeken/${id}`, { ...gezien, gesprek: 'niemand', ...actie })).status, 201);
	const [line] = await lijnen('melding_rood');
	assert.ok(line);
	assert.match((await wie.get(`${url}/werkbezoeken`)).main, /Er kwam een melding uit/u);
	const { meldingen } = (await wie.api('GET', `${url}/meldingen`)).json;
	assert.equal(meldingen[0].meldersoort, 'begeleider');
	await wie.get(`${url}/werkbezoeken`);
	await wie.submit('Maak ongedaan');
	assert.deepEqual(await lijnen('melding_rood'), [], 'the melding of a visit that was none');
	assert.equal((await wie.api('POST', `/werkbezoeken/${id}`, { ...gezien, ...actie })).status, 201);
	const [{ meldingId }] = await lees();
	assert.equal((await wie.api('POST', `/meldingen/${meldingId}`, { antwoord: 'Met de chef gesproken' })).status, 201);
	assert.equal((await wie.api('POST', `/werkbezoeken/${id}/ongedaan`)).status, 400, 'taken back after the answer');
});

test('somebody goes where the young person wants no visit', async () => {
	const { klant, plek: ander, url: pad } = tweede;
	const [{ id }] = (await klant.api('GET', `${pad}/werkbezoeken`)).json.werkbezoeken;
	await klant.get(`/werkbezoeken/${id}/overslaan`);
	let page = await klant.submit('Sla over', { reden: 'anders' });
	assert.match(page.errors.join(), /Schrijf in één zin op waarom/u);
	page = await klant.submit('Sla over', { reden: 'wil_niet' });
	assert.match(page.main, /De jongere wil geen bezoek op het werk/u);
	assert.deepEqual((await werk(klant)).filter((l) => l.signaal === 'werkbezoek' && l.plaatsingId === ander), []);
	assert.equal((await klant.api('GET', pad)).json.plaatsing.geenBezoek, true);
	page = await klant.submit('Maak ongedaan');
	assert.equal((await klant.api('GET', pad)).json.plaatsing.geenBezoek, false);
	assert.match(page.main, /Te doen/u);
});
