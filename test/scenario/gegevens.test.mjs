// Gegevens: changed by who has them in sight, never over somebody else's change.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne } from './lib/sanne.mjs';
import { telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

test('what is known cannot be mended', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/wijzigen`);
	const page = await sanne.submit('Bewaar', { roepnaam: 'Émile', wil: 'Kok worden' });
	assert.match(page.h1, /Émile/u);
	assert.match(page.main, /Kok worden/u);
	const { jongeren } = (await sanne.api('GET', '/jongeren?zoek=emile')).json;
	assert.ok(jongeren.some((j) => j.id === id), 'found under the new name');
});

// The page that is shown to who was second: it began before `first` was saved, and types `second`.
async function overtaken(first, second) {
	const id = await mine();
	const wil = 'Kok worden.\r\nOf bakker.'; // as browsers send it
	await sanne.get(`/jongeren/${id}/wijzigen`);
	await sanne.submit('Bewaar', { gemeente: 'Begin', telefoon: '06 11111111', wil });
	await sanne.get(`/jongeren/${id}/wijzigen`);
	const stale = sanne.last;
	await sanne.submit('Bewaar', first);
	const page = await sanne.submit('Bewaar', second, stale);
	assert.equal(page.status, 412);
	return { page, now: async () => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere };
}
const TWO = /Twee versies: (?<veld>.+?) Bewaar wat ik invulde/gu;

test("somebody else's change is overwritten", async () => {
	const { page, now } = await overtaken({ gemeente: 'Vlietdam' }, { gemeente: 'Elders' });
	assert.deepEqual([...page.main.matchAll(TWO)].map((m) => m.groups.veld), ['Woonplaats of gemeente']);
	assert.match(page.main, /Neem wat er nu staat Vlietdam/u);
	assert.equal((await now()).gemeente, 'Vlietdam');
});

test('what somebody else filled in is gone because he did not look at that field', async () => {
	const { page, now } = await overtaken({ gemeente: 'Vlietdam' }, { telefoon: '06 22222222' });
	assert.equal(page.main.match(TWO), null);
	assert.match(page.main, /Intussen gewijzigd door een ander. Eerst stond hier: Begin/u);
	await sanne.submit('Bewaar');
	const { gemeente, telefoon } = await now();
	assert.deepEqual([gemeente, telefoon], ['Vlietdam', '06 22222222']);
});

test('of two versions not the one is kept that was chosen', async () => {
	const { now } = await overtaken(
		{ gemeente: 'Vlietdam', telefoon: '06 33333333' },
		{ gemeente: 'Elders', telefoon: '06 44444444' },
	);
	await sanne.submit('Bewaar', { _kies_gemeente: 'nu', _kies_telefoon: 'mijn' });
	const { gemeente, telefoon } = await now();
	assert.deepEqual([gemeente, telefoon], ['Vlietdam', '06 44444444']);
});

test('of who must choose twice because a third one came, the choice is lost', async () => {
	const { page, now } = await overtaken({ gemeente: 'Vlietdam' }, { gemeente: 'Elders' });
	await sanne.submit('Bewaar', { gemeente: 'Derde' }, page);
	const again = await sanne.submit('Bewaar', { gemeente: 'Vierde' }, page);
	assert.equal(again.status, 412);
	assert.match(again.main, /Neem wat er nu staat Derde/u);
	await sanne.submit('Bewaar');
	assert.equal((await now()).gemeente, 'Vierde');
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
