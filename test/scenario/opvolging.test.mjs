// The quarterly question: what was agreed on is forgotten, or asked of who carries it in a way that tells others.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Klok } from './lib/klok.mjs';
import { Postbus } from './lib/postbus.mjs';
import { region } from './lib/startbaan.mjs';

const URL = 'https://startbaan.regio.example';
const DAY = 24 * 60;
const ANNEMARIE = 'annemarie@debrug.example';
const EIGEN = 'Warme overdracht bij elke leerling die van school gaat';
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let klok;
let postbus;
let startbaan;
let ingrid;
let scan;

const actie = async (klant, wat) =>
	(await klant.api('GET', `/verbeteragenda/${scan}`)).json.verbeteracties.find((a) => a.wat === wat);
const linkOf = (mail) => /\/opvolging\?sleutel=\S+/u.exec(mail.text)[0];
const mailTo = (aan) => postbus.mails.filter((m) => m.aan === aan);

async function untilMailTo(aan, n) {
	for (let i = 0; i < 300 && mailTo(aan).length < n; i++) await sleep(200);
	assert.equal(mailTo(aan).length, n);
	return mailTo(aan).at(-1);
}

before(async () => {
	klok = new Klok();
	postbus = await Postbus.open();
	startbaan = await region();
	const args = ['--post', `smtp://127.0.0.1:${postbus.port}`, '--afzender', 'startbaan@regio.example', '--url', URL];
	await startbaan.run({ args, env: klok.env });
	ingrid = await startbaan.login('afstemmingsregisseur');
	scan = (await ingrid.api('GET', '/verbeteragendas')).json.verbeteragendas.at(-1).id;
	const { zetels } = (await ingrid.api('GET', `/scans/${scan}`)).json;
	const { id } = zetels.find((z) => z.naam === 'Annemarie Stoop');
	await ingrid.get(`/zetels/${id}/wijzigen`);
	await ingrid.submit('Bewaar', { email: ANNEMARIE });
	klok.forward(88 * DAY);
	ingrid = await startbaan.login('afstemmingsregisseur');
});
after(async () => {
	await startbaan.stop();
	await postbus.close();
	klok.remove();
});

test('nobody asks, or a mail says what it is about', async () => {
	const mail = await untilMailTo(ANNEMARIE, 1);
	assert.match(mail.text, /staat 1 actie met uw naam/u);
	assert.doesNotMatch(mail.text, /overdracht|Annemarie|Brug/iu);
	assert.match((await untilMailTo('ingrid.vandam@school-en-werk.example', 1)).text, /staan 2 acties met uw naam/u);
	const { main } = await ingrid.get(`/verbeteragenda/${scan}`);
	assert.match(main, /Wie vertelde hoe het gaat/u);
	assert.match(main, /Annemarie Stoop, Praktijkschool De Brug\s*1 actie\s*Nog niets gehoord/u);
});

test('a link shows what others carry, or is used up by a mail filter', async () => {
	const anyone = startbaan.client();
	const link = linkOf(mailTo(ANNEMARIE)[0]);
	for (let i = 0; i < 3; i++) {
		const page = await anyone.get(link);
		assert.match(page.main, new RegExp(EIGEN, 'u'));
		assert.match(page.main, /Actie 1 van 1/u);
		assert.doesNotMatch(page.main, /Werkgevers krijgen|Afspreken wie na een jaar/u);
	}
	assert.match((await anyone.get(`/verbeteragenda/${scan}`)).main, /inloggen|Log in/iu);
	assert.match((await anyone.get(`${link}x`)).main, /Deze link werkt niet/u);
	assert.match((await anyone.get('/opvolging')).main, /Deze link werkt niet/u);
});

test('with the link of one, something is told of the action of another', async () => {
	const anyone = startbaan.client();
	const other = await actie(ingrid, 'Werkgevers krijgen één vast gezicht per dorp');
	await anyone.get(linkOf(mailTo(ANNEMARIE)[0]));
	const page = await anyone.submit('Bewaar', { actie: other.id, antwoord: 'klaar', tekst: 'Niets van waar' });
	assert.equal(page.status, 404);
	assert.equal((await actie(ingrid, other.wat)).verbeterstand, other.verbeterstand);
});

test('telling it takes an afternoon, loses what was typed, or names a young person', async () => {
	const annemarie = startbaan.client();
	const link = linkOf(mailTo(ANNEMARIE)[0]);
	await annemarie.get(link);
	let page = await annemarie.submit('Bewaar', { helpt: 'Een vaste middag' });
	assert.equal(page.errors.length, 2, 'how it goes, and in one line');
	assert.match(page.source, /Een vaste middag/u);
	page = await annemarie.submit('Bewaar', { antwoord: 'loopt_vast', tekst: 'Jayda B. wil niet meer', helpt: '' });
	assert.match(page.errors.join(' '), /naam van een jongere/u);
	page = await annemarie.submit('Bewaar', { antwoord: 'loopt_vast', tekst: 'De gemeente heeft geen tijd.' });
	assert.match(page.main, /Dank u wel/u);
	assert.match((await annemarie.get(link)).main, /Deze link werkt niet/u, 'it is used');
	const told = await actie(ingrid, EIGEN);
	assert.equal(told.verbeterstand, 'bezig');
	assert.equal(told.looptVast, true);
	page = await ingrid.get(`/verbeteracties/${told.id}`);
	assert.match(page.main, /De gemeente heeft geen tijd\..*Annemarie Stoop/su);
	assert.match((await ingrid.get(`/verbeteragenda/${scan}`)).main, /Annemarie Stoop, Praktijkschool De Brug\s*1 actie\s*Verteld/u);
});

test('who has not told is never reminded, or every day', async () => {
	const aan = 'ingrid.vandam@school-en-werk.example';
	klok.forward(7 * DAY);
	const mail = await untilMailTo(aan, 2);
	assert.equal(linkOf(mail), linkOf(mailTo(aan)[0]));
	await sleep(20_000);
	assert.equal(mailTo(aan).length, 2);
	assert.equal(mailTo(ANNEMARIE).length, 1, 'she told');
	const page = await startbaan.client().get(linkOf(mail));
	assert.match(page.main, /Actie 1 van 2/u);
	klok.forward(15 * DAY);
	assert.match((await startbaan.client().get(linkOf(mail))).main, /Deze link werkt niet/u, 'it ends after 21 days');
});
