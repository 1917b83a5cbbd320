// Casusoverleg: who stands still is talked about by those who may know of him, and what was agreed is not lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { betrek, dag, telkens, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let naomi;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	naomi = await startbaan.login('doorstroomcoach');
});
after(() => startbaan.stop());

const mine = telkens(() => sanne);
const overleg = async (klant, id) => (await klant.api('GET', `/casusoverleggen/${id}`)).json;

// A meeting that Sanne plans, with Naomi.
async function plan(onderwerp = 'Jongeren zonder werk') {
	await sanne.get('/casusoverleggen/nieuw');
	const page = await sanne.submit('Bewaar', { onderwerp, datum: dag(2) });
	const id = page.path.split('/').pop();
	await sanne.get(`/casusoverleggen/${id}/deelnemers?zoek=naomi`);
	await sanne.submit('Vraag mee te doen (Naomi Riedewald)');
	return id;
}

async function putOn(klant, jongere, id, fields = {}) {
	await klant.get(`/jongeren/${jongere}/overlegpunten/nieuw?overleg=${id}`);
	return klant.submit('Zet op de agenda', { vraag: 'Wie kent een rustige plek?', weet_jongere: '1', ...fields });
}

test('a meeting tells who takes part of young people of whom he may not know', async () => {
	const id = await plan();
	const [shared, own] = [await mine(), await mine()];
	await betrek(sanne, shared, 'naomi', 'doorstroompunt', ['personalia', 'onderwijs', 'plan']);
	for (const jongere of [shared, own]) assert.match((await putOn(sanne, jongere, id)).main, /staat op de agenda/u);
	assert.equal((await overleg(sanne, id)).agenda.length, 2);
	const seen = await overleg(naomi, id);
	assert.deepEqual(seen.agenda.map((p) => p.jongereId), [shared]);
	assert.equal(seen.overleg.punten, 2);
	assert.match((await naomi.get(`/casusoverleggen/${id}`)).main, /Er staat nog 1 jongere op de agenda/u);
	const hidden = (await overleg(sanne, id)).agenda.find((p) => p.jongereId === own).id;
	assert.equal((await naomi.get(`/overlegpunten/${hidden}`)).status, 404);
	const tim = await startbaan.login('stagebegeleider');
	assert.equal((await tim.get(`/casusoverleggen/${id}`)).status, 404, 'who does not take part knows of none');
	const manager = await startbaan.login('manager');
	assert.equal((await manager.get('/casusoverleggen')).status, 403);
});

test('who stands still is not on the list, or nobody knows why he is', async () => {
	const id = await plan();
	const { kandidaten } = (await sanne.api('GET', `/casusoverleggen/${id}/voorstel`)).json;
	assert.ok(kandidaten.length > 0);
	const page = await sanne.get(`/casusoverleggen/${id}/voorstel`);
	assert.match(page.main, /hulp gevraagd, op|werk is gestopt, op|Al \d+ maanden in|Had klaar moeten zijn/u);
	const [first] = kandidaten;
	await putOn(sanne, first.id, id);
	const again = (await sanne.api('GET', `/casusoverleggen/${id}/voorstel`)).json.kandidaten;
	assert.ok(!again.some((k) => k.id === first.id), 'once is enough');
	const twice = await putOn(sanne, first.id, id);
	assert.equal(twice.status, 400);
	assert.match(twice.errors.join(), /staat al op de agenda/u);
	const [{ id: punt }] = (await overleg(sanne, id)).agenda;
	await sanne.get(`/overlegpunten/${punt}`);
	await sanne.submit('Haal van de agenda');
	assert.deepEqual((await overleg(sanne, id)).agenda, []);
	await sanne.get(`/casusoverleggen/${id}`);
	await sanne.submit('Begin het overleg');
	assert.match((await sanne.get(`/overlegpunten/${punt}`)).main, /Van de agenda gehaald/u);
	assert.equal((await sanne.api('POST', `/overlegpunten/${punt}/verslag`, { verslag: 'Toch besproken' })).status, 400);
});

