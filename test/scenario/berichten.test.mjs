// Mijn berichten: a mail about what waits, which says nothing of anybody and is never lost, nor sent twice.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

import { Klok } from './lib/klok.mjs';
import { Postbus } from './lib/postbus.mjs';
import { region } from './lib/startbaan.mjs';

const URL = 'https://startbaan.regio.example';
const DAY = 24 * 60;
const WERKERS = ['casusregisseur', 'jobcoach', 'mentor', 'stagebegeleider', 'accountmanager', 'doorstroomcoach', 'hulpverlener'];
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const headerOf = (mail, name) => new RegExp(`^${name}: (.*)$`, 'mu').exec(mail.head)?.[1];
const numbersOf = (mail) => [...mail.text.matchAll(/: +(\d+)$/gmu)].map((m) => Number(m[1]));

async function choose(klant, ritme) {
	await klant.get('/berichten');
	const reply = await klant.submit('Bewaar', { ritme });
	assert.match(reply.main, /Bewaard/u);
}

// Looks until the page says so, for as long as a machine that is busy may take.
async function says(look, pattern) {
	for (let i = 0; i < 600; i++) {
		const { main } = await look();
		if (pattern.test(main)) return;
		await sleep(200);
	}
	assert.match((await look()).main, pattern);
}

// Of everybody in sight of these people, whoever they are: what may be in no mail.
async function names(klanten) {
	const found = new Set();
	for (const klant of klanten) {
		const { jongeren } = (await klant.api('GET', '/jongeren')).json;
		for (const j of jongeren) for (const word of [j.roepnaam, j.achternaam]) if (word) found.add(word);
	}
	return [...found];
}

