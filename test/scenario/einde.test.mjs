import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne } from './lib/sanne.mjs';

const used = new Set();
// A job that runs, of somebody who has no other: {id, jongereId} and where the jongere is.
async function running() {
	const { jongeren } = (await sanne.api('GET', '/jongeren')).json;
	for (const j of jongeren) {
		const { plaatsingen } = (await sanne.api('GET', `/jongeren/${j.id}/plaatsingen`)).json;
		const now = plaatsingen.filter((p) => !p.eindDatum);
		if (now.length === 1 && now[0].soort === 'dienstverband' && !used.has(now[0].id)) {
			used.add(now[0].id);
			return now[0];
		}
	}
	throw new Error('nobody has a job in the demo');
}
const plek = async (p) => (await sanne.api('GET', `/plaatsingen/${p.id}`)).json.plaatsing;
const fase = async (p) => (await sanne.api('GET', `/jongeren/${p.jongereId}`)).json.jongere.fase;

test('somebody who loses a job would disappear: the end asks who follows up, by default today', async () => {
	const p = await running();
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	const form = sanne.last.form('Leg het einde vast');
	assert.ok(form.value('opvolger'), 'the casusregisseur is filled in');
	const page = await sanne.submit('Leg het einde vast', { uitkomst: 'uitval', reden: 'passendheid', had_geholpen: 'Eerder bellen' });
	assert.equal(page.status, 200, page.main);
	assert.match(page.main, /Er is contact nodig/);
	const now = await plek(p);
	assert.equal(now.uitkomst, 'uitval');
	assert.equal(now.opvolgingDatum, now.eindDatum);
	assert.equal(await fase(p), 'uitval');
	const tijdlijn = await sanne.get(`/jongeren/${p.jongereId}/tijdlijn`);
	assert.match(tijdlijn.main, /Het werk paste niet/);
	assert.match((await sanne.get(`/plaatsingen/${p.id}`)).main, /Waarom het stopte\s*Het werk paste niet.*Eerder bellen/su);
});

test('an end without a reason would teach nobody anything: it is asked for', async () => {
	const p = await running();
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	const page = await sanne.submit('Leg het einde vast', { uitkomst: 'uitval', toelichting: 'Nog uitzoeken' });
	assert.match(page.main, /kies een reden/);
	assert.equal(page.form('Leg het einde vast').value('toelichting'), 'Nog uitzoeken');
	assert.equal((await plek(p)).eindDatum ?? null, null);
});

test('one is told of one mistake, mends it, and is told of the next', async () => {
	const p = await running();
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	const empty = await sanne.submit('Leg het einde vast', { reden: 'passendheid' });
	assert.equal(empty.errors.length, 1, 'nothing is said of a reason while nobody knows how it ended');
	const typed = { uitkomst: 'uitval', reden: '', laatste_dag: '1-1-2001', opvolger: '', eerste_contact: 'straks' };
	const page = await sanne.submit('Leg het einde vast', typed);
	for (const mistake of [/Laatste dag/u, /kies een reden/u, /Wie houdt nu contact: maak een keuze/u, /eerste contact: deze datum/u])
		assert.match(page.errors.join('\n'), mistake);
});

test('uitval with a first contact after a month is refused', async () => {
	const p = await running();
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	const page = await sanne.submit('Leg het einde vast', { uitkomst: 'bijstand', reden: 'twee_jaar', eerste_contact: dag(31) });
	assert.match(page.main, /binnen 14 dagen/);
	assert.equal((await plek(p)).eindDatum ?? null, null);
});

test('a follow-up by somebody who may not see the dossier is refused with a sentence', async () => {
	const people = async (p) => (await sanne.get(`/plaatsingen/${p.id}/einde`)).form('Leg het einde vast').options('opvolger');
	const p = await running();
	const around = (await people(p)).map(([id]) => id);
	let stranger;
	for (let i = 0; i < 8 && !stranger; i++) stranger = (await people(await running())).find(([id]) => !around.includes(id));
	assert.ok(stranger, 'somebody in the demo is around another person only');
	const body = { laatsteDag: dag(), uitkomst: 'ander_werk', opvolger: stranger[0] };
	const reply = await sanne.api('POST', `/plaatsingen/${p.id}/einde`, body);
	assert.equal(reply.status, 400);
	assert.match(reply.source, /betrokken/);
	assert.equal((await plek(p)).eindDatum ?? null, null);
});

test('a mistaken end stays on somebody for ever: it is taken back with one button, phase and all', async () => {
	const p = await running();
	const was = await fase(p);
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	const page = await sanne.submit('Leg het einde vast', { uitkomst: 'uitval', reden: 'onbekend' });
	assert.equal(await fase(p), 'uitval');
	const undo = page.forms().find((f) => /\/einde\/ongedaan/.test(f.action));
	const back = await sanne.send(undo.action, undo.fill());
	assert.equal(back.status, 200, back.main);
	assert.equal((await plek(p)).eindDatum ?? null, null);
	assert.equal(await fase(p), was);
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	const again = await sanne.submit('Leg het einde vast', { uitkomst: 'opleiding' });
	assert.equal(again.status, 200, again.main);
	assert.equal(await fase(p), 'opleiding');
	assert.equal((await plek(p)).opvolgingDatum > (await plek(p)).eindDatum, true);
});

