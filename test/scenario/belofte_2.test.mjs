// Promise 2: uitval sluit niets. Below the pages: test/unit/schema/test_belofte.c.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';
import { baan, betrek, collega, stop, werk } from './lib/verhaal.mjs';

test('belofte_2 who loses a job is nobody’s work, or the work of somebody who may not see it', async () => {
	const { id, jongereId } = await baan(sanne);
	const hans = await startbaan.login('jobcoach');
	const mine = (line) => line.jongereId === jongereId && line.signaal === 'contract_voorbij';
	if ((await hans.api('GET', `/jongeren/${jongereId}`)).status === 404)
		await betrek(sanne, jongereId, 'hans', 'jobcoach', ['personalia', 'werk', 'plan', 'tijdlijn']);
	const opvolger = await collega(sanne, jongereId, 'hans').catch(() => null);
	await sanne.get(`/plaatsingen/${id}/einde`);
	const form = sanne.last.form('Leg het einde vast');
	const choice = form.options('opvolger').find(([value, label]) => value === opvolger || /Hans/u.test(label));
	const page = await sanne.submit('Leg het einde vast', { uitkomst: 'uitval', reden: 'passendheid', opvolger: choice[0] });
	assert.equal(page.status, 200, page.main);
	const { jongere } = (await sanne.api('GET', `/jongeren/${jongereId}`)).json;
	assert.equal(jongere.geslotenOp, null);
	assert.ok((await werk(hans)).some(mine), 'the same day it is his work');
	await stop(sanne, jongereId, 'hans');
	assert.ok((await werk(sanne)).some(mine), 'when he may no longer see it, it is of the casusregisseur');
	assert.ok(!(await werk(hans)).some((line) => line.jongereId === jongereId));
});

test('belofte_2 a talk that was taken back counts as the follow-up, and nobody asks any more', async () => {
	const { id, jongereId } = await baan(sanne);
	const waits = async () => (await werk(sanne)).some((l) => l.jongereId === jongereId && l.signaal === 'contract_voorbij');
	const talk = { soort: 'telefoon', met: 'jongere', datum: dag(), tekst: 'Hoe verder?' };
	const record = async (met) =>
		(await sanne.api('POST', `/jongeren/${jongereId}/contactmomenten`, { ...talk, met })).json.id;
	await sanne.get(`/plaatsingen/${id}/einde`);
	await sanne.submit('Leg het einde vast', { uitkomst: 'uitval', reden: 'passendheid' });
	assert.ok(await waits());
	const [first, second] = [await record('jongere'), await record('jongere')];
	assert.ok(!(await waits()));
	await sanne.api('POST', `/contactmomenten/${first}/intrekken`);
	assert.ok(!(await waits()), 'there was another talk');
	await sanne.api('POST', `/contactmomenten/${second}/intrekken`);
	assert.ok(await waits());
});
