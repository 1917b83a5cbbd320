// Every page of the program, in Debian's Chromium, on a phone and on a desk. A new page is in here by itself: the
// routes come from the program, the addresses from following links. A page that offers one role other things to do than
// another is looked at as each of them, on a phone. Pictures are in build/screenshots.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { crawl, kaart } from '../scenario/lib/kaart.mjs';
import { akkoord, proef, spreekAf, teken } from '../scenario/lib/proef.mjs';
import { rollen } from '../scenario/lib/startbaan.mjs';
import { baan, dag, keep, werk } from '../scenario/lib/verhaal.mjs';
import { DESK, PHONE, faults, open, pictureOf, tooFaint } from './lib/blik.mjs';

const KOP = 'Roepnaam;Achternaam;Geboortedatum;Casusregisseur\r\n';
const LIJST = `${KOP}Kim;Voorbeeldman;01-02-2009;\r\n`;
const OPGENOMEN = `${KOP}Bo;Opgenoman;01-02-2009;sanne.dewit@broekerwaard.example\r\n`;
const ADVIES = { soort: 'school', wie: 'De Brug', vraag: 'Wat ging er op stage goed?', voor: dag(9) };
// Opens to who has the consent of the jongere, which no page can give yet.
const UNREACHED = ['/jongeren/:jongere/bevindingen/gezondheid'];
const isPage = (reply) => reply?.status === 200 && /html/u.test(reply.headers['content-type']);

// What one can do on a page, whatever it is about.
const TO_DO = new Set(['button', 'summary', 'input', 'select', 'textarea']);
const isToDo = (e) => TO_DO.has(e.tag) || (e.tag === 'a' && (e.get('class') ?? '').includes('nl-button'));
function thingsToDo(reply) {
	const all = (reply.first('main') ?? reply.root).all(isToDo);
	return [...new Set(all.map((e) => e.get('name') ?? e.text))].sort().join('|');
}

// Trial placements, each a step further than the one before. Returns the page of what comes next.
async function trials(sanne, jongeren) {
	const steps = [
		['overeenkomst', async () => {}],
		['handtekening', (plek) => spreekAf(sanne, plek)],
		['akkoord', (plek) => teken(sanne, plek)],
		['evaluatie/handtekening', async (plek) => {
			await akkoord(sanne, plek);
			await sanne.get(`/plaatsingen/${plek}/proefplaatsing/evaluatie`);
			await sanne.submit('Vraag de jongere te tekenen', { tekst: 'Het tempo lukt.' });
		}],
	];
	const pages = [];
	for (const [i, [page]] of steps.entries()) {
		const plek = await proef(sanne, jongeren[i].id);
		for (const [, step] of steps.slice(0, i + 1)) await step(plek);
		pages.push(`/plaatsingen/${plek}/proefplaatsing/${page}`);
	}
	return pages;
}

// A place with a jobcoach, his time and his report.
async function coaching(klant) {
	const plek = `/plaatsingen/${(await baan(klant)).id}/jobcoach`;
	await klant.get(`${plek}/nieuw`);
	await klant.submit('Leg vast', { naam: 'Hans Vermeulen', soort: 'extern', regime: 'licht', van: dag(-9), tot: dag(20) });
	await klant.click(/Uren vastleggen/u);
	await klant.submit('Leg vast');
	await klant.click(/Verslag schrijven/u);
	await klant.submit('Bewaar het verslag', { functioneren: 'Goed', ontwikkeling: 'Inpakken', resultaat: 'gelijk' });
	return plek;
}

// What was agreed of somebody who has a contract elsewhere.
async function geleend(klant) {
	for (const { id } of (await klant.api('GET', '/jongeren?van=mijn')).json.jongeren) {
		const { plaatsingen } = (await klant.api('GET', `/jongeren/${id}/plaatsingen`)).json;
		const lent = plaatsingen.find((p) => p.soort === 'detachering' && !p.eindDatum);
		if (lent) return `/plaatsingen/${lent.id}/detachering`;
	}
	throw new Error('nobody is lent out in the demo');
}

