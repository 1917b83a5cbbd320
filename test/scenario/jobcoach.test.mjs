// A jobcoach: hours that do not run out unseen, a report that the young person answers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { baan, betrek, dag, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let plek;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	plek = await baan(sanne);
});
after(() => startbaan.stop());

const coach = { naam: 'Hans Vermeulen', organisatie: 'Stap voor Stap', soort: 'extern', gekozen: '1', regime: 'licht' };
const lees = async () => (await sanne.api('GET', `/plaatsingen/${plek.id}/jobcoach`)).json;
const lijnen = async (signaal) => (await werk(sanne)).filter((l) => l.plaatsingId === plek.id && l.signaal === signaal);

async function grant(fields = {}) {
	await sanne.get(`/plaatsingen/${plek.id}/jobcoach/nieuw`);
	return sanne.submit('Leg vast', { ...coach, van: dag(-40), tot: dag(20), ...fields });
}

test('nobody knows how many hours there are: they follow from the regime and the hours of work', async () => {
	let page = await grant({ regime: 'intensief' });
	assert.match(page.errors.join(), /waarom het voor deze jongere nodig is/u);
	page = await sanne.submit('Leg vast', { regime: 'licht', tot: dag(200) });
	assert.match(page.errors.join(), /hoogstens een half jaar/u);
	page = await sanne.submit('Leg vast', { tot: dag(20) });
	assert.match(page.main, /Hans Vermeulen/u);
	const { jobcoaches } = await lees();
	const uren = Math.floor((Math.round(plek.uren * 100) * 61) / 7);
	assert.equal(jobcoaches[0].budget, Math.floor((Math.floor((uren * 60 + 500) / 1000) * 60) / 100));
	assert.equal((await sanne.api('GET', `/plaatsingen/${plek.id}`)).json.plaatsing.jobcoach, true);
});

test('two coaches have hours for the same days', async () => {
	const page = await grant({ naam: 'Iemand anders' });
	assert.match(page.errors.join(), /al een jobcoach, Hans Vermeulen/u);
	assert.equal((await lees()).jobcoaches.length, 1);
});

test('the place says that there is no jobcoach while his hours run', async () => {
	await sanne.get(`/plaatsingen/${plek.id}/wijzigen`);
	const page = await sanne.submit('Bewaar', { jobcoach: null });
	assert.match(page.errors.join(), /Laat die eerst stoppen/u);
});

test('an hour is recorded on a day without coaching, or cannot be taken back', async () => {
	const [{ id }] = (await lees()).jobcoaches;
	await sanne.get(`/jobcoaches/${id}/uren/nieuw`);
	let page = await sanne.submit('Leg vast', { minuten: '90', datum: dag(-45) });
	assert.match(page.errors.join(), /kies een dag van/u);
	page = await sanne.submit('Leg vast', { datum: dag(-5) });
	assert.match(page.main, /1 uur en 30 minuten gebruikt/u);
	await sanne.get(`/jobcoachuren/${(await lees()).uren[0].id}`);
	page = await sanne.submit('Trek deze tijd in');
	assert.match(page.main, /0 minuten gebruikt/u);
	assert.equal((await lees()).uren.length, 0);
});

test('the same visit is typed twice: the contact takes the minutes with it', async () => {
	await sanne.get(`/jongeren/${plek.jongereId}/contactmomenten/nieuw`);
	let page = await sanne.submit('Leg vast', { met: 'werkgever', tekst: 'Op bezoek geweest', minuten: '45' });
	assert.match(page.errors.join(), /kies een werkplek waar/u);
	page = await sanne.submit('Leg vast', { plaatsing: plek.id });
	assert.equal(page.errors.length, 0);
	const { uren } = await lees();
	assert.deepEqual(uren.map((u) => [u.minuten, u.activiteit]), [[45, 'leidinggevende']]);
	const undo = page.form(/contactmomenten\/[^/]+\/intrekken$/u);
	await sanne.send(undo.action, undo.fill());
	assert.deepEqual((await lees()).uren, [], 'the contact was a mistake, and its time stays gone');
});

