// Every change that the program knows: it works for who may, and for nobody else. The forms fill themselves in from
// the field tables, so a new route is in these tests as soon as a page leads to it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { attempts, fillIn } from './lib/invullen.mjs';
import { crawl, inSight, kaart, match, pathOf, unknown } from './lib/kaart.mjs';
import { rollen, start } from './lib/startbaan.mjs';

const TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const ROUNDS = 3; // what one round makes, the next one finds

// What needs a choice, a name, a file or consent first, or is over once another form on its page was sent: their scenario plays it.
const BY_HAND = [
	'POST /agendaregels/:agendaregel/gekeken',
	'POST /agendaregels/:agendaregel/niet-gekeken',
	'POST /agendaregels/:agendaregel/terug',
	'POST /afwezigheden/:afwezigheid/vervanger',
	'POST /aanmeldingen/:aanmelding/doorverwijzen',
	'POST /bespreekpunten/:bespreekpunt/acties',
	'POST /bespreekpunten/:bespreekpunt/terug',
	'POST /bijeenkomsten/:bijeenkomst/beginnen',
	'POST /bijeenkomsten/:bijeenkomst/genodigden',
	'POST /bijeenkomsten/:bijeenkomst/opmerkingen',
	'POST /bijeenkomsten/:bijeenkomst/plannen',
	'POST /bijeenkomsten/:bijeenkomst/vaststellen',
	'POST /genodigden/:genodigde/terug',
	'POST /genodigden/:genodigde/weghalen',
	'POST /onderwerpen/:onderwerp/loslaten',
	'POST /vragen',
	'POST /vragen/:vraag/onderwerpen/:onderwerp/weg',
	'POST /gremia/:gremium/bijeenkomsten',
	'POST /gremia/:gremium/leden',
	'POST /gremiumleden/:gremiumlid/terug',
	'POST /aanmeldingen/:aanmelding/heropenen',
	'POST /aanmeldingen/:aanmelding/niet-opnemen',
	'POST /ontwikkelwensen/:ontwikkelwens/antwoord/terugnemen',
	'POST /caseload/gesloten/:gebruiker',
	'POST /caseload/overgedragen/:caseloadoverdracht/een',
	'POST /casusoverleggen/:casusoverleg/deelnemers/:gebruiker',
	'POST /concepten/:concept/terugzetten',
	'POST /concepten/:concept/weggooien',
	'POST /vangnet/:signaal/intrekken',
	'POST /verwijzingen/:verwijzing/ja-terug',
	'POST /jongeren/:jongere/bevindingen/gezondheid',
	'POST /beheer/organisaties/:organisatie/overeenkomst',
	'POST /certificaten/:certificaat/vernieuwen',
	'POST /beheer/aanvragen/:accountaanvraag/heropenen',
	'POST /beheer/aanvragen/:accountaanvraag/toekennen',
	'POST /beheer/aanvragen/:accountaanvraag/weigeren',
	'POST /beheer/post/:postbericht/opnieuw',
	'POST /scan/aanvragen/bevestigen',
	'POST /zetels/:zetel/herinneren',
	'POST /contactverzetten/:contactverzet/intrekken',
	'POST /convenanten/:convenant/geldig',
	'POST /convenanten/:convenant/terughalen',
	'POST /convenanten/:convenant/voorleggen',
	'POST /convenantpartners/:convenantpartner/vragen',
	'POST /dekkingen/:dekking/terug',
	'POST /dekkingen/:dekking/weer',
	'POST /documenten/:document',
	'POST /filters/:filter',
	'POST /reeksen',
	'POST /reeksen/:reeks',
	'POST /reeksen/:reeks/terug',
	'POST /reeksen/:reeks/uitvoeren',
	'POST /jongeren/:jongere/documenten',
	'POST /jongeren/:jongere/casusregisseur',
	'POST /jongeren/:jongere/coach/:gebruiker',
	'POST /jongeren/:jongere/coach/:gebruiker/vraag',
	'POST /jongeren/:jongere/kring/:gebruiker',
	'POST /jongeren/:jongere/waakvlam/verlengen',
	'POST /jongeren/:jongere/waakvlam/vertrouwenspersoon',
	'POST /jongeren/:jongere/werkbehoeften',
	'POST /netwerk/:gebruiker/dekking',
	'POST /netwerk/contactpunten',
	'POST /netwerk/contactpunten/:contactpunt/dekking',
	'POST /netwerk/dekking/:gebruiker',
	'POST /netwerk/dekking/iemand',
	'POST /netwerkleden/:netwerklid/terug',
	'POST /nieuwkomers',
	'POST /nieuwkomers/:nieuwkomer/hervatten',
	'POST /nieuwkomers/:nieuwkomer/mentor',
	'POST /nieuwkomerstappen/:nieuwkomerstap/weer',
	'POST /leerlingenlijsten',
	'POST /kennis/redactie/:artikel/niet-overnemen',
	'POST /kennis/redactie/:artikel/overnemen',
	'POST /leerlingenlijsten/:invoerbestand/kolommen',
	'POST /leerlingenlijsten/:invoerbestand/ongedaan',
	'POST /leerlingenlijsten/:invoerbestand/opnemen',
	'POST /logboek/jongere',
	'POST /overdrachten/:overdracht/weigeren',
	'POST /overdrachten/:overdracht/wijzigen',
	'POST /jongeren/:jongere/verwijzing/:gebruiker',
	'POST /scans/:scan/sessie/:scannorm/gehoord',
	'POST /scans/:scan/sessie/:scannorm/gesprek',
	'POST /scans/:scan/sessie/:scannorm/stap',
	'POST /scans/:scan/sessie/:scannorm/tijd',
	'POST /scans/:scan/sessie/antwoord',
	'POST /scans/:scan/sessie/begin',
	'POST /scans/:scan/sessie/einde',
	'POST /scans/:scan/sessie/heropenen',
	'POST /scans/:scan/sessie/terug',
	'POST /verwijzingen/:verwijzing/coachverzoek',
	'POST /verwijzingen/:verwijzing/vragen',
	'POST /verwijzingen/:verwijzing/weigeren',
	'POST /verwijzingen/:verwijzing/wijzigen',
	'POST /overlegpunten/:overlegpunt/acties',
	'POST /overlegpunten/:overlegpunt/weghalen',
	'POST /plaatsingen/:plaatsing/loonwaardemetingen',
	'POST /plaatsingen/:plaatsing/proefplaatsing',
	'POST /plaatsingen/:plaatsing/proefplaatsing/akkoord',
	'POST /plaatsingen/:plaatsing/proefplaatsing/handtekening',
	'POST /scans/:scan/sessie-twee/einde',
	'POST /scans/:scan/sessie-twee/heropenen',
	'POST /scans/:scan/sessie-twee/terug',
	'POST /scans/:scan/sessie-twee/keuze',
	'POST /scans/:scan/sessie-twee/openen',
	'POST /scans/:scan/sessie-twee/overnemen',
	'POST /scans/:scan/sessie-twee/sluiten',
	'POST /verbeteragenda/:scan/acties',
	'POST /verbeteragenda/:scan/inlezen',
	'POST /verbeteragenda/:scan/inlezen/opnemen',
	'POST /verbeteragenda/:scan/inlezen/weggooien',
	'POST /verbeteragenda/:scan/vaststellen',
	'POST /zelfscan/:zelfscan/heropenen',
	'POST /zelfscan/:zelfscan/klaar',
	'POST /zelfscan/:zelfscan/vragen',
	'POST /puntvoorstellen/:puntvoorstel/doorschuiven',
	'POST /puntvoorstellen/:puntvoorstel/heropenen',
	'POST /formuleringen/:formulering/heropenen',
	'POST /formuleringen/:formulering/intrekken',
	'POST /formuleringen/:formulering/terug',
	'POST /normen/:norm/formuleringen',
	'POST /stellingen/:stellingversie/formuleringen',
];

