// Session one of a scan, live: twelve answer on devices of their own, nobody knows before all do, and no answer is lost or doubled.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dek, luister } from './lib/tafel.mjs';

const SCORES = ['nog_niet', 'begin', 'deels', 'bijna', 'ja'];
let startbaan;
let tafel;
before(async () => {
	startbaan = await start();
	tafel = await dek(startbaan, 12);
});
after(() => startbaan.stop());

// How many answers there are at this table, and of how many seats to how many norms.
const HIER = "scan_id = (SELECT min(id) FROM t_scan WHERE regio = 'Rond de plas')";
async function votes() {
	const row = await startbaan.sql(
		'SELECT count(*), count(DISTINCT a.scannorm_id * 1000 + a.zetel_id) FROM t_normantwoord a ' +
		`JOIN t_scannorm c ON c.id = a.scannorm_id WHERE c.${HIER}`);
	return row.split('|').map(Number);
}
const leiden = () => tafel.paul.get(`${tafel.sessie}/leiden`);
const scherm = (klant) => klant.get(`${tafel.sessie}/scherm`);

test('a session is led by who does not chair, or begins without a norm', async () => {
	const [gast] = tafel.gasten;
	assert.match((await gast.get(tafel.sessie)).main, /nog niet begonnen/u);
	assert.equal((await gast.post(`${tafel.sessie}/begin`)).status, 403);
	assert.match((await tafel.stap('Begin sessie 1')).main, /Nu: norm 1/u);
	assert.match((await tafel.paul.submit('Maak ongedaan')).main, /Begin sessie 1/u, 'begun too early');
	await tafel.stap('Begin sessie 1');
	assert.equal((await gast.post(`${tafel.sessie}/terug`)).status, 403);
	assert.match((await tafel.stap('Nog niet beginnen')).main, /Begin sessie 1/u);
	assert.equal((await tafel.paul.post(`${tafel.sessie}/terug`)).status, 409, 'twice');
	await tafel.stap('Begin sessie 1');
	assert.match((await gast.get(tafel.sessie)).main, /opent straks de volgende norm/u);
	const ander = await startbaan.login('afstemmingsregisseur');
	for (const where of ['', '/leiden', '/scherm', '/stroom', '/plek/stroom'])
		assert.equal((await ander.get(tafel.sessie + where)).status, 404);
});

test('a score is known before all are shown, or who has not answered is not', async () => {
	const [een, twee] = tafel.gasten;
	await tafel.stap('Open deze norm');
	assert.equal((await tafel.paul.post(`${tafel.sessie}/terug`)).status, 409, 'a norm is on the table');
	assert.match((await een.get(tafel.sessie)).main, /de tafel de scores per domein, zonder namen/u, 'said before one answers');
	assert.match((await tafel.antwoord(een, 'begin', 'Bij ons gaat het anders')).main, /Bewaard: 2: een begin/u);
	assert.match((await leiden()).main, /1 van 12 heeft geantwoord/u);
	assert.match((await leiden()).main, /Wie nog niet\?/u);
	for (const page of [await leiden(), await twee.get(tafel.sessie), await scherm(twee)]) {
		assert.doesNotMatch(page.source, /Bij ons gaat het anders/u);
		assert.doesNotMatch(page.source, /sb-spreiding/u);
	}
	await tafel.antwoord(een, 'deels', 'Toch iets beter');
	assert.deepEqual(await votes(), [1, 1], 'changed, not given twice');
	for (const [i, klant] of tafel.allen.entries()) if (klant !== een) await tafel.antwoord(klant, SCORES[3 + (i % 2)]);
	assert.match((await leiden()).main, /12 van 12 hebben geantwoord/u);
	await tafel.stap('Sluit de antwoorden');
	assert.doesNotMatch((await scherm(twee)).source, /sb-spreiding/u);
	assert.match((await een.get(tafel.sessie)).main, /Uw antwoord: 3: voor een deel/u);
	const shown = await tafel.stap('Toon alle antwoorden');
	assert.match(shown.main, /Toch iets beter/u);
	const zaal = await scherm(twee);
	assert.match(zaal.source, /sb-spreiding sb-op-scherm/u, 'shown in the room, and left out on paper');
	for (const domein of ['Onderwijs', 'Zorg', 'Samen']) assert.ok(zaal.all('th').some((th) => th.text.startsWith(domein)), domein);
	const seen = zaal.main.replace(/Afgedrukt op .*? door Lid leerplicht 1\./u, ''); // on paper only
	assert.doesNotMatch(seen, /Toch iets beter|Lid |Paul/u, 'no note and no name on the screen of the room');
	assert.match((await twee.get(tafel.sessie)).source, /sb-spreiding/u);
});

