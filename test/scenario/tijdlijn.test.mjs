// Tijdlijn: everything that happened, and only for who may read it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';
import { telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

test('what was said is lost: a contact is not on the timeline', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/contactmomenten/nieuw`);
	await sanne.submit('Leg vast', { tekst: 'Kastanjetaart gebakken', datum: dag() });
	const page = await sanne.get(`/jongeren/${id}/tijdlijn?zoek=KASTANJE`);
	assert.match(page.main, /Kastanjetaart gebakken/u);
	assert.match(page.main, /Wie kan dit lezen/u);
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}/tijdlijn?soort=plaatsing`)).main, /Kastanjetaart/u);
});

test('a long history cannot be read to its end: pages overlap or skip', async () => {
	const id = await mine();
	for (let i = 0; i < 55; i++) {
		const said = { met: 'jongere', soort: 'telefoon', tekst: `Regel ${i}.`, datum: dag() };
		const reply = await sanne.api('POST', `/jongeren/${id}/contactmomenten`, said);
		assert.ok(reply.status < 300, reply.source);
	}
	const first = (await sanne.api('GET', `/jongeren/${id}/tijdlijn`)).json;
	assert.equal(first.gebeurtenissen.length, 50);
	const page = await sanne.get(`/jongeren/${id}/tijdlijn`);
	assert.match(page.source, /tijdlijn\?na=/u);
	const next = /tijdlijn\?(na=[^"]*)"/u.exec(page.source)[1].replaceAll('&amp;', '&');
	const second = (await sanne.api('GET', `/jongeren/${id}/tijdlijn?${next}`)).json;
	const ids = [...first.gebeurtenissen, ...second.gebeurtenissen].map((e) => e.id);
	assert.equal(new Set(ids).size, ids.length);
	const texts = [...first.gebeurtenissen, ...second.gebeurtenissen].map((e) => e.tekst).join('\n');
	for (let i = 0; i < 55; i++) assert.ok(texts.includes(`Regel ${i}.`));
});

test('of four readers the last one is counted as "1 anderen"', async () => {
	const { jongeren } = (await sanne.api('GET', '/jongeren?zoek=Rutger')).json;
	const page = await sanne.get(`/jongeren/${jongeren[0].id}/tijdlijn`);
	assert.match(page.main, /Casusregisseur, Jobcoach, Stagebegeleider en 1 ander /u);
});

test('who may read no line of it looks for a filter that was never set', async () => {
	const lotte = await startbaan.login('hulpverlener');
	const { jongeren } = (await lotte.api('GET', '/jongeren')).json;
	const path = `/jongeren/${jongeren[0].id}/tijdlijn`;
	assert.match((await lotte.get(path)).main, /Nog niets dat u mag lezen/u);
	assert.match((await lotte.get(`${path}?zoek=brug`)).main, /Kies een andere soort/u);
});

test('a stranger reads a history: without a basis there is none', async () => {
	const id = await mine();
	const outsider = await startbaan.login('doorstroomcoach');
	const sees = (await outsider.get(`/jongeren/${id}`)).status === 200;
	assert.equal((await outsider.get(`/jongeren/${id}/tijdlijn`)).status, sees ? 200 : 404);
	const beheerder = await startbaan.login('beheerder');
	assert.equal((await beheerder.get(`/jongeren/${id}/tijdlijn`)).status, 403);
});
