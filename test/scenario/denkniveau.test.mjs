// On what level a young person thinks, apart from any limitation, so that nobody gets work that is far too easy.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { betrek, dag, telkens } from './lib/verhaal.mjs';

const mine = telkens(() => sanne);
const boven = { denkniveau: 'boven', tekst: 'Zelf mogen beslissen.', bron: 'diploma', datum: dag(-40) };
async function vul(id, velden) {
	await sanne.get(`/jongeren/${id}/denkniveau/nieuw`);
	return sanne.submit('Leg vast', velden);
}

test('a level without a source is a guess; what was said before is gone', async () => {
	const id = await mine();
	const wrong = await vul(id, { denkniveau: 'boven', datum: dag(2) });
	assert.equal(wrong.status, 400);
	assert.equal(wrong.errors.length, 3, wrong.errors.join('; '));
	await vul(id, boven);
	const now = { denkniveau: 'gemiddeld', tekst: 'Gewone uitleg.', bron: 'praktijk', datum: dag(-1) };
	const page = await vul(id, now);
	assert.match(page.main, /Denkniveau Gemiddeld[\s\S]*Gezien op een werkplek/u);
	assert.match(page.main, /Eerder opgeschreven Boven gemiddeld[\s\S]*door Sanne/u);
	const { denkniveaus } = (await sanne.api('GET', `/jongeren/${id}/denkniveau`)).json;
	assert.deepEqual(denkniveaus.map((d) => d.denkniveau), ['gemiddeld', 'boven']);
});

test('who is able to do more gets simple work: whoever starts a place is told', async () => {
	const id = await mine();
	const form = async () => (await sanne.get(`/jongeren/${id}/plaatsingen/nieuw`)).main;
	assert.doesNotMatch(await form(), /uitdaging/u);
	await vul(id, boven);
	assert.match(await form(), /werk met uitdaging[\s\S]*Zelf mogen beslissen\./u);
	await vul(id, { ...boven, denkniveau: 'gemiddeld' });
	assert.doesNotMatch(await form(), /uitdaging/u, 'the newest holds');
});

test('the story of who was bored at work does not tell why', async () => {
	const youssef = await startbaan.loginAs('youssef.elidrissi@vlietdam.example');
	const { jongeren } = (await youssef.api('GET', '/jongeren?zoek=Jayda')).json;
	const page = await youssef.get(`/jongeren/${jongeren[0].id}/denkniveau`);
	assert.match(page.main, /Boven gemiddeld[\s\S]*Eerder opgeschreven Gemiddeld/u);
});

test('who does not see how somebody thinks reads it there, or when he starts a place', async () => {
	const id = await mine();
	await vul(id, boven);
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Boven gemiddeld|Zelf mogen/u);
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia', 'werk']);
	const naomi = await startbaan.login('doorstroomcoach');
	assert.equal((await naomi.get(`/jongeren/${id}/denkniveau`)).status, 403);
	assert.doesNotMatch((await naomi.get(`/jongeren/${id}/plaatsingen/nieuw`)).source, /uitdaging/u);
});
