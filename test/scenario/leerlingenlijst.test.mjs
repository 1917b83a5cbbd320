// Leerlingenlijsten: a school's list of leavers, taken in as a whole or not at all.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { after, before, test } from 'node:test';

import { program, start } from './lib/startbaan.mjs';

let startbaan;
let joke; // mentor at a school
before(async () => {
	startbaan = await start();
	joke = await startbaan.login('mentor');
});
after(() => startbaan.stop());

const SANNE = 'sanne.dewit@broekerwaard.example';
const KOP = 'Roepnaam;Achternaam;Geboortedatum;Klas;Casusregisseur\r\n';
const SILENCE = 5500; // after this an attempt that broke off is over
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let lists = 0;
const letter = () => String.fromCodePoint(96 + lists);
// Of the rows that the last call of rows() made.
const surname = () => `Proef${letter()}man`;
// Rows of `n` young people who are in no other list of this file.
function rows(n) {
	lists++;
	const name = (i) => `Ki${[...String(i)].map((c) => String.fromCodePoint(97 + Number(c))).join('')}`;
	return Array.from({ length: n }, (_, i) => `${name(i)};${surname()};01-02-2009;5A;${SANNE}\r\n`).join('');
}

async function send(data, name = 'lijst.csv', client = joke) {
	await client.get('/leerlingenlijsten');
	return client.submit('Controleer de lijst', { bestand: { name, data } });
}
const take = (typed = {}, client = joke) => client.submit('Neem op', typed);
// The open dossiers in sight with this surname.
async function found(client, achternaam) {
	const csv = await client.get('/jongeren?formaat=csv');
	assert.equal(csv.status, 200);
	return csv.source.split('\n').filter((line) => line.includes(achternaam));
}
const inSight = async (client, achternaam) => (await found(client, achternaam)).length;
async function undo(done) {
	joke.last = done;
	await joke.click(/ongedaan/u);
	return joke.submit('Maak ongedaan');
}
const count = (page, label) => Number(new RegExp(`${label} (\\d+)`, 'u').exec(page.main)?.[1] ?? 0);

test('what a school exports is not read: commas, semicolons, Windows or Unicode', async () => {
	for (const name of ['puntkomma.csv', 'komma_bom.csv', 'windows1252.csv', 'titelregels.csv', 'utf16.txt']) {
		const page = await send(fs.readFileSync(new URL(`../data/lijsten/${name}`, import.meta.url)), name);
		assert.equal(page.status, 200, `${name}: ${page.main}`);
		assert.match(page.path, /^\/leerlingenlijsten\/.+/u, page.main);
	}
});

test('a list is taken in that was only looked at', async () => {
	const page = await send(KOP + rows(2));
	assert.equal(page.status, 200, page.main);
	assert.equal(count(page, 'Wordt toegevoegd'), 2, page.main);
	assert.equal(await inSight(joke, surname()), 0);
});

test('somebody of the list has no dossier or no casusregisseur; the same list again adds somebody', async () => {
	const list = KOP + rows(3);
	await send(list);
	const done = await take();
	assert.match(done.main, /3 jongeren, door/u);
	assert.equal(await inSight(joke, surname()), 3, 'the school stays involved');
	for (const line of await found(joke, surname())) assert.match(line, /Sanne de Wit/u);
	const again = await send(list, 'nog-eens.csv');
	assert.equal(count(again, 'Is al bekend'), 3, again.main);
	assert.equal(count(again, 'Wordt toegevoegd'), 0);
	assert.match((await take()).main, /0 jongeren, door/u);
	assert.equal(await inSight(joke, surname()), 3);
});

