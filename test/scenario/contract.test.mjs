import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne } from './lib/sanne.mjs';
const plek = async (id) => (await sanne.api('GET', `/plaatsingen/${id}`)).json;
let made = 0;
// A new job of the first young person whose dossier is open, from `van` on.
async function job(van = dag(-100)) {
	const { jongeren } = (await sanne.api('GET', '/jongeren')).json;
	const body = {
		werkgever: `Bakkerij ${++made}`, soort: 'dienstverband', functie: 'bakker', functiesoort: 'bestaand', van, uren: 24,
		weetWerkgever: 'ja', nazorgRitme: 91,
	};
	const reply = await sanne.api('POST', `/jongeren/${jongeren[0].id}/plaatsingen`, body);
	assert.equal(reply.status, 201, reply.source);
	return /\/plaatsingen\/([^/?]+)/.exec(reply.headers.location)[1];
}

test('nobody would be warned that a contract ends: it is added, and stands with the place', async () => {
	const id = await job();
	await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	const page = await sanne.submit('Voeg toe', { vorm: 'tijdelijk', tot: dag(20) });
	assert.equal(page.status, 200, page.main);
	const { contracten } = await plek(id);
	assert.deepEqual(contracten.map((c) => [c.vorm, c.totDatum]), [['tijdelijk', dag(20)]]);
});

test('a contract without a last day that is not permanent is refused, and so is the reverse', async () => {
	const id = await job();
	await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	assert.match((await sanne.submit('Voeg toe', { vorm: 'tijdelijk' })).errors.join(), /laatste dag van het contract/);
	assert.match((await sanne.submit('Voeg toe', { vorm: 'vast', tot: dag(9) })).errors.join(), /vast contract heeft geen/);
	assert.equal((await plek(id)).contracten.length, 0);
});

test('extending is one act: the next contract starts the day after, lasts as long, and answers what came after', async () => {
	const id = await job(dag(-9));
	await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	await sanne.submit('Voeg toe', { vorm: 'tijdelijk', van: dag(-9), tot: dag(10) });
	const page = await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	assert.equal(page.form('Voeg toe').value('van').split('-').reverse().join('-'), dag(11));
	await sanne.submit('Voeg toe');
	const { contracten } = await plek(id);
	assert.deepEqual(
		contracten.map((c) => [c.vanDatum, c.totDatum, c.vervolg ?? null]),
		[[dag(-9), dag(10), 'verlengen'], [dag(11), dag(30), null]],
	);
});

test('what comes after a contract is known before it ends', async () => {
	const id = await job(dag(-9));
	await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	await sanne.submit('Voeg toe', { vorm: 'tijdelijk', tot: dag(10) });
	await sanne.click(/^Wat komt erna\?$/u);
	const page = await sanne.submit('Leg vast', { vervolg: 'stoppen' });
	assert.equal(page.status, 200, page.main);
	assert.equal((await plek(id)).contracten[0].vervolg, 'stoppen');
	assert.doesNotMatch(page.main, /Wat komt erna\?/u);
});

test('a dossier says that a contract that ran out still stops, or counts "1 dagen"', async () => {
	const id = await job(dag(-8)); // the newest: the one that the dossier names
	const { plaatsing } = await plek(id);
	const line = async () => /Contract (\S+ (?!of)[^A-Z]*)/u.exec((await sanne.get(`/jongeren/${plaatsing.jongereId}`)).main)[1];
	await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	await sanne.submit('Voeg toe', { vorm: 'tijdelijk', tot: dag(1) });
	assert.match(await line(), /^Stopt op .* \(over 1 dag\)/u);
	for (const [tot, text] of [[dag(0), /^Stopt vandaag/u], [dag(-5), /^Liep tot en met /u]]) {
		await sanne.get(`/plaatsingen/${id}`);
		await sanne.click(/^\/contracten\//);
		await sanne.click(/wijzigen/);
		await sanne.submit('Bewaar', { tot });
		assert.match(await line(), text);
	}
});

test('a typing error in a last day would give a warning on the wrong day: it is mended', async () => {
	const id = await job();
	await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	await sanne.submit('Voeg toe', { vorm: 'tijdelijk', tot: dag(10) });
	await sanne.click(/^\/contracten\//);
	await sanne.click(/wijzigen/);
	await sanne.submit('Bewaar', { tot: dag(40) });
	assert.equal((await plek(id)).contracten[0].totDatum, dag(40));
});

test('after a permanent contract there is no next one', async () => {
	const id = await job();
	await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	await sanne.submit('Voeg toe', { vorm: 'vast' });
	await sanne.get(`/plaatsingen/${id}/contracten/nieuw`);
	const page = await sanne.submit('Voeg toe', { vorm: 'tijdelijk', tot: dag(10) });
	assert.match(page.errors.join(), /al een vast contract/);
});
