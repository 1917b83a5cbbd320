// Hulp vragen: a call stays open until somebody answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne } from './lib/sanne.mjs';
import { dag, telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

test('a call for help is overlooked: it is not on the page of the jongere until it is answered', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/hulp`);
	const asked = await sanne.submit('Vraag hulp', { tekst: 'Het loopt vast op de werkplek' });
	assert.match(asked.main, /Er is om hulp gevraagd/u);
	await sanne.get(`/jongeren/${id}/hulp`);
	await sanne.click(/Beantwoord/u);
	const empty = await sanne.submit('Geef antwoord', { reactie: ' ' });
	assert.equal(empty.status, 400);
	assert.match((await sanne.get(`/jongeren/${id}`)).main, /Er is om hulp gevraagd/u);
	await sanne.get(`/jongeren/${id}/hulp`);
	await sanne.click(/Beantwoord/u);
	const answered = await sanne.submit('Geef antwoord', { reactie: 'Ik bel de werkgever nu' });
	assert.match(answered.main, /Ik bel de werkgever nu/u);
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}`)).main, /Er is om hulp gevraagd/u);
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Antwoord: Ik bel de werkgever nu/u);
});

test('a call that was answered by a slip of the thumb waits no more', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/hulp`);
	await sanne.submit('Vraag hulp', { tekst: 'Staat op straat' });
	await sanne.get(`/jongeren/${id}/hulp`);
	await sanne.click(/Beantwoord/u);
	const done = await sanne.submit('Geef antwoord', { reactie: 'Dit was voor een ander' });
	assert.match(done.source, /heropenen/u, 'one can take it back at once');
	await sanne.submit(/heropenen$/u);
	assert.match((await sanne.get(`/jongeren/${id}`)).main, /Er is om hulp gevraagd/u);
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Het antwoord is teruggenomen/u);
	const [vraag] = (await sanne.api('GET', `/jongeren/${id}/hulp`)).json.signalen;
	assert.equal(vraag.reactie ?? null, null);
	assert.equal((await sanne.api('POST', `/signalen/${vraag.id}/heropenen`, {})).status, 400, 'it waits already');
});

test('a call waits again in a dossier that is closed, where nobody answers it', async () => {
	const closed = async (id) =>
		(await sanne.api('POST', `/jongeren/${id}/sluiten`, { uitkomst: 'verhuisd', reden: 'klaar' })).status < 300;
	let id;
	for (const j of (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren)
		if (!id && (await closed(j.id))) ({ id } = j);
	await sanne.get(`/jongeren/${id}/heropenen`);
	await sanne.submit('Heropen dossier', { fase: 'toeleiding', volgend: dag(2), reden: 'Kwam terug.' });
	await sanne.api('POST', `/jongeren/${id}/hulp`, { tekst: 'Staat op straat' });
	const [vraag] = (await sanne.api('GET', `/jongeren/${id}/hulp`)).json.signalen;
	await sanne.api('POST', `/signalen/${vraag.id}`, { reactie: 'Ik regel een plek' });
	assert.ok(await closed(id));
	const again = await sanne.api('POST', `/signalen/${vraag.id}/heropenen`, {});
	assert.equal(again.status, 400, again.source);
	assert.match(again.source, /Heropen het eerst/u);
});

test('whoever comes to answer asks for help anew, at the only box that is open', async () => {
	const id = await mine();
	const folded = /<details class="sb-uitklap"><summary>Stel nog een vraag/u;
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}/hulp`)).source, folded);
	await sanne.submit('Vraag hulp', { tekst: 'Bel mij' });
	assert.match((await sanne.get(`/jongeren/${id}/hulp`)).source, folded);
	await sanne.click(/^Beantwoord deze vraag$/u);
	await sanne.submit('Geef antwoord', { reactie: 'Ik bel nu' });
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}/hulp`)).source, folded);
});

test('a dossier is closed over an open call for help', async () => {
	const id = await mine();
	await sanne.api('POST', `/jongeren/${id}/hulp`, { tekst: 'Bel mij' });
	assert.match((await sanne.get(`/jongeren/${id}/sluiten`)).main, /hulpvraag open/u);
	assert.equal((await sanne.api('POST', `/jongeren/${id}/sluiten`, { uitkomst: 'werk', reden: 'klaar' })).status, 400);
});
