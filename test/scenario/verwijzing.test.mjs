// Verwijzing: somebody helps for a while and reads what that needs; who is responsible stays it, and hears what came of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { engine, psql, start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let lotte;
let naomi;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	lotte = await startbaan.login('hulpverlener');
	naomi = await startbaan.login('doorstroomcoach');
});
after(() => startbaan.stop());

// A jongere of Sanne whom neither of the others sees, and of whom nothing was asked.
const used = new Set();
async function iemand() {
	for (const { id } of await eigen(sanne)) {
		if (used.has(id)) continue;
		const seen = await Promise.all([lotte, naomi].map((wie) => wie.api('GET', `/jongeren/${id}`)));
		if (seen.some((reply) => reply.status !== 404)) continue;
		if ((await sanne.api('GET', `/jongeren/${id}/verwijzing`)).json.verwijzingen.length > 0) continue;
		if (/Er loopt al/u.test((await sanne.get(`/jongeren/${id}/overdracht`)).main)) continue;
		used.add(id);
		return id;
	}
	throw new Error('everybody is taken');
}

// The concept of Sanne for Lotte: its id, with its page open.
async function concept(id, input = {}, wie = 'lotte') {
	await sanne.get(`/jongeren/${id}/verwijzing?zoek=${wie}`);
	await sanne.click(new RegExp(wie, 'iu'));
	const page = await sanne.submit('Bewaar en bekijk', {
		vraag: 'Oefen samen de reis naar het werk.',
		van: dag(),
		tot: dag(60),
		onderdelen: ['willen', 'werk'],
		besproken: dag(-1),
		mening: 'ja',
		...input,
	});
	assert.match(page.path, /^\/verwijzingen\/\w+$/u, page.main);
	return page.path.split('/').pop();
}

async function gevraagd(id, input, wie) {
	const nr = await concept(id, input, wie);
	const page = await sanne.submit('Vraag het');
	assert.match(page.main, /Gevraagd/u);
	return nr;
}

async function geholpen(id, input) {
	const nr = await gevraagd(id, input);
	await lotte.get(`/verwijzingen/${nr}`);
	const page = await lotte.submit('Ja, ik help mee');
	assert.match(page.main, /U helpt mee/u, page.main);
	return nr;
}

const signaal = async (wie, nr) => (await werk(wie)).filter((regel) => regel.verwijzingId === nr).map((r) => r.signaal);
const wie = async (id) => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere.casusregisseur;

