// Promise 5: oordelen verlopen. Contact details with a date of their own come with a later issue.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { engine, psql, start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());

test('belofte_5 a judgement has no author, no date, or no end', async () => {
	const [{ id }] = await eigen(sanne);
	const path = `/jongeren/${id}/bemiddelbaarheid`;
	const judge = (tot) => sanne.api('POST', path, { bemiddelbaar: 'bemiddelbaar', toelichting: 'Stage ging goed', ...tot });
	assert.equal((await judge({})).status, 400, 'without an end');
	assert.equal((await judge({ tot: dag(800) })).status, 400, 'for ever');
	assert.ok((await judge({ tot: dag(90) })).status < 300);
	assert.match((await sanne.get(path)).main, /volgens Sanne de Wit op .* Geldig tot en met/u);
});

// Time passes in the database of PostgreSQL, which others may open.
if (engine === 'postgres')
	test('belofte_5 a judgement of long ago looks like one of today', async () => {
		const [, { id }] = await eigen(sanne);
		const path = `/jongeren/${id}/bemiddelbaarheid`;
		await sanne.api('POST', path, { bemiddelbaar: 'bemiddelbaar', toelichting: 'Stage', tot: dag(90) });
		await psql(startbaan.db, `UPDATE t_jongere SET bemiddelbaar_tot_datum = bemiddelbaar_op_datum - 1
			WHERE bemiddelbaar_tot_datum IS NOT NULL`);
		assert.match((await sanne.get(path)).main, /onzeker sinds/u);
		assert.ok((await werk(sanne)).some((l) => l.jongereId === id && l.signaal === 'profiel_verouderd'));
	});
