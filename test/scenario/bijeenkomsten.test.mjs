// Meetings of the network: what was said, decided and agreed on is lost by nobody, and read by nobody who was not there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { day } from './lib/invullen.mjs';
import { start } from './lib/startbaan.mjs';

let startbaan;
let ingrid;
let paul;
let sanne;
let mentor;
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	paul = await startbaan.login('manager');
	sanne = await startbaan.login('casusregisseur');
	mentor = await startbaan.login('mentor');
});
after(() => startbaan.stop());

const STUURGROEP = 'Stuurgroep School en Werk';
const gremium = async (wie, naam = STUURGROEP) =>
	(await wie.api('GET', '/gremia')).json.gremia.find((g) => g.naam === naam);
const bijeenkomsten = async (wie, naam) => {
	const { id } = await gremium(wie, naam);
	return (await wie.api('GET', `/gremia/${id}`)).json.bijeenkomsten;
};
const keer = async (wie, stand, naam) => (await bijeenkomsten(wie, naam)).find((b) => b.bijeenkomststand === stand);
const alles = async (wie, id) => (await wie.api('GET', `/bijeenkomsten/${id}`)).json;
const idOf = (reply) => new URL(reply.headers.location, 'http://x').pathname.split('/').pop();

// A gremium of Ingrid's with Paul as a member, and a meeting of today that she began.
async function begin(naam) {
	await ingrid.get('/gremia/nieuw');
	await ingrid.submit('Voeg toe', { naam, soort: 'kernteam' });
	const id = (await gremium(ingrid, naam)).id;
	for (const [wie, taak] of [['Ingrid', 'secretaris'], ['Paul', 'lid']]) {
		const page = await ingrid.get(`/gremia/${id}/leden/nieuw`);
		const [value] = page.form('Voeg toe').options('gebruiker').find(([, label]) => label.includes(wie));
		await ingrid.submit('Voeg toe', { gebruiker: value, taak });
	}
	await ingrid.get(`/gremia/${id}/bijeenkomsten/nieuw`);
	await ingrid.submit('Plan', { datum: day(0), van: '9.30', tot: '11' });
	const vandaag = (await bijeenkomsten(ingrid, naam)).find((b) => b.datum === dag());
	await ingrid.get(`/bijeenkomsten/${vandaag.id}/punten/nieuw`);
	await ingrid.submit('Zet op de agenda', { titel: 'Opening', vraag: 'besluiten', minuten: '10' });
	return { gremium: id, keer: vandaag.id };
}

test('who is no member reads what was said, or does not learn that they met', async () => {
	const concept = await keer(mentor, 'concept');
	const page = await mentor.get(`/bijeenkomsten/${concept.id}`);
	assert.match(page.main, /U ziet alleen dat deze bijeenkomst er is/u);
	assert.match(page.main, /Broekerwaard koopt jobcoaching in/u, 'a decision for the whole network');
	assert.doesNotMatch(page.main, /Wachten op een jobcoach|geld van het netwerk|voorstel voor de inkoop/u);
	const { punten, acties, besluiten, genodigden } = await alles(mentor, concept.id);
	assert.deepEqual([punten.length, acties.length, besluiten.length, genodigden.length], [0, 0, 1, 0]);
	const told = await alles(paul, concept.id);
	assert.match(told.punten[0].verslag, /Wachten op een jobcoach/u);
	assert.equal(told.besluiten.length, 2);
	assert.equal((await mentor.get(`/bespreekpunten/${told.punten[0].id}`)).status, 404);
});

test('who may not makes an overleg, plans or writes minutes', async () => {
	assert.equal((await mentor.get('/gremia/nieuw')).status, 403);
	const { id } = await gremium(mentor);
	for (const path of ['wijzigen', 'leden/nieuw', 'bijeenkomsten/nieuw'])
		assert.equal((await mentor.get(`/gremia/${id}/${path}`)).status, 403, path);
	const erik = await startbaan.login('teamleider');
	const concept = await keer(erik, 'concept');
	const [punt] = (await alles(erik, concept.id)).punten;
	assert.ok(punt, 'a member reads');
	assert.equal((await erik.api('POST', `/bespreekpunten/${punt.id}/verslag`, { verslag: 'Anders' })).status, 403);
	assert.equal((await erik.api('POST', `/bijeenkomsten/${concept.id}/delen`)).status, 403);
	assert.doesNotMatch((await erik.get(`/bespreekpunten/${punt.id}`)).main, /Bewaar het verslag/u);
});