test('what was said and agreed is lost, or stands where others read it', async () => {
	const id = await plan();
	const [first, second] = [await mine(), await mine()];
	await putOn(sanne, first, id, { urgentie: 'spoed' });
	await putOn(sanne, second, id);
	await sanne.api('POST', `/jongeren/${first}/doelen`, { tekst: 'Ik wil werken', wens: 'ja' });
	const [p1, p2] = (await overleg(sanne, id)).agenda;
	assert.equal(p1.jongereId, first, 'what presses stands first');
	const early = await sanne.api('POST', `/overlegpunten/${p1.id}/verslag`, { verslag: 'Te vroeg' }, { 'If-Match': `"${p1.versie}"` });
	assert.ok(early.status >= 400, 'the meeting has not begun');

	await sanne.get(`/casusoverleggen/${id}`);
	await sanne.submit('Begin het overleg');
	let page = await sanne.get(`/overlegpunten/${p1.id}`);
	assert.equal((await sanne.submit('Bewaar het verslag', { verslag: '' })).status, 400);
	await sanne.get(`/overlegpunten/${p1.id}`);
	page = await sanne.submit('Bewaar het verslag', { verslag: 'Hans belt de bakker.' });
	assert.match(page.main, /Kies Volgende/u);
	const doel = (await sanne.api('GET', `/jongeren/${first}/plan`)).json.doelen[0].id;
	await sanne.get(`/overlegpunten/${p1.id}`);
	page = await sanne.submit('Spreek af', { tekst: 'Bel de bakker', doel, voor: dag(5) });
	assert.match(page.main, /De afspraak staat in het plan/u);
	assert.match((await sanne.get(`/jongeren/${first}/plan`)).main, /Bel de bakker/u);
	assert.match((await sanne.get(`/jongeren/${first}/tijdlijn`)).main, /Besproken in het casusoverleg: Hans belt de bakker/u);
	assert.match((await sanne.get(`/jongeren/${first}/overlegpunten`)).main, /Hans belt de bakker/u);

	await sanne.get(`/overlegpunten/${p1.id}`);
	assert.equal((await sanne.click(/^Volgende$/u)).path, `/overlegpunten/${p2.id}`);
	await sanne.get(`/casusoverleggen/${id}`);
	page = await sanne.submit('Onderbreek');
	assert.match(page.main, /Onderbroken/u);
	assert.equal(page.all('a').some((a) => a.text === 'Volgende jongere'), false);
	const late = await sanne.api('POST', `/overlegpunten/${p1.id}/acties`, { tekst: 'Bel nog iemand', doel, voor: dag(5) });
	assert.equal(late.status, 400, 'nothing is agreed on while nobody talks');
	await sanne.get(`/casusoverleggen/${id}`);
	page = await sanne.submit('Ga verder');
	assert.match(page.main, /Bezig/u);
	await sanne.get(`/overlegpunten/${p1.id}`);
	await sanne.submit('Bewaar het verslag', { verslag: 'Hans belt morgen.' });
	assert.match((await sanne.get(`/jongeren/${first}/tijdlijn`)).main, /Verslag van het casusoverleg gewijzigd: Hans belt morgen/u);
});

test('whoever was not reached is forgotten, also whom the voorzitter cannot read', async () => {
	const id = await plan('Wie blijft over');
	const [own, other] = [await mine(), (await naomi.api('GET', '/jongeren?van=mijn')).json.jongeren[0].id];
	await putOn(sanne, own, id);
	await putOn(naomi, other, id);
	await sanne.get(`/casusoverleggen/${id}`);
	await sanne.submit('Begin het overleg');
	await sanne.get(`/casusoverleggen/${id}/einde`);
	let page = await sanne.submit('Rond af');
	assert.equal(page.status, 400);
	assert.match(page.errors.join(), /niet iedereen op de agenda is besproken/u);
	page = await sanne.submit('Rond af', { volgende: dag(14) });
	assert.match(page.main, /Afgerond/u);
	const next = (await overleg(naomi, id)).overleg.vervolgId;
	const later = await overleg(naomi, next);
	assert.deepEqual([later.overleg.datum, later.overleg.punten], [dag(14), 2]);
	assert.equal(later.agenda.find((p) => p.jongereId === other).doorgeschoven, 1);
	for (const [klant, wie] of [[sanne, own], [naomi, other]])
		assert.match((await klant.get(`/jongeren/${wie}/tijdlijn`)).main, /Niet aan de beurt in het casusoverleg/u);
	assert.ok((await sanne.api('GET', '/casusoverleggen?tab=geweest')).json.overleggen.some((o) => o.id === id));
	assert.ok(!(await sanne.api('GET', '/casusoverleggen')).json.overleggen.some((o) => o.id === id), 'only what is to come');
	assert.equal((await putOn(sanne, await mine(), id)).status, 400, 'that one is over');
	assert.equal((await sanne.get(`/casusoverleggen/${id}/wijzigen`)).status, 409);
});