describe('extra help', () => {
	test('who is asked reads the dossier before a yes, or the casusregisseur sees another question', async () => {
		const id = await iemand();
		const nr = await concept(id);
		assert.equal((await lotte.get(`/verwijzingen/${nr}`)).status, 404, 'a concept is nobody else’s');
		assert.deepEqual(await signaal(lotte, nr), []);
		await sanne.get(`/verwijzingen/${nr}`);
		await sanne.submit('Vraag het');
		assert.deepEqual(await signaal(lotte, nr), ['verwijzing_gevraagd']);
		const facts = (page) => page.all('dl').map((e) => e.text);
		assert.deepEqual(facts(await lotte.get(`/verwijzingen/${nr}`)), facts(await sanne.get(`/verwijzingen/${nr}`)));
		for (const path of ['', '/tijdlijn', '/kring', '/plaatsingen', '/verwijzing'])
			assert.notEqual((await lotte.get(`/jongeren/${id}${path}`)).status, 200, path);
		const { jongere } = (await sanne.api('GET', `/jongeren/${id}`)).json;
		const found = (await lotte.api('GET', `/jongeren?zoek=${jongere.achternaam}`)).json.jongeren;
		assert.ok(!found.some((j) => j.id === id), 'and finds nobody');
		assert.match((await sanne.get(`/jongeren/${id}/inzage`)).main, /Lotte/u, 'the reading is told');
		assert.match((await sanne.get(`/jongeren/${id}/kring`)).main, /Gevraagd om mee te helpen/u);
	});

	test('a yes makes somebody else responsible, shows more than was named, or is not told', async () => {
		const id = await iemand();
		const before = await wie(id);
		const nr = await geholpen(id);
		assert.equal(await wie(id), before);
		const { jongere } = (await lotte.api('GET', `/jongeren/${id}`)).json;
		assert.equal(jongere.telefoon, null, 'contact was not named');
		assert.equal((await lotte.get(`/jongeren/${id}/contactmomenten/nieuw`)).status, 403, 'nor talks');
		assert.equal((await lotte.get(`/jongeren/${id}/plaatsingen`)).status, 200);
		assert.match((await sanne.get(`/jongeren/${id}/kring`)).main, /Extra hulp voor een tijd/u);
		assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Lotte .* helpt mee tot en met/u);
		assert.deepEqual(await signaal(sanne, nr), ['verwijzing_bericht']);
		await sanne.get(`/verwijzingen/${nr}`);
		await sanne.submit('Gelezen');
		assert.deepEqual(await signaal(sanne, nr), []);
	});

	test('a no has no reason, is not told, or leaves the question in sight', async () => {
		const id = await iemand();
		const nr = await gevraagd(id);
		await lotte.get(`/verwijzingen/${nr}/weigeren`);
		assert.equal((await lotte.submit('Nee, ik help niet mee', { reden: ' ' })).errors.length, 1);
		const page = await lotte.submit('Nee, ik help niet mee', { reden: 'Geen tijd voor januari' });
		assert.equal(page.path, '/verwijzingen');
		assert.match(page.main, /Een jongere.*Geweigerd/u, 'no more than the fact');
		assert.equal((await lotte.get(`/verwijzingen/${nr}`)).status, 404);
		assert.deepEqual(await signaal(sanne, nr), ['verwijzing_terug']);
		assert.match((await sanne.get(`/verwijzingen/${nr}`)).main, /Geen tijd voor januari/u);
		await sanne.submit('Gelezen');
		assert.deepEqual(await signaal(sanne, nr), []);
	});

	test('the help ends unseen, cannot be longer, or nobody writes what it brought', async () => {
		const id = await iemand();
		const nr = await geholpen(id, { tot: dag(9), onderdelen: ['tijdlijn'] });
		assert.deepEqual((await signaal(sanne, nr)).sort(), ['verwijzing_bericht', 'verwijzing_eindigt']);
		assert.deepEqual(await signaal(lotte, nr), ['verwijzing_eindigt']);
		assert.equal((await lotte.get(`/verwijzingen/${nr}/verlengen`)).status, 403, 'only who is responsible');
		await sanne.get(`/verwijzingen/${nr}/verlengen`);
		assert.equal((await sanne.submit('Maak langer', { tot: dag(5) })).errors.length, 1, 'longer is later');
		await sanne.submit('Maak langer', { tot: dag(50) });
		assert.deepEqual(await signaal(lotte, nr), []);
		const { betrokkenen } = (await sanne.api('GET', `/jongeren/${id}/kring`)).json;
		assert.match(betrokkenen.find((b) => b.rol === 'helper').totOp, new RegExp(dag(50).slice(0, 4), 'u'));

		const tab = await lotte.get(`/jongeren/${id}/contactmomenten/nieuw`);
		await lotte.get(`/verwijzingen/${nr}/afronden`);
		assert.equal((await lotte.submit('Rond af', {})).errors.length, 2, 'with what came of it');
		const page = await lotte.submit('Rond af', { uitkomst: 'geholpen', opbrengst: 'Reist nu alleen.' });
		assert.equal(page.path, '/verwijzingen');
		assert.equal((await lotte.get(`/jongeren/${id}`)).status, 404, 'sight ends with it');
		assert.equal((await lotte.submit('Leg vast', { tekst: 'Nog iets' }, tab)).status, 404, 'an old tab writes nothing');
		assert.deepEqual(await signaal(sanne, nr), ['verwijzing_bericht']);
		assert.match((await sanne.get(`/verwijzingen/${nr}`)).main, /Reist nu alleen\./u);
		await sanne.submit('Gelezen');
		assert.deepEqual(await signaal(sanne, nr), []);
		assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Reist nu alleen/u);
	});

	test('a page that was open answers what was taken back, or asks what ended', async () => {
		const id = await iemand();
		const nr = await gevraagd(id);
		const open = await lotte.get(`/verwijzingen/${nr}`);
		await sanne.get(`/verwijzingen/${nr}`);
		await sanne.submit('Trek in');
		assert.equal((await lotte.submit('Ja, ik help mee', {}, open)).status, 404);
		assert.equal((await sanne.api('POST', `/verwijzingen/${nr}/vragen`, {})).status, 409);
		assert.equal((await sanne.get(`/verwijzingen/${nr}/wijzigen`)).status, 409);
	});

	test('a slip of the thumb takes the question back for good, or says yes for good', async () => {
		const id = await iemand();
		const nr = await gevraagd(id);
		await sanne.submit('Trek in');
		assert.equal((await lotte.get(`/verwijzingen/${nr}`)).status, 404);
		assert.match((await sanne.submit('Maak ongedaan')).main, /De vraag staat weer bij de ander/u);
		await lotte.get(`/verwijzingen/${nr}`);
		await lotte.submit('Ja, ik help mee');
		assert.equal((await lotte.get(`/jongeren/${id}`)).status, 200);
		await lotte.get(`/verwijzingen/${nr}`);
		assert.match((await lotte.post(`/verwijzingen/${nr}/ja-terug`)).main, /Wij wachten nog op uw antwoord/u);
		assert.notEqual((await lotte.get(`/jongeren/${id}`)).status, 200, 'sight ends with the yes');
		assert.deepEqual(await signaal(lotte, nr), ['verwijzing_gevraagd']);
		assert.match((await sanne.get(`/verwijzingen/${nr}`)).main, /Wacht op antwoord/u);
		assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Lotte .* neemt het ja terug/u);
		await lotte.get(`/verwijzingen/${nr}`);
		const yes = await lotte.submit('Ja, ik help mee');
		await sanne.get(`/verwijzingen/${nr}`);
		await sanne.submit('Gelezen');
		const late = await lotte.submit('Maak ongedaan', {}, yes);
		assert.match(late.main, /Dit kan niet meer terug: uw ja is gelezen/u);
		assert.equal((await lotte.get(`/jongeren/${id}`)).status, 200);
	});

	test('what was asked cannot be mended, or is changed behind the back of the other', async () => {
		const nr = await concept(await iemand());
		await sanne.get(`/verwijzingen/${nr}/wijzigen`);
		const page = await sanne.submit('Bewaar en bekijk', { vraag: 'Bel elke maandag.' });
		assert.match(page.main, /Bel elke maandag\./u);
		const form = await sanne.get(`/verwijzingen/${nr}/wijzigen`);
		await sanne.get(`/verwijzingen/${nr}`);
		await sanne.submit('Vraag het');
		assert.equal((await sanne.submit('Bewaar en bekijk', { vraag: 'Anders' }, form)).status, 409);
	});

	test('a colleague is asked twice at once, or somebody asks himself', async () => {
		const id = await iemand();
		await gevraagd(id);
		const { gevonden } = (await sanne.api('GET', `/jongeren/${id}/verwijzing?zoek=lotte`)).json;
		const input = { vraag: 'x', van: dag(), tot: dag(9), onderdelen: [], besproken: dag(), mening: 'ja' };
		const to = (who) => `/jongeren/${id}/verwijzing/${who}`;
		const twice = await sanne.api('POST', to(gevonden.collegas[0].id), input);
		assert.equal(twice.status, 400);
		assert.match(twice.source, /al iets voor deze jongere/u);
		const self = (await sanne.api('GET', `/jongeren/${id}/kring/zoeken?zoek=sanne`)).json.collegas[0].id;
		assert.equal((await sanne.api('POST', to(self), input)).status, 400);
	});

	test('it goes without the jongere, with health, backwards, or without his yes where that is needed', async () => {
		const id = await iemand();
		const { gevonden } = (await sanne.api('GET', `/jongeren/${id}/verwijzing?zoek=merel`)).json;
		const input = { vraag: 'x', van: dag(), tot: dag(9), onderdelen: ['werk'], besproken: dag(), mening: 'ja' };
		const send = (more) => sanne.api('POST', `/jongeren/${id}/verwijzing/${gevonden.collegas[0].id}`, { ...input, ...more });
		for (const wrong of [{ vraag: null }, { besproken: null }, { mening: null }, { tot: null }, { van: dag(9), tot: dag(3) }])
			assert.equal((await send(wrong)).status, 400, JSON.stringify(wrong));
		assert.equal((await send({ onderdelen: ['gezondheid'] })).status, 400);
		assert.equal((await send({ onderdelen: ['personalia'] })).status, 400, 'the name goes along by itself');
		const consent = /oestemming/u.test((await sanne.get(`/jongeren/${id}/verwijzing/${gevonden.collegas[0].id}`)).main);
		assert.equal((await send({ mening: 'twijfelt' })).status, consent ? 400 : 201);
		if (consent) assert.ok((await send({})).status < 300);
	});

	test('after an overdracht nobody asks what the help brings, or the helper is lost', async () => {
		const id = await iemand();
		const nr = await geholpen(id);
		await sanne.get(`/jongeren/${id}/overdracht?zoek=naomi`);
		await sanne.click(/Naomi/u);
		const typed = { toelichting: 'x', onderdelen: [], besproken: dag(-1), kennismaking: dag(7), mening: 'ja' };
		const aanbod = (await sanne.submit('Bewaar en bekijk', typed)).path;
		await sanne.submit('Bied aan');
		await naomi.get(aanbod);
		await naomi.submit('Ja, ik neem over');
		assert.equal((await lotte.get(`/jongeren/${id}`)).status, 200, 'the help goes on');
		assert.equal((await sanne.get(`/verwijzingen/${nr}`)).status, 404, 'and is not of who left');
		assert.deepEqual(await signaal(naomi, nr), ['verwijzing_bericht'], 'it is told to who came');
		await naomi.get(`/verwijzingen/${nr}/afronden`);
		await naomi.submit('Rond af', { uitkomst: 'deels', opbrengst: 'Reist half alleen.' });
		assert.equal((await lotte.get(`/jongeren/${id}`)).status, 404);
	});

	test('who helps and becomes casusregisseur helps himself', async () => {
		const id = await iemand();
		const nr = await gevraagd(id, {}, 'naomi');
		await naomi.get(`/verwijzingen/${nr}`);
		await naomi.submit('Ja, ik help mee');
		await sanne.get(`/jongeren/${id}/casusregisseur?zoek=naomi`);
		await sanne.click(/Naomi/u);
		await sanne.submit('Draag over', { reden: 'Verhuisd', volgend: dag(5) });
		const page = await naomi.get(`/verwijzingen/${nr}`);
		assert.match(page.main, /Ingetrokken/u);
		assert.deepEqual(await signaal(naomi, nr), []);
		assert.equal((await naomi.get(`/jongeren/${id}`)).status, 200);
	});

	test('who helps takes the whole dossier, keeps it, or lets somebody else in', async () => {
		const youssef = await startbaan.loginAs('youssef.elidrissi@vlietdam.example');
		let id = await iemand();
		while ((await youssef.api('GET', `/jongeren/${id}`)).status !== 404) id = await iemand();
		const before = await wie(id);
		const nr = await gevraagd(id, { onderdelen: ['werk', 'netwerk'] }, 'youssef');
		await youssef.get(`/verwijzingen/${nr}`);
		await youssef.submit('Ja, ik help mee');
		const self = (await youssef.api('GET', `/jongeren/${id}/kring/zoeken?zoek=youssef`)).json.collegas[0].id;
		for (const [path, input] of [
			[`casusregisseur/${self}`, { reden: 'x', volgend: dag(3) }],
			[`kring/${self}`, { rol: 'klantmanager', onderdelen: ['personalia', 'werk'] }],
			[`coach/${self}`, { reden: 'x' }],
		]) {
			const reply = await youssef.api('POST', `/jongeren/${id}/${path}`, input);
			assert.equal(reply.status, 400, path);
			assert.match(reply.source, /U helpt hier een tijd mee/u, path);
		}
		assert.equal(await wie(id), before);
		assert.equal((await youssef.api('GET', `/jongeren/${id}`)).json.jongere.telefoon, null);
	});

	test('who was only asked is said to have accompanied the young person at school', async () => {
		const tim = await startbaan.login('stagebegeleider');
		let id = await iemand();
		while ((await tim.api('GET', `/jongeren/${id}`)).status !== 404) id = await iemand();
		const uitleg = async () => (await sanne.api('GET', `/jongeren/${id}/coach?zoek=tim`)).json.kandidaten[0].uitleg;
		assert.doesNotMatch(await uitleg(), /op school/u);
		await gevraagd(id, {}, 'tim');
		assert.doesNotMatch(await uitleg(), /op school/u);
	});

	test('a closed dossier is still read by who helped', async () => {
		const id = await iemand();
		const nr = await geholpen(id);
		await sanne.get(`/jongeren/${id}/sluiten`);
		await sanne.submit('Sluit dossier', { uitkomst: 'verhuisd', reden: 'Verhuisd naar een andere regio.' });
		assert.equal((await lotte.get(`/jongeren/${id}`)).status, 404);
		assert.equal((await lotte.get(`/verwijzingen/${nr}`)).status, 404);
	});

	test('somebody asks for a dossier that is not his', async () => {
		const tim = await startbaan.login('stagebegeleider');
		const { jongeren } = (await tim.api('GET', '/jongeren')).json;
		const shared = jongeren.find((j) => /Sanne/u.test(j.casusregisseur));
		assert.equal((await tim.get(`/jongeren/${shared.id}/verwijzing`)).status, 403);
	});
});