test('a mistake in a form loses the rest, or is told one at a time', async () => {
	const { id } = await gremium(paul);
	await paul.get(`/gremia/${id}/bijeenkomsten/nieuw`);
	const wrong = await paul.submit('Plan', { datum: '', van: '25:00', tot: 'straks', link: 'http://x', plek: 'Zaal 1' });
	assert.equal(wrong.errors.length, 4, wrong.errors.join());
	assert.equal(wrong.form('Plan').value('plek'), 'Zaal 1');
	const turned = await paul.submit('Plan', { datum: day(3), van: '11:00', tot: '10:00', link: '' });
	assert.match(turned.errors.join(), /na het begin/u);
});

test('a meeting is held from point to point: minutes, a decision and an action are kept', async () => {
	const made = await begin('Kernteam van de proef');
	let page = await ingrid.get(`/bijeenkomsten/${made.keer}`);
	assert.match(page.main, /Opening/u);
	page = await ingrid.submit('Begin de bijeenkomst');
	await ingrid.click(/Loop de agenda door/u);
	page = await ingrid.submit('Bewaar het verslag', { verslag: 'Afspraken over wie belt. Jayda B. kwam niet.' });
	assert.match(page.errors.join(), /Wat is er gezegd/u, 'a young person is not named');
	await ingrid.submit('Bewaar het verslag', { verslag: 'Afspraken over wie belt.' });
	await ingrid.submit('Leg het besluit vast', { tekst: 'Elke maand bellen', voor_wie: 'Alle teams', openbaar: '1' });
	page = await ingrid.submit('Spreek af', { wat: 'Het rooster maken', wie: '', voor: day(2) });
	assert.match(page.errors.join(), /kies iemand/u);
	const [paulId] = page.form('Spreek af').options('collega').find(([, label]) => label.includes('Paul'));
	page = await ingrid.submit('Spreek af', { wat: 'Het rooster maken', collega: paulId, voor: day(2) });
	assert.match(page.main, /Het rooster maken/u);
	const told = await alles(paul, made.keer);
	assert.equal(told.besluiten[0].nummer, 1);
	assert.equal(told.acties[0].wie, 'Paul Hendriks');
	assert.match((await paul.get('/gremia')).main, /U bent aan de beurt.*Het rooster maken/u);
	const found = (await mentor.api('GET', '/netwerkbesluiten?zoek=maand')).json.besluiten;
	assert.equal(found.length, 1);
	const file = await mentor.get('/netwerkbesluiten?zoek=maand&formaat=csv');
	assert.match(file.source, /Elke maand bellen/u);
});

test('two write in one text and the first is lost', async () => {
	const made = await begin('Kernteam van twee');
	await ingrid.api('POST', `/bijeenkomsten/${made.keer}/beginnen`);
	const { leden } = (await ingrid.api('GET', `/gremia/${made.gremium}`)).json;
	const lid = leden.find((l) => l.naam.includes('Paul'));
	await ingrid.get(`/gremiumleden/${lid.id}/taak`);
	await ingrid.submit('Bewaar', { taak: 'voorzitter' });
	const [punt] = (await alles(paul, made.keer)).punten;
	await ingrid.get(`/bespreekpunten/${punt.id}`);
	await paul.get(`/bespreekpunten/${punt.id}`);
	await ingrid.submit('Bewaar het verslag', { verslag: 'Tekst van Ingrid' });
	const both = await paul.submit('Bewaar het verslag', { verslag: 'Tekst van Paul' });
	assert.match(both.main, /Tekst van Ingrid/u);
	assert.match(both.main, /Tekst van Paul/u);
	assert.equal((await alles(paul, made.keer)).punten[0].verslag, 'Tekst van Ingrid');
});

