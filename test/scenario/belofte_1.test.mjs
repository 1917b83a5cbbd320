// Promise 1: niemand uit beeld. Below the pages: test/unit/schema/test_belofte.c.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { rollen, start } from './lib/startbaan.mjs';

let startbaan;
before(async () => (startbaan = await start()));
after(() => startbaan.stop());

test('belofte_1 a young person is nobody’s, or nobody knows when to speak again', async () => {
	let seen = 0;
	for (const rol of rollen) {
		const wie = await startbaan.login(rol);
		const reply = await wie.api('GET', '/jongeren?toestand=open');
		if (reply.status !== 200) continue;
		for (const j of reply.json.jongeren) {
			assert.ok(j.casusregisseur, `${j.id} has no casusregisseur`);
			assert.match(j.volgendContactDatum ?? '', /^\d{4}-\d\d-\d\d$/u, `${j.id} has no next contact`);
			seen++;
		}
	}
	assert.ok(seen > 20, `only ${seen} seen`);
});

test('belofte_1 a whole caseload changes hands and nobody falls between', async () => {
	const sanne = await startbaan.login('casusregisseur');
	const before = (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren.length;
	await sanne.get('/caseload/overdragen');
	await sanne.click(/caseload\/overdragen\//u);
	const page = await sanne.submit('Draag alles over', { reden: 'Andere baan' });
	assert.equal(page.status, 200, page.main);
	assert.ok(before > 0);
	assert.equal((await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren.length, 0);
});
