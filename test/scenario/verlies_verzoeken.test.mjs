// Requests that are wrong in every way, and callers who are slow in every way: nobody else notices.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { program } from './lib/startbaan.mjs';
import { exchange, Vijand } from './lib/vijandig.mjs';

const REQUESTS = 10_000;
const AT_ONCE = 32;
const LOOK_EVERY = 500;
const SLOW = 500;
const CLIENTS = 16;
const GROWTH = (program.includes('asan') ? 400 : 48) * 1024 * 1024; // a sanitizer keeps what was freed

const METHOD = /^(get|post|put|patch|delete)$/u;
const OURS = /^5(?!05)/u; // 505 says that the version of HTTP is none

const memory = () => Number(/VmRSS:\s+(\d+)/u.exec(fs.readFileSync(`/proc/${startbaan.process.pid}/status`, 'utf8'))[1]) * 1024;
const cookieOf = (client) => [...client.cookies].map(([k, v]) => `${k}=${v}`).join('; ');

// What the program says that it can do, but for ending this very session.
async function operations() {
	const { paths, components } = (await sanne.request('GET', '/openapi.json')).json;
	const found = (schema) => (schema?.$ref ? components.schemas[schema.$ref.split('/').pop()] : schema);
	const names = (schema) => Object.keys(found(schema)?.properties ?? {});
	return Object.entries(paths)
		.filter(([path]) => !/inloggen|uitloggen|sessies|wachtwoord/u.test(path))
		.flatMap(([path, item]) =>
			Object.entries(item).filter(([method]) => METHOD.test(method)).map(([method, operation]) => ({
				method: method.toUpperCase(),
				path: `${/^\/api/u.test(path) ? '' : '/api/v1'}${path}`,
				fields: [
					...names(Object.values(operation.requestBody?.content ?? {})[0]?.schema),
					...(operation.parameters ?? []).filter((p) => p.in === 'query').map((p) => p.name),
				],
			})),
		);
}

async function vijand(seed) {
	const api = await operations();
	assert.ok(api.length > 40, `${api.length} operations`);
	return new Vijand(seed, {
		operations: [...api, ...api.map((o) => ({ ...o, path: o.path.replace('/api/v1', '') }))],
		cookie: cookieOf(sanne),
		token: await sanne.csrf(),
		tokens: await tokens(),
	});
}

// What addresses the pages show, by the word before each id: {jongeren: [...], plaatsingen: [...]}.
async function tokens() {
	const found = {};
	const note = (page) => {
		for (const [, word, id] of page.source.matchAll(/\/([a-z]+)\/([\w-]{20,})(?=["/?])/gu))
			(found[word] ??= new Set()).add(id);
	};
	for (const path of ['/werk', '/jongeren', '/leerlingenlijsten', '/werkgevers', '/caseload']) note(await sanne.get(path));
	for (const id of [...found.jongeren].slice(0, 8))
		for (const part of ['', '/tijdlijn', '/kring']) note(await sanne.get(`/jongeren/${id}${part}`));
	assert.ok(Object.keys(found).length > 3, Object.keys(found).join());
	return Object.fromEntries(Object.entries(found).map(([word, ids]) => [word, [...ids]]));
}

test('a malformed request stops the server, is an error of ours, or takes memory for ever', async () => {
	const enemy = await vijand(20261122);
	const seen = new Map();
	let sent = 0;
	let after2000 = 0;
	const worker = async () => {
		while (sent < REQUESTS) {
			const number = sent++;
			const bytes = enemy.request();
			const answer = (await exchange(startbaan.port, bytes)).toString('latin1');
			const status = /^HTTP\/1\.[01] (\d{3})/u.exec(answer)?.[1] ?? 'closed';
			seen.set(status, (seen.get(status) ?? 0) + 1);
			const said = `${number}: ${status} to\n${bytes.toString('latin1').slice(0, 1500)}\n${startbaan.stderr.slice(-999)}`;
			assert.ok(!OURS.test(status), said);
			if (number === REQUESTS / 5) after2000 = memory();
			if (number % LOOK_EVERY === 0) assert.equal((await sanne.get('/werk')).status, 200);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	assert.ok(memory() - after2000 < GROWTH, `${memory() - after2000} bytes more`);
	for (const status of ['200', '400', '404', '405']) assert.ok(seen.get(status) > 20, `${status} came ${seen.get(status)} times`);
});

// ---- slow callers ----

const HEAD = (method, path) => `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookieOf(sanne)}\r\n`;

// One byte at a time of a head or a body that never ends, or many questions whose answers are not read. Who is cut off
// comes again.
class Traag {
	constructor(kind, large) {
		Object.assign(this, { kind, large });
		this.drip = setInterval(() => kind === 2 || this.socket.write('a'), 400);
		this.come();
	}

	come() {
		const { kind } = this;
		this.there = false;
		this.socket = net.connect(startbaan.port, '127.0.0.1', () => (this.there = true));
		this.socket.on('error', () => {});
		this.socket.on('close', () => this.drip && this.come());
		if (kind === 2) {
			this.socket.pause();
			this.socket.write(`${HEAD('GET', this.large)}\r\n`.repeat(40));
			return;
		}
		this.socket.write(kind === 0 ? HEAD('GET', '/werk') : `${HEAD('POST', '/jongeren')}Content-Length: 60000\r\n\r\n`);
		if (kind === 0) this.socket.write('X-Lang: ');
	}

	go() {
		clearInterval(this.drip);
		this.drip = null;
		this.socket.destroy();
	}
}

// Every client asks as often; after each answer `each`.
async function ask(clients, times, each = () => {}) {
	const one = async (client) => {
		for (let i = 0; i < times; i++) {
			assert.equal((await client.request('GET', '/werk', { headers: client.navigation })).status, 200);
			each();
		}
	};
	await Promise.all(clients.map(one));
}

test('who comes while five hundred slow callers hang on waits until they are gone', async () => {
	const clients = await Promise.all(Array.from({ length: CLIENTS }, () => startbaan.login('casusregisseur')));
	await sanne.get('/werk');
	await ask(clients, 5);
	const used = memory();
	const large = sanne.last.all('link').find((e) => e.get('rel') === 'stylesheet').get('href');
	const slow = Array.from({ length: SLOW }, (_, i) => new Traag(i % 3, large));
	const allThere = () => slow.filter(({ there }) => there).length > SLOW * 0.9;
	for (let i = 0; !allThere() && i < 20; i++) await ask(clients, 5);
	let among = 0;
	await ask(clients, 15, () => (among += allThere()));
	const grown = memory() - used;
	for (const caller of slow) caller.go();
	assert.ok(among > CLIENTS * 15 / 2, `${among} answers came while they hung on`);
	assert.ok(grown < 200 * 1024 * 1024, `${grown} bytes more`);
});
