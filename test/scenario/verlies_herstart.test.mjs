// A power cut, twenty times, while people are at work: what was acknowledged stays, and stays once.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { assertEachOnce, assertLogVerifies, dossiers, recordMany } from './lib/verlies.mjs';

const WRITES = 1000;
const KILLS = 20;

test('something acknowledged is lost, or is there twice, after the power went twenty times', async () => {
	const jongeren = await dossiers(sanne, 5);
	const { port } = startbaan;
	let back = 0;
	let cut = Promise.resolve();
	const powerCut = async () => {
		await startbaan.kill();
		await startbaan.run({ port }); // ready again; in how long, bench measures
		back++;
	};
	await recordMany(sanne, jongeren, {
		mark: 'Stroom weg', n: WRITES, threads: 16,
		each: (done) => {
			if (done % (WRITES / KILLS) === 10) cut = cut.then(powerCut);
		},
	});
	await cut;
	assert.equal(back, KILLS);
	await assertEachOnce(sanne, jongeren, 'Stroom weg', WRITES);
	await assertLogVerifies(startbaan);
});
