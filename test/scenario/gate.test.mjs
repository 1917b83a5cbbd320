// What every change and every reading passes: once, on what was seen, by who is still there, and with a trace.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { start } from './lib/startbaan.mjs';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const GEBELD = { soort: 'telefoon', met: 'jongere', tekst: 'Gebeld, gaat goed', datum: dag() };

describe('the gate', () => {
	let startbaan;
	let sanne;
	let jongere;
	before(async () => {
		startbaan = await start();
		sanne = await startbaan.login('casusregisseur');
		jongere = (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren[0].id;
	});
	after(() => startbaan.stop());

	const contacts = async () => (await sanne.api('GET', `/jongeren/${jongere}/contactmomenten`)).json.contactmomenten;

	test('what is sent twice under one key is done once', async () => {
		const before = (await contacts()).length;
		const send = () => sanne.api('POST', `/jongeren/${jongere}/contactmomenten`, GEBELD, { 'idempotency-key': 'een-keer' });
		const [first, second] = [await send(), await send()];
		assert.equal(first.status, 201, first.source);
		assert.equal(second.status, 201, second.source);
		assert.equal(second.headers.location, first.headers.location);
		assert.equal((await contacts()).length, before + 1);
	});

	test('a key is for one message: another one under it is refused', async () => {
		const before = (await contacts()).length;
		const send = (tekst) =>
			sanne.api('POST', `/jongeren/${jongere}/contactmomenten`, { ...GEBELD, tekst }, { 'idempotency-key': 'twee-keer' });
		assert.equal((await send('De ene tekst')).status, 201);
		assert.equal((await send('De andere tekst')).status, 409);
		assert.equal((await contacts()).length, before + 1);
	});

	test('the key of somebody else is another key', async () => {
		const hans = await startbaan.login('jobcoach');
		const his = (await hans.api('GET', '/jongeren')).json.jongeren[0].id;
		const send = (wie, id) => wie.api('POST', `/jongeren/${id}/contactmomenten`, GEBELD, { 'idempotency-key': 'van-wie' });
		assert.equal((await send(sanne, jongere)).status, 201);
		assert.equal((await send(hans, his)).status, 201);
	});

	test('belofte_9 two people do not overwrite each other in silence', async () => {
		const path = `/jongeren/${jongere}/wijzigen`;
		const [one, two] = [await sanne.get(path), await sanne.get(path)];
		const form = (page) => page.forms().find((f) => f.names.includes('roepnaam'));
		const typed = (page, wil) => new URLSearchParams(form(page).fill({ wil })).toString();
		const send = (body) => sanne.request('POST', path, { headers: { ...sanne.navigation, ...FORM }, body });
		assert.equal((await send(typed(one, 'Iets met dieren'))).status, 303);
		const late = await send(typed(two, 'Iets met auto’s'));
		assert.equal(late.status, 412);
		assert.match(late.source, /Iets met auto/u, 'what was typed is still there');
		assert.equal((await sanne.api('GET', `/jongeren/${jongere}`)).json.jongere.wil, 'Iets met dieren');
	});

	test('belofte_3 who looked can be read back, and who was refused is written down', async () => {
		const anil = await startbaan.login('hulpverlener');
		assert.equal((await anil.get(`/jongeren/${jongere}`)).status, 404);
		await sanne.get(`/jongeren/${jongere}/tijdlijn`);
		const { source } = await sanne.api('GET', `/jongeren/${jongere}/inzage`);
		assert.match(source, /Sanne de Wit/u);
		assert.match(source, /tijdlijn/iu);
		const { status, stdout, stderr } = await startbaan.command('log', 'verify');
		assert.equal(status, 0, stdout + stderr);
	});

	test('an address of a page is no address of the API', async () => {
		assert.equal((await sanne.api('GET', '/inloggen')).status, 404);
		assert.equal((await sanne.api('POST', '/inloggen', { email: 'a@b.example', wachtwoord: 'x' })).status, 404);
	});

	test('an object is looked for where the address says it is', async () => {
		const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
		assert.equal((await sanne.api('GET', `/jongeren/${jongere}/kring/${jongeren[1].id}`)).status, 404);
	});

	test('a cookie that was made up, or is empty, is nobody', async () => {
		for (const cookie of ['', 'x', 'A'.repeat(43), `${sanne.cookies.get('startbaan').slice(0, -2)}AA`]) {
			const wie = startbaan.client();
			wie.cookies.set('startbaan', cookie);
			assert.equal((await wie.request('GET', '/api/v1/jongeren')).status, 401, cookie);
		}
	});

	test('the token of another session does not do', async () => {
		const other = await startbaan.login('casusregisseur');
		const body = new URLSearchParams({ ...GEBELD, _csrf: await other.csrf() }).toString();
		const reply = await sanne.request('POST', `/jongeren/${jongere}/contactmomenten`, { headers: FORM, body });
		assert.equal(reply.status, 403);
	});
});
