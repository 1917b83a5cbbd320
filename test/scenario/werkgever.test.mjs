import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let ruben;
let hans;
before(async () => {
	startbaan = await start();
	ruben = await startbaan.login('accountmanager');
	hans = await startbaan.login('jobcoach');
});
after(() => startbaan.stop());

async function add(fields) {
	await ruben.get('/werkgevers/nieuw');
	return ruben.submit('Voeg toe', fields);
}
const api = async (page) => (await ruben.api('GET', page.path)).json;

test('an employer would be entered by everybody anew: it is found by name whatever the accents', async () => {
	await add({ naam: 'Café De Brûlerie', plaats: 'Broekerwaard', branche: 'horeca' });
	await hans.get('/werkgevers');
	const page = await hans.submit('Toon', { zoek: 'brulerie' });
	assert.match(page.main, /Café De Brûlerie/);
	assert.doesNotMatch((await hans.get('/werkgevers?branche=nietsdaarvan')).main, /Brûlerie/);
});

test('on a phone the number of an employer must be copied by hand', async () => {
	const page = await add({ naam: 'Belbaar BV', telefoon: '0299 123456' });
	assert.match(page.source, /href="tel:0299[^"]*123456"/u);
});

test('the same name twice needs a word of confirmation, and never by accident', async () => {
	await add({ naam: 'Dubbel BV', plaats: 'Vlietdam' });
	const page = await add({ naam: 'DUBBEL bv', plaats: 'Vlietdam' });
	assert.equal(page.status, 400);
	assert.match(page.errors.join(), /staat er al/);
	assert.equal((await ruben.submit('Voeg toe', { toch: '1' })).status, 200);
});

test('a KvK number belongs to one employer, and the message names it', async () => {
	await add({ naam: 'Eerste Kwekerij', kvk: '12345671', plaats: 'Vlietdam' });
	const page = await add({ naam: 'Tweede Kwekerij', kvk: '12345671' });
	assert.match(page.errors.join(), /van Eerste Kwekerij in Vlietdam/);
	assert.match((await add({ naam: 'Derde Kwekerij', kvk: '1234' })).errors.join(), /acht cijfers/);
});

test('an employer has one aanspreekpunt at a time, and it is known who it was', async () => {
	const page = await add({ naam: 'Punt Groen' });
	await ruben.submit('Ik word aanspreekpunt');
	await hans.get(page.path);
	const taken = await hans.submit('Neem over');
	assert.match(taken.main, /Hans Vermeulen/);
	const { aanspreekpunten } = await api(page);
	assert.deepEqual(aanspreekpunten.map((a) => [a.naam, Boolean(a.totDatum)]), [['Hans Vermeulen', false], ['Ruben Schouten', true]]);
});

test('nobody would know whom to ask for: contact persons are added, changed and withdrawn', async () => {
	const page = await add({ naam: 'Mensen BV' });
	await ruben.click(/Contactpersoon toevoegen/);
	await ruben.submit('Voeg toe', { naam: 'Bert Voorman', functie: 'voorman', telefoon: '0612345678' });
	assert.deepEqual((await api(page)).contactpersonen.map((c) => c.naam), ['Bert Voorman']);
	await ruben.click(/Bert Voorman/);
	await ruben.submit('Bewaar', { functie: 'chef' });
	assert.equal((await api(page)).contactpersonen[0].functie, 'chef');
	await ruben.click(/Bert Voorman/);
	await ruben.submit('Werkt hier niet meer');
	assert.equal((await api(page)).contactpersonen.length, 0);
});

test('what is known of an employer is mended, and not over what somebody else wrote meanwhile', async () => {
	const page = await add({ naam: 'Oude Naam' });
	await ruben.get(`${page.path}/wijzigen`);
	await hans.get(`${page.path}/wijzigen`);
	await ruben.submit('Bewaar', { naam: 'Nieuwe Naam' });
	const late = await hans.submit('Bewaar', { naam: 'Andere Naam' });
	assert.equal(late.status, 412);
	assert.equal((await api(page)).werkgever.naam, 'Nieuwe Naam');
});

test('who works at an employer is part of a dossier: only places in sight show', async () => {
	const sanne = await startbaan.login('casusregisseur');
	const { jongeren } = (await sanne.api('GET', '/jongeren')).json;
	let seen;
	for (const j of jongeren) {
		const { plaatsingen } = (await sanne.api('GET', `/jongeren/${j.id}/plaatsingen`)).json;
		if (!plaatsingen.length) continue;
		const { plaatsing } = (await sanne.api('GET', `/plaatsingen/${plaatsingen[0].id}`)).json;
		seen = plaatsing;
		break;
	}
	const mine = (await sanne.api('GET', `/werkgevers/${seen.werkgeverId}`)).json.plaatsingen;
	assert.ok(mine.some((p) => p.id === seen.id));
	assert.match((await sanne.get(`/werkgevers/${seen.werkgeverId}`)).main, /maand|dag|Begint nog/);
	const ingrid = await startbaan.login('afstemmingsregisseur');
	const hers = (await ingrid.api('GET', `/werkgevers/${seen.werkgeverId}`)).json;
	assert.deepEqual(hers.plaatsingen, []);
	const her = await ingrid.get(`/werkgevers/${seen.werkgeverId}`);
	assert.doesNotMatch(her.main, new RegExp(seen.achternaam));
	assert.doesNotMatch(her.main, /jongeren/iu, 'she can have none');
	assert.ok((await ingrid.get('/werkgevers')).links(/^tel:/u).length > 0, 'she calls from the list');
});
