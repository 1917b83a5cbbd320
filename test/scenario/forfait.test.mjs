import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { start } from './lib/startbaan.mjs';
import { werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let plek;
let begin;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	for (const j of (await sanne.api('GET', '/jongeren')).json.jongeren) {
		const { plaatsingen } = (await sanne.api('GET', `/jongeren/${j.id}/plaatsingen`)).json;
		for (const p of plaatsingen.filter((x) => !plek && !x.eindDatum && x.soort === 'dienstverband')) {
			const { loonwaardemetingen } = (await sanne.api('GET', `/plaatsingen/${p.id}`)).json;
			if (!loonwaardemetingen.length) [plek, begin] = [p.id, p.vanDatum];
		}
	}
	assert.ok(plek);
});
after(() => startbaan.stop());
const typed = (d) => d.split('-').reverse().join('-');
const record = async (van, tot) => {
	await sanne.get(`/plaatsingen/${plek}/forfait`);
	return sanne.submit('Leg vast', { van, tot });
};
const waiting = async () => (await werk(sanne)).filter((r) => r.signaal === 'forfait_eindigt').length;
const granted = async () => (await sanne.api('GET', `/plaatsingen/${plek}`)).json.plaatsing.forfaitTotDatum;

test('a subsidy would be promised that the law does not give: six months at most, and from the first day of the work', async () => {
	assert.match((await record(typed(dag(-10)), typed(dag(190)))).errors.join(), /hoogstens zes maanden, dus tot en met/u);
	assert.match((await record('01-01-2020', '01-03-2020')).errors.join(), /Toen begon dit werk/u);
	assert.match((await record(typed(dag(-10)), typed(dag(-11)))).errors.join(), /kies een dag na de eerste dag/u);
	assert.match((await record(typed(dag(-10)), '')).errors.join(), /vul de laatste dag in/u);
	assert.match((await record('', typed(dag(3)))).errors.join(), /vul de eerste dag in/u);
	assert.equal(await granted(), null);
});

test('the employer would get nothing from one day to the next: the measurement is asked for until it was done', async () => {
	const nobody = await waiting();
	const van = begin > dag(-100) ? begin : dag(-100);
	const page = await record(typed(van), typed(dag(3)));
	assert.equal(page.status, 200, page.main);
	assert.match(page.main, /Vaste loonkostensubsidie tot er is gemeten/u);
	assert.equal(await granted(), dag(3));
	assert.equal(await waiting(), nobody + 1);
	const measure = async (fields) => {
		await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
		return sanne.submit('Leg vast', { percentage: '40', meter: 'Bureau Meetwerk', ...fields });
	};
	await measure({ soort: 'indicatief' });
	assert.equal(await waiting(), nobody + 1);
	await measure({ soort: 'gemeten', methode: 'uniform' });
	assert.equal(await waiting(), nobody);
});

test('a mistake would stay: empty days take it back', async () => {
	assert.equal((await record('', '')).status, 200);
	assert.equal(await granted(), null);
	const { jongereId } = (await sanne.api('GET', `/plaatsingen/${plek}`)).json.plaatsing;
	const told = async () => (await sanne.get(`/jongeren/${jongereId}/tijdlijn`)).main.split('Er is geen vaste').length;
	const before = await told();
	assert.equal((await record('', '')).status, 200);
	assert.equal(await told(), before, 'nothing happened');
});
