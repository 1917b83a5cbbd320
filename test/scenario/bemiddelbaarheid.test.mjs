// Bemiddelbaarheid: what is known of four criteria, what is not, and a human who judges for a while.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { engine, psql } from './lib/startbaan.mjs';
import { betrek, dag, telkens } from './lib/verhaal.mjs';

let made = 0;
async function fresh() {
	await sanne.get('/jongeren/nieuw');
	const page = await sanne.submit('Meld aan', { roepnaam: 'Test', achternaam: `Persoon ${made++}`, geboren: '01-02-2008' });
	return page.path.split('/').pop();
}
const mine = telkens(() => sanne);
const beeld = async (id, wie = sanne) => (await wie.api('GET', `/jongeren/${id}/bemiddelbaarheid`)).json;
const stand = async (id) => (await beeld(id)).oordeel.bemiddelbaar;
const judge = (id, input) => sanne.api('POST', `/jongeren/${id}/bemiddelbaarheid`, input);
const answer = async (id, onderwerp, antwoord, tekst = 'Zo gezegd') => {
	const reply = await sanne.api('POST', `/jongeren/${id}/bevindingen/${onderwerp}`, { antwoord, bron: 'gesprek', tekst });
	assert.ok(reply.status < 300, reply.source);
};

test('nobody knows what a judgement rests on: an answer says who, when and from where', async () => {
	const id = await fresh();
	assert.equal(await stand(id), 'onbekend');
	let page = await sanne.get(`/jongeren/${id}/bemiddelbaarheid`);
	assert.match(page.main, /Er is nog geen oordeel/u);
	await sanne.click(/Geef antwoord: Basisvaardigheden/u);
	page = await sanne.submit('Leg vast', { vaardigheden: ['op_tijd'] });
	assert.equal(page.status, 400, 'nothing is filled in beforehand');
	page = await sanne.submit('Leg vast', {
		antwoord: 'nog_niet', vaardigheden: ['op_tijd', 'omgaan'], bron: 'praktijk', tekst: 'Twee dagen op de kwekerij',
	});
	assert.match(page.main, /Lukt al: Op tijd komen, Omgaan met collega's/u);
	assert.match(page.main, /Uitgeprobeerd in de praktijk, vastgelegd door Sanne de Wit/u);
	assert.equal(await stand(id), 'in_onderzoek', 'who answers a question looks into it');
});

test('a young person is kept at home by a list: a human may say yes, and says why', async () => {
	const id = await fresh();
	await answer(id, 'vaardigheden', 'ja');
	await sanne.get(`/jongeren/${id}/bemiddelbaarheid/oordeel`);
	let page = await sanne.submit('Leg vast', { oordeel: 'bemiddelbaar' });
	assert.equal(page.status, 400);
	assert.match(page.main, /Niet op alle vragen is het antwoord ja: Thuis, Wil zelf werken/u);
	page = await sanne.submit('Leg vast', { toelichting: 'De werkgever haalt op' });
	assert.match(page.main, /Klaar om te solliciteren/u);
	assert.match(page.main, /Volgens Sanne de Wit op .* Geldig tot en met/u);
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /De werkgever haalt op/u);
	assert.doesNotMatch(page.main, /\d ?%|score|punten/iu, 'no sum of answers');
});

test('who needs no explanation is asked for one: with four times yes in sight a yes is enough', async () => {
	const id = await fresh();
	for (const onderwerp of ['vaardigheden', 'thuis', 'wil']) await answer(id, onderwerp, 'ja');
	assert.ok((await judge(id, { oordeel: 'bemiddelbaar' })).status < 300);
	const { oordeel } = await beeld(id);
	assert.equal(oordeel.bemiddelbaar, 'bemiddelbaar');
	assert.ok(oordeel.totDatum > dag(170) && oordeel.totDatum < dag(190), 'the term of the region');
});

test('"not now" has no reason or no end: both are asked, and all at once', async () => {
	const id = await fresh();
	const reply = await judge(id, { oordeel: 'tijdelijk_niet' });
	assert.equal(reply.status, 400);
	assert.equal(reply.json.errors.length, 2);
	assert.equal((await judge(id, { oordeel: 'tijdelijk_niet', reden: 'rust', herzien: dag(400) })).status, 400, 'for ever');
	assert.ok((await judge(id, { oordeel: 'tijdelijk_niet', reden: 'rust', herzien: dag(30) })).status < 300);
	assert.match((await sanne.get(`/jongeren/${id}/bemiddelbaarheid`)).main, /Eerst rust, volgens Sanne de Wit .* Kijk opnieuw op/u);
	assert.ok((await judge(id, { oordeel: 'in_onderzoek' })).status < 300);
	assert.equal((await beeld(id)).oordeel.reden, null);
	assert.equal((await judge(id, { oordeel: 'in_onderzoek' })).status, 400, 'twice');
	assert.equal((await judge(id, { oordeel: 'onzeker' })).status, 400, 'no state that somebody chooses');
});

