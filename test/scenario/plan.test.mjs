// The plan: goals in the words of the jongere, and who does what for them by when.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';
import { betrek, collega, stop, telkens, werk } from './lib/verhaal.mjs';

// A jongere of whom Sanne is the casusregisseur, and no other test of this file took.
const mine = telkens(() => sanne);
const plan = async (id) => (await sanne.api('GET', `/jongeren/${id}/plan`)).json;

async function goal(id, fields) {
	await sanne.get(`/jongeren/${id}/doelen/nieuw`);
	const page = await sanne.submit('Leg vast', { wens: 'ja', ...fields });
	assert.equal(page.status, 200, page.main);
	return page;
}

test('a plan about somebody without somebody: a goal says whether the jongere wants it', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/doelen/nieuw`);
	let page = await sanne.submit('Leg vast', { tekst: 'Ik wil in een keuken werken' });
	assert.equal(page.status, 400);
	assert.equal(page.form('Leg vast').value('tekst'), 'Ik wil in een keuken werken');
	page = await sanne.submit('Leg vast', { wens: 'twijfelt' });
	assert.match(page.main, /Ik wil in een keuken werken/u);
	assert.match(page.main, /De jongere twijfelt/u);
});

test('staff type the same steps each time: a route brings them, with an owner and a day', async () => {
	const id = await mine();
	await goal(id, { tekst: 'Ik wil een stage', route: 'stage' });
	const { acties } = await plan(id);
	assert.equal(acties.length, 4);
	assert.ok(acties.every((a) => a.voorDatum && a.toestand === 'open'));
	assert.deepEqual(new Set(acties.map((a) => a.wie ?? 'jongere')).size, 2, 'the jongere does some of them');
});

test('nobody knows who does what: something is agreed, done, and done by mistake', async () => {
	const id = await mine();
	await goal(id, { tekst: 'Ik wil mijn rijbewijs' });
	await sanne.click(/Spreek iets af/u);
	let page = await sanne.submit('Spreek af', { tekst: 'Bel de rijschool', wie: '' });
	assert.match(page.main, /Bel de rijschool/u);
	page = await sanne.submit('Gedaan');
	assert.match(page.main, /Gedaan op/u);
	page = await sanne.submit('Toch nog doen');
	assert.equal((await plan(id)).acties[0].toestand, 'open');
	const line = (await sanne.get(`/jongeren/${id}/tijdlijn`)).main;
	assert.match(line, /Gedaan: Bel de rijschool/u);
	assert.match(line, /Toch nog te doen: Bel de rijschool/u);
});

test('what was agreed for a goal that stopped stays late for ever: it stops and comes back with it', async () => {
	const id = await mine();
	await goal(id, { tekst: 'Ik wil kok worden', route: 'werk' });
	await sanne.click(/^\s*Stop\s*$/u);
	let page = await sanne.submit('Stop dit doel', { reden: '' });
	assert.equal(page.status, 400);
	page = await sanne.submit('Stop dit doel', { reden: 'Wil nu iets anders' });
	assert.match(page.main, /Wil nu iets anders/u);
	assert.ok((await plan(id)).acties.every((a) => a.toestand === 'gestopt'));
	page = await sanne.submit('Pak weer op');
	assert.equal(page.status, 200, page.main);
	assert.ok((await plan(id)).acties.every((a) => a.toestand === 'open'));
});

test('what was done long ago becomes something to do: only what stopped with the goal comes back', async () => {
	const id = await mine();
	await goal(id, { tekst: 'Ik wil verder leren', route: 'opleiding' });
	await sanne.submit('Gedaan');
	await sanne.submit('Gehaald');
	await sanne.submit('Pak weer op');
	const states = (await plan(id)).acties.map((a) => a.toestand).sort();
	assert.deepEqual(states, ['klaar', 'open', 'open']);
});

test('somebody without sight of the dossier is made responsible in its plan', async () => {
	const id = await mine();
	await goal(id, { tekst: 'Ik wil geld verdienen' });
	const { doelen } = await plan(id);
	const { collegas } = (await sanne.api('GET', `/jongeren/${id}/kring/zoeken?zoek=a`)).json;
	const kring = (await sanne.api('GET', `/jongeren/${id}/kring`)).body;
	const reply = await sanne.api('POST', `/doelen/${doelen[0].id}/acties`, {
		tekst: 'Bel een werkgever',
		wie: collegas.find((c) => !kring.includes(c.naam)).id,
		voor: dag(7),
	});
	assert.equal(reply.status, 400, reply.body);
	assert.equal((await plan(id)).acties.length, 0);
});

test('what was agreed is forgotten: it is on the first screen of who does it until it is done', async () => {
	const id = await mine();
	await goal(id, { tekst: 'Ik wil op kamers' });
	const { doelen } = await plan(id);
	const hans = await startbaan.login('jobcoach');
	await betrek(sanne, id, 'hans', 'jobcoach', ['personalia', 'plan', 'werk', 'tijdlijn']);
	const agree = async (tekst, wie) =>
		(
			await sanne.api('POST', `/doelen/${doelen[0].id}/acties`, {
				tekst,
				wie,
				voor: dag(3),
			})
		).status;
	const lines = async (wie) => (await werk(wie)).filter((l) => l.jongereId === id && l.signaal === 'actie_te_doen').length;
	assert.equal(await agree('Schrijf je in bij de woningcorporatie'), 201);
	assert.equal(await agree('Ga samen kijken', await collega(sanne, id, 'hans')), 201);
	assert.deepEqual([await lines(sanne), await lines(hans)], [1, 1], 'what the jongere does is of the casusregisseur');
	const [week, later] = [await hans.get('/werk?tab=deze_week'), await hans.get('/werk?tab=later')];
	assert.match(week.main + later.main, /Afspraak uit het plan: Ga samen kijken/u);
	await stop(sanne, id, 'hans');
	assert.deepEqual([await lines(sanne), await lines(hans)], [2, 0], 'who left does nothing any more');
	for (const a of (await plan(id)).acties) await sanne.api('POST', `/acties/${a.id}/gedaan`);
	assert.equal(await lines(sanne), 0);
});