test('who may not record work uses up the hours of a jobcoach beside a contact', async () => {
	const joke = await startbaan.login('mentor');
	await betrek(sanne, plek.jongereId, 'joke', 'mentor', ['personalia', 'plan', 'tijdlijn', 'werk']);
	const page = await joke.get(`/jongeren/${plek.jongereId}/contactmomenten/nieuw`);
	assert.match(page.main, /Gaat het over een werkplek/u);
	assert.doesNotMatch(page.main, /minuten als jobcoach/u);
	const contact = { met: 'jongere', soort: 'bezoek', tekst: 'Bezoek', datum: dag(), plaatsing: plek.id };
	const path = `/jongeren/${plek.jongereId}/contactmomenten`;
	assert.equal((await joke.api('POST', path, { ...contact, minuten: 45 })).status, 400);
	assert.equal((await joke.api('POST', path, contact)).status, 201);
	assert.deepEqual((await lees()).uren, []);
});

test('hours run out and nobody is told', async () => {
	assert.equal((await lijnen('jobcoach_op')).length, 1, 'it ends within six weeks');
	const [{ id, budget }] = (await lees()).jobcoaches;
	for (let left = budget + 45; left > 0; left -= 720) {
		const uur = { minuten: Math.min(left, 720), activiteit: 'trainen', datum: dag(-3) };
		assert.equal((await sanne.api('POST', `/jobcoaches/${id}/uren`, uur)).status, 201);
	}
	const [line] = await lijnen('jobcoach_op');
	assert.match(line.waarom, /uren van de jobcoach zijn op/u);
	const { main } = await sanne.get(`/plaatsingen/${plek.id}/jobcoach`);
	assert.match(main, /te veel/u);
});

test('the half-year report is written about the young person, who has no say in it', async () => {
	const [{ id }] = (await lees()).jobcoaches;
	await sanne.get(`/jobcoaches/${id}/verslagen/nieuw`);
	let page = await sanne.submit('Bewaar het verslag', { functioneren: 'Werkt goed door', ontwikkeling: '', resultaat: 'gelijk' });
	assert.ok(page.errors.length);
	page = await sanne.submit('Bewaar het verslag', { ontwikkeling: 'Leerde inpakken' });
	assert.match(page.main, /Nog niet gelezen/u, 'the report itself, for him to read');
	const [{ id: verslag }] = (await lees()).verslagen;
	await sanne.get(`/jobcoachverslagen/${verslag}`);
	await sanne.click(/De jongere heeft het gelezen/u);
	page = await sanne.submit('Leg vast', { oordeel: 'oneens', wijze: 'samen', datum: dag(-1) });
	assert.match(page.errors.join(), /hoe de jongere het ziet/u);
	assert.match(page.errors.join(), /Toen is het verslag geschreven/u);
	page = await sanne.submit('Leg vast', { tekst: 'Ik leerde veel meer', datum: dag() });
	assert.match(page.main, /Ik leerde veel meer/u);
	const again = await sanne.api('POST', `/jobcoachverslagen/${verslag}/antwoord`, { oordeel: 'eens', wijze: 'samen', datum: dag() });
	assert.equal(again.status, 400, 'what he said is changed afterwards');
});

test('a report is changed after it was read: a new version asks him again', async () => {
	const [{ id }] = (await lees()).jobcoaches;
	let page = await sanne.get(`/jobcoaches/${id}/verslagen/nieuw`);
	assert.equal(page.form('Bewaar het verslag').value('functioneren'), 'Werkt goed door');
	page = await sanne.submit('Bewaar het verslag', { ontwikkeling: 'Leerde inpakken en plannen' });
	const { verslagen } = await lees();
	assert.deepEqual(verslagen.map((v) => [v.nummer, v.evaluatieoordeel ?? null]), [[2, null], [1, 'oneens']]);
});

