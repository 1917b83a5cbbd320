// What went wrong at a place, told by the young person, the employer and the worker; and who helps to new work.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne } from './lib/sanne.mjs';
import { dag, telkens } from './lib/verhaal.mjs';

const mine = telkens(() => sanne);
const uitval = async (plek) => (await sanne.api('GET', `/plaatsingen/${plek}/uitval`)).json;

// A job that went wrong today.
async function stopped(fields = {}, uitkomst = 'uitval') {
	const jongere = await mine();
	const body = {
		werkgever: `Wasserij ${jongere.slice(0, 6)}`, soort: 'dienstverband', functie: 'vouwer', functiesoort: 'bestaand',
		van: dag(-60), uren: 24, weetWerkgever: 'ja', nazorgRitme: 30, ...fields,
	};
	const reply = await sanne.api('POST', `/jongeren/${jongere}/plaatsingen`, body);
	assert.equal(reply.status, 201, reply.source);
	const plek = /\/plaatsingen\/([^/?]+)/u.exec(reply.headers.location)[1];
	await sanne.get(`/plaatsingen/${plek}/einde`);
	const page = await sanne.submit('Leg het einde vast', { uitkomst, reden: 'passendheid', toelichting: 'Te druk' });
	assert.equal(page.status, 200, page.main);
	return { jongere, plek };
}

async function tell(plek, kant, fields) {
	await sanne.get(`/plaatsingen/${plek}/uitval`);
	await sanne.click(kant === 'jongere' ? /De jongere vertelt/u : /De werkgever vertelt/u);
	return sanne.submit('Leg vast', fields);
}

test('only the worker says why it stopped: the young person and the employer say it too', async () => {
	const { plek } = await stopped();
	await sanne.get(`/plaatsingen/${plek}`);
	await sanne.click(/Wat ging er mis\?/u);
	await tell(plek, 'jongere', { reden: 'bejegening', tekst: 'Ze lachten mij uit' });
	const page = await tell(plek, 'werkgever', { reden: 'werknemersvaardigheden', tekst: 'Kwam te laat' });
	assert.match(page.main, /Ze lachten mij uit/u);
	assert.match(page.main, /Kwam te laat/u);
	assert.match(page.main, /Te druk/u);
	await tell(plek, 'jongere', { reden: 'bejegening', tekst: 'Ze lachten mij uit, elke dag' });
	assert.deepEqual((await uitval(plek)).kanten.map((k) => k.kant), ['jongere', 'werkgever'], 'said anew, not twice');
});

test('an employer that does not know is asked what went wrong', async () => {
	const { plek } = await stopped({ weetWerkgever: 'nee' });
	const page = await sanne.get(`/plaatsingen/${plek}/uitval`);
	assert.doesNotMatch(page.main, /De werkgever vertelt/u);
	const reply = await sanne.api('POST', `/plaatsingen/${plek}/uitval/verhaal`, { kant: 'werkgever', reden: 'anders', tekst: 'x' });
	assert.equal(reply.status, 400);
	assert.match(reply.source, /Vraag het niet aan de werkgever/u);
});

test('nobody knows who helps to new work: the rule says it, and somebody there has a name', async () => {
	const { plek } = await stopped({}, 'ww');
	let page = await sanne.get(`/plaatsingen/${plek}/uitval`);
	assert.match(page.main, /Helpt naar nieuw werk\s*Nog niet bekend/u);
	await sanne.click(/Wie is verantwoordelijk/u);
	page = await sanne.submit('Leg vast', { subsidie: 'ja', contact: 'Karin Bos, 06 1234 5678' });
	assert.match(page.main, /Helpt naar nieuw werk\s*Gemeente/u);
	assert.match(page.main, /Betaalt de uitkering\s*UWV/u);
	assert.match(page.main, /artikel 7 lid 3/u);
	assert.match(page.main, /Karin Bos/u);
});

test('a place that goes on, or went well, has no uitval', async () => {
	const { plaatsingen } = (await sanne.api('GET', `/jongeren/${await mine()}/plaatsingen`)).json;
	const runs = plaatsingen.find((p) => !p.uitkomst);
	if (runs) assert.equal((await sanne.get(`/plaatsingen/${runs.id}/uitval`)).status, 404);
});
