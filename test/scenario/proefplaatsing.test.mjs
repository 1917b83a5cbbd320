// A trial placement from the agreement to a job: who signed, what to think of, and what the young person says.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { afspraken, akkoord, proef, spreekAf, teken } from './lib/proef.mjs';
import { sanne } from './lib/sanne.mjs';
import { dag, telkens, werk } from './lib/verhaal.mjs';

const mine = telkens(() => sanne);
const stand = async (plek) => (await sanne.api('GET', `/plaatsingen/${plek}/proefplaatsing`)).json;

async function trial(...when) {
	const jongere = await mine();
	return { jongere, plek: await proef(sanne, jongere, ...when) };
}
const agree = (plek, fields) => spreekAf(sanne, plek, fields);
async function sign(plek) {
	await teken(sanne, plek);
	return akkoord(sanne, plek);
}

test('an unpaid trial begins without anybody having thought about it: what to think of asks for a reason', async () => {
	const { plek } = await trial(dag(), dag(100));
	let page = await agree(plek, { motivering: '', voornemen: 'niet_besproken' });
	assert.equal(page.status, 400);
	assert.match(page.errors.join(), /schrijf op waarom/u);
	assert.match(page.main, /langer dan twee maanden/u);
	assert.equal(page.form('Bewaar').value('doelen'), afspraken.doelen);
	page = await sanne.submit('Bewaar', { motivering: 'De jongere wil het zo' });
	assert.match(page.main, /Stand: Opgesteld/u);
	assert.match(page.main, /De jongere wil het zo/u);
});

test('a trial that nobody signed runs: all sign, then there is an agreement, and it can be printed', async () => {
	const { plek } = await trial();
	await agree(plek);
	const early = await sanne.api('POST', `/plaatsingen/${plek}/proefplaatsing/akkoord`, { door: 'UWV', datum: dag() });
	assert.equal(early.status, 400);
	const page = await sign(plek);
	assert.match(page.main, /Stand: Loopt/u);
	const sheet = await sanne.get(`/plaatsingen/${plek}/proefplaatsing/blad`);
	assert.match(sheet.main, /Stekken en oppotten/u);
	assert.match(sheet.main, /Jan, .*Op papier/u);
	assert.doesNotMatch(sheet.main, /uitkering/iu, 'the employer reads this');
});

test('somebody signed something else than what stands there: after a change all sign again', async () => {
	const { plek } = await trial();
	await agree(plek);
	await sanne.click(/Handtekening vastleggen/u);
	await sanne.submit('Leg vast', { tekenaar: 'jongere', naam: 'Jan', wijze: 'samen' });
	assert.equal((await stand(plek)).handtekeningen.length, 1);
	await agree(plek, { taken: 'Alleen stekken' });
	assert.equal((await stand(plek)).handtekeningen.length, 0);
	await sign(plek);
	const late = await sanne.api('POST', `/plaatsingen/${plek}/proefplaatsing`, { ...afspraken, taken: 'Toch oppotten' });
	assert.equal(late.status, 400, 'what all agreed on stays');
});

const typed = (iso) => iso.split('-').reverse().join('-');
async function change(plek, fields) {
	await sanne.get(`/plaatsingen/${plek}/wijzigen`);
	return sanne.submit('Bewaar', fields);
}

test('somebody signed for 24 hours and works 30: who changes hours or work at the place takes the signatures away', async () => {
	const { plek } = await trial();
	await agree(plek);
	for (const fields of [{ uren: '30' }, { functie: 'plukker' }, { verwacht_eind: typed(dag(9)) }]) {
		await sanne.get(`/plaatsingen/${plek}/proefplaatsing`);
		await sanne.click(/Handtekening vastleggen/u);
		await sanne.submit('Leg vast', { tekenaar: 'jongere', naam: 'Jan', wijze: 'samen' });
		assert.equal((await change(plek, { nazorg_ritme: '14' })).status, 200);
		assert.equal((await stand(plek)).handtekeningen.length, 1, 'the rhythm of nazorg is not signed');
		assert.equal((await change(plek, fields)).status, 200);
		assert.equal((await stand(plek)).handtekeningen.length, 0, JSON.stringify(fields));
	}
	await sign(plek);
	assert.match((await change(plek, { uren: '20' })).main, /Over deze proefplaatsing is akkoord/u);
	assert.equal((await stand(plek)).proefplaatsing.uren, 30);
});

