// Drafts: what is typed about somebody and not saved yet is not lost, and is for who typed it alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { betrek, dag, keep, stop, telkens } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let hans;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	hans = await startbaan.login('jobcoach');
});
after(() => startbaan.stop());

const mine = telkens(() => sanne);
const TEKST = 'Belde: <b>wil</b> toch naar de bakker.';
const form_of = (id) => `/jongeren/${id}/contactmomenten/nieuw`;

async function type(klant, id) {
	const page = await klant.get(form_of(id));
	assert.equal((await keep(klant, page.form('Leg vast'), { tekst: TEKST })).status, 204);
	return page;
}
const shown = async (klant, id) => (await klant.get(form_of(id))).first('textarea').raw.trim();
const all = async (klant) => (await klant.api('GET', '/concepten')).json.concepten;

test('what was typed is lost when a session ends half way', async () => {
	const id = await mine();
	await type(sanne, id);
	await sanne.post('/uitloggen');
	sanne = await startbaan.login('casusregisseur');
	assert.equal(await shown(sanne, id), TEKST);
	assert.match(sanne.last.main, /Dit is nog niet opgeslagen/u);
	const page = await sanne.get('/concepten');
	assert.equal(page.link(/Ga verder/u), form_of(id));
	assert.doesNotMatch(page.main, /bakker/u);
});

test('what was saved comes back as if it was not', async () => {
	const id = await mine();
	const page = await type(sanne, id);
	await sanne.submit('Leg vast', { tekst: 'Af', met: 'jongere', soort: 'telefoon', volgend: dag(20) });
	assert.ok(!sanne.last.errors.length, sanne.last.main.slice(0, 300));
	assert.ok(!(await all(sanne)).some((c) => c.jongereId === id));
	assert.equal((await keep(sanne, page.form('Leg vast'), { tekst: 'te laat' })).status, 204, 'sent before, arrived after');
	assert.equal(await shown(sanne, id), '');
});

test('what somebody typed about a jongere is read by a colleague', async () => {
	const id = await mine();
	await betrek(sanne, id, 'hans', 'jobcoach', ['personalia', 'contact', 'plan', 'tijdlijn']);
	await type(sanne, id);
	assert.equal(await shown(hans, id), '');
	const { id: concept } = (await all(sanne)).find((c) => c.jongereId === id);
	assert.equal((await hans.post(`/concepten/${concept}/weggooien`)).status, 404);
	assert.equal((await hans.request('GET', `/concepten/${concept}`, { headers: hans.navigation })).status, 404);
	await type(hans, id);
	assert.equal((await all(hans)).length, 1);
	await stop(sanne, id, 'hans');
	assert.equal((await all(hans)).length, 0, 'whose basis ended finds nothing');
	assert.ok((await all(sanne)).some((c) => c.id === concept));
});

test('what was thrown away stays', async () => {
	const [id, other] = [await mine(), await mine()];
	await type(sanne, id);
	await type(sanne, other);
	await sanne.get(form_of(id));
	const page = await sanne.submit('Gooi weg wat ik typte');
	assert.match(page.text, /Wat u typte is weggegooid/u);
	assert.equal(page.first('textarea').raw.trim(), '');
	await sanne.submit('Maak ongedaan');
	assert.equal(await shown(sanne, id), TEKST, 'by a slip of the thumb it is lost');
	const { id: concept } = (await all(sanne)).find((c) => c.jongereId === other);
	await sanne.get('/concepten');
	await sanne.submit(`/concepten/${concept}/weggooien`);
	assert.ok(!(await all(sanne)).some((c) => c.jongereId === other));
	assert.equal((await sanne.request('GET', `/concepten/${concept}`, { headers: sanne.navigation })).status, 404);
	const undo = sanne.last;
	assert.equal((await hans.post(`/concepten/${concept}/terugzetten`)).status, 404, 'a colleague gets it');
	await sanne.submit('Maak ongedaan', {}, undo);
	assert.equal(await shown(sanne, other), TEKST);
});

test('what was typed hours ago overwrites what somebody else saved since', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/wijzigen`);
	await sanne.submit('Bewaar', { gemeente: 'Begin' });
	const page = await sanne.get(`/jongeren/${id}/wijzigen`);
	const first = await sanne.get(`/jongeren/${id}/wijzigen`);
	await sanne.send(page.form('Bewaar').action, page.form('Bewaar').fill({ gemeente: 'Ander' }, page.form('Bewaar').buttons[0]));
	await keep(sanne, first.form('Bewaar'), { gemeente: 'Mijn', wil: 'Kok worden' });
	const again = await sanne.get(`/jongeren/${id}/wijzigen`);
	assert.match(again.main, /Twee versies: Woonplaats of gemeente/u);
	assert.match(again.main, /Neem wat er nu staat Ander/u);
	assert.match(again.source, /Kok worden/u);
});
test('a draft is kept for who may not do it, or for another site', async () => {
	const id = await mine();
	const form = (await sanne.get(form_of(id))).form('Leg vast');
	const body = String(new URLSearchParams({ _concept: '1', tekst: TEKST, _csrf: await sanne.csrf() }));
	const headers = { 'content-type': 'application/x-www-form-urlencoded' };
	const send = (klant, more) => klant.request('POST', form.action, { headers: { ...headers, ...more }, body });
	assert.equal((await send(sanne, { 'sec-fetch-site': 'cross-site' })).status, 403);
	assert.equal((await send(hans, hans.navigation)).status, 404);
	assert.equal((await send(await startbaan.login('teamleider'), sanne.navigation)).status >= 403, true);
	assert.ok(!(await all(sanne)).some((c) => c.jongereId === id));
});

test('what is to be kept, and nothing keeps it, is done instead', async () => {
	const id = await mine();
	const form = (await sanne.get(`/jongeren/${id}/naasten/nieuw`)).form('Voeg toe');
	assert.equal((await keep(sanne, form, { naam: 'Oma Halfgetypt', relatie: 'familie' })).status, 400);
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}/kring`)).main, /Halfgetypt/u);
});

test('what was typed in a form that is gone cannot be read any more', async () => {
	const id = await mine();
	await type(sanne, id);
	const { id: concept } = (await all(sanne)).find((c) => c.jongereId === id);
	assert.match((await sanne.get('/concepten')).source, new RegExp(`href="/concepten/${concept}"`, 'u'));
	const page = await sanne.get(`/concepten/${concept}`);
	assert.match(page.main, /toch naar de bakker/u);
	assert.match(page.source, /&lt;b&gt;wil/u);
});
