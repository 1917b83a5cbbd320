// Netwerk: who does what, and whom to call.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

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
		assert.ok(page.links(/^tel:|^mailto:/u).length > 0);
	});

	test('filters show people of another kind of organisation, municipality or role', async () => {
		const all = (await people('?formaat=json')).mensen;
		const [{ soort, gemeente, rol }] = all.filter((m) => m.gemeente);
		for (const [name, value] of Object.entries({ soort, gemeente, rol })) {
			const { mensen } = await people(`?${name}=${encodeURIComponent(value)}`);
			assert.ok(mensen.length > 0 && mensen.every((m) => m[name] === value), name);
		}
	});

	test('a page of the directory skips or repeats somebody', async () => {
		const seen = [];
		for (let next = ''; next !== undefined; ) {
			const page = await people(next && `?na=${next}`);
			seen.push(...page.mensen.map((m) => m.id));
			next = page.volgende;
		}
		const csv = (await sanne.get('/netwerk?formaat=csv')).source.trim().split('\n');
		assert.equal(new Set(seen).size, seen.length);
		assert.equal(seen.length, csv.length - 1);
	});

	test('nobody knows what I am called for, or when', async () => {
		await sanne.get('/netwerk');
		await sanne.click(/Mijn kaart bijwerken/u);
		const kaart = { waarvoor: 'Proefplaatsingen in de zorg', bereikbaar: 'ma tot en met do', telefoon: '0174 12 34 56' };
		await sanne.submit('Bewaar', kaart);
		const jobcoach = await startbaan.login('jobcoach');
		const page = await jobcoach.get('/netwerk?zoek=sanne+de+wit');
		assert.match(page.main, /Proefplaatsingen in de zorg/u);
		assert.match(page.main, /ma tot en met do/u);
	});

	test('somebody changes the card of another, or two changes overwrite each other', async () => {
		const jobcoach = await startbaan.login('jobcoach');
		const card = sanne.last.path === '/netwerk' ? (await sanne.get('/netwerk')).link(/Mijn kaart/u) : '';
		assert.equal((await jobcoach.get(card)).status, 404);
		assert.equal((await jobcoach.api('POST', card, { waarvoor: 'iets anders' })).status, 404);
		const before = (await sanne.api('GET', card)).json;
		const stale = { waarvoor: 'oud', _versie: before.versie - 1 };
		assert.equal((await sanne.api('POST', card, stale)).status, 412);
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
});
