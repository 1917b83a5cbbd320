// Promise 7: geen plaatsing zonder duurzaamheid.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { kaart } from './lib/kaart.mjs';
import { rollen, start } from './lib/startbaan.mjs';

const LASTS = /na (?:een|één) jaar werk|werkt een jaar later nog|werkt nog|"(?:starters|allen)"/iu;

let startbaan;
before(async () => (startbaan = await start()));
after(() => startbaan.stop());

test('belofte_7 somebody counts placements and is not told how many last', async () => {
	const routes = (await kaart()).filter((r) => r.method === 'GET' && r.recht === 'sturing_lezen');
	assert.ok(routes.length > 0);
	for (const rol of rollen) {
		const wie = await startbaan.login(rol);
		for (const route of routes.filter((r) => r.may(rol) && r.kinds.length === 0)) {
			const page = await wie.get(route.path);
			assert.equal(page.status, 200, `${rol} ${route.path}`);
			const data = route.api && route.shape ? (await wie.api('GET', route.path)).source : '';
			for (const [where, text] of [['page', page.main], ['data', data]])
				if (/plaatsing|banen/iu.test(text))
					assert.match(text, LASTS, `${route.path} ${where}`);
		}
	}
});

// Jobs that began last month: they count as jobs, and tell nothing yet of how long they last.
async function recordJobs(n) {
	const sanne = await startbaan.login('casusregisseur');
	const { jongeren } = (await sanne.api('GET', '/jongeren')).json;
	const van = dag(-30).split('-').reverse().join('-');
	for (const { id } of jongeren.slice(0, n)) {
		await sanne.get(`/jongeren/${id}/plaatsingen/nieuw`);
		const page = await sanne.submit('Voeg toe', {
			werkgever: 'Hoveniers Noord', plaats: 'Vlietdam', van, soort: 'dienstverband', functie: 'medewerker groen',
			functiesoort: 'gecreeerd', uren: '24', weet_werkgever: 'ja', contractvorm: 'vast',
		});
		assert.equal(page.status, 200, page.main);
	}
}

test('belofte_7 small groups are hidden, and jobs stand alone: only how many there are', async () => {
	const manager = await startbaan.login('manager');
	const beheerder = await startbaan.login('beheerder');
	const van = dag();
	await recordJobs(40);
	let alone = 0; // limits under which nothing is told of what lasts, though something else is
	for (let waarde = 5; waarde <= 30; waarde++) {
		if (waarde > 5) {
			const limit = { sleutel: 'kleinste_groep', waarde, van, bron: 'Proef' };
			const set = await beheerder.api('POST', '/beheer/termijnen', limit);
			assert.ok(set.status < 300, set.source);
		}
		const figures = new Set((await manager.api('GET', '/sturing/cijfers')).json.cijfers.map((c) => c.figuur));
		const lasts = figures.has('starters') || figures.has('allen');
		assert.ok(lasts || !(figures.has('banen') || figures.has('traject')), `${waarde}: ${[...figures]}`);
		if (waarde === 5) assert.ok(lasts && figures.has('banen'), 'all groups together are told');
		alone += !lasts && figures.size > 0;
	}
	assert.ok(alone > 0, 'the rule was never needed');
});
