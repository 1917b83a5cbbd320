import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { start } from './lib/startbaan.mjs';
import { werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let plek;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	for (const j of (await sanne.api('GET', '/jongeren')).json.jongeren) {
		const { plaatsingen } = (await sanne.api('GET', `/jongeren/${j.id}/plaatsingen`)).json;
		plek ??= plaatsingen.find((p) => !p.eindDatum)?.id;
	}
});
after(() => startbaan.stop());
const metingen = async () => (await sanne.api('GET', `/plaatsingen/${plek}`)).json.loonwaardemetingen;

test('growth would not be seen: a measurement of 0 percent counts, and stands in the series', async () => {
	const before = (await metingen()).length;
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	const page = await sanne.submit('Leg vast', { percentage: '0', soort: 'gemeten', methode: 'uniform', meter: 'UWV' });
	assert.equal(page.status, 200, page.main);
	const list = await metingen();
	assert.equal(list.length, before + 1);
	assert.ok(list.some((m) => m.percentage === 0 && m.soort === 'gemeten' && m.meter === 'UWV'));
});

test('a percentage that cannot be is refused with what was typed', async () => {
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	const page = await sanne.submit('Leg vast', { percentage: '101', soort: 'gemeten', methode: 'uniform', meter: 'Dariuz' });
	assert.equal(page.status, 400);
	assert.equal(page.form('Leg vast').value('meter'), 'Dariuz');
	assert.ok((await metingen()).every((m) => m.percentage <= 100));
});

test('a measurement before the first day on this place is refused, and the message names that day', async () => {
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	const page = await sanne.submit('Leg vast', { datum: dag(-3600), percentage: '40', soort: 'indicatief', meter: 'School' });
	assert.match(page.errors.join(), /kies \d+ \S+ \d{4} of later\. Toen begon deze plek\./u);
});

test('a wrong measurement would bend the line for years: it is withdrawn', async () => {
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	await sanne.submit('Leg vast', { percentage: '99', soort: 'indicatief', meter: 'Vergissing' });
	const { id } = (await metingen()).find((m) => m.meter === 'Vergissing');
	await sanne.get(`/loonwaardemetingen/${id}`);
	const page = await sanne.submit('Trek deze meting in');
	assert.equal(page.status, 200, page.main);
	assert.ok(!(await metingen()).some((m) => m.meter === 'Vergissing'));
	assert.equal((await sanne.get(`/loonwaardemetingen/${id}`)).status, 404);
});

const taak = (nr, naam, deel, tempo, kwaliteit, netto) => ({
	[`naam_${nr}`]: naam, [`deel_${nr}`]: `${deel}`, [`tempo_${nr}`]: `${tempo}`,
	[`kwaliteit_${nr}`]: `${kwaliteit}`, [`netto_${nr}`]: `${netto}`,
});
const gemeten = { soort: 'gemeten', methode: 'uniform', meter: 'Bureau Meetwerk' };
const week = { ...taak(1, 'Snijden', 50, 30, 90, 85), ...taak(2, 'Afwassen', 30, 50, 80, 75), ...taak(4, 'Borden', 20, 40, 70, 70) };
const measure = async (fields) => {
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	return sanne.submit('Leg vast', { ...gemeten, ...fields });
};
const latest = async () => (await metingen()).filter((m) => m.meter === 'Bureau Meetwerk').at(-1);

test('nobody could check a percentage: it follows from its tasks, which stand with it, beside the time before', async () => {
	assert.equal((await measure(week)).status, 200);
	const first = await latest();
	assert.equal(first.percentage, 24);
	assert.equal((await measure({ ...week, ...taak(1, 'Snijden', 50, 60, 90, 85) })).status, 200);
	const { id } = (await metingen()).filter((m) => m.meter === 'Bureau Meetwerk').find((m) => m.percentage > 24);
	const { json } = await sanne.api('GET', `/loonwaardemetingen/${id}`);
	assert.deepEqual(json.hoofdtaken.map((t) => [t.naam, t.prestatie, t.vorige]),
		[['Snijden', 45.9, 23], ['Afwassen', 30, 30], ['Borden', 19.6, 19.6]]);
	const page = await sanne.get(`/loonwaardemetingen/${id}`);
	assert.match(page.main, /Snijden/u);
	assert.match(page.main, /De uniforme methode/u);
});

test('half a list of tasks would pass for a whole week: every mistake is told at once, with what was typed', async () => {
	const page = await measure({ ...taak(1, 'Snijden', 50, 30, 90, 85), naam_3: 'Vegen', methode: '' });
	assert.equal(page.status, 400);
	assert.match(page.errors.join(), /Hoofdtaak 3: vul de naam/u);
	assert.match(page.errors.join(), /Methode: kies hoe er is gemeten/u);
	assert.equal(page.form('Leg vast').value('naam_3'), 'Vegen');
	assert.match((await measure(taak(1, 'Snijden', 90, 30, 90, 85))).errors.join(), /samen is dit nu 90 procent\. Het moet 100 zijn/u);
	assert.match((await measure({ ...week, percentage: '40' })).errors.join(), /de hoofdtaken komen uit op 24/u);
	assert.match((await measure({ ...week, soort: 'indicatief', methode: '' })).errors.join(), /met hoofdtaken is het gemeten/u);
	assert.match((await measure({})).errors.join(), /vul een getal in, of vul de hoofdtaken in/u);
});

test('an estimate with a method would pass for a measurement', async () => {
	assert.match((await measure({ soort: 'indicatief', percentage: '40' })).errors.join(), /laat dit leeg bij een schatting/u);
});

test('growth would be found by chance: the measurement that was agreed on stands in the work until it was done', async () => {
	const typed = (n) => dag(n).split('-').reverse().join('-');
	const waiting = async () => (await werk(sanne)).filter((r) => r.signaal === 'loonwaarde_meten').length;
	const before = await waiting();
	await measure({ percentage: '44', volgende: typed(3) });
	assert.equal(await waiting(), before + 1);
	await measure({ percentage: '45', volgende: typed(400) });
	assert.equal(await waiting(), before);
});