test('a row with a mistake is taken in, or holds back nobody, or nobody is told which', async () => {
	const good = rows(1);
	const page = await send(`${KOP}${good}Fout;Proef;31-02-2009;5A;${SANNE}\r\nGeen;Regisseur;01-03-2009;5A;\r\n${good}`);
	assert.equal(count(page, 'Wordt toegevoegd'), 1, page.main);
	assert.match(page.main, /Rij 3, geboortedatum: "31-02-2009" bestaat niet/u);
	assert.equal(count(page, 'Heeft een fout'), 1);
	assert.equal(count(page, 'Heeft geen casusregisseur'), 1);
	assert.equal(count(page, 'Staat dubbel in de lijst'), 1);
	const refused = await take();
	assert.equal(refused.status, 400);
	assert.equal(refused.errors.length, 2, refused.errors.join());
	assert.equal(await inSight(joke, surname()), 0, 'all or nothing');
	assert.match((await joke.submit('Neem op', { zonder_fouten: '1' }, refused)).main, /1 jongere, door/u);
	assert.equal(await inSight(joke, surname()), 1);
});

test('a list cannot be undone, or undoing takes away what somebody added since', async () => {
	await send(KOP + rows(2));
	const done = await take();
	const undone = await undo(done);
	assert.match(undone.main, /Ongedaan gemaakt/u);
	assert.equal(await inSight(joke, surname()), 0);
	assert.notEqual((await joke.post(`${done.path}/ongedaan`)).status, 200, 'once');
});

