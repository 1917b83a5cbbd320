// Stand: phase, destination, closing and opening again.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';

const jongere = async (id) => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere;

let made = 0;
async function fresh() {
	await sanne.get('/jongeren/nieuw');
	const typed = { roepnaam: 'Test', achternaam: `Persoon ${made++}`, geboren: '01-02-2008', uitstroom: dag(200) };
	const page = await sanne.submit('Meld aan', typed);
	return page.path.split('/').pop();
}

test('a step that makes no sense is taken, or one that does is refused', async () => {
	const id = await fresh();
	assert.equal((await sanne.api('POST', `/jongeren/${id}/fase`, { fase: 'werk', van: dag(), reden: 'x' })).status, 400);
	await sanne.get(`/jongeren/${id}/fase`);
	await sanne.submit('Leg vast', { fase: 'match', reden: 'Is eraan toe' });
	assert.equal((await jongere(id)).fase, 'match');
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Werk zoeken: Is eraan toe/u);
});

test('who lost a job is closed away', async () => {
	const id = await fresh();
	for (const fase of ['start', 'uitval'])
		assert.ok((await sanne.api('POST', `/jongeren/${id}/fase`, { fase, van: dag(), reden: 'x' })).status < 300);
	assert.equal((await sanne.api('POST', `/jongeren/${id}/sluiten`, { uitkomst: 'werk', reden: 'x' })).status, 400);
	assert.equal((await jongere(id)).geslotenOp, null);
});

test('who is said to have lost a job is spoken to only months later', async () => {
	const id = await fresh();
	const contact = { met: 'jongere', soort: 'telefoon', tekst: 'Begint bij de bakker', datum: dag(), volgend: dag(80) };
	assert.ok((await sanne.api('POST', `/jongeren/${id}/contactmomenten`, contact)).status < 300);
	assert.equal((await jongere(id)).volgendContactDatum, dag(80));
	for (const fase of ['start', 'uitval'])
		assert.ok((await sanne.api('POST', `/jongeren/${id}/fase`, { fase, van: dag(), reden: 'x' })).status < 300);
	assert.ok((await jongere(id)).volgendContactDatum <= dag(14));
});

test('a closed dossier cannot come back, or comes back without a next contact', async () => {
	const id = await fresh();
	await sanne.get(`/jongeren/${id}/sluiten`);
	assert.match((await sanne.submit('Sluit dossier', { uitkomst: 'verhuisd', reden: 'Verhuisd' })).main, /Dit dossier is gesloten/u);
	assert.equal((await jongere(id)).volgendContactDatum, null);
	assert.equal((await sanne.api('POST', `/jongeren/${id}/heropenen`, { fase: 'toeleiding', reden: 'Terug' })).status, 400);
	await sanne.get(`/jongeren/${id}/heropenen`);
	await sanne.submit('Heropen dossier', { reden: 'Terug in de regio' });
	assert.equal((await jongere(id)).geslotenOp, null);
	assert.equal((await jongere(id)).volgendContactDatum, dag());
	const { main } = await sanne.get(`/jongeren/${id}/geschiedenis`);
	assert.match(main, /weer geopend[\s\S]*Terug in de regio \(Vanaf vandaag open\)/u);
	assert.match(main, /Verhuisd naar een andere regio\. Verhuisd \(Was 0 dagen gesloten\)/u);
	const { stappen } = (await sanne.api('GET', `/jongeren/${id}/geschiedenis`)).json;
	assert.deepEqual(stappen.map((s) => s.soort), ['heropend', 'afgesloten'], 'how it was closed before is lost');
	assert.deepEqual(stappen.map((s) => s.sluituitkomst), [null, 'verhuisd']);
});

test('a dossier is closed and nobody knows how it ended, or who wants no help now is let go', async () => {
	const id = await fresh();
	await sanne.get(`/jongeren/${id}/sluiten`);
	assert.match((await sanne.submit('Sluit dossier', { reden: 'Klaar' })).errors.join(), /Hoe loopt het af/u);
	const page = await sanne.submit('Sluit dossier', { uitkomst: 'geen_hulp' });
	assert.match(page.errors.join(), /Spreek eerst een waakvlam af/u);
	assert.equal(page.form('Sluit dossier').value('reden'), 'Klaar');
	assert.equal((await jongere(id)).geslotenOp, null);
});

test('nobody sees how dossiers ended, or sees it of one person', async () => {
	const manager = await startbaan.login('manager');
	const { uitkomsten } = (await manager.api('GET', '/sturing/sluiting')).json;
	for (const u of uitkomsten) assert.ok(u.aantal >= 5, `a group of ${u.aantal}`);
	assert.match((await manager.get('/sturing/sluiting')).main, /Hoe dossiers dichtgingen/u);
	const mentor = await startbaan.login('mentor');
	assert.equal((await mentor.get('/sturing/sluiting')).status, 403);
});

test('a jobcoach decides on the phase', async () => {
	const id = await fresh();
	const jobcoach = await startbaan.login('jobcoach');
	assert.equal((await jobcoach.get(`/jongeren/${id}/fase`)).status, 403);
});
