// People of one organisation say how the network works: nobody reads what one of them said, and what is weak is taken up.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag } from './lib/verhaal.mjs';

let startbaan;
let erik;
let sanne;
let paul;
before(async () => {
	startbaan = await start();
	erik = await startbaan.login('teamleider');
	sanne = await startbaan.login('casusregisseur');
	paul = await startbaan.login('manager');
});
after(() => startbaan.stop());

const scans = async (wie) => (await wie.api('GET', '/zelfscan')).json.scans;
const uitkomst = async (wie, id) => (await wie.api('GET', `/zelfscan/${id}`)).json;
async function vulIn(wie, id, score) {
	for (let stap = 1; stap <= 12; stap++) {
		await wie.get(`/zelfscan/${id}/vragen?stap=${stap}`);
		await wie.submit(stap < 12 ? 'Bewaar en ga verder' : 'Bewaar', { s1: score, s2: score, s3: score });
	}
}

test('what is weak is not told, or where people disagree', async () => {
	const [{ id }] = await scans(sanne);
	const { uitkomsten } = await uitkomst(sanne, id);
	const van = (factor) => uitkomsten.find((u) => u.factor === factor);
	assert.equal(van('aanbod').oordeel, 'zwak');
	assert.equal(van('niveaus').eens, 'verschil');
	assert.equal(van('jongere_centraal').oordeel, 'sterk');
	assert.equal(van('jongere_centraal').eigen, 4, 'one sees the own answers beside it');
	assert.ok(van('jongere_centraal').vorige < van('jongere_centraal').gemiddelde, 'and the year before');
	assert.equal(van('behandelaars').gemiddelde ?? null, null, 'four of five knew: that is too few');
	const page = await sanne.get(`/zelfscan/${id}`);
	assert.match(page.main, /Tel voor welke jongeren er geen plek of hulp is/u);
	assert.match(page.main, /Vergelijken met andere organisaties kan als er vijf of meer/u);
});

test('what one organisation says of itself is read by another', async () => {
	const [{ id }] = await scans(sanne);
	const ingrid = await startbaan.login('afstemmingsregisseur');
	assert.deepEqual(await scans(ingrid), []);
	assert.equal((await ingrid.get(`/zelfscan/${id}`)).status, 404);
	assert.equal((await ingrid.get(`/zelfscan/${id}/vragen`)).status, 404);
});

test('what is weak stays a picture: nobody takes it up', async () => {
	const [{ id }] = await scans(erik);
	const closed = await sanne.api('POST', `/zelfscan/${id}/werkagenda`, { factor: 'aanbod' });
	assert.equal(closed.status, 403, 'who may not write on the agenda');
	await paul.get(`/zelfscan/${id}`);
	const form = await paul.submit('Zet op de Werkagenda (Genoeg hulp en capaciteit)');
	assert.match(form.source, /Hoe maken wij dit sterker: Genoeg hulp en capaciteit\?/u);
	assert.match(form.source, /Uit de zelfscan van Gemeente Broekerwaard/u);
	const done = await paul.submit('Bewaar', { wie: 'Paul', wanneer: dag(60) });
	assert.match(done.main, /Hoe maken wij dit sterker/u);
});

test('a closed scan is opened for one more answer, which tells what that one said', async () => {
	const [{ id }] = await scans(erik);
	assert.equal((await erik.api('POST', `/zelfscan/${id}/heropenen`)).status, 400);
	assert.equal((await erik.api('POST', `/zelfscan/${id}/klaar`)).status, 400);
	assert.equal((await erik.api('POST', `/zelfscan/${id}/vragen`, { stap: 1, s1: '1', s2: '1', s3: '1' })).status, 400);
});

test('a scan is begun by anybody, or twice', async () => {
	assert.equal((await sanne.get('/zelfscan/nieuw')).status, 403);
	await erik.get('/zelfscan/nieuw');
	const wrong = await erik.submit('Begin', { tot: dag(-1) });
	assert.equal(wrong.errors.length, 1);
	const page = await erik.submit('Begin', { tot: dag(14) });
	assert.match(page.main, /Loopt/u);
	assert.equal((await paul.api('POST', '/zelfscan', { tot: dag(14) })).status, 400);
});

test('who stops halfway begins anew, or misses a statement', async () => {
	const [{ id }] = await scans(sanne);
	await sanne.get(`/zelfscan/${id}/vragen`);
	const wrong = await sanne.submit('Bewaar en ga verder', { s1: '4', s2: '0' });
	assert.equal(wrong.errors.length, 1, wrong.errors.join());
	assert.match(wrong.errors[0], /stelling 3/u);
	const next = await sanne.submit('Bewaar en ga verder', { s3: '5' });
	assert.match(next.main, /Factor 2 van 12/u);
	const later = await sanne.get(`/zelfscan/${id}/vragen`);
	assert.match(later.main, /Factor 2 van 12/u, 'it goes on where one was');
	assert.match((await sanne.get(`/zelfscan/${id}`)).main, /3 van de 36 stellingen/u);
	assert.match(sanne.last.main, /u gaat verder waar u was\. Ga verder voor/u);
	assert.match(sanne.last.main, /De rest wissen wij 30 dagen nadat de scan is gesloten/u);
	assert.equal((await sanne.api('POST', `/zelfscan/${id}/klaar`)).status, 400);
	await vulIn(sanne, id, '2');
	await sanne.get(`/zelfscan/${id}`);
	const done = await sanne.submit('Ik ben klaar');
	assert.match(done.main, /U bent klaar/u);
});