test('what was agreed is forgotten the next time, and fixed minutes are changed', async () => {
	const gepland = await keer(paul, 'gepland');
	const { eerder, vorige } = await alles(paul, gepland.id);
	assert.ok(eerder.some((x) => /Uitzoeken hoeveel uren nazorg/u.test(x.wat)), 'it stands on the agenda by itself');
	assert.ok(!eerder.some((x) => /verdeling op papier/u.test(x.wat)), 'what is done does not');
	assert.equal(vorige, undefined);
	const fixed = await keer(paul, 'vastgesteld');
	const [punt] = (await alles(paul, fixed.id)).punten;
	const refused = await paul.api('POST', `/bespreekpunten/${punt.id}/verslag`, { verslag: 'Anders' });
	assert.equal(refused.status, 400);
	const [besluit] = (await alles(paul, fixed.id)).besluiten;
	const other = { tekst: 'Niemand betaalt', voor_wie: besluit.voorWie, openbaar: true };
	assert.equal((await paul.api('POST', `/netwerkbesluiten/${besluit.id}`, other)).status, 400);
	await paul.get(`/netwerkbesluiten/${besluit.id}`);
	await paul.submit('Bewaar', { openbaar: null });
	assert.doesNotMatch((await mentor.get('/netwerkbesluiten')).main, /twee derde/u, 'no longer for all');
	const page = await paul.get(`/bijeenkomsten/${fixed.id}`);
	assert.match(page.main, /werkgevers/u, 'a remark stands under it');
	await paul.submit('Zet erbij', { tekst: 'Bij punt 1: ook Ruben was er.' });
	assert.match((await paul.get(`/bijeenkomsten/${fixed.id}`)).main, /ook Ruben was er/u);
});

test('minutes are fixed before anybody could say something about them', async () => {
	const made = await begin('Kernteam van de volgende keer');
	await ingrid.api('POST', `/bijeenkomsten/${made.keer}/beginnen`);
	await ingrid.api('POST', `/bijeenkomsten/${made.keer}/delen`);
	assert.equal((await ingrid.api('POST', `/bijeenkomsten/${made.keer}/vaststellen`)).status, 400);
	assert.equal((await alles(ingrid, made.keer)).bijeenkomst.bijeenkomststand, 'concept');
	const later = await ingrid.api('POST', `/gremia/${made.gremium}/bijeenkomsten`, { datum: dag(7), van: '9', tot: '10' });
	assert.equal((await ingrid.api('POST', `/bijeenkomsten/${idOf(later)}/vaststellen`)).status, 400, 'not before it began');
	assert.equal((await ingrid.api('POST', `/bijeenkomsten/${idOf(later)}/beginnen`)).status, 400, 'nor before its day');
});

test('a meeting that is held once has no minutes for ever, or nobody could say what is wrong in them', async () => {
	const made = await begin('Werksessie die een keer is');
	await ingrid.api('POST', `/bijeenkomsten/${made.keer}/beginnen`);
	assert.equal((await paul.api('POST', `/bijeenkomsten/${made.keer}/opmerkingen`, { tekst: 'Te vroeg' })).status, 400);
	await ingrid.api('POST', `/bijeenkomsten/${made.keer}/delen`);
	let page = await paul.get(`/bijeenkomsten/${made.keer}`);
	assert.match(page.main, /er is geen volgende keer gepland/u);
	page = await paul.submit('Zet erbij', { tekst: 'Bij punt 1: Lotte was er ook.' });
	assert.match(page.main, /Lotte was er ook/u);
	assert.equal((await mentor.api('POST', `/bijeenkomsten/${made.keer}/opmerkingen`, { tekst: 'Ik lees mee' })).status, 403);
	const early = await ingrid.api('POST', `/bijeenkomsten/${made.keer}/verslag-vaststellen`);
	assert.match(early.json.errors?.[0]?.message ?? early.source, /kan nog reageren/u);
	assert.doesNotMatch((await ingrid.get(`/bijeenkomsten/${made.keer}`)).main, /Stel het verslag vast/u);
	const leercirkel = 'Leercirkel nazorg, met twee andere regio\'s';
	const { id } = await keer(ingrid, 'concept', leercirkel);
	page = await ingrid.get('/gremia');
	assert.match(page.main, /U bent aan de beurt.*Nog niet vastgesteld/u, 'whose turn it is hears of it');
	await ingrid.get(`/bijeenkomsten/${id}`);
	page = await ingrid.submit('Stel het verslag vast');
	assert.match(page.main, /Er was geen volgende keer/u);
	assert.equal((await alles(ingrid, id)).bijeenkomst.bijeenkomststand, 'vastgesteld');
});

