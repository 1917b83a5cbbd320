/*
 * The real program, for scenarios. Each start has a copy of its own of a demo region that is made once per build of
 * the program, on the engine that STARTBAAN_TEST_ENGINE names (sqlite, unless told otherwise; or postgres, on the
 * cluster at STARTBAAN_TEST_PG or else one of our own).
 *
 *	const startbaan = await start();               // in before(); {demo: false} for an empty region
 *	const sanne = await startbaan.login('casusregisseur');
 *	await sanne.get('/jongeren');                  // a Reply: status, text, main, h1, link(), form(), json
 *	await sanne.click(/Jayda/);
 *	await sanne.submit('Leg vast', {tekst: 'Gebeld'});
 *	const reply = await sanne.api('GET', '/jongeren');
 *	await startbaan.stop();                        // in after(); fails when the program did not end cleanly
 */
import { execFile, execFileSync, spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { Klant } from './klant.mjs';

const run = promisify(execFile);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const ROOT = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../..');

export const engine = process.env.STARTBAAN_TEST_ENGINE ?? 'sqlite';
export const WACHTWOORD = 'molen-fiets-brood-7'; // of everybody in the demo
export const rollen = [
	'casusregisseur', 'jobcoach', 'mentor', 'stagebegeleider', 'accountmanager', 'doorstroomcoach', 'hulpverlener',
	'teamleider', 'afstemmingsregisseur', 'manager', 'beheerder', 'privacyfunctionaris', 'deelnemer',
];

// Under the sanitizers when that program was built; STARTBAAN_TEST_BINARY names another one.
export const program =
	process.env.STARTBAAN_TEST_BINARY ??
	[path.join(ROOT, 'build/asan/startbaan'), path.join(ROOT, 'build/startbaan')].find((f) => fs.existsSync(f));

// Of who allocated, four callers are enough: to keep thirty costs a fifth of all time.
const environment = {
	...process.env,
	ASAN_OPTIONS: 'abort_on_error=1:detect_leaks=1:malloc_context_size=4',
	UBSAN_OPTIONS: 'print_stacktrace=1:halt_on_error=1',
};

// Runs a subcommand: {status, stdout, stderr}; never throws because of a status.
export async function command(args, options = {}) {
	try {
		const done = await run(program, args, { env: environment, maxBuffer: 1 << 28, ...options });
		return { status: 0, ...done };
	} catch (e) {
		if (typeof e.code !== 'number') throw e;
		return { status: e.code, stdout: e.stdout, stderr: e.stderr };
	}
}

async function commandOk(args) {
	const done = await command(args);
	if (done.status !== 0) throw new Error(`startbaan ${args.join(' ')}: ${done.status}\n${done.stderr}`);
	return done.stdout;
}

// ---- PostgreSQL ----

let cluster; // started by us, or nothing

async function clusterUri() {
	if (process.env.STARTBAAN_TEST_PG) return process.env.STARTBAAN_TEST_PG;
	if (!cluster) {
		const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'startbaan-pg-'));
		fs.chmodSync(dir, 0o755);
		// Its server would keep the pipes of this call open, so what it prints goes to a file.
		const uri = path.join(dir, 'uri');
		const start = 'sh "$0" start "$1" >"$2" </dev/null';
		const args = [path.join(ROOT, 'test/pg.sh'), path.join(dir, 'pg'), uri];
		execFileSync('sh', ['-c', start, ...args], { stdio: 'ignore' });
		cluster = { dir, uri: fs.readFileSync(uri, 'utf8').trim() };
		process.on('exit', () => {
			execFileSync('sh', [path.join(ROOT, 'test/pg.sh'), 'stop', path.join(dir, 'pg')], { stdio: 'ignore' });
			fs.rmSync(dir, { recursive: true, force: true });
		});
	}
	return cluster.uri;
}

async function databaseUri(name) {
	return (await clusterUri()).replace(/\/postgres\?/u, `/${name}?`);
}

