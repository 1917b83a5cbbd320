// Promise 9: er gaat niets verloren. Power cuts: verlies_*; two people at once, and the same message twice: gate; below
// the pages nothing can be deleted: test/unit/schema/test_belofte.c. Drafts in the browser are played there.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { kaart } from './lib/kaart.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';
import { dag, eigen } from './lib/verhaal.mjs';

test('belofte_9 something can be thrown away for good', async () => {
	assert.deepEqual((await kaart()).filter((r) => r.method === 'DELETE').map((r) => r.name), []);
});

test('belofte_9 what was withdrawn by mistake is not there any more', async () => {
	const [{ id }] = await eigen(sanne);
	const tekst = 'Gesprek bij de bakker';
	await sanne.get(`/jongeren/${id}/contactmomenten/nieuw`);
	const form = sanne.last.forms().find((f) => f.names.includes('tekst'));
	await sanne.submit(form.submit, { tekst, soort: 'telefoon', met: 'jongere' });
	const undo = sanne.last.forms().find((f) => /intrekken$/u.test(f.action ?? ''));
	assert.ok(undo, 'it can be undone on the spot');
	await sanne.submit(undo.submit);
	const { source } = await sanne.api('GET', `/jongeren/${id}/wijzigingen`);
	assert.match(source, /ingetrokken/iu, 'that it was withdrawn can be read back');
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /ingetrokken/iu);
});

test('belofte_9 a mistake costs everything that was typed', async () => {
	const [, { id }] = await eigen(sanne);
	await sanne.get(`/jongeren/${id}/contactmomenten/nieuw`);
	const form = sanne.last.forms().find((f) => f.names.includes('tekst'));
	const page = await sanne.submit(form.submit, { tekst: 'Een lang verhaal', datum: dag(30) });
	assert.equal(page.status, 400);
	assert.match(page.source, /Een lang verhaal/u);
});

test('belofte_9 a session that ends in the middle of a form costs everything that was typed', async () => {
	const [, , { id }] = await eigen(sanne);
	const tekst = 'Een lang verhaal & meer';
	const lines = async () => (await sanne.get(`/jongeren/${id}/tijdlijn`)).main.split(tekst).length - 1;
	await sanne.get(`/jongeren/${id}/contactmomenten/nieuw`);
	const session = sanne.cookies.get('startbaan');
	sanne.cookies.delete('startbaan');
	const out = await sanne.submit('Leg vast', { tekst });
	assert.equal(out.status, 401);
	sanne.cookies.set('startbaan', (await startbaan.login('casusregisseur')).cookies.get('startbaan'));
	const back = await sanne.submit('Ik ben ingelogd, ga verder');
	assert.match(back.main, /nog niets opgeslagen/u);
	assert.equal(back.form('Leg vast').value('tekst'), tekst);
	assert.equal((await sanne.submit('Leg vast')).status, 200);
	assert.equal(await lines(), 1);
	sanne.cookies.set('startbaan', session);
});

test('belofte_9 a file is gone after a session that ended, and nobody says so', async () => {
	const session = sanne.cookies.get('startbaan');
	await sanne.get('/leerlingenlijsten');
	sanne.cookies.delete('startbaan');
	const out = await sanne.submit('Controleer de lijst', { bestand: { name: 'lijst.csv', data: 'Naam\r\n' } });
	assert.equal(out.status, 401);
	assert.match(out.main, /bestand.*Kies het straks opnieuw/u);
	sanne.cookies.set('startbaan', session);
	const back = await sanne.submit('Ik ben ingelogd, ga verder');
	assert.match(back.main, /nog niets opgeslagen/u);
	assert.ok(back.form('Controleer de lijst').multipart);
});

test('belofte_9 a page of another site fills in our forms', async () => {
	const [, , { id }] = await eigen(sanne);
	const body = new URLSearchParams({ tekst: 'Van elders' }).toString();
	const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
	const nobody = startbaan.client();
	for (const [wie, status] of [[sanne, 403], [nobody, 401]]) {
		const reply = await wie.request('POST', `/jongeren/${id}/contactmomenten`, { headers, body });
		assert.equal(reply.status, status);
		assert.doesNotMatch(reply.source, /Van elders/u);
	}
});
