// Overdracht: it is one when the other says yes, and until then somebody is responsible.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { engine, psql, start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let naomi;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	naomi = await startbaan.login('doorstroomcoach');
});
after(() => startbaan.stop());

// A jongere of whom Sanne is the casusregisseur and Naomi knows nothing, and no other test took.
const used = new Set();
async function iemand() {
	for (const { id } of await eigen(sanne)) {
		if (used.has(id) || (await naomi.api('GET', `/jongeren/${id}`)).status !== 404) continue;
		const page = await sanne.get(`/jongeren/${id}/overdracht`);
		if (/Er loopt al/u.test(page.main)) continue;
		used.add(id);
		return id;
	}
	throw new Error('everybody is taken');
}

// The concept of Sanne for Naomi: its id, with its page open.
async function concept(id, input = {}) {
	await sanne.get(`/jongeren/${id}/overdracht?zoek=naomi`);
	await sanne.click(/Naomi/u);
	const page = await sanne.submit('Bewaar en bekijk', {
		toelichting: 'Komt graag op tijd. Belt liever dan mailt.',
		onderdelen: ['willen', 'werk'],
		besproken: dag(-1),
		kennismaking: dag(7),
		mening: 'twijfelt',
		...input,
	});
	assert.match(page.path, /^\/overdrachten\//u, page.main);
	return page.path.split('/').pop();
}

async function aanbod(id, input) {
	const nr = await concept(id, input);
	const page = await sanne.submit('Bied aan');
	assert.match(page.main, /Aangeboden/u);
	return nr;
}

const signaal = async (wie, nr) => (await werk(wie)).find((regel) => regel.overdrachtId === nr);

describe('an overdracht', () => {
	test('somebody is asked nothing, and is responsible all the same', async () => {
		const id = await iemand();
		const nr = await concept(id);
		assert.equal((await naomi.get(`/overdrachten/${nr}`)).status, 404, 'a concept is nobody else’s');
		await sanne.get(`/overdrachten/${nr}`);
		await sanne.submit('Bied aan');
		const before = (await sanne.api('GET', `/jongeren/${id}`)).json.jongere;
		assert.match(before.casusregisseur, /Sanne/u, 'who offers stays responsible');

		assert.equal((await signaal(naomi, nr)).signaal, 'overdracht_aangeboden');
		const line = (await naomi.get('/werk?tab=deze_week')).all('a').concat((await naomi.get('/werk?tab=later')).all('a'));
		assert.ok(line.some((a) => a.get('href') === `/overdrachten/${nr}`), 'with its one button');
		await naomi.get(`/overdrachten/${nr}`);
		const page = await naomi.submit('Ja, ik neem over', { kennismaking: dag(3) });
		assert.equal(page.path, `/jongeren/${id}`);
		const { jongere } = (await naomi.api('GET', `/jongeren/${id}`)).json;
		assert.match(jongere.casusregisseur, /Naomi/u);
		assert.equal(jongere.volgendContactDatum, dag(3), 'the introduction is the next contact');
		assert.match((await naomi.get(`/jongeren/${id}/tijdlijn`)).main, /Naomi .* neemt over van Sanne/u);
		assert.equal(jongere.wisselingen, before.wisselingen + 1, 'and how often somebody new came is told');
		assert.equal((await sanne.get(`/jongeren/${id}`)).status, 404, 'who gave it away sees it no longer');
		assert.equal(await signaal(naomi, nr), undefined);
	});

	test('the other reads more than was chosen, or the sender sees something else', async () => {
		const id = await iemand();
		const nr = await aanbod(id);
		const theirs = (await naomi.api('GET', `/overdrachten/${nr}`)).json;
		assert.deepEqual(theirs, (await sanne.api('GET', `/overdrachten/${nr}`)).json);
		assert.equal(theirs.overdracht.telefoon, null);
		assert.equal(theirs.overdracht.mening, 'twijfelt');
		assert.equal(theirs.overdracht.school, null);
		assert.deepEqual(theirs.naasten, []);
		const facts = (page) => page.all('dl').map((e) => e.text);
		assert.deepEqual(facts(await naomi.get(`/overdrachten/${nr}`)), facts(await sanne.get(`/overdrachten/${nr}`)));
		for (const path of ['', '/tijdlijn', '/kring', '/contactmomenten/nieuw', '/wijzigen', '/plaatsingen'])
			assert.equal((await naomi.get(`/jongeren/${id}${path}`)).status, 404, path);
		const { jongere } = (await sanne.api('GET', `/jongeren/${id}`)).json;
		const found = (await naomi.api('GET', `/jongeren?zoek=${jongere.achternaam}`)).json.jongeren;
		assert.ok(!found.some((j) => j.id === id), 'and finds nobody');
		assert.match((await sanne.get(`/jongeren/${id}/inzage`)).main, /Naomi/u, 'and the reading is told');
		assert.match((await sanne.get(`/jongeren/${id}/kring`)).main, /Gevraagd om over te nemen/u);
	});

	test('what goes along cannot be mended, or is changed behind the back of the other', async () => {
		const nr = await concept(await iemand());
		await sanne.get(`/overdrachten/${nr}/wijzigen`);
		const page = await sanne.submit('Bewaar en bekijk', { onderdelen: ['contact'], toelichting: 'Bel na vier uur.' });
		assert.match(page.main, /Bel na vier uur\./u);
		const form = await sanne.get(`/overdrachten/${nr}/wijzigen`);
		await sanne.get(`/overdrachten/${nr}`);
		await sanne.submit('Bied aan');
		const { overdracht } = (await naomi.api('GET', `/overdrachten/${nr}`)).json;
		assert.ok(overdracht.telefoon);
		assert.equal(overdracht.wil, null);
		assert.equal((await sanne.submit('Bewaar en bekijk', { toelichting: 'Anders' }, form)).status, 409);
		assert.equal((await sanne.get(`/overdrachten/${nr}/wijzigen`)).status, 409);
	});

	test('after a no the other still reads, or nobody hears why', async () => {
		const id = await iemand();
		const nr = await aanbod(id);
		await naomi.get(`/overdrachten/${nr}/weigeren`);
		const empty = await naomi.submit('Nee, ik neem niet over', { reden: ' ' });
		assert.equal(empty.errors.length, 1, 'a no has a reason');
		const page = await naomi.submit('Nee, ik neem niet over', { reden: 'Woont in Vlietdam' });
		assert.equal(page.path, '/overdrachten');
		assert.match(page.main, /Een jongere.*Geweigerd/u, 'no more than the fact');
		assert.equal((await naomi.get(`/overdrachten/${nr}`)).status, 404);
		assert.equal((await signaal(sanne, nr)).signaal, 'overdracht_terug');
		const mine = await sanne.get(`/overdrachten/${nr}`);
		assert.match(mine.main, /Woont in Vlietdam/u);
		await sanne.submit('Ik blijf verantwoordelijk');
		assert.equal(await signaal(sanne, nr), undefined);
		assert.match((await sanne.api('GET', `/jongeren/${id}`)).json.jongere.casusregisseur, /Sanne/u);
	});

	test('a dossier is offered twice at once', async () => {
		const id = await iemand();
		const nr = await aanbod(id);
		const twice = await sanne.get(`/jongeren/${id}/overdracht`);
		assert.equal(twice.link(/Bekijk de overdracht/u), `/overdrachten/${nr}`);
		const { collegas } = (await sanne.api('GET', `/jongeren/${id}/casusregisseur?zoek=naomi`)).json;
		const reply = await sanne.api('POST', `/jongeren/${id}/overdracht/${collegas[0].id}`, {
			toelichting: 'x', besproken: dag(), mening: 'ja', kennismaking: dag(1),
		});
		assert.equal(reply.status, 400, reply.source);
		assert.match(reply.source, /loopt al een overdracht/u);
	});

	test('a slip of the thumb takes the question back for good, or it stands again beside another', async () => {
		const id = await iemand();
		const nr = await aanbod(id);
		await sanne.submit('Trek in');
		assert.equal((await naomi.get(`/overdrachten/${nr}`)).status, 404);
		assert.match((await sanne.submit('Maak ongedaan')).main, /De vraag staat weer bij de ander/u);
		assert.equal((await naomi.get(`/overdrachten/${nr}`)).status, 200);
		assert.equal((await signaal(naomi, nr)).signaal, 'overdracht_aangeboden');
		assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /vraagt Naomi .* toch om over te nemen/u);
		assert.equal((await naomi.post(`/overdrachten/${nr}/herstellen`)).status, 409, 'it is not hers, and nothing was withdrawn');
		await sanne.get(`/overdrachten/${nr}`);
		const back = await sanne.submit('Trek in');
		await concept(id);
		assert.match((await sanne.submit('Maak ongedaan', {}, back)).main, /Dit kan niet meer terug/u);
		await sanne.get(`/jongeren/${id}/overdracht`);
		await sanne.click(/Bekijk de overdracht/u);
		await sanne.submit('Trek in');
		assert.match((await sanne.submit('Maak ongedaan')).main, /Het concept staat er weer/u);
	});

	test('a page that was open gives it away after it was taken back', async () => {
		const id = await iemand();
		const nr = await aanbod(id);
		const open = await naomi.get(`/overdrachten/${nr}`);
		await sanne.get(`/overdrachten/${nr}`);
		await sanne.submit('Trek in');
		const reply = await naomi.submit('Ja, ik neem over', {}, open);
		assert.equal(reply.status, 404);
		assert.match((await sanne.api('GET', `/jongeren/${id}`)).json.jongere.casusregisseur, /Sanne/u);
		assert.equal((await sanne.api('POST', `/overdrachten/${nr}/aanbieden`, {})).status, 409, 'what ended stays so');
	});

	test('who gave it away never hears of the yes, or reads in it of whom it was', async () => {
		const id = await iemand();
		const { jongere } = (await sanne.api('GET', `/jongeren/${id}`)).json;
		const nr = await aanbod(id);
		assert.equal((await sanne.get(`/overdrachten/${nr}/ja`)).status, 404, 'there is no yes yet');
		await naomi.get(`/overdrachten/${nr}`);
		await naomi.submit('Ja, ik neem over', { kennismaking: dag(3) });
		const regel = await signaal(sanne, nr);
		assert.equal(regel.signaal, 'overdracht_gelukt');
		assert.equal(regel.naam, 'Een jongere');
		assert.equal((await naomi.get(`/overdrachten/${nr}/ja`)).status, 404, 'it is told to who offered it');
		await sanne.get(`/overdrachten/${nr}/ja`);
		assert.match(sanne.last.main, /Naomi .* nam over/u);
		assert.ok(!sanne.last.main.includes(jongere.achternaam));
		const gelezen = await sanne.submit('Gelezen');
		assert.equal(gelezen.path, '/werk');
		assert.equal(await signaal(sanne, nr), undefined);
		assert.equal((await sanne.get(`/overdrachten/${nr}/ja`)).status, 404, 'and it is read once');
	});

	test('who gave it away still changes it in an old tab', async () => {
		const id = await iemand();
		const nr = await aanbod(id);
		const tab = await sanne.get(`/jongeren/${id}/wijzigen`);
		await naomi.get(`/overdrachten/${nr}`);
		await naomi.submit('Ja, ik neem over');
		assert.equal((await sanne.submit('Bewaar', {}, tab)).status, 404);
	});

	test('school is shut out on the day of the overdracht', async () => {
		const id = await iemand();
		const nr = await aanbod(id, { blijf: '1' });
		await naomi.get(`/overdrachten/${nr}`);
		await naomi.submit('Ja, ik neem over');
		assert.equal((await sanne.get(`/jongeren/${id}`)).status, 200, 'who stays, sees');
		assert.match((await naomi.get(`/jongeren/${id}/kring`)).main, /Sanne/u);
	});

	test('it goes without the jongere, or with parts that are no summary', async () => {
		const id = await iemand();
		const { collegas } = (await sanne.api('GET', `/jongeren/${id}/casusregisseur?zoek=naomi`)).json;
		const send = (input) =>
			sanne.api('POST', `/jongeren/${id}/overdracht/${collegas[0].id}`, {
				toelichting: 'x', onderdelen: ['werk'], besproken: dag(), mening: 'ja', kennismaking: dag(1), ...input,
			});
		assert.equal((await send({ besproken: null })).status, 400);
		assert.equal((await send({ kennismaking: null })).status, 400);
		assert.equal((await send({ mening: null })).status, 400, 'what the jongere says of it is noted');
		assert.equal((await send({ onderdelen: ['gezondheid'] })).status, 400);
		assert.equal((await send({ onderdelen: ['tijdlijn'] })).status, 400);
		assert.ok((await send({})).status < 300);
	});

	test('somebody gives away a dossier that is not his', async () => {
		const tim = await startbaan.login('stagebegeleider');
		const { jongeren } = (await tim.api('GET', '/jongeren')).json;
		const shared = jongeren.find((j) => used.has(j.id)) ?? jongeren.find((j) => /Sanne/u.test(j.casusregisseur));
		assert.equal((await tim.get(`/jongeren/${shared.id}/overdracht`)).status, 403);
	});

	test('another way to a new casusregisseur leaves the other reading', async () => {
		const id = await iemand();
		const nr = await aanbod(id);
		const { collegas } = (await sanne.api('GET', `/jongeren/${id}/casusregisseur?zoek=vlietdam`)).json;
		const wie = collegas.find((c) => !/Naomi|Sanne/u.test(c.naam));
		await sanne.api('POST', `/jongeren/${id}/casusregisseur/${wie.id}`, { reden: 'ziek', volgend: dag(2) });
		assert.equal((await naomi.get(`/overdrachten/${nr}`)).status, 404);
	});
});

