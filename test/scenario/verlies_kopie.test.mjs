// A backup that is made while people work, put back where nothing is.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { nowhere, start } from './lib/startbaan.mjs';
import { assertLogVerifies, dossiers, recorded, recordMany } from './lib/verlies.mjs';

let startbaan;
let restored;
let sanne;
before(async () => {
	startbaan = await start();
	restored = await nowhere();
	sanne = await startbaan.login('casusregisseur');
});
after(async () => {
	await startbaan.stop();
	await (restored.process ? restored.stop() : restored.remove());
});

const copyFile = (name) => fs.copyFileSync(path.join(startbaan.data, name), path.join(restored.data, name));

async function restore(file) {
	const done = await restored.command('restore', file);
	assert.equal(done.status, 0, done.stderr);
	copyFile('sleutel');
	assert.match((await restored.command('restore', file)).stderr, /er staat al een database/u);
}

// Everything that is shown of a young person.
async function dossier(client, id) {
	const parts = ['', '/kring', '/tijdlijn?formaat=csv', '/wijzigingen'].map(async (part) => {
		const reply = await client.api('GET', `/jongeren/${id}${part}`);
		assert.equal(reply.status, 200, part);
		return reply.source;
	});
	return Promise.all(parts);
}

test('what was recorded before the backup began is not in it, or a dossier in it differs', async () => {
	const file = path.join(restored.data, 'kopie');
	const all = await dossiers(sanne, 8);
	const busy = all.slice(0, 3);
	let acknowledged = 0;
	const work = recordMany(sanne, busy, {
		mark: 'Tijdens', n: 300, threads: 4, each: (done) => (acknowledged = done),
		refused: (reply) => assert.fail(`a write was refused during the backup: ${reply.status ?? reply}`),
	});
	while (acknowledged < 100) await new Promise((resolve) => setTimeout(resolve, 10));
	copyFile('anker');
	const before = acknowledged;
	const made = await startbaan.command('backup', file);
	assert.equal(made.status, 0, made.stderr);
	await work;
	await restore(file);
	await assertLogVerifies(restored);

	await restored.run();
	const other = await restored.login('casusregisseur');
	const kept = await recorded(other, busy, 'Tijdens');
	assert.ok(kept.size >= before, `${kept.size} of ${before}`);
	assert.deepEqual([...kept.values()].filter((times) => times !== 1), []);
	for (const id of all.slice(3)) assert.deepEqual(await dossier(other, id), await dossier(sanne, id));
});
