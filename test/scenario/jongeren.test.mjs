// Jongeren: the list of whom I see, and one of them in beeld.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

test('somebody is missing from the list, or is on it twice', async () => {
	const { jongeren } = (await sanne.api('GET', '/jongeren?sorteer=naam')).json;
	assert.ok(jongeren.length > 5);
	assert.equal(new Set(jongeren.map((j) => j.id)).size, jongeren.length);
});

test('the page of a jongere does not say who is responsible and what is next', async () => {
	const page = await sanne.get(`/jongeren/${await mine()}`);
	for (const what of [/Verantwoordelijk/u, /Sanne de Wit/u, /Volgend contact/u, /Contact vastleggen/u])
		assert.match(page.main, what);
});

test('a mentor, who may not see work, reads that somebody at work has none; what is hidden looks unknown', async () => {
	const mentor = await startbaan.login('mentor');
	const { jongeren } = (await mentor.api('GET', '/jongeren')).json;
	const gijs = jongeren.find((j) => j.roepnaam === 'Gijs');
	assert.equal(gijs.fase, 'werk');
	const page = await mentor.get(`/jongeren/${gijs.id}`);
	assert.doesNotMatch(page.main, /Nu geen werk|Werk en stages|Wat helpt op het werk/u);
	assert.match((await sanne.get(`/jongeren/${gijs.id}`)).main, /Werk[\s\S]*Werk en stages[\s\S]*Wat helpt op het werk/u);

	const jobcoach = await startbaan.login('jobcoach');
	const { id } = (await jobcoach.api('GET', '/jongeren')).json.jongeren[0];
	assert.doesNotMatch((await jobcoach.get(`/jongeren/${id}`)).main, /Soort school|Van school op/u);
});

test('a button leads to a refusal: acts are offered to who may do them', async () => {
	const jobcoach = await startbaan.login('jobcoach');
	const { jongeren } = (await jobcoach.api('GET', '/jongeren')).json;
	const page = await jobcoach.get(`/jongeren/${jongeren[0].id}`);
	assert.doesNotMatch(page.source, /\/wijzigen"|\/sluiten"/u);
});
