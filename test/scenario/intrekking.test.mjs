// Work that was recorded by mistake: it is taken back, counts nowhere any more, and comes back as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne } from './lib/sanne.mjs';
import { werk } from './lib/verhaal.mjs';

const plek = async (id) => (await sanne.api('GET', `/plaatsingen/${id}`)).json;
let made = 0;
// A new job of the first young person whose dossier is open: {id, jongere}.
async function job(van = dag(-100)) {
	const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
	const body = {
		werkgever: `Kwekerij ${++made}`, soort: 'dienstverband', functie: 'kweker', functiesoort: 'bestaand', van, uren: 24,
		weetWerkgever: 'ja', nazorgRitme: 91,
	};
	const reply = await sanne.api('POST', `/jongeren/${jongeren[0].id}/plaatsingen`, body);
	assert.equal(reply.status, 201, reply.source);
	return { id: /\/plaatsingen\/([^/?]+)/u.exec(reply.headers.location)[1], jongere: jongeren[0].id };
}
async function contract(p, fields) {
	const reply = await sanne.api('POST', `/plaatsingen/${p.id}/contracten`, { vorm: 'tijdelijk', uren: 24, ...fields });
	assert.equal(reply.status, 201, reply.source);
	return reply.json.id;
}
const lines = async (p) => (await sanne.api('GET', `/jongeren/${p.jongere}/tijdlijn`)).json.gebeurtenissen;

test('a contract that never was warns and counts for ever: it is taken back with why, the one before is asked again', async () => {
	const p = await job();
	const first = await contract(p, { van: dag(-100), tot: dag(14) });
	const wrong = await contract(p, { van: dag(15), tot: dag(380) });
	assert.equal((await plek(p.id)).contracten[0].vervolg, 'verlengen');
	await sanne.get(`/contracten/${wrong}`);
	await sanne.click(/contract er nooit/u);
	let page = await sanne.submit('Trek het contract in', { reden: '' });
	assert.match(page.errors.join(), /Waarom klopt het niet/u);
	page = await sanne.submit('Trek het contract in', { reden: 'Was van een ander' });
	assert.match(page.main, /ingetrokken/u);
	let { contracten } = await plek(p.id);
	assert.deepEqual(contracten.map((c) => [c.id, c.vervolg ?? null]), [[first, null]]);
	assert.equal((await sanne.get(`/contracten/${wrong}`)).status, 404);
	const told = (await lines(p)).filter((l) => l.soort === 'contract' && l.tekst.includes('24 uur'));
	assert.equal(told.filter((l) => l.ingetrokkenOp).length, 1, 'struck out where it stood');
	assert.match(told.map((l) => l.tekst).join('\n'), /dit contract was er nooit: .*Was van een ander/u);
	const signals = (await werk(sanne)).filter((l) => l.soort === 'contract_eindigt' && l.plaatsingId === p.id);
	assert.ok(signals.length <= 1);
	const bak = await sanne.get(`/jongeren/${p.jongere}/prullenbak`);
	assert.match(bak.main, /Contract: Was van een ander[\s\S]*Blijft terug te zetten/u);
	const back = await sanne.api('POST', `/contracten/${wrong}/terugzetten`, {});
	assert.ok(back.status < 300, back.source);
	({ contracten } = await plek(p.id));
	assert.deepEqual(contracten.map((c) => [c.id, c.vervolg ?? null]), [[first, 'verlengen'], [wrong, null]], 'as it was');
	const again = await sanne.api('POST', `/contracten/${wrong}/terugzetten`, {});
	assert.ok(again.status >= 400, 'once');
});

test('an answer that somebody gave himself is lost when the next contract was a mistake', async () => {
	const p = await job();
	const first = await contract(p, { van: dag(-100), tot: dag(14) });
	const said = await sanne.api('POST', `/contracten/${first}`, { vervolg: 'verlengen' });
	assert.ok(said.status < 300, said.source);
	const wrong = await contract(p, { van: dag(15), tot: dag(380) });
	const reply = await sanne.api('POST', `/contracten/${wrong}/intrekken`, { reden: 'Twee keer' });
	assert.ok(reply.status < 300, reply.source);
	assert.equal((await plek(p.id)).contracten[0].vervolg, 'verlengen');
});

const figures = async () => JSON.stringify((await sanne.api('GET', '/sturing')).json);
const fase = async (id) => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere.fase;

