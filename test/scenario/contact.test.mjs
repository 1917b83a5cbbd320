// Contact: recorded in twenty seconds, and the next one is never forgotten.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';
import { telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

test('a call that nobody answered is forgotten for weeks, or stays too late in Mijn werk', async () => {
	const line = async (tab, id) =>
		(await sanne.api('GET', `/werk?tab=${tab}`)).json.regels.find(
			(r) => r.signaal === 'geen_contact' && (!id || r.jongereId === id),
		);
	const { jongereId } = await line('te_laat');
	const before = (await sanne.api('GET', `/jongeren/${jongereId}`)).json.jongere;
	await sanne.get(`/jongeren/${jongereId}/contactmomenten/nieuw`);
	await sanne.submit('Leg vast', { met: 'geen_gehoor', tekst: 'Twee keer gebeld' });
	const { jongere } = (await sanne.api('GET', `/jongeren/${jongereId}`)).json;
	assert.equal(jongere.volgendContactDatum, dag(3));
	assert.equal(jongere.laatsteContactDatum, before.laatsteContactDatum);
	assert.equal(await line('te_laat', jongereId), undefined);
	const again = (await line('deze_week', jongereId)) ?? (await line('later', jongereId));
	assert.equal(again.uiterlijkDatum, dag(3));
});

test('a conversation leaves no next contact', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/contactmomenten/nieuw`);
	const page = await sanne.submit('Leg vast', { tekst: 'Gebeld over de roosters', volgend: '' });
	assert.match(page.main, /Gebeld over de roosters/u);
	const { jongere } = (await sanne.api('GET', `/jongeren/${id}`)).json;
	assert.equal(jongere.laatsteContactDatum, dag());
	assert.ok(jongere.volgendContactDatum >= dag());
});

test('the line of a conversation, or of a call that nobody answered, is no sentence', async () => {
	const id = await mine();
	const lines = { jongere: /Telefoon met de jongere: Morgen/u, geen_gehoor: /Telefoon, geen gehoor: Morgen/u };
	for (const [met, line] of Object.entries(lines)) {
		await sanne.api('POST', `/jongeren/${id}/contactmomenten`, { met, soort: 'telefoon', tekst: 'Morgen', datum: dag() });
		assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, line);
	}
});

test('whoever writes a year with two numbers is told that the day does not exist', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/contactmomenten/nieuw`);
	const page = await sanne.submit('Leg vast', { tekst: 'Gebeld', volgend: '31-5-27' });
	assert.match(page.main, /Volgend contact: deze datum klopt niet\..*het jaar met vier cijfers/u);
	assert.match(page.source, /value="31-5-27"/u);
});

test('a mistaken line cannot be taken back, or disappears without a trace', async () => {
	const id = await mine();
	const said = { met: 'jongere', soort: 'telefoon', tekst: 'Verkeerde jongere', datum: dag() };
	const { json } = await sanne.api('POST', `/jongeren/${id}/contactmomenten`, said);
	assert.ok((await sanne.api('POST', `/contactmomenten/${json.id}/intrekken`)).status < 300);
	const page = await sanne.get(`/jongeren/${id}/tijdlijn`);
	assert.doesNotMatch(page.main, /Verkeerde jongere/u);
	assert.match(page.main, /Dit is ingetrokken/u);
});

test('what one said is taken back or rewritten by another, or twice', async () => {
	const id = await mine();
	const said = { met: 'jongere', soort: 'telefoon', tekst: 'Gebeld over vrijdag', datum: dag() };
	const { json } = await sanne.api('POST', `/jongeren/${id}/contactmomenten`, said);
	const { collegas } = (await sanne.api('GET', `/jongeren/${id}/kring/zoeken?zoek=naomi`)).json;
	await sanne.api('POST', `/jongeren/${id}/kring/${collegas[0].id}`, {
		rol: 'doorstroompunt', onderdelen: ['personalia', 'tijdlijn'],
	});
	const naomi = await startbaan.login('doorstroomcoach');
	const line = `/contactmomenten/${json.id}`;
	assert.equal((await naomi.get(`${line}/wijzigen`)).status, 200);
	assert.equal((await naomi.api('POST', `${line}/intrekken`)).status, 409);
	assert.equal((await naomi.api('POST', line, { ...said, tekst: 'Anders' })).status, 409);
	assert.ok((await sanne.api('POST', `${line}/intrekken`)).status < 300);
	assert.equal((await sanne.api('POST', `${line}/intrekken`)).status, 409);
	assert.equal((await sanne.api('POST', line, { ...said, tekst: 'Toch wel' })).status, 409);
});
