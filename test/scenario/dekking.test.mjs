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

test('a hole cannot be filled where it is seen', async () => {
	const jobcoach = await startbaan.login('jobcoach');
	assert.equal(await wie('ROC Overmeer, entree'), '');
	let page = await jobcoach.get('/netwerk/dekking?leeg=1');
	assert.ok(!page.main.includes('Noem iemand'));
	page = await jobcoach.submit(/^Ik doe dit \(ROC/u);
	assert.match(page.main, /Wie staat waarvoor/u);
	assert.match(await wie('ROC Overmeer, entree'), /Hans/u);
	await jobcoach.submit(/ongedaan/u);
	assert.equal(await wie('ROC Overmeer, entree'), '');
	assert.equal((await jobcoach.api('POST', '/netwerk/dekking/zelf', {})).status, 400);
	assert.equal((await jobcoach.get('/netwerk/dekking/iemand')).status, 403);
	const manager = await startbaan.login('manager');
	await manager.get('/netwerk/dekking?volgorde=leeg');
	await manager.click(/Noem iemand/u);
	page = await manager.submit('Voeg toe');
	assert.match(page.errors.join(), /met of zonder account/u);
	const [bram] = (await sanne.api('GET', '/netwerk?zoek=bram+wouters')).json.mensen;
	page = await manager.submit('Voeg toe', { contactpunt: bram.contactpuntId });
	assert.equal(page.status, 200);
	assert.equal(await wie('ROC Overmeer, entree'), 'Bram Wouters');
	await manager.submit(/ongedaan/u);
	assert.equal(await wie('ROC Overmeer, entree'), '');
});

test('who to call at the wijkteam or the Doorstroompunt of a municipality is not told', async () => {
	const { gemeenten } = await dekking();
	const of = (naam) => gemeenten.find((g) => g.naam === naam);
	assert.match(of('Vlietdam').wijkteam, /Kees Rozendaal/u);
	assert.ok(!of('Sint-Odolf').wijkteam);
	const page = await sanne.get('/netwerk/dekking?gemeente=Sint-Odolf');
	assert.match(page.main, /Niemand genoemd/u);
	const [naomi] = (await sanne.api('GET', '/netwerk?zoek=naomi')).json.mensen;
	const manager = await startbaan.login('manager');
	await manager.api('POST', `/netwerk/dekking/${naomi.gebruikerId}`, { gemeente: 'Sint-Odolf' });
	assert.match((await dekking()).gemeenten.find((g) => g.naam === 'Sint-Odolf').doorstroompunt, /Naomi/u);
});

test('a name in the list leads nowhere, so that one must look for it again', async () => {
	const page = await sanne.get('/netwerk/dekking');
	assert.match(page.source, /href="\/netwerk\/contactpunten\/[0-9a-z]{26}">Telefoonlijn Wijkteam/u);
	const card = await sanne.click(/Kees Rozendaal/u);
	assert.match(card.h1, /Kees Rozendaal/u);
});

test('the lists have one order, and holes stand somewhere in between', async () => {
	const names = (await dekking('?volgorde=gemeente')).scholen.map((s) => s.gemeente ?? '');
	assert.deepEqual(names, [...names].sort());
	const { scholen, gemeenten } = await dekking('?volgorde=leeg');
	for (const list of [scholen, gemeenten]) {
		const filled = list.map((p) => (p.wie ? 1 : 0));
		assert.deepEqual(filled, [...filled].sort());
	}
	assert.deepEqual((await dekking('?na_school=1')).scholen, (await dekking()).scholen.slice(1));
});
