// The end of a contract: the young person is asked first, and what he says decides who is asked next.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne } from './lib/sanne.mjs';
import { dag, telkens, werk } from './lib/verhaal.mjs';

const mine = telkens(() => sanne);
const einde = async (id) => (await sanne.api('GET', `/contracten/${id}/einde`)).json;

// A job of somebody whose contract ends in 20 days, and that contract.
async function contract(weetWerkgever = 'ja') {
	const jongere = await mine();
	const body = {
		werkgever: `Bakkerij ${jongere.slice(0, 6)}`, soort: 'dienstverband', functie: 'bakker', functiesoort: 'bestaand',
		van: dag(-100), uren: 24, weetWerkgever, nazorgRitme: 91, contractvorm: 'tijdelijk', contractTot: dag(20),
	};
	const reply = await sanne.api('POST', `/jongeren/${jongere}/plaatsingen`, body);
	assert.equal(reply.status, 201, reply.source);
	const plek = /\/plaatsingen\/([^/?]+)/u.exec(reply.headers.location)[1];
	const { contracten } = (await sanne.api('GET', `/plaatsingen/${plek}`)).json;
	return { jongere, plek, id: contracten[0].id };
}

async function jongere(id, fields) {
	await sanne.get(`/contracten/${id}/einde`);
	await sanne.click(/De jongere gesproken/u);
	const page = await sanne.submit('Leg vast', { wens: 'blijven', tekst: 'Ik wil blijven', ...fields });
	assert.equal(page.status, 200, page.main);
	return page;
}

const lines = async (c) => (await werk(sanne)).filter((l) => l.plaatsingId === c.plek && l.signaal === 'contract_eindigt');

const offer = { aanbod: 'vast', tekst: 'Met een jobcoach', soort: 'telefoon', datum: dag() };

test('a young person hears from his employer that we called: first his yes, then the employer, then what comes', async () => {
	const c = await contract();
	assert.match((await lines(c))[0].waarom, /Vraag eerst aan de jongere/u);
	let page = await sanne.get(`/contracten/${c.id}/einde`);
	assert.doesNotMatch(page.main, /De werkgever gesproken/u);
	page = await jongere(c.id, { mag_werkgever: 'ja' });
	assert.match(page.main, /Ik wil blijven/u);
	assert.match((await lines(c))[0].waarom, /vraag het nu aan de werkgever/u);
	await sanne.click(/De werkgever gesproken/u);
	await sanne.submit('Leg vast', { aanbod: 'verlengen', tekst: 'Met een jobcoach' });
	assert.match((await lines(c))[0].waarom, /Leg vast wat erna komt/u);
	page = await sanne.submit('Leg vast', { vervolg: 'verlengen' });
	assert.match(page.main, /Voeg het nieuwe contract toe/u);
	assert.equal((await lines(c)).length, 0);
	assert.match((await sanne.get(`/plaatsingen/${c.plek}`)).main, /de volgende stap: Regel wat erna komt/u);
	const { contactmomenten } = (await sanne.api('GET', `/jongeren/${c.jongere}/contactmomenten`)).json;
	assert.deepEqual(contactmomenten.slice(0, 2).map((m) => m.met).sort(), ['jongere', 'werkgever'], 'said once, a contact too');
});

test('belofte_3: without the yes of the young person the employer is not asked, and a yes can be taken back', async () => {
	const c = await contract();
	const ask = () => sanne.api('POST', `/contracten/${c.id}/werkgever`, offer);
	assert.equal((await ask()).status, 400);
	await jongere(c.id, { mag_werkgever: 'nee' });
	assert.equal((await ask()).status, 400);
	await jongere(c.id, { mag_werkgever: 'ja' });
	await jongere(c.id, { mag_werkgever: 'nee', tekst: 'Toch liever niet' });
	const reply = await ask();
	assert.equal(reply.status, 400);
	assert.match(reply.source, /eerst aan de jongere/u);
	assert.equal((await einde(c.id)).gesprekken.filter((g) => g.aanbod).length, 0);
});

test('an employer that does not know is not asked, whatever was said', async () => {
	const c = await contract('nee');
	const page = await jongere(c.id, { mag_werkgever: 'ja' });
	assert.doesNotMatch(page.main, /De werkgever gesproken/u);
	assert.match(page.main, /De werkgever weet niet/u);
	const reply = await sanne.api('POST', `/contracten/${c.id}/werkgever`, offer);
	assert.equal(reply.status, 400);
	assert.match(reply.source, /Vraag het niet aan de werkgever/u);
});

test('what was typed is gone when something is missing', async () => {
	const c = await contract();
	await sanne.get(`/contracten/${c.id}/jongere`);
	const page = await sanne.submit('Leg vast', { tekst: 'Ik weet het nog niet' });
	assert.equal(page.status, 400);
	assert.equal(page.errors.length, 2, page.errors.join());
	assert.equal(page.form('Leg vast').value('tekst'), 'Ik weet het nog niet');
});

test('nobody looks for other work when a contract stops: the next step is a plan', async () => {
	const c = await contract();
	await sanne.get(`/contracten/${c.id}/einde`);
	const page = await sanne.submit('Leg vast', { vervolg: 'stoppen' });
	assert.match(page.main, /Maak een plan/u);
});
