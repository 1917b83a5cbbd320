import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

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

const day = (n = 0) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
const metingen = async () => (await sanne.api('GET', `/plaatsingen/${plek}`)).json.loonwaardemetingen;

test('growth would not be seen: a measurement of 0 percent counts, and stands in the series', async () => {
	const before = (await metingen()).length;
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	const page = await sanne.submit('Leg vast', { percentage: '0', soort: 'gemeten', meter: 'UWV' });
	assert.equal(page.status, 200, page.main);
	const list = await metingen();
	assert.equal(list.length, before + 1);
	assert.ok(list.some((m) => m.percentage === 0 && m.soort === 'gemeten' && m.meter === 'UWV'));
});

test('a percentage that cannot be is refused with what was typed', async () => {
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	const page = await sanne.submit('Leg vast', { percentage: '101', soort: 'gemeten', meter: 'Dariuz' });
	assert.equal(page.status, 400);
	assert.equal(page.form('Leg vast').value('meter'), 'Dariuz');
	assert.ok((await metingen()).every((m) => m.percentage <= 100));
});

test('a measurement before the first day on this place is refused, and the message names that day', async () => {
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	const page = await sanne.submit('Leg vast', { datum: day(-3600), percentage: '40', soort: 'indicatief', meter: 'School' });
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