// What was typed and not saved: its page.
async function draft(klant, jongere) {
	await keep(klant, (await klant.get(`${jongere}/contactmomenten/nieuw`)).form('Leg vast'), { tekst: 'Belde over het rooster.' });
	return `/concepten/${(await klant.api('GET', '/concepten')).json.concepten[0].id}`;
}

// A question to Naomi to help for a while, not asked yet: its page.
async function extraHelp(klant, jongere) {
	await klant.get(`${jongere}/verwijzing?zoek=naomi`);
	await klant.click(/Naomi/u);
	const vraag = { vraag: 'Oefen de reis.', van: dag(0), tot: dag(30), besproken: dag(-1), mening: 'ja' };
	return (await klant.submit('Bewaar en bekijk', vraag)).path;
}

// A question to Petra to be the coach, not asked yet: its page.
async function coachAsked(klant, jongeren) {
	for (const { id } of jongeren) {
		if (!/Eerst vragen/u.test((await klant.get(`/jongeren/${id}/coach?zoek=petra`)).main)) continue;
		await klant.click(/Petra/u);
		const vraag = { vraag: 'Ga mee.', reden: 'Heeft tijd.', besproken: dag(-1), mening: 'ja' };
		const { path } = await klant.submit('Bewaar en bekijk', vraag);
		if (path.startsWith('/verwijzingen/')) return path;
	}
	throw new Error('Petra coaches everybody in the demo');
}

// Who is not at the table of the scan, a zelfscan that can be closed, and other words for what it says: their pages.
async function network(startbaan) {
	const gerda = await startbaan.login('deelnemer');
	const absent = `/scans/${(await gerda.api('GET', '/scans')).json.scans[0].id}/afwezigen`;
	await gerda.get(`${absent}/nieuw`);
	await gerda.submit('Bewaar', { organisatie: 'Vso De Plas', domein: 'onderwijs' });
	const erik = await startbaan.login('teamleider');
	await erik.get('/zelfscan/nieuw');
	const begun = await erik.submit('Begin', { tot: dag(14) });
	const [{ id }] = (await erik.api('GET', `${begun.path}/vragen`)).json.vragen;
	const other = `/afwezigen/${(await gerda.api('GET', absent)).json.afwezigen[0].id}`;
	return [other, `${begun.path}/sluiten`, `/stellingen/${id}/formuleringen/nieuw`];
}

// Sanne gives two dossiers away: one can come back, the other is closed, and who got it leaves. Returns that one's page.
async function given(startbaan, sanne, jongeren) {
	const wietske = await startbaan.login('beheerder');
	await wietske.get('/beheer/gebruikers/nieuw');
	const [organisatie] = wietske.last.form('Voeg toe').options('organisatie').find(([, naam]) => naam === 'Gemeente Broekerwaard');
	const nieuw = { naam: 'Vera Vertrek', email: 'vera.vertrek@broekerwaard.example', rol: 'casusregisseur', organisatie };
	await wietske.submit('Voeg toe', { ...nieuw, niveau: 'uitvoering' });
	await wietske.submit(/\/functies$/u, { rol: nieuw.rol, organisatie, niveau: 'uitvoering', van: '01-01-2025' });
	const give = async ({ id }, wie) => {
		await sanne.get(`/jongeren/${id}/casusregisseur?zoek=${wie}`);
		await sanne.click(new RegExp(wie, 'u'));
		await sanne.submit('Draag over', { reden: 'Andere verdeling.', volgend: dag(7), blijf: '1' });
	};
	await give(jongeren[0], 'Dewi');
	await give(jongeren[1], 'Vera');
	const one = `/jongeren/${jongeren[1].id}`;
	await sanne.get(`${one}/bestemming`);
	await sanne.submit('Leg vast', { bestemming: 'werk' });
	await sanne.get(`${one}/sluiten`);
	await sanne.submit('Sluit dossier', { uitkomst: 'verhuisd', reden: 'Verhuisd.' });
	await wietske.get('/beheer/gebruikers?zoek=Vera');
	await wietske.click(/Vera Vertrek/u);
	return (await wietske.submit('Gaat uit dienst')).path;
}

