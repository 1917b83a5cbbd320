// Who listens (Server-Sent Events): what a thousand of them cost, how soon the last one hears, and how soon the screen of
// the room of a scan shows what was revealed.
import net from 'node:net';

import { launch } from '../../test/browser/lib/chromium.mjs';
import { Klant } from '../../test/scenario/lib/klant.mjs';
import { dek } from '../../test/scenario/lib/tafel.mjs';
import { load, median, writeRequests } from './load.mjs';
import { cpuOf, memoryOf, sleep } from './process.mjs';

const LISTENERS = 1000;
const SEATS = 12;
const EACH = 12; // streams of one person: more, and the oldest ends
const HEART_S = 16; // the server asks each listener again every 15 s
const CHANGES = 40;
const PAUSE_MS = 100; // between two changes
const CONNECTIONS = 16;

// ---- listening ----

// A line that stays open; `heard` is called for each number but the first.
function listen(port, klant, path, heard) {
	const socket = net.connect(port, '127.0.0.1');
	const cookie = [...klant.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\nCookie: ${cookie}\r\n\r\n`);
	socket.setEncoding('latin1');
	return new Promise((resolve, reject) => {
		let began = false;
		socket.on('error', reject);
		socket.on('close', () => reject(new Error(`a stream ended: ${path}`)));
		socket.on('data', (text) => {
			if (!/^data: \d/mu.test(text)) return;
			if (began) heard();
			began = true;
			resolve(socket);
		});
	});
}

function hangUp(socket) {
	socket.removeAllListeners('close');
	socket.destroy();
}

const people = (server) => ({ login: () => Promise.resolve(server.manager), client: () => new Klant(server) });

// As many tables as it takes, each with its session begun and a norm open.
async function tables(server, count) {
	const all = [];
	for (let i = 0; i < count; i++) {
		const tafel = await dek(people(server), SEATS);
		await tafel.stap('Begin sessie 1');
		await tafel.stap('Open deze norm');
		all.push(tafel);
	}
	return all;
}

async function listeners(server, tafels, heard) {
	const all = [];
	for (const tafel of tafels)
		for (const gast of tafel.gasten)
			for (let i = 0; i < EACH && all.length < LISTENERS; i++)
				all.push({ tafel, socket: await listen(server.port, gast, `${tafel.sessie}/stroom`, heard) });
	return all;
}

// ---- what they cost, and how soon they hear ----

const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function spread(list) {
	const sorted = [...list].sort((a, b) => a - b);
	return { n: sorted.length, p50: part(sorted, 0.5), p99: part(sorted, 0.99), most: sorted.at(-1) };
}

// An answer as its form would send it; the next one of this person changes it.
async function vote(tafel) {
	const [gast] = tafel.gasten;
	await gast.get(tafel.sessie);
	const form = gast.last.form(/Bewaar/u);
	const pairs = form.fill({ score: 'ja', tekst: String(performance.now()) }, form.buttons[0]);
	return () => gast.send(form.action, pairs);
}

// Counts who hears: `all(n)` comes with the moment at which n did since it was asked.
class Hearing {
	heard() {
		this.left -= 1;
		if (this.left === 0) this.resolve(performance.now());
	}

	all(n) {
		this.left = n;
		return new Promise((resolve) => (this.resolve = resolve));
	}
}

// From when a change is sent until the last of those listeners heard, in ms; the change itself is in it.
async function untilLast(hearing, tafels, counts) {
	const sends = await Promise.all(tafels.map(vote));
	const wanted = tafels.reduce((sum, tafel) => sum + counts.get(tafel), 0);
	const last = hearing.all(wanted);
	const begin = performance.now();
	await Promise.all(sends.map((send) => send()));
	return (await last) - begin;
}

async function times(hearing, tafels, counts) {
	const list = [];
	for (let i = 0; i < CHANGES; i++) {
		list.push(await untilLast(hearing, tafels, counts));
		await sleep(PAUSE_MS);
	}
	return spread(list);
}

async function loaded(server, file, { rounds, seconds }) {
	const list = [];
	for (let i = 0; i < rounds; i++) list.push(await load(server, file, CONNECTIONS, seconds));
	return median(list);
}

// Somebody votes all the while, at each table in turn.
async function whileVoting(tafels, act) {
	let on = true;
	const voting = (async () => {
		for (let i = 0; on; i++) {
			await (await vote(tafels[i % tafels.length]))();
			await sleep(PAUSE_MS);
		}
	})();
	const result = await act();
	on = false;
	await voting;
	return result;
}

async function thousand(server, dir, options) {
	const file = writeRequests(dir, server, 'J1');
	const tafels = await tables(server, Math.ceil(LISTENERS / (EACH * (SEATS - 1))));
	const alone = await loaded(server, file, options);
	const memory = memoryOf([server.pid]);
	const hearing = new Hearing();
	const all = await listeners(server, tafels, () => hearing.heard());
	const counts = new Map(tafels.map((tafel) => [tafel, all.filter((l) => l.tafel === tafel).length]));
	const before = cpuOf([server.pid]);
	await sleep(HEART_S * 1000);
	const cpu = (cpuOf([server.pid]) - before) / HEART_S;
	const kb = ((memoryOf([server.pid]) - memory) * 1024) / all.length;
	const one = await times(hearing, tafels.slice(0, 1), counts);
	const every = await times(hearing, tafels, counts);
	const listening = await loaded(server, file, options);
	const voting = await whileVoting(tafels, () => loaded(server, file, options));
	for (const { socket } of all) hangUp(socket);
	return { n: all.length, table: counts.get(tafels[0]), kb, cpu, one, every, alone, listening, voting };
}

// ---- the screen of the room ----

// Resolves with the moment at which the page shows, or no longer shows, how the answers are spread.
const changes = (page, shown) =>
	page.evaluate(
		(want) =>
			new Promise((resolve) => {
				const look = () => Boolean(document.querySelector('main .sb-spreiding')) === want && resolve(Date.now());
				new MutationObserver(look).observe(document.querySelector('main'), { childList: true, subtree: true });
				look();
			}),
		shown,
	);

// The button of the page of who leads, found beforehand; returns when it was sent.
async function press(tafel, knop) {
	await tafel.paul.get(`${tafel.sessie}/leiden`);
	const form = tafel.paul.last.form(knop);
	const pairs = form.fill({}, form.buttons[0]);
	const at = Date.now();
	await tafel.paul.send(form.action, pairs);
	return at;
}

// Twelve seats that look again whenever they hear something, as their pages do; a browser shows the room.
async function room(server) {
	const [tafel] = await tables(server, 1);
	for (const gast of tafel.gasten) await tafel.antwoord(gast, 'deels');
	const seats = await Promise.all(
		tafel.allen.map((klant) => listen(server.port, klant, `${tafel.sessie}/plek/stroom`, () => klant.get(tafel.sessie))));
	const browser = await launch();
	try {
		const page = await browser.newPage();
		const url = `http://127.0.0.1:${server.port}`;
		await page.context().addCookies([{ name: 'startbaan', value: tafel.paul.cookies.get('startbaan'), url }]);
		await page.goto(`${url}${tafel.sessie}/scherm`);
		const list = [];
		for (let i = 0; i < CHANGES; i++) {
			await press(tafel, 'Sluit de antwoorden');
			const shown = changes(page, true);
			const at = await press(tafel, 'Toon alle antwoorden');
			list.push((await shown) - at);
			const hidden = changes(page, false);
			await press(tafel, /Open de antwoorden opnieuw/u);
			await hidden;
		}
		return spread(list);
	} finally {
		await browser.close();
		seats.forEach(hangUp);
	}
}

// {thousand, room}; without a browser there is no room.
export async function stroom(server, dir, options) {
	return { room: await room(server), thousand: await thousand(server, dir, options) };
}
