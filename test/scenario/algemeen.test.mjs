// What everybody may read without logging in.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

describe('openbare pagina’s', () => {
	let startbaan;
	before(async () => (startbaan = await start()));
	after(() => startbaan.stop());

	test('whoever looks after the server sees that it can write', async () => {
		const reply = await startbaan.client().request('GET', '/gezondheid');
		assert.equal(reply.status, 200);
		assert.match(reply.text, /ok/u);
	});

	test('a jongere or parent reads what happens with the data, and where to complain, without an account', async () => {
		const reader = startbaan.client();
		for (const [path, about] of [['/privacy', /logboek|inzage|dossier/iu], ['/toegankelijkheid', /toegankelijk/iu]]) {
			const page = await reader.get(path);
			assert.equal(page.status, 200, path);
			assert.match(page.main, about);
		}
	});

	test('a search engine takes pages along', async () => {
		const reply = await startbaan.client().request('GET', '/robots.txt');
		assert.equal(reply.status, 200);
		assert.match(reply.source, /^User-agent: \*\nDisallow: \/$/mu);
		assert.match(reply.headers['x-robots-tag'], /noindex/u);
	});

	test('who finds a hole does not know where to report it', async () => {
		assert.equal((await startbaan.client().request('GET', '/.well-known/security.txt')).status, 404);
		const told = await start({ demo: false, args: ['--beveiliging', 'lek@regio.example'] });
		try {
			const reply = await told.client().request('GET', '/.well-known/security.txt');
			assert.equal(reply.status, 200);
			assert.match(reply.headers['content-type'], /^text\/plain; charset=utf-8$/u);
			assert.match(reply.source, /^Contact: mailto:lek@regio\.example$/mu);
			const [, expires] = /^Expires: (.+)$/mu.exec(reply.source);
			const days = (Date.parse(expires) - Date.now()) / 86_400_000;
			assert.ok(days > 30 && days < 366, expires);
		} finally {
			await told.stop();
		}
		const wrong = await startbaan.command('serve', '--port', '0', '--beveiliging', 'geen adres');
		assert.notEqual(wrong.status, 0);
	});

	test('a list stays on the screen: it cannot be taken along as a file', async () => {
		const lists = {
			casusregisseur: ['/jongeren', '/werkgevers', '/caseload', '/netwerk', '/sturing'],
			beheerder: ['/beheer/gebruikers', '/beheer/organisaties', '/beheer/termijnen', '/beheer/rechten'],
			privacyfunctionaris: ['/logboek', '/logboek/wijzigingen'],
		};
		for (const [rol, paths] of Object.entries(lists)) {
			const wie = await startbaan.login(rol);
			for (const path of paths)
				for (const formaat of ['xlsx', 'csv']) {
					await wie.get(path);
					const file = await wie.click(new RegExp(`formaat=${formaat}`, 'u'));
					assert.match(file.headers['content-disposition'], new RegExp(`${formaat}"$`, 'u'), path);
				}
		}
	});

	test('words are explained', async () => {
		const reader = startbaan.client();
		const page = await reader.get('/woorden');
		assert.equal(page.status, 200);
		assert.match(page.main, /aanmelding/iu);
		assert.doesNotMatch(page.main, /Loonwaarde/u, 'of one letter');
		assert.match((await reader.get('/woorden?letter=C')).main, /casusregisseur/iu);
		assert.match((await reader.click(/letter=l$/u)).main, /loonwaarde/iu);
		const found = await reader.submit('Zoek', { zoek: 'Loonwaarde' });
		assert.match(found.main, /loonwaarde/u);
		assert.doesNotMatch(found.main, /casusregisseur/u, 'what was not asked for');
		assert.match((await reader.get('/woorden?zoek=qqq')).main, /Geen woord gevonden/u);
	});

	test('the manual tells of a button that is on no screen', async () => {
		const sources = fs.readdirSync('src', { recursive: true }).filter((file) => /\.(?:c|h|def)$/u.test(file));
		const screens = sources.map((file) => fs.readFileSync(`src/${file}`, 'utf8')).join('\n');
		for (const file of fs.readdirSync('docs/handleiding'))
			for (const [, label] of fs.readFileSync(`docs/handleiding/${file}`, 'utf8').matchAll(/\*\*(.+?)\*\*/gu))
				assert.ok([`"${label}"`, `${label}</button>`].some((text) => screens.includes(text)), `${file}: ${label}`);
	});

	test('who does not know how a page works finds it in the manual', async () => {
		const reader = startbaan.client();
		const index = await reader.get('/handleiding');
		for (const file of fs.readdirSync('docs/handleiding'))
			assert.ok(index.source.includes(`onderwerp=${file.slice(0, -3)}"`), `${file} is in no room`);
		assert.match((await reader.click(/^Contact vastleggen$/u)).main, /twintig seconden/u);
		assert.equal((await reader.get('/handleiding?onderwerp=bestaatniet')).status, 404);
		await reader.get('/inloggen');
		assert.match((await reader.click(/Uitleg bij deze pagina/u)).main, /Ik heb een code/u);
	});

	test('the footer of every page leads there', async () => {
		const reader = startbaan.client();
		await reader.get('/inloggen');
		for (const name of [/Toegankelijkheid/u, /Privacy/u, /Uitleg van woorden/u]) {
			const page = await reader.click(name);
			assert.equal(page.status, 200);
		}
	});
});