// What the demo has nobody do, and what has a page: done first. Returns where that can be seen.
async function play(startbaan) {
	const sanne = await startbaan.login('casusregisseur');
	const one = async (filter) => (await sanne.api('GET', `/jongeren?van=mijn&${filter}`)).json.jongeren[0].id;
	const said = `/jongeren/${await one('fase=werk')}`;
	await sanne.get(`${said}/contactmomenten/nieuw`);
	await sanne.submit('Leg vast', { tekst: 'Gebeld. Het gaat goed.' });
	const closed = `/jongeren/${await one('fase=toeleiding')}`;
	await sanne.get(`${closed}/bestemming`);
	await sanne.submit('Leg vast', { bestemming: 'werk' });
	await sanne.get(`${closed}/sluiten`);
	await sanne.submit('Sluit dossier', { uitkomst: 'verhuisd', reden: 'Verhuisd naar een andere regio.' });
	await sanne.get(`${said}/documenten/nieuw`);
	const file = { bestand: { name: 'cv.pdf', data: '%PDF-1.4' }, titel: 'Mijn cv', soort: 'cv', deel: 'algemeen' };
	const kept = (await sanne.submit('Voeg toe', file)).path;
	await sanne.get(`${said}/expertises/nieuw`);
	const asked = (await sanne.submit('Vraag advies', ADVIES)).link(/\/expertises\/.*\/antwoord/u);
	const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
	const others = jongeren.filter((j) => ![said, closed].includes(`/jongeren/${j.id}`)).reverse();
	const steps = await trials(sanne, others);
	const coached = await coaching(sanne);
	const lent = await geleend(sanne);
	await sanne.get('/afwezigheden/nieuw');
	await sanne.submit('Leg vast', { van: dag(40), tot: dag(44) });
	await sanne.get(`${said}/overdracht?zoek=naomi`);
	await sanne.click(/Naomi/u);
	const typed = { toelichting: 'Belt liever dan mailt.', besproken: dag(-1), mening: 'ja', kennismaking: dag(7) };
	const concept = (await sanne.submit('Bewaar en bekijk', typed)).path;
	const question = await extraHelp(sanne, said);
	const help = await extraHelp(sanne, `/jongeren/${others.at(-1).id}`);
	await sanne.submit('Vraag het');
	const coach = await coachAsked(sanne, others);
	const naomi = await startbaan.login('doorstroomcoach');
	await naomi.get(help);
	await naomi.submit('Ja, ik help mee');
	await sanne.get(`${said}/certificaten/nieuw`);
	await sanne.submit('Leg vast', { soort: 'vca', behaald: dag(-300), tot: dag(30) });
	const half = await draft(sanne, said);
	const kies = others.slice(-3).map((j) => `jongere=${j.id}`);
	const reeks = `/reeksen/${(await sanne.api('POST', '/reeksen', { handeling: 'contactverzet', kies })).json.id}`;
	const joke = await startbaan.login('mentor');
	const send = async (data) => {
		await joke.get('/leerlingenlijsten');
		return (await joke.submit('Controleer de lijst', { bestand: { name: 'lijst.csv', data } })).path;
	};
	const taken = await send(OPGENOMEN);
	await joke.submit('Neem op');
	const list = await send(LIJST);
	const ofSaid = ['tijdlijn', 'contactmomenten', 'certificaten', 'kring/zoeken?zoek=hans', 'verwijzing?zoek=hans']
		.map((p) => `${said}/${p}`);
	const drawn = (await werk(sanne)).filter((l) => l.signaal === 'werkbezoek');
	const visits = drawn.map((l) => `/plaatsingen/${l.plaatsingId}/werkbezoeken`);
	const left = await given(startbaan, sanne, others.slice(5, -3).filter((j) => !['start', 'werk', 'uitval'].includes(j.fase)));
	const vraag = '/vragen/nieuw?titel=proefplaatsing';
	const made = [vraag, ...visits, `${taken}/ongedaan`, kept, asked, coach, coached, lent, half, reeks, `${reeks}/selectie`];
	return [...ofSaid, concept, question, help, closed, list, left, ...made, ...steps, ...(await network(startbaan))];
}

