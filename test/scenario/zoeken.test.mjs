// Zoeken: one box over what one may see.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { inSight } from './lib/kaart.mjs';
import { start } from './lib/startbaan.mjs';

describe('zoeken', () => {
	let startbaan;
	let sanne;
	let mine;
	before(async () => {
		startbaan = await start();
		sanne = await startbaan.login('casusregisseur');
		mine = [...(await inSight(sanne))];
	});
	after(() => startbaan.stop());

	const find = (klant, q) => klant.get(`/zoeken?q=${encodeURIComponent(q)}`);

	test('a name, also in capitals and without accents, leads to the dossier', async () => {
		for (const [token, naam] of mine.slice(0, 8)) {
			const bare = naam.normalize('NFD').replace(/\p{M}/gu, '');
			for (const typed of [naam, naam.toUpperCase(), bare, ` ${bare.split(' ').at(-1)} `]) {
				const page = await find(sanne, typed);
				assert.equal(page.status, 200);
				assert.ok(page.links(new RegExp(`^/jongeren/${token}`, 'u')).length > 0, `${typed} does not find ${naam}`);
			}
		}
	});

	test('whoever sees no dossier finds none', async () => {
		const manager = await startbaan.login('manager');
		for (const [token, naam] of mine) {
			const page = await find(manager, naam);
			assert.equal(page.status, 200);
			assert.ok(!page.source.includes(token), naam);
		}
	});

	test('no words, too many, or signs that mean something elsewhere, do no harm', async () => {
		for (const q of ['', ' ', '%', '_', "'", '"', '*', 'a'.repeat(150), '<b>x</b>', 'NEAR(', '-- ;', '\u202e']) {
			const page = await find(sanne, q);
			assert.ok([200, 400].includes(page.status), `${q}: ${page.status}`);
			assert.ok(!page.source.includes('<b>x'), 'what was typed is text');
		}
	});

	test('nothing found is said, with what else to try', async () => {
		const page = await find(sanne, 'qqqqzzzz');
		assert.equal(page.status, 200);
		assert.doesNotMatch(page.main, /qqqqzzzz.*jongeren\//u);
		assert.ok(page.main.length > 40);
	});
});
