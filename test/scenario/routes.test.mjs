// Every route, tried by every role, on dossiers of one's own and of others. Nothing here knows a page by name: a new
// route is in these tests as soon as it exists.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { textOf } from './lib/blad.mjs';
import { crawl, inSight, kaart, match, pathOf, unknown } from './lib/kaart.mjs';
import { rollen, start } from './lib/startbaan.mjs';

const FORMS = ['html', 'json', 'csv', 'xlsx'];
const HEADERS = {
	'content-security-policy': /^default-src 'none';(?!.*unsafe)/u,
	'x-content-type-options': /^nosniff$/u,
	'x-frame-options': /^DENY$/u,
	'referrer-policy': /^no-referrer$/u,
	'cross-origin-opener-policy': /^same-origin$/u,
	'cross-origin-resource-policy': /^same-origin$/u,
	'permissions-policy': /camera=\(\)/u,
	'cache-control': /no-store/u,
};

function ask(klant, route, path, form) {
	if (form === 'json') return klant.request('GET', `/api/v1${path}`);
	const query = form === 'html' ? '' : `${path.includes('?') ? '&' : '?'}formaat=${form}`;
	return klant.request('GET', path + query, { headers: klant.navigation });
}

// Ids that name nothing.
const nobody = (route) => Object.fromEntries(route.kinds.map((k) => [k, 'aaaaaaaaaa']));

// The forms in which this route answers.
const formsOf = (route) =>
	FORMS.filter((f) => (f === 'html' ? route.page : f === 'json' ? route.api && route.shape : route.list && route.shape));

