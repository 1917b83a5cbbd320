import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let sanne;
let jongere;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	const { jongeren } = (await sanne.api('GET', '/jongeren?fase=match')).json;
	jongere = jongeren[0].id;
});
after(() => startbaan.stop());

const job = { soort: 'dienstverband', functie: 'medewerker groen', functiesoort: 'gecreeerd', uren: '24', weet_werkgever: 'ja' };
const list = async () => (await sanne.api('GET', `/jongeren/${jongere}/plaatsingen`)).json.plaatsingen;
async function add(fields) {
	await sanne.get(`/jongeren/${jongere}/plaatsingen/nieuw`);
	return sanne.submit('Voeg toe', { ...job, ...fields });
}

test('a job would be typed twice: place, employer and contract are one form, and the phase follows', async () => {
	const page = await add({ werkgever: 'Hoveniers Noord', plaats: 'Vlietdam', contractvorm: 'vast' });
	assert.equal(page.status, 200, page.main);
	assert.match(page.main, /Hoveniers Noord/);
	assert.match(page.main, /dag tot nu/, 'promise 7: how long it lasted');
	assert.equal((await sanne.api('GET', `/jongeren/${jongere}`)).json.jongere.fase, 'start');
});

test('an employer that is known is used, not made again', async () => {
	await add({ werkgever: 'hoveniers NOORD', plaats: 'Vlietdam' });
	const { werkgevers } = (await sanne.api('GET', '/werkgevers?zoek=hoveniers noord'.replaceAll(' ', '%20'))).json;
	assert.equal(werkgevers.length, 1);
});

const named = async (naam) => (await sanne.api('GET', `/werkgevers?zoek=${encodeURIComponent(naam)}`)).json.werkgevers;

test('a name written a little otherwise silently makes a second employer', async () => {
	const asked = await add({ werkgever: 'Hoveniers Noord B.V.', plaats: 'Broek' });
	assert.match(asked.errors.join(), /kies de werkgever die u bedoelt/);
	const [[bekend, label]] = asked.form('Voeg toe').options('bekend');
	assert.equal(label, 'Hoveniers Noord, Vlietdam');
	const page = await sanne.submit('Voeg toe', { bekend });
	assert.equal(page.status, 200, page.main);
	assert.equal((await named('hoveniers noord')).length, 1);
	assert.equal((await list()).filter((p) => p.werkgever === 'Hoveniers Noord').length, 3);
});

test('an employer that only looks like a known one cannot be added', async () => {
	const known = (await named('hoveniers')).length;
	await add({ werkgever: 'Hoveniers', plaats: 'Broek' });
	const page = await sanne.submit('Voeg toe', { nieuw: '1' });
	assert.equal(page.status, 200, page.main);
	assert.equal((await named('hoveniers')).length, known + 1);
});

test('a contract without a last day comes back with everything that was typed', async () => {
	const before = (await list()).length;
	const page = await add({ werkgever: 'Bloemen Zuid', contractvorm: 'tijdelijk' });
	assert.match(page.errors.join(), /laatste dag van het contract/);
	assert.equal(page.form('Voeg toe').value('werkgever'), 'Bloemen Zuid');
	assert.equal((await list()).length, before);
});

test('one is told of one mistake in a place, mends it, and is told of the next', async () => {
	const page = await add({ werkgever: 'Bloemen Oost', functie: '', kvk: '12', uren: 'veel', contractvorm: 'tijdelijk' });
	for (const mistake of [/vul dit in/u, /acht cijfers/u, /schrijf een getal/u, /laatste dag van het contract/u])
		assert.match(page.errors.join('\n'), mistake);
});

test('an employer that does not know is not called by mistake', async () => {
	const page = await add({ werkgever: 'Stil BV', weet_werkgever: 'nee' });
	assert.match(page.main, /Neem geen contact op met de werkgever/);
});

test('what changes in a place is changed, and the other facts stay', async () => {
	await add({ werkgever: 'Wissel BV' });
	await sanne.click(/wijzigen/);
	assert.match((await sanne.submit('Bewaar', { uren: '24,5' })).main, /Uren per week\s*24,5/u);
	await sanne.click(/wijzigen/);
	await sanne.submit('Bewaar', { uren: '32' });
	const place = (await list()).find((p) => p.werkgever === 'Wissel BV');
	assert.equal(place.uren, 32);
	assert.equal(place.functie, 'medewerker groen');
});
