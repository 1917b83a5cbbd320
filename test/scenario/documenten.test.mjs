// Documents: a cv, a diploma, a report; kept for who may read them, and never more than a file.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n');
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

let startbaan;
let sanne;
let rutger;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	const { jongeren } = (await sanne.api('GET', '/jongeren?zoek=Rutger')).json;
	rutger = jongeren.find((j) => j.roepnaam === 'Rutger').id;
});
after(() => startbaan.stop());

async function add(client, { name = 'cv.pdf', data = PDF, titel = 'Mijn cv', soort = 'cv', deel = 'algemeen' } = {}) {
	await client.get(`/jongeren/${rutger}/documenten/nieuw`);
	return client.submit('Voeg toe', { bestand: { name, data }, titel, soort, deel });
}
const listed = async (client) => (await client.api('GET', `/jongeren/${rutger}/documenten`)).json.documenten;
const fileOf = (page) => page.link(/^\/documentversies\//u);

test('a cv must be asked for again: it is kept, with who put it there, and opens as it was', async () => {
	const page = await add(sanne);
	assert.match(page.main, /cv\.pdf/u);
	assert.match(page.main, /PDF, 1 kB, van Sanne de Wit/u);
	const file = await sanne.request('GET', fileOf(page));
	assert.equal(file.status, 200);
	assert.equal(file.headers['content-type'], 'application/pdf');
	assert.equal(file.headers['content-disposition'], "inline; filename*=UTF-8''cv.pdf");
	assert.equal(file.headers['x-content-type-options'], 'nosniff');
	assert.equal(file.source, PDF.toString());
	assert.match((await sanne.get(`/jongeren/${rutger}/tijdlijn`)).main, /Cv toegevoegd/u);
});

test('a photo of a diploma is not seen until it is saved: it stands on the page', async () => {
	const page = await add(sanne, { name: 'diploma.png', data: PNG, titel: 'Heftruckdiploma', soort: 'diploma' });
	const [image] = page.all('img').filter((i) => i.get('src').startsWith('/documentversies/'));
	assert.equal(image.get('alt'), 'Heftruckdiploma');
	assert.equal((await sanne.request('GET', image.get('src'))).headers['content-type'], 'image/png');
});

test('a file that runs comes in under a good name: what it is, its bytes say', async () => {
	for (const data of ['<html><script>alert(1)</script>', 'MZ\x90\0', '<svg onload="x()">', '']) {
		const page = await add(sanne, { name: 'verslag.pdf', data: Buffer.from(data, 'latin1') });
		assert.match(page.main, /Bestand: /u, data);
		assert.match(page.source, /value="Mijn cv"/u, 'what was typed is lost');
	}
});

test('mistakes come one at a time: all are told at once, and nothing typed is lost', async () => {
	const page = await add(sanne, { name: 'x.exe', data: Buffer.from('MZ'), titel: '', soort: null, deel: null });
	const told = ['Bestand: dit soort', 'Titel: vul', 'Wat is het: maak', 'Waar gaat het over: maak'];
	for (const field of told) assert.ok(page.main.includes(field), field);
	assert.equal(page.status, 400);
});

test('the good version is lost under the new one: all versions stay', async () => {
	let page = await add(sanne, { titel: 'Plan van de stage', soort: 'verslag' });
	page = await sanne.submit('Voeg deze versie toe', { bestand: { name: 'beter.pdf', data: Buffer.concat([PDF, PDF]) } });
	assert.ok(page.main.indexOf('beter.pdf') < page.main.indexOf('cv.pdf'), page.main);
	assert.equal((await sanne.request('GET', fileOf(page))).source.length, PDF.length * 2);
});

test('a document taken away by mistake is gone: it can be put back, and nobody opens it meanwhile', async () => {
	let page = await add(sanne, { titel: 'Per ongeluk' });
	const file = fileOf(page);
	page = await sanne.submit('Haal weg');
	assert.match(page.main, /Weggehaald/u);
	assert.equal((await sanne.request('GET', file)).status, 404);
	page = await sanne.submit('Zet terug');
	assert.match(page.main, /Per ongeluk/u);
	assert.equal((await sanne.request('GET', file)).status, 200);
});

test('everybody reads a letter about money: it is for who sees the part that it is about', async () => {
	const page = await add(sanne, { name: 'besluit.pdf', titel: 'Besluit uitkering', soort: 'brief', deel: 'inkomen' });
	const file = fileOf(page);
	const ronald = await startbaan.login('jobcoach'); // no income, no documents
	assert.equal((await ronald.request('GET', file)).status, 404);
	assert.notEqual((await ronald.request('GET', `/jongeren/${rutger}/documenten`)).status, 200);
	assert.ok((await listed(sanne)).some((d) => d.titel === 'Besluit uitkering'));
});

test('who opened a document is not known: reading it stands in the log', async () => {
	const page = await add(sanne, { titel: 'Voor het logboek' });
	await sanne.request('GET', fileOf(page));
	assert.match((await sanne.get(`/jongeren/${rutger}/inzage`)).main, /Documenten/u);
});

test('two people add a version at once and one is lost: the second is told', async () => {
	await add(sanne, { titel: 'Samen' });
	const page = await sanne.submit('Voeg deze versie toe', { bestand: { name: 'a.pdf', data: PDF }, _versie: '1' });
	const again = await sanne.submit('Voeg deze versie toe', { bestand: { name: 'b.pdf', data: PDF }, _versie: '1' });
	assert.match(page.main, /a\.pdf/u);
	assert.equal(again.status, 412);
});
