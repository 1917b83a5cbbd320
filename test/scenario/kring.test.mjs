// Kring: who takes part sees, who stopped does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { telkens } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);

async function find(id, name) {
	const { collegas } = (await sanne.api('GET', `/jongeren/${id}/kring/zoeken?zoek=${name}`)).json;
	return collegas[0].id;
}
const member = async (id, name) =>
	(await sanne.api('GET', `/jongeren/${id}/kring`)).json.betrokkenen.find((b) => b.naam.includes(name) && !b.totOp);

test('a colleague who takes part sees nothing, or still sees after the end', async () => {
	const id = await mine();
	const naomi = await startbaan.login('doorstroomcoach');
	if (await member(id, 'Naomi')) return;
	assert.equal((await naomi.get(`/jongeren/${id}`)).status, 404);
	const who = await find(id, 'naomi');
	await sanne.get(`/jongeren/${id}/kring/${who}`);
	await sanne.submit('Voeg toe', { rol: 'doorstroompunt', onderdelen: ['personalia', 'plan'] });
	const seen = await naomi.get(`/jongeren/${id}`);
	assert.equal(seen.status, 200);
	const { jongere } = (await naomi.api('GET', `/jongeren/${id}`)).json;
	assert.equal(jongere.telefoon, null, 'only the parts that were given');
	const { id: betrokkene } = await member(id, 'Naomi');
	await sanne.get(`/betrokkenen/${betrokkene}/beeindigen`);
	await sanne.submit('Stop betrokkenheid', { reden: 'Klaar' });
	assert.equal((await naomi.get(`/jongeren/${id}`)).status, 404);
});

test('health is given away without consent, or a care worker reads along without it', async () => {
	const id = await mine();
	const lotte = await find(id, 'lotte');
	const add = (input) => sanne.api('POST', `/jongeren/${id}/kring/${lotte}`, input);
	assert.equal((await add({ rol: 'behandelaar', onderdelen: ['personalia', 'gezondheid'], toestemming: true })).status, 400);
	assert.equal((await add({ rol: 'schuldhulp', onderdelen: ['personalia'] })).status, 400);
	const reply = await add({ rol: 'schuldhulp', onderdelen: ['personalia'], toestemming: true });
	assert.ok(reply.status < 300, reply.source);
	const b = (await sanne.api('GET', `/jongeren/${id}/kring`)).json.betrokkenen.find((x) => x.rol === 'schuldhulp');
	assert.equal(b.grondslag, 'toestemming');
	assert.match(b.artikel, /gevraagd op .* door Sanne de Wit/u);
});

test('the casusregisseur is taken away', async () => {
	const id = await mine();
	const { id: betrokkene } = await member(id, 'Sanne');
	assert.equal((await sanne.api('POST', `/betrokkenen/${betrokkene}/beeindigen`, { reden: 'x' })).status, 400);
	assert.ok(await member(id, 'Sanne'));
});

// What each form stores, under a word of its own, and what it says beside its button.
const FORMS = [
	['contactmomenten/nieuw', 'Leg vast', { tekst: 'Kastanje' }],
	['doelen/nieuw', 'Leg vast', { tekst: 'Kervel', wens: 'ja' }],
	['fase', 'Leg vast', { reden: 'Komkommer' }],
	['bestemming', 'Leg vast', { bestemming: 'werk', toelichting: 'Kersen' }],
	['naasten/nieuw', 'Voeg toe', { naam: 'Karel Knoflook', relatie: 'ouder' }],
	['hulp', 'Vraag hulp', { tekst: 'Kweepeer' }],
];

test('belofte_3 whom a form does not name reads what was written in it, or whom it names does not', async () => {
	const readers = [];
	for (const [rol, naam, als, onderdelen] of [
		['doorstroomcoach', 'Naomi', 'doorstroompunt', ['tijdlijn']],
		['jobcoach', 'Hans', 'jobcoach', ['netwerk', 'onderwijs']],
		['mentor', 'Joke', 'mentor', ['plan']],
	])
		readers.push({ wie: await startbaan.login(rol), naam, als, onderdelen: ['personalia', ...onderdelen] });
	const id = await mine();
	for (const { naam, als, onderdelen } of readers) {
		await sanne.api('POST', `/jongeren/${id}/kring/${await find(id, naam.toLowerCase())}`, { rol: als, onderdelen });
		assert.ok(await member(id, naam), naam);
	}
	for (const [path, button, typed] of FORMS) {
		const page = await sanne.get(`/jongeren/${id}/${path}`);
		const note = /Wie kan dit lezen: ([^.]+)\./u.exec(page.main)[1];
		const [fase] = page.form(button).options('fase').at(0) ?? [];
		const after = await sanne.submit(button, fase ? { ...typed, fase } : typed);
		assert.equal(after.errors.length, 0, `${path}: ${after.errors}`);
		const word = /K\p{L}+/u.exec(Object.values(typed).join(' '))[0];
		for (const { wie, naam } of readers) {
			const seen = [];
			for (const place of ['tijdlijn', 'plan', 'kring']) seen.push((await wie.get(`/jongeren/${id}/${place}`)).source);
			assert.equal(note.includes(naam), seen.join('').includes(word), `${path}: ${naam} of ${note}`);
		}
	}
});
