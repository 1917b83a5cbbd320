/*
 * Does a test notice when a check is taken away? Takes away one at a time, in a copy of this tree, builds, runs the
 * smallest suite that should turn red, and writes what survived to test/mutatie/RESULTS.md, after every one.
 *
 *	nice node tools/mutatie.mjs [KIND…]        kinds: see the list below; all of them take about an hour
 *
 * Needs a built tree (make) and, for the guards of PostgreSQL, STARTBAAN_TEST_PG. A mutant that does not
 * compile, or that the program refuses at its start, is killed as well. A survivor asks for a test, or shows a check
 * that checks nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const RECORD = 'test/mutatie/RESULTS.md';
const SCENARIO_LIMIT = 240_000;

// ---- suites: what should turn red; each returns true when it did not ----

const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'mutatie-'));
const environment = {
	...process.env,
	TMPDIR: path.join(copy, 'tmp'),
	STARTBAAN_TEST_BINARY: path.join(copy, 'build/startbaan'),
	CMOCKA_TEST_ABORT: '1', // one red test is enough
};

function passes(command, args, env = {}) {
	const done = spawnSync(command, args, { cwd: copy, env: { ...environment, ...env }, stdio: 'ignore', timeout: SCENARIO_LIMIT });
	return done.status === 0;
}

const make = (...goals) => passes('make', ['-j2', ...goals]);

// Not under the sanitizers, and not optimised: they are there for other faults, and this happens hundreds of times.
const unit = (...names) => (engine = {}) =>
	names.every((name) => make('VARIANT=mutatie', 'CFLAGS_mutatie=-O0 -fPIC -w', `build/mutatie/test/unit/${name}`)) &&
	names.every((name) => passes(`build/mutatie/test/unit/${name}`, [], engine));

// On PostgreSQL, where a test can make time pass.
const scenario = (...names) => () => {
	const files = names.map((name) => `test/scenario/${name}.test.mjs`);
	return make('build/startbaan') && passes('node', ['--test', ...files], { STARTBAAN_TEST_ENGINE: 'postgres' });
};

const golden = () => make('build/startbaan') && passes('node', ['--test', 'test/golden/golden.test.mjs']);

const either = (...suites) => () => suites.every((suite) => suite());

const ONLY_SQLITE = { STARTBAAN_TEST_PG: undefined };
const beloften = () => unit('schema/test_belofte')(ONLY_SQLITE);
const beloftenPostgres = () => unit('schema/test_belofte')();
const gate = scenario('gate', 'toegang', 'inloggen', 'sessies', 'voorbeeld', 'beheer', 'kring');

// ---- mutants: {file, name, text}: the file with one check less ----

const lineOf = (source, at) => source.slice(0, at).split('\n').length;

// One mutant per match of `pattern` that `replace` changes.
function each(file, pattern, replace, within = () => true) {
	const source = fs.readFileSync(file, 'utf8');
	return [...source.matchAll(pattern)]
		.filter((m) => within(source, m))
		.map((m) => ({
			file,
			name: `${lineOf(source, m.index)}: ${m[0].trim().replace(/\s+/gu, ' ').slice(0, 110)}`,
			text: source.slice(0, m.index) + replace(...m) + source.slice(m.index + m[0].length),
		}));
}

const pages = execFileSync('git', ['ls-files', 'src/page/*.c'], { encoding: 'utf8' }).trim().split('\n');
const inView = (source, m) => source.slice(0, m.index).match(/^CREATE (?:UNIQUE )?\w+/gmu)?.at(-1) === 'CREATE VIEW';
const forEngine = (engine) => (source, m) => source.slice(0, m.index).match(/^-- @(\w+)/gmu)?.at(-1) === `-- @${engine}`;

// What a view asks beyond which rows belong together: who reads, when, which part, and what was withdrawn.
const CONDITION = new RegExp(
	String.raw`(?:\bAND|(?<=WHERE)) (?:` +
		[
			String.raw`\(\(SELECT ctx_gebruiker\(\)\) IS NOT NULL OR \(SELECT ctx_doel\(\)\) = '\w+'\)`,
			String.raw`\(SELECT ctx_\w+\(\)\) (?:IS NOT NULL|= '\w+')`,
			String.raw`\(\w\.\w+ IS NULL OR \w\.\w+ >= \(SELECT ctx_\w+\(\)\)\)`,
			String.raw`[\w.]+ (?:=|<=|>) \(SELECT ctx_\w+\(\)\)`,
			String.raw`\(z\.onderdelen & [\w.]+\) (?:<>|=) \d+`,
			String.raw`[\w.]*(?:ingetrokken|beeindigd|gesloten|gebruikt)_op IS NULL`,
			String.raw`\w\.(?:toestand|uitkomst|rol) = '\w+'`,
		].join('|') +
		')',
	'gu',
);
const taken = (all) => (all.startsWith('AND') ? 'AND 1 = 1' : ' 1 = 1');

const ZICHT = 'src/schema/0003_zicht.sql';
const DOSSIER = 'src/schema/0002_dossier.sql';

const kinds = {
	'steps of the gate': [gate, () => ['gate', 'session', 'input'].flatMap((name) => [
		...each(`src/gate/${name}.c`, /rc = rc \? rc : (step_\w+|session_\w+|input_\w+|logboek_\w+)\([^;]*\);/gu, () => ';'),
		...each(`src/gate/${name}.c`, /if \((?!rc\))([^{;]*?)\)(?=\n\t+return (?:fail\(|ERR_))/gu, () => 'if (false)'),
	])],
	'conditions of views': [beloften, () => [
		...each(ZICHT, CONDITION, taken, inView),
		...each(ZICHT, /CASE WHEN \(z\.onderdelen & \d+\) <> 0 THEN (j\.\w+) END/gu, (_, column) => column),
	]],
	'who is who': [beloften, () => each('src/schema/0001_mensen.sql', CONDITION, taken, inView)],
	'triggers on SQLite': [beloften, () => each(ZICHT, /CREATE TRIGGER (trg_\w+)[^]*?\n?END;\n/gu, () => '\n', forEngine('sqlite'))],
	'triggers on PostgreSQL': [beloftenPostgres, () =>
		each(ZICHT, /CREATE TRIGGER (trg_\w+)[^;]*?EXECUTE FUNCTION \w+\(\);\n/gu, () => '\n', forEngine('postgres'))],
	'constraints': [beloften, () => [
		...each(DOSSIER, /CONSTRAINT (\w+) CHECK \(/gu, (_, name) => `CONSTRAINT ${name} CHECK (1 = 1 OR `),
		...each(DOSSIER, /^CREATE UNIQUE INDEX (belofte\w+)/gmu, (all) => all.replace('UNIQUE ', '')),
	]],
	'guards made by rule': [either(beloften, () => unit('db/test_policy', 'toegang/test_logboek')(ONLY_SQLITE)), () => [
		...each('src/db/guard_sqlite.c', /\t(?:log_insert|log_update|append_only)\(t, sql\);/gu, () => ';'),
		...each('src/db/sqlite_policy.c', /if \([^{;]*?\)(?=\n\t+return (?:false|SQLITE_DENY))/gu, () => 'if (false)'),
	]],
	'rights of roles': [golden, () => each('src/toegang/rollen.def', /\bM\((\w+)\)/gu, () => '0')],
	'rights of routes': [golden, () => pages.flatMap((file) =>
		each(file, /RECHT_(?!INGELOGD|OPENBAAR)\w+/gu, () => 'RECHT_INGELOGD'))],
	'objects of routes': [golden, () => pages.flatMap((file) => [
		...each(file, /\.object = &\w+,/gu, () => ''),
		...each(file, /\.onderdelen = [^,]+,/gu, () => ''),
	])],
};

// Survivors that were looked at: what keeps them from being a hole.
const LOOKED_AT = [
	['if (setjmp(', 'no scenario runs out of memory'],
	['if (!gate)', 'no scenario runs out of memory'],
	['if (nr <= 0)', 'a made-up id also finds no row: a second lock on the same door'],
	['p->r.id[ID_JONGERE] != *jongere', 'no address names a jongere and something of his yet'],
	['method == PUT', 'no route has these methods yet'],
	['json_is_null', 'says what is wrong with the input; gives nothing away'],
];

// ---- running and writing ----

const MEMORY = 'build/mutatie.json'; // kind -> {of, killed, survived, when, commit}, also of earlier runs
const results = fs.existsSync(MEMORY) ? JSON.parse(fs.readFileSync(MEMORY, 'utf8')) : {};
const commit = execFileSync('git', ['log', '-1', '--format=%h'], { encoding: 'utf8' }).trim();

function row(kind) {
	const { of, killed, survived, when } = results[kind];
	const n = killed + survived.length;
	return `| ${kind} | ${n === of ? n : `${n} of ${of}`} | ${killed} | ${survived.length} | ${when}, ${results[kind].commit} |`;
}

function survivor(mutant) {
	const why = LOOKED_AT.find(([part]) => mutant.includes(part))?.[1];
	return `- \`${mutant}\`${why ? `: ${why}` : ''}`;
}

function write() {
	const known = Object.keys(kinds).filter((kind) => results[kind]);
	const sections = known
		.filter((kind) => results[kind].survived.length > 0)
		.flatMap((kind) => [`## Survived: ${kind}`, '', ...results[kind].survived.map(survivor), '']);
	const head = ['# One check less: which test notices?', '', 'Written by `tools/mutatie.mjs`.', ''];
	const table = ['| taken away | tried | killed | survived | when, from |', '|---|---:|---:|---:|---|', ...known.map(row), ''];
	fs.mkdirSync(path.dirname(RECORD), { recursive: true });
	fs.writeFileSync(RECORD, [...head, ...table, ...sections].join('\n'));
	fs.writeFileSync(MEMORY, JSON.stringify(results));
}

function prepare() {
	const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter((f) => f && fs.existsSync(f));
	const built = ['build/mutatie'].filter((dir) => fs.existsSync(dir)); // of an earlier run: then the first is as fast
	fs.mkdirSync(environment.TMPDIR);
	spawnSync('cp', ['-a', '--parents', ...files, ...built, 'build/release', 'build/gen', 'build/startbaan', copy]);
	fs.symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
}

function trial({ file, text }, suite) {
	const target = path.join(copy, file);
	const whole = fs.readFileSync(target);
	fs.writeFileSync(target, text);
	try {
		return suite();
	} finally {
		fs.writeFileSync(target, whole);
		fs.rmSync(environment.TMPDIR, { recursive: true, force: true });
		fs.mkdirSync(environment.TMPDIR);
	}
}

prepare();
try {
	const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(kinds);
	for (const kind of wanted) {
		const [suite, mutants] = kinds[kind];
		if (!suite()) {
			console.log(`${kind}: the suite is red before anything was taken away`);
			process.exitCode = 1;
			continue;
		}
		const list = mutants();
		const when = new Date().toISOString().slice(0, 16).replace('T', ' ');
		const result = { of: list.length, killed: 0, survived: [], when, commit };
		results[kind] = result;
		for (const mutant of list) {
			if (trial(mutant, suite)) result.survived.push(`${mutant.file}:${mutant.name}`);
			else result.killed++;
			write();
		}
		console.log(`${kind}: ${result.killed} killed, ${result.survived.length} survived`);
	}
} finally {
	fs.rmSync(copy, { recursive: true, force: true });
}
