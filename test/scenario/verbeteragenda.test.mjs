// The Verbeteragenda: what twelve people agreed on gets done, or is forgotten after a quarter.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag } from './lib/dag.mjs';

let startbaan;
let ingrid;
let paul;
let url;

before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	paul = await startbaan.login('manager');
	const { verbeteragendas } = (await ingrid.api('GET', '/verbeteragendas')).json;
	url = `/verbeteragenda/${verbeteragendas.at(-1).id}`;
});
after(() => startbaan.stop());

const agenda = async (klant = ingrid) => (await klant.api('GET', url)).json;
const actie = async (wat) => (await agenda()).verbeteracties.find((a) => a.wat === wat);

async function voegToe(fields) {
	await ingrid.get(`${url}/acties/nieuw`);
	return ingrid.submit('Voeg toe', fields);
}

test('what was agreed on has nobody who carries it', async () => {
	let page = await voegToe({ wat: 'Samen naar de open dag' });
	assert.equal(page.errors.length, 3, 'who, which organisation, and when');
	assert.match(page.source, /Samen naar de open dag/u, 'what was typed is there still');
	page = await ingrid.submit('Voeg toe', {
		wat: 'Samen naar de open dag', trekker: 'Ans Bos', organisatie: 'ROC Overmeer', wanneer: dag(60),
	});
	assert.match(page.main, /Samen naar de open dag/u);
	assert.equal((await actie('Samen naar de open dag')).trekker, 'Ans Bos');
});

test('an action is taken off by mistake and is gone', async () => {
	const { id } = await actie('Samen naar de open dag');
	await ingrid.get(`/verbeteracties/${id}/wijzigen`);
	let page = await ingrid.submit('Haal van de agenda');
	assert.equal(await actie('Samen naar de open dag'), undefined);
	page = await ingrid.submit('Maak ongedaan');
	assert.match(page.main, /staat weer op de agenda|Samen naar de open dag/u);
	assert.ok(await actie('Samen naar de open dag'));
});

test('two people change one action and the second loses what he typed', async () => {
	const { id } = await actie('Samen naar de open dag');
	const other = await startbaan.login('afstemmingsregisseur');
	await ingrid.get(`/verbeteracties/${id}/wijzigen`);
	await other.get(`/verbeteracties/${id}/wijzigen`);
	await other.submit('Bewaar', { merkbaar: 'Jongeren zien drie beroepen' });
	const page = await ingrid.submit('Bewaar', { merkbaar: 'Ouders gaan mee' });
	assert.match(page.source, /Jongeren zien drie beroepen/u);
	assert.match(page.source, /Ouders gaan mee/u);
});

test('news takes an afternoon, or tells of a young person', async () => {
	const { id } = await actie('Samen naar de open dag');
	await ingrid.get(`/verbeteracties/${id}`);
	let page = await ingrid.submit('Vertel het', { stand: 'gestopt', tekst: '' });
	assert.ok(page.errors.length, 'why it stopped');
	page = await ingrid.submit('Vertel het', { stand: 'klaar', tekst: 'Gedaan', succes: 'Jayda B. heeft nu werk' });
	assert.match(page.errors.join(' '), /naam van een jongere/u);
	page = await ingrid.submit('Vertel het', { stand: 'klaar', tekst: 'Gedaan', succes: 'Veertig leerlingen zagen drie beroepen' });
	assert.match(page.main, /Dit is gelukt/u);
	assert.match(page.main, /Veertig leerlingen zagen drie beroepen/u);
	assert.equal((await actie('Samen naar de open dag')).verbeterstand, 'klaar');
});

test('what is late looks as if all is well', async () => {
	const { main } = await ingrid.get(url);
	assert.match(main, /dagen te laat/u);
	assert.match(main, /Tijd voor nieuws/u);
});

test('what stopped cannot begin again', async () => {
	const { id } = await actie('Eén lijst met alle cursussen in de regio');
	await ingrid.get(`/verbeteracties/${id}`);
	const page = await ingrid.submit('Vertel het', { stand: 'bezig', tekst: 'Toch weer nodig' });
	assert.match(page.main, /Bedankt/u);
	const told = (await ingrid.api('GET', `/verbeteracties/${id}`)).json;
	assert.equal(told.actie.reden, null);
	assert.equal(told.nieuws.length, 2, 'what was told before stays');
});

test('a board says no and nobody knows when it was asked', async () => {
	const [{ id }] = (await agenda()).afhechtingen;
	await ingrid.get(`/afhechtingen/${id}`);
	let page = await ingrid.submit('Bewaar', { stand: 'akkoord', orgaan: 'College van B&W' });
	assert.match(page.errors.join(' '), /op welke dag het antwoord kwam/u);
	page = await ingrid.submit('Bewaar', { stand: 'akkoord', orgaan: 'College van B&W', gevraagd: dag(-20), antwoord: dag(-2) });
	assert.match(page.main, /College van B&W\. Antwoord op/u);
});

test('nobody knows when the twelve meet again', async () => {
	await ingrid.get(`${url}/afspraken`);
	const page = await ingrid.submit('Bewaar', { ritme: 'maand', volgende: dag(14), platform: 'Gemeentehuis' });
	assert.match(page.main, /Elke maand/u);
	const ics = await ingrid.get(`${url}/agenda.ics`);
	assert.match(ics.source, /BEGIN:VEVENT/u);
	assert.doesNotMatch(ics.source, /Ans Bos/u);
});

