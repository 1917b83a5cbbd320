// Leerlingenlijsten: a school's list of leavers, as the file that its administration exports.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

const file = (name) => ({ name, data: fs.readFileSync(new URL(`../data/lijsten/${name}`, import.meta.url)) });

describe('leerlingenlijst', () => {
	let startbaan;
	let mentor;
	before(async () => {
		startbaan = await start();
		mentor = await startbaan.login('mentor');
	});
	after(() => startbaan.stop());

	test('whatever the school exports is read: commas, semicolons, Windows or Unicode', async () => {
		for (const name of ['puntkomma.csv', 'komma_bom.csv', 'windows1252.csv']) {
			await mentor.get('/leerlingenlijsten');
			const page = await mentor.submit('Controleer de lijst', { bestand: file(name) });
			assert.equal(page.status, 200, `${name}: ${page.main}`);
			assert.match(page.path, /^\/leerlingenlijsten\/.+/u, page.main);
		}
	});

	test('before a list is taken in, nobody has come in', async () => {
		const count = async () => (await mentor.api('GET', '/jongeren')).json.jongeren.length;
		const there = await count();
		await mentor.get('/leerlingenlijsten');
		await mentor.submit('Controleer de lijst', { bestand: file('puntkomma.csv') });
		assert.equal(await count(), there);
	});

	test('a file that is no list is refused in words', async () => {
		await mentor.get('/leerlingenlijsten');
		const bestand = { name: 'foto.csv', data: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 10, 26, 10]) };
		const page = await mentor.submit('Controleer de lijst', { bestand });
		assert.equal(page.status, 400);
		assert.ok(page.errors.length > 0, page.main);
	});

	test('who does not take in lists does not see them', async () => {
		const jobcoach = await startbaan.login('jobcoach');
		assert.equal((await jobcoach.get('/leerlingenlijsten')).status, 403);
	});
});
