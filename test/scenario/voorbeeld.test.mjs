// Regio's, the living template: what its scenario looks like.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

describe("regio's", () => {
	let startbaan;
	before(async () => (startbaan = await start()));
	after(() => startbaan.stop());

	test('the beheerder adds a region, and everybody sees it', async () => {
		const beheerder = await startbaan.login('beheerder');
		await beheerder.get('/regios');
		await beheerder.click(/Regio toevoegen/u);
		const page = await beheerder.submit('Voeg toe', { naam: 'Westland-Noord', soort: 'subregio' });
		assert.equal(page.path, '/regios');
		assert.match(page.text, /De regio is toegevoegd/u);
		const jobcoach = await startbaan.login('jobcoach');
		assert.match((await jobcoach.get('/regios')).main, /Westland-Noord/u);
		const { json } = await jobcoach.api('GET', '/regios');
		assert.ok(json.regios.some((r) => r.naam === 'Westland-Noord' && r.soort === 'subregio'));
	});

	test('a region is there once, whatever the capitals', async () => {
		const beheerder = await startbaan.login('beheerder');
		await beheerder.get('/regios/nieuw');
		await beheerder.submit('Voeg toe', { naam: 'Oost', soort: 'subregio' });
		await beheerder.get('/regios/nieuw');
		const page = await beheerder.submit('Voeg toe', { naam: 'OOST', soort: 'subregio' });
		assert.equal(page.status, 400);
		assert.match(page.errors.join(), /deze regio staat er al/u);
		assert.equal(page.form('Voeg toe').value('naam'), 'OOST', 'what was typed is still there');
	});

	test('a region that was written wrong is renamed, and never as another that stands there', async () => {
		const beheerder = await startbaan.login('beheerder');
		for (const naam of ['Noorderdam', 'Zuiderdam']) {
			await beheerder.get('/regios/nieuw');
			await beheerder.submit('Voeg toe', { naam, soort: 'subregio' });
		}
		await beheerder.click(/Noorderdam/u);
		const { path } = beheerder.last;
		const taken = await beheerder.submit('Bewaar', { naam: 'zuiderdam' });
		assert.equal(taken.status, 400);
		assert.match(taken.errors.join(), /deze regio staat er al/u);
		const changed = await beheerder.submit('Bewaar', { naam: 'NOORDERDAM' });
		assert.equal(changed.status, 200, 'its own name in capitals is not taken');
		const sanne = await startbaan.login('casusregisseur');
		assert.match((await sanne.get('/regios')).main, /NOORDERDAM/u);
		assert.equal((await sanne.get(path)).status, 403);
	});

	test('a name is asked for', async () => {
		const beheerder = await startbaan.login('beheerder');
		await beheerder.get('/regios/nieuw');
		const page = await beheerder.submit('Voeg toe', { naam: ' ', soort: 'subregio' });
		assert.equal(page.status, 400);
		assert.equal(page.errors.length, 1);
		const reply = await beheerder.api('POST', '/regios', { naam: '', soort: 'subregio' });
		assert.equal(reply.status, 400);
	});

	test('a worker does not add regions', async () => {
		const sanne = await startbaan.login('casusregisseur');
		assert.doesNotMatch((await sanne.get('/regios')).main, /Regio toevoegen/u);
		assert.equal((await sanne.get('/regios/nieuw')).status, 403);
		assert.equal((await sanne.post('/regios', { naam: 'X', soort: 'subregio' })).status, 403);
	});
});
