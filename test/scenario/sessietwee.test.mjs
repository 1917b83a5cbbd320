// Session two: twelve people leave with one agenda, or with fifteen norms and a cup of coffee.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag } from './lib/dag.mjs';
import { dek, luister } from './lib/tafel.mjs';

let startbaan;
let ingrid;
let url;
let agenda;
let vorige;
let gast;
let derde;

// Somebody at the table without an account comes in by the link that the initiator sends.
async function aanTafel(scan, naam) {
	const { zetels } = (await ingrid.api('GET', `/scans/${scan}`)).json;
	await ingrid.get(`/zetels/${zetels.find((z) => z.naam === naam).id}/uitnodigen`);
	const page = await ingrid.submit('Maak de uitnodiging');
	const { pathname, search } = new URL(page.main.match(/https?:\/\/\S+sleutel=[\w-]+/u)[0]);
	const klant = startbaan.client();
	await klant.get(pathname + search);
	await klant.submit('Doe mee');
	return klant;
}

before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	const { verbeteragendas } = (await ingrid.api('GET', '/verbeteragendas')).json;
	vorige = `/verbeteragenda/${verbeteragendas.at(-1).id}`;
	const last = (await ingrid.api('GET', vorige)).json;
	url = `/scans/${last.agenda.volgendeScanId}/sessie-twee`;
	agenda = `/verbeteragenda/${last.agenda.volgendeScanId}`;
	gast = await aanTafel(last.agenda.volgendeScanId, 'Bram Oosting');
	derde = await aanTafel(last.agenda.volgendeScanId, 'Amina Haddad');
});
after(() => startbaan.stop());

const zaal = () => gast.get(url.replace('sessie-twee', 'sessie/scherm'));
const acties = async () => (await ingrid.api('GET', agenda)).json.verbeteracties;

