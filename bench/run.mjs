// See bench/run. Makes the data, starts the servers, measures, writes the results; leaves nothing behind.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { JOBS, compare } from './lib/compare.mjs';
import { fresh, memoryBusy, weights } from './lib/facts.mjs';
import { machine } from './lib/machine.mjs';
import { listAlone, meanwhile } from './lib/meanwhile.mjs';
import { startCluster } from './lib/postgres.mjs';
import { ROOT, atEnd, memoryOf } from './lib/process.mjs';
import { report } from './lib/report.mjs';
import { stroom } from './lib/stroom.mjs';
import * as fossil from './server/fossil.mjs';
import * as ideal from './server/ideal.mjs';
import * as startbaan from './server/startbaan.mjs';

const CONNECTIONS = [1, 16];
const SCALE = { jobs: ['J1', 'J2', 'J6', 'J4'], connections: [16] };

const say = (text) => process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${text}\n`);

// The words between commas; one that is not known ends it here.
function listOf(kind, text, known) {
	const words = text.split(',');
	for (const word of words)
		if (!known.includes(word)) {
			say(`no ${kind} ${word}; there are: ${[...new Set(known)].join(', ')}`);
			process.exit(100);
		}
	return words;
}

function optionsOf(argv) {
	const text = (value) => ({ type: 'string', default: value });
	const { values } = parseArgs({
		args: argv,
		options: {
			jongeren: text('170000'), small: text('10000'), rounds: text('3'), seconds: text('1.5'),
			out: text('bench/RESULTS.md'), servers: text('startbaan,startbaan-pg,ideal,fossil'),
			jobs: text(Object.keys(JOBS).join(',')), parts: text('side,scale,meanwhile,stroom,facts'),
		},
	});
	for (const name of ['jongeren', 'small', 'rounds', 'seconds']) values[name] = Number(values[name]);
	values.servers = listOf('server', values.servers, Object.keys(START));
	values.jobs = listOf('job', values.jobs, Object.keys(JOBS));
	values.parts = listOf('part', values.parts, PARTS.map(([part]) => part));
	return values;
}

// A place for everything that is made, gone at the end. User postgres must be able to reach it.
function workDir() {
	const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'startbaan-bench-'));
	fs.chmodSync(dir, 0o755);
	// Whoever was killed just now may still be making a file.
	atEnd(() => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
	return dir;
}

// ---- how each server is brought to life; the later ones take their data from the first ----

const sourceOf = (dir) => path.join(dir, 'startbaan/startbaan.db');

const START = {
	async startbaan({ dir, options, facts }) {
		const data = path.join(dir, 'startbaan');
		facts.generate = await startbaan.generate(options.jongeren, data);
		return startbaan.start({ name: 'startbaan', data });
	},
	async 'startbaan-pg'({ dir, options, facts }) {
		const data = path.join(dir, 'startbaan-pg');
		const cluster = startCluster(path.join(dir, 'pg'));
		const db = await cluster.create('startbaan');
		facts.generatePg = await startbaan.generate(options.jongeren, data, db);
		return startbaan.start({ name: 'startbaan-pg', data, db, cluster });
	},
	ideal: ({ dir }) => ideal.start({ source: sourceOf(dir), file: path.join(dir, 'ideal.db') }),
	fossil: ({ dir }) => fossil.start({ source: sourceOf(dir), dir: path.join(dir, 'fossil') }),
};

// What fails is told in the results, and the rest is measured all the same.
async function attempt(bench, what, act) {
	say(what);
	try {
		return await act();
	} catch (error) {
		say(`failed: ${error.stack}`);
		bench.failures.push(`${what}: ${error.message.trim().split('\n').at(-1)}`);
		return undefined;
	}
}

async function startAll(bench) {
	const servers = [];
	for (const name of bench.options.servers)
		servers.push(await attempt(bench, `${name}: data and start`, () => START[name](bench)));
	if (!servers[0]) throw new Error('without Startbaan there is nothing to measure');
	return servers.filter(Boolean);
}

// ---- the parts; each adds its name to the results ----

async function side(bench, results) {
	for (const { manager } of bench.servers) await manager?.get('/sturing'); // counted once, if that was not yet so
	results.side = await compare({ ...bench.options, ...bench, connections: CONNECTIONS });
	results.servers = [];
	for (const { name, ms, pids, acknowledged, notes } of bench.servers)
		results.servers.push({ name, ms, memory: memoryOf(pids), acknowledged: acknowledged ?? 0, found: await notes() });
}

// The same people and jobs, in a region that is many times smaller.
async function scale(bench, results) {
	const data = path.join(bench.dir, 'small');
	await startbaan.generate(bench.options.small, data);
	const small = await startbaan.start({ name: 'small', data });
	results.scale = await compare({ ...bench.options, ...bench, ...SCALE, servers: [small, bench.server] });
	await small.stop();
}

async function factsOf(bench, results) {
	results.weights = await weights(bench.server);
	bench.facts.memoryBusy = await memoryBusy(bench.server, bench.dir);
}

// Last, because each list adds 50,000 young people.
async function lists(bench, results) {
	bench.facts.list = await listAlone(bench.server);
	results.meanwhile?.push(...(await meanwhile(['list'], bench)));
}

// The figures come first, while nobody asked for them yet; who listens after the memory, to which they add.
const PARTS = [
	['meanwhile', async (bench, results) => (results.meanwhile = await meanwhile(['nothing', 'report', 'backup'], bench))],
	['side', side],
	['scale', scale],
	['facts', factsOf],
	['stroom', async (bench, results) => (results.stroom = await stroom(bench.server, bench.dir, bench.options))],
	['meanwhile', lists],
];

async function measure(bench, results) {
	const { parts } = bench.options;
	for (const [part, act] of PARTS)
		if (parts.includes(part)) await attempt(bench, part, () => act(bench, results));
	for (const server of bench.servers) await server.stop();
	if (parts.includes('facts')) bench.facts.fresh = await attempt(bench, 'start', () => fresh(bench.server));
}

async function main() {
	const options = optionsOf(process.argv.slice(2));
	const bench = { options, say, dir: workDir(), facts: {}, failures: [] };
	const results = { options, facts: bench.facts, failures: bench.failures, machine: await machine() };
	bench.servers = await startAll(bench);
	[bench.server] = bench.servers;
	await measure(bench, results);
	fs.writeFileSync(path.resolve(ROOT, options.out), report(results));
	say(`written: ${options.out}`);
	return results.failures.length === 0 ? 0 : 1;
}

process.exit(await main());