// What a page says, without the minute in which it says so.
const timeless = (page) => page.main.replace(/\d\d:\d\d/gu, '');

// Who logs in or out is not who changes something.
const isChange = (route) => route.method === 'POST' && route.recht !== 'openbaar' && !/uitloggen|sessies|wachtwoord/u.test(route.path);

describe('every change', () => {
	let startbaan; // as it was
	let twin; // the same region with the same key, where all changes are made
	let routes;
	const done = []; // {rol, route, ids, path, pairs}
	const refused = new Map(); // route name -> why not
	const undos = []; // arguments of play
	const found = []; // {route, ids, path} that only the twin has

	// What a page offers only right after a change, to undo it: kept for the end.
	function keepUndo(klant, rol, page) {
		for (const form of page.forms().filter((f) => f.method === 'POST' && f.action)) {
			const to = match(routes, 'POST', form.action);
			if (to && isChange(to.route)) undos.push([klant, rol, { ...to, path: form.action, form }]);
		}
	}

	async function play(klant, rol, place) {
		for (let attempt = 0; attempt < attempts; attempt++) {
			const pairs = fillIn(place.route, place.form, attempt);
			if (!pairs || place.form.multipart) return;
			const body = String(new URLSearchParams(pairs));
			const reply = await klant.request('POST', place.path, { headers: { ...klant.navigation, ...TYPE }, body });
			assert.ok(reply.status < 500, `${rol} POST ${place.path}: ${reply.status}`);
			if (reply.status === 303 || reply.status === 200) {
				const { location } = reply.headers;
				done.push({ ...place, rol, pairs, location });
				if (location) keepUndo(klant, rol, await klant.get(location));
				return;
			}
			refused.set(place.route.name, `${rol}: ${reply.status} ${reply.errors.join('; ') || reply.h1}`);
		}
	}

	const isDone = (route) => done.some((d) => d.route === route);

	before(async () => {
		routes = await kaart();
		startbaan = await start();
		twin = await start();
		const clients = new Map();
		for (const rol of rollen) clients.set(rol, await twin.login(rol));
		for (let round = 0; round < ROUNDS; round++)
			for (const [rol, klant] of clients) {
				const changed = done.filter((d) => d.rol === rol && d.location).map((d) => d.location);
				for (const place of await crawl(klant, routes, 3 + changed.length, changed)) {
					found.push({ route: place.route, ids: place.ids, path: place.path });
					if (place.form && isChange(place.route) && !isDone(place.route)) await play(klant, rol, place);
				}
			}
		for (const [klant, rol, place] of undos) if (!isDone(place.route)) await play(klant, rol, place);
	});
	after(async () => {
		await startbaan?.stop();
		await twin?.stop();
	});

	test('whoever may change something can: every form can be sent', () => {
		const missing = routes.filter((r) => isChange(r) && !isDone(r) && !BY_HAND.includes(r.name));
		assert.deepEqual(missing.map((r) => `${r.name}: ${refused.get(r.name) ?? 'no page leads to it'}`), []);
	});

	test('what one may change nobody else can: not without the right, not without sight', async () => {
		const wrong = [];
		let tried = 0;
		for (const rol of rollen) {
			const klant = await startbaan.login(rol);
			const mine = await inSight(klant);
			const _csrf = await klant.csrf();
			for (const d of done.filter((d) => !d.route.may(rol) || (d.ids.jongere && !mine.has(d.ids.jongere)))) {
				const pairs = d.pairs.map(([name, value]) => [name, name === '_csrf' ? _csrf : value]);
				const body = String(new URLSearchParams(pairs));
				const { status } = await klant.request('POST', d.path, { headers: { ...klant.navigation, ...TYPE }, body });
				tried++;
				if (status !== (d.route.may(rol) ? 404 : 403)) wrong.push(`${rol} POST ${d.path}: ${status}`);
			}
		}
		assert.deepEqual(wrong, []);
		assert.ok(tried > 200, `only ${tried} tried`);
	});

	const sees = async (klant, path) => (await klant.get(path.split('/').slice(0, 3).join('/'))).status === 200;

	// The twin made rows that are not here; its ids are good ones all the same, for the key is the same.
	test('a good id of what is not there answers as a made-up one', async () => {
		const paths = new Map(found.map((place) => [place.path, place]));
		const tried = new Set();
		const wrong = [];
		for (const rol of rollen) {
			const klant = await startbaan.login(rol);
			const mine = await inSight(klant);
			for (const [path, { ids, route }] of paths) {
				if (route.method !== 'GET' || route.kinds.length === 0) continue;
				if (!route.may(rol) || mine.has(ids.jongere)) continue;
				const made = pathOf(route, Object.fromEntries(Object.entries(ids).map(([k, v]) => [k, unknown(v)])));
				const where = `${rol} ${path}`;
				const [good, forged] = [await klant.get(path), await klant.get(made)];
				if (good.status === 200) continue; // it is here as well
				if (good.status === 403 && (await sees(klant, path))) continue; // or another part of it is
				tried.add(route.name);
				const both = `${good.status} ${forged.status}`;
				if (both !== '404 404') wrong.push(`${where}: ${both}`);
				else if (timeless(good) !== timeless(forged)) wrong.push(`${where}: another answer`);
			}
		}
		assert.deepEqual(wrong, []);
		assert.ok(tried.size > 5, `only ${[...tried].join(', ')}`);
	});
});
