// Promise 7: geen plaatsing zonder duurzaamheid.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { kaart } from './lib/kaart.mjs';
import { rollen, start } from './lib/startbaan.mjs';

const LASTS = /na (?:een|één) jaar|verloop|starters|zelfde_werkgever/iu;

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