export async function psql(uri, sql) {
	const done = await run('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-c', sql, uri], {
		maxBuffer: 1 << 28,
	});
	return done.stdout.trim();
}

const INIT = ['init', '--organisatie', 'Gemeente Begin', '--naam', 'Eerste Beheerder', '--email', 'beheer@begin.example'];

// ---- the template: a region made once, from which every server gets its copy ----

function templateKey(demo) {
	const st = fs.statSync(program);
	const text = [program, st.mtimeMs, st.size, new Date().toDateString(), process.env.STARTBAAN_TEST_PG, demo].join(' ');
	return crypto.createHash('sha256').update(text).digest('hex').slice(0, 12);
}

const templateBase = () => {
	const dir = path.join(os.tmpdir(), `startbaan-test-${process.getuid()}`);
	fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
	return dir;
};

async function makeTemplate(dir, name, demo) {
	const fresh = `${dir}.${process.pid}`;
	const args = [...(demo ? ['demo'] : INIT), '--data', fresh];
	fs.rmSync(fresh, { recursive: true, force: true });
	if (engine === 'postgres') {
		const uri = await clusterUri();
		await psql(uri, `DROP DATABASE IF EXISTS ${name}`);
		await psql(uri, `CREATE DATABASE ${name}`);
		args.push('--db', await databaseUri(name));
	}
	const said = await commandOk(args);
	fs.writeFileSync(path.join(fresh, 'gezegd'), said);
	await askOnce({ data: fresh, db: engine === 'postgres' ? await databaseUri(name) : undefined });
	fs.renameSync(fresh, dir);
}

// The first start asks all queries and says so in the data directory: the copies then need not.
async function askOnce(place) {
	const startbaan = await new Startbaan(place).run({ demo: false });
	await startbaan.halt();
}

// Several test files run at once: one makes the template, the others wait for it.
async function template(demo) {
	const own = engine === 'postgres' && !process.env.STARTBAAN_TEST_PG ? `_${process.pid}` : '';
	const name = `sjabloon_${templateKey(demo)}${own}`;
	const dir = path.join(templateBase(), `${name}_${engine}`);
	const lock = `${dir}.bezig`;
	const until = Date.now() + 900_000;
	while (!fs.existsSync(dir)) {
		try {
			fs.mkdirSync(lock);
		} catch (e) {
			if (e.code !== 'EEXIST') throw e;
			if (Date.now() > until) throw new Error(`${lock}: nobody made the template; remove it and try again`);
			await sleep(100);
			continue;
		}
		try {
			if (!fs.existsSync(dir)) await makeTemplate(dir, name, demo);
		} finally {
			fs.rmdirSync(lock);
		}
	}
	return { name, dir };
}

let copies = 0;

// A data directory of its own and, on PostgreSQL, a database: empty, or as `like` (the name of a database) is.
async function place(like = 'template1') {
	const data = fs.mkdtempSync(path.join(os.tmpdir(), 'startbaan-scenario-'));
	if (engine !== 'postgres') return { data };
	const copy = `proef_${process.pid}_${++copies}`;
	await psql(await clusterUri(), `CREATE DATABASE ${copy} TEMPLATE ${like}`);
	return { data, database: copy, db: await databaseUri(copy) };
}

async function copyOfTemplate(demo) {
	const { name, dir } = await template(demo);
	const copy = await place(name);
	fs.cpSync(dir, copy.data, { recursive: true });
	return copy;
}

// ---- a server ----

export class Startbaan {
	constructor(place) {
		Object.assign(this, place);
		this.clients = [];
	}

	get options() {
		return ['--data', this.data, ...(this.db ? ['--db', this.db] : [])];
	}

	// What init or demo printed when this region was made.
	get said() {
		return fs.readFileSync(path.join(this.data, 'gezegd'), 'utf8');
	}

	// A subcommand on this region.
	command(name, ...args) {
		return command([name, ...args, ...this.options]);
	}

