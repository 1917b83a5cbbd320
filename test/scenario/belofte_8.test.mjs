// Promise 8: één keer vastleggen.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { kaart } from './lib/kaart.mjs';
import { sanne } from './lib/sanne.mjs';
import { dag, werk } from './lib/verhaal.mjs';

test('belofte_8 who called must tell the list of work as well', async () => {
	const late = (await werk(sanne)).find((l) => l.signaal === 'geen_contact');
	assert.ok(late, 'the demo has one');
	const reply = await sanne.api('POST', `/jongeren/${late.jongereId}/contactmomenten`, {
		soort: 'telefoon', met: 'jongere', datum: dag(), tekst: 'Het gaat goed', volgend: dag(14),
	});
	assert.equal(reply.status, 201, reply.source);
	const still = (await werk(sanne)).filter((l) => l.jongereId === late.jongereId && l.signaal === 'geen_contact');
	assert.deepEqual(still.filter((l) => l.uiterlijkDatum < dag(1)), []);
});

test('belofte_8 a list that is on the screen cannot be taken along', async () => {
	const lists = (await kaart()).filter((r) => r.method === 'GET' && r.list && r.api && r.kinds.length === 0);
	for (const { path, may } of lists.filter((r) => r.may('casusregisseur'))) {
		assert.ok(may);
		for (const formaat of ['csv', 'xlsx']) {
			const { status, headers } = await sanne.get(`${path}?formaat=${formaat}`);
			assert.equal(status, 200, path);
			assert.match(headers['content-disposition'] ?? '', /attachment/u, `${path} ${formaat}`);
		}
	}
});
