// Single figures of Startbaan: memory, how soon it serves, how heavy its pages are.
import { places } from '../server/startbaan.mjs';
import { load, writeRequests } from './load.mjs';
import { memoryOf, program, rssOf, serve, sleep } from './process.mjs';

const MANY = 64; // connections
const PAGES = ['/werk', '/jongeren', '/sturing'];

// Megabytes while 64 connections are kept busy with pages and lists.
export async function memoryBusy(server, dir) {
	let most = 0;
	for (const job of ['J1', 'J2', 'J6']) {
		await load(server, writeRequests(dir, server, job), MANY, 1);
		most = Math.max(most, rssOf(server.pid));
	}
	return most;
}

/*
 * Started anew with nobody there: {start: milliseconds until it serves, the best of five, memory: megabytes}. How long
 * it takes to start a process that does nothing is left off.
 */
export async function fresh({ data, db }) {
	const args = ['serve', '--port', '0', ...places(data, db)];
	const starts = [];
	let memory = 0;
	for (let i = 0; i < 5; i++) {
		const server = await serve(program('startbaan'), args, /^Startbaan: http:\/\/[^:]+:(\d+)\//mu);
		starts.push(server.ms);
		await sleep(300);
		memory = memoryOf([server.pid]);
		await server.stop();
	}
	return { start: Math.min(...starts), memory };
}

const ASSET = /(?:href|src)="(\/[^"?#]+\.(?:css|js|svg|woff2|png|ico|webmanifest))/gu;
const FACE = /@font-face\{[^}]*\}/gu;

// What a reply is over the line, with its head, as a browser counts it.
async function bytes(klant, target) {
	const options = { headers: { ...klant.navigation, 'accept-encoding': 'gzip, br' } };
	const { status, headers, body } = await klant.request('GET', target, options);
	if (status !== 200) throw new Error(`${target}: ${status}`);
	return JSON.stringify(headers).length + body.length;
}

// Whether the text has a character for which a @font-face of the style is there.
function needs(text, face) {
	const ranges = [...face.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/giu)];
	return ranges.some(([, first, last]) => new RegExp(`[\\u{${first}}-\\u{${last ?? first}}]`, 'u').test(text));
}

// What a page needs besides itself, and of the fonts in its styles those it has letters for.
async function assetsOf(klant, { source, text }) {
	const assets = new Set([...source.matchAll(ASSET)].map((found) => found[1]));
	for (const style of [...assets].filter((asset) => asset.endsWith('.css'))) {
		const { source: css } = await klant.request('GET', style);
		for (const [face] of css.matchAll(FACE)) if (needs(text, face)) assets.add(/url\("?([^")]+)/u.exec(face)[1]);
	}
	return [...assets];
}

// Kilobytes over the line, compressed: rows {page, first (with all it needs but what draws charts), after (it alone)}.
export async function weights(server) {
	const one = server.jobs.J1[0].path;
	const rows = [];
	for (const target of [...PAGES, one]) {
		const klant = target === '/sturing' ? server.manager : server.klant;
		const page = await klant.request('GET', target, { headers: klant.navigation });
		const after = await bytes(klant, target);
		let first = after;
		for (const asset of await assetsOf(klant, page)) first += await bytes(klant, asset);
		rows.push({ page: target === one ? '/jongeren/…' : target, first: first / 1024, after: after / 1024 });
	}
	return rows;
}
