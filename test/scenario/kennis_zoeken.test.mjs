// Finding in the kennisbank: by the word that one has, with a slip in it, and in what colleagues already answered.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let ingrid; // afstemmingsregisseur
let sanne;
let ouder; // nobody
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	sanne = await startbaan.login('casusregisseur');
	ouder = startbaan.client();
});
after(() => startbaan.stop());

const vind = async (q, wie = ouder) => (await wie.api('GET', `/kennis?${new URLSearchParams({ q })}`)).json;
const namen = async (q) => (await vind(q)).artikelen.map((a) => a.naam);

test('who has another word for it finds nothing', async () => {
	assert.ok((await namen('loonkostensubsidie')).includes('regeling-loonkostensubsidie'));
	const kort = await vind('LKS');
	assert.match(kort.ook, /loonkostensubsidie/u);
	assert.ok(kort.artikelen.some((a) => a.naam === 'regeling-loonkostensubsidie'));
	await ouder.get('/kennis?q=LKS');
	assert.match(ouder.last.main, /Ook gezocht op: loonkostensubsidie/u);
	const heen = await vind('RMC');
	assert.ok(heen.artikelen.some((a) => a.naam === 'doorstroompunt'));
	const gevonden = heen.artikelen.map((a) => a.naam);
	assert.equal(new Set(gevonden).size, gevonden.length, 'each once');
});

test('what is typed as two words is not found, or stands below what only names it', async () => {
	const een = await vind('proefplaatsing');
	assert.equal(een.artikelen[0].naam, 'regeling-proefplaatsing');
	const twee = await vind('Proef plaatsing');
	assert.equal(twee.artikelen[0].naam, 'regeling-proefplaatsing');
	assert.match(twee.ook, /proefplaatsing/u);
	const veel = await vind('proefplaatsing qzxwqzxw');
	assert.equal(veel.minder, true, 'one word too many hides all');
	assert.equal(veel.artikelen[0].naam, 'regeling-proefplaatsing');
	await ouder.get('/kennis?q=proefplaatsing%20qzxwqzxw');
	assert.match(ouder.last.main, /Niet met al uw woorden/u);
	const getikt = await vind('proef plaatsnig');
	assert.equal(getikt.artikelen[0].naam, 'regeling-proefplaatsing');
});

test('a slip of the finger finds nothing', async () => {
	const vondst = await vind('jobcaoch');
	assert.equal(vondst.bedoeld, 'jobcoach');
	assert.ok(vondst.artikelen.length > 0);
	for (const getypt of ['obcoach', 'hobcoach', 'ojbcoach', 'jjobcoach'])
		assert.equal((await vind(getypt)).bedoeld, 'jobcoach', getypt);
	assert.equal((await vind('zoonwerk')).bedoeld, null);
	const zoon = await vind('mijn zoon heeft werk');
	assert.deepEqual([zoon.bedoeld, zoon.ook], [null, 'jongere'], 'a son is no slip of wages');
	await ouder.get('/kennis?q=loonkostensubsdie');
	assert.match(ouder.last.main, /Bedoelde u iets anders\?/u);
	assert.match(ouder.last.main, /loonkostensubsidie/u);
	assert.equal((await vind('qzxwqzxw')).artikelen.length, 0);
	assert.equal((await vind('жжжж')).artikelen.length, 0);
	for (const q of ['%', '_', '\\', '/factor', '"', '..', 'a'.repeat(100)])
		assert.equal((await ouder.get(`/kennis?${new URLSearchParams({ q })}`)).status, 200);
});

test('what a colleague answered is asked again', async () => {
	const { vragen } = await vind('uitzendbureau subsidie', sanne);
	assert.match(vragen[0].titel, /uitzendbureau/u);
	await sanne.get('/kennis?q=uitzendbureau');
	assert.match(sanne.last.main, /Beantwoorde vragen van collega's/u);
	await sanne.click(/Wie vraagt de loonkostensubsidie/u);
	assert.equal(sanne.last.status, 200);
	assert.deepEqual((await vind('uitzendbureau')).vragen, [], 'not for who is not logged in');
	assert.deepEqual((await vind('heftruck', sanne)).vragen, [], 'nobody answered that one');
	assert.deepEqual((await vind('20 uur ziek', sanne)).vragen, [], 'a case is of who was asked');
});

test('nothing is found and nobody is asked', async () => {
	await sanne.get('/kennis?q=rijbewijs%20betalen%20door%20de%20zorgverzekeraar');
	await sanne.click(/Vraag het netwerk/u);
	assert.match(sanne.last.source, /value="rijbewijs betalen door de zorgverzekeraar"/u);
	await ouder.get('/kennis?q=qzxwqzxw');
	assert.match(ouder.last.main, /Wie kunt u bellen/u);
	assert.doesNotMatch(ouder.last.main, /Vraag het netwerk/u);
});

test('a word that the region uses cannot be taught, or not taken back', async () => {
	assert.equal((await sanne.get('/kennis/redactie/woorden')).status, 403);
	assert.equal((await namen('kansloket')).length, 0);
	await ingrid.get('/kennis/redactie');
	await ingrid.click(/Andere woorden/u);
	const leeg = await ingrid.submit('Zet erbij', { woord: '', ook: 'de' });
	assert.equal(leeg.errors.length, 2, leeg.errors.join());
	const zelf = await ingrid.submit('Zet erbij', { woord: 'Jongerenloket', ook: 'jongerenloket' });
	assert.match(zelf.errors.join(), /hetzelfde woord/u);
	const dubbel = await ingrid.submit('Zet erbij', { woord: 'Loonkostensubsidie', ook: 'lks' });
	assert.match(dubbel.errors.join(), /staan er al/u);
	await ingrid.submit('Zet erbij', { woord: 'Kansloket', ook: 'jongerenloket' });
	assert.match(ingrid.last.main, /Kansloket = jongerenloket/u);
	const gevonden = await namen('kansloket');
	assert.ok(gevonden.length > 0);
	const { synoniemen } = (await ingrid.api('GET', '/kennis/redactie/woorden')).json;
	const { id } = synoniemen.find((s) => s.woord === 'Kansloket');
	assert.equal((await sanne.api('POST', `/kennis/synoniemen/${id}/intrekken`, {})).status, 403);
	await ingrid.submit('Zoek een woord', { zoek: 'KANSLO' });
	assert.match(ingrid.last.main, /Kansloket = jongerenloket/u);
	assert.doesNotMatch(ingrid.last.main, /minimumjeugdloon/u, 'only what was looked for');
	await ingrid.submit(new RegExp(`synoniemen/${id}/intrekken`, 'u'));
	assert.equal((await namen('kansloket')).length, 0);
	await ingrid.submit('Maak ongedaan');
	assert.deepEqual(await namen('kansloket'), gevonden);
});
