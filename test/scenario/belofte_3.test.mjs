// Promise 3: nobody reads a part without a basis, and who loses it reads nothing from the very next request. The young
// person's own pages, consent and "who looked" for him come with a later issue.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { textOf } from './lib/blad.mjs';
import { crawl, kaart } from './lib/kaart.mjs';
import { start } from './lib/startbaan.mjs';
import { betrek, eigen, stop } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let routes;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	routes = await kaart();
});
after(() => startbaan.stop());

// Somebody of whom Naomi knows nothing yet.
async function unknownTo(naomi) {
	for (const j of await eigen(sanne)) if ((await naomi.api('GET', `/jongeren/${j.id}`)).status === 404) return j;
	throw new Error('she knows everybody');
}

// Everything that this reader can ask, in every form, as one text.
async function everything(wie, seeds) {
	const places = await crawl(wie, routes, 4, seeds);
	const texts = places.filter((p) => p.reply).map((p) => p.reply.source);
	for (const { path, reply, route } of places.filter((p) => p.reply && p.route.list && p.route.shape)) {
		if (reply.status !== 200) continue;
		const join = path.includes('?') ? '&' : '?';
		texts.push((await wie.get(`${path}${join}formaat=csv`)).source, (await wie.api('GET', path)).source);
		const sheet = await wie.get(`${path}${join}formaat=xlsx`);
		if (sheet.status === 200) texts.push(textOf(sheet.body));
		assert.ok(route);
	}
	return texts.join('\n');
}

test('belofte_3 who stopped still finds the dossier on a page, in a list, a file or a search', async () => {
	const naomi = await startbaan.login('doorstroomcoach');
	const j = await unknownTo(naomi);
	const own = [`/jongeren/${j.id}`, `/jongeren/${j.id}/tijdlijn`, `/jongeren/${j.id}/kring`];
	await betrek(sanne, j.id, 'naomi', 'doorstroompunt', ['personalia', 'contact', 'plan', 'tijdlijn']);
	assert.ok((await everything(naomi, own)).includes(j.id), 'while she takes part it is there');
	await stop(sanne, j.id, 'naomi');
	const after = await everything(naomi, []);
	assert.ok(!after.includes(j.id));
	assert.ok(!new RegExp(`[>;",]${j.achternaam}[<;",]`, 'u').test(after));
	assert.ok(!(await naomi.get(`/zoeken?q=${j.achternaam}`)).source.includes(j.id));
	for (const path of own) {
		assert.equal((await naomi.get(path)).status, 404);
		assert.equal((await naomi.api('GET', path)).status, 404);
	}
});

test('belofte_3 a part that was not given shows all the same', async () => {
	const naomi = await startbaan.login('doorstroomcoach');
	const j = await unknownTo(naomi);
	const { jongere } = (await sanne.api('GET', `/jongeren/${j.id}`)).json;
	await betrek(sanne, j.id, 'naomi', 'doorstroompunt', ['personalia']);
	const seen = (await naomi.api('GET', `/jongeren/${j.id}`)).json;
	assert.equal(seen.jongere.achternaam, j.achternaam);
	assert.deepEqual([seen.plaatsingen, seen.naasten, seen.gebeurtenissen], [[], [], []]);
	const all = await everything(naomi, [`/jongeren/${j.id}`]);
	for (const member of ['telefoon', 'email', 'wil', 'helpt'])
		if (jongere[member]) assert.ok(!all.includes(jongere[member]), member);
	for (const route of routes.filter((r) => r.method === 'GET' && r.object === 'jongere' && r.onderdelen > 1)) {
		if (!route.may('doorstroomcoach') || route.kinds.length !== 1) continue;
		const { status } = await naomi.get(route.path.replace(':jongere', j.id));
		assert.equal(status, 403, route.name);
	}
});
