// Andere casusregisseur: never a moment without exactly one.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';
import { betrek, telkens } from './lib/verhaal.mjs';

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

test('belofte_3 who knows a part of a dossier takes the whole of it', async () => {
	const id = await mine();
	await betrek(sanne, id, 'youssef', 'jongerencoach', ['personalia', 'netwerk']);
	const youssef = await startbaan.loginAs('youssef.elidrissi@vlietdam.example');
	const { collegas } = (await youssef.api('GET', `/jongeren/${id}/casusregisseur?zoek=youssef`)).json;
	const page = await youssef.get(`/jongeren/${id}/casusregisseur/${collegas[0].id}`);
	assert.match(page.main, /U kunt uzelf niet casusregisseur maken.*Vraag Sanne de Wit/su);
	const url = `/jongeren/${id}/casusregisseur/${collegas[0].id}`;
	const reply = await youssef.api('POST', url, { reden: 'Mijn wijk', volgend: dag(3) });
	assert.equal(reply.status, 400, reply.source);
	assert.match(reply.source, /niet casusregisseur maken/u);
	assert.match((await sanne.api('GET', `/jongeren/${id}`)).json.jongere.casusregisseur, /Sanne/u);
});

test('somebody becomes casusregisseur who may not change a dossier', async () => {
	const id = await mine();
	const { collegas } = (await sanne.api('GET', `/jongeren/${id}/kring/zoeken?zoek=hans`)).json;
	const reply = await sanne.api('POST', `/jongeren/${id}/casusregisseur/${collegas[0].id}`, { reden: 'x', volgend: dag() });
	assert.equal(reply.status, 404);
});
