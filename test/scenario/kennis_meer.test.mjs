// What the kennisbank knows of a norm, a factor or a regeling stands beside it, and nobody typed it there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag } from './lib/verhaal.mjs';

let startbaan;
let ingrid; // afstemmingsregisseur
let wietske; // beheerder
let sanne;
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	wietske = await startbaan.login('beheerder');
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());

test('what a norm or a factor is about must be looked for', async () => {
	await ingrid.get('/normen');
	await ingrid.click(/^2\. /u);
	const norm = ingrid.last.path;
	assert.match(ingrid.last.main, /Meer hierover: Ouders en vertrouwde mensen doen mee/u);
	assert.match(ingrid.last.main, /Voor ouders: na school/u);
	await ingrid.get('/kennis/redactie/nieuw');
	await ingrid.submit('Bewaar', {
		soort: 'artikel', titel: 'Koffie met ouders', samenvatting: 'Een ochtend per maand.', tekst: 'Het werkt.',
		bronnen: 'Eigen ervaring (2026)', geldig_tot: dag(300), normen: ['2'], factoren: ['jongere_centraal'],
	});
	await ingrid.submit('Laat een collega meelezen');
	assert.doesNotMatch((await sanne.get('/kennis?bij=norm/2')).main, /Koffie met ouders/u, 'nobody looked at it yet');
	await wietske.get('/kennis/redactie');
	await wietske.click(/Koffie met ouders/u);
	await wietske.submit('Goed, laat iedereen dit lezen');
	assert.match((await ingrid.get(norm)).main, /Koffie met ouders/u);
	await sanne.get('/werkagenda');
	await sanne.click(/Waterland-Oost/u);
	assert.match(sanne.last.main, /Meer hierover/u);
});

test('a parent or an employer must search among what is for professionals', async () => {
	const bezoeker = startbaan.client();
	await bezoeker.get('/kennis');
	await bezoeker.click(/Voor ouders/u);
	assert.match(bezoeker.last.main, /de eerste weken werk/u);
	assert.match(bezoeker.last.main, /Wie kunt u bellen/u);
	assert.doesNotMatch(bezoeker.last.main, /jobcarving|Redactie bijhouden/u);
	await bezoeker.get('/voor-werkgevers');
	assert.match(bezoeker.last.main, /Loonkostensubsidie/u);
	await bezoeker.click(/naast wie hij staat/u);
	await bezoeker.click(/^Voor werkgevers$/u);
	assert.equal(bezoeker.last.path, '/voor-werkgevers');
	const { artikelen } = (await bezoeker.api('GET', '/kennis?soort=training')).json;
	assert.ok(artikelen.length >= 4);
});

test('beside a regeling nobody tells what it is', async () => {
	const { jongeren: [j] } = (await sanne.api('GET', '/jongeren')).json;
	const page = await sanne.get(`/jongeren/${j.id}/regelingen`);
	assert.equal(page.status, 200);
	assert.match(page.main, /Meer hierover: Loonkostensubsidie/u);
});