describe('every route', () => {
	let startbaan;
	let routes;
	const clients = new Map();
	const sight = new Map(); // role -> tokens of jongeren in sight
	const asked = new Map(); // role -> tokens of jongeren whose name went along with what a colleague asks
	const names = new Map(); // token -> name
	const places = []; // {route, ids, path, jongere} of everything that anybody came upon
	const pages = new Map(); // role -> what it came upon
	const houses = new Map(); // token -> the organisation of its casusregisseur

	// Whose dossier an address is in: of the path, or of the first dossier that its page leads to. A casusoverleg is in
	// nobody's: each reads there of his own.
	function owner({ ids, reply, path }) {
		if (ids.jongere || ids.casusoverleg) return ids.jongere;
		const hrefs = (reply?.first('main') ?? reply?.root)?.all('a').map((a) => a.get('href') ?? '') ?? [];
		const at = hrefs.map((h) => match(routes, 'GET', h)?.ids.jongere).find(Boolean);
		return at ?? places.find((p) => p.path === path && p.jongere)?.jongere;
	}

	before(async () => {
		routes = await kaart();
		startbaan = await start();
		for (const rol of rollen) {
			const klant = await startbaan.login(rol);
			clients.set(rol, klant);
			const mine = await inSight(klant);
			sight.set(rol, new Set(mine.keys()));
			const { verwijzingen = [] } = (await klant.api('GET', '/verwijzingen')).json;
			asked.set(rol, new Set(verwijzingen.map((v) => v.jongereId)));
			for (const [token, naam] of mine) names.set(token, naam);
			for (const token of [...mine.keys()].filter((t) => !houses.has(t))) {
				const { betrokkenen } = (await klant.api('GET', `/jongeren/${token}`)).json;
				houses.set(token, betrokkenen.find((b) => b.rol === 'casusregisseur')?.organisatie);
			}
			const found = await crawl(klant, routes);
			pages.set(rol, found);
			for (const place of found.filter((p) => p.route.kinds.length > 0 && (!p.reply || p.reply.status === 200)))
				places.push({ ...place, rol, jongere: owner(place) });
		}
	});
	after(() => startbaan?.stop());

	test('a page that somebody is led to opens: no link leads into a wall', () => {
		const broken = [];
		for (const [rol, found] of pages)
			for (const { path, reply, route } of found)
				if (reply && ![200, 303].includes(reply.status) && route.kinds.length > 0)
					broken.push(`${rol}: ${path}: ${reply.status}`);
		assert.deepEqual(broken, []);
	});

	test('nobody opens what the role may not, in no form', async () => {
		const wrong = [];
		for (const rol of rollen)
			for (const route of routes.filter((r) => r.method === 'GET' && !r.may(rol)))
				for (const form of formsOf(route)) {
					const place = places.find((p) => p.route === route);
					const path = place?.path ?? pathOf(route, nobody(route));
					const { status } = await ask(clients.get(rol), route, path, form);
					if (status !== 403) wrong.push(`${rol} ${form} ${path}: ${status}`);
				}
		assert.deepEqual(wrong, []);
	});

	// One of a colleague and one of another organisation, where there is one.
	function twoOf(others, house) {
		const isNear = (p) => house.includes(houses.get(p.jongere));
		return [others.find(isNear), others.find((p) => !isNear(p))].filter(Boolean).map((p) => [p, isNear(p)]);
	}

	test('a dossier that is not yours is not there: not of a colleague, in no form, and like one that never was', async () => {
		const wrong = [];
		const tried = { near: 0, far: 0 };
		for (const rol of rollen) {
			const klant = clients.get(rol);
			const house = (await klant.get('/beheer/rechten')).first('header').text; // says where one works
			for (const route of routes.filter((r) => r.method === 'GET' && r.kinds.length > 0 && r.may(rol))) {
				const known = (p) => sight.get(rol).has(p.jongere) || (p.ids.verwijzing && asked.get(rol).has(p.jongere));
				const others = places.filter((p) => p.route === route && p.jongere && !known(p));
				for (const [place, isNear] of twoOf(others, house))
					for (const form of formsOf(route)) {
						const theirs = await ask(klant, route, place.path, form);
						const ids = Object.fromEntries(Object.entries(place.ids).map(([k, v]) => [k, unknown(v)]));
						const nobodys = await ask(klant, route, pathOf(route, ids), form);
						tried[isNear ? 'near' : 'far']++;
						if (theirs.status !== 404 || nobodys.status !== 404)
							wrong.push(`${rol} ${form} ${route.name}: ${theirs.status}, not ${nobodys.status}`);
						else if (strip(theirs.source) !== strip(nobodys.source))
							wrong.push(`${rol} ${form} ${route.name}: not the same answer`);
					}
			}
		}
		assert.deepEqual(wrong, []);
		assert.ok(tried.near > 30 && tried.far > 100, JSON.stringify(tried));
	});

	// Without what differs in every answer: tokens of forms, and times.
	function strip(source) {
		return source.replace(/value="[0-9a-f]{20,}"/gu, '').replace(/\d\d:\d\d/gu, '');
	}

	test('nobody changes a dossier that is not theirs, or what the role may not', async () => {
		const wrong = [];
		for (const rol of rollen) {
			const klant = clients.get(rol);
			const _csrf = await klant.csrf();
			const type = { 'content-type': 'application/x-www-form-urlencoded' };
			for (const place of places.filter((p) => p.route.method === 'POST')) {
				const isAsked = place.ids.verwijzing && asked.get(rol).has(place.jongere);
				const mine = isAsked || sight.get(rol).has(place.jongere);
				if (place.route.may(rol) && (mine || !place.jongere)) continue;
				const { status } = await klant.request('POST', place.path, { headers: type, body: `_csrf=${_csrf}` });
				if (status !== (place.route.may(rol) ? 404 : 403)) wrong.push(`${rol} POST ${place.path}: ${status}`);
			}
			for (const route of routes.filter((r) => r.method === 'POST' && r.kinds.length === 0 && !r.may(rol))) {
				const { status } = await klant.request('POST', route.path, { headers: type, body: `_csrf=${_csrf}` });
				if (status !== 403) wrong.push(`${rol} ${route.name}: ${status}`);
			}
		}
		assert.deepEqual(wrong, []);
	});

	test('nothing changes without the token of the form', async () => {
		const wrong = [];
		for (const place of places.filter((p) => p.route.method === 'POST' && p.route.may(p.rol))) {
			const klant = clients.get(place.rol);
			const type = { 'content-type': 'application/x-www-form-urlencoded' };
			for (const body of ['', `_csrf=${'0'.repeat(64)}`]) {
				const { status } = await klant.request('POST', place.path, { headers: type, body });
				if (status !== 403) wrong.push(`${place.rol} POST ${place.path}: ${status}`);
			}
		}
		assert.deepEqual(wrong, []);
	});

	test('a field that nobody asked for is refused', async () => {
		const wrong = [];
		for (const route of routes.filter((r) => r.method === 'POST' && r.kinds.length === 0 && r.api)) {
			const rol = rollen.find((r) => route.may(r));
			const { status } = await clients.get(rol).api('POST', route.path, { naam_van_niemand: 'x' });
			if (![400, 415, 404].includes(status)) wrong.push(`${route.name}: ${status}`);
		}
		assert.deepEqual(wrong, []);
	});

	test('whoever has not logged in sees and changes nothing', async () => {
		const stranger = startbaan.client();
		const wrong = [];
		for (const route of routes.filter((r) => r.recht !== 'openbaar')) {
			const path = places.find((p) => p.route === route)?.path ?? pathOf(route, nobody(route));
			const page = await stranger.request(route.method, path, { headers: stranger.navigation });
			const data = await stranger.request(route.method, `/api/v1${path}`);
			const turned = route.method !== 'GET' ? 401 : route.sleutel ? 404 : 303; // a secret of nobody opens nothing
			if (page.status !== turned) wrong.push(`${route.name}: ${page.status}`);
			if (![401, route.api ? 401 : 404].includes(data.status)) wrong.push(`api ${route.name}: ${data.status}`);
		}
		assert.deepEqual(wrong, []);
	});

	// A sheet has the parts of a name in cells of their own.
	const surname = (naam) => naam.slice(naam.indexOf(' ') + 1);
	const hasSurname = (source, naam, mine) =>
		!mine.has(surname(naam)) && new RegExp(`[>;",]${surname(naam)}[<;",]`, 'u').test(source);

	test('the name of a dossier that is not yours is on no page, in no file, and in no search', async () => {
		const leaks = [];
		assert.ok(names.size > 20, `only ${names.size} names known`);
		for (const rol of rollen) {
			const klant = clients.get(rol);
			const hidden = [...names].filter(([token]) => !sight.get(rol).has(token) && !asked.get(rol).has(token));
			const surnames = new Set([...sight.get(rol)].map((token) => surname(names.get(token))));
			const look = (where, source) => {
				const numbered = /^\S* ?\/logboek/u.test(where); // the log names dossiers by their number only
				const named = (naam) => source.includes(naam) || hasSurname(source, naam, surnames);
				for (const [token, naam] of hidden)
					if (named(naam) || (!numbered && source.includes(token)))
						leaks.push(`${rol} ${where}: ${naam}`);
			};
			for (const { path, reply } of pages.get(rol)) if (reply) look(path, reply.source);
			for (const route of routes.filter((r) => r.method === 'GET' && r.kinds.length === 0 && r.may(rol)))
				for (const form of formsOf(route)) {
					const reply = await ask(klant, route, route.path, form);
					assert.ok(reply.status < 500, `${rol} ${form} ${route.path}: ${reply.status}`);
					const isSheet = form === 'xlsx' && reply.status === 200;
					look(`${form} ${route.path}`, isSheet ? textOf(reply.body) : reply.source);
				}
			for (const [token, naam] of hidden.slice(0, 5)) {
				const reply = await klant.get(`/zoeken?q=${encodeURIComponent(naam)}`);
				if (reply.source.includes(token)) leaks.push(`${rol} zoeken: ${naam}`);
			}
		}
		assert.deepEqual(leaks, []);
	});

	test('every answer tells the browser what it may do with it', async () => {
		const wrong = [];
		const sanne = clients.get('casusregisseur');
		const replies = [
			...[...pages.values()].flat().filter((p) => p.reply).map((p) => p.reply),
			await sanne.request('GET', '/bestaat-niet'),
			await sanne.request('GET', '/api/v1/bestaat-niet'),
			await sanne.request('DELETE', '/werk'),
			await sanne.request('POST', '/uitloggen'),
			await startbaan.client().request('GET', '/werk'),
		];
		for (const { headers, path, status } of replies)
			for (const [name, value] of Object.entries(HEADERS))
				if (!value.test(headers[name] ?? '')) wrong.push(`${status} ${path}: ${name}: ${headers[name]}`);
		assert.deepEqual(wrong, []);
	});

	test('a method that a path does not know is 405, and says which it knows', async () => {
		const wrong = [];
		for (const route of routes.filter((r) => r.kinds.length === 0)) {
			const reply = await clients.get('casusregisseur').request('DELETE', route.path);
			if (reply.status !== 405) wrong.push(`${route.path}: ${reply.status}`);
		}
		assert.deepEqual(wrong, []);
	});

	// Of what is no error, every page is read in test/browser.
	test('a browser must guess what a refusal means', async () => {
		const { HtmlValidate } = await import('html-validate');
		const validator = new HtmlValidate(JSON.parse(fs.readFileSync('test/htmlvalidate.json', 'utf8')));
		const refusals = new Map();
		for (const { reply } of [...pages.values()].flat())
			if (reply?.status >= 400) refusals.set(`${reply.status} ${reply.h1}`, reply);
		assert.ok(refusals.size > 1, `only ${[...refusals.keys()]}`);
		for (const [what, reply] of refusals) {
			const { results } = await validator.validateString(reply.source, reply.path);
			assert.deepEqual([what, results.flatMap((r) => r.messages.map((m) => m.message))], [what, []]);
		}
	});

	test('every route has a scenario that plays it', () => {
		const missing = routes
			.filter((r) => !fs.existsSync(`test/scenario/${r.scenario}.test.mjs`))
			.map((r) => `${r.name}: test/scenario/${r.scenario}.test.mjs`);
		assert.deepEqual(missing, []);
	});
});
