// How gemeenten and UWV carry out regelingen beside what the region agreed on, and what of it nobody knows.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let erik;
let ingrid;
let sanne;
before(async () => {
	startbaan = await start();
	erik = await startbaan.login('teamleider');
	ingrid = await startbaan.login('afstemmingsregisseur');
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());

const punten = async (vraag = '') => (await sanne.api('GET', `/regelingen/vergelijking${vraag}`)).json.punten;
async function punt(organisatie, vergelijkpunt) {
	return (await punten()).find((p) => p.organisatie.includes(organisatie) && p.vergelijkpunt === vergelijkpunt);
}
async function leg(wie, velden) {
	await wie.get(`/werkwijzen/nieuw?punt=${velden.punt}`);
	return wie.submit('Leg vast', velden);
}
const mijn = async (wie, code) => (await wie.api('GET', '/werkwijzen')).json.punten.find((p) => p.vergelijkpunt === code);

test('nobody sees where a gemeente does otherwise: it stands in a table, in words, and as a file', async () => {
	const page = await sanne.get('/regelingen/vergelijking');
	assert.match(page.main, /Zelfde[\s\S]*Onbekend[\s\S]*Anders/u);
	assert.match(page.main, /Hoogstens 100 uur in het eerste jaar/u);
	assert.match(page.main, /Verordening Participatiewet Broekerwaard/u);
	const csv = await sanne.get('/regelingen/vergelijking?formaat=csv');
	assert.match(csv.source, /Gemeente Vlietdam/u);
	const alleen = await punten('?punt=forfait&wat=anders');
	assert.deepEqual([...new Set(alleen.map((p) => p.vergelijkpunt))], ['forfait']);
	assert.ok(alleen.every((p) => p.soort === 'regio' || p.vergelijking === 'anders'));
});

test('what nobody wrote down is taken for the same, or there is nobody to ask', async () => {
	const stil = await punt('Sint-Odolf', 'forfait');
	assert.equal(stil.vergelijking, 'onbekend');
	assert.match(stil.contact, /Sint-Odolf/u);
	assert.match((await punt('Vlietdam', 'voorziening')).contact, /Saskia/u, 'who makes policy there is asked');
	assert.equal(await punt('UWV', 'forfait'), undefined, 'UWV gives no such subsidy');
});

test('a gemeente cannot say what it does otherwise, or says it without a source', async () => {
	const wrong = await leg(erik, { punt: 'eigen_instrument', wijze: 'anders', tekst: '', bron: '', van: dag(), tot: dag(-1) });
	assert.equal(wrong.errors.length, 3, wrong.errors.join());
	const done = await erik.submit('Leg vast', { tekst: 'Een leerwerkplek bij de gemeente', bron: 'Beleidsplan', tot: '' });
	assert.match(done.main, /Een leerwerkplek bij de gemeente/u);
	assert.equal((await punt('Broekerwaard', 'eigen_instrument')).vergelijking, 'anders');
});

test('what a colleague wrote meanwhile is replaced unread, or what one typed is lost', async () => {
	const velden = { punt: 'praktijkroute', wijze: 'anders', bron: 'Regel 7', van: dag() };
	await erik.get('/werkwijzen/nieuw?punt=praktijkroute');
	const tab = erik.last;
	await leg(erik, { ...velden, tekst: 'Uit de andere tab' });
	erik.last = tab;
	let page = await erik.submit('Leg vast', { ...velden, tekst: 'Uit deze tab' });
	assert.match(page.errors.join(), /Intussen is hierover iets anders vastgelegd/u);
	assert.match(page.main, /Uit de andere tab/u, 'both texts are there');
	assert.equal(page.form('Leg vast').value('tekst'), 'Uit deze tab');
	const punten = { ...velden, tekst: 'Van een programma' };
	for (const geopend of [undefined, 0, Date.now() + 60_000]) {
		const reply = await erik.api('POST', '/werkwijzen', { ...punten, geopend });
		assert.equal(reply.status, 400, `a program replaces what it did not read: ${geopend}`);
		assert.match(reply.source, /Intussen is hierover iets anders vastgelegd/u);
	}
	page = await erik.submit('Leg vast', { toch: '1' });
	assert.match(page.main, /Uit deze tab/u);
	assert.ok(!/Ik heb het gelezen/u.test((await erik.get('/werkwijzen/nieuw?punt=praktijkroute')).main), 'nothing to have read');
});

test('what held before is gone when it becomes otherwise, or what comes is not told', async () => {
	await leg(erik, { punt: 'voorziening', wijze: 'anders', tekst: 'Wij betalen een fiets', bron: 'Regel 1', van: dag(-60) });
	const leeg = await leg(erik, { punt: 'voorziening', wijze: 'zelfde', tekst: '', bron: '', van: dag() });
	assert.match(leeg.errors.join(), /nog niets afgesproken/u, 'nobody does as a region that agreed on nothing');
	await leg(ingrid, { punt: 'voorziening', wijze: 'afspraak', tekst: 'Ieder een fiets', bron: 'Kader 3', van: dag(2) });
	await leg(erik, { punt: 'voorziening', wijze: 'zelfde', tekst: '', bron: '', van: dag() });
	assert.equal((await punt('Broekerwaard', 'voorziening')).vergelijking, 'anders', 'it begins in two days');
	await leg(ingrid, { punt: 'voorziening', wijze: 'afspraak', tekst: 'Ieder een fiets', bron: 'Kader 3', van: dag() });
	assert.match((await erik.get('/werkwijzen')).main, /De regio sprak af: Ieder een fiets/u);
	await leg(erik, { punt: 'voorziening', wijze: 'zelfde', tekst: '', bron: '', van: dag() });
	const nu = await punt('Broekerwaard', 'voorziening');
	assert.equal(nu.vergelijking, 'zelfde');
	const { werkwijzen } = (await sanne.api('GET', `/werkwijzen/${nu.werkwijzeId}`)).json;
	assert.deepEqual(werkwijzen.map((w) => [w.wijze, w.totDatum ?? null]), [['zelfde', null], ['anders', dag(-1)]]);
	assert.match((await sanne.get(`/werkwijzen/${nu.werkwijzeId}`)).main, /Wij betalen een fiets/u);
	const jobcoach = await punt('Broekerwaard', 'jobcoaching');
	assert.equal(jobcoach.vergelijking, 'anders');
	assert.equal(jobcoach.straksDatum, dag(40));
});

test('what is old stands there as if it were sure: who wrote it is asked on the page where he begins', async () => {
	assert.match((await erik.get('/caseload')).main, /Klopt dit nog\?/u);
	assert.equal((await mijn(erik, 'forfait')).stand, 'bevestigen');
	assert.equal((await punt('Broekerwaard', 'forfait')).stand, 'bevestigen');
	const { werkwijzeId } = await punt('Broekerwaard', 'forfait');
	const before = await punt('Broekerwaard', 'forfait');
	await erik.get('/werkwijzen');
	await erik.submit(`/werkwijzen/${werkwijzeId}/bevestigen`);
	await erik.submit('Maak ongedaan');
	assert.equal((await mijn(erik, 'forfait')).stand, 'bevestigen', 'by a slip of the thumb nobody is asked for a year');
	assert.equal((await punt('Broekerwaard', 'forfait')).bevestigdDatum, before.bevestigdDatum);
	assert.equal((await erik.post(`/werkwijzen/${werkwijzeId}/niet-bevestigen`)).status, 409, 'and no further back');
	await erik.get('/werkwijzen');
	await erik.submit(`/werkwijzen/${werkwijzeId}/bevestigen`);
	assert.equal((await mijn(erik, 'forfait')).stand, 'geldt');
	const fresh = await punt('Broekerwaard', 'forfait');
	assert.equal(fresh.bevestigdDatum, dag());
	assert.match(fresh.bevestigdDoor, /Erik/u);
});

test('what must be confirmed stands nowhere in Mijn werk of who keeps it, or stays there when he said so', async () => {
	const regels = async () => (await werk(erik)).filter((r) => r.signaal === 'werkwijze_klopt');
	await leg(erik, { punt: 'proefplaatsing', wijze: 'anders', tekst: 'Een maand', bron: 'Regel 2', van: dag(-2) });
	await leg(ingrid, { punt: 'proefplaatsing', wijze: 'afspraak', tekst: 'Drie maanden', bron: 'Kader 2', van: dag() });
	assert.ok(!(await regels()).some((r) => /nieuws/u.test(r.waarom)), 'he said so on the same day');
	const saskia = await startbaan.loginAs('saskia.vanthof@vlietdam.example');
	const [regel] = (await werk(saskia)).filter((r) => r.signaal === 'werkwijze_klopt');
	assert.match(regel.waarom, /De regio sprak iets nieuws af/u);
	assert.equal(regel.naam, 'Uw organisatie');
	const url = async () => (await saskia.get('/werk?tab=later')).link(/^\/werkwijzen\/[0-9a-z]{20,}$/u);
	await saskia.get(await url());
	const back = await saskia.click(/uitstel$/u);
	assert.equal(back.status, 200);
	const wrong = await saskia.submit('Stel uit', { tot: dag(40), reden: '' });
	assert.equal(wrong.errors.length, 2, wrong.errors.join());
	const named = await saskia.submit('Stel uit', { tot: dag(5), reden: 'Leerling Kevin belt nog' });
	assert.match(named.errors.join(), /lijkt op een naam van een jongere/u);
	await saskia.submit('Stel uit', { tot: dag(5), reden: 'Het college beslist dan' });
	assert.deepEqual((await werk(saskia)).filter((r) => r.signaal === 'werkwijze_klopt'), []);
	await saskia.submit(/uitstel\/intrekken$/u);
	await saskia.get(await url());
	await saskia.submit(/bevestigen$/u);
	assert.deepEqual((await werk(saskia)).filter((r) => r.signaal === 'werkwijze_klopt'), []);
});

test('the region agrees on something else and nobody says whether he still does the same', async () => {
	assert.equal((await mijn(erik, 'loonkostensubsidie')).stand, 'geldt');
	const done = await leg(ingrid, { punt: 'loonkostensubsidie', wijze: 'afspraak', tekst: 'Binnen vier weken', bron: 'Kader 2' });
	assert.match(done.main, /Binnen vier weken/u);
	assert.equal((await mijn(erik, 'loonkostensubsidie')).stand, 'bevestigen');
});

test('somebody writes for another organisation, or who does not make policy writes at all', async () => {
	const { werkwijzeId } = await punt('Vlietdam', 'forfait');
	const other = await erik.api('POST', `/werkwijzen/${werkwijzeId}/bevestigen`, {});
	assert.equal(other.status, 403);
	for (const rol of ['casusregisseur', 'jobcoach', 'mentor', 'beheerder', 'hulpverlener']) {
		const iemand = await startbaan.login(rol);
		assert.equal((await iemand.get('/werkwijzen')).status, 403, rol);
		const reply = await iemand.api('POST', '/werkwijzen', { punt: 'forfait', wijze: 'zelfde', van: dag() });
		assert.equal(reply.status, 403, rol);
		assert.equal((await iemand.get('/regelingen/vergelijking')).status, 200, rol);
	}
	const paul = await startbaan.login('manager');
	const afspraak = await paul.api('POST', '/werkwijzen', { punt: 'forfait', wijze: 'afspraak', tekst: 'x', bron: 'x', van: dag() });
	assert.equal(afspraak.status, 400, 'a gemeente does not speak for the region');
});

test('a young person hears what holds elsewhere: the page tells what his own gemeente and UWV do otherwise', async () => {
	const all = await Promise.all((await eigen(sanne)).map(async ({ id }) => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere));
	const [hier] = all.filter((j) => j.gemeente === 'Broekerwaard');
	const page = await sanne.get(`/jongeren/${hier.id}/regelingen`);
	assert.match(page.main, /Gemeente Broekerwaard doet het anders: Jobcoach/u);
	assert.match(page.main, /Wie een half jaar werkt krijgt één keer/u);
	assert.doesNotMatch(page.main, /Vlietdam/u);
	assert.match(page.main, /UWV, kantoor Waterland-Oost doet het anders/u);
});
