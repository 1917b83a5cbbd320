// What the tests of loss share: writes that are sent until they are acknowledged, and counting what became of them.
import assert from 'node:assert/strict';
import { dag } from './dag.mjs';

const RETRY_MS = 20;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Dossiers in which this client may record contacts.
export async function dossiers(client, n) {
	const { jongeren } = (await client.api('GET', '/jongeren?van=mijn')).json;
	assert.ok(jongeren.length >= n, `${jongeren.length} dossiers`);
	return jongeren.slice(0, n).map((j) => j.id);
}

// One contact, said as often as it takes, always under the same Idempotency-Key. `refused` hears every other answer.
export async function record(client, jongere, tekst, refused = () => {}) {
	const said = { met: 'jongere', soort: 'telefoon', tekst, datum: dag() };
	for (;;) {
		const reply = await client
			.api('POST', `/jongeren/${jongere}/contactmomenten`, said, { 'idempotency-key': tekst })
			.catch((e) => e);
		if (reply.status >= 200 && reply.status < 300) return reply;
		refused(reply);
		await sleep(RETRY_MS);
	}
}

// Texts that begin with `mark`, one per write, by `threads` at a time; `each` after every acknowledgement.
export async function recordMany(client, jongeren, { mark, n, threads, each = () => {}, refused }) {
	let next = 0;
	let done = 0;
	await client.csrf(); // asked by one writer while the server is away, it would be an answer that no write got
	const worker = async () => {
		while (next < n) {
			const i = next++;
			await record(client, jongeren[i % jongeren.length], `${mark} ${i}.`, refused);
			await each(++done);
		}
	};
	await Promise.all(Array.from({ length: threads }, worker));
}

// How often each text that begins with `mark` is on the timelines.
export async function recorded(client, jongeren, mark) {
	const found = new Map();
	for (const jongere of jongeren) {
		const csv = await client.get(`/jongeren/${jongere}/tijdlijn?formaat=csv`);
		assert.equal(csv.status, 200, csv.main);
		for (const [text] of csv.source.matchAll(new RegExp(`${mark} \\d+\\.`, 'gu')))
			found.set(text, (found.get(text) ?? 0) + 1);
	}
	return found;
}

export async function assertEachOnce(client, jongeren, mark, n) {
	const found = await recorded(client, jongeren, mark);
	const lost = Array.from({ length: n }, (_, i) => `${mark} ${i}.`).filter((text) => !found.has(text));
	const doubled = [...found].filter(([, times]) => times !== 1);
	assert.deepEqual({ lost, doubled }, { lost: [], doubled: [] });
}

export async function assertLogVerifies(startbaan) {
	const done = await startbaan.command('log', 'verify');
	assert.equal(done.status, 0, done.stdout + done.stderr);
	assert.match(done.stdout, /In orde/u);
}