test('the employer calls, and with the jobcoach nobody sees how long it took', async () => {
	const url = `/plaatsingen/${plek.id}`;
	const melding = { melder: 'werkgever', soort: 'ruzie', licht: 'rood', tekst: 'Er is ruzie in de ploeg' };
	await sanne.api('POST', `${url}/meldingen`, melding);
	let page = await sanne.get(`${url}/jobcoach`);
	assert.match(page.main, /De werkgever: Ruzie\. Wacht op antwoord/u);
	const [{ id }] = (await lees()).meldingen;
	await sanne.api('POST', `/meldingen/${id}`, { antwoord: 'Vanmiddag langs' });
	page = await sanne.get(`${url}/jobcoach`);
	assert.match(page.main, /Beantwoord binnen een uur/u);
});

test('the coach leaves and his hours keep running', async () => {
	const [{ id }] = (await lees()).jobcoaches;
	await sanne.get(`/jobcoaches/${id}/einde`);
	let page = await sanne.submit('Leg vast', { laatste_dag: dag(30), reden: 'Een andere jobcoach' });
	assert.match(page.errors.join(), /kies een dag van/u);
	page = await sanne.submit('Leg vast', { laatste_dag: dag(-4) });
	assert.match(page.errors.join(), /Toen is er nog tijd gebruikt/u);
	page = await sanne.submit('Leg vast', { laatste_dag: dag(-1) });
	await grant({ naam: 'Petra Kok', van: dag(), tot: dag(150) });
	assert.deepEqual((await lees()).jobcoaches.map((k) => k.naam), ['Petra Kok', 'Hans Vermeulen']);
});

test('the half year before has no report, and nothing leads to where it is written', async () => {
	await grant({ naam: 'Ilse Bos', van: dag(-50), tot: dag(-41) });
	await sanne.get(`/plaatsingen/${plek.id}/jobcoach`);
	await sanne.click(/Nog geen verslag/u);
	const verslag = { functioneren: 'Ging goed', ontwikkeling: 'Inpakken', resultaat: 'lichter' };
	const page = await sanne.submit('Bewaar het verslag', verslag);
	assert.doesNotMatch(page.main, /Nog geen verslag/u);
});

test('nobody knows which colleague at work learned to help', async () => {
	const { werkgeverId } = (await sanne.api('GET', `/plaatsingen/${plek.id}`)).json.plaatsing;
	await sanne.get(`/werkgevers/${werkgeverId}/harries`);
	await sanne.click(/Iemand toevoegen/u);
	let page = await sanne.submit('Voeg toe', { naam: 'Ria de Boer', training: 'harrie', getraind: dag(-900), tot: dag(-950) });
	assert.match(page.errors.join(), /na de training/u);
	page = await sanne.submit('Voeg toe', { tot: dag(-10) });
	assert.match(page.main, /Training verlopen/u);
	assert.match((await sanne.get(`/plaatsingen/${plek.id}/jobcoach`)).main, /Ria de Boer\s*Harrie-training, verlopen op/u);
	await sanne.get(`/werkgevers/${werkgeverId}/harries`);
	page = await sanne.submit('Werkt hier niet meer');
	assert.doesNotMatch(page.main, /Ria de Boer/u);
});

test('an end that was a mistake takes the report of that day off the timeline', async () => {
	await sanne.get(`/plaatsingen/${plek.id}/einde`);
	await sanne.submit('Leg het einde vast', { uitkomst: 'opleiding' });
	const [{ id }] = (await lees()).jobcoaches;
	const verslag = { functioneren: 'Ging goed', ontwikkeling: 'Veel', resultaat: 'gestopt' };
	assert.equal((await sanne.api('POST', `/jobcoaches/${id}/verslagen`, verslag)).status, 201);
	const back = await sanne.api('POST', `/plaatsingen/${plek.id}/einde/ongedaan`, { fase: 'werk', sinds: dag(-1) });
	assert.ok(back.status < 300, back.source);
	const { gebeurtenissen } = (await sanne.api('GET', `/jongeren/${plek.jongereId}/tijdlijn`)).json;
	const [line] = gebeurtenissen.filter((g) => g.soort === 'jobcoach');
	assert.equal(line.ingetrokkenOp ?? null, null);
	assert.ok(gebeurtenissen.some((g) => g.soort === 'plaatsing' && g.ingetrokkenOp));
});
