// Sturing: figures of the region, for who steers it; groups only, and the same as a new count.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { start } from './lib/startbaan.mjs';

describe('sturing', () => {
	let startbaan;
	before(async () => (startbaan = await start()));
	after(() => startbaan.stop());

	test('who steers sees how many are still at work, in a sentence and in a table', async () => {
		for (const rol of ['manager', 'afstemmingsregisseur', 'teamleider', 'casusregisseur']) {
			const page = await (await startbaan.login(rol)).get('/sturing');
			assert.equal(page.status, 200, rol);
			assert.match(page.main, /Hoe lang blijven jongeren aan het werk/u);
			assert.match(page.main, /na een jaar werkt naar schatting \d+% nog/u);
		}
	});

	test('a filter offers "Alle" where one kind of figure is shown', async () => {
		const manager = await startbaan.login('manager');
		const form = (await manager.get('/sturing')).form('Toon');
		for (const name of ['wat', 'per']) assert.ok(form.options(name).every(([code]) => code), name);
		const shown = await manager.submit('Toon', { per: 'jobcoach' });
		assert.equal(shown.form('Toon').value('per'), 'jobcoach');
		assert.equal(shown.form('Toon').value('wat'), 'werk');
	});

	test('how the network works together is told with a name, or to who does not steer', async () => {
		const manager = await startbaan.login('manager');
		const page = await manager.get('/sturing/samenwerking');
		assert.match(page.main, /Nog te weinig om te tellen|overgenomen|beantwoord|opgepakt|waakvlam/u);
		const { cijfers } = (await manager.api('GET', '/sturing/samenwerking')).json;
		for (const cijfer of cijfers) assert.ok(cijfer.geheel >= 5, JSON.stringify(cijfer));
		const mentor = await startbaan.login('mentor');
		assert.equal((await mentor.get('/sturing/samenwerking')).status, 403);
	});

	test('what was agreed is not done in time and nobody who steers sees it, or it is told of few or to others', async () => {
		const manager = await startbaan.login('manager');
		const page = await manager.get('/sturing/begeleiding');
		assert.match(page.main, /jongeren hebben contact zoals afgesproken|Nog te weinig om te tellen/u);
		assert.equal(page.links(/Met wie ik contact moet hebben/u).length, 0, 'a manager has no such list');
		const { cijfers } = (await manager.api('GET', '/sturing/begeleiding')).json;
		if (cijfers.length < 6) assert.match(page.main, /Nog te weinig om te tellen/u, 'it says which figures it does not tell');
		for (const c of cijfers) assert.ok(c.geheel >= 5 && (c.goed === 0 || c.goed >= 5), JSON.stringify(c));
		const sanne = await startbaan.login('casusregisseur');
		const [link] = (await sanne.get('/sturing/begeleiding')).links(/Met wie ik contact moet hebben/u);
		if (cijfers.some((c) => c.figuur === 'contact')) assert.equal((await sanne.get(link.get('href'))).status, 200);
		const mentor = await startbaan.login('mentor');
		assert.equal((await mentor.get('/sturing/begeleiding')).status, 403);
	});

	test('how aanmeldingen are answered is told in small groups, or to who does not steer', async () => {
		const manager = await startbaan.login('manager');
		assert.match((await manager.get('/sturing/aanmeldingen')).main, /Nog te weinig om te tellen|zijn beantwoord/u);
		const { cijfers } = (await manager.api('GET', '/sturing/aanmeldingen')).json;
		for (const cijfer of cijfers) assert.ok(cijfer.aantal >= 5, JSON.stringify(cijfer));
		const mentor = await startbaan.login('mentor');
		assert.equal((await mentor.get('/sturing/aanmeldingen')).status, 403);
	});

	test('who does not steer sees no figures', async () => {
		for (const rol of ['jobcoach', 'hulpverlener', 'beheerder', 'privacyfunctionaris']) {
			const someone = await startbaan.login(rol);
			assert.equal((await someone.get('/sturing')).status, 403, rol);
			assert.equal((await someone.get('/sturing/cijfers?formaat=csv')).status, 403, rol);
			assert.equal((await someone.api('GET', '/sturing')).status, 403, rol);
		}
	});

	test('nothing is told of fewer than five, nor of what remains when the others are taken from the total', async () => {
		const manager = await startbaan.login('manager');
		const total = (await manager.api('GET', '/sturing')).json.verloop[0].aantal;
		for (const wat of ['werk', 'baan'])
			for (const per of ['alle', 'doelgroep', 'functiesoort', 'contractvorm', 'jobcoach']) {
				const { json } = await manager.api('GET', `/sturing?wat=${wat}&per=${per}`);
				for (const punt of json.verloop) assert.ok(punt.gevolgd >= 5 && punt.aantal >= 5, `${wat} ${per}`);
				if (wat === 'baan') continue;
				const groups = new Map(json.verloop.map((p) => [p.groep, p.aantal]));
				const hidden = total - [...groups.values()].reduce((a, b) => a + b, 0);
				assert.ok(hidden === 0 || hidden >= 5, `${per}: ${hidden} are left over`);
			}
		for (const cijfer of (await manager.api('GET', '/sturing/cijfers')).json.cijfers) assert.ok(cijfer.aantal >= 5);
	});

	test('a curve begins at everybody and never rises', async () => {
		const manager = await startbaan.login('manager');
		const { json } = await manager.api('GET', '/sturing?wat=baan');
		assert.equal(json.verloop[0].aandeel, 1);
		for (let i = 1; i < json.verloop.length; i++) {
			const [before_, now] = [json.verloop[i - 1], json.verloop[i]];
			assert.ok(now.aandeel <= before_.aandeel && now.gevolgd <= before_.gevolgd);
			assert.ok(now.onder <= now.aandeel && now.aandeel <= now.boven);
		}
	});

	test('files hold the same figures as the page', async () => {
		const manager = await startbaan.login('manager');
		const { json } = await manager.api('GET', '/sturing/cijfers');
		const csv = await manager.get('/sturing/cijfers?formaat=csv');
		assert.equal(csv.status, 200);
		assert.equal(String(csv.body ?? csv.text).trim().split('\n').length, json.cijfers.length + 1);
		assert.equal((await manager.get('/sturing?formaat=xlsx')).status, 200);
	});

	test('what is kept is what a new count says: a job that is recorded is counted at the next look', async () => {
		const manager = await startbaan.login('manager');
		const count = async () => (await manager.api('GET', '/sturing?wat=baan')).json.verloop[0].aantal;
		const before_ = await count();
		assert.equal(await count(), before_);
		const sanne = await startbaan.login('casusregisseur');
		const { json } = await sanne.api('GET', '/jongeren');
		const start_ = dag(-100).split('-').reverse().join('-');
		for (const { id } of json.jongeren.slice(0, 3)) {
			await sanne.get(`/jongeren/${id}/plaatsingen/nieuw`);
			const page = await sanne.submit('Voeg toe', {
				werkgever: 'Hoveniers Noord', plaats: 'Vlietdam', van: start_, soort: 'dienstverband',
				functie: 'medewerker groen',
				functiesoort: 'gecreeerd', uren: '24', weet_werkgever: 'ja', contractvorm: 'vast',
			});
			assert.equal(page.status, 200, page.main);
		}
		assert.equal(await count(), before_ + 3);
	});

	test('a period would tell of somebody: what is hidden of a year stays hidden, in any order of years', async () => {
		const manager = await startbaan.login('manager');
		const ask = (query) => manager.api('GET', `/sturing?${query}`);
		const year = new Date().getFullYear();
		for (const per of ['alle', 'doelgroep', 'functiesoort', 'contractvorm', 'jobcoach'])
			for (let from = year - 4; from <= year; from++)
				for (const punt of (await ask(`per=${per}&vanaf=${from}&tot=${year}`)).json.verloop)
					assert.ok(punt.aantal >= 5, per);
		const wrong = await ask(`vanaf=${year}&tot=${year - 1}`);
		assert.equal(wrong.status, 400);
		assert.match(wrong.source, /niet voor het eerste jaar/u);
	});

	test('a region that finds five too few is heard: from the next look on smaller groups are hidden', async () => {
		const manager = await startbaan.login('manager');
		const beheerder = await startbaan.login('beheerder');
		const today = dag();
		const set = (waarde) =>
			beheerder.api('POST', '/beheer/termijnen', { sleutel: 'kleinste_groep', waarde, van: today, bron: 'Proef' });
		const smallest = async () =>
			Math.min(...(await manager.api('GET', '/sturing/cijfers')).json.cijfers.map((c) => c.aantal));
		assert.ok((await smallest()) < 10);
		assert.equal((await set(4)).status, 400);
		assert.ok((await set(10)).status < 300);
		assert.ok((await smallest()) >= 10);
	});
});