test('last year is forgotten before this year begins', async () => {
	const { main } = await ingrid.get(url);
	assert.match(main, /Wat er de vorige keer is afgesproken/u);
	assert.match(main, /Warme overdracht/u);
	assert.doesNotMatch(main, /Actie toevoegen/u, 'there is no agenda yet');
	const scan = await gast.get(url.replace('/sessie-twee', ''));
	assert.match(scan.main, /Dit is in \d{4} afgesproken[\s\S]*Warme overdracht/u, 'who was not there then reads it too');
	assert.match((await gast.get(scan.links(/^\/verbeteragenda\//u)[0].get('href'))).main, /Vastgesteld op/u);
	assert.match((await gast.get(url)).main, /Warme overdracht/u);
});

test('a stranger reads what was scored', async () => {
	const paul = await startbaan.login('manager');
	assert.equal((await paul.get(url)).status, 404);
	assert.equal((await paul.get(agenda)).status, 404);
});

test('the norm with the widest gap is at the bottom', async () => {
	await ingrid.submit('Begin sessie 2');
	assert.equal((await gast.post(`${url}/terug`)).status, 403, 'a guest does not lead');
	assert.match((await ingrid.submit('Maak ongedaan')).main, /Begin sessie 2/u, 'begun too early');
	await ingrid.submit('Begin sessie 2');
	await ingrid.submit('Nog niet beginnen');
	assert.equal((await ingrid.post(`${url}/terug`)).status, 409, 'sent twice it goes back once');
	const page = await ingrid.submit('Begin sessie 2', {}, await ingrid.get(url));
	assert.match(page.main, /Nog 3,3 punten tot het ideaal van 5/u);
	assert.match(page.main, /Hier is in sessie 1 geen score voor gegeven/u);
	assert.match(page.main, /Nog 0,5 punten tot het ideaal van 5\. De scores liepen van 4 tot 5\. Vorige keer was dat 2,3/u);
	assert.match((await gast.get(url)).main, /Vorige keer was dat 2,3/u);
	assert.ok(page.main.indexOf('Nog 3,3 punten') < page.main.indexOf('Nog 0,5 punten'));
});

test('one votes twice, or for one norm three times', async () => {
	await ingrid.get(url);
	let page = await ingrid.submit('Laat iedereen kiezen');
	const options = page.all('option').filter((o) => /^\d+\. /u.test(o.text)).map((o) => o.get('value'));
	page = await ingrid.submit('Dit kies ik', { eerste: options[2], tweede: options[2] });
	assert.match(page.errors.join(' '), /kies een andere norm dan de eerste/u);
	page = await ingrid.submit('Dit kies ik', { eerste: options[2], tweede: options[4] });
	assert.match(page.main, /Verander mijn keuze/u);
	assert.doesNotMatch(page.main, /keer gekozen/u, 'nobody sees it before it is closed');
	await ingrid.submit('Verander mijn keuze', { eerste: options[2], tweede: options[5] });
	await gast.get(url);
	page = await gast.submit('Dit kies ik', { eerste: options[2] });
	assert.doesNotMatch(page.main, /keer gekozen|Sluit het kiezen/u, 'a guest neither sees nor leads');
	for (const seen of [page, await ingrid.get(url), await zaal()])
		assert.doesNotMatch(seen.main, /\d van 12/u, 'of two the table knows who they are');
	page = await ingrid.submit('Sluit het kiezen', {}, await ingrid.get(url));
	assert.match(page.main, /Minder dan 3 mensen kozen/u);
	assert.doesNotMatch(page.main, /keer gekozen/u, 'of two each knows what the other chose');
	await ingrid.submit('Laat iedereen opnieuw kiezen');
	await derde.get(url);
	page = await derde.submit('Dit kies ik', { eerste: options[2] });
	assert.doesNotMatch(page.main, /3 van 12/u, 'who does not lead looks at his own choice');
	for (const seen of [await ingrid.get(url), await zaal()]) assert.match(seen.main, /3 van 12[\s\S]*hebben gekozen/u);
	page = await ingrid.submit('Sluit het kiezen', {}, await ingrid.get(url));
	assert.match(page.main, /3 keer gekozen/u);
	assert.match((await gast.get(url)).main, /3 keer gekozen/u);
});

test('each choice makes all twelve look again, or who counts does not hear of it', async () => {
	await ingrid.get(url);
	await ingrid.submit('Laat iedereen opnieuw kiezen');
	const stroomVan = async (klant, pad = url) => (await klant.get(pad)).source.match(/data-stroom="([^"]+)"/u)[1];
	const plek = luister(gast, await stroomVan(gast));
	const leider = luister(ingrid, await stroomVan(ingrid));
	const scherm = luister(gast, await stroomVan(gast, url.replace('sessie-twee', 'sessie/scherm')));
	await Promise.all([plek, leider, scherm].map((line) => line.next()));
	await derde.get(url);
	await derde.submit('Verander mijn keuze', {});
	const counted = await leider.next();
	await scherm.next();
	await gast.get(url);
	await gast.submit('Verander mijn keuze', {});
	assert.ok((await plek.next()) > counted, 'the first thing that it hears is its own');
	await ingrid.submit('Sluit het kiezen', {}, await ingrid.get(url));
	await plek.next();
	for (const line of [plek, leider, scherm]) line.stop();
	await Promise.all([plek, leider, scherm].map((line) => line.ended));
});

test('what is agreed at the table has to be typed again', async () => {
	const stroom = (await gast.get(url)).source.match(/data-stroom="([^"]+)"/u)[1];
	const tafel = luister(gast, stroom);
	const before = await tafel.next();
	let page = await ingrid.get(url);
	await ingrid.get(page.links(/sessie-twee\?bij=/u)[0].get('href'));
	page = await ingrid.submit('Voeg toe', { wat: 'Elke maand samen bellen' });
	assert.ok(page.path.startsWith(url), 'one is where one was');
	assert.match(page.source, /De actie staat op de agenda/u);
	assert.ok(page.form('Voeg toe'), 'and can type the next');
	assert.ok((await tafel.next()) > before, 'the others hear of it');
	tafel.stop();
	await tafel.ended;
	const [actie] = await acties();
	assert.ok(actie.normNummer > 0, 'it belongs to the norm that was chosen');
	assert.match((await ingrid.get(`/verbeteracties/${actie.id}`)).main, new RegExp(`Over norm\\s*${actie.normNummer}\\. `, 'u'));
	assert.match((await gast.get(url)).main, /Elke maand samen bellen/u, 'everybody at the table sees it');
	page = await gast.submit('Voeg toe', { wat: '', organisatie: 'ROC Overmeer' });
	assert.equal(page.status, 400);
	assert.match(page.source, /ROC Overmeer/u, 'nothing typed is lost');
});

test('what still runs of last year is typed again, or stands there twice', async () => {
	let page = await gast.get(url);
	const form = page.form(/^Neem over/u);
	const pairs = form.fill({}, form.buttons[0]);
	const again = pairs.map(([k, v]) => [k, k === '_eenmalig' ? `${v}x` : v]);
	page = await gast.send(form.action, pairs);
	assert.match(page.main, /Staat weer op de agenda/u);
	const over = (await acties()).find((x) => x.wat !== 'Elke maand samen bellen');
	const before = (await ingrid.api('GET', vorige)).json.verbeteracties;
	const was = before.find((x) => x.wat === over.wat);
	const kept = ['normNummer', 'trekker', 'organisatie', 'merkbaar'];
	assert.deepEqual(kept.map((k) => over[k]), kept.map((k) => was[k]), 'of the same norm, and carried by the same');
	const change = (await gast.get(`/verbeteracties/${over.id}/wijzigen`)).form('Bewaar');
	assert.ok(change.fill().find(([k]) => /trekker_?zetel/iu.test(k))[1], 'on the seat that he has now');
	page = await gast.send(form.action, again);
	assert.equal(page.status, 400);
	assert.match(page.main, /staat al op de agenda/u);
	const done = before.find((x) => x.verbeterstand === 'klaar');
	assert.equal((await gast.post(form.action, { actie: done.id })).status, 404, 'what is done');
	assert.equal((await gast.post(form.action, { actie: over.id })).status, 404, 'what is of this year');
	await gast.post(`/verbeteracties/${over.id}/weghalen`);
	assert.ok((await gast.get(url)).form(/^Neem over/u));
});

test('who sits at the table looks at what was changed or taken off since', async () => {
	const stroom = (await gast.get(url)).source.match(/data-stroom="([^"]+)"/u)[1];
	const scherm = await gast.get(url.replace('sessie-twee', 'sessie/scherm'));
	assert.match(scherm.main, /Elke maand samen bellen/u, 'the room sees it too');
	assert.doesNotMatch(scherm.main, /Ingrid/u);
	const tafel = luister(gast, stroom);
	let heard = await tafel.next();
	const hears = async (what) => {
		const next = await tafel.next();
		assert.ok(next > heard, what);
		heard = next;
	};
	const [{ id }] = await acties();
	await ingrid.get(`/verbeteracties/${id}/wijzigen`);
	assert.ok((await ingrid.submit('Bewaar', { wat: 'Elke maand samen bellen, op maandag' })).path.startsWith(url));
	await hears('it was changed');
	await ingrid.get(`/verbeteracties/${id}/wijzigen`);
	await ingrid.submit('Haal van de agenda');
	await hears('it was taken off');
	await ingrid.submit('Maak ongedaan');
	await hears('it is there again');
	tafel.stop();
	await tafel.ended;
	assert.match((await gast.get(url)).main, /op maandag/u);
});

test('the session ends without an agenda', async () => {
	await ingrid.get(url);
	const typed = (await acties()).length;
	await ingrid.submit('Maak de Verbeteragenda');
	assert.equal((await gast.post(`${url}/heropenen`)).status, 403, 'a guest does not lead');
	assert.match((await ingrid.submit('Maak ongedaan')).main, /Maak de Verbeteragenda/u, 'ended too early');
	assert.equal((await acties()).length, typed, 'what the end made is gone');
	await ingrid.submit('Maak de Verbeteragenda');
	await ingrid.submit('Toch verder met sessie 2', {}, await ingrid.get(url));
	await ingrid.submit('Maak de Verbeteragenda');
	assert.equal((await gast.post(`${url}/acties`, { wat: 'Te laat' })).status, 403, 'the session is over');
	assert.equal((await acties()).length, 2, 'what was chosen and had no action has one now');
	for (const actie of await acties()) assert.equal(actie.wanneerDatum ?? null, null, 'nobody agreed on a day yet');
	let page = await ingrid.submit(/Stel de Verbeteragenda vast/u);
	assert.doesNotMatch(page.source, /1970/u);
	assert.match(page.source, /Kies wie dit trekt/u);
	for (const { id } of await acties()) {
		await ingrid.get(`/verbeteracties/${id}/wijzigen`);
		await ingrid.submit('Bewaar', { trekker: 'Ans Bos', organisatie: 'ROC Overmeer', wanneer: dag(90) });
	}
	await ingrid.get(agenda);
	page = await ingrid.submit(/Stel de Verbeteragenda vast/u);
	assert.match(page.main, /Vastgesteld op/u);
	const paul = await startbaan.login('manager');
	assert.equal((await paul.get(agenda)).status, 200, 'the region reads what was agreed on');
});

test('who has no account cannot tell how it goes', async () => {
	const [{ id }] = await acties();
	await gast.get(`/verbeteracties/${id}`);
	const page = await gast.submit('Vertel het', { stand: 'bezig', tekst: 'De eerste keer was goed' });
	assert.match(page.main, /Bedankt/u);
	assert.equal((await gast.get('/jongeren')).status, 403, 'and sees no dossier');
});

test('one score that was never shown counts as that of all', async () => {
	const tafel = await dek(startbaan, 2);
	const [gast] = tafel.gasten;
	await tafel.stap('Begin sessie 1');
	await tafel.stap('Open deze norm');
	await tafel.antwoord(gast, 'nog_niet');
	let page;
	do page = await tafel.stap('Sla deze norm over'); while (!/Sluit sessie 1/u.test(page.main));
	await tafel.paul.submit('Sluit sessie 1');
	await tafel.paul.get(`/scans/${tafel.id}/sessie-twee`);
	await tafel.paul.submit('Begin sessie 2');
	for (const klant of [gast, tafel.paul])
		assert.doesNotMatch((await klant.get(`/scans/${tafel.id}/sessie-twee`)).main, /punten tot het ideaal/u);
});
