// Coach: who accompanies a young person is chosen out of a proposal in words, and the reason stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';
import { betrek, stop, telkens, werk } from './lib/verhaal.mjs';

const zonder = async () => (await sanne.api('GET', '/coachvragen')).json.jongeren;
const mine = telkens(() => sanne);
const voorstel = async (id, query = '') => (await sanne.api('GET', `/jongeren/${id}/coach${query}`)).json;
const named = (list, naam) => list.find((k) => k.naam.toLowerCase().includes(naam));
// Who works elsewhere is asked first (coachverzoek.test.mjs), unless he is around already: so he is.
async function choose(id, naam, reden, query = '') {
	const { betrokkenen } = (await sanne.api('GET', `/jongeren/${id}/kring`)).json;
	if (!betrokkenen.some((b) => b.naam.toLowerCase().startsWith(naam) && !b.totOp))
		await betrek(sanne, id, naam, 'jobcoach', ['personalia', 'plan', 'tijdlijn', 'netwerk']);
	const { id: wie } = named((await voorstel(id, `?zoek=${naam}`)).kandidaten, naam);
	await sanne.get(`/jongeren/${id}/coach/${wie}${query}`);
	return sanne.submit('Kies als coach', { reden });
}
// Who has nobody yet, and is there.
const used = new Set();
async function alone() {
	const [free] = (await zonder()).filter((j) => !used.has(j.id));
	used.add(free.id);
	return free.id;
}

test('a proposal shows somebody the dossier, or the reason of a choice is lost', async () => {
	const id = await alone();
	const hans = await startbaan.login('jobcoach');
	const page = await sanne.get(`/jongeren/${id}/coach?zoek=hans`);
	assert.match(page.main, /Hans .*Begeleidt nu/su);
	assert.equal((await hans.get(`/jongeren/${id}`)).status, 404, 'a proposal shows nobody anything');
	const after = await choose(id, 'hans', 'Hij kent de horeca.');
	assert.match(after.source, /De coach is gekozen/u);
	assert.equal((await hans.get(`/jongeren/${id}`)).status, 200);
	assert.ok(!(await zonder()).some((j) => j.id === id), 'he is not looked for any more');
	const { keuzes } = await voorstel(id);
	assert.equal(keuzes[0].reden, 'Hij kent de horeca.');
	assert.equal(keuzes[0].beeindigdOp, null);
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /gekozen als coach: Hij kent de horeca/u);
	assert.match((await sanne.get(`/jongeren/${id}`)).main, /Coach/u);
});

test('a new coach is not told, or is told for ever', async () => {
	const id = await alone();
	const hans = await startbaan.login('jobcoach');
	await choose(id, 'hans', 'Heeft tijd.');
	const line = async () => (await werk(hans)).find((r) => r.jongereId === id && r.signaal === 'coach_begint');
	assert.ok(await line());
	const note = { soort: 'kantoor', met: 'jongere', tekst: 'Kennisgemaakt.', datum: dag() };
	await sanne.api('POST', `/jongeren/${id}/contactmomenten`, note);
	assert.ok(await line(), 'somebody else spoke the young person');
	const reply = await hans.api('POST', `/jongeren/${id}/contactmomenten`, note);
	assert.ok(reply.status < 300, reply.source);
	assert.equal(await line(), undefined);
});

test('the one who accompanied him at school is forgotten, or where somebody is good at', async () => {
	const id = await alone();
	await betrek(sanne, id, 'tim', 'stagebegeleider', ['personalia', 'plan']);
	await stop(sanne, id, 'tim');
	const all = await voorstel(id, '?nodig=rust&nodig=moed');
	assert.match(all.kandidaten[0].naam, /^Tim/u, 'the former stagebegeleider comes first');
	assert.match(all.kandidaten[0].uitleg, /Begeleidde de jongere op school\./u);
	assert.match(all.kandidaten[1].naam, /^Petra/u, 'then who is good at all of it');
	assert.match(all.kandidaten[1].uitleg, /veel van: Rust en duidelijkheid, Zelfvertrouwen en motivatie/u);
	for (const k of all.kandidaten) assert.match(k.uitleg, /Begeleidt nu \d+ jongeren?(, dat telt als \d+)?; de norm is \d+/u);
	// Chosen is another one: who stood first stays to be read.
	await choose(id, 'petra', 'De jongere wil iemand anders.', '?nodig=4718592');
	const { keuzes } = await voorstel(id);
	assert.match(keuzes[0].eerste, /^Tim/u);
	assert.match(keuzes[0].uitleg, /Rust en duidelijkheid/u);
});

test('a coach is chosen without a reason, twice, or for who is away for good', async () => {
	const id = await alone();
	const empty = await choose(id, 'hans', '');
	assert.equal(empty.errors.length, 1);
	assert.match(empty.main, /Kies als coach/u);
	await sanne.submit('Kies als coach', { reden: 'Nu wel.' });
	const again = await choose(id, 'hans', 'Nog eens.');
	assert.match(again.source, /is al de coach/u);
	assert.equal((await voorstel(id)).keuzes.length, 1);
	await choose(id, 'petra', 'Hans gaat weg.');
	const { keuzes } = await voorstel(id);
	assert.deepEqual(keuzes.map((k) => [k.naam.split(' ')[0], k.beeindigdOp === null]), [['Petra', true], ['Hans', false]]);
	await stop(sanne, id, 'petra');
	assert.ok((await voorstel(id)).keuzes.every((k) => k.beeindigdOp), 'who sees nothing is no coach');
});

test('the casusregisseur cannot be the coach himself', async () => {
	const id = await alone();
	await choose(id, 'sanne', 'Eén vast gezicht.');
	assert.match((await voorstel(id)).keuzes[0].naam, /^Sanne/u);
	assert.match((await sanne.get(`/jongeren/${id}`)).main, /Verantwoordelijk, coach/u);
});

test('somebody who only reads chooses a coach', async () => {
	const id = await mine();
	await betrek(sanne, id, 'joke', 'mentor', ['personalia', 'netwerk']);
	const joke = await startbaan.login('mentor');
	assert.equal((await joke.get(`/jongeren/${id}/coach`)).status, 403);
	assert.equal((await joke.get('/coachvragen')).status, 403);
	assert.equal((await sanne.api('POST', `/jongeren/${id}/coach/onzin`, { reden: 'x' })).status, 404);
});

test('what somebody is good at is not kept on his card', async () => {
	const hans = await startbaan.login('jobcoach');
	const [card] = (await hans.get('/netwerk')).links(/\/netwerk\/./u);
	await hans.get(`${card.get('href')}/wijzigen`);
	await hans.submit('Bewaar', { deskundigheden: ['taal', 'schulden'] });
	const id = await mine();
	const { kandidaten } = await voorstel(id, '?nodig=schulden&nodig=taal');
	assert.match(named(kandidaten, 'hans').uitleg, /Taal op het werk, Geld en schulden/u);
});