test('a sentence that nobody understands stays, or other words change a scan that goes on', async () => {
	const [{ id }] = await scans(sanne);
	const ingrid = await startbaan.login('afstemmingsregisseur');
	const [vraag] = (await sanne.api('GET', `/zelfscan/${id}/vragen`)).json.vragen;
	await sanne.get(`/zelfscan/${id}/vragen?stap=1`);
	let page = await sanne.submit(/andere woorden voor bij stelling 1/u, { s2: '3' });
	assert.match(page.main, /Zo luidt het nu/u);
	const bewaard = (await sanne.api('GET', `/zelfscan/${id}/vragen`)).json.vragen[1];
	assert.equal(bewaard.score, '3', 'what was chosen and not yet saved');
	await sanne.api('POST', `/zelfscan/${id}/vragen`, { stap: 1, s1: '2', s2: '2', s3: '2' });
	await sanne.get(`/stellingen/${vraag.id}/formuleringen/nieuw`);
	page = await sanne.submit('Stel voor', { tekst: 'Wij praten altijd met de jongere zelf.', reden: 'Duidelijker' });
	assert.match(page.main, /Wacht op antwoord/u);
	const voorstel = (await sanne.api('GET', '/formuleringen')).json.wachten[0].id;
	assert.equal((await ingrid.get(`/stellingen/${vraag.id}/formuleringen/nieuw`)).status, 404, 'not where she works');
	assert.equal((await erik.get(`/formuleringen/${voorstel}`)).status, 404, 'a colleague does not read it');
	page = await ingrid.get(`/formuleringen/${voorstel}`);
	assert.doesNotMatch(page.main, /Broekerwaard/u, 'not of which organisation');
	await ingrid.click(/Neem over/u);
	page = await ingrid.submit('Maak deze versie', { tekst: 'Wij praten altijd met de jongere.' });
	assert.match(page.main, /Overgenomen[\s\S]*Zo luidt het nu/u);
	assert.equal((await ingrid.api('POST', `/formuleringen/${voorstel}/overnemen`, { tekst: 'x' })).status, 400, 'once');
	const nog = async (tekst) => {
		const { headers } = await sanne.api('POST', `/stellingen/${vraag.id}/formuleringen`, { tekst, reden: 'Korter' });
		return headers.location.split('/').at(-1);
	};
	const een = await nog('Wij vragen het de jongere.');
	const twee = await nog('Wij horen de jongere.');
	await ingrid.get(`/formuleringen/${twee}/overnemen`);
	const eerst = await startbaan.login('afstemmingsregisseur');
	await eerst.get(`/formuleringen/${een}/overnemen`);
	await eerst.submit('Maak deze versie');
	page = await ingrid.submit('Maak deze versie', { tekst: 'Wij horen de jongere altijd.' });
	assert.equal(page.status, 412, 'what a colleague made a moment ago is gone');
	assert.match(page.text, /Zo luidt het nu[\s\S]*Wij vragen het de jongere\.[\s\S]*Wij horen de jongere altijd/u);
	page = await ingrid.submit('Maak deze versie');
	assert.match(page.main, /Overgenomen/u);
	const after = (await sanne.api('GET', `/zelfscan/${id}/vragen`)).json.vragen;
	assert.equal(after[0].tekst, vraag.tekst);
	assert.equal(after.length, 36);
});

test('of too few it is told what they say together', async () => {
	const [{ id }] = await scans(erik);
	await vulIn(erik, id, '5');
	await erik.api('POST', `/zelfscan/${id}/klaar`);
	let told = await uitkomst(paul, id);
	assert.ok(told.uitkomsten.every((u) => (u.gemiddelde ?? null) === null), 'it goes on');
	await paul.get(`/zelfscan/${id}/sluiten`);
	const page = await paul.submit('Sluit');
	assert.match(page.main, /te raden wie wat zei/u);
	told = await uitkomst(sanne, id);
	assert.ok(told.uitkomsten.every((u) => (u.gemiddelde ?? null) === null));
	assert.ok(told.uitkomsten.every((u) => u.eigen === 2), 'one still sees the own answers');
	assert.ok((await uitkomst(paul, id)).uitkomsten.every((u) => (u.eigen ?? null) === null));
	await erik.get(`/zelfscan/${id}`);
	assert.match((await erik.submit('Open opnieuw')).main, /Loopt/u);
});

test('who audits the log reads what somebody answered', async () => {
	const anil = await startbaan.login('privacyfunctionaris');
	const log = await anil.get('/logboek/wijzigingen?formaat=csv');
	assert.doesNotMatch(log.source, /zelfscanantwoord|zelfscandeelnemer/u);
});
