/*
 * Does a test notice when a check is taken away? Takes away one at a time, in a copy of this tree, builds, runs the
 * suites of its kind until the first is red, and writes what survived to test/mutatie/RESULTS.md, after every one.
 *
 *	nice node tools/mutatie.mjs [--anew] [KIND…]     kinds: test/mutatie/soorten.mjs
 *
 * What was killed before, and stands unchanged, is not tried again (build/mutatie.json remembers), unless --anew. A
 * mutant that does not compile, or that the program refuses at its start, is killed as well. A survivor asks for a
 * test, or shows a check that checks nothing. Starts a PostgreSQL of its own when STARTBAAN_TEST_PG names none.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { agreed } from '../test/golden/routes.mjs';
import { kinds as kindsWith, LOOKED_AT } from '../test/mutatie/soorten.mjs';

const RECORD = 'test/mutatie/RESULTS.md';
const MEMORY = 'build/mutatie.json'; // kind -> {key: {name, survived, when, commit}}
const LIMIT = 600_000;
const VARIANT = 'build/mutatie';

// ---- a place of its own, in memory where there is one: hundreds of databases are made ----

const room = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const home = fs.mkdtempSync(path.join(room, 'mutatie-'));
const copy = path.join(home, 'tree');
const temporary = path.join(home, 'tmp');

const environment = {
	...process.env,
	TMPDIR: temporary,
	STARTBAAN_TEST_BINARY: path.join(copy, VARIANT, 'startbaan'),
	CMOCKA_TEST_ABORT: '1', // one red test is enough
};

function postgres(action) {
	return execFileSync('sh', ['test/pg.sh', action, path.join(home, 'pg')], { encoding: 'utf8' }).trim();
}

function prepare() {
	const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter((f) => f && fs.existsSync(f));
	const built = [VARIANT, 'build/gen'].filter((dir) => fs.existsSync(dir));
	fs.chmodSync(home, 0o755);
	fs.mkdirSync(copy);
	fs.mkdirSync(temporary);
	spawnSync('cp', ['-a', '--parents', ...files, ...built, copy]);
	fs.writeFileSync(TABLES, NO_TABLE);
	fs.symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
}

// ---- suites: each returns true when nothing was noticed ----

function passes(command, args, env = {}) {
	const done = spawnSync(command, args, { cwd: copy, env: { ...environment, ...env }, stdio: 'ignore', timeout: LIMIT });
	return done.status === 0;
}

// Not under the sanitizers, and not optimised: they are there for other faults, and this happens hundreds of times.
const MAKE = ['-j2', '-o', 'node_modules/.package-lock.json', 'VARIANT=mutatie', 'CFLAGS_mutatie=-O0 -fPIC -w'];
const make = (...goals) => passes('make', [...MAKE, ...goals]);

const suite = (goal, command, args, env) => ({ goal, run: () => passes(command, args, env) });
const unitWith = (env) => (...names) =>
	names.map((name) => suite(`${VARIANT}/test/unit/${name}`, `${VARIANT}/test/unit/${name}`, [], env));
const node = (env) => (file) => suite(`${VARIANT}/startbaan`, 'node', ['--test', file], env);

// What test/golden compares, without its database. The mutated file alone is compiled, and put before the program's own.
const FLAGS = '-std=c17 -D_GNU_SOURCE -Isrc -Itest -O0 -fPIC -w -shared'.split(' ');
const MUTANT = path.join(home, 'mutant.so');
const SOURCE_OF = { 'src/toegang/rollen.def': 'src/toegang/recht.c' };

const compile = (...files) => passes('gcc', [...FLAGS, '-o', MUTANT, ...files]);
const compileAlone = (file) => compile(SOURCE_OF[file] ?? file);

// With a list of tables of its own, that is never empty.
const TABLES = path.join(home, 'tables.c');
const compileTables = (file) => compile(file, TABLES, 'src/db/query.c');
const NO_TABLE = `#include "db/db.h"
static const struct row_table none = {"", NULL, 0};
static const struct row_table *const at __attribute__((section("row_tables"), used)) = &none;
`;

// name of the file in test/golden -> text; null when the program does not even start
function told() {
	const said = spawnSync(path.join(copy, VARIANT, 'routes'), ['routes', '--json'], {
		encoding: 'utf8',
		env: { ...environment, LD_PRELOAD: fs.existsSync(MUTANT) ? MUTANT : '' },
		maxBuffer: 1 << 26,
	});
	return said.status === 0 ? agreed(JSON.parse(said.stdout)) : null;
}

const golden = (name) => fs.readFileSync(path.join('test/golden', name), 'utf8');

function isAgreed() {
	const files = told();
	return files !== null && Object.entries(files).every(([name, text]) => golden(name) === text);
}

function partsAgreed(file) {
	if (!file) return isAgreed();
	const of = (text) => text.split('\n').filter((l) => l.startsWith(`${file}:`)).join('\n');
	const files = told();
	return files !== null && of(files['kolommen.txt']) === of(golden('kolommen.txt'));
}

const suites = {
	unitSqlite: unitWith({ STARTBAAN_TEST_ENGINE: 'sqlite' }),
	unitPostgres: unitWith({ STARTBAAN_TEST_ENGINE: 'postgres' }),
	// On PostgreSQL, where a test can make time pass.
	scenario: (...names) =>
		names.map((name) => `test/scenario/${name}.test.mjs`).map(node({ STARTBAAN_TEST_ENGINE: 'postgres' })),
	golden: [{ goal: `${VARIANT}/routes`, build: compileAlone, run: isAgreed }],
	parts: [{ goal: `${VARIANT}/routes`, build: compileTables, run: partsAgreed }],
	goldenDatabase: [node({})('test/golden/golden.test.mjs')],
};

const build = (list, file) => (file && list[0].build ? list[0].build(file) : make(...new Set(list.map((s) => s.goal))));
const unnoticed = (list, file) => build(list, file) && list.every((s) => s.run(file));

function survives({ file, text }, list) {
	const target = path.join(copy, file);
	const whole = fs.readFileSync(target);
	fs.writeFileSync(target, text);
	try {
		return unnoticed(list, file);
	} finally {
		fs.writeFileSync(target, whole);
		fs.rmSync(MUTANT, { force: true });
		for (const left of fs.readdirSync(temporary)) fs.rmSync(path.join(temporary, left), { recursive: true, force: true });
	}
}

// ---- the record: of a kind that was never tried here, what it said stays ----

const recorded = fs.existsSync(RECORD) ? fs.readFileSync(RECORD, 'utf8') : '';
const rowBefore = (kind) => recorded.split('\n').filter((said) => said.startsWith(`| ${kind} |`));
const sectionBefore = (kind) => {
	const said = recorded.split(/^(?=## )/mu).find((text) => text.startsWith(`## Survived: ${kind}\n`));
	return said ? [`${said.trim()}\n`] : [];
};

const memory = fs.existsSync(MEMORY) ? JSON.parse(fs.readFileSync(MEMORY, 'utf8')) : {};
const commit = execFileSync('git', ['log', '-1', '--format=%h'], { encoding: 'utf8' }).trim();
const kinds = kindsWith(suites);

const reason = ({ name }) => LOOKED_AT.find(([part]) => name.includes(part))?.[1];
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
	for (const [kind, { mutants }] of Object.entries(kinds)) {
		const list = mutants();
		const trials = list.map(({ key }) => memory[kind]?.[key]).filter(Boolean);
		table.push(...(trials.length > 0 ? [row(kind, list, trials)] : rowBefore(kind)));
		sections.push(...(trials.length > 0 ? section(kind, trials) : sectionBefore(kind)));
	}
	fs.mkdirSync(path.dirname(RECORD), { recursive: true });
	fs.writeFileSync(RECORD, [...head, ...table, '', ...sections].join('\n'));
	fs.mkdirSync(path.dirname(MEMORY), { recursive: true });
	fs.writeFileSync(MEMORY, JSON.stringify(memory));
}

// Ctrl-C ends it after the trial that goes on.
let stopped = false;
process.on('SIGINT', () => (stopped = true));
const breath = () => new Promise((resolve) => setImmediate(resolve));

async function tryKind(kind, anew) {
	if (stopped) return;
	const known = (memory[kind] ??= {});
	const list = kinds[kind].mutants().filter(({ key }) => anew || !known[key] || known[key].survived);
	if (list.length > 0 && !unnoticed(kinds[kind].suites)) {
		console.log(`${kind}: the suite is red before anything was taken away`);
		process.exitCode = 1;
		return;
	}
	let lived = 0;
	for (const mutant of list) {
		await breath();
		if (stopped) return;
		const survived = survives(mutant, kinds[kind].suites);
		const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
		known[mutant.key] = { name: `${mutant.file}:${mutant.name}`, survived, when, commit };
		lived += survived;
		write();
	}
	console.log(`${kind}: ${list.length} tried now, ${lived} survived`);
}

const args = process.argv.slice(2);
const anew = args.includes('--anew');
const wanted = args.filter((a) => a !== '--anew');
prepare();
try {
	environment.STARTBAAN_TEST_PG ??= postgres('start');
	for (const kind of wanted.length > 0 ? wanted : Object.keys(kinds)) await tryKind(kind, anew);
	write();
} finally {
	postgres('stop');
	fs.rmSync(home, { recursive: true, force: true });
}
