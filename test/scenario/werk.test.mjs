// Mijn werk: what to do, putting off, giving, taking over.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { rollen, start } from './lib/startbaan.mjs';

let startbaan;
before(async () => (startbaan = await start()));
after(() => startbaan.stop());

// The lines of one view as a program sees them.
async function regels(wie, tab) {
	const reply = await wie.api('GET', `/werk?tab=${tab}`);
	assert.equal(reply.status, 200, reply.source);
	return reply.json.regels;
}

// Every line of one's own, with the view in which it stands.
async function eigen(wie) {
	const all = [];
	for (const tab of ['te_laat', 'vandaag', 'deze_week', 'later'])
		all.push(...(await regels(wie, tab)).map((regel) => ({ tab, ...regel })));
	return all;
}

const zelfde = (a) => (b) =>
	a.jongereId === b.jongereId && a.signaal === b.signaal && a.plaatsingId === b.plaatsingId;

function bericht(page) {
	return page.text;
}

describe('Mijn werk', () => {
	test('whoever logs in begins at work of his own, and nobody at a closed door', async () => {
		for (const rol of rollen) {
			const wie = await startbaan.login(rol);
			const page = await wie.get('/');
			assert.equal(page.status, 200, `${rol} begins at ${page.path}`);
		}
	});

	test('a casusregisseur is told whom to act for, why, and by when', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const lines = await eigen(sanne);
		assert.ok(lines.length > 0);
		for (const line of lines) {
			assert.match(line.naam, /^\S.* \S\.$|^Uw (loket|overleg)$|^Een jongere$|^Uzelf$/u);
			assert.ok(line.waarom.length > 10);
			assert.match(line.uiterlijkDatum, /^\d{4}-\d\d-\d\d$/u);
		}
	});

	test('what does not fit on a page stands on the next one', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const [first, ...rest] = await regels(sanne, 'te_laat');
		assert.ok(first && rest.length > 0);
		assert.deepEqual(await regels(sanne, 'te_laat&na=1'), rest);
		const page = await sanne.get('/werk?tab=te_laat&na=1');
		assert.ok(page.main.includes(`Dit zijn regel 2 tot en met ${rest.length + 1}`), page.main);
		assert.equal(page.link(/^Vorige/u), '/werk?tab=te_laat');
	});

	test('every line leads to a page where the work is done', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const seen = new Set();
		for (const tab of ['te_laat', 'vandaag', 'deze_week', 'later']) {
			const page = await sanne.get(`/werk?tab=${tab}`);
			for (const a of page.links(/\/(contactmomenten\/nieuw|hulp|bestemming|bemiddelbaarheid)|^\/plaatsingen\//u)) {
				const kind = a.get('href').replace(/\/[\w-]{12,}/gu, '/:id').replace(/\?.*/u, '');
				if (seen.has(kind)) continue;
				seen.add(kind);
				assert.equal((await sanne.get(a.get('href'))).status, 200, a.get('href'));
			}
		}
		assert.ok(seen.size > 0);
	});

	test('what is put off is gone until its day, with its reason, and comes back when asked', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const before = await eigen(sanne);
		const page = await sanne.get(`/werk?tab=${before.find((l) => l.signaal === 'geen_contact').tab}`);
		const form = await sanne.get(page.link(/uitstellen\?soort=geen_contact/u));
		assert.match(form.h1, /Uitstellen voor/u);
		const done = await sanne.submit('Stel uit', { reden: 'Is op vakantie.' });
		assert.equal(done.status, 200, done.main);
		assert.match(bericht(done), /Uitgesteld/u);
		const between = await eigen(sanne);
		assert.equal(between.length, before.length - 1);
		const list = await sanne.get('/uitstellen');
		assert.match(list.main, /Is op vakantie\./u);
		await sanne.submit(/^Zet terug/u);
		assert.equal((await eigen(sanne)).length, before.length);
	});

	test('the back button after putting off says that the page does not exist', async () => {
		const hans = await startbaan.login('jobcoach');
		const line = (await eigen(hans)).find((regel) => regel.plaatsingId);
		const query = `soort=${line.signaal}&plaatsing=${line.plaatsingId}`;
		const form = `/jongeren/${line.jongereId}/uitstellen?${query}`;
		await hans.get(form);
		await hans.submit('Stel uit', { reden: 'Is op vakantie.' });
		for (const path of [form, `/jongeren/${line.jongereId}/toewijzingen/nieuw?${query}`]) {
			const page = await hans.get(path);
			assert.equal(page.status, 200);
			assert.match(page.main, /Dit staat niet meer in Mijn werk/u);
			assert.ok(page.link(/^Terug naar Mijn werk$/u));
		}
		await hans.get('/uitstellen');
		await hans.submit(/^Zet terug/u);
	});

	test('the form behind a line asks for somebody else than the line said', async () => {
		const hans = await startbaan.login('jobcoach');
		const asked = (l) => /Nog te spreken: de werkgever\./u.test(l.waarom);
		const line = (await eigen(hans)).find(asked);
		const page = await hans.get(`/werk?tab=${line.tab}`);
		const of = (a) => a.get('href').includes(line.jongereId) && a.get('href').includes(line.plaatsingId);
		const form = await hans.get(page.links(/contactmomenten\/nieuw/u).find(of).get('href'));
		assert.match(form.source, /<option value="werkgever" selected/u);
	});

	test('nothing waits longer than its kind may', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const line = (await eigen(sanne)).find((l) => l.signaal === 'geen_contact');
		const tot = dag(40);
		const reply = await sanne.api('POST', `/jongeren/${line.jongereId}/uitstellen`, {
			soort: 'geen_contact',
			tot,
			reden: 'Later.',
		});
		assert.equal(reply.status, 400);
		assert.match(reply.source, /hoogstens 14 dagen/u);
	});

	test('work taken over from a colleague is ours, and can be given back', async () => {
		const karim = await startbaan.login('jobcoach');
		const [line] = await regels(karim, 'team');
		assert.ok(line, 'the demo jobcoach has a team');
		assert.ok(line.eigenaar);
		const reply = await karim.api('POST', `/jongeren/${line.jongereId}/overnemen`, {
			soort: line.signaal,
			...(line.plaatsingId && { plaatsing: line.plaatsingId }),
		});
		assert.ok(reply.status < 300, reply.source);
		assert.ok((await eigen(karim)).some(zelfde(line)));
		const back = await karim.api('POST', `/toewijzingen/${reply.json.id}/intrekken`, {});
		assert.ok(back.status < 300, back.source);
		assert.ok(!(await eigen(karim)).some(zelfde(line)));
	});

	test('work is given only to somebody who may see the young person', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const lines = await eigen(sanne);
		for (const tab of new Set(lines.map((l) => l.tab))) {
			const page = await sanne.get(`/werk?tab=${tab}`);
			for (const a of page.links(/toewijzingen\/nieuw/u)) {
				const form = await sanne.get(a.get('href'));
				const [option] = form.all('option').filter((o) => o.get('value'));
				if (!option) continue;
				const done = await sanne.submit('Geef', { gebruiker: option.get('value') });
				assert.equal(done.status, 200, done.main);
				assert.match(bericht(done), /Gegeven/u);
				assert.equal((await eigen(sanne)).length, lines.length - 1);
				return;
			}
		}
		assert.fail('nobody to give anything to in the demo');
	});
});
