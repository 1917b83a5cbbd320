// Mijn wachtwoord: who knows the one of now chooses another, and nobody else does.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { WACHTWOORD, start } from './lib/startbaan.mjs';

const SANNE = 'sanne.dewit@broekerwaard.example';
const HANS = 'hans.vermeulen@stapvoorstap.example';
const NIEUW = 'de trein rijdt weer op tijd';

describe('mijn wachtwoord', () => {
	let startbaan;
	before(async () => (startbaan = await start()));
	after(() => startbaan.stop());

	test('who chooses another password is let in by it alone, and logged out everywhere else', async () => {
		const phone = await startbaan.loginAs(SANNE);
		const desk = await startbaan.loginAs(SANNE);
		const before = desk.cookies.get('startbaan');
		await desk.get('/');
		await desk.click(/Mijn wachtwoord/u);
		const page = await desk.submit('Wijzig', { nu: WACHTWOORD, nieuw: NIEUW });
		assert.equal(page.status, 200, page.main);
		assert.match(page.main, /is gewijzigd/u);
		assert.notEqual(desk.cookies.get('startbaan'), before, 'a token that was seen before opens nothing');
		assert.equal((await phone.api('GET', '/sessies')).status, 401);
		assert.equal((await desk.api('GET', '/sessies')).json.sessies.length, 1);
		const again = startbaan.client();
		await again.get('/inloggen');
		assert.equal((await again.submit('Log in', { email: SANNE, wachtwoord: WACHTWOORD })).status, 400);
		await again.submit('Log in', { email: SANNE, wachtwoord: NIEUW });
		assert.equal(again.last.path, '/werk');
	});

	test('a password that is wrong, easy, one\'s own name or the one of now is told at once, and changes nothing', async () => {
		const hans = await startbaan.loginAs(HANS);
		await hans.get('/wachtwoord');
		const both = await hans.submit('Wijzig', { nu: 'niet het goede', nieuw: 'kort' });
		assert.equal(both.status, 400);
		assert.equal(both.errors.length, 2, both.errors.join());
		assert.ok(!both.source.includes('niet het goede'), 'a password is never given back');
		for (const nieuw of ['welkomwelkom', 'hans vermeulen', 'a'.repeat(129), WACHTWOORD]) {
			const page = await hans.submit('Wijzig', { nu: WACHTWOORD, nieuw });
			assert.equal(page.status, 400, nieuw);
			assert.equal(page.errors.length, 1, nieuw);
		}
		assert.equal((await hans.api('GET', '/sessies')).status, 200);
		await startbaan.loginAs(HANS);
	});

	test('who finds a session open does not guess the password', async () => {
		const joke = await startbaan.login('mentor');
		await joke.get('/wachtwoord');
		const statuses = [];
		for (let i = 0; i < 12; i++) {
			statuses.push((await joke.post('/wachtwoord', { nu: `g${i}`, nieuw: NIEUW })).status);
		}
		assert.equal(statuses[0], 400);
		assert.equal(statuses.at(-1), 429);
	});
});
