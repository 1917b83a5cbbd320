// Sleutelbeslissingen: choices made together, and the question whether they are still right.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { engine, psql } from './lib/startbaan.mjs';
import { betrek, dag, telkens, werk } from './lib/verhaal.mjs';

const mine = telkens(() => sanne);
const lijst = async (id) => (await sanne.api('GET', `/jongeren/${id}/beslissingen`)).json;
const all = {
	besluit: 'Eerst een half jaar stage', reden: 'Een baan is nog te snel', stem: 'Ik wil eerst kijken',
	aanwezig: ['jongere', 'ouder', 'school'], datum: dag(-3),
};
async function decide(id, fields = {}) {
	const reply = await sanne.api('POST', `/jongeren/${id}/beslissingen`, { ...all, ...fields });
	assert.ok(reply.status < 300, reply.source);
	return (await lijst(id)).beslissingen.find((b) => b.besluit === (fields.besluit ?? all.besluit));
}

test('a decision about somebody without somebody: it asks for his words, and everything that lacks at once', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/beslissingen/nieuw`);
	let page = await sanne.submit('Leg vast', { besluit: 'Eerst een half jaar stage' });
	assert.equal(page.status, 400);
	assert.equal(page.errors.length, 3, page.errors.join('; '));
	assert.equal(page.form('Leg vast').value('besluit'), 'Eerst een half jaar stage');
	page = await sanne.submit('Leg vast', { reden: 'Nog te snel', stem: 'Ik wil eerst kijken', aanwezig: ['jongere', 'ouder'] });
	assert.match(page.main, /Ik wil eerst kijken/u);
	assert.match(page.main, /De jongere, Ouder of verzorger/u);
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Samen besloten: Eerst een half jaar stage/u);
	assert.equal((await sanne.api('POST', `/jongeren/${id}/beslissingen`, { ...all, datum: dag(1) })).status, 400, 'tomorrow');
});

test('a choice is made once and never asked again: each answer is kept, and a doubt comes back sooner', async () => {
	const id = await mine();
	const b = await decide(id);
	assert.ok(b.terugblikDatum > dag(180));
	await sanne.get(`/beslissingen/${b.id}/terugblik`);
	let page = await sanne.submit('Leg vast', { antwoord: 'twijfel', tekst: 'Het is wel druk' });
	assert.match(page.main, /De jongere twijfelt. “Het is wel druk”/u);
	assert.ok((await lijst(id)).beslissingen.find((x) => x.id === b.id).terugblikDatum < dag(60));
	await sanne.get(`/beslissingen/${b.id}/terugblik`);
	page = await sanne.submit('Leg vast', { antwoord: 'anders', tekst: 'Toch naar school' });
	assert.match(page.main, /Het is wel druk[\s\S]*Toch naar school/u);
	const { beslissingen, terugblikken } = await lijst(id);
	assert.equal(beslissingen.find((x) => x.id === b.id).terugblikDatum, null);
	assert.equal(terugblikken.filter((t) => t.beslissingId === b.id).length, 2);
});

test('what was decided is out of sight of who could read it: it is withdrawn, stays to be read, and counts again', async () => {
	const id = await mine();
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia', 'plan']);
	const naomi = await startbaan.login('doorstroomcoach');
	const b = await decide(id, { besluit: 'Verkeerde jongere' });
	await sanne.get(`/jongeren/${id}/beslissingen`);
	let page = await sanne.submit(`/beslissingen/${b.id}/intrekken`);
	const read = async (klant) => (await klant.get(`/jongeren/${id}/beslissingen`)).main;
	for (const klant of [sanne, naomi])
		assert.match(await read(klant), /Verkeerde jongere[\s\S]*telt niet meer[\s\S]*Ingetrokken door Sanne de Wit/u);
	assert.doesNotMatch(await read(sanne), /Kijk weer terug op[\s\S]*Ingetrokken op/u, 'it is asked about');
	const stale = await sanne.api('POST', `/beslissingen/${b.id}/terugblik`, { antwoord: 'staat', tekst: 'Ja' });
	assert.equal(stale.status, 409, 'it is looked back at from an old tab');
	assert.ok((await lijst(id)).beslissingen.find((x) => x.id === b.id).ingetrokkenOp);
	await sanne.get(`/jongeren/${id}/beslissingen`);
	page = await sanne.submit(`/beslissingen/${b.id}/terugzetten`);
	assert.match(page.main, /Verkeerde jongere/u);
	assert.doesNotMatch(await read(naomi), /Ingetrokken/u);
});

test('the timeline tells of what did not happen: taken away twice, or put back in a closed dossier', async () => {
	await sanne.get('/jongeren/nieuw');
	const typed = { roepnaam: 'Test', achternaam: 'Dubbel', geboren: '01-02-2008', uitstroom: dag(200) };
	const page = await sanne.submit('Meld aan', typed);
	const id = page.path.split('/').pop();
	const b = await decide(id, { besluit: 'Dubbel' });
	const lines = async () => (await sanne.api('GET', `/jongeren/${id}/tijdlijn`)).json.gebeurtenissen.length;
	assert.equal((await sanne.post(`/beslissingen/${b.id}/terugzetten`)).status, 409, 'it stands');
	await sanne.post(`/beslissingen/${b.id}/intrekken`);
	const before = await lines();
	assert.equal((await sanne.post(`/beslissingen/${b.id}/intrekken`)).status, 409);
	assert.equal(await lines(), before);
	await sanne.get(`/jongeren/${id}/sluiten`);
	assert.equal((await sanne.submit('Sluit dossier', { uitkomst: 'verhuisd', reden: 'Naar Groningen' })).status, 200);
	const closed = await lines();
	assert.equal((await sanne.post(`/beslissingen/${b.id}/terugzetten`)).status, 409);
	assert.equal(await lines(), closed);
});

test('who does not see the plan reads what was decided', async () => {
	const id = await mine();
	await decide(id);
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia', 'onderwijs']);
	const naomi = await startbaan.login('doorstroomcoach');
	assert.equal((await naomi.get(`/jongeren/${id}/beslissingen`)).status, 403);
	assert.doesNotMatch((await naomi.get(`/jongeren/${id}`)).source, /beslissingen/u);
});

test('nobody asks whether a choice is still right: Mijn werk does', async () => {
	const { jongeren } = (await sanne.api('GET', '/jongeren?zoek=Rutger')).json;
	const rutger = jongeren.find((j) => j.roepnaam === 'Rutger').id;
	const asked = async () => (await werk(sanne)).some((l) => l.jongereId === rutger && l.signaal === 'terugblik');
	assert.ok(await asked(), 'the demo has one that is due in days');
	const [b] = (await lijst(rutger)).beslissingen;
	const reply = await sanne.api('POST', `/beslissingen/${b.id}/terugblik`, { antwoord: 'staat', tekst: 'Ja' });
	assert.ok(reply.status < 300, reply.source);
	assert.ok(!(await asked()), 'doing it closes it');
});

// Time passes in the database of PostgreSQL, which others may open.
if (engine === 'postgres')
	test('a question that is late looks as one of later', async () => {
		const id = await mine();
		await decide(id);
		await psql(startbaan.db, 'UPDATE t_beslissing SET terugblik_datum = terugblik_datum - 200');
		assert.match((await sanne.get(`/jongeren/${id}/beslissingen`)).main, /Vraag of dit nog klopt/u);
		const { regels } = (await sanne.api('GET', '/werk?tab=te_laat')).json;
		assert.ok(regels.some((l) => l.jongereId === id && l.signaal === 'terugblik'));
	});
