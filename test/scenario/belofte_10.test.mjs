// Promise 10: gewone taal. The young person's own pages come with a later issue.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { crawl, kaart } from './lib/kaart.mjs';
import { rollen, start } from './lib/startbaan.mjs';

let startbaan;
const texts = new Map(); // path -> what a reader sees
before(async () => {
	startbaan = await start();
	const routes = await kaart();
	for (const rol of rollen)
		for (const { path, reply } of await crawl(await startbaan.login(rol), routes, 2))
			if (reply?.status === 200 && /html/u.test(reply.headers['content-type'])) texts.set(path, reply.main);
});
after(() => startbaan.stop());

const pagesWith = (pattern) =>
	[...texts].filter(([, text]) => pattern.test(text)).map(([path, text]) => `${path}: ${pattern.exec(text)[0]}`);

test('belofte_10 a young person is called vulnerable, or by an illness', () => {
	assert.ok(texts.size > 40, `only ${texts.size} pages`);
	assert.deepEqual(pagesWith(/kwetsbare? jongere/iu), []);
	assert.deepEqual(pagesWith(/\b(?:autis\w+|adhd|add|borderline|depressie\w*|verslaafd\w*|psychos\w+|iq)\b/iu), []);
});

test('belofte_10 an abbreviation stands somewhere and is explained nowhere', async () => {
	const known = (await startbaan.client().api('GET', '/woorden')).source;
	const used = new Map();
	for (const [path, text] of texts)
		for (const [word] of text.matchAll(/\b\p{Lu}{2,}\b/gu)) if (!used.has(word)) used.set(word, path);
	// Names of organisations, and of what everybody calls so.
	const names = new Set(['ROC', 'CSV', 'MB', 'AA', 'KB', 'XLSX', 'PDF']);
	const unexplained = [...used].filter(([word]) => !names.has(word) && !new RegExp(`\\b${word}\\b`, 'iu').test(known));
	assert.deepEqual(unexplained, []);
});

test('belofte_10 somebody is spoken to as a machine speaks', () => {
	assert.deepEqual(pagesWith(/\b(?:submit|error|invalid|null|undefined|NaN|token|server|database)\b/iu), []);
	// The words of an overeenkomst are read by the young person.
	const toProfessionals = (page) => !/^\S+\/overeenkomst/u.test(page);
	assert.deepEqual(pagesWith(/\b(?:jij|jouw|je moet)\b/iu).filter(toProfessionals), []);
});
