// The profile: Denken, Doen, Willen, Zijn; strengths first, by whom and when.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

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

const kenmerken = async () => (await sanne.api('GET', `/jongeren/${rutger}/profiel`)).json.kenmerken;

test('a strength is lost among what is wrong: it is kept with who said it, and stands first', async () => {
	await sanne.get(`/jongeren/${rutger}/profiel/zijn`);
	await sanne.submit('Leg vast', { soort: 'nodig', tekst: 'Rustig beginnen op maandag' });
	await sanne.get(`/jongeren/${rutger}/profiel/zijn`);
	const page = await sanne.submit('Leg vast', { soort: 'kracht', tekst: 'Altijd als eerste op het werk' });
	const text = page.main;
	assert.ok(text.indexOf('Altijd als eerste') < text.indexOf('Rustig beginnen'), text);
	assert.match(text, /Hier sterk in, volgens Sanne de Wit/u);
});

test('the young person is held to what was said years ago: old words are a question, and are said again', async () => {
	let page = await sanne.get(`/jongeren/${rutger}/profiel`);
	assert.match(page.main, /Klopt dit nog\?/u);
	const old = page.all('button').filter((b) => b.text.includes('Klopt nog')).length;
	page = await sanne.submit('Klopt nog');
	assert.equal(page.all('button').filter((b) => b.text.includes('Klopt nog')).length, old - 1);
});

test('a dream is written down as a character: a wensbaan belongs to Willen only', async () => {
	const page = await sanne.get(`/jongeren/${rutger}/profiel/denken`);
	assert.doesNotMatch(page.main, /Wensbaan/u);
	const reply = await sanne.api('POST', `/jongeren/${rutger}/profiel/denken`, { soort: 'wensbaan', tekst: 'Piloot' });
	assert.equal(reply.status, 400, reply.body);
	assert.match(reply.json.errors[0].detail, /hoort bij Willen/u);
});

test('a slip stays in somebody\'s profile: it is taken away, and put back when that was the slip', async () => {
	await sanne.get(`/jongeren/${rutger}/profiel/doen`);
	await sanne.submit('Leg vast', { soort: 'kracht', tekst: 'Verkeerde jongere' });
	const { id } = (await kenmerken()).find((k) => k.doen === 'Verkeerde jongere');
	await sanne.get(`/jongeren/${rutger}/profiel`);
	let page = await sanne.submit(`/kenmerken/${id}/weghalen`);
	assert.doesNotMatch(page.main, /Verkeerde jongere/u);
	page = await sanne.submit(`/kenmerken/${id}/terugzetten`);
	assert.match(page.main, /Verkeerde jongere/u);
});

test('everybody reads what somebody is like: a part out of sight is not there, on the page nor on the timeline', async () => {
	const ruben = await startbaan.login('accountmanager'); // sees Doen and Willen
	const ours = (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren.map((j) => j.id);
	const { id } = (await ruben.api('GET', '/jongeren')).json.jongeren.find((j) => ours.includes(j.id));
	for (const deel of ['zijn', 'doen']) {
		await sanne.get(`/jongeren/${id}/profiel/${deel}`);
		await sanne.submit('Leg vast', { soort: 'kracht', tekst: `Iets bij ${deel}` });
	}
	const page = await ruben.get(`/jongeren/${id}/profiel`);
	assert.match(page.main, /Iets bij doen/u);
	assert.doesNotMatch(page.source, /Iets bij zijn|>Zijn</u);
	assert.doesNotMatch((await ruben.api('GET', `/jongeren/${id}/profiel`)).source, /Iets bij zijn/u);
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Iets bij/u);
});