describe('mail about what waits', () => {
	let klok;
	let postbus;
	let startbaan;
	const post = () => ['--post', `smtp://127.0.0.1:${postbus.port}`, '--afzender', 'startbaan@regio.example', '--url', URL];
	const run = (args = post()) => startbaan.run({ args, env: klok.env });

	before(async () => {
		klok = new Klok();
		postbus = await Postbus.open();
		startbaan = await region();
		await run();
	});
	after(async () => {
		await startbaan.stop();
		await postbus.close();
		klok.remove();
	});

	test('somebody is written to who did not ask for it', async () => {
		await sleep(6000);
		assert.equal(postbus.mails.length, 0);
	});

	test('a mail holds a name, or other numbers than Mijn werk', async () => {
		const klanten = [];
		for (const rol of WERKERS) klanten.push(await startbaan.login(rol));
		for (const klant of klanten) await choose(klant, 'dag');
		const sanne = klanten[0];
		const { telaat, vandaag, deze } = await sanne.get('/werk').then(({ main }) => ({
			telaat: Number(/Te laat\s*\(?(\d+)/u.exec(main)?.[1] ?? 0),
			vandaag: Number(/Vandaag\s*\(?(\d+)/u.exec(main)?.[1] ?? 0),
			deze: Number(/Deze week\s*\(?(\d+)/u.exec(main)?.[1] ?? 0),
		}));
		await postbus.until(4);
		await postbus.quiet();
		const forbidden = await names(klanten);
		assert.ok(forbidden.length > 20);
		for (const mail of postbus.mails) {
			const said = `${headerOf(mail, 'Subject')}\n${mail.text}`;
			for (const name of forbidden) assert.ok(!said.includes(name), name);
			assert.equal(mail.van, 'startbaan@regio.example');
			assert.equal(headerOf(mail, 'To'), `<${mail.aan}>`);
			assert.ok(mail.text.includes(`${URL}/werk`));
			assert.ok(numbersOf(mail).reduce((a, b) => a + b) > 0, 'a mail about nothing');
		}
		const own = postbus.mails.find((m) => m.aan === 'sanne.dewit@broekerwaard.example');
		assert.deepEqual(numbersOf(own), [telaat, vandaag, deze]);
	});

	test('there are two mails of one day, also after a power cut', async () => {
		const before = postbus.mails.length;
		assert.equal(new Set(postbus.mails.map((m) => m.aan)).size, before);
		await startbaan.kill();
		await run();
		await sleep(7000);
		assert.equal(postbus.mails.length, before);
	});

	test('who wants one a week, or none any more, gets one every day', async () => {
		const jobcoach = await startbaan.login('jobcoach');
		for (const rol of WERKERS.slice(2)) await choose(await startbaan.login(rol), 'nooit');
		await choose(jobcoach, 'week');
		postbus.mails = [];
		klok.forward(DAY);
		await postbus.until(1);
		await sleep(3000);
		assert.deepEqual(postbus.mails.map((m) => m.aan), ['sanne.dewit@broekerwaard.example']);
	});

	describe('a mail server that', () => {
		let klant;
		const beheer = () => klant.get('/beheer/post');
		// Another day, on which one mail is due.
		const nextDay = async (mood) => {
			Object.assign(postbus, { mails: [], tries: 0, mood });
			klok.forward(7 * DAY);
			klant = await startbaan.login('beheerder');
			await choose(await startbaan.login('casusregisseur'), 'dag');
		};
		before(async () => choose(await startbaan.login('jobcoach'), 'nooit'));

		test('knows nobody of that name: the mail is lost, and nobody hears of it', async () => {
			await nextDay('refuse');
			await postbus.untilTried(1);
			await says(beheer, /Geweigerd.*550/su);
			assert.match((await klant.get('/beheer/gebruikers')).main, /Er is mail die niet aankwam/u);
			await sleep(5000);
			assert.equal(postbus.tries, 1, 'it is tried for ever');
			postbus.mood = 'take';
			await klant.get('/beheer/post');
			assert.match((await klant.submit('Verstuur opnieuw')).main, /Wordt opnieuw verstuurd/u);
			await postbus.until(1);
			await says(beheer, /Alle mail is aangenomen/u);
		});

		test('asks to come back later: the mail is lost', async () => {
			await nextDay('later');
			await postbus.untilTried(1);
			await says(beheer, /Later opnieuw.*451.*Volgende poging/su);
			postbus.mood = 'take';
			klok.forward(6);
			await postbus.until(1);
		});

		test('breaks off half-way: the mail is lost, or comes twice as two', async () => {
			await nextDay('break');
			await postbus.until(1);
			await says(beheer, /Afgebroken/u);
			postbus.mood = 'take';
			klok.forward(6);
			const [first, second] = await postbus.until(2);
			assert.equal(headerOf(first, 'Message-ID'), headerOf(second, 'Message-ID'));
			assert.equal(first.head, second.head);
			assert.equal(first.text, second.text);
			await sleep(3000);
			assert.equal(postbus.mails.length, 2);
		});

		test('says nothing any more: the mail is lost when the service stops', async () => {
			await nextDay('hang');
			await postbus.untilTried(1);
			await startbaan.halt(); // at once: test/unit/post
			postbus.mood = 'take';
			klok.forward(6);
			await run();
			await postbus.until(1);
		});

		test('shows the certificate of another: the mail goes to whoever listens', async () => {
			const key = path.join(startbaan.data, 'proef-key.pem');
			const cert = path.join(startbaan.data, 'proef-cert.pem');
			const wachtwoord = path.join(startbaan.data, 'proef-wachtwoord');
			const self = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '400'];
			const who = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert];
			execFileSync('openssl', [...self, ...who], { stdio: 'ignore' });
			fs.writeFileSync(wachtwoord, 'zon-maan-9\n', { mode: 0o600 });
			const tls = { key: fs.readFileSync(key), cert: fs.readFileSync(cert) };
			const safe = await Postbus.open({ tls, auth: 'startbaan:zon-maan-9' });
			const to = ['--post', `smtps://startbaan@localhost:${safe.port}`, ...post().slice(2)];
			const args = [...to, '--post-wachtwoord', wachtwoord];
			await startbaan.halt();
			klok.forward(7 * DAY);
			await run(args);
			klant = await startbaan.login('beheerder');
			await says(beheer, /Niet veilig/u);
			assert.equal(safe.mails.length, 0);
			await startbaan.halt();
			klok.forward(6);
			await run([...args, '--post-ca', cert]);
			const [mail] = await safe.until(1);
			assert.equal(mail.aan, 'sanne.dewit@broekerwaard.example');
			await safe.close();
		});
	});

	test('a password that others may read is used', async () => {
		const file = path.join(startbaan.data, 'proef-open');
		fs.writeFileSync(file, 'geheim\n', { mode: 0o644 });
		const done = await startbaan.command('serve', ...post(), '--post-wachtwoord', file);
		assert.equal(done.status, 102);
		assert.match(done.stderr, /alleen de eigenaar/u);
		const shown = await startbaan.command('serve', '--post', 'smtp://a:geheim@b', '--afzender', 'a@b.nl', '--url', URL);
		assert.equal(shown.status, 102);
		assert.equal((await startbaan.command('serve', '--post', 'smtp://b')).status, 100);
	});
});