test('nobody signs a paper without a last day, and no trial is planned for more than six months', async () => {
	const { jongere, plek } = await trial(dag(), '');
	await agree(plek, { motivering: 'Past bij de wens' });
	const sheet = await sanne.get(`/plaatsingen/${plek}/proefplaatsing/blad`);
	assert.match(sheet.main, /Spreek eerst af tot en met welke dag/u);
	assert.doesNotMatch(sheet.main, /handtekening:|niet afgesproken|Niet bekend/u);
	const early = await sanne.api('POST', `/plaatsingen/${plek}/proefplaatsing/handtekening`,
		{ tekenaar: 'jongere', naam: 'Jan', wijze: 'papier', datum: dag() });
	assert.equal(early.status, 400);
	assert.match((await change(plek, { verwacht_eind: typed(dag(190)) })).errors.join(), /hoogstens zes maanden/u);
	assert.equal((await change(plek, { verwacht_eind: typed(dag(170)) })).status, 200);
	assert.match((await sanne.get(`/plaatsingen/${plek}/proefplaatsing/blad`)).main, /handtekening:/u);
	await assert.rejects(proef(sanne, jongere, dag(), dag(190)), /zes maanden/u);
});

test('the young person has no say in how it went: he signs with yes or no, and a no is in his own words', async () => {
	const { plek } = await trial();
	await agree(plek);
	await sign(plek);
	const lines = async () => (await werk(sanne)).filter((l) => l.plaatsingId === plek && l.signaal === 'proefplaatsing_eindigt');
	assert.equal((await lines()).length, 1);
	await sanne.get(`/plaatsingen/${plek}/proefplaatsing`);
	await sanne.click(/Evaluatie schrijven/u);
	await sanne.submit('Vraag de jongere te tekenen', { tekst: 'Het tempo was te laag' });
	await sanne.click(/De jongere tekent/u);
	let page = await sanne.submit('Leg vast', { oordeel: 'oneens' });
	assert.match(page.errors.join(), /hoe de jongere het ziet/u);
	page = await sanne.submit('Leg vast', { oordeel: 'oneens', tekst: 'Ik kreeg het niet uitgelegd' });
	assert.match(page.main, /Ik kreeg het niet uitgelegd/u);
	await sanne.click(/Besluit vastleggen/u);
	await sanne.submit('Leg vast', { besluit: 'omzetten', reden: 'Met meer uitleg lukt het' });
	assert.equal((await lines()).length, 0);
});

test('a trial that became a job is typed twice: the job is filled in from the trial', async () => {
	const { plek, jongere } = await trial();
	await agree(plek);
	await sign(plek);
	await sanne.get(`/plaatsingen/${plek}/proefplaatsing/besluit`);
	await sanne.submit('Leg vast', { besluit: 'omzetten', reden: 'Het past' });
	const over = await sanne.click(/Het is nu een baan/u);
	assert.match(over.main, /krijgt een baan/u);
	assert.doesNotMatch(over.main, /Waarom stopte het/u, 'nothing went wrong');
	const page = await sanne.submit('Ga verder');
	assert.equal(page.status, 200, page.main);
	const form = page.form('Voeg toe');
	assert.match(form.value('werkgever'), /^Kwekerij/u);
	assert.equal(form.value('functie'), 'kweker');
	assert.equal(form.value('uren'), '24');
	await sanne.submit('Voeg toe', { contract_tot: dag(200) });
	const { plaatsingen } = (await sanne.api('GET', `/jongeren/${jongere}/plaatsingen`)).json;
	assert.equal(plaatsingen.filter((p) => p.functie === 'kweker').length, 2);
	assert.match((await sanne.get(`/plaatsingen/${plek}/proefplaatsing`)).main, /Stand: Werd een baan/u);
});

test('a trial of years: it is extended with a reason, to six months at most', async () => {
	const { plek } = await trial();
	await agree(plek);
	await sign(plek);
	await sanne.get(`/plaatsingen/${plek}/proefplaatsing/verlengen`);
	const page = await sanne.submit('Verleng', { tot: dag(160), reden: 'Meer tijd nodig' });
	assert.match(page.errors.join(), /hoogstens zes maanden/u);
	await sanne.submit('Verleng', { tot: dag(60) });
	assert.equal((await stand(plek)).proefplaatsing.verwachtEindDatum, dag(60));
});

test('who never began is nobody’s: it is recorded with the reason, and somebody follows up today', async () => {
	const { plek } = await trial(dag(3), dag(60));
	await agree(plek);
	await sanne.get(`/plaatsingen/${plek}/proefplaatsing`);
	await sanne.click(/Gaat niet door/u);
	const page = await sanne.submit('Leg vast', { afbreking: 'geannuleerd', reden: 'De werkgever trok zich terug' });
	assert.match(page.main, /Stand: Geannuleerd/u);
	const { plaatsing } = (await sanne.api('GET', `/plaatsingen/${plek}`)).json;
	assert.equal(plaatsing.opvolgingDatum, dag());
});