	async run({ port = 0, args = [], demo = true, env = {} } = {}) {
		const all = ['serve', ...(demo ? ['--demo'] : []), '--port', String(port), ...this.options, ...args];
		this.stderr = '';
		this.process = spawn(program, all, { env: { ...environment, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
		this.ended = new Promise((resolve) => {
			this.process.on('exit', (status, signal) => resolve({ status, signal }));
		});
		this.process.stderr.on('data', (text) => (this.stderr += text));
		this.port = await new Promise((resolve, reject) => {
			let said = '';
			this.process.stdout.on('data', (text) => {
				said += text;
				const ready = /^Startbaan: http:\/\/[^:]+:(\d+)\//mu.exec(said);
				if (ready) resolve(Number(ready[1]));
			});
			this.ended.then(({ status, signal }) =>
				reject(new Error(`serve ended with ${status ?? signal}: ${this.stderr}`)),
			);
			this.process.on('error', reject);
		});
		return this;
	}

	client() {
		const client = new Klant(this);
		this.clients.push(client);
		return client;
	}

	// As one of the demo's people, one per role.
	async login(rol) {
		const client = this.client();
		const reply = await client.send('/inloggen/demo', { rol });
		if (!client.cookies.has('startbaan')) throw new Error(`${rol} cannot log in: ${reply.status} ${reply.main}`);
		return client;
	}

	async loginAs(email, wachtwoord = WACHTWOORD) {
		const client = this.client();
		await client.get('/inloggen');
		const reply = await client.submit('Log in', { email, wachtwoord });
		if (!client.cookies.has('startbaan')) throw new Error(`${email} cannot log in: ${reply.status} ${reply.main}`);
		return client;
	}

	// What a query on the tables gives, as its owner may ask: a line per row, columns parted by |.
	async sql(text) {
		if (this.db) return psql(this.db, text);
		const args = ['-readonly', '-cmd', '.timeout 60000', path.join(this.data, 'startbaan.db'), text];
		return (await run('sqlite3', args, { maxBuffer: 1 << 28 })).stdout.trim();
	}

	// Nanoseconds of processor that the threads of the server had.
	worked() {
		const tasks = `/proc/${this.process.pid}/task`;
		const of = (task) => Number(fs.readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]);
		return fs.readdirSync(tasks).reduce((sum, task) => sum + of(task), 0);
	}

	// As a power cut: no time to say goodbye.
	async kill() {
		this.process.kill('SIGKILL');
		await this.ended;
	}

	// Ends the server and checks how it ended; the data stay, for run() again.
	async halt() {
		for (const client of this.clients) client.close();
		this.process.kill('SIGTERM');
		const { status, signal } = await this.ended;
		if (status !== 0) throw new Error(`serve ended with ${status ?? signal}:\n${this.stderr.slice(-8000)}`);
		if (/AddressSanitizer|LeakSanitizer|runtime error:|BUG/u.test(this.stderr))
			throw new Error(`serve said:\n${this.stderr.slice(-8000)}`);
	}

	async stop() {
		try {
			await this.halt();
		} finally {
			await this.remove();
		}
	}

	async remove() {
		fs.rmSync(this.data, { recursive: true, force: true });
		// Not WITH (FORCE), which refuses while autovacuum is at work there; without, it waits for who is leaving.
		if (this.database) await psql(await clusterUri(), `DROP DATABASE IF EXISTS ${this.database}`);
	}
}

// A region of one's own, without a server yet: call run().
export async function region({ demo = true } = {}) {
	if (!program) throw new Error('build the program first: make asan, or make');
	return new Startbaan(await copyOfTemplate(demo));
}

// Where nothing is yet: for restore, init and migrate.
export async function nowhere() {
	return new Startbaan(await place());
}

export async function start({ demo = true, ...options } = {}) {
	const startbaan = await region({ demo });
	try {
		return await startbaan.run({ demo, ...options });
	} catch (e) {
		await startbaan.remove();
		throw e;
	}
}