test('a wrong end stands for ever, and why it stopped can never be filled in: both are mended, the rest follows', async () => {
	const p = await running();
	assert.match((await sanne.get(`/plaatsingen/${p.id}/einde/verbeteren`)).main, /loopt nog/u);
	const early = await sanne.api('POST', `/plaatsingen/${p.id}/einde/verbeteren`, { laatsteDag: dag(), uitkomst: 'opleiding' });
	assert.equal(early.status, 400, 'there is no end to correct');
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	await sanne.submit('Leg het einde vast', { uitkomst: 'ander_werk', laatste_dag: dag(-40), eerste_contact: dag(60) });
	await sanne.get(`/plaatsingen/${p.id}`);
	await sanne.click(/Verbeter het einde/u);
	let page = await sanne.submit('Verbeter het einde', { uitkomst: 'uitval', laatste_dag: '1-1-2001' });
	for (const mistake of [/kies een reden/u, /Laatste dag: kies/u]) assert.match(page.errors.join('\n'), mistake);
	page = await sanne.submit('Verbeter het einde', { reden: 'onbekend', laatste_dag: dag(-39) });
	assert.match(page.main, /Waarom het stopte is nog niet bekend/u);
	assert.deepEqual([(await plek(p)).eindDatum, (await plek(p)).opvolgingDatum], [dag(-39), dag(14)], 'promise 2');
	assert.equal(await fase(p), 'uitval');
	page = await sanne.click(/Verbeter het einde/u);
	assert.equal(page.form('Verbeter het einde').value('reden'), 'onbekend');
	page = await sanne.submit('Verbeter het einde', { reden: 'begeleiding', toelichting: 'Geen vaste collega' });
	assert.match(page.main, /Waarom het stopte\s*Te weinig begeleiding.*Geen vaste collega/su);
	assert.doesNotMatch(page.main, /nog niet bekend/u);
	const { gebeurtenissen } = (await sanne.api('GET', `/jongeren/${p.jongereId}/tijdlijn`)).json;
	const lines = gebeurtenissen.filter((g) => g.tekst.includes(' stopte. ') && g.datum >= dag(-40));
	assert.deepEqual(lines.map((g) => Boolean(g.ingetrokkenOp)).sort(), [false, true, true], 'what was wrong is struck out');
	await sanne.get(`/plaatsingen/${p.id}/einde/verbeteren`);
	page = await sanne.submit('Verbeter het einde', { uitkomst: 'opleiding', reden: '' });
	assert.equal(await fase(p), 'opleiding', 'the phase follows');
	assert.doesNotMatch(page.main, /Waarom het stopte/u);
});

test('to take back an end strikes out something else that was said that day', async () => {
	const p = await running();
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	const page = await sanne.submit('Leg het einde vast', { uitkomst: 'opleiding' });
	const undo = page.forms().find((f) => /\/einde\/ongedaan/.test(f.action));
	await sanne.get(`/plaatsingen/${p.id}/opvolging`);
	await sanne.submit('Vink af', { tekst: 'Met moeder gemaild' });
	assert.equal((await sanne.send(undo.action, undo.fill())).status, 200);
	const { gebeurtenissen } = (await sanne.api('GET', `/jongeren/${p.jongereId}/tijdlijn`)).json;
	const struck = (what) => Boolean(gebeurtenissen.find((g) => g.tekst.includes(what)).ingetrokkenOp);
	assert.deepEqual([struck(' stopte. '), struck('moeder gemaild')], [true, false]);
});

test('a follow-up that was done would stay in red: it is ticked off by saying what was done', async () => {
	const p = await running();
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	await sanne.submit('Leg het einde vast', { uitkomst: 'ww', reden: 'werkgever_financieel' });
	await sanne.get(`/plaatsingen/${p.id}/opvolging`);
	const page = await sanne.submit('Vink af', { tekst: 'Met moeder gemaild' });
	assert.equal(page.status, 200);
	assert.ok((await plek(p)).opgevolgdOp);
	assert.doesNotMatch(page.main, /Er is contact nodig/);
});

test('a talk after the end is the follow-up', async () => {
	const p = await running();
	await sanne.get(`/plaatsingen/${p.id}/einde`);
	await sanne.submit('Leg het einde vast', { uitkomst: 'uitval', reden: 'prive' });
	await sanne.get(`/jongeren/${p.jongereId}/contactmomenten/nieuw`);
	await sanne.submit(/contactmomenten/, { tekst: 'Gesproken over hoe verder' });
	assert.ok((await plek(p)).opgevolgdOp);
});
