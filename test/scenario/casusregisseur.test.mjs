// Andere casusregisseur: never a moment without exactly one.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';
import { telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

test('a dossier falls between two people', async () => {
	const id = await mine();
	const { collegas } = (await sanne.api('GET', `/jongeren/${id}/casusregisseur?zoek=naomi`)).json;
	await sanne.get(`/jongeren/${id}/casusregisseur/${collegas[0].id}`);
	const page = await sanne.submit('Draag over', { reden: 'Andere wijk', volgend: dag(3) });
	assert.equal(page.path, '/jongeren');
	assert.equal((await sanne.get(`/jongeren/${id}`)).status, 404, 'who gave it away sees it no longer');
	const naomi = await startbaan.login('doorstroomcoach');
	const { jongere } = (await naomi.api('GET', `/jongeren/${id}`)).json;
	assert.match(jongere.casusregisseur, /Naomi/u);
	assert.equal(jongere.volgendContactDatum, dag(3));
	assert.match((await naomi.get(`/jongeren/${id}/tijdlijn`)).main, /Van Sanne de Wit naar Naomi/u);
});

test('who stays involved is shut out', async () => {
	const id = await mine();
	const { collegas } = (await sanne.api('GET', `/jongeren/${id}/casusregisseur?zoek=naomi`)).json;
	await sanne.get(`/jongeren/${id}/casusregisseur/${collegas[0].id}`);
	const page = await sanne.submit('Draag over', { reden: 'Andere wijk', blijf: '1' });
	assert.equal(page.path, `/jongeren/${id}`);
	assert.equal(page.status, 200);
});

test('somebody becomes casusregisseur who may not change a dossier', async () => {
	const id = await mine();
	const { collegas } = (await sanne.api('GET', `/jongeren/${id}/kring/zoeken?zoek=hans`)).json;
	const reply = await sanne.api('POST', `/jongeren/${id}/casusregisseur/${collegas[0].id}`, { reden: 'x', volgend: dag() });
	assert.equal(reply.status, 404);
});
