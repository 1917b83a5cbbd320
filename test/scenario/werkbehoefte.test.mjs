// What a young person needs at work, and what an employer may be told of that.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { betrek, dag, telkens } from './lib/verhaal.mjs';

const mine = telkens(() => sanne);
const van = async (id) => (await sanne.api('GET', `/jongeren/${id}/werkbehoeften`)).json;
async function nieuw() {
	for (;;) {
		const id = await mine();
		if (!(await van(id)).behoeften.length) return id;
	}
}
async function vul(id, velden) {
	await sanne.get(`/jongeren/${id}/werkbehoeften/invullen`);
	return sanne.submit('Leg vast', { bron: 'jongere', ...velden });
}
async function vertel(id, velden) {
	await sanne.get(`/jongeren/${id}/werkbehoeften/vertellen`);
	return sanne.submit('Leg vast', velden);
}

test('a guess stands beside what somebody said: each need has who said so and when', async () => {
	const id = await nieuw();
	assert.match((await sanne.get(`/jongeren/${id}/werkbehoeften`)).main, /Nog niet gevraagd/u);
	assert.match((await vul(id, {})).errors.join(), /Vul iets in/u);
	await vul(id, { prikkels: 'moet', tempo: 'liever', datum: dag(-9), toelichting: 'Achter in de kas.' });
	const page = await vul(id, { tempo: 'maakt_niet_uit', bron: 'praktijk' });
	assert.match(page.main, /Een rustige plek[\s\S]*Achter in de kas\.[\s\S]*Geen tijdsdruk[\s\S]*Maakt niet uit/u);
	const { behoeften } = await van(id);
	const one = (behoefte) => behoeften.find((b) => b.behoefte === behoefte);
	assert.deepEqual([one('prikkels').datum, one('prikkels').bron], [dag(-9), 'jongere'], 'who said so is overwritten');
	assert.deepEqual([one('tempo').datum, one('tempo').bron], [dag(), 'praktijk']);
	assert.equal(one('reizen'), undefined, 'what nobody said is taken for known');
	assert.match((await vul(id, { prikkels: '', toelichting: 'Verdwijnt' })).main, /niets veranderd/u, 'it seems saved');
});

test('who needs nothing gets a list of needs: that nothing is needed is an answer', async () => {
	const id = await nieuw();
	await vul(id, { uren: 'moet' });
	await vertel(id, { behoeften: ['uren'], tekst: 'Begint liever later.' });
	const wrong = await vul(id, { geen: '1' });
	assert.match(wrong.errors.join(), /Laat dan alles hierboven leeg/u);
	assert.equal(wrong.form('Leg vast').value('uren'), 'moet');
	const page = await vul(id, { uren: '', geen: '1' });
	assert.match(page.main, /Geen aanpassing nodig[\s\S]*Mag verteld worden Niets/u);
	assert.doesNotMatch(page.main, /Bespreek/u, 'it asks to talk about nothing');
	assert.deepEqual((await van(id)).behoeften, []);
	await vul(id, { geen: [], veilig: 'liever' });
	assert.equal((await van(id)).geen.datum, null);
});

test('an employer hears what the young person did not allow', async () => {
	const id = await nieuw();
	await vul(id, { prikkels: 'moet', veilig: 'liever', datum: dag(-1) });
	assert.match((await sanne.get(`/jongeren/${id}/werkbehoeften`)).main, /Vertel een werkgever hier niets van/u);
	assert.match((await vertel(id, { behoeften: ['prikkels'] })).errors.join(), /Schrijf op hoe/u);
	const other = { behoeften: ['uren'], tekst: 'x', datum: dag() };
	assert.equal((await sanne.api('POST', `/jongeren/${id}/werkbehoeften/vertellen`, other)).status, 400);
	const told = await vertel(id, { behoeften: ['prikkels'], tekst: 'Werkt het best op een rustige plek.', datum: dag(-1) });
	assert.match(told.main, /Mag verteld worden Een rustige plek[\s\S]*Werkt het best/u);
	const changed = await vul(id, { prikkels: 'maakt_niet_uit' });
	assert.match(changed.main, /Daarna is er iets veranderd[\s\S]*Mag verteld worden Niets/u);
	assert.match((await vertel(id, { behoeften: [], tekst: '' })).main, /Mag verteld worden Niets/u, 'nothing is no answer');
});

test('who does not see work reads what is needed there', async () => {
	const id = await nieuw();
	await vul(id, { tempo: 'moet' });
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia']);
	const naomi = await startbaan.login('doorstroomcoach');
	assert.equal((await naomi.get(`/jongeren/${id}/werkbehoeften`)).status, 403);
	assert.doesNotMatch((await naomi.get(`/jongeren/${id}`)).source, /werkbehoeften/u);
});
