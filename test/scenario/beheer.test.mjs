// Beheer: organisations, people and what they may do.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

describe('beheer', () => {
	let startbaan;
	let beheerder;
	before(async () => {
		startbaan = await start();
		beheerder = await startbaan.login('beheerder');
	});
	after(() => startbaan.stop());

	test('a new organisation stands in the list', async () => {
		await beheerder.get('/beheer/organisaties/nieuw');
		const form = beheerder.last.form('Voeg toe');
		const [soort] = form.options('soort').find(([value]) => value !== '');
		const page = await beheerder.submit('Voeg toe', { naam: 'Praktijkschool De Nieuwe', soort });
		assert.equal(page.status, 200, page.main);
		const list = await beheerder.get('/beheer/organisaties?zoek=nieuwe');
		assert.match(list.main, /Praktijkschool De Nieuwe/u);
	});

	test('a new colleague gets a code, chooses a password and comes in', async () => {
		await beheerder.get('/beheer/gebruikers/nieuw');
		const form = beheerder.last.form('Voeg toe');
		const choose = (name) => form.options(name).find(([value]) => value !== '')[0];
		const page = await beheerder.submit('Voeg toe', {
			naam: 'Noor Nieuw', email: 'noor.nieuw@stapvoorstap.example', rol: 'jobcoach',
			organisatie: choose('organisatie'), niveau: choose('niveau'),
		});
		assert.equal(page.status, 200, page.main);
		const list = await beheerder.get('/beheer/gebruikers?zoek=Noor');
		assert.match(list.main, /Noor Nieuw/u);
		await beheerder.click(/Noor Nieuw/u);
		const shown = await beheerder.submit(/\/code$/u);
		const code = /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b/u.exec(shown.text)?.[0];
		assert.ok(code, shown.main);
		const noor = startbaan.client();
		await noor.get('/toegangscode');
		await noor.submit('Stel in', { code, wachtwoord: 'mijn fiets staat buiten' });
		assert.equal(noor.last.path, '/inloggen', noor.last.main);
		const inside = await startbaan.loginAs('noor.nieuw@stapvoorstap.example', 'mijn fiets staat buiten');
		assert.equal((await inside.get('/werk')).status, 200);
	});

	test('who keeps the accounts looks for a colleague among the guests of a scan', async () => {
		const { gebruikers } = (await beheerder.api('GET', '/beheer/gebruikers')).json;
		assert.ok(gebruikers.length > 20);
		assert.deepEqual(gebruikers.filter((g) => g.email.startsWith('gast-')), []);
		assert.equal(gebruikers.filter((g) => g.naam === 'Annemarie Stoop').length, 1, 'with an account, and once');
	});

	test('whoever may what is there to read, and to take along', async () => {
		const page = await beheerder.get('/beheer/rechten');
		assert.equal(page.status, 200);
		assert.match(page.main, /Jobcoach/u);
	});

	test('a worker administers nobody', async () => {
		const sanne = await startbaan.login('casusregisseur');
		for (const path of ['/beheer/gebruikers', '/beheer/gebruikers/nieuw', '/beheer/organisaties/nieuw'])
			assert.equal((await sanne.get(path)).status, 403, path);
	});
});
