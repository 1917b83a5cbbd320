// Mijn sessies: where am I logged in, and how do I end that?
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

describe('mijn sessies', () => {
	let startbaan;
	before(async () => (startbaan = await start()));
	after(() => startbaan.stop());

	test('who lost a phone ends its session from here, and stays logged in', async () => {
		const phone = await startbaan.login('jobcoach');
		const desk = await startbaan.login('jobcoach');
		const page = await desk.get('/sessies');
		assert.equal(page.status, 200);
		await desk.submit('Log overal anders uit');
		assert.equal(desk.last.path, '/sessies');
		assert.equal((await phone.api('GET', '/sessies')).status, 401);
		assert.equal((await desk.api('GET', '/sessies')).status, 200);
	});

	test('nobody ends the session of somebody else', async () => {
		const other = await startbaan.login('mentor');
		const me = await startbaan.login('jobcoach');
		await me.post('/sessies/beeindigen');
		assert.equal((await other.api('GET', '/sessies')).status, 200);
	});
});
