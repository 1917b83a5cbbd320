// The caseload, and handing all of it over.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { start } from './lib/startbaan.mjs';

const TO = /\/caseload\/overdragen\/(\w+)/u;

let startbaan;
before(async () => (startbaan = await start()));
after(() => startbaan.stop());

describe('Caseload', () => {
	test('a casusregisseur sees first who got least attention', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const reply = await sanne.api('GET', '/caseload');
		assert.equal(reply.status, 200, reply.source);
		const { jongeren, collegas } = reply.json;
		assert.ok(jongeren.length > 0);
		assert.equal(collegas.length, 0);
		const minste = jongeren.map((j) => j.minste);
		assert.deepEqual(minste, [...minste].sort((a, b) => b - a));
		assert.equal((await sanne.get('/caseload')).status, 200);
	});

	test('of a long caseload one page is shown, and the number is of all', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const { jongeren } = (await sanne.api('GET', '/caseload')).json;
		const page = await sanne.get('/caseload?na=1');
		assert.ok(!page.source.includes(`/jongeren/${jongeren[0].id}"`), page.main);
		assert.ok(page.source.includes(`/jongeren/${jongeren[1].id}"`), page.main);
		assert.ok(page.main.includes(` ${jongeren.length} jongeren`), page.main);
		assert.equal(page.link(/^Vorige/u), '/caseload');
		assert.equal((await sanne.api('GET', '/caseload?na=1')).json.jongeren.length, jongeren.length);
	});

	test('a teamleider sees numbers of colleagues and no young person', async () => {
		const erik = await startbaan.login('teamleider');
		const sanne = await startbaan.login('casusregisseur');
		const page = await erik.get('/caseload');
		assert.equal(page.status, 200);
		const { jongeren } = (await sanne.api('GET', '/caseload')).json;
		for (const j of jongeren) assert.ok(!page.source.includes(j.naam), j.naam);
		assert.equal((await erik.api('GET', '/caseload')).json.jongeren.length, 0);
	});

	test('whoever may be responsible cannot see or hand over his own caseload', async () => {
		for (const rol of ['stagebegeleider', 'doorstroomcoach']) {
			const worker = await startbaan.login(rol);
			assert.equal((await worker.api('GET', '/caseload')).status, 200, rol);
			assert.match((await worker.get('/werk')).source, /href="\/caseload"/u);
		}
	});

	test('heavy work counts as light, and nobody knows why it is heavy', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const erik = await startbaan.login('teamleider');
		const wie = async () => (await erik.api('GET', '/caseload')).json.collegas.find((c) => /Sanne/u.test(c.naam));
		const before = await wie();
		const { jongeren } = (await sanne.api('GET', '/caseload')).json;
		const j = jongeren.find((x) => x.zwaarte === 'gewoon');
		await sanne.get(`/jongeren/${j.id}/zwaarte`);
		const none = await sanne.submit('Leg vast', { zwaarte: 'zwaar', reden: '' });
		assert.equal(none.errors.length, 1, none.errors.join());
		const page = await sanne.submit('Leg vast', { zwaarte: 'zwaar', reden: 'Elke week mee naar de rechtbank.' });
		assert.match(page.main, /Nu: Zwaar.*Elke week mee naar de rechtbank/su);
		const after = await wie();
		assert.deepEqual([after.aantal, after.zwaar, after.licht], [before.aantal, before.zwaar + 1, before.licht]);
		assert.ok(after.telt >= before.telt);
		assert.match((await sanne.get('/caseload')).main, /De norm is \d+\. Telt als \d+:/u);
		assert.ok(!(await erik.get('/caseload')).source.includes('rechtbank'));
		assert.equal((await erik.get(`/jongeren/${j.id}/zwaarte`)).status, 403);
		const lotte = await startbaan.login('hulpverlener');
		assert.ok([403, 404].includes((await lotte.get(`/jongeren/${j.id}/zwaarte`)).status), 'who may not read the plan');
		await sanne.get(`/jongeren/${j.id}/zwaarte`);
		assert.match((await sanne.submit('Leg vast', { zwaarte: 'licht', reden: 'Loopt.' })).main, /Nu: Licht/u);
		assert.deepEqual([(await wie()).zwaar, (await wie()).licht], [before.zwaar, before.licht + 1]);
	});

	test('the norm of one person is not his', async () => {
		const beheerder = await startbaan.login('beheerder');
		await beheerder.get('/beheer/gebruikers?zoek=sanne+de+wit');
		await beheerder.click(/Sanne de Wit/u);
		const [organisatie] = beheerder.last.form(/\/functies$/u).options('organisatie').find(([value]) => value !== '');
		const functie = { rol: 'casusregisseur', organisatie, niveau: 'uitvoering', van: '01-01-2025', norm: '100' };
		await beheerder.submit(/\/functies$/u, functie);
		const sanne = await startbaan.login('casusregisseur');
		assert.match((await sanne.get('/caseload')).main, /De norm is 18\..*boven de norm/u);
		assert.match((await sanne.get('/werk')).main, /Uw caseload telt \d+ boven de norm/u);
		const { functies } = (await sanne.api('GET', '/functies')).json;
		assert.ok((await sanne.api('POST', `/functies/${functies[1].id}`)).status < 300);
		assert.match((await sanne.get('/caseload')).main, /De norm is 100\./u);
		assert.doesNotMatch((await sanne.get('/caseload')).main, /boven de norm/u);
		assert.doesNotMatch((await sanne.get('/werk')).main, /boven de norm/u);
	});

	test('nobody hands over the caseload of another', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const erik = await startbaan.login('teamleider');
		const others = (await erik.api('GET', '/caseload')).json.collegas;
		const own = (await sanne.api('GET', '/caseload')).json.jongeren.length;
		const strangers = others.filter((o) => o.aantal !== own);
		assert.ok(strangers.length > 0);
		for (const c of strangers)
			assert.equal((await sanne.get(`/caseload/overdragen?van=${c.id}`)).status, 404);
	});

	test('among many colleagues the right one is not found, or one of another organisation is', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const all = await sanne.get('/caseload/overdragen');
		assert.match(all.main, /Dewi Soekardi/u);
		assert.doesNotMatch(all.main, /Youssef El Idrissi/u, 'works elsewhere');
		assert.match((await sanne.submit(/caseload.overdragen$/u, { zoek: 'SOEK' })).main, /Dewi Soekardi/u);
		assert.match((await sanne.submit(/caseload.overdragen$/u, { zoek: 'youssef' })).main, /Niemand gevonden/u);
	});

	test('a number that changed in between is not handed over unseen', async () => {
		const sanne = await startbaan.login('casusregisseur');
		await sanne.get('/caseload/overdragen');
		const form = await sanne.click(TO);
		const van = form.form('Draag alles over').value('van');
		const reply = await sanne.api('POST', form.form('Draag alles over').action, { van, reden: 'Proef.', aantal: 1 });
		assert.equal(reply.status, 400);
		assert.match(reply.source, /Intussen/u);
	});

	test('who forgets the reason no longer sees how many go over, or from whom', async () => {
		const erik = await startbaan.login('teamleider');
		const [from] = (await erik.api('GET', '/caseload')).json.collegas;
		await erik.get(`/caseload/overdragen?van=${from.id}`);
		const first = await erik.click(TO);
		const number = (page) => page.main.match(/Van [^.]*? Hoeveel jongeren \d+/u)?.[0];
		assert.ok(number(first)?.endsWith(` ${from.aantal}`), first.main);
		const again = await erik.submit('Draag alles over', { reden: '', aantal: '1' });
		assert.equal(again.status, 400);
		assert.equal(number(again), number(first));
		assert.equal(again.form('Draag alles over').value('aantal'), String(from.aantal));
	});

	test('a whole caseload goes over in one go, with its appointments, and its timeline says so', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const erik = await startbaan.login('teamleider');
		const mine = (await sanne.api('GET', '/caseload')).json.jongeren;
		const before = (await erik.api('GET', '/caseload')).json.collegas;
		const from = before.find((c) => c.aantal === mine.length);
		const wietske = await startbaan.login('beheerder');
		const today = dag();
		const norm = { sleutel: 'caseload_norm', waarde: 20, van: today, bron: 'Wat haalbaar is.' };
		assert.ok((await wietske.api('POST', '/beheer/termijnen', norm)).status < 300);
		await erik.get(`/caseload/overdragen?van=${from.id}`);
		const form = await erik.click(TO);
		assert.match(form.main, new RegExp(`${mine.length}`, 'u'));
		assert.match(form.main, /boven de norm.*heeft er dan \d+\. De norm is 20\./u);
		const [, naar] = form.form('Draag alles over').action.match(TO);
		const done = await erik.submit('Draag alles over', { reden: 'Andere baan.' });
		assert.match(done.text, /overgedragen/u);
		const now = (await erik.api('GET', '/caseload')).json.collegas;
		const count = (list, id) => list.find((c) => c.id === id)?.aantal ?? 0;
		assert.equal(count(now, from.id), 0);
		assert.equal(count(now, naar), count(before, naar) + mine.length);
		assert.equal((await sanne.api('GET', '/caseload')).json.jongeren.length, 0);
		assert.equal((await startbaan.command('log', 'verify')).status, 0);
	});

	test('a caseload that went to the wrong colleague stays there, or comes back after it was worked in', async () => {
		const sanne = await startbaan.login('casusregisseur');
		const erik = await startbaan.login('teamleider');
		const dewi = await startbaan.loginAs('dewi.soekardi@broekerwaard.example');
		const mine = async (wie) => (await wie.api('GET', '/caseload')).json.jongeren;
		const one = async (wie) => {
			await wie.get('/caseload/overgedragen');
			return wie.click(/caseload\/overgedragen\/\w+$/u);
		};
		let page = await one(erik);
		assert.match(page.main, /Van Sanne de Wit naar .*Andere baan.*Ja, tot/su);
		assert.match(page.main, /Wie het zijn staat hier niet/u, 'a teamleider reads no name');
		page = await erik.submit(/terugnemen$/u);
		assert.match(page.main, /Alles is teruggenomen/u);
		const own = await mine(sanne);
		assert.ok(own.length > 3, 'what was given by mistake is not back');
		const { jongere } = (await sanne.api('GET', `/jongeren/${own[0].id}`)).json;
		const { roepnaam, voorvoegsel, achternaam, geboorteDatum: geboren } = jongere;

		await sanne.get('/caseload/overdragen');
		assert.match((await sanne.click(/Dewi Soekardi/u)).main, /Ja, 7 dagen lang, zolang Dewi Soekardi niets/u);
		page = await sanne.submit('Draag alles over', { reden: 'Vergissing.' });
		assert.match(page.main, /Maak ongedaan/u);
		const gesprek = { met: 'jongere', soort: 'telefoon', tekst: 'Even gebeld.', datum: dag() };
		assert.ok((await dewi.api('POST', `/jongeren/${own[1].id}/contactmomenten`, gesprek)).status < 300);
		page = await one(sanne);
		assert.match(page.main, new RegExp(`${own.length - 1} wel, tot .* 1 niet: Dewi Soekardi werkt er al mee`, 'u'));
		const { path } = page;
		const hans = await startbaan.login('jobcoach');
		assert.ok([403, 404].includes((await hans.get(path)).status), 'who has no part in it');

		await sanne.get(`${path}/een`);
		page = await sanne.submit('Neem terug', { roepnaam, voorvoegsel, achternaam, geboren: '01-01-2001' });
		assert.equal(page.status, 400);
		assert.match(page.errors.join(), /niet gevonden, of kan niet meer terug/u);
		page = await sanne.submit('Neem terug', { roepnaam, voorvoegsel, achternaam, geboren });
		assert.match(page.main, /Wie casusregisseur was, is dat weer/u);
		assert.deepEqual((await mine(sanne)).map((j) => j.id), [own[0].id]);
		const lijn = (await sanne.get(`/jongeren/${own[0].id}/tijdlijn`)).main;
		assert.match(lijn, /Sanne de Wit nam de overdracht terug\. Sanne de Wit is weer casusregisseur/u);

		page = await dewi.get(path);
		assert.match(page.main, /Geef terug/u);
		const { dossiers } = (await dewi.api('GET', path)).json;
		const een = dossiers.find((d) => d.jongereId === own[2].id);
		assert.ok((await dewi.api('POST', `/overgedragen/${een.id}/terugnemen`)).status < 300);
		assert.equal((await mine(sanne)).length, 2);
		await sanne.get(path);
		page = await sanne.submit(/caseload\/overgedragen\/\w+\/terugnemen$/u);
		assert.match(page.main, /Waar al in is gewerkt, blijft/u);
		const back = await mine(sanne);
		assert.equal(back.length, own.length - 1);
		assert.ok(!back.some((j) => j.id === own[1].id), 'what Dewi wrote is hers');
		assert.equal((await sanne.api('POST', `${path}/terugnemen`)).status, 400);
		assert.equal((await startbaan.command('log', 'verify')).status, 0);
		assert.equal((await startbaan.command('check')).status, 0);
	});

	test('who comes back after his casusregisseur left is sent away: nobody can open his dossier', async () => {
		const dewi = await startbaan.loginAs('dewi.soekardi@broekerwaard.example');
		const erik = await startbaan.login('teamleider');
		const wietske = await startbaan.login('beheerder');
		let one;
		for (const j of (await dewi.api('GET', '/jongeren?van=mijn')).json.jongeren) {
			const dicht = await dewi.api('POST', `/jongeren/${j.id}/sluiten`, { uitkomst: 'werk', reden: 'Vast werk.' });
			if (dicht.status >= 300) continue;
			one = j;
			break;
		}
		const { jongere } = (await dewi.api('GET', `/jongeren/${one.id}`)).json;
		const { roepnaam, voorvoegsel, achternaam, geboorteDatum: geboren } = jongere;
		assert.deepEqual((await erik.api('GET', '/caseload')).json.vertrokken, []);
		const own = (await dewi.api('GET', '/caseload')).json.jongeren.length;
		const from = (await erik.api('GET', '/caseload')).json.collegas.find((c) => /Dewi/u.test(c.naam));
		assert.equal(from.aantal, own);
		await erik.get(`/caseload/overdragen?van=${from.id}`);
		await erik.click(TO);
		await erik.submit('Draag alles over', { reden: 'Dewi gaat weg.' });
		await wietske.get('/beheer/gebruikers?zoek=dewi+soekardi');
		await wietske.click(/Dewi Soekardi/u);
		await wietske.submit('Gaat uit dienst');

		const sanne = await startbaan.login('casusregisseur');
		assert.equal((await sanne.get(`/jongeren/${one.id}`)).status, 404, 'nobody has it in sight');
		const aan = { roepnaam, voorvoegsel, achternaam, geboren, gemeente: 'Broekerwaard', volgend: dag(3) };
		const bekend = await sanne.api('POST', '/jongeren', aan);
		assert.match(bekend.source, /Bekend bij de teamleider van Gemeente Broekerwaard/u);

		const page = await erik.get('/caseload');
		assert.match(page.main, /Collega's die weg zijn.*Dewi Soekardi 1 gesloten dossier/u);
		assert.ok(!page.source.includes(jongere.achternaam));
		await erik.click(/Dewi Soekardi/u);
		const form = await erik.click(/Sanne de Wit/u);
		assert.match(form.main, /De dossiers blijven gesloten/u);
		await erik.submit('Draag alles over', { reden: 'Iemand moet erbij kunnen.' });
		assert.deepEqual((await erik.api('GET', '/caseload')).json.vertrokken, []);
		assert.match((await sanne.api('POST', '/jongeren', aan)).source, /Bekend bij Sanne de Wit/u);
		await sanne.get(`/jongeren/${one.id}/heropenen`);
		await sanne.submit('Heropen dossier', { fase: 'toeleiding', volgend: dag(2), reden: 'Kwam terug.' });
		assert.match((await sanne.get(`/jongeren/${one.id}/tijdlijn`)).main, /Gesloten dossiers overgedragen door Erik/u);
	});
});