test('who sees what the others do not is not asked, or what was heard is lost', async () => {
	await tafel.stap(/Open de antwoorden opnieuw/u);
	assert.doesNotMatch((await leiden()).main, /Toch iets beter/u, 'hidden again');
	await tafel.antwoord(tafel.gasten[0], 'nog_niet', 'Wij zien het niet');
	await tafel.stap('Sluit de antwoorden');
	const page = await tafel.stap('Toon alle antwoorden');
	assert.match(page.main, /Vraag hen als eersten[\s\S]*gaf een 1/u);
	assert.match((await tafel.gasten[0].get(tafel.sessie)).main, /als eerste vertellen/u);
	const wrong = await tafel.paul.submit('Bewaar het gesprek', { gehoord: 'De overgang hapert' });
	assert.equal(wrong.status, 400);
	assert.match(wrong.source, /De overgang hapert/u, 'what was typed is there');
	const kept = await tafel.paul.submit('Bewaar het gesprek', { uitkomst: 'knelpunt' });
	assert.match(kept.main, /De overgang hapert/u);
	assert.match(kept.main, /Nu: norm 2/u);
});

// What the chair reads of a norm that was talked about, and makes of it.
async function verbeter(was, wordt, why) {
	const here = (await leiden()).links(/\/gehoord$/u)[0].get('href');
	assert.equal((await tafel.gasten[0].get(here)).status, 403, 'who does not chair');
	assert.match((await tafel.paul.get(here)).source, new RegExp(was, 'u'));
	assert.equal((await tafel.paul.submit('Bewaar', { gehoord: 'x'.repeat(2001) })).status, 400);
	const page = await tafel.paul.submit('Bewaar', { gehoord: wordt, uitkomst: 'knelpunt' });
	assert.match(page.main, new RegExp(wordt, 'u'), why);
}

test('what was heard is written down wrong, and stays so', async () => {
	await verbeter('De overgang hapert', 'De overgang hapert, zegt de school', 'during session one');
	await verbeter('zegt de school', 'De overgang hapert', 'and again');
});

test('two clicks do something twice, or a norm on the table is forgotten', async () => {
	const page = await leiden();
	const form = page.form('Open deze norm');
	const pairs = form.fill({}, form.buttons[0]);
	const again = pairs.map(([k, v]) => [k, k === '_eenmalig' ? `${v}x` : v]);
	assert.equal((await tafel.paul.send(form.action, pairs)).status, 200);
	assert.equal((await tafel.paul.send(form.action, again)).status, 409);
	assert.match((await leiden()).main, /Norm 2 van 15/u);
	assert.equal((await startbaan.sql(`SELECT count(*) FROM t_sessienorm WHERE toestand = 'open' AND ${HIER}`)).trim(), '1');
});

test('what somebody typed is lost because the norm closed', async () => {
	const [gast] = tafel.gasten;
	await gast.get(tafel.sessie);
	const { last } = gast;
	await tafel.stap('Sluit de antwoorden');
	const page = await gast.submit('Bewaar mijn antwoord', { score: 'ja', tekst: 'Net te laat' }, last);
	assert.equal(page.status, 400);
	assert.match(page.main, /niet meer open/u);
	assert.match(page.source, /Net te laat/u);
	const here = page.source.match(/data-pagina="([^"]+)"/u)[1];
	assert.equal((await gast.get(here)).status, 200, 'and it looks again at a page, not at where the form went');
	await tafel.stap(/Open de antwoorden opnieuw/u);
});

test('a screen hears nothing of a change, or hears of another table', async () => {
	const other = await dek(startbaan, 2);
	const here = luister(tafel.gasten[1], `${tafel.sessie}/stroom`);
	const there = luister(other.gasten[0], `${other.sessie}/stroom`);
	const first = await here.next();
	const quiet = await there.next();
	await tafel.antwoord(tafel.gasten[2], 'ja');
	assert.ok((await here.next()) > first);
	await other.stap('Begin sessie 1');
	assert.ok((await there.next()) > quiet, 'the first thing that it hears is its own');
	here.stop();
	there.stop();
	await Promise.all([here.ended, there.ended]);
});

