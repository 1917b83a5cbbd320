// Naasten: the own network, and whom one may call.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne } from './lib/sanne.mjs';
import { telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

test('nobody knows whom to call: a naaste is not kept, or is called without consent', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/naasten/nieuw`);
	let page = await sanne.submit('Voeg toe', { naam: 'Oma Riet', relatie: 'familie', telefoon: '06 11 11 22 22' });
	assert.match(page.main, /Oma Riet/u);
	assert.doesNotMatch(page.source, /tel:0611112222/u, 'no link to call before the jongere agrees');
	await sanne.click(/Oma Riet/u);
	page = await sanne.submit('Bewaar', { mag_bellen: '1', vertrouwenspersoon: '1' });
	assert.match(page.source, /tel:0611112222/u);
	assert.match(page.main, /Vertrouwenspersoon/u);
	await sanne.click(/Oma Riet/u);
	page = await sanne.submit('Haal weg uit het netwerk');
	assert.doesNotMatch(page.main.replace(/De naaste[^.]*\./u, ''), /Oma Riet/u);
});