test('the next time minutes cannot be fixed, or what was open is not on the agenda', async () => {
	const made = await begin('Kernteam dat verdergaat');
	const plan = { datum: dag(-3), van: '9', tot: '10' };
	const before = idOf(await ingrid.api('POST', `/gremia/${made.gremium}/bijeenkomsten`, plan));
	await ingrid.get(`/bijeenkomsten/${before}/punten/nieuw`);
	await ingrid.submit('Zet op de agenda', { titel: 'Rondje', vraag: 'bespreken' });
	await ingrid.get(`/bijeenkomsten/${before}`);
	await ingrid.submit('Begin de bijeenkomst');
	const [punt] = (await alles(ingrid, before)).punten;
	const actie = { wat: 'Koffie regelen', wie: 'De conciërge', voor: dag(5) };
	assert.equal((await ingrid.api('POST', `/bespreekpunten/${punt.id}/acties`, actie)).status, 201);
	await ingrid.get(`/bijeenkomsten/${before}`);
	await ingrid.submit(/Het verslag is klaar/u);
	assert.equal((await alles(ingrid, made.keer)).eerder[0].wat, 'Koffie regelen');
	await ingrid.get(`/bijeenkomsten/${made.keer}`);
	await ingrid.submit('Begin de bijeenkomst');
	const page = await ingrid.submit('Stel dit verslag vast');
	assert.match(page.source, /is vastgesteld/u);
	assert.equal((await alles(ingrid, before)).bijeenkomst.bijeenkomststand, 'vastgesteld');
	assert.match((await ingrid.get(`/bijeenkomsten/${before}`)).main, /Vastgesteld in de bijeenkomst van/u);
});

test('what is taken off by mistake is gone', async () => {
	const made = await begin('Kernteam dat zich vergist');
	const back = async (path, undo) => {
		assert.equal((await ingrid.api('POST', path)).status, 201, path);
		assert.equal((await ingrid.api('POST', undo)).status, 201, undo);
	};
	const { punten: [punt], genodigden } = await alles(ingrid, made.keer);
	await ingrid.get(`/bijeenkomsten/${made.keer}/punten/nieuw`);
	await ingrid.submit('Zet op de agenda', { titel: 'Rondvraag', vraag: 'informeren' });
	const second = (await alles(ingrid, made.keer)).punten[1];
	assert.equal((await ingrid.api('POST', `/bespreekpunten/${second.id}/eerder`)).status, 201);
	assert.deepEqual((await alles(ingrid, made.keer)).punten.map((p) => p.titel), ['Rondvraag', 'Opening']);
	await back(`/bespreekpunten/${punt.id}/weghalen`, `/bespreekpunten/${punt.id}/terug`);
	await back(`/bijeenkomsten/${made.keer}/afzeggen`, `/bijeenkomsten/${made.keer}/plannen`);
	await back(`/genodigden/${genodigden[0].id}/weghalen`, `/genodigden/${genodigden[0].id}/terug`);
	await ingrid.api('POST', `/bijeenkomsten/${made.keer}/beginnen`);
	await ingrid.api('POST', `/bespreekpunten/${punt.id}/besluiten`, { tekst: 'Wij gaan door' });
	await ingrid.api('POST', `/bespreekpunten/${punt.id}/acties`, { wat: 'Bellen', wie: 'Iedereen', voor: dag(5) });
	const { besluiten: [besluit], acties: [actie] } = await alles(ingrid, made.keer);
	await back(`/netwerkbesluiten/${besluit.id}/weghalen`, `/netwerkbesluiten/${besluit.id}/terug`);
	await back(`/netwerkacties/${actie.id}/weghalen`, `/netwerkacties/${actie.id}/terug`);
	for (const stand of ['aanwezig', 'afgemeld', 'afwezig'])
		assert.equal((await ingrid.api('POST', `/genodigden/${genodigden[0].id}/${stand}`)).status, 201, stand);
	const now = await alles(ingrid, made.keer);
	assert.deepEqual([now.besluiten.length, now.acties.length, now.punten.length], [1, 1, 2]);
});

