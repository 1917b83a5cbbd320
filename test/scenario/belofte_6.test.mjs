// Promise 6: het systeem adviseert, een mens beslist. Matching comes with a later issue.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne } from './lib/sanne.mjs';
import { dag, werk } from './lib/verhaal.mjs';

test('belofte_6 somebody is told what to do and not why', async () => {
	for (const line of await werk(sanne)) assert.match(line.waarom, /^\p{Lu}.{15,}[.?]$/u, line.signaal);
});

test('belofte_6 the advice cannot be put aside, or without saying why', async () => {
	const [line] = (await werk(sanne)).filter((l) => !l.plaatsingId && l.signaal !== 'hulp_gevraagd');
	const path = `/jongeren/${line.jongereId}/uitstellen`;
	const wait = (reden) => sanne.api('POST', path, { soort: line.signaal, tot: dag(5), ...(reden && { reden }) });
	assert.equal((await wait()).status, 400);
	assert.equal((await wait('   ')).status, 400);
	const reply = await wait('Op vakantie');
	assert.ok(reply.status < 300, reply.source);
	const same = (l) => l.jongereId === line.jongereId && l.signaal === line.signaal;
	assert.ok(!(await werk(sanne)).some(same));
});

test('belofte_6 the system changes a dossier by itself', async () => {
	const before = (await sanne.api('GET', '/jongeren')).source;
	for (const path of ['/werk', '/caseload', '/sturing', '/jongeren']) await sanne.get(path);
	assert.equal((await sanne.api('GET', '/jongeren')).source, before);
});