const skip = engine === 'postgres' ? false : 'time passes by the owner of the database';
describe('an offer nobody answers', { skip }, () => {
	// The whole of it happened so many days ago; the guards look away.
	const verouder = (days) =>
		psql(startbaan.db, `ALTER TABLE t_overdracht DISABLE TRIGGER USER; ALTER TABLE t_betrokkene DISABLE TRIGGER USER;
			UPDATE t_overdracht SET aangeboden_op = aangeboden_op - ${days * 86_400_000},
				verloopt_op = verloopt_op - ${days * 86_400_000} WHERE toestand = 'aangeboden';
			UPDATE t_betrokkene b SET van_op = o.aangeboden_op, tot_op = o.verloopt_op FROM t_overdracht o
			WHERE b.rol = 'ontvanger' AND b.tot_op > ${Date.now()} AND o.toestand = 'aangeboden'
				AND o.jongere_id = b.jongere_id AND o.ontvanger_id = b.gebruiker_id;
			UPDATE t_zicht z SET van_op = b.van_op, tot_op = b.tot_op FROM t_betrokkene b
			WHERE b.id = z.betrokkene_id AND b.rol = 'ontvanger' AND z.tot_op > ${Date.now()};
			ALTER TABLE t_overdracht ENABLE TRIGGER USER; ALTER TABLE t_betrokkene ENABLE TRIGGER USER`);

	test('it is forgotten: by the sender, the team, the region', async () => {
		const id = await iemand();
		const nr = await aanbod(id);
		const erik = await startbaan.login('teamleider');
		const regio = await startbaan.login('afstemmingsregisseur');
		const there = async (wie) => (await wie.api('GET', '/overdrachten')).json.overdrachten.some((o) => o.id === nr);
		assert.equal(await there(erik), false);
		await verouder(3);
		assert.equal((await signaal(sanne, nr)).signaal, 'overdracht_wacht');
		await verouder(5);
		assert.equal(await there(erik), true, 'the team sees it after a week');
		assert.ok(!(await erik.get('/overdrachten')).main.includes('Jayda'));
		assert.equal(await there(regio), false);
		assert.equal((await naomi.get(`/overdrachten/${nr}`)).status, 200);
		await verouder(7);
		assert.equal(await there(regio), true, 'after two weeks the region sees it');
		assert.equal((await naomi.get(`/overdrachten/${nr}`)).status, 404, 'and the other reads nothing');
		assert.equal((await signaal(sanne, nr)).signaal, 'overdracht_terug');
		await sanne.get(`/overdrachten/${nr}`);
		assert.match(sanne.last.main, /Verlopen/u);
		await sanne.submit('Bied opnieuw aan');
		assert.equal((await naomi.get(`/overdrachten/${nr}`)).status, 200);
	});
});
