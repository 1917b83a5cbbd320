// What the network asks and what the kennisbank waits for reaches who never looks: as a number and a link, in his mail.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { Klok } from './lib/klok.mjs';
import { Postbus } from './lib/postbus.mjs';
import { region } from './lib/startbaan.mjs';

const URL = 'https://startbaan.regio.example';
const DAY = 24 * 60;

let klok;
let postbus;
let startbaan;
let ingrid; // afstemmingsregisseur, who keeps the kennisbank
let wietske; // beheerder, who writes in it
let hans; // jobcoach
let sanne; // casusregisseur
const adressen = { ingrid: 'ingrid.vandam@', hans: 'hans.vermeulen@', sanne: 'sanne.dewit@' };

// A session of the day before has ended.
async function login() {
	ingrid = await startbaan.login('afstemmingsregisseur');
	wietske = await startbaan.login('beheerder');
	hans = await startbaan.login('jobcoach');
	sanne = await startbaan.login('casusregisseur');
}

before(async () => {
	klok = new Klok();
	postbus = await Postbus.open();
	startbaan = await region();
	const args = ['--post', `smtp://127.0.0.1:${postbus.port}`, '--afzender', 'startbaan@regio.example', '--url', URL];
	await startbaan.run({ args, env: klok.env });
	await login();
	for (const klant of [ingrid, hans, sanne]) {
		await klant.get('/berichten');
		await klant.submit('Bewaar', { ritme: 'dag' });
	}
	await postbus.until(3); // of today, which leaves what is new of the demo behind
});
after(async () => {
	await startbaan.stop();
	await postbus.close();
	klok.remove();
});

const to = (naam) => postbus.mails.find((m) => m.aan.startsWith(adressen[naam]));
const numberOf = (mail, what) => Number(new RegExp(`${what}: +(\\d+)\\r?$`, 'mu').exec(mail.text)?.[1] ?? 0);
const vragen = (mail) => numberOf(mail, "Vragen van collega's met iets nieuws");
const artikelen = (mail) => numberOf(mail, 'Artikelen in de kennisbank die op u wachten');
const waiting = async () => (await ingrid.api('GET', '/kennis/redactie')).json.artikelen.length;

test('who follows a subject, asked something or keeps the kennisbank does not hear of it', async () => {
	assert.ok(artikelen(to('ingrid')) > 0);
	assert.equal(artikelen(to('ingrid')), await waiting());

	const { id } = (await hans.api('GET', '/vragen/onderwerpen')).json.onderwerpen.find((o) => o.naam === 'Wonen');
	await hans.get('/vragen/onderwerpen');
	await hans.submit('Volg (Wonen)');
	await sanne.get('/vragen/nieuw?titel=vraag');
	await sanne.submit('Stel de vraag', {
		soort: 'beleid', titel: 'Hoe lang is de wachtlijst?', tekst: 'Het gaat om kamers met begeleiding.',
		kennis: ['werkplek'], onderwerp: id,
	});
	assert.match(sanne.last.h1, /Hoe lang is de wachtlijst/u);
	await ingrid.get(sanne.last.path);
	await ingrid.submit('Antwoord', { tekst: 'Een half jaar.' });
	await wietske.get('/kennis/redactie/nieuw');
	await wietske.submit('Bewaar', {
		soort: 'artikel', titel: 'Kamers zoeken', samenvatting: 'Waar te beginnen.', tekst: 'Begin vroeg.',
		bronnen: 'Eigen ervaring (2026)', geldig_tot: dag(300),
	});
	await wietske.submit('Laat een collega meelezen');

	postbus.mails = [];
	klok.forward(DAY);
	await login();
	await postbus.until(3);
	assert.equal(vragen(to('hans')), 1, 'what was new yesterday is new for ever');
	assert.equal(vragen(to('sanne')), 1, 'somebody answered');
	assert.equal(vragen(to('ingrid')), 0, 'she follows nothing');
	assert.equal(artikelen(to('ingrid')), await waiting());
	assert.equal(artikelen(to('sanne')), 0, 'she writes nothing');
	assert.ok(to('hans').text.includes(`${URL}/vragen\r\n`));
	assert.ok(to('ingrid').text.includes(`${URL}/kennis/redactie\r\n`));
});

const GEZEGD = ['wachtlijst', 'amers', 'half jaar', 'Wonen', 'Vermeulen', 'Dam', 'Wit'];

test('a mail tells what was asked, answered or written', () => {
	for (const { head, text } of postbus.mails) {
		const said = `${/^Subject: .*$/mu.exec(head)}\n${text}`;
		for (const woord of GEZEGD) assert.ok(!said.includes(woord), woord);
	}
});
