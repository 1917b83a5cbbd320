// Gegevens: changed by who has them in sight, never over somebody else's change.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { telkens } from './lib/verhaal.mjs';

let startbaan;
let sanne;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);
const day = (n = 0) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

test('what is known cannot be mended', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/wijzigen`);
	const page = await sanne.submit('Bewaar', { roepnaam: 'Émile', wil: 'Kok worden' });
	assert.match(page.h1, /Émile/u);
	assert.match(page.main, /Kok worden/u);
	const { jongeren } = (await sanne.api('GET', '/jongeren?zoek=emile')).json;
	assert.ok(jongeren.some((j) => j.id === id), 'found under the new name');
});

test("somebody else's change is overwritten", async () => {
	const id = await mine();
	const wil = 'Kok worden.\r\nOf bakker.'; // as browsers send it
	await sanne.get(`/jongeren/${id}/wijzigen`);
	await sanne.submit('Bewaar', { wil });
	await sanne.get(`/jongeren/${id}/wijzigen`);
	const stale = sanne.last;
	await sanne.submit('Bewaar', { gemeente: 'Vlietdam', wil });
	const page = await sanne.submit('Bewaar', { gemeente: 'Elders', wil }, stale);
	assert.equal(page.status, 412);
	assert.deepEqual(page.main.match(/Let op, nu staat hier: \S+/gu), ['Let op, nu staat hier: Vlietdam']);
	assert.equal((await sanne.api('GET', `/jongeren/${id}`)).json.jongere.gemeente, 'Vlietdam');
});

test("a mistake hides somebody else's change, which is then overwritten", async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/wijzigen`);
	const stale = sanne.last;
	await sanne.submit('Bewaar', { gemeente: 'Vlietdam' });
	const page = await sanne.submit('Bewaar', { gemeente: 'Elders', telefoon: 'geen' }, stale);
	assert.equal(page.status, 412);
	assert.match(page.main, /Iemand anders heeft dit intussen gewijzigd/u);
});

test('a telephone number copied from a web page is refused', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/wijzigen`);
	await sanne.submit('Bewaar', { telefoon: '\u200e+31\u00a06\u00a012\u201134.56' });
	assert.equal((await sanne.api('GET', `/jongeren/${id}`)).json.jongere.telefoon, '+31 6 12 34.56');
});
