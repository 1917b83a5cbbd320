// Kern en agenda-leden: who belongs to the network, and for which domain nobody does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let ingrid;
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
});
after(() => startbaan.stop());

const kern = async () => (await ingrid.api('GET', '/netwerk/kern')).json.leden.map((l) => l.naam);
const kaart = async (naam) => {
	const [m] = (await ingrid.api('GET', `/netwerk?zoek=${encodeURIComponent(naam)}`)).json.mensen;
	return m.gebruikerId ? `/netwerk/${m.gebruikerId}` : `/netwerk/contactpunten/${m.contactpuntId}`;
};
const lid = async (query) => (await ingrid.api('GET', `/netwerk?${query}`)).json.mensen;

test('nobody sees who is in the kern, or which domain has nobody', async () => {
	const sanne = await startbaan.login('casusregisseur');
	const page = await sanne.get('/netwerk');
	assert.match(page.main, /De kern: \d+ mensen\. Nog niemand voor Zorg/u);
	const whole = await sanne.get('/netwerk/kern');
	assert.match(whole.main, /Waterland-Oost/u);
	assert.match(whole.main, /Annemarie Stoop/u);
	assert.match(whole.main, /Nog niemand/u);
	const members = await lid('lid=kern');
	assert.deepEqual(members.map((m) => m.naam).sort(), (await kern()).sort());
	assert.ok((await lid('lid=agendalid')).every((m) => m.lid === 'agendalid'));
	assert.match((await sanne.get('/netwerk?formaat=csv')).source, /Agenda-lid/u);
});

test('who was in the kern cannot be read any more after a change', async () => {
	const gijs = await kaart('Gijs Terpstra');
	await ingrid.get(gijs);
	let page = await ingrid.submit(/Zet in de kern/u);
	assert.match(page.main, /Wat was het eerder/u);
	assert.match(page.main, /Agenda-lid: Waterland-Oost, van/u);
	assert.ok((await kern()).includes('Gijs Terpstra'));
	page = await ingrid.submit(/Geen lid meer/u);
	assert.ok(!(await kern()).includes('Gijs Terpstra'));
	await ingrid.submit(/ongedaan/u);
	assert.ok((await kern()).includes('Gijs Terpstra'));
});

test('a member cannot be named, with or without an account', async () => {
	for (const naam of ['Olaf Janssen', 'Ineke Zomer']) {
		await ingrid.get(await kaart(naam));
		await ingrid.click(/Maak lid van het netwerk/u);
		let page = await ingrid.submit('Maak lid');
		assert.match(page.errors.join(), /Kern of agenda-lid/u);
		page = await ingrid.submit('Maak lid', { lidsoort: 'kern' });
		assert.equal(page.status, 200);
		assert.ok((await kern()).includes(naam), naam);
		await ingrid.get(await kaart(naam));
		await ingrid.click(/Maak lid van het netwerk/u);
		page = await ingrid.submit('Maak lid', { lidsoort: 'agendalid' });
		assert.match(page.errors.join(), /al lid/u);
	}
	assert.ok(!(await ingrid.get('/netwerk')).main.includes('Nog niemand voor Zorg'));
});

test('somebody gives himself a place in the kern, or one who does not keep the network gives it', async () => {
	const [regio] = (await ingrid.api('GET', '/regios')).json.regios;
	const vandaag = (await ingrid.api('GET', await kaart('Gijs Terpstra'))).json.leden[0].vanDatum;
	const plaats = { regio: regio.id, lidsoort: 'kern', van_datum: vandaag };
	const own = await kaart('Ingrid van Dam');
	const id = own.split('/').pop();
	assert.ok(!(await ingrid.get(own)).main.includes('Maak lid van het netwerk'));
	assert.equal((await ingrid.api('POST', `/netwerk/leden/${id}`, plaats)).status, 400);
	const sanne = await startbaan.login('casusregisseur');
	assert.equal((await sanne.api('POST', `/netwerk/leden/${id}`, plaats)).status, 403);
	const { leden } = (await ingrid.api('GET', await kaart('Paul'))).json;
	for (const daad of ['wissel', 'einde']) {
		assert.equal((await sanne.api('POST', `/netwerkleden/${leden[0].id}/${daad}`)).status, 403);
		const paul = await startbaan.login('manager');
		assert.equal((await paul.api('POST', `/netwerkleden/${leden[0].id}/${daad}`)).status, 400);
	}
	assert.ok((await kern()).some((n) => n.startsWith('Paul')));
});

test('who left is still in the kern', async () => {
	const beheerder = await startbaan.login('beheerder');
	const { gebruikers } = (await beheerder.api('GET', '/beheer/gebruikers?zoek=fenna')).json;
	assert.ok((await kern()).includes('Fenna Brandsma'));
	await beheerder.api('POST', `/beheer/gebruikers/${gebruikers[0].id}/uit-dienst`);
	assert.ok(!(await kern()).includes('Fenna Brandsma'));
});
