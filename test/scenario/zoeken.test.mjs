// Zoeken: one box over what one may see.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { inSight } from './lib/kaart.mjs';
import { start } from './lib/startbaan.mjs';

describe('zoeken', () => {
	let startbaan;
	let sanne;
	let mine;
	before(async () => {
		startbaan = await start();
		sanne = await startbaan.login('casusregisseur');
		mine = [...(await inSight(sanne))];
	});
	after(() => startbaan.stop());

	const find = (klant, q) => klant.get(`/zoeken?q=${encodeURIComponent(q)}`);

	test('a name, also in capitals and without accents, leads to the dossier', async () => {
		for (const [token, naam] of mine.slice(0, 8)) {
			const bare = naam.normalize('NFD').replace(/\p{M}/gu, '');
			for (const typed of [naam, naam.toUpperCase(), bare, ` ${bare.split(' ').at(-1)} `]) {
				const page = await find(sanne, typed);
				assert.equal(page.status, 200);
				assert.ok(page.links(new RegExp(`^/jongeren/${token}`, 'u')).length > 0, `${typed} does not find ${naam}`);
			}
		}
	});

	test('whoever sees no dossier finds none', async () => {
		const manager = await startbaan.login('manager');
		for (const [token, naam] of mine) {
			const page = await find(manager, naam);
			assert.equal(page.status, 200);
			assert.ok(!page.source.includes(token), naam);
		}
	});

	test('whoever has no list of employers finds one', async () => {
		const count = async (klant) => (await klant.api('GET', '/zoeken?q=bakkerij')).json.werkgevers.length;
		assert.ok((await count(sanne)) > 0);
		assert.equal(await count(await startbaan.login('manager')), 0);
	});

	test('no words, too many, or signs that mean something elsewhere, do no harm', async () => {
		for (const q of ['', ' ', '%', '_', "'", '"', '*', 'a'.repeat(150), '<b>x</b>', 'NEAR(', '-- ;', '\u202e']) {
			const page = await find(sanne, q);
			assert.ok([200, 400].includes(page.status), `${q}: ${page.status}`);
			assert.ok(!page.source.includes('<b>x'), 'what was typed is text');
		}
	});

	// The slow and exact answer: every line in sight, read one dossier at a time, newest first.
	// Words that are looked for: the short ones and "voor" stand in every other text (store/zoeken).
	const isAsked = (w) => w.length > 3 && w !== 'voor';
	const words = (text) =>
		text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu)?.filter(isAsked) ?? [];
	async function allOf(klant, path, list) {
		const rows = [];
		for (let na = ''; na !== undefined;) {
			const page = (await klant.api('GET', `${path}${na && `&na=${encodeURIComponent(na)}`}`)).json;
			rows.push(...page[list]);
			na = page.volgende || undefined;
		}
		return rows;
	}
	async function linesOf(klant) {
		const lines = [];
		for (const toestand of ['open', 'gesloten'])
			for (const { id } of await allOf(klant, `/jongeren?toestand=${toestand}`, 'jongeren'))
				lines.push(...(await allOf(klant, `/jongeren/${id}/tijdlijn?zoek=`, 'gebeurtenissen')));
		return lines.filter((e) => !e.ingetrokkenOp);
	}
	const exact = (lines, asked) =>
		lines.filter((e) => asked.every((w) => words(e.tekst).some((has) => has.startsWith(w))));
	const answer = async (klant, asked) => (await klant.api('GET', `/zoeken?q=${encodeURIComponent(asked.join(' '))}`)).json;
	const texts = (lines) => lines.map((e) => `${e.datum} ${e.tekst}`).sort();

	test('something else is found than what stands in the dossiers, by a word, its beginning, or two', async () => {
		for (const rol of ['casusregisseur', 'jobcoach', 'mentor']) {
			const klant = await startbaan.login(rol);
			const lines = await linesOf(klant);
			const all = [...new Set(lines.flatMap((e) => words(e.tekst)))];
			for (let i = 0; i < 30; i++) {
				const some = words(lines[(i * 7919) % lines.length].tekst);
				const second = i % 2 ? some.at(-1) : all[(i * 104729) % all.length].slice(0, 4);
				const asked = [some[0], second].slice(0, 1 + (i % 3));
				if (!some.length) continue;
				const right = exact(lines, asked);
				const found = await answer(klant, asked);
				const shown = texts(found.gebeurtenissen);
				assert.equal(shown.length, Math.min(20, right.length), `${rol} ${asked}`);
				assert.equal(found.meerRegels, right.length > 20, `${rol} ${asked}`);
				const oldest = shown[0]?.slice(0, 10);
				assert.deepEqual(
					shown.filter((t) => t.slice(0, 10) > oldest),
					texts(right).filter((t) => t.slice(0, 10) > oldest), `${rol} ${asked}`,
				);
			}
		}
	});

	test('what was said now is found at once, mended as mended, and taken back not any more', async () => {
		const [id] = mine[0];
		const today = dag();
		const said = { met: 'jongere', soort: 'telefoon', datum: today, tekst: 'Over (her)kansing: de Kwartelkoning-quiz!' };
		const { json } = await sanne.api('POST', `/jongeren/${id}/contactmomenten`, said);
		const count = async (q) => (await answer(sanne, [q])).gebeurtenissen.length;
		for (const q of ['kwartelkoning', 'KWARTEL', 'quiz', 'kansing', 'her kansing', 'quiz kwartel'])
			assert.equal(await count(q), 1, q);
		assert.equal(await count('kwartel zebra'), 0);
		assert.ok((await sanne.api('POST', `/contactmomenten/${json.id}`, { ...said, tekst: 'Over de zebravink' })).status < 300);
		assert.deepEqual([await count('kwartelkoning'), await count('zebravink')], [0, 1]);
		assert.ok((await sanne.api('POST', `/contactmomenten/${json.id}/intrekken`)).status < 300);
		assert.equal(await count('zebravink'), 0);
	});

	test('a word tells of dossiers out of sight, by a name, a line, a birth date, a number or a count', async () => {
		const [id] = mine[1];
		const today = dag();
		const said = { met: 'jongere', soort: 'telefoon', datum: today, tekst: 'Geheimpje over de ijsvogel' };
		await sanne.api('POST', `/jongeren/${id}/contactmomenten`, said);
		const { jongere } = (await sanne.api('GET', `/jongeren/${id}`)).json;
		const asked = ['ijsvogel', 'ijsv', 'geheimpje', `${jongere.roepnaam} ${jongere.achternaam}`, jongere.geboorteDatum];
		for (const rol of ['doorstroomcoach', 'mentor', 'manager', 'accountmanager', 'teamleider', 'beheerder']) {
			const klant = await startbaan.login(rol);
			if ((await klant.api('GET', `/jongeren/${id}`)).status === 200) continue;
			for (const q of asked) {
				const found = await answer(klant, [q]);
				assert.ok(!JSON.stringify(found).includes(id), `${rol} ${q}`);
				assert.deepEqual(found.gebeurtenissen.filter((e) => /ijsvogel/u.test(e.tekst)), [], `${rol} ${q}`);
				assert.equal(found.meerRegels && found.gebeurtenissen.length < 20, false);
			}
		}
		assert.equal((await answer(sanne, ['ijsvogel'])).gebeurtenissen.length, 1);
		assert.ok((await answer(sanne, [jongere.geboorteDatum])).jongeren.some((j) => j.id === id));
	});

	test('a line that not everybody around a jongere may read is found by its words', async () => {
		const [id] = mine[2];
		const { collegas } = (await sanne.api('GET', `/jongeren/${id}/kring/zoeken?zoek=naomi`)).json;
		await sanne.api('POST', `/jongeren/${id}/kring/${collegas[0].id}`, {
			rol: 'doorstroompunt', onderdelen: ['personalia'],
		});
		const naomi = await startbaan.login('doorstroomcoach');
		const today = dag();
		const said = { met: 'jongere', soort: 'telefoon', datum: today, tekst: 'Sprak over de wielewaal' };
		await sanne.api('POST', `/jongeren/${id}/contactmomenten`, said);
		const { jongere } = (await sanne.api('GET', `/jongeren/${id}`)).json;
		assert.ok((await answer(naomi, [jongere.achternaam])).jongeren.some((j) => j.id === id));
		assert.deepEqual((await answer(naomi, ['wielewaal'])).gebeurtenissen, []);
		assert.equal((await answer(sanne, ['wielewaal'])).gebeurtenissen.length, 1);
	});

	test('nothing found is said, with what else to try', async () => {
		const page = await find(sanne, 'qqqqzzzz');
		assert.equal(page.status, 200);
		assert.doesNotMatch(page.main, /qqqqzzzz.*jongeren\//u);
		assert.ok(page.main.length > 40);
	});
});
