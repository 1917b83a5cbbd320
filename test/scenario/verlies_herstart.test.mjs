// A power cut, twenty times, while people are at work: what was acknowledged stays, and stays once.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { assertEachOnce, assertLogVerifies, dossiers, recordMany } from './lib/verlies.mjs';

const WRITES = 1000;
const KILLS = 20;
// Three seconds is what people may wait (bench measures a start). Here the program is under ASan, beside other stages.
const BACK_MS = 10_000;

test('something acknowledged is lost, or is there twice, after the power went twenty times', async () => {
	const jongeren = await dossiers(sanne, 5);
	const { port } = startbaan;
	const absences = [];
	let cut = Promise.resolve();
	const powerCut = async () => {
		await startbaan.kill();
		const from = Date.now();
		await startbaan.run({ port });
		absences.push(Date.now() - from);
	};
	await recordMany(sanne, jongeren, {
		mark: 'Stroom weg', n: WRITES, threads: 16,
		each: (done) => {
			if (done % (WRITES / KILLS) === 10) cut = cut.then(powerCut);
		},
	});
	await cut;
	assert.equal(absences.length, KILLS);
	absences.sort((a, b) => a - b);
	assert.ok(absences[KILLS / 2] < BACK_MS, `back after ${absences} ms`); // a busy machine may be slow once
	await assertEachOnce(sanne, jongeren, 'Stroom weg', WRITES);
	await assertLogVerifies(startbaan);
});