describe('every page', () => {
	let blik;
	let routes;
	const places = []; // {rol, klant, route, path, reply, name, again}: by the first role that can do these things there

	before(async () => {
		blik = await open();
		const seeds = await play(blik.startbaan);
		routes = await kaart();
		const known = new Map(); // of a route: what can be done there
		for (const rol of rollen) {
			const klant = await blik.startbaan.login(rol);
			for (const found of (await crawl(klant, routes, 8, seeds)).filter(({ reply }) => isPage(reply))) {
				const { path } = found.route;
				const before = known.get(path) ?? [];
				const here = thingsToDo(found.reply);
				if (before.includes(here)) continue;
				known.set(path, [...before, here]);
				const again = before.length > 0; // the page itself was met before
				places.push({ ...found, rol, klant, again, name: again ? `${path}-${before.length + 1}` : path });
			}
		}
	});
	after(() => blik?.close());

	const once = () => places.filter((p) => !p.again);

	// Opens all pages, as those who met them; `look(page, place)` returns what is wrong.
	async function everywhere(viewport, look, wanted, options = {}) {
		const wrong = [];
		for (const rol of rollen) {
			const mine = wanted.filter((p) => p.rol === rol);
			if (mine.length === 0) continue;
			const context = await blik.context(mine[0].klant, viewport, options);
			const found = await blik.each(context, viewport, mine, look);
			wrong.push(...found.map(([place, problem]) => `${rol} ${place.route.path}: ${problem}`));
			await context.close();
		}
		return wrong;
	}

	test('a page is not looked at, because no link leads to it', () => {
		const seen = new Set(places.map((p) => p.route.path));
		const unseen = routes.filter((r) => r.method === 'GET' && r.page && !seen.has(r.path)).map((r) => r.path);
		assert.deepEqual(unseen, UNREACHED);
	});

	for (const viewport of [PHONE, DESK])
		test(`a reader at ${viewport.width} pixels, or with a screen reader, cannot use a page`, async () => {
			const wrong = await everywhere(viewport, async (page, place) => {
				await page.screenshot({ path: pictureOf(place.name, viewport.width), fullPage: true });
				return faults(page);
			}, viewport === PHONE ? places : once());
			assert.deepEqual(wrong, []);
		});

	test('a reader at night reads grey on grey', async () => {
		assert.deepEqual(await everywhere(PHONE, tooFaint, once(), { colorScheme: 'dark' }), []);
	});

	test('a browser must guess what a page means', async () => {
		const { HtmlValidate } = await import('html-validate');
		const validator = new HtmlValidate(JSON.parse(fs.readFileSync('test/htmlvalidate.json', 'utf8')));
		const wrong = [];
		for (const { rol, route, reply } of places) {
			const report = await validator.validateString(reply.source);
			for (const m of report.results.flatMap((r) => r.messages))
				wrong.push(`${rol} ${route.path}: ${m.ruleId} ${m.message}`);
		}
		assert.deepEqual(wrong, []);
	});

	// A form sent empty comes back with every mistake at once, and each says where it is.
	test('whoever sends an empty form does not find what is wrong', async () => {
		const asks = (p) => p.reply.first((e) => e.get('class') === 'sb-formulier')?.first((e) => e.has('required'));
		const forms = once().filter((p) => asks(p) && !p.route.path.includes('inloggen'));
		let refused = 0;
		const wrong = await everywhere(PHONE, async (page) => {
			await page.evaluate(`(() => {
				const form = document.querySelector('.sb-formulier');
				form.querySelectorAll('input:not([type=hidden]), textarea, select').forEach((e) => {
					if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
					else if (e.type !== 'file') e.value = '';
				});
			})()`);
			await Promise.all([page.waitForNavigation(), page.evaluate('document.querySelector(".sb-formulier").submit()')]);
			const links = await page.locator('[role=alert] a').evaluateAll((all) => all.map((a) => a.hash));
			if (links.length === 0) return ['sent empty, it does not say what is missing'];
			refused++;
			const lost = await page.evaluate((hashes) => hashes.filter((h) => !document.querySelector(h)), links);
			return [...lost.map((h) => `an error leads to ${h}, which is not there`), ...(await faults(page))];
		}, forms);
		assert.ok(refused > 10, `only ${refused} forms`);
		// The console says that the reply was a 422, as it must be.
		assert.deepEqual(wrong.filter((w) => !/status of 4\d\d/u.test(w)), []);
	});
});
