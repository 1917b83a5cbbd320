// Mijn functies: somebody who is two things does what the chosen one may, and nothing of the other.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { werk } from './lib/verhaal.mjs';

describe('mijn functies', () => {
	let startbaan, sanne, mine;
	before(async () => {
		startbaan = await start();
		sanne = await startbaan.login('casusregisseur');
		mine = (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren[0];
		const beheerder = await startbaan.login('beheerder');
		await beheerder.get('/beheer/gebruikers?zoek=sanne+de+wit');
		await beheerder.click(/Sanne de Wit/u);
		const form = beheerder.last.form(/\/functies$/u);
		const [organisatie] = form.options('organisatie').find(([value]) => value !== '');
		const functie = { rol: 'manager', organisatie, niveau: 'management', van: '01-01-2025' };
		const page = await beheerder.submit(/\/functies$/u, functie);
		assert.equal(page.status, 200, page.main);
	});
	after(() => startbaan.stop());

	const functies = async (klant) => (await klant.api('GET', '/functies')).json.functies;

	test('a second functie cannot be used, or keeps the rights of the first', async () => {
		assert.deepEqual((await functies(sanne)).map((f) => f.rol), ['casusregisseur', 'manager']);
		await sanne.get('/functies');
		const page = await sanne.submit(/^Werk als Manager/u);
		assert.equal(page.status, 200);
		assert.match(page.source, /Manager/u);
		assert.equal((await sanne.get(`/jongeren/${mine.id}`)).status, 403);
		assert.equal((await sanne.api('GET', '/jongeren')).status, 403);
		assert.equal((await sanne.get('/sturing')).status, 200);
		const found = (await sanne.api('GET', `/zoeken?q=${encodeURIComponent(mine.roepnaam)}`)).json;
		assert.deepEqual([found.jongeren, found.gebeurtenissen], [[], []]);
		assert.equal((await sanne.get('/werk')).status, 200);
		for (const regel of await werk(sanne)) assert.equal(regel.jongereId ?? null, null, 'management sees whom Sanne works with');
	});

	test('there is no way back to the first functie', async () => {
		await sanne.get('/functies');
		await sanne.submit(/^Werk als Casusregisseur/u);
		assert.equal((await sanne.get(`/jongeren/${mine.id}`)).status, 200);
	});

	test('another session of the same person changes along', async () => {
		const phone = await startbaan.login('casusregisseur');
		const [, manager] = await functies(phone);
		assert.ok((await phone.api('POST', `/functies/${manager.id}`)).status < 300);
		assert.equal((await phone.get(`/jongeren/${mine.id}`)).status, 403);
		assert.equal((await sanne.get(`/jongeren/${mine.id}`)).status, 200);
	});

	test('somebody works in the functie of another', async () => {
		const jobcoach = await startbaan.login('jobcoach');
		const [own] = await functies(sanne);
		assert.equal((await jobcoach.api('POST', `/functies/${own.id}`)).status, 404);
		assert.equal((await functies(jobcoach)).length, 1);
	});
});
