// Terms and norms of the region.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
before(async () => (startbaan = await start()));
after(() => startbaan.stop());

const dag = (n) => new Date(Date.now() + n * 864e5).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

async function termijn(wie, sleutel) {
	const reply = await wie.api('GET', '/beheer/termijnen');
	return reply.json.termijnen.find((t) => t.sleutel === sleutel);
}

describe('Termijnen', () => {
	test('everybody can read which terms decide his work', async () => {
		const karim = await startbaan.login('jobcoach');
		const page = await karim.get('/beheer/termijnen');
		assert.equal(page.status, 200);
		assert.match(page.main, /Nazorg staat in Mijn werk vanaf/u);
		assert.equal(page.links(/wijzigen/u).length, 0);
		assert.doesNotMatch(page.main, /F\d{3}/u, 'a number of our own says nothing');
	});

	test('a new term holds from its day on and not before, and what it was can be read', async () => {
		const wietske = await startbaan.login('beheerder');
		await wietske.get('/beheer/termijnen/wijzigen?sleutel=contact_match');
		const done = await wietske.submit('Wijzig', { waarde: '21', bron: 'Stuurgroep.' });
		assert.match(done.text, /De termijn is gewijzigd/u);
		const planned = await termijn(wietske, 'contact_match');
		assert.equal(planned.waarde, 28);
		assert.match(planned.gepland, /^21 vanaf/u);
		const again = await wietske.api('POST', '/beheer/termijnen', {
			sleutel: 'contact_match',
			waarde: 35,
			van: dag(0),
			bron: 'Toch maar niet.',
		});
		assert.ok(again.status < 300, again.source);
		const now = await termijn(wietske, 'contact_match');
		assert.equal(now.waarde, 35);
		assert.equal(now.gepland ?? null, null);
		const page = await wietske.get('/beheer/termijnen/wijzigen?sleutel=contact_match');
		assert.match(page.main, /Toch maar niet\./u);
	});

	test('a term changes what Mijn werk asks', async () => {
		const wietske = await startbaan.login('beheerder');
		const sanne = await startbaan.login('casusregisseur');
		const count = async () => {
			const page = await sanne.get('/werk');
			return page
				.links(/werk\?tab=/u)
				.map((a) => Number(/\d+/u.exec(a.text) ?? 0))
				.reduce((a, b) => a + b, 0);
		};
		const before = await count();
		const reply = await wietske.api('POST', '/beheer/termijnen', {
			sleutel: 'contact_vooruit',
			waarde: 60,
			van: dag(0),
			bron: 'Verder vooruit kijken.',
		});
		assert.ok(reply.status < 300, reply.source);
		assert.ok((await count()) > before);
	});

	test('terms cannot contradict each other or leave their range', async () => {
		const wietske = await startbaan.login('beheerder');
		const post = (sleutel, waarde) =>
			wietske.api('POST', '/beheer/termijnen', { sleutel, waarde, van: dag(1), bron: 'Proef.' });
		assert.equal((await post('nazorg_eerste_van', 60)).status, 400);
		assert.equal((await post('caseload_norm', 1000)).status, 400);
		assert.equal((await post('bestaat_niet', 10)).status, 404);
	});

	test('only who manages settings changes them', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const reply = await sanne.api('POST', '/beheer/termijnen', {
			sleutel: 'contact_match',
			waarde: 30,
			van: dag(1),
			bron: 'Ik wil het.',
		});
		assert.equal(reply.status, 403);
	});
});
