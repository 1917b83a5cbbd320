// Nieuw in het netwerk: a mentor, five steps, and an end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, werk } from './lib/verhaal.mjs';

let startbaan;
let ingrid;
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
});
after(() => startbaan.stop());

const lijst = async (wie, query = '') => (await wie.api('GET', `/nieuwkomers${query}`)).json.nieuwkomers;
const named = (rows, naam) => rows.find((n) => n.naam.startsWith(naam));
const mens = async (naam) => (await ingrid.api('GET', `/netwerk?zoek=${encodeURIComponent(naam)}`)).json.mensen[0].gebruikerId;
const told = async (wie, signaal) => (await werk(wie)).filter((w) => w.signaal === signaal);

test('who keeps the network does not see that somebody new is alone', async () => {
	const page = await ingrid.get('/netwerk');
	assert.match(page.main, /1 nieuwe collega heeft geen mentor/u);
	const kees = named(await lijst(ingrid), 'Kees');
	assert.ok(!kees.mentor);
	const [zonder] = await told(ingrid, 'nieuwkomer_zonder');
	assert.match(zonder.waarom, /Nieuw sinds .*, en nog zonder mentor/u);
	assert.deepEqual(await told(await startbaan.login('manager'), 'nieuwkomer_zonder'), [], 'of another organisation');
	const regel = /Nieuwe collega zonder mentor: Kees Rozendaal/u;
	const week = await ingrid.get('/werk?tab=deze_week');
	if (!regel.test(week.main)) assert.match((await ingrid.get('/werk?tab=later')).main, regel, 'on a Sunday');
	await ingrid.click(/Kies een mentor/u);
	let reply = await ingrid.submit('Kies als mentor', { mentor: await mens('Kees Rozendaal') });
	assert.match(reply.errors.join(), /Niemand is mentor van zichzelf/u);
	reply = await ingrid.submit('Kies als mentor', { mentor: await mens('Youssef') });
	assert.match(reply.main, /Youssef/u);
	assert.ok(!(await ingrid.get('/netwerk')).main.includes('geen mentor'));
	assert.deepEqual(await told(ingrid, 'nieuwkomer_zonder'), []);
});

test('who keeps the network and is new himself chooses who looks over his shoulder', async () => {
	const gebruiker = await mens('Ingrid');
	const both = await ingrid.api('POST', '/nieuwkomers', { gebruiker, mentor: await mens('Youssef') });
	assert.equal(both.status, 400);
	assert.match(both.source, /u bent zelf nieuw/u);
	assert.equal((await ingrid.api('POST', '/nieuwkomers', { gebruiker })).status, 201);
	const { id } = named(await lijst(ingrid), 'Ingrid');
	assert.equal((await ingrid.api('POST', `/nieuwkomers/${id}/mentor`, { mentor: await mens('Youssef') })).status, 400);
	assert.doesNotMatch((await ingrid.get(`/nieuwkomers/${id}`)).main, /Kies een mentor/u);
	const paul = await startbaan.login('manager');
	await paul.get(`/nieuwkomers/${id}`);
	await paul.click(/Kies een mentor/u);
	assert.match((await paul.submit('Kies als mentor', { mentor: await mens('Youssef') })).main, /Youssef/u);
});

test('who is new does not know his next step, or is called new for ever', async () => {
	const lotte = await startbaan.login('hulpverlener');
	const [welkom] = await told(lotte, 'nieuwkomer_welkom');
	assert.match(welkom.waarom, /1 van de 5 stappen\. Nu: Vul uw kaart in\. Uw mentor is Naomi/u);
	const [zij] = await lijst(lotte);
	let page = await lotte.get(`/nieuwkomers/${zij.id}`);
	assert.match(page.main, /Waar sta ik/u);
	assert.match(page.main, /1 van de 5 stappen gedaan/u);
	page = await lotte.submit(/^Vandaag gedaan/u);
	assert.match(page.main, /2 van de 5 stappen gedaan/u);
	page = await lotte.submit(/ongedaan/u);
	assert.match(page.main, /1 van de 5 stappen gedaan/u);
	await lotte.click(/Op een andere dag gedaan/u);
	page = await lotte.submit('Vink af', { gedaan_datum: dag(1) });
	assert.ok(page.errors.length > 0);
	page = await lotte.submit('Vink af', { gedaan_datum: dag(-1) });
	assert.match(page.main, /2 van de 5 stappen gedaan/u);
	const twice = await lotte.api('POST', `/nieuwkomers/${zij.id}/stappen`, { introductiestap: 'kaart' });
	assert.equal(twice.status, 400);
	const naomi = await startbaan.login('doorstroomcoach');
	for (const introductiestap of ['afspraken', 'meekijken', 'bellijst'])
		assert.equal((await naomi.api('POST', `/nieuwkomers/${zij.id}/stappen`, { introductiestap })).status, 201);
	assert.match((await lotte.get(`/nieuwkomers/${zij.id}`)).main, /Alle stappen zijn gedaan/u);
	assert.deepEqual(await told(lotte, 'nieuwkomer_welkom'), []);
	assert.ok(!named(await lijst(ingrid), 'Lotte'));
	assert.equal(named(await lijst(ingrid, '?alles=1'), 'Lotte').gedaan, '5 van 5');
});

