/*
 * Does a test notice when a check is taken away? Takes away one at a time, in a copy of this tree, runs the suites of
 * its kind until the first is red, and writes what survived to test/mutatie/RESULTS.md, after every one.
 *
 *	nice node tools/mutatie.mjs [--anew] [KIND…]     kinds: test/mutatie/soorten.mjs
 *
 * The copy is built once. Of a mutant only its own file is compiled, and put before the one of the library: so they are
 * tried several at a time, and first of all each file as it is, which no test may notice. What was killed before, or
 * survived for a reason, and stands unchanged, is not tried again unless --anew. Who remembers is build/mutatie.json, of
 * this machine alone: in the tree it would vouch for tests that are gone since. A mutant that does not compile, or that
 * the program refuses at its start, is killed as well. A survivor asks for a test, or shows a check that checks
 * nothing. Starts a PostgreSQL of its own when STARTBAAN_TEST_PG names none.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { agreed } from '../test/golden/routes.mjs';
import { kinds as kindsWith, LOOKED_AT } from '../test/mutatie/soorten.mjs';

const RECORD = 'test/mutatie/RESULTS.md';
const MEMORY = 'build/mutatie.json'; // kind -> {key: {name, survived, when, commit}}
const LIMIT = 600_000;
const AT_ONCE = 2 * os.cpus().length; // each waits for its databases now and then
const VARIANT = 'build/mutatie';
const PROGRAM = `${VARIANT}/startbaan-shared`;

// ---- a place of its own, in memory where there is one: hundreds of databases are made ----

const room = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const home = path.join(room, `mutatie${process.cwd().replaceAll('/', '-')}`); // always the same: so ccache knows it
const copy = path.join(home, 'tree');

const environment = {
	...process.env,
	STARTBAAN_TEST_BINARY: path.join(copy, PROGRAM),
	CMOCKA_TEST_ABORT: '1', // one red test is enough
};

let cluster; // its address, which every trial says in a way of its own: a template that a scenario keeps is known by it
function postgres(action) {
	return execFileSync('sh', ['test/pg.sh', action, path.join(home, 'pg')], { encoding: 'utf8' }).trim();
}

function prepare() {
	const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter((f) => f && fs.existsSync(f));
	fs.rmSync(home, { recursive: true, force: true }); // what a run that was killed left behind
	fs.mkdirSync(copy, { recursive: true, mode: 0o755 });
	spawnSync('cp', ['-a', '--parents', ...files, copy]);
	fs.writeFileSync(TABLES, NO_TABLE);
	fs.symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
}

// ---- a trial: {dir, mutant}, a directory with the changed file, what was compiled of it, and what its tests leave ----

const readOf = (stream) => new Promise((resolve) => {
	const parts = [];
	stream.on('data', (part) => parts.push(part));
	stream.on('close', () => resolve(Buffer.concat(parts).toString()));
});

async function run({ dir }, command, args, env = {}) {
	const tmp = path.join(dir, 'tmp');
	const child = spawn(command, args, {
		cwd: copy,
		env: { ...environment, STARTBAAN_TEST_PG: `${cluster}&application_name=${path.basename(dir)}`, TMPDIR: tmp, ...env },
		stdio: ['ignore', 'pipe', 'ignore'],
		timeout: LIMIT,
	});
	const [said, status] = await Promise.all([readOf(child.stdout), new Promise((resolve) => child.on('close', resolve))]);
	return { said, status };
}

const passes = async (...told) => (await run(...told)).status === 0;
// Not under the sanitizers, and not optimised: they are there for other faults, and this happens hundreds of times.
// Every program asks for the library of the mutant before any other: an empty one, unless LD_LIBRARY_PATH names a better.
const LIBRARY = 'libmutant.so';
const MAKE = [
	'-j2', '-o', 'node_modules/.package-lock.json', 'VARIANT=mutatie', 'CFLAGS_mutatie=-O0 -fPIC -w',
	`LDFLAGS_mutatie=-Wl,--no-as-needed -L${VARIANT} -lmutant`,
];
const inCopy = (command, ...args) => spawnSync(command, args, { cwd: copy, stdio: 'ignore' }).status === 0;

function make(...goals) {
	fs.mkdirSync(path.join(copy, VARIANT), { recursive: true });
	return inCopy('gcc', '-shared', '-o', path.join(VARIANT, LIBRARY), '-x', 'c', '/dev/null') && inCopy('make', ...MAKE, ...goals);
}

const withMutant = ({ dir }) => ({ LD_LIBRARY_PATH: dir });

const INCLUDED = ['-Isrc', '-Itest', '-isystem', 'node_modules/better-sqlite3/deps/sqlite3', '-isystem', '/usr/include/postgresql'];
const FLAGS = ['-std=c17', '-D_GNU_SOURCE', '-O0', '-fPIC', '-w', '-shared'];
const SOURCE_OF = { 'src/toegang/rollen.def': 'src/toegang/recht.c' };

const compile = (trial, ...sources) =>
	passes(trial, 'gcc', [
		...FLAGS, `-ffile-prefix-map=${trial.dir}/=`, `-I${path.dirname(trial.mutant.file)}`, `-I${trial.dir}/src`, ...INCLUDED,
		'-o', path.join(trial.dir, LIBRARY), ...sources,
	]);

// The migrations of a schema of which one file is another.
async function schemaOf(trial) {
	const schema = path.join(trial.dir, 'src/schema');
	const list = path.join(trial.dir, 'migrations.c');
	for (const name of fs.readdirSync(path.join(copy, 'src/schema')))
		if (!fs.existsSync(path.join(schema, name))) fs.copyFileSync(path.join(copy, 'src/schema', name), path.join(schema, name));
	fs.writeFileSync(list, (await run(trial, 'sh', ['tools/lists.sh', 'migration', schema])).said);
	return list;
}

async function compileAlone(trial) {
	const { file } = trial.mutant;
	if (file.endsWith('.sql')) return compile(trial, await schemaOf(trial));
	return compile(trial, SOURCE_OF[file] ?? path.join(trial.dir, file));
}

// With a list of tables of its own, that is never empty.
const TABLES = path.join(home, 'tables.c');
const compileTables = (trial) => compile(trial, path.join(trial.dir, trial.mutant.file), TABLES, 'src/db/query.c');
const NO_TABLE = `#include "db/db.h"
static const struct row_table none = {"", NULL, 0};
static const struct row_table *const at __attribute__((section("row_tables"), used)) = &none;
`;

// ---- suites: each is true when nothing was noticed ----

const unitWith = (env) => (...names) =>
	names.map((name) => `${VARIANT}/test/unit/${name}`).map((program) => ({
		goal: program,
		run: (trial) => passes(trial, path.join(copy, program), [], { ...env, ...withMutant(trial) }),
	}));

const node = (env) => (file) => ({
	goal: PROGRAM,
	run: (trial) => passes(trial, 'node', ['--test', file], { ...env, ...withMutant(trial) }),
});

// What test/golden compares, without its database: name of the file -> text; null when the program does not even start.
async function told(trial) {
	const { said, status } = await run(trial, path.join(copy, PROGRAM), ['routes', '--json'], withMutant(trial));
	return status === 0 ? agreed(JSON.parse(said)) : null;
}

const golden = (name) => fs.readFileSync(path.join(copy, 'test/golden', name), 'utf8');

async function isAgreed(trial) {
	const files = await told(trial);
	return files !== null && Object.entries(files).every(([name, text]) => golden(name) === text);
}

async function partsAgreed(trial) {
	const of = (text) => text.split('\n').filter((l) => l.startsWith(`${trial.mutant.file}:`)).join('\n');
	const files = await told(trial);
	return files !== null && of(files['kolommen.txt']) === of(golden('kolommen.txt'));
}

const suites = {
	unitSqlite: unitWith({ STARTBAAN_TEST_ENGINE: 'sqlite' }),
	unitPostgres: unitWith({ STARTBAAN_TEST_ENGINE: 'postgres' }),
	// On PostgreSQL, where a test can make time pass.
	scenario: (...names) =>
		names.map((name) => `test/scenario/${name}.test.mjs`).map(node({ STARTBAAN_TEST_ENGINE: 'postgres' })),
	golden: [{ goal: PROGRAM, run: isAgreed }],
	parts: [{ goal: PROGRAM, compile: compileTables, run: partsAgreed }],
	goldenDatabase: [node({})('test/golden/golden.test.mjs')],
};

// What noticed a change in the same thing before is asked first, then what names it most often.
const noticed = new Map();
const thing = ({ file, about }) => about ?? file;
const sourceOf = ({ goal }) => path.join(copy, path.relative(VARIANT, `${goal}.c`));
const named = (suite, about) => fs.readFileSync(sourceOf(suite), 'utf8').split(new RegExp(`\\b${about}\\b`, 'u')).length;
function inOrder(list, mutant) {
	const before = noticed.get(thing(mutant));
	const rank = (suite) => (suite === before ? Infinity : mutant.about ? named(suite, mutant.about) : 0);
	return [...list].sort((a, b) => rank(b) - rank(a));
}

async function unnoticed(trial, list) {
	if (!(await (list[0].compile ?? compileAlone)(trial))) return false;
	for (const suite of inOrder(list, trial.mutant)) {
		if (await suite.run(trial)) continue;
		noticed.set(thing(trial.mutant), suite);
		return false;
	}
	return true;
}

async function survives(mutant, list) {
	const dir = fs.mkdtempSync(path.join(home, 'trial-'));
	const changed = path.join(dir, mutant.file);
	fs.mkdirSync(path.join(dir, 'tmp'));
	fs.mkdirSync(path.dirname(changed), { recursive: true });
	fs.writeFileSync(changed, mutant.text);
	try {
		return await unnoticed({ dir, mutant }, list);
	} finally {
		fs.rmSync(dir, { recursive: true, force: true });
	}
}

// ---- the record: of a kind that was never tried here, what it said stays ----

const recorded = fs.existsSync(RECORD) ? fs.readFileSync(RECORD, 'utf8') : '';
const rowBefore = (kind) => recorded.split('\n').filter((said) => said.startsWith(`| ${kind} |`));
const sectionBefore = (kind) => {
	const said = recorded.split(/^(?=## )/mu).find((text) => text.startsWith(`## Survived: ${kind}\n`));
	return said ? [`${said.trim()}\n`] : [];
};

const tried = (kind, key) => memory[kind]?.[key] && { key, ...memory[kind][key] };
const memory = fs.existsSync(MEMORY) ? JSON.parse(fs.readFileSync(MEMORY, 'utf8')) : {};
const commit = execFileSync('git', ['log', '-1', '--format=%h'], { encoding: 'utf8' }).trim();
const kinds = kindsWith(suites);
const lists = Object.fromEntries(Object.entries(kinds).map(([kind, { mutants }]) => [kind, mutants()]));

const reason = ({ key, name }) => LOOKED_AT.find(([part]) => `${name}\n${key}`.includes(part))?.[1];
const line = (trial) => `- \`${trial.name}\`${reason(trial) ? `: ${reason(trial)}` : ''}`;

function row(kind, list, trials) {
	const lived = trials.filter((t) => t.survived);
	const days = trials.map((t) => t.when).sort();
	const n = trials.length === list.length ? trials.length : `${trials.length} of ${list.length}`;
	const open = lived.filter((t) => !reason(t)).length;
	return `| ${kind} | ${n} | ${trials.length - lived.length} | ${lived.length} | ${open} | ${days[0]}, ${trials.at(-1).commit} |`;
}

function section(kind, trials) {
	const lived = trials.filter((t) => t.survived);
	return lived.length > 0 ? [`## Survived: ${kind}`, '', ...lived.map(line), ''] : [];
}

function write() {
	const head = ['# One check less: which test notices?', '', 'Written by `tools/mutatie.mjs`.', ''];
	const table = ['| taken away | tried | killed | survived | without a reason | since, from |', '|---|---:|---:|---:|---:|---|'];
	const sections = [];
	for (const [kind, list] of Object.entries(lists)) {
		const trials = list.map(({ key }) => tried(kind, key)).filter(Boolean);
		table.push(...(trials.length > 0 ? [row(kind, list, trials)] : rowBefore(kind)));
		sections.push(...(trials.length > 0 ? section(kind, trials) : sectionBefore(kind)));
	}
	fs.mkdirSync(path.dirname(RECORD), { recursive: true });
	fs.writeFileSync(RECORD, [...head, ...table, '', ...sections].join('\n'));
	fs.mkdirSync(path.dirname(MEMORY), { recursive: true });
	fs.writeFileSync(MEMORY, JSON.stringify(memory));
}

// Ctrl-C ends it after the trials that go on.
let stopped = false;
process.on('SIGINT', () => (stopped = true));

async function inTurn(list, act) {
	const left = [...list];
	const next = async () => {
		while (left.length > 0 && !stopped) await act(left.shift());
	};
	await Promise.all(Array.from({ length: AT_ONCE }, next));
}

// What is tried as it is, before anything is taken away: a file; of the schema, which is one text, any of its files.
const groundOf = (file) => (path.extname(file) === '.sql' ? path.dirname(file) : file);
const whole = (file) => ({ file, text: fs.readFileSync(path.join(copy, file), 'utf8') });

function refuse(kind, why) {
	console.log(`${kind}: ${why}`);
	process.exitCode = 1;
}

async function tryKind(kind, anew) {
	const known = (memory[kind] ??= {});
	const settled = (trial) => trial && (!trial.survived || reason(trial));
	const open = lists[kind].filter(({ key }) => anew || !settled(tried(kind, key)));
	const list = open.sort((a, b) => Boolean(known[b.key]) - Boolean(known[a.key])); // what survived first
	const grounds = new Map(list.map(({ file }) => [groundOf(file), file]));
	const told = kinds[kind].suites;
	const red = new Set();
	let lived = 0;

	if (list.length === 0 || stopped) return;
	if (!make(...new Set(told.map((suite) => suite.goal)))) return refuse(kind, 'is not built');
	await inTurn(grounds, async ([ground, file]) => (await survives(whole(file), told)) || red.add(ground));
	for (const ground of red) refuse(kind, `red with ${ground} as it is: none of it is tried`);
	await inTurn(list.filter(({ file }) => !red.has(groundOf(file))), async (mutant) => {
		const survived = await survives(mutant, told);
		const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
		known[mutant.key] = { name: `${mutant.file}:${mutant.name}`, survived, when, commit };
		lived += survived;
		write();
	});
	console.log(`${kind}: ${list.length} to try, ${lived} survived`);
}

const args = process.argv.slice(2);
const anew = args.includes('--anew');
const wanted = args.filter((a) => a !== '--anew');
prepare();
try {
	cluster = process.env.STARTBAAN_TEST_PG ?? postgres('start');
	for (const kind of wanted.length > 0 ? wanted : Object.keys(kinds)) await tryKind(kind, anew);
	write();
} finally {
	postgres('stop');
	fs.rmSync(home, { recursive: true, force: true });
}