test('how long people stay at work is wrong for ever by one mistake: withdrawn it is as before, put back as it was', async () => {
	const before = await figures();
	const p = await job(dag(-800));
	await contract(p, { van: dag(-800), tot: dag(20) });
	const counted = await figures();
	assert.notEqual(counted, before);
	const body = { reden: 'Bij de verkeerde jongere ingevuld', fase: await fase(p.jongere), sinds: dag(-3) };
	const reply = await sanne.api('POST', `/plaatsingen/${p.id}/intrekken`, body);
	assert.ok(reply.status < 300, reply.source);
	assert.equal(await figures(), before);
	assert.equal((await sanne.get(`/plaatsingen/${p.id}`)).status, 404);
	const { plaatsingen } = (await sanne.api('GET', `/jongeren/${p.jongere}/plaatsingen`)).json;
	assert.ok(!plaatsingen.some((q) => q.id === p.id));
	assert.ok(!(await werk(sanne)).some((l) => l.plaatsingId === p.id), 'nothing is asked about it');
	const told = (await lines(p)).filter((l) => /kweker|Tijdelijk contract van/u.test(l.tekst) && l.plaatsingId === p.id);
	for (const l of told) assert.equal(Boolean(l.ingetrokkenOp), !/was er nooit/u.test(l.tekst), l.tekst);
	assert.match((await sanne.get(`/jongeren/${p.jongere}/tijdlijn`)).main, /was er nooit: kweker bij .*verkeerde jongere/u);
	const back = await sanne.api('POST', `/plaatsingen/${p.id}/terugzetten`, {});
	assert.ok(back.status < 300, back.source);
	assert.equal(await figures(), counted);
	assert.equal((await plek(p.id)).contracten.length, 1);
	await sanne.api('POST', `/plaatsingen/${p.id}/intrekken`, body);
	assert.equal(await figures(), before, 'and away again');
});

test('somebody is said to be at work by a place that never was: the form asks where he is', async () => {
	const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
	const wie = jongeren.find((j) => ['school', 'stage', 'toeleiding', 'match'].includes(j.fase));
	const was = await fase(wie.id);
	const made_ = await sanne.api('POST', `/jongeren/${wie.id}/plaatsingen`, {
		werkgever: 'Kas Zuid', soort: 'dienstverband', functie: 'plukker', functiesoort: 'bestaand', van: dag(-5), uren: 24,
		weetWerkgever: 'ja', nazorgRitme: 91,
	});
	assert.equal(made_.status, 201, made_.source);
	const id = /\/plaatsingen\/([^/?]+)/u.exec(made_.headers.location)[1];
	assert.equal(await fase(wie.id), 'start');
	await sanne.get(`/plaatsingen/${id}`);
	await sanne.click(/Was dit werk er nooit/u);
	let page = await sanne.submit('Trek dit werk in', { reden: '' });
	for (const mistake of [/Waarom klopt het niet/u, /In welke fase/u]) assert.match(page.errors.join('\n'), mistake);
	page = await sanne.submit('Trek dit werk in', { reden: 'Ging niet door', fase: was, sinds: dag(-20) });
	assert.match(page.main, /de fase is aangepast/u);
	assert.equal(await fase(wie.id), was);
	page = await sanne.submit('Maak ongedaan');
	assert.match(page.main, /Kijk of de fase/u);
});

test('work that was seen is made undone by saying that it never was', async () => {
	const p = await job();
	const meting = { datum: dag(-3), soort: 'indicatief', meter: 'Sanne', percentage: 40 };
	const measured = await sanne.api('POST', `/plaatsingen/${p.id}/loonwaardemetingen`, meting);
	assert.ok(measured.status < 300, measured.source);
	const reply = await sanne.api('POST', `/plaatsingen/${p.id}/intrekken`, { reden: 'x', fase: 'werk', sinds: dag(-3) });
	assert.equal(reply.status, 400);
	assert.match(reply.source, /het was er dus/u);
	assert.equal((await plek(p.id)).plaatsing.id, p.id);
});

test('a wrong first day, kind or employer stays in the dossier and in the figures: it is corrected, also after the end', async () => {
	const right = await job(dag(-900));
	const counted = await figures();
	const reply = await sanne.api('POST', `/plaatsingen/${right.id}/verbeteren`, { van: dag(-90), soort: 'dienstverband' });
	assert.ok(reply.status < 300, reply.source);
	assert.notEqual(await figures(), counted);
	await sanne.get(`/plaatsingen/${right.id}`);
	await sanne.click(/Verbeter de plek/u);
	const page = await sanne.submit('Verbeter de plek', { van: dag(-900) });
	assert.match(page.main, /De plek is verbeterd/u);
	assert.equal((await plek(right.id)).plaatsing.vanDatum, dag(-900));
	assert.equal(await figures(), counted);
	const told = (await lines(right)).filter((l) => l.plaatsingId === right.id && / bij Kwekerij/u.test(l.tekst));
	assert.deepEqual(told.map((l) => [l.datum, Boolean(l.ingetrokkenOp)]).sort(),
		[[dag(-900), true], [dag(-90), true], [dag(-900), false]].sort(), 'what was wrong is struck out');
	await contract(right, { van: dag(-900), tot: dag(30) });
	await sanne.get(`/plaatsingen/${right.id}/verbeteren`);
	assert.match((await sanne.submit('Verbeter de plek', { van: dag(-800) })).errors.join(), /er is een contract van voor die dag/u);
	await sanne.get(`/plaatsingen/${right.id}/verbeteren`);
	const other = await sanne.submit('Verbeter de plek', { soort: 'bbl' });
	assert.equal(other.status, 200);
	assert.equal((await plek(right.id)).plaatsing.soort, 'bbl');
});