test('each vote makes every seat look again, or a seat does not hear of its own second device', async () => {
	const [, een, twee] = tafel.gasten;
	const plek = luister(een, `${tafel.sessie}/plek/stroom`);
	const zaal = luister(een, `${tafel.sessie}/stroom`);
	await Promise.all([plek.next(), zaal.next()]);
	await tafel.antwoord(twee, 'bijna');
	const ander = await zaal.next();
	await tafel.antwoord(een, 'deels');
	assert.ok((await plek.next()) > ander, 'the first thing that it hears is its own');
	await tafel.stap('Sluit de antwoorden');
	assert.ok((await plek.next()) > ander, 'and what is for the whole table');
	await tafel.stap(/Open de antwoorden opnieuw/u);
	plek.stop();
	zaal.stop();
	await Promise.all([plek.ended, zaal.ended]);
});

test('answers are lost or doubled when lines are cut and the power goes in the middle', async () => {
	const [before] = await votes();
	const lines = tafel.allen.map((klant) => luister(klant, `${tafel.sessie}/stroom`));
	await Promise.all(lines.map((line) => line.next()));
	lines[3].stop();
	const { port } = startbaan;
	// Everybody sends, again and again until he is told that it is kept; the power goes twice meanwhile.
	let kept = 0;
	const send = async (klant, i) => {
		for (;;) {
			try {
				const page = await tafel.antwoord(klant, SCORES[i % 5], `Van ${i}`);
				if (/Bewaard/u.test(page.main)) return kept++;
			} catch {
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		}
	};
	const sending = tafel.allen.map(send);
	for (let i = 0; i < 2; i++) {
		await new Promise((resolve) => setTimeout(resolve, 30));
		await startbaan.kill();
		await startbaan.run({ port });
	}
	await Promise.all(sending);
	await Promise.all(lines.map((line) => line.ended));
	assert.equal(kept, 12);
	const [n, distinct] = await votes();
	assert.equal(n, distinct);
	assert.ok(n <= before + 12);
	assert.match((await leiden()).main, /12 van 12 hebben geantwoord/u);
	assert.equal((await startbaan.sql(
		'SELECT count(*) FROM t_normantwoord a JOIN t_sessienorm s ON s.scannorm_id = a.scannorm_id ' +
		`WHERE s.toestand = 'open' AND s.${HIER} AND a.tekst LIKE 'Van %'`)).trim(), '12');
});

test('the chair cannot be handed over, or both lead after it', async () => {
	const [gast] = tafel.gasten;
	let page = await leiden();
	const zetel = page.all('option').find((o) => o.text.startsWith(gast.naam)).get('value');
	await tafel.paul.submit('Geef door', { zetel });
	page = await gast.get(`${tafel.sessie}/leiden`);
	assert.match(page.main, /Sluit de antwoorden/u);
	assert.doesNotMatch((await leiden()).main, /Sluit de antwoorden/u);
	const norm = page.form('Sluit de antwoorden');
	assert.equal((await tafel.paul.post(norm.action, { stap: 'sluiten' })).status, 403);
	await gast.submit('Sluit de antwoorden');
	await gast.submit('Toon alle antwoorden');
	assert.match((await gast.submit('Bewaar het gesprek', { uitkomst: 'kans' })).main, /Nu: norm 3/u);
	await leiden();
	const terug = tafel.paul.last.all('option').find((o) => /^Paul/u.test(o.text)).get('value');
	page = await tafel.paul.submit('Geef door', { zetel: terug });
	assert.match(page.main, /Open deze norm/u, 'who began it takes it back');
});

test('a session cannot be ended, or is gone when it was ended too early', async () => {
	await tafel.stap('Open deze norm');
	let page = await leiden();
	await tafel.paul.submit('Zet', { tijd: 'twee' });
	assert.match((await scherm(tafel.gasten[0])).source, /data-loopt="\d+"/u);
	for (;;) {
		page = await leiden();
		if (/Sluit sessie 1/u.test(page.main)) break;
		await tafel.paul.submit('Sla deze norm over');
	}
	assert.match((await tafel.paul.submit('Sluit sessie 1')).main, /Toch verder met sessie 1/u);
	await verbeter('De overgang hapert', 'De overgang hapert nog steeds', 'and until session two');
	assert.match((await tafel.gasten[0].get(tafel.sessie)).main, /Sessie 1 is klaar[\s\S]*De overgang hapert nog steeds/u);
	assert.equal((await tafel.gasten[0].get(tafel.sessie)).forms().filter((f) => /antwoord/u.test(f.action)).length, 0);
	assert.match((await tafel.paul.submit('Toch verder met sessie 1')).main, /Sluit sessie 1/u);
});
