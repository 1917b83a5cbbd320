/*
 * The map of the program: all routes as `startbaan routes --json` tells them, and the addresses that somebody comes
 * upon who follows every link. With it, tests try everything without a list of their own.
 */
import { command } from './startbaan.mjs';

export async function kaart() {
	const { status, stdout, stderr } = await command(['routes', '--json']);
	if (status !== 0) throw new Error(stderr);
	const { rollen, routes } = JSON.parse(stdout);
	const rechten = new Map(rollen.map((r) => [r.rol, new Set(r.rechten)]));
	for (const route of routes) {
		route.segments = route.path.split('/').slice(1);
		route.kinds = route.segments.filter((s) => s.startsWith(':')).map((s) => s.slice(1));
		route.name = `${route.method} ${route.path}`;
		route.may = (rol) => route.recht === 'openbaar' || rechten.get(rol).has(route.recht);
	}
	return routes;
}

// The ids in `path` when it fits the route: {jongere: token}, or null. Literal segments win over ids.
export function match(routes, method, path) {
	const texts = path.split(/[?#]/u)[0].split('/').slice(1);
	const fits = routes.filter(
		(r) =>
			r.method === method &&
			r.segments.length === texts.length &&
			r.segments.every((s, i) => (s.startsWith(':') ? texts[i] !== '' : s === texts[i])),
	);
	const literals = (r) => r.segments.length - r.kinds.length;
	const [route] = fits.sort((a, b) => literals(b) - literals(a));
	if (!route) return null;
	const ids = {};
	route.segments.forEach((s, i) => {
		if (s.startsWith(':')) ids[s.slice(1)] = texts[i];
	});
	return { route, ids };
}

// Every character changed into its neighbour: the form of an id, and nobody's.
export const unknown = (token) => [...token].map((c) => (c === 'a' ? 'b' : 'a')).join('');

export function pathOf(route, ids) {
	return `/${route.segments.map((s) => (s.startsWith(':') ? ids[s.slice(1)] : s)).join('/')}`;
}

/*
 * Follows links from `seeds` and the main pages, at most `most` different addresses per route. Returns the pages seen (GET) and
 * the addresses that forms send to, each {route, ids, path, reply}.
 */
export async function crawl(klant, routes, most = 4, seeds = []) {
	const seen = new Set();
	const counts = new Map();
	const found = [];
	const start = routes.filter((r) => r.method === 'GET' && r.kinds.length === 0).map((r) => r.path);
	const queue = [...seeds, ...start];
	const queued = new Set(queue); // every page has the menu
	const room = (route) => (counts.get(route.name) ?? 0) < most;
	while (queue.length > 0) {
		const path = queue.shift();
		const at = match(routes, 'GET', path);
		const bare = path.split('#')[0];
		if (!at || seen.has(bare) || !room(at.route) || /formaat=/u.test(bare)) continue;
		seen.add(bare);
		counts.set(at.route.name, (counts.get(at.route.name) ?? 0) + 1);
		const reply = await klant.request('GET', bare, { headers: klant.navigation });
		found.push({ ...at, path: bare, reply });
		if (reply.status !== 200) continue;
		for (const href of reply.links().map((a) => a.get('href')))
			if (href.startsWith('/') && !queued.has(href)) {
				queued.add(href);
				queue.push(href);
			}
		for (const form of reply.forms().filter((f) => f.method === 'POST')) {
			const to = match(routes, 'POST', form.action ?? bare);
			if (to && !seen.has(`POST ${form.action}`)) {
				seen.add(`POST ${form.action}`);
				found.push({ ...to, path: form.action ?? bare, form });
			}
		}
	}
	return found;
}

// The jongeren that somebody has in sight: token -> name, by the list itself.
export async function inSight(klant) {
	const all = new Map();
	let na = '';
	do {
		const reply = await klant.api('GET', `/jongeren${na && `?na=${encodeURIComponent(na)}`}`);
		if (reply.status === 403) return all;
		const list = reply.json.jongeren;
		for (const j of list) all.set(j.id, j.naam ?? `${j.roepnaam ?? j.voornaam} ${j.achternaam}`);
		na = reply.json.volgende;
	} while (na);
	return all;
}
