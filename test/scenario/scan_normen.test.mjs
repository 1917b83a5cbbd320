// The norms of a scan: they are called a proposal, their history is kept, and there is paper when the technique fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let paul;
let ingrid;
before(async () => {
	startbaan = await start();
	paul = await startbaan.login('manager');
	ingrid = await startbaan.login('afstemmingsregisseur');
});
after(() => startbaan.stop());

const normen = async (klant) => (await klant.api('GET', '/normen')).json.normen;

test('ours are taken for the national norms', async () => {
	const list = await normen(paul);
	assert.deepEqual(list.map((n) => n.nummer), Array.from({ length: 15 }, (_, i) => i + 1));
	const [{ id: scan }] = (await paul.api('GET', '/scans')).json.scans;
	for (const path of ['/normen', `/normen/${list[0].id}`, `/scans/${scan}/papier`])
		assert.match((await paul.get(path)).main, /niet de landelijke normen/u, path);
	assert.ok(list.every((n) => n.vragen.split('\n').length === 3));
});

test('a norm is changed by who may not, or its earlier words are gone', async () => {
	const [{ id, titel, stelling }] = await normen(ingrid);
	assert.equal((await paul.get(`/normen/${id}/wijzigen`)).status, 403);
	assert.ok(!(await paul.get(`/normen/${id}`)).main.includes('Maak een nieuwe versie'));
	await ingrid.get(`/normen/${id}/wijzigen`);
	assert.equal((await ingrid.submit('Maak deze versie', { artikel: 'Geen adres!' })).status, 400);
	await ingrid.get(`/normen/${id}/wijzigen`);
	const page = await ingrid.submit('Maak deze versie', { stelling: 'De jongere kiest zelf.' });
	assert.match(page.main, /De nieuwe versie geldt vanaf nu/u);
	assert.match(page.main, /De jongere kiest zelf[\s\S]*Eerdere versies[\s\S]*Redactie Startbaan/u);
	assert.ok(page.main.includes(stelling));
	const again = (await normen(paul))[0];
	assert.deepEqual([again.titel, again.versie], [titel, 2]);
});

test('two people change the same norm, and one loses what he wrote', async () => {
	const second = (await normen(ingrid))[1];
	await ingrid.get(`/normen/${second.id}/wijzigen`);
	const fields = { titel: 'Ouders', stelling: 'Eerst', goed: 'Zo', vragen: 'Wat?' };
	const first = await ingrid.api('POST', `/normen/${second.id}/wijzigen`, fields, { 'If-Match': `"${second.versie}"` });
	assert.ok(first.status < 300, JSON.stringify(first.json));
	const late = await ingrid.submit('Maak deze versie', { stelling: 'Mijn andere woorden' });
	assert.equal(late.status, 412);
	assert.match(late.text, /Mijn andere woorden/u);
});

test('the internet fails and there is nothing on paper', async () => {
	const [{ id }] = (await paul.api('GET', '/scans')).json.scans;
	const { main } = await paul.get(`/scans/${id}/papier`);
	assert.match(main, /Mijn naam:/u, 'whose figures these are');
	assert.equal(main.match(/Mijn cijfer vandaag/gu).length, 15);
	assert.match(main, /Gerda Postmus, MEE Waterland \(Zorg\)/u);
});
