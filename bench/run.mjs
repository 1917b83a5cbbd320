// See bench/run. Makes the data, starts the servers, measures, writes the results; leaves nothing behind.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { JOBS, compare } from './lib/compare.mjs';
import { machine } from './lib/machine.mjs';
import { startCluster } from './lib/postgres.mjs';
import { ROOT, atEnd } from './lib/process.mjs';
import { report } from './lib/report.mjs';
import * as fossil from './server/fossil.mjs';
import * as ideal from './server/ideal.mjs';
import * as startbaan from './server/startbaan.mjs';

const CONNECTIONS = [1, 16];

function optionsOf(argv) {
	const text = (value) => ({ type: 'string', default: value });
	const { values } = parseArgs({
		args: argv,
		options: {
			jongeren: text('170000'), rounds: text('3'), seconds: text('1.5'), out: text('bench/RESULTS.md'),
			servers: text('startbaan,startbaan-pg,ideal,fossil'), jobs: text(Object.keys(JOBS).join(',')),
		},
	});
	for (const name of ['jongeren', 'rounds', 'seconds']) values[name] = Number(values[name]);
	for (const name of ['servers', 'jobs']) values[name] = values[name].split(',');
	return values;
}

const say = (text) => process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${text}\n`);

// A place for everything that is made, gone at the end.
function workDir() {
	const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'startbaan-bench-'));
	fs.chmodSync(dir, 0o755);
	atEnd(() => fs.rmSync(dir, { recursive: true, force: true }));
	return dir;
}

const sourceOf = (dir) => path.join(dir, 'startbaan/startbaan.db');

// How each server is brought to life; a later one may use the data of Startbaan on SQLite.
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

async function startAll(bench) {
	const servers = [];
	for (const name of bench.options.servers) {
		say(`${name}: data and start`);
		servers.push(await START[name](bench));
	}
	return servers;
}

async function main() {
	const options = optionsOf(process.argv.slice(2));
	const bench = { options, dir: workDir(), facts: {} };
	const results = { options, facts: bench.facts, machine: await machine() };
	const servers = await startAll(bench);
	results.rows = await compare({ ...options, servers, connections: CONNECTIONS, dir: bench.dir, say });
	results.notes = [];
	for (const server of servers)
		results.notes.push({ server: server.name, acknowledged: server.acknowledged, found: await server.notes() });
	for (const server of servers) await server.stop();
	fs.writeFileSync(path.resolve(ROOT, options.out), report(results));
	say(`written: ${options.out}`);
}

await main();
process.exit(0);
