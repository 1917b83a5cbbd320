// Wie doet wat, for who does not log in: whom to call, and nobody who did not choose to be found.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let bezoeker;
before(async () => {
	startbaan = await start();
	bezoeker = startbaan.client();
});
after(() => startbaan.stop());

const namen = async (query = '') =>
	(await bezoeker.api('GET', `/wie-doet-wat${query}`)).json.contacten.map((c) => c.naam);

test('a parent does not know whom to call, or what a role is', async () => {
	await bezoeker.get('/inloggen');
	const page = await bezoeker.click(/Wie doet wat/u);
	assert.match(page.main, /Telefoonlijn Wijkteam/u);
	assert.ok(page.links(/^tel:/u).length > 0);
	assert.match(page.main, /Afstemmingsregisseur/u);
	assert.match(page.main, /Harrie of buddy/u);
	assert.equal(page.link(/Vraag hulp/u), '/aanmelden');
	const vlietdam = await namen('?gemeente=Vlietdam');
	assert.ok(vlietdam.length > 0 && vlietdam.length <= (await namen()).length);
});

test('somebody is on the internet who did not choose it, or stays there after he said no', async () => {
	const sanne = await startbaan.login('casusregisseur');
	assert.ok(!(await namen()).includes('Sanne de Wit'));
	assert.ok(!(await namen()).includes('Bram Wouters'), 'without an account, and not asked');
	const card = (await sanne.get('/netwerk')).link(/Mijn kaart/u);
	await sanne.get(`${card}/wijzigen`);
	await sanne.submit('Bewaar', { openbaar: '1' });
	assert.ok((await namen()).includes('Sanne de Wit'));
	await sanne.get(`${card}/wijzigen`);
	await sanne.submit('Bewaar', { openbaar: null });
	assert.ok(!(await namen()).includes('Sanne de Wit'));
});

test('who left is still called', async () => {
	assert.ok((await namen()).includes('Naomi Riedewald'));
	const beheerder = await startbaan.login('beheerder');
	const { gebruikers } = (await beheerder.api('GET', '/beheer/gebruikers?zoek=ruben')).json;
	await beheerder.api('POST', `/beheer/gebruikers/${gebruikers[0].id}/uit-dienst`);
	assert.ok(!(await namen()).includes('Ruben Schouten'));
});