test('who said that he would do something does not hear of it, or cannot say that it is done', async () => {
	const hans = await startbaan.login('jobcoach');
	const page = await hans.get('/werk?soort=netwerkactie');
	assert.match(page.main, /Drie ouders vragen/u);
	await hans.click(/Naar de actie/u);
	await hans.submit('Dit is gedaan');
	assert.doesNotMatch((await hans.get('/werk?soort=netwerkactie')).main, /Drie ouders vragen/u);
	await hans.get('/gremia');
	const { acties } = await alles(hans, (await bijeenkomsten(hans, 'Werkgroep Ouders aan tafel')).at(-1).id);
	await hans.get(`/netwerkacties/${acties[0].id}`);
	await hans.submit('Toch nog niet gedaan');
	assert.match((await hans.get('/werk?soort=netwerkactie')).main, /Drie ouders vragen/u);
	assert.equal((await mentor.get(`/netwerkacties/${acties[0].id}`)).status, 404, 'a member who does not do it only reads');
});

test('an action that became another stays with who cannot do it, or nobody knows who changed it', async () => {
	const made = await begin('Kernteam dat verschuift');
	await ingrid.api('POST', `/bijeenkomsten/${made.keer}/beginnen`);
	const [punt] = (await alles(ingrid, made.keer)).punten;
	await ingrid.get(`/bespreekpunten/${punt.id}`);
	const people = ingrid.last.form('Spreek af').options('collega');
	const idOfName = (name) => people.find(([, label]) => label.includes(name))[0];
	const actie = { wat: 'De zaal bellen', collega: idOfName('Paul'), voor: dag(9) };
	await ingrid.api('POST', `/bespreekpunten/${punt.id}/acties`, actie);
	const { id } = (await alles(ingrid, made.keer)).acties[0];
	await ingrid.get(`/netwerkacties/${id}/wijzigen`);
	const wrong = await ingrid.submit('Bewaar', { wat: 'Jayda B. bellen', collega: '', voor: '' });
	assert.equal(wrong.errors.length, 3, wrong.errors.join());
	let page = await ingrid.submit('Bewaar', { wat: 'Twee zalen bellen', collega: idOfName('Paul'), voor: day(12) });
	assert.match(page.main, /De zaal bellen → Twee zalen bellen/u);
	await paul.get(`/netwerkacties/${id}`);
	await paul.click(/Geef aan een ander/u);
	await paul.submit('Geef door', { collega: idOfName('Sanne') });
	page = await sanne.get(`/netwerkacties/${id}`);
	assert.match(page.main, /Wie: Paul Hendriks → Sanne de Wit/u);
	assert.equal((await paul.api('POST', `/netwerkacties/${id}/geven`, { wie: 'Ik' })).status, 404, 'it is not his any more');
	await sanne.submit('Dit is gedaan');
	assert.equal((await ingrid.api('POST', `/netwerkacties/${id}`, { ...actie, wat: 'Iets anders' })).status, 400, 'it is done');
	assert.match((await ingrid.get(`/bijeenkomsten/${made.keer}`)).main, /Twee zalen bellen.*gewijzigd op/u);
});