test('whoever planned it is away, and nobody can take the meeting over', async () => {
	const id = await plan('Wie leidt het');
	const deelnemer = async (naam) => (await overleg(sanne, id)).deelnemers.find((d) => naam.test(d.naam)).id;
	const page = await sanne.get(`/casusoverleggen/${id}`);
	const self = await deelnemer(/Sanne/u);
	assert.ok(!page.forms().some((f) => f.action.includes(`${self}/weghalen`)));
	const naar = async (wie, wat) => naomi.api('POST', `/overlegdeelnemers/${await deelnemer(wie)}/${wat}`);
	assert.equal((await naar(/Sanne/u, 'weghalen')).status, 409, 'not while he leads it');
	await sanne.get(`/casusoverleggen/${id}/deelnemers?zoek=joke`);
	await sanne.submit('Vraag mee te doen (Joke Bakker)');
	assert.equal((await naar(/Joke/u, 'voorzitter')).status, 409, 'who may not lead one');
	await naomi.get(`/casusoverleggen/${id}`);
	const led = await naomi.submit('Wordt voorzitter (Naomi Riedewald)');
	assert.match(led.main, /Voorzitter: Naomi/u);
	assert.ok((await naar(/Sanne/u, 'weghalen')).status < 300);
	assert.equal((await sanne.get(`/casusoverleggen/${id}`)).status, 404);
});

test('a meeting of long ago is out of reach', async () => {
	for (let i = 0; i < 52; i++) await sanne.api('POST', '/casusoverleggen', { onderwerp: `Overleg ${i}`, datum: dag(3 + (i % 9)) });
	const met = [];
	let na = '';
	while (na !== null) {
		const { json } = await sanne.api('GET', `/casusoverleggen?tab=open${na}`);
		assert.ok(json.overleggen.length <= 50 && json.overleggen.length > 0);
		met.push(...json.overleggen);
		na = json.volgende ? `&na=${encodeURIComponent(json.volgende)}` : null;
	}
	assert.equal(new Set(met.map((o) => o.onderwerp).filter((o) => /^Overleg \d/u.test(o))).size, 52);
	assert.deepEqual(met.map((o) => o.datum), met.map((o) => o.datum).sort());
	await sanne.get('/casusoverleggen');
	assert.equal((await sanne.click(/Volgende/u)).path.split('?')[0], '/casusoverleggen');
});

test('a meeting comes as a surprise', async () => {
	const id = await plan();
	assert.ok((await werk(naomi)).some((l) => l.signaal === 'casusoverleg'));
	await sanne.get(`/casusoverleggen/${id}/deelnemers?zoek=naomi`);
	assert.match((await sanne.submit('Vraag mee te doen (Naomi Riedewald)')).main, /deed al mee/u);
	await sanne.get(`/casusoverleggen/${id}`);
	const { deelnemers } = await overleg(sanne, id);
	const { id: wie } = deelnemers.find((d) => /Naomi/u.test(d.naam));
	await sanne.submit(`/overlegdeelnemers/${wie}/aanwezig`);
	assert.ok((await overleg(sanne, id)).deelnemers.find((d) => d.id === wie).aanwezig);
	await sanne.submit(`/overlegdeelnemers/${wie}/weghalen`);
	assert.equal((await naomi.get(`/casusoverleggen/${id}`)).status, 404);
	await sanne.get(`/casusoverleggen/${id}/einde`);
	assert.match((await sanne.submit('Gaat niet door')).main, /Ging niet door/u);
	const [first] = (await overleg(sanne, id)).deelnemers;
	assert.equal((await sanne.api('POST', `/overlegdeelnemers/${first.id}/aanwezig`)).status, 409, 'who was there does not change');
});
