// Stand: phase, destination, closing and opening again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let sanne;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());

const day = (n = 0) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

const jongere = async (id) => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere;

let made = 0;
async function fresh() {
	await sanne.get('/jongeren/nieuw');
	const page = await sanne.submit('Meld aan', { roepnaam: 'Test', achternaam: `Persoon ${made++}`, geboren: '01-02-2008' });
	return page.path.split('/').pop();
}

test('a step that makes no sense is taken, or one that does is refused', async () => {
	const id = await fresh();
	assert.equal((await sanne.api('POST', `/jongeren/${id}/fase`, { fase: 'werk', van: day(), reden: 'x' })).status, 400);
	await sanne.get(`/jongeren/${id}/fase`);
	await sanne.submit('Leg vast', { fase: 'match', reden: 'Is eraan toe' });
	assert.equal((await jongere(id)).fase, 'match');
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Werk zoeken: Is eraan toe/u);
});

test('who lost a job is closed away', async () => {
	const id = await fresh();
	for (const fase of ['start', 'uitval'])
		assert.ok((await sanne.api('POST', `/jongeren/${id}/fase`, { fase, van: day(), reden: 'x' })).status < 300);
	assert.equal((await sanne.api('POST', `/jongeren/${id}/sluiten`, { reden: 'x' })).status, 400);
	assert.equal((await jongere(id)).geslotenOp, null);
});

test('who is said to have lost a job is spoken to only months later', async () => {
	const id = await fresh();
	const contact = { met: 'jongere', soort: 'telefoon', tekst: 'Begint bij de bakker', datum: day(), volgend: day(80) };
	assert.ok((await sanne.api('POST', `/jongeren/${id}/contactmomenten`, contact)).status < 300);
	assert.equal((await jongere(id)).volgendContactDatum, day(80));
	for (const fase of ['start', 'uitval'])
		assert.ok((await sanne.api('POST', `/jongeren/${id}/fase`, { fase, van: day(), reden: 'x' })).status < 300);
	assert.ok((await jongere(id)).volgendContactDatum <= day(14));
});

test('a closed dossier cannot come back, or comes back without a next contact', async () => {
	const id = await fresh();
	await sanne.get(`/jongeren/${id}/sluiten`);
	assert.match((await sanne.submit('Sluit dossier', { reden: 'Verhuisd' })).main, /Dit dossier is gesloten/u);
	assert.equal((await jongere(id)).volgendContactDatum, null);
	assert.equal((await sanne.api('POST', `/jongeren/${id}/heropenen`, { fase: 'toeleiding', reden: 'Terug' })).status, 400);
	await sanne.get(`/jongeren/${id}/heropenen`);
	await sanne.submit('Heropen dossier', { reden: 'Terug in de regio' });
	assert.equal((await jongere(id)).geslotenOp, null);
	assert.equal((await jongere(id)).volgendContactDatum, day());
});

test('a jobcoach decides on the phase', async () => {
	const id = await fresh();
	const jobcoach = await startbaan.login('jobcoach');
	assert.equal((await jobcoach.get(`/jongeren/${id}/fase`)).status, 403);
});
