// Leerlingenlijsten: a school's list of leavers, taken in as a whole or not at all.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let joke; // mentor at a school
before(async () => {
	startbaan = await start();
	joke = await startbaan.login('mentor');
});
after(() => startbaan.stop());

const SANNE = 'sanne.dewit@broekerwaard.example';
const KOP = 'Roepnaam;Achternaam;Geboortedatum;Klas;Casusregisseur\r\n';
let lists = 0;
// Rows of `n` young people who are in no other list of this file.
function rows(n) {
	const list = String.fromCodePoint(96 + ++lists);
	const name = (i) => `Ki${[...String(i)].map((c) => String.fromCodePoint(97 + Number(c))).join('')}`;
	return Array.from({ length: n }, (_, i) => `${name(i)};Proef${list}man;01-02-2009;5A;${SANNE}\r\n`).join('');
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
	assert.equal(await inSight(joke, 'Proefaman'), 0);
});

test('somebody of the list has no dossier or no casusregisseur; the same list again adds somebody', async () => {
	const list = KOP + rows(3);
	await send(list);
	const done = await take();
	assert.match(done.main, /3 jongeren, door/u);
	assert.equal(await inSight(joke, 'Proefbman'), 3, 'the school stays involved');
	for (const line of await found(joke, 'Proefbman')) assert.match(line, /Sanne de Wit/u);
	const again = await send(list, 'nog-eens.csv');
	assert.equal(count(again, 'Is al bekend'), 3, again.main);
	assert.equal(count(again, 'Wordt toegevoegd'), 0);
	assert.match((await take()).main, /0 jongeren, door/u);
	assert.equal(await inSight(joke, 'Proefbman'), 3);
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
	assert.equal(await inSight(joke, 'Proefcman'), 0, 'all or nothing');
	assert.match((await joke.submit('Neem op', { zonder_fouten: '1' }, refused)).main, /1 jongere, door/u);
	assert.equal(await inSight(joke, 'Proefcman'), 1);
});

test('a list cannot be undone, or undoing takes away what somebody added since', async () => {
	await send(KOP + rows(2));
	const done = await take();
	const undone = await undo(done);
	assert.match(undone.main, /Ongedaan gemaakt/u);
	assert.equal(await inSight(joke, 'Proefdman'), 0);
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

test('a crash while a list is taken in leaves a part of it', async () => {
	const page = await send(KOP + rows(1500), 'lang.csv');
	assert.equal(count(page, 'Wordt toegevoegd'), 1500, page.main);
	const token = await joke.csrf();
	const asked = joke
		.request('POST', `${page.path}/opnemen`, {
			headers: { ...joke.navigation, 'content-type': 'application/x-www-form-urlencoded' },
			body: String(new URLSearchParams({ contact: '01-02-2027', _csrf: token })),
		})
		.catch(() => null);
	await new Promise((resolve) => setTimeout(resolve, 150));
	await startbaan.kill();
	await asked;
	await startbaan.run();
	joke = await startbaan.login('mentor');
	const left = await joke.get(page.path);
	const again = await send(KOP + page_rows(page), 'lang2.csv');
	const known = count(again, 'Is al bekend');
	assert.ok(known === 0 || known === 1500, `${known} of 1500`);
	assert.equal(/Opgenomen/u.test(left.main), known === 1500, 'the list says what happened');
});
// The same rows as the last call of rows() made.
const page_rows = () => {
	lists--;
	return rows(1500);
};