test('a file that is no list is taken for one', async () => {
	for (const [name, data] of [
		['leeg.csv', ''],
		['plaatje.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
		['kapot.xlsx', Buffer.from('504b0304140000000800deadbeef', 'hex')],
		['oud.xls', Buffer.from('d0cf11e0a1b11ae1d0cf11e0a1b11ae1', 'hex')],
	]) {
		const page = await send(data, name);
		assert.equal(page.status, 400, `${name}: ${page.main}`);
		assert.equal(page.errors.length, 1, name);
	}
});

test('a list is read with the wrong columns, and has to be told again next time', async () => {
	const head = 'Zo heet je;Zo heet je thuis;Jarig;Juf\r\n';
	const page = await send(`${head}Kia;Proefkolom;01-02-2009;${SANNE}\r\n`, 'vreemd.csv');
	assert.equal(page.status, 200);
	assert.equal(page.links(/Neem op/u).length, 0);
	await joke.click(/Kies zelf de kolommen/u);
	const wrong = await joke.submit('Bewaar de kolommen', { roepnaam: '1', achternaam: '1', geboortedatum: '3' });
	assert.equal(wrong.status, 400);
	assert.match(wrong.errors.join(), /al gekozen bij Roepnaam/u);
	const right = await joke.submit('Bewaar de kolommen', {
		roepnaam: '1', achternaam: '2', geboortedatum: '3', casusregisseur: '4',
	});
	assert.equal(count(right, 'Wordt toegevoegd'), 1, right.main);
	const next = await send(`${head}Kib;Proefkolom;01-02-2009;${SANNE}\r\n`, 'vreemd2.csv');
	assert.equal(count(next, 'Wordt toegevoegd'), 1, next.main);
});

test('another organisation reads a list, or takes it in', async () => {
	const page = await send(KOP + rows(1), 'geheim.csv');
	const sanne = await startbaan.login('casusregisseur');
	assert.doesNotMatch((await sanne.get('/leerlingenlijsten')).main, /geheim\.csv/u);
	assert.equal((await sanne.get(page.path)).status, 404);
	assert.equal((await sanne.post(`${page.path}/opnemen`, { contact: '01-12-2026' })).status, 404);
	const jobcoach = await startbaan.login('jobcoach');
	assert.equal((await jobcoach.get('/leerlingenlijsten')).status, 403);
});

test('a list is undone under the hands of somebody who works in it, or nobody is told why a dossier stays', async () => {
	const done = await (async () => (await send(KOP + rows(3)), take()))();
	const sanne = await startbaan.login('casusregisseur');
	await sanne.get('/jongeren?zoek=Kib');
	await sanne.click(new RegExp(`Kib ${surname()}`, 'u'));
	const dossier = sanne.last.path;
	await sanne.click(/contactmomenten\/nieuw/u);
	assert.equal((await sanne.submit('Leg vast', { tekst: 'Gebeld', volgend: '' })).status, 200);
	joke.last = done;
	const asked = await joke.click(/ongedaan/u);
	assert.equal(count(asked, 'Gaat weg'), 2, asked.main);
	assert.equal(count(asked, 'Blijft'), 1);
	assert.match(asked.main, /Kib Proef.*Sanne de Wit.*Er is contact geweest/u);
	const undone = await joke.submit('Maak ongedaan');
	assert.match(undone.main, /Ongedaan gemaakt 1 jongere/u);
	assert.equal((await sanne.get(dossier)).status, 200);
	assert.equal(await inSight(joke, surname()), 1);
});

test('after undoing, the same young people cannot be brought in again', async () => {
	const list = KOP + rows(2);
	await send(list);
	await undo(await take());
	const again = await send(list, 'beter.csv');
	assert.equal(count(again, 'Wordt toegevoegd'), 2, again.main);
	assert.match((await take()).main, /2 jongeren, door/u);
	assert.equal(await inSight(joke, surname()), 2);
});

test('who has no list yet gets no example, or one that we do not take ourselves', async () => {
	for (const formaat of ['csv', 'xlsx']) {
		const file = await joke.get(`/leerlingenlijsten/voorbeeld?formaat=${formaat}`);
		assert.match(file.headers['content-disposition'], new RegExp(`${formaat}"$`, 'u'));
		const page = await send(file.body, `voorbeeld.${formaat}`);
		assert.equal(count(page, 'Heeft een fout'), 0, page.main);
		assert.equal(count(page, 'Heeft geen casusregisseur'), 1, page.main);
	}
});

test('a school has to look up itself which rows were refused, or its file runs a formula', async () => {
	const wrong = `=HYPERLINK("x");Proef${letter()}man;31-02-2009;5A;${SANNE}\r\n`;
	await send(KOP + rows(1) + wrong);
	const file = await joke.click(/verbeteren/u);
	const lines = file.source.trim().split('\r\n');
	assert.equal(lines.length, 2, file.source);
	assert.match(lines[1], /^"'=HYPERLINK/u, 'inert in a spreadsheet');
	assert.match(lines[1], /31-02-2009.*bestaat niet/u);
	const back = await send(file.body, 'terug.csv');
	assert.equal(count(back, 'Heeft een fout'), 1, 'still a formula, still refused');
	const mended = file.source.replace(/^"'=HYPERLINK[^;]*;/mu, 'Kiz;').replace('31-02-2009', '28-02-2009');
	assert.equal(count(await send(mended, 'beter.csv'), 'Wordt toegevoegd'), 1);
});

test('somebody whom two people are called gets a dossier by chance', async () => {
	const two = await startbaan.command('gebruiker', 'nieuw', '--email', 'sanne2@broekerwaard.example', '--naam',
		'Sanne de Wit', '--rol', 'casusregisseur', '--organisatie', 'Gemeente Broekerwaard');
	assert.equal(two.status, 0, two.stderr);
	const page = await send(`${KOP}Kia;Proef${letter()}man;01-02-2009;5A;Sanne de Wit\r\n`);
	assert.match(page.main, /meer dan één persoon heet Sanne de Wit/u);
	assert.equal(count(page, 'Heeft geen casusregisseur'), 1);
});

// ---- startbaan import ----

const JOKE = 'joke.bakker@school-de-brug.example';
async function imported(data, ...args) {
	const file = `${startbaan.data}/lijst.csv`;
	fs.writeFileSync(file, data);
	return startbaan.command('import', 'leerlingen', file, ...args);
}

test('a list cannot come in without a browser, beside a running server, under the same rules and logs', async () => {
	const list = KOP + rows(2);
	const looked = await imported(`${list}Fout;Proef;31-02-2009;5A;\r\n`, '--door', JOKE, '--proef');
	assert.equal(looked.status, 1, looked.stderr);
	assert.match(looked.stdout, /Rij 4, geboortedatum: "31-02-2009" bestaat niet/u);
	assert.match(looked.stdout, /Wordt toegevoegd: 2/u);
	const refused = await imported(`${list}Kiz;Proef;01-02-2009;5A;\r\n`, '--door', JOKE);
	assert.equal(refused.status, 1);
	assert.match(refused.stdout, /Rij 4: Heeft geen casusregisseur/u);
	assert.equal(await inSight(joke, surname()), 0);
	const done = await imported(list, '--door', JOKE);
	assert.equal(done.status, 0, done.stderr);
	assert.match(done.stdout, /Opgenomen: 2/u);
	assert.equal(await inSight(joke, surname()), 2);
	assert.match((await imported(list, '--door', JOKE)).stdout, /Is al bekend: 2\nOpgenomen: 0/u);
	await joke.get('/leerlingenlijsten');
	assert.match(joke.last.main, /lijst\.csv.*Joke Bakker.*Opgenomen/u, 'and it can be undone on the page');
	const verified = await startbaan.command('log', 'verify');
	assert.equal(verified.status, 0, verified.stdout);
});

test('somebody who may not, or whom nobody knows, brings in a list', async () => {
	const list = KOP + rows(1);
	for (const door of ['niemand@nergens.example', SANNE.replace('sanne.dewit', 'niet')])
		assert.equal((await imported(list, '--door', door)).status, 102);
	assert.equal((await imported(list)).status, 100);
	assert.equal(await inSight(joke, surname()), 0);
});

// ---- a crash ----

// Each dossier of a list is three lines in the log: itself, and two people around it.
const LONG = 2000;
const changes = async () => Number(/(\d+) wijzigingen/u.exec((await startbaan.command('log', 'verify')).stdout)[1]);

// Until `n` lines more are in the database, which nobody can see yet. To verify them all would take too long.
async function underWay(from, n) {
	while (Number(await startbaan.sql('SELECT count(*) FROM t_wijziging')) < from + n) await sleep(10);
}

// What a kill in the middle left: some dossiers were made, and not all.
async function assertInTheMiddle(from) {
	const made = ((await changes()) - from) / 3;
	assert.ok(made > 0 && made < LONG, `${made} of ${LONG} were made`);
}

async function all_or_none(page, list) {
	await startbaan.run();
	joke = await startbaan.login('mentor');
	const seen = await inSight(joke, surname());
	const known = count(await send(list, 'nog-eens.csv'), 'Is al bekend');
	assert.ok(known === 0 || known === LONG, `${known} of ${LONG} are known`);
	assert.equal(seen > 0, known > 0, 'in sight as one knows them');
	if (page) assert.equal(/Opgenomen/u.test((await joke.get(page.path)).main), known > 0, 'the list says what happened');
	return known;
}

test('a crash while a list is taken in leaves a part of it', async () => {
	for (const lines of [1, LONG]) {
		await sleep(SILENCE);
		const list = KOP + rows(LONG);
		const page = await send(list, 'lang.csv');
		assert.equal(count(page, 'Wordt toegevoegd'), LONG, page.main);
		const body = String(new URLSearchParams({ contact: '01-02-2027', _csrf: await joke.csrf() }));
		const headers = { ...joke.navigation, 'content-type': 'application/x-www-form-urlencoded' };
		const from = await changes();
		const asked = joke.request('POST', `${page.path}/opnemen`, { headers, body }).catch(() => null);
		await underWay(from, lines);
		await startbaan.kill();
		await asked;
		await assertInTheMiddle(from);
		assert.equal(await all_or_none(page, list), 0);
	}
});

test('a crash of the subcommand leaves a part of a list, or keeps the next one out', async () => {
	const list = KOP + rows(LONG);
	const file = `${startbaan.data}/lang.csv`;
	fs.writeFileSync(file, list);
	await sleep(SILENCE);
	const from = await changes();
	const child = spawn(program, ['import', 'leerlingen', file, '--door', JOKE, ...startbaan.options]);
	await underWay(from, LONG);
	child.kill('SIGKILL');
	await new Promise((resolve) => child.on('exit', resolve));
	await assertInTheMiddle(from);
	await startbaan.halt();
	assert.equal(await all_or_none(null, list), 0);
	await sleep(SILENCE);
	const again = await imported(list, '--door', JOKE);
	assert.equal(again.status, 0, again.stderr);
	assert.match(again.stdout, new RegExp(`Opgenomen: ${LONG}\n`, 'u'));
});