test('what a member wants to talk about waits for ever, or is gone without an answer', async () => {
	const made = await begin('Kernteam dat luistert');
	await paul.get(`/bijeenkomsten/${made.keer}`);
	await paul.click(/Stel een punt voor/u);
	let page = await paul.submit('Stel voor', { titel: 'Waarom Jayda B. niet kwam' });
	assert.equal(page.errors.length, 2, page.errors.join());
	page = await paul.submit('Stel voor', { titel: 'Kijk @ kantoor. Nu', vraag: 'bespreken' });
	assert.match(page.errors.join(), /Waar gaat het over: "@" hoort bij een mailadres/u, 'what the table refuses is told');
	const propose = async (titel) => {
		await paul.get(`/bijeenkomsten/${made.keer}/voorstellen/nieuw`);
		await paul.submit('Stel voor', { titel, vraag: 'bespreken', minuten: '15', toelichting: 'De bus rijdt niet meer' });
		return (await alles(ingrid, made.keer)).voorstellen.find((v) => v.titel === titel).id;
	};
	const bus = await propose('Vervoer');
	assert.equal((await sanne.get(`/puntvoorstellen/${bus}`)).status, 404, 'who does not keep it does not read it');
	assert.equal((await paul.api('POST', `/puntvoorstellen/${bus}/plaatsen`)).status, 403, 'who proposed it does not answer');
	page = await ingrid.get('/gremia');
	assert.match(page.main, /U bent aan de beurt.*Vervoer/u);
	await ingrid.get(`/puntvoorstellen/${bus}`);
	assert.match((await ingrid.api('POST', `/puntvoorstellen/${bus}/doorschuiven`)).source, /geen volgende keer/u);
	await ingrid.submit('Zet op de agenda');
	const { punten } = await alles(paul, made.keer);
	assert.deepEqual([punten[1].titel, punten[1].wie, punten[1].minuten], ['Vervoer', 'Paul Hendriks', 15]);
	assert.equal((await ingrid.api('POST', `/puntvoorstellen/${bus}/afwijzen`, { reden: 'Toch niet' })).status, 400, 'once');
	const geld = await propose('Geld');
	const plan = { datum: dag(20), van: '9', tot: '10' };
	const later = idOf(await ingrid.api('POST', `/gremia/${made.gremium}/bijeenkomsten`, plan));
	await ingrid.get(`/puntvoorstellen/${geld}`);
	page = await ingrid.submit(/Schuif door naar/u);
	assert.match(page.main, /Doorgeschoven van/u);
	assert.equal((await alles(paul, later)).voorstellen[0].id, geld);
	page = await ingrid.submit('Zeg nee', { reden: '' });
	assert.match(page.errors.join(), /Waarom niet/u);
	await ingrid.submit('Zeg nee', { reden: 'Dat hoort in de stuurgroep' });
	assert.match((await paul.get('/gremia')).main, /Wat u voorstelde.*Geld.*Niet op de agenda/u);
	assert.match((await paul.get(`/puntvoorstellen/${geld}`)).main, /hoort in de stuurgroep/u);
	assert.equal((await ingrid.api('POST', `/puntvoorstellen/${geld}/heropenen`)).status, 201);
	await paul.get(`/puntvoorstellen/${geld}`);
	await paul.submit('Trek dit voorstel in');
	page = await paul.submit('Stel het toch voor');
	assert.match(page.main, /Wacht op antwoord/u);
	page = await sanne.get('/werk?soort=puntvoorstel');
	assert.match(page.main, /Een avond voor ouders/u, 'who keeps it hears of it');
	await sanne.click(/Lees en antwoord/u);
	assert.match(sanne.last.main, /rapportgesprek/u);
});

test('minutes that nobody shared are forgotten', async () => {
	const page = await sanne.get('/werk?soort=verslag_wacht');
	assert.match(page.main, /Werkgroep Ouders aan tafel/u);
	await sanne.click(/Naar het verslag/u);
	await sanne.submit(/Het verslag is klaar/u);
	assert.doesNotMatch((await sanne.get('/werk?soort=verslag_wacht')).main, /Werkgroep Ouders aan tafel/u);
});