const skip = engine === 'postgres' ? false : 'time passes by the owner of the database';
describe('help that time ends', { skip }, () => {
	// The whole of it happened so many days ago; the guards look away.
	const verouder = (days) => {
		const ms = days * 86_400_000;
		return psql(startbaan.db, `ALTER TABLE t_verwijzing DISABLE TRIGGER USER; ALTER TABLE t_betrokkene DISABLE TRIGGER USER;
			UPDATE t_verwijzing SET aangeboden_op = aangeboden_op - ${ms}, verloopt_op = verloopt_op - ${ms},
				beantwoord_op = beantwoord_op - ${ms}, van_op = van_op - ${ms}, tot_op = tot_op - ${ms},
				van_datum = van_datum - ${days}, tot_datum = tot_datum - ${days} WHERE aangeboden_op > 0;
			UPDATE t_betrokkene SET van_op = van_op - ${ms}, tot_op = tot_op - ${ms} WHERE rol IN ('gevraagd', 'helper');
			UPDATE t_zicht z SET van_op = b.van_op, tot_op = b.tot_op FROM t_betrokkene b
			WHERE b.id = z.betrokkene_id AND b.rol IN ('gevraagd', 'helper');
			ALTER TABLE t_verwijzing ENABLE TRIGGER USER; ALTER TABLE t_betrokkene ENABLE TRIGGER USER`);
	};

	test('a question is forgotten, or help has no end', async () => {
		const waits = await gevraagd(await iemand());
		const id = await iemand();
		const helps = await geholpen(id, { tot: dag(2) });
		const erik = await startbaan.login('teamleider');
		const regio = await startbaan.login('afstemmingsregisseur');
		const there = async (who) => (await who.api('GET', '/verwijzingen')).json.verwijzingen.some((v) => v.id === waits);
		await verouder(4);
		assert.deepEqual(await signaal(sanne, waits), ['verwijzing_wacht']);
		assert.equal(await there(erik), false);
		assert.equal((await lotte.get(`/jongeren/${id}`)).status, 404, 'after the last day nothing is in sight');
		assert.ok((await signaal(sanne, helps)).includes('verwijzing_eindigt'));
		assert.match((await sanne.get(`/verwijzingen/${helps}`)).main, /Voorbij/u);
		assert.equal((await sanne.get(`/verwijzingen/${helps}/verlengen`)).status, 409, 'longer is asked again');
		await sanne.get(`/verwijzingen/${helps}/afronden`);
		await sanne.submit('Rond af', { uitkomst: 'niet', opbrengst: 'Te kort.' });
		assert.deepEqual(await signaal(sanne, helps), []);
		await verouder(4);
		assert.equal(await there(erik), true, 'the team sees it after a week');
		assert.equal(await there(regio), false);
		await verouder(7);
		assert.equal(await there(regio), true, 'after two weeks the region sees it');
		assert.deepEqual(await signaal(sanne, waits), ['verwijzing_terug']);
		assert.equal((await lotte.get(`/verwijzingen/${waits}`)).status, 404);
		await sanne.get(`/verwijzingen/${waits}`);
		await sanne.submit('Vraag het');
		assert.equal((await lotte.get(`/verwijzingen/${waits}`)).status, 200);
	});
});
