// Who stands for which school and which municipality: a hole is seen, and one's own card is one's own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let sanne;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());

const dekking = async (query = '') => (await sanne.api('GET', `/netwerk/dekking${query}`)).json;
const wie = async (naam) => {
	const { scholen, gemeenten } = await dekking();
	return [...scholen, ...gemeenten].find((p) => p.naam === naam).wie ?? '';
};
const school = async (naam) => (await dekking()).scholen.find((s) => s.naam === naam).schoolId;

test('a school for which nobody stands looks like the others', async () => {
	assert.equal(await wie('ROC Overmeer, entree'), '');
	assert.match(await wie('Praktijkschool De Brug'), /Dewi Soekardi/u);
	const page = await sanne.get('/netwerk/dekking?leeg=1');
	assert.match(page.main, /ROC Overmeer/u);
	assert.match(page.main, /Hier staat niemand voor/u);
	assert.ok(!page.main.includes('Praktijkschool De Brug'));
});

test('somebody cannot say for which school he stands, or says nothing', async () => {
	await sanne.get('/netwerk');
	await sanne.click(/Mijn kaart/u);
	await sanne.click(/School of gemeente toevoegen/u);
	const roc = await school('ROC Overmeer, entree');
	let page = await sanne.submit('Voeg toe');
	assert.match(page.errors.join(), /Kies een school of een gemeente/u);
	page = await sanne.submit('Voeg toe', { school: roc, gemeente: 'Vlietdam' });
	assert.match(page.errors.join(), /Kies een van beide/u);
	page = await sanne.submit('Voeg toe', { gemeente: '' });
	assert.match(page.main, /ROC Overmeer/u);
	assert.equal(await wie('ROC Overmeer, entree'), 'Sanne de Wit');
	const card = (await sanne.get('/netwerk')).link(/Mijn kaart/u);
	const again = await sanne.api('POST', `${card}/dekking`, { school: roc });
	assert.equal(again.status, 400);
	const { dekkingen } = (await sanne.api('GET', card)).json;
	const { id } = dekkingen.find((d) => d.school);
	assert.equal((await sanne.api('POST', `/dekkingen/${id}/stoppen`)).status, 201);
	assert.equal(await wie('ROC Overmeer, entree'), '');
	const jobcoach = await startbaan.login('jobcoach');
	assert.equal((await jobcoach.api('POST', `/dekkingen/${id}/weer`)).status, 404);
	assert.equal((await jobcoach.api('POST', `/dekkingen/${id}/terug`)).status, 403);
	for (let i = 0; i < 2; i++) assert.equal((await sanne.api('POST', `/dekkingen/${id}/weer`)).status, 201);
	assert.equal(await wie('ROC Overmeer, entree'), 'Sanne de Wit');
	await sanne.get(card);
	const weg = (await sanne.api('GET', card)).json.dekkingen.find((d) => d.school);
	assert.equal((await sanne.api('POST', `/dekkingen/${weg.id}/stoppen`)).status, 201);
});

test('somebody is put down for a school by who may not', async () => {
	const jobcoach = await startbaan.login('jobcoach');
	const card = (await sanne.get('/netwerk')).link(/Mijn kaart/u);
	const { dekkingen } = (await sanne.api('GET', card)).json;
	const roc = await school('ROC Overmeer, entree');
	assert.equal((await jobcoach.api('POST', `${card}/dekking`, { school: roc })).status, 404);
	assert.equal((await jobcoach.api('POST', `/netwerk/dekking/${card.split('/').pop()}`, { school: roc })).status, 403);
	assert.equal((await jobcoach.api('POST', `/dekkingen/${dekkingen[0].id}/stoppen`)).status, 404);
	assert.equal((await jobcoach.api('POST', `/dekkingen/${dekkingen[0].id}/einde`)).status, 403);
	assert.ok(!(await jobcoach.get(card)).main.includes('Haal weg'));
});

test('the manager cannot fill a hole for somebody else, with or without an account', async () => {
	const manager = await startbaan.login('manager');
	const roc = await school('ROC Overmeer, entree');
	const card = (await sanne.get('/netwerk')).link(/Mijn kaart/u);
	await manager.get(card);
	await manager.click(/School of gemeente toevoegen/u);
	await manager.submit('Voeg toe', { gemeente: 'Sint-Odolf' });
	assert.equal(await wie('Sint-Odolf'), 'Sanne de Wit');
	const [bram] = (await sanne.api('GET', '/netwerk?zoek=bram+wouters')).json.mensen;
	await manager.get(`/netwerk/contactpunten/${bram.contactpuntId}`);
	await manager.click(/School of gemeente toevoegen/u);
	await manager.submit('Voeg toe', { school: roc });
	assert.equal(await wie('ROC Overmeer, entree'), 'Bram Wouters');
	await manager.submit(/Haal weg/u);
	assert.equal(await wie('ROC Overmeer, entree'), '');
	await manager.submit(/ongedaan/u);
	assert.equal(await wie('ROC Overmeer, entree'), 'Bram Wouters');
	await manager.get(`/netwerk/contactpunten/${bram.contactpuntId}`);
	await manager.submit(/Haal weg/u);
});

test('who left still stands for a school', async () => {
	const beheerder = await startbaan.login('beheerder');
	const { gebruikers } = (await beheerder.api('GET', '/beheer/gebruikers?zoek=ruben')).json;
	assert.match(await wie('Broekerwaard'), /Ruben/u);
	await beheerder.api('POST', `/beheer/gebruikers/${gebruikers[0].id}/uit-dienst`);
	assert.doesNotMatch(await wie('Broekerwaard'), /Ruben/u);
});