test('a manager who was not there cannot join in, or changes what others agreed', async () => {
	const page = await paul.get(url);
	assert.match(page.main, /Warme overdracht/u);
	assert.doesNotMatch(page.main, /Actie toevoegen|Wijzig/u);
	assert.doesNotMatch(page.main, /bestuur nog ja zeggen/u);
	const { id } = await actie('Warme overdracht bij elke leerling die van school gaat');
	assert.equal((await paul.api('POST', `/verbeteracties/${id}/nieuws`, { stand: 'bezig', tekst: 'x' })).status, 404);
	const sanne = await startbaan.login('casusregisseur');
	assert.equal((await sanne.get(url)).status, 403);
});

test('the agenda cannot be taken along', async () => {
	const csv = await ingrid.get(`${url}?formaat=csv`);
	assert.match(csv.source, /Warme overdracht/u);
	const xlsx = await ingrid.request('GET', `${url}?formaat=xlsx`);
	assert.equal(xlsx.status, 200);
});

test('who works on in Excel types everything twice, or half of a list is taken in', async () => {
	const csv = (await ingrid.get(`${url}?formaat=csv`)).source;
	const stuur = async (text) => {
		await ingrid.get(`${url}/inlezen`);
		return ingrid.submit('Kijk de lijst na', { bestand: { name: 'agenda.csv', data: Buffer.from(text), type: 'text/csv' } });
	};
	let page = await stuur(csv.replace('Warme overdracht bij elke', 'Warme overdracht voor elke').replace('2-1-2027', '99-99-2027'));
	assert.match(page.main, /Wordt gewijzigd/u);
	page = await stuur(csv.replace(';8;', ';88;'));
	assert.match(page.main, /Norm: kies een nummer van 1 tot en met 15/u, 'it would be of no norm');
	page = await stuur(`${csv};;;\r\nverzonnen;`);
	assert.match(page.main, /wordt zo niet opgenomen/u);
	assert.match(page.main, /deze actie staat niet op deze agenda/u);
	page = await stuur(csv.replace('Warme overdracht bij elke', 'Warme overdracht voor elke'));
	page = await ingrid.submit('Neem de lijst op');
	assert.match(page.main, /Warme overdracht voor elke leerling/u);
	const changed = await actie('Warme overdracht voor elke leerling die van school gaat');
	assert.equal(changed.trekker, 'Annemarie Stoop');
	assert.equal(changed.normNummer, 8, 'it keeps its norm');
	page = await ingrid.get(`${url}/inlezen`);
	assert.doesNotMatch(page.main, /Neem de lijst op/u, 'it is taken in once');
});

test('a list from Excel overwrites what somebody else changed meanwhile', async () => {
	const csv = (await ingrid.get(`${url}?formaat=csv`)).source;
	const { id } = await actie('Ervaringsdeskundigen lezen onze brieven mee');
	const other = await startbaan.login('afstemmingsregisseur');
	await other.get(`/verbeteracties/${id}/wijzigen`);
	await other.submit('Bewaar', { merkbaar: 'Iedereen begrijpt de brief' });
	await ingrid.get(`${url}/inlezen`);
	const mine = csv
		.replace('Ervaringsdeskundigen lezen onze brieven mee', 'Ervaringsdeskundigen lezen alle brieven mee')
		.replace('Warme overdracht voor elke', 'Warme overdracht voor iedere');
	let page = await ingrid.submit('Kijk de lijst na', { bestand: { name: 'agenda.csv', data: Buffer.from(mine), type: 'text/csv' } });
	assert.match(page.main, /Iemand anders was u voor/u);
	assert.match(page.main, /Iedereen begrijpt de brief/u, 'what stands there now');
	assert.match(page.main, /lezen alle brieven mee/u, 'what the list says');
	assert.match(page.main, /Blijft zo/u);
	page = await ingrid.submit('Neem de lijst op');
	assert.match(page.main, /bleef zoals het is/u);
	assert.equal((await actie('Ervaringsdeskundigen lezen onze brieven mee')).merkbaar, 'Iedereen begrijpt de brief');
	assert.ok(await actie('Warme overdracht voor iedere leerling die van school gaat'), 'the rest is taken in');
});

test('who carries what is late, or asked about it, does not see it when he comes in', async () => {
	const { main } = await ingrid.get('/sturing');
	assert.match(main, /Dit wacht op u/u);
	assert.match(main, /Eén lijst van wie welke werkgever belt\s*Uw actie is over de dag/u);
	assert.match(main, /Afspreken wie na een jaar nog belt\s*Hoe gaat het met uw actie\?/u);
	assert.match(main, /Een actie blijft liggen/u, 'of another, for who began the scan');
	assert.doesNotMatch((await paul.get('/sturing')).main, /Een actie blijft liggen/u);
	const late = await actie('Eén lijst van wie welke werkgever belt');
	await ingrid.get(`/verbeteracties/${late.id}`);
	await ingrid.submit('Vertel het', { stand: 'klaar', tekst: 'De lijst is er.' });
	assert.doesNotMatch((await ingrid.get('/verbeteragendas')).main, /Uw actie is over de dag/u);
});