test('a mentor does not hear that nothing happens', async () => {
	const tim = await startbaan.login('stagebegeleider');
	const [stil] = await told(tim, 'nieuwkomer_stil');
	assert.match(stil.waarom, /gebeurde er niets\. Gedaan: 2 van de 5/u);
	const sven = named(await lijst(tim), 'Sven');
	await tim.get(`/nieuwkomers/${sven.id}`);
	await tim.submit(/^Vandaag gedaan/u);
	assert.deepEqual(await told(tim, 'nieuwkomer_stil'), []);
	await tim.get(`/nieuwkomers/${sven.id}`);
	await tim.click(/Stop de stappen/u);
	let page = await tim.submit('Stop', { reden: ' ' });
	assert.ok(page.errors.length > 0);
	page = await tim.submit('Stop', { reden: 'Ging weg uit het netwerk.' });
	assert.match(page.main, /Ging weg uit het netwerk/u);
	assert.ok(!page.main.includes('Vandaag gedaan'));
	page = await tim.submit('Ga verder met de stappen');
	assert.match(page.main, /3 van de 5 stappen gedaan/u);
});

test('somebody ticks the steps of another, or reads them', async () => {
	const sanne = await startbaan.login('casusregisseur');
	const sven = named(await lijst(ingrid), 'Sven');
	assert.deepEqual(await lijst(sanne), []);
	assert.equal((await sanne.get(`/nieuwkomers/${sven.id}`)).status, 404);
	for (const [wie, status] of [[sanne, 404], [ingrid, 403]]) {
		const step = await wie.api('POST', `/nieuwkomers/${sven.id}/stappen`, { introductiestap: 'meekijken' });
		assert.equal(step.status, status);
	}
	assert.equal((await sanne.api('POST', `/nieuwkomers/${sven.id}/stoppen`, { reden: 'x' })).status, 404);
	assert.equal((await sanne.get('/nieuwkomers/nieuw')).status, 403);
	const { stappen } = (await ingrid.api('GET', `/nieuwkomers/${sven.id}`)).json;
	assert.equal((await ingrid.api('POST', `/nieuwkomerstappen/${stappen[0].id}/terug`)).status, 404);
	const zelf = await startbaan.loginAs('sven.groeneveld@roc-overmeer.example');
	assert.equal((await zelf.api('POST', `/nieuwkomers/${sven.id}/mentor`, { mentor: await mens('Sanne') })).status, 403);
	assert.equal((await zelf.api('POST', `/nieuwkomers/${sven.id}/stoppen`, { reden: 'x' })).status, 403);
	assert.equal((await zelf.api('POST', `/nieuwkomerstappen/${stappen[0].id}/terug`)).status, 201);
	assert.equal((await zelf.api('POST', `/nieuwkomerstappen/${stappen[0].id}/weer`)).status, 201);
});

test('who gets an account for the first time is forgotten, or is named twice', async () => {
	const beheerder = await startbaan.login('beheerder');
	const { organisaties } = (await beheerder.api('GET', '/beheer/organisaties?zoek=zorggroep')).json;
	const nieuw = { naam: 'Noor de Vries', email: 'noor@de-oever.example', organisatie: organisaties[0].id };
	const made = await beheerder.api('POST', '/beheer/gebruikers', { ...nieuw, rol: 'hulpverlener', niveau: 'uitvoering' });
	assert.ok(made.status < 300, made.source);
	assert.match((await ingrid.get('/netwerk')).main, /1 nieuwe collega heeft geen mentor/u);
	assert.equal(named(await lijst(ingrid), 'Noor').gedaan, '0 van 5');
	await ingrid.get('/nieuwkomers');
	await ingrid.click(/Iemand is nieuw/u);
	let page = await ingrid.submit('Begin', { gebruiker: await mens('Noor de Vries') });
	assert.match(page.errors.join(), /staat er al/u);
	const petra = await mens('Petra Kok');
	page = await ingrid.submit('Begin', { gebruiker: petra, mentor: petra });
	assert.match(page.errors.join(), /Niemand is mentor van zichzelf/u);
	page = await ingrid.submit('Begin', { gebruiker: petra, mentor: await mens('Hans') });
	assert.match(page.main, /Petra Kok/u);
});
