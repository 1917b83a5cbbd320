// Promise 5: oordelen verlopen. Contact details with a date of their own come with a later issue.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { engine, psql } from './lib/startbaan.mjs';
import { eigen, werk } from './lib/verhaal.mjs';

test('belofte_5 a judgement has no author, no date, or no end', async () => {
	const [{ id }] = await eigen(sanne);
	const path = `/jongeren/${id}/bemiddelbaarheid`;
	assert.ok((await sanne.api('POST', path, { oordeel: 'bemiddelbaar', toelichting: 'Stage ging goed' })).status < 300);
	assert.match((await sanne.get(path)).main, /Volgens Sanne de Wit op .* Geldig tot en met/u);
	assert.equal((await sanne.api('POST', path, { oordeel: 'tijdelijk_niet', reden: 'rust' })).status, 400, 'without an end');
});

// Time passes in the database of PostgreSQL, which others may open.
if (engine === 'postgres')
	test('belofte_5 a judgement of long ago looks like one of today', async () => {
		const [, { id }] = await eigen(sanne);
		const path = `/jongeren/${id}/bemiddelbaarheid`;
		await sanne.api('POST', path, { oordeel: 'bemiddelbaar', toelichting: 'Stage' });
		await psql(startbaan.db, `UPDATE t_jongere SET bemiddelbaar_tot_datum = bemiddelbaar_op_datum - 1
			WHERE bemiddelbaar_tot_datum IS NOT NULL`);
		assert.match((await sanne.get(path)).main, /Onzeker[\s\S]*geldt niet meer sinds/u);
		assert.ok((await werk(sanne)).some((l) => l.jongereId === id && l.signaal === 'profiel_verouderd'));
	});
