// Inzage: who looked and what was changed, in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

test('nobody can tell who looked into a dossier', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}`);
	const page = await sanne.get(`/jongeren/${id}/inzage`);
	assert.match(page.main, /Sanne de Wit/u);
	assert.match(page.main, /begeleiding naar werk/u);
});

test('a change cannot be told back', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/wijzigen`);
	await sanne.submit('Bewaar', { telefoon: '06 98 76 54 32', monitor: '1' });
	const page = await sanne.get(`/jongeren/${id}/wijzigingen`);
	assert.match(page.main, /→ 06 98 76 54 32/u);
	assert.match(page.main, /Monitor: nee → ja/u);
});

test('the log of a dossier is open to who sees a part of it', async () => {
	const jobcoach = await startbaan.login('jobcoach');
	const { jongeren } = (await jobcoach.api('GET', '/jongeren')).json;
	assert.equal((await jobcoach.get(`/jongeren/${jongeren[0].id}/inzage`)).status, 403);
	assert.equal((await jobcoach.get(`/jongeren/${jongeren[0].id}/wijzigingen`)).status, 403);
});
