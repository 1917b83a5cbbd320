// Netwerk: who does what, and whom to call.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { werk } from './lib/verhaal.mjs';

describe('netwerk', () => {
	let startbaan, sanne;
	before(async () => {
		startbaan = await start();
		sanne = await startbaan.login('casusregisseur');
	});
	after(() => startbaan.stop());

	const people = async (query = '') => (await sanne.api('GET', `/netwerk${query}`)).json;

	test('a colleague is not found by name or by organisation', async () => {
		const { mensen } = await people('?zoek=naomi');
		assert.ok(mensen.length > 0 && mensen.every((m) => /naomi/iu.test(m.naam)));
		const same = await people(`?zoek=${encodeURIComponent(mensen[0].organisatie)}`);
		assert.ok(same.mensen.every((m) => m.organisatie === mensen[0].organisatie));
		const page = await sanne.get('/netwerk?zoek=naomi');
		assert.ok(page.links(/^tel:/u).length > 0);
	});

	test('filters show people of another kind of organisation, municipality or role', async () => {
		const all = (await people()).mensen;
		const [{ soort, gemeente, niveau }] = all.filter((m) => m.gemeente);
		for (const [name, value] of Object.entries({ soort, gemeente, niveau })) {
			const { mensen } = await people(`?${name}=${encodeURIComponent(value)}`);
			assert.ok(mensen.length > 0 && mensen.every((m) => m[name] === value), name);
		}
		const { mensen } = await people('?rol=jobcoach');
		assert.ok(mensen.length > 0 && mensen.every((m) => m.wat === 'Jobcoach'));
	});

	test('a page of the directory skips or repeats somebody', async () => {
		const seen = [];
		for (let next = ''; next !== undefined; ) {
			const page = await people(next && `?na=${next}`);
			seen.push(...page.mensen.map((m) => m.gebruikerId ?? m.contactpuntId));
			next = page.volgende;
		}
		const csv = (await sanne.get('/netwerk?formaat=csv')).source.trim().split('\n');
		assert.equal(new Set(seen).size, seen.length);
		assert.equal(seen.length, csv.length - 1);
	});

	test('a word of what somebody is called for, or knows much of, finds nobody', async () => {
		const called = (await people(`?zoek=${encodeURIComponent('WAJONG')}`)).mensen;
		assert.deepEqual(called.map((m) => m.naam), ['Karin Blom']);
		const weet = (await people('?deskundigheid=jobcarving')).mensen;
		assert.deepEqual(weet.map((m) => m.naam).sort(), ['Hans Vermeulen', 'Ruben Schouten']);
		const typed = (await people('?zoek=Jobcarving')).mensen;
		assert.deepEqual(typed.map((m) => m.naam).sort(), ['Hans Vermeulen', 'Ruben Schouten']);
		const rol = (await people('?zoek=Afstemmingsregisseur')).mensen;
		assert.ok(rol.some((m) => m.naam === 'Ingrid van Dam'));
	});

	test('a region shows people of another', async () => {
		const regios = (await sanne.api('GET', '/regios')).json.regios;
		assert.equal((await people(`?regio=${regios[0].id}`)).mensen.length, (await people()).mensen.length);
		const beheerder = await startbaan.login('beheerder');
		await beheerder.api('POST', '/regios', { naam: 'Leeg', soort: 'subregio' });
		const leeg = (await sanne.api('GET', '/regios')).json.regios.find((r) => r.naam === 'Leeg');
		assert.equal((await people(`?regio=${leeg.id}`)).mensen.length, 0);
	});

	test('nobody knows what I am called for, or when', async () => {
		await sanne.get('/netwerk');
		await sanne.click(/Mijn kaart/u);
		await sanne.click(/Wijzig de kaart/u);
		const kaart = { waarvoor: 'Proefplaatsingen in de zorg', bereikbaar: 'na 10 uur', telefoon: '0174 12 34 56' };
		await sanne.submit('Bewaar', { ...kaart, werkdagen: ['maandag'], deskundigheden: ['taal', 'stage'] });
		const jobcoach = await startbaan.login('jobcoach');
		const page = await jobcoach.get('/netwerk?zoek=proefplaatsingen+in');
		assert.match(page.main, /Proefplaatsingen in de zorg/u);
		assert.match(page.main, /Maandag\. na 10 uur/u);
		assert.match(page.main, /Taal op het werk/u);
	});

	test('somebody changes the card of another, or two changes overwrite each other', async () => {
		const jobcoach = await startbaan.login('jobcoach');
		const card = (await sanne.get('/netwerk')).link(/Mijn kaart/u);
		assert.equal((await jobcoach.get(card)).status, 200);
		assert.equal((await jobcoach.get(`${card}/wijzigen`)).status, 404);
		assert.ok(!(await jobcoach.get(card)).main.includes('Dit klopt nog'));
		assert.equal((await jobcoach.api('POST', card, { waarvoor: 'iets anders' })).status, 404);
		assert.equal((await jobcoach.api('POST', `${card}/klopt`)).status, 404);
		const before = (await sanne.api('GET', card)).json.kaart;
		const stale = { waarvoor: 'oud', _versie: before.versie - 1 };
		assert.equal((await sanne.api('POST', card, stale)).status, 412);
	});

	test('a card is years old and its owner is not asked whether it is right', async () => {
		const gijs = await startbaan.loginAs('gijs.terpstra@werkbedrijf-de-kaag.example');
		const klopt = async () => (await werk(gijs)).filter((w) => w.signaal === 'kaart_klopt');
		assert.equal((await klopt()).length, 1);
		await gijs.get('/werk?tab=later');
		await gijs.get((await gijs.get('/netwerk')).link(/Mijn kaart/u));
		const page = await gijs.submit('Dit klopt nog');
		assert.equal(page.status, 200);
		assert.deepEqual(await klopt(), []);
		const manager = await startbaan.login('manager');
		assert.match((await manager.get('/netwerk')).main, /Klopt uw eigen kaart nog/u);
		const oud = (await people('?oud=1')).mensen.map((m) => m.naam);
		assert.ok(oud.includes('Marleen Dekker') && oud.includes('Bram Wouters') && !oud.includes('Gijs Terpstra'));
		assert.match((await sanne.get('/netwerk?zoek=marleen')).main, /Lang niet nagekeken/u);
	});

	test('who has no account is not found, or is nobody to call', async () => {
		const manager = await startbaan.login('manager');
		assert.ok(!(await sanne.get('/netwerk')).main.includes('Iemand zonder account toevoegen'));
		assert.equal((await sanne.get('/netwerk/contactpunten/nieuw')).status, 403);
		const { organisaties } = (await manager.api('GET', '/beheer/organisaties?zoek=zorggroep')).json;
		await manager.get('/netwerk');
		await manager.click(/Iemand zonder account toevoegen/u);
		const nieuw = { organisatie: organisaties[0].id, naam: 'Noor Vink', taak: 'Wijkcoach', niveau: 'uitvoering' };
		let page = await manager.submit('Voeg toe', nieuw);
		assert.match(page.errors.join(), /een nummer in, of een e-mailadres/u);
		page = await manager.submit('Voeg toe', { ...nieuw, telefoon: '06-00000999' });
		assert.match(page.main, /Wijkcoach/u);
		const [noor] = (await people('?zoek=wijkcoach')).mensen;
		assert.equal(noor.naam, 'Noor Vink');
		const url = `/netwerk/contactpunten/${noor.contactpuntId}`;
		assert.equal((await sanne.api('POST', `${url}/einde`)).status, 403);
		await manager.get(url);
		page = await manager.click(/Wijzig de kaart/u);
		page = await manager.submit('Bewaar', { naam: 'Noor de Vink' });
		assert.match(page.main, /Noor de Vink/u);
		await manager.submit('Haal uit het netwerk');
		assert.deepEqual((await people('?zoek=wijkcoach')).mensen, []);
		page = await manager.submit('Zet terug in het netwerk');
		assert.equal((await people('?zoek=wijkcoach')).mensen.length, 1);
		assert.equal((await manager.api('POST', `${url}/klopt`)).status, 201);
	});

	test('who left still stands in the directory', async () => {
		const beheerder = await startbaan.login('beheerder');
		const { gebruikers } = (await beheerder.api('GET', '/beheer/gebruikers?zoek=lotte')).json;
		const [lotte] = gebruikers;
		const found = async () => (await people(`?zoek=${encodeURIComponent(lotte.naam)}`)).mensen.length;
		assert.equal(await found(), 1);
		assert.ok((await beheerder.api('POST', `/beheer/gebruikers/${lotte.id}/uit-dienst`)).status < 300);
		assert.equal(await found(), 0);
	});

	test('a page of the directory passes for all of it', async () => {
		const hans = await startbaan.login('jobcoach');
		const total = Number(/(\d+) personen, 25 op deze pagina/u.exec((await hans.get('/netwerk')).main)[1]);
		const { mensen } = (await hans.api('GET', '/netwerk')).json;
		assert.ok(total > 25 && total >= mensen.length);
		assert.match((await hans.click(/^Volgende/u)).main, new RegExp(`${total} personen, ${total - 25} op deze pagina`, 'u'));
	});
});
