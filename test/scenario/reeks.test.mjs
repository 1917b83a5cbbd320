// One act on many at once: choosing, the preview, doing it, what became of it, and taking it back.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { region } from './lib/startbaan.mjs';
import { eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
before(async () => {
	startbaan = await (await region()).run();
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());

const keuzes = (page) => page.all((e) => e.get('name') === 'kies').map((e) => e.get('value'));
const gekozen = (page) => page.all((e) => e.get('name') === 'kies' && e.has('checked')).length;
const toestand = async (wie, path) => (await wie.api('GET', path)).json;

// Chooses these values on a list, says what to do with them, and fills in what is the same for all.
async function kies(wie, lijst, handeling, waarden, velden) {
	await wie.get(`${lijst}${lijst.includes('?') ? '&' : '?'}kies=rijen`);
	const form = await wie.submit('Ga verder', { handeling, kies: waarden });
	return velden ? wie.submit('Bekijk wat er gaat gebeuren', velden) : form;
}

// Does it, and waits as long as that takes.
async function doe(wie, knop = /^Doe dit/u) {
	let page = await wie.submit(knop);
	while (/Even geduld/u.test(page.main)) page = await wie.get(page.path);
	return page;
}

// It stopped somewhere between before the first line and after the last.
async function goOn(wie, path) {
	let page = await wie.get(path);
	assert.equal(page.status, 200);
	while (/Even geduld/u.test(page.main)) page = await wie.get(path);
	if (/stopte halverwege/u.test(page.main)) await doe(wie, 'Ga verder');
	else if (/Er is nog niets gedaan/u.test(page.main)) await doe(wie);
}

const waarde = (j) => `jongere=${j.id}&_versie=${j.versie}`;

describe('meer tegelijk', () => {
	test('a list shows no boxes until they are asked for, and then as many as are wanted', async () => {
		assert.equal(keuzes(await sanne.get('/jongeren')).length, 0);
		const rows = await sanne.get('/jongeren?van=mijn&kies=rijen');
		assert.ok(keuzes(rows).length > 1);
		assert.equal(gekozen(rows), 0);
		const page = await sanne.click(/^Kies alles op deze bladzijde$/u);
		assert.equal(gekozen(page), keuzes(page).length);
		const all = await sanne.click(/^Kies alle resultaten/u);
		assert.equal(gekozen(all), (await eigen(sanne)).length);
		assert.equal(keuzes(await sanne.click(/^Stop met kiezen$/u)).length, 0);
	});

	test('nothing chosen, or nothing to do with it: it says so, and makes nothing', async () => {
		await sanne.get('/werk?tab=te_laat&kies=rijen');
		const none = await sanne.submit('Ga verder', { handeling: 'uitstel' });
		assert.equal(none.status, 400);
		assert.match(none.main, /U koos nog niets/u);
		const many = Array.from({ length: 501 }, (_, i) => `jongere=${i}`);
		const much = await sanne.api('POST', '/reeksen', { handeling: 'selectie', kies: many });
		assert.equal(much.status, 400);
		const forged = await sanne.api('POST', '/reeksen', { handeling: 'selectie', kies: ['jongere=abc'] });
		assert.equal(forged.status, 400);
		assert.equal((await toestand(sanne, '/reeksen')).reeksen.length, 0);
	});

	test('what is put off together is seen first, skipped with a reason, and comes back together', async () => {
		const before = await werk(sanne);
		const list = await sanne.get('/werk?tab=te_laat&kies=bladzijde');
		const all = keuzes(list);
		const empty = await kies(sanne, '/werk?tab=te_laat', 'uitstel', all, {});
		assert.equal(empty.status, 400);
		assert.deepEqual(empty.errors.length, 2);
		const tot = dag(3);
		const preview = await sanne.submit('Bekijk wat er gaat gebeuren', { tot, reden: 'Iedereen is vrij.' });
		assert.match(preview.main, /Er is nog niets gedaan/u);
		assert.match(preview.main, /Hulp gevraagd Dit kan niet wachten/u);
		assert.ok(preview.main.includes(tot.split('-').reverse().join('-')), 'the day as people write it');
		assert.equal((await werk(sanne)).length, before.length, 'looking does nothing');
		const done = await doe(sanne);
		const [, gedaan, over] = /Gedaan: (\d+)\. Overgeslagen: (\d+)\./u.exec(done.main).map(Number);
		assert.equal(gedaan + over, all.length);
		assert.ok(gedaan > 1 && over > 0);
		assert.equal((await werk(sanne)).length, before.length - gedaan);
		assert.match((await sanne.get('/uitstellen')).main, /Iedereen is vrij\./u);
		await sanne.get(done.path);
		const back = await doe(sanne, /^Zet terug/u);
		assert.match(back.main, new RegExp(`Teruggezet \\(${gedaan}\\)`, 'u'));
		assert.equal((await werk(sanne)).length, before.length);
		assert.ok(!back.forms().some((f) => /terug$/u.test(f.action ?? '')), 'once');
	});

	test('the same act is done no other way: what was changed since it was chosen, or since it was done, stays', async () => {
		const [a, b, c] = await eigen(sanne);
		const page = await sanne.get('/jongeren?van=mijn&kies=alles');
		const values = [a, b, c].map((j) => keuzes(page).find((v) => v.includes(j.id)));
		const datum = dag(20);
		await kies(sanne, '/jongeren?van=mijn', 'contactverzet', values, { datum, reden: 'School dicht.' });
		await sanne.get('/reeksen');
		const path = sanne.last.link(/^\/reeksen\//u);
		// a: moved alone meanwhile; so it has another version.
		const alone = await sanne.api('POST', `/jongeren/${a.id}/contactverzetten`, { datum: dag(30), reden: 'Ziek.' });
		assert.equal(alone.status, 201, alone.source);
		const preview = await sanne.get(path);
		assert.match(preview.main, /1 van de 3 slaan wij over/u);
		assert.match(preview.main, /Een ander heeft dit intussen gewijzigd/u);
		const done = await doe(sanne);
		assert.match(done.main, /Gedaan: 2\. Overgeslagen: 1\./u);
		const now = await eigen(sanne);
		const next = (j) => now.find((k) => k.id === j.id).volgendContactDatum;
		assert.deepEqual([next(a), next(b), next(c)], [dag(30), datum, datum]);
		const timeline = await sanne.get(`/jongeren/${b.id}/tijdlijn`);
		assert.match(timeline.main, /Volgend contact verzet/u);
		assert.match(timeline.main, /School dicht\./u);
		const log = await sanne.get(`/jongeren/${b.id}/contactverzetten/nieuw`);
		assert.equal(log.status, 200);
		// c: moved by hand since; taking back the whole leaves it, and says so.
		await sanne.api('POST', `/jongeren/${c.id}/contactverzetten`, { datum: dag(40), reden: 'Anders.' });
		await sanne.get(path);
		const back = await doe(sanne, /^Zet terug/u);
		assert.match(back.main, /Niet teruggezet \(1\).*intussen op een andere dag/u);
		assert.match(back.main, /Teruggezet \(1\)/u);
		const after = await eigen(sanne);
		assert.equal(after.find((k) => k.id === b.id).volgendContactDatum, b.volgendContactDatum);
		assert.equal(after.find((k) => k.id === c.id).volgendContactDatum, dag(40));
	});

	test('work is given to a colleague, and skipped where he is not involved', async () => {
		const lines = (await werk(sanne)).filter((l) => ['geen_contact', 'nazorg_ritme'].includes(l.signaal));
		const values = lines.map((l) => `jongere=${l.jongereId}&soort=${l.signaal}&plaatsing=${l.plaatsingId ?? ''}`);
		const made = await sanne.api('POST', '/reeksen', { handeling: 'toewijzing', kies: values });
		assert.equal(made.status, 201, made.source);
		const form = await sanne.get(`/reeksen/${made.json.id}`);
		const [gebruiker] = form.form('Bekijk wat er gaat gebeuren').options('gebruiker').map(([v]) => v).filter(Boolean);
		const preview = await sanne.submit('Bekijk wat er gaat gebeuren', { gebruiker });
		assert.equal(preview.status, 200);
		const done = await doe(sanne);
		assert.match(done.main, /Gedaan: [1-9]/u);
		if (/Overgeslagen \(/u.test(done.main))
			assert.match(done.main, /Kies iemand die bij deze jongere betrokken is/u);
		await doe(sanne, /^Zet terug/u);
	});

	test('an agenda takes each once', async () => {
		const made = await sanne.api('POST', '/reeksen', {
			handeling: 'overlegpunt',
			kies: (await eigen(sanne)).slice(0, 4).map(waarde),
		});
		const form = await sanne.get(`/reeksen/${made.json.id}`);
		const keuze = form.form('Bekijk wat er gaat gebeuren').options('overleg').map(([v]) => v).filter(Boolean);
		assert.ok(keuze.length > 0, 'the demo plans a casusoverleg');
		const velden = { overleg: keuze[0], vraag: 'Wie kent een plek?', urgentie: 'gewoon' };
		await sanne.submit('Bekijk wat er gaat gebeuren', velden);
		const done = await doe(sanne);
		const first = Number(/Gedaan: (\d+)/u.exec(done.main)[1]);
		assert.ok(first > 0, done.main);
		const again = await sanne.api('POST', '/reeksen', {
			handeling: 'overlegpunt',
			kies: (await eigen(sanne)).slice(0, 4).map((j) => `jongere=${j.id}`),
		});
		await sanne.get(`/reeksen/${again.json.id}`);
		const preview = await sanne.submit('Bekijk wat er gaat gebeuren', velden);
		assert.match(preview.main, /staat al op de agenda van dit overleg/u);
		await sanne.get(`/reeksen/${made.json.id}`);
		assert.match((await doe(sanne, /^Zet terug/u)).main, new RegExp(`Teruggezet \\(${first}\\)`, 'u'));
	});

	test('everybody who was asked something is reminded, without a form to fill in', async () => {
		const list = await sanne.get('/verzoeken?kies=bladzijde');
		const values = keuzes(list);
		assert.ok(values.length > 0);
		const preview = await kies(sanne, '/verzoeken', 'herinnering', values);
		assert.match(preview.main, /Er is nog niets gedaan/u);
		const done = await doe(sanne);
		assert.match(done.main, /Gedaan: [1-9]/u);
		assert.ok(!done.forms().some((f) => /terug$/u.test(f.action ?? '')), 'nobody forgets a reminder');
	});

	test('the chosen ones are a file, of who is in sight only', async () => {
		const mine = (await eigen(sanne)).slice(0, 3);
		const made = await sanne.api('POST', '/reeksen', { handeling: 'selectie', kies: mine.map(waarde) });
		const csv = await sanne.get(`/reeksen/${made.json.id}/selectie?formaat=csv`);
		assert.equal(csv.status, 200);
		assert.equal(csv.source.trim().split('\n').length, 4);
		assert.match(csv.headers['content-type'], /text\/csv/u);
	});

	test('somebody else reads, does and takes back nothing of it', async () => {
		const [j] = await eigen(sanne);
		const made = await sanne.api('POST', '/reeksen', { handeling: 'contactverzet', kies: [waarde(j)] });
		const path = `/reeksen/${made.json.id}`;
		const bart = await startbaan.login('jobcoach');
		for (const [method, at] of [['GET', path], ['GET', `${path}/selectie`], ['POST', path],
			['POST', `${path}/uitvoeren`], ['POST', `${path}/terug`]])
			assert.equal((await bart.api(method, at, method === 'POST' ? {} : undefined)).status, 404, `${method} ${at}`);
		assert.equal((await sanne.api('POST', `${path}/uitvoeren`, {})).status, 409, 'not before it is filled in');
		assert.equal((await sanne.api('POST', `${path}/terug`, {})).status, 409);
		// A dossier that he does not see is chosen by its address: it is skipped, and nothing is told of it.
		const theirs = await bart.api('POST', '/reeksen', {
			handeling: 'contactverzet',
			kies: (await eigen(sanne)).map(waarde),
		});
		await bart.get(`/reeksen/${theirs.json.id}`);
		const preview = await bart.submit('Bekijk wat er gaat gebeuren', { datum: dag(9), reden: 'Zomaar.' });
		assert.match(preview.main, /Iemand die u niet meer ziet/u);
		assert.match(preview.main, /Dit is er niet meer, of u ziet het niet meer/u);
		const manager = await startbaan.login('manager');
		const not = await manager.api('POST', '/reeksen', { handeling: 'contactverzet', kies: [waarde(j)] });
		assert.equal(not.status, 403);
	});

	test('the machine stops half way: what was done is known, the rest is done later, nothing twice', async () => {
		const mine = await eigen(sanne);
		const made = await sanne.api('POST', '/reeksen', {
			handeling: 'contactverzet',
			kies: mine.flatMap((j) => Array.from({ length: 12 }, () => `jongere=${j.id}`)),
		});
		const path = `/reeksen/${made.json.id}`;
		await sanne.get(path);
		await sanne.submit('Bekijk wat er gaat gebeuren', { datum: dag(50), reden: 'Verbouwing.' });
		const asked = sanne.submit(/^Doe dit/u).catch(() => null);
		await new Promise((resolve) => setTimeout(resolve, 30));
		await startbaan.kill();
		await asked;
		await startbaan.run();
		await goOn(sanne, path);
		const { aantal, aantalOpen, aantalGedaan, toestand: stand } = await toestand(sanne, path);
		assert.deepEqual([aantal, aantalOpen, stand], [mine.length * 12, 0, 'klaar']);
		// The first of each moved it; the others found it there already.
		assert.equal(aantalGedaan, mine.length);
		const lines = await sanne.get(`/jongeren/${mine[0].id}/tijdlijn`);
		assert.equal(lines.main.match(/Verbouwing\./gu).length, 1);
	});

	test('who logs out half way goes on later, and not without logging in', async () => {
		const mine = await eigen(sanne);
		const made = await sanne.api('POST', '/reeksen', {
			handeling: 'contactverzet',
			kies: mine.flatMap((j) => Array.from({ length: 12 }, () => `jongere=${j.id}`)),
		});
		const path = `/reeksen/${made.json.id}`;
		await sanne.get(path);
		await sanne.submit('Bekijk wat er gaat gebeuren', { datum: dag(60), reden: 'Feestdag.' });
		const asked = sanne.submit(/^Doe dit/u);
		await sanne.post('/uitloggen');
		await asked;
		sanne = await startbaan.login('casusregisseur');
		await goOn(sanne, path);
		const { aantalOpen, aantalGedaan } = await toestand(sanne, path);
		assert.deepEqual([aantalOpen, aantalGedaan], [0, mine.length]);
	});
});

describe('een deel van de caseload overdragen', () => {
	test('a selection goes to a colleague with its next contacts, and what is not one\'s own stays', async () => {
		const all = await eigen(sanne);
		const [a, b, other] = all;
		const { collegas: [naar] } = (await sanne.api('GET', `/jongeren/${other.id}/casusregisseur?zoek=dewi`)).json;
		const alone = { reden: 'Eén vooraf.', volgend: dag(9), blijf: true };
		assert.equal((await sanne.api('POST', `/jongeren/${other.id}/casusregisseur/${naar.id}`, alone)).status, 201);
		const mine = await eigen(sanne);
		const kies = [a, b, other].map((j) => `jongere=${j.id}`);
		const made = await sanne.api('POST', '/reeksen', { handeling: 'casusregisseur', kies });
		assert.equal(made.status, 201, made.source);
		const path = `/reeksen/${made.json.id}`;
		const form = (await sanne.get(path)).form('Bekijk wat er gaat gebeuren');
		const [gebruiker] = form.options('gebruiker').find(([, label]) => label.startsWith('Dewi'));
		assert.ok(!form.options('gebruiker').some(([, label]) => /Sanne|Hans/u.test(label)), 'oneself, or another organisation');
		const wrong = await sanne.submit('Bekijk wat er gaat gebeuren', {});
		assert.equal(wrong.errors.length, 2);
		const preview = await sanne.submit('Bekijk wat er gaat gebeuren', { gebruiker, reden: 'Andere verdeling in het team.' });
		assert.match(preview.main, /U bent geen casusregisseur van deze jongere/u);
		assert.equal((await eigen(sanne)).length, mine.length, 'looking does nothing');
		const done = await doe(sanne);
		assert.match(done.main, /Gedaan: 2\. Overgeslagen: 1\./u);
		assert.equal((await eigen(sanne)).length, mine.length - 2);
		const dewi = await startbaan.loginAs('dewi.soekardi@broekerwaard.example');
		const got = (await eigen(dewi)).filter((j) => [a.id, b.id].includes(j.id));
		assert.deepEqual(got.map((j) => j.volgendContactDatum).sort(), [a, b]
			.map((j) => (j.volgendContactDatum < dag() ? dag() : j.volgendContactDatum)).sort());
		assert.match((await dewi.get(`/jongeren/${a.id}/tijdlijn`)).main, /Andere verdeling in het team\./u);
		assert.equal((await sanne.get(path)).status, 200, 'what became of it');
		const { overdrachten: [samen] } = (await sanne.api('GET', '/caseload/overgedragen')).json;
		assert.deepEqual([samen.aantal, samen.aantalKanTerug, samen.naar], [2, 2, 'Dewi Soekardi'], 'they went together');
		await sanne.get(path);
		assert.match((await doe(sanne, /^Zet terug/u)).main, /Teruggezet \(2\)/u);
		assert.equal((await eigen(sanne)).length, mine.length);
	});

	test('a dossier goes to somebody of another organisation, or to who cannot be responsible', async () => {
		const [{ id }] = await eigen(sanne);
		const { collegas } = (await sanne.api('GET', `/jongeren/${id}/kring/zoeken?zoek=hans`)).json;
		const other = { gebruiker: collegas[0].id, reden: 'Zomaar.' };
		const not = await sanne.api('POST', `/jongeren/${id}/casusregisseur`, other);
		assert.equal(not.status, 400);
		assert.match(not.source, /uw eigen organisatie/u);
	});
});

describe('volgend contact verzetten', () => {
	test('one contact is moved from the dossier, with a reason, and back', async () => {
		const [j] = await eigen(sanne);
		await sanne.get(`/jongeren/${j.id}`);
		await sanne.get(sanne.last.link(/contactverzetten\/nieuw$/u));
		const wrong = await sanne.submit('Verzet', { datum: dag(-1), reden: '' });
		assert.equal(wrong.errors.length, 2);
		const done = await sanne.submit('Verzet', { datum: dag(33), reden: 'Op reis.' });
		assert.match(done.main, /Het volgende contact is verzet/u);
		await sanne.submit(/contactverzetten.*intrekken$/u);
		assert.equal((await eigen(sanne)).find((k) => k.id === j.id).volgendContactDatum, j.volgendContactDatum);
	});

	test('who wants no help now keeps the date of the waakvlam', async () => {
		let id;
		for (const j of await eigen(sanne)) {
			const page = await sanne.get(`/jongeren/${j.id}/waakvlam`);
			id = j.id;
			if (page.forms().some((f) => f.submit === 'Zet op waakvlam')) break;
		}
		assert.equal((await sanne.submit('Zet op waakvlam', { reden: 'Ik wil even niets.' })).status, 200);
		const not = await sanne.api('POST', `/jongeren/${id}/contactverzetten`, { datum: dag(5), reden: 'X.' });
		assert.equal(not.status, 400);
		assert.match(not.source, /wil nu geen hulp/u);
	});

	test('who may get another casusregisseur keeps his date until that is answered', async () => {
		const { id } = (await eigen(sanne))[0];
		await sanne.get(`/jongeren/${id}/overdracht?zoek=naomi`);
		await sanne.click(/Naomi/u);
		const typed = { toelichting: 'Belt liever.', besproken: dag(-1), mening: 'ja', kennismaking: dag(7) };
		const concept = await sanne.submit('Bewaar en bekijk', typed);
		const moved = await sanne.api('POST', `/jongeren/${id}/contactverzetten`, { datum: dag(5), reden: 'X.' });
		assert.equal(moved.status, 201, 'not offered yet');
		await sanne.get(concept.path);
		await sanne.submit('Bied aan');
		const not = await sanne.api('POST', `/jongeren/${id}/contactverzetten`, { datum: dag(6), reden: 'X.' });
		assert.equal(not.status, 400);
		assert.match(not.source, /Een collega kijkt of die dit dossier overneemt/u);
	});
});