test('who cannot come has to phone, and who does not belong reads along as a guest for ever', async () => {
	const gepland = await keer(paul, 'gepland');
	const ruben = await startbaan.login('accountmanager');
	await ruben.get(`/bijeenkomsten/${gepland.id}`);
	await ruben.submit('Ik kan niet komen');
	const mine = (await alles(paul, gepland.id)).genodigden.find((n) => n.naam.includes('Ruben'));
	assert.equal(mine.aanwezigheid, 'afgemeld');
	await ruben.get(`/bijeenkomsten/${gepland.id}`);
	await ruben.submit('Ik kom toch');
	assert.equal((await paul.api('POST', `/genodigden/${mine.id}/afmelden`)).status, 404, 'not for another');
	const lotte = await startbaan.login('hulpverlener');
	assert.equal((await alles(lotte, gepland.id)).punten.length, 0);
	await paul.get(`/bijeenkomsten/${gepland.id}/genodigden/nieuw`);
	const [lotteId] = paul.last.form('Nodig uit').options('gebruiker').find(([, label]) => label.includes('Lotte'));
	await paul.submit('Nodig uit', { gebruiker: lotteId });
	assert.equal((await alles(lotte, gepland.id)).punten.length, 2, 'a guest reads this one');
	assert.equal((await alles(lotte, (await keer(lotte, 'concept')).id)).punten.length, 0, 'and no other');
});

test('the year has no meeting of the whole region and nobody says so', async () => {
	assert.match((await mentor.get('/bijeenkomsten?jaar=2031')).main, /In 2031 is er geen regionale bijeenkomst/u);
	const { datum } = (await bijeenkomsten(mentor, 'Regiodag School en Werk'))[0];
	const page = await mentor.get(`/bijeenkomsten?jaar=${datum.slice(0, 4)}`);
	assert.match(page.main, /Regiodag School en Werk/u);
	assert.doesNotMatch(page.main, /geen regionale bijeenkomst/u);
});

test('a meeting is not in the agenda of a telephone, or more than it should be', async () => {
	const gepland = await keer(paul, 'gepland');
	const one = await paul.get(`/bijeenkomsten/${gepland.id}/agenda.ics`);
	assert.match(one.source, /SUMMARY:Stuurgroep School en Werk/u);
	assert.match(one.source, new RegExp(`DTSTART;TZID=Europe/Amsterdam:${gepland.datum.replaceAll('-', '')}T133000`, 'u'));
	assert.match(one.source, /LOCATION:Stadhuis Broekerwaard/u);
	await paul.get('/agenda');
	const page = await paul.submit('Maak een adres');
	const [feed] = /\/agenda\/[\w-]+\.ics/u.exec(page.source);
	const told = (await startbaan.client().get(feed)).source.replaceAll(/\r\n /gu, '');
	assert.match(told, /SUMMARY:Stuurgroep\r/u, 'what sort of meeting');
	assert.doesNotMatch(told, /Stadhuis|School en Werk/u, 'and nothing that was typed');
});

test('a member who left still reads, and a manager makes himself one', async () => {
	const made = await begin('Kernteam dat wisselt');
	assert.equal((await alles(paul, made.keer)).punten.length, 1);
	const { leden } = (await ingrid.api('GET', `/gremia/${made.gremium}`)).json;
	const lid = leden.find((l) => l.naam.includes('Paul'));
	await ingrid.get(`/gremia/${made.gremium}`);
	await ingrid.api('POST', `/gremiumleden/${lid.id}/einde`);
	assert.equal((await alles(paul, made.keer)).punten.length, 0);
	assert.equal((await paul.get(`/gremia/${made.gremium}/leden/nieuw`)).status, 403);
	assert.equal((await ingrid.api('POST', `/gremiumleden/${lid.id}/terug`)).status, 201);
	assert.equal((await alles(paul, made.keer)).punten.length, 1);
});