test('a yes stays green after somebody heard no: the judgement is uncertain the same day', async () => {
	const id = await fresh();
	assert.ok((await judge(id, { oordeel: 'bemiddelbaar', toelichting: 'Stage ging goed' })).status < 300);
	await answer(id, 'geld', 'nog_niet');
	assert.equal(await stand(id), 'bemiddelbaar', 'a levensgebied that is no criterium');
	await answer(id, 'wil', 'nog_niet', 'Wil eerst verhuizen');
	assert.equal(await stand(id), 'onzeker');
	assert.match((await sanne.get(`/jongeren/${id}/bemiddelbaarheid`)).main, /geldt niet meer sinds/u);
	const { regels } = (await sanne.api('GET', '/werk?tab=te_laat')).json;
	assert.ok(regels.some((l) => l.jongereId === id && l.signaal === 'profiel_verouderd'));
});

test('a slip stays in the dossier: it is taken back, put back, and the answer before it counts', async () => {
	const id = await fresh();
	await answer(id, 'wonen', 'ja', 'Bij oma');
	await answer(id, 'wonen', 'nog_niet', 'Verkeerde jongere');
	let page = await sanne.get(`/jongeren/${id}/bemiddelbaarheid`);
	assert.match(page.main, /Wat er eerder stond/u);
	const slip = (await beeld(id)).bevindingen.find((b) => b.thuissituatie === 'Verkeerde jongere');
	page = await sanne.submit(`/bevindingen/${slip.id}/weghalen`);
	assert.doesNotMatch(page.main, /Verkeerde jongere/u);
	assert.match(page.main, /Bij oma/u);
	page = await sanne.submit(`/bevindingen/${slip.id}/terugzetten`);
	assert.match(page.main, /Verkeerde jongere/u);
});

test('home, money and health are read by everybody: a part out of sight is not there, nor on the timeline', async () => {
	const id = await mine();
	await answer(id, 'thuis', 'nog_niet', 'Het is druk in huis');
	await answer(id, 'geld', 'nog_niet', 'Er is een schuld');
	await answer(id, 'vervoer', 'ja', 'Fietst zelf');
	assert.equal((await sanne.get(`/jongeren/${id}/bevindingen/gezondheid`)).status, 403, 'without consent');
	assert.match((await sanne.get(`/jongeren/${id}/bemiddelbaarheid`)).main, /Niet voor u te lezen\s*Gezondheid/u);
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia', 'doen', 'plan', 'tijdlijn']);
	const naomi = await startbaan.login('doorstroomcoach');
	const page = await naomi.get(`/jongeren/${id}/bemiddelbaarheid`);
	assert.match(page.main, /Fietst zelf/u);
	assert.doesNotMatch(page.source, /druk in huis|een schuld/u);
	assert.doesNotMatch((await naomi.api('GET', `/jongeren/${id}/bemiddelbaarheid`)).source, /druk in huis|een schuld/u);
	assert.equal((await naomi.get(`/jongeren/${id}/bevindingen/geld`)).status, 403);
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /druk in huis|een schuld|Fietst zelf/u);
});

// Consent and time are put into the database of PostgreSQL, which others may open.
if (engine === 'postgres') {
	test('health is known to who asked for it: only explicit consent opens it, and only to that person', async () => {
		const id = await fresh();
		await psql(startbaan.db, `INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op)
			SELECT id, casusregisseur_id, 'anders', 129, 'toestemming', 'Gevraagd', casusregisseur_van_op
			FROM t_jongere ORDER BY id DESC LIMIT 1`);
		await sanne.get(`/jongeren/${id}/bevindingen/gezondheid`);
		const page = await sanne.submit('Leg vast', { antwoord: 'nog_niet', bron: 'jongere', tekst: 'Kan nog niet lang staan' });
		assert.match(page.main, /Kan nog niet lang staan/u);
		await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia', 'doen', 'plan', 'tijdlijn']);
		const naomi = await startbaan.login('doorstroomcoach');
		assert.doesNotMatch((await naomi.get(`/jongeren/${id}/bemiddelbaarheid`)).source, /lang staan/u);
		assert.doesNotMatch((await sanne.get(`/jongeren/${id}/tijdlijn`)).source, /lang staan/u);
	});

	test('an answer of long ago counts as one of today: it is a question, and the criterium is not known', async () => {
		const id = await fresh();
		await answer(id, 'wil', 'ja');
		await psql(startbaan.db, `ALTER TABLE t_bevinding DISABLE TRIGGER trg_bevinding_vast;
			UPDATE t_bevinding SET op = op - 400 * 86400000::bigint;
			ALTER TABLE t_bevinding ENABLE TRIGGER trg_bevinding_vast`);
		const page = await sanne.get(`/jongeren/${id}/bemiddelbaarheid`);
		assert.match(page.main, /Klopt dit nog\?/u);
		assert.match(page.main, /Nog niet bekend\s*[^.]*Wil zelf werken/u);
	});
}
