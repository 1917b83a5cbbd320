/*
 * What can be taken away, one at a time, and which suites should notice, the quickest first. A kind is
 * {suites, mutants}; a mutant is {file, about, name, key, text}: the file with one check less, and the table or view
 * that it was about, if any.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const listed = (...patterns) => execFileSync('git', ['ls-files', ...patterns], { encoding: 'utf8' }).trim().split('\n');
const lineOf = (source, at) => source.slice(0, at).split('\n').length;
const wholeLines = (source, from, to) => source.slice(source.lastIndexOf('\n', from) + 1, source.indexOf('\n', to));

// The table or view that is made at that place, or to which what is made there belongs.
const MADE = /^CREATE (?:TABLE|VIEW) \w+|^CREATE TRIGGER[^;]*? ON \w+/gmu;
const aboutAt = (source, end) => source.slice(0, end).match(MADE)?.at(-1).match(/\w+$/u)[0];

// One mutant per match of `pattern`; its key is the same when only lines before it were added.
function each(file, pattern, replace, within = () => true) {
	const source = fs.readFileSync(file, 'utf8');
	const seen = new Map();
	return [...source.matchAll(pattern)].filter((m) => within(source, m)).map((m) => {
		const end = m.index + m[0].length;
		const lines = `${file}\n${wholeLines(source, m.index, end)}\n${m.index - source.lastIndexOf('\n', m.index)}`;
		seen.set(lines, (seen.get(lines) ?? 0) + 1);
		return {
			file,
			about: aboutAt(source, end),
			key: `${lines} ${seen.get(lines)}`,
			name: `${lineOf(source, m.index)}: ${m[0].trim().replace(/\s+/gu, ' ').slice(0, 110)}`,
			text: source.slice(0, m.index) + replace(...m) + source.slice(end),
		};
	});
}

const eachOf = (files, ...rest) => files.flatMap((file) => each(file, ...rest));
const last = (source, m, pattern) => source.slice(0, m.index).match(pattern)?.at(-1);

// ---- in SQL ----

const SCHEMA = listed('src/schema/*.sql');
const MENSEN = 'src/schema/0001_mensen.sql';
const FEITEN = 'src/schema/0004_telling.sql'; // of which no view may be read
const TELLING = 'src/schema/0005_telling_stand.sql';
const DOSSIERS = SCHEMA.filter((file) => ![MENSEN, FEITEN, TELLING].includes(file));

// The tests of what the database itself promises, the quick ones: an upgrade proves another thing.
const PROMISES = listed('test/unit/schema/test_*.c')
	.map((file) => file.replace(/^test\/unit\/|\.c$/gu, ''))
	.filter((name) => name !== 'schema/test_upgrade');

const inView = (source, m) => last(source, m, /^CREATE (?:UNIQUE )?\w+/gmu) === 'CREATE VIEW';
const forEngine = (engine) => (source, m) => last(source, m, /^-- @(\w+)/gmu) === `-- @${engine}`;
const notPostgresAlone = (source, m) => !forEngine('postgres')(source, m);

// What a view asks beyond which rows belong together: who reads, when, which part, and what was withdrawn.
const CONDITION = new RegExp(
	String.raw`(?:\bAND |(?<=WHERE )|(?<=\())(?:` +
		[
			String.raw`\(\(SELECT ctx_gebruiker\(\)\) IS NOT NULL OR \(SELECT ctx_doel\(\)\) = '\w+'\)`,
			String.raw`\(SELECT ctx_\w+\(\)\) (?:IS NOT NULL|= '\w+')`,
			String.raw`\(\w\.\w+ IS NULL OR \w\.\w+ >= \(SELECT ctx_\w+\(\)\)\)`,
			String.raw`[\w.]+ (?:=|<=|>) \(SELECT ctx_\w+\(\)\)`,
			String.raw`\(z\.onderdelen & [\w.]+\) (?:<>|=) \d+`,
			String.raw`[\w.]*(?:ingetrokken|beeindigd|gesloten|gebruikt)_op IS NULL`,
			String.raw`[\w.]*(?:toestand|uitkomst|rol) (?:=|<>) '\w+'`,
			String.raw`[\w.]*(?:toestand IN \('[^)]*\)|tot_datum IS NULL|aangeboden_op IS NOT NULL)`,
			String.raw`\w\.\w+_id = z\.gebruiker_id`,
			String.raw`f\.(?:gebruiker_id IN \([^)]*\)|organisatie_id = m\.organisatie_id)`,
			String.raw`\(j\.opname_id IS NULL OR EXISTS \(SELECT 1 FROM t_zicht z WHERE z\.jongere_id = j\.id\)\)`,
			String.raw`(?:NOT )?EXISTS \(SELECT 1 FROM t_zicht z WHERE z\.jongere_id = j\.id\)`,
		].join('|') +
		')',
	'gu',
);
const taken = (all) => (all.startsWith('AND') ? 'AND 1 = 1' : '1 = 1');

// A column that is shown for its part only; and one that both what was given along and what one sees must hold.
const MASK = /CASE WHEN (?:\([^()]*\) <> 0|k\.onderdeel = \d+) THEN (\w\.\w+) END/gu;
const MASK_FIRST = /(?<=CASE )WHEN \([^()]*\) = 0 THEN NULL(?= WHEN)/gu;
const BOTH = [/\bo\.onderdelen & (?=z\.)/gu, /(?<=\bo\.onderdelen )& z\.onderdelen /gu];

// What keeps a small group from being told, and a year that would betray one.
const SMALL = [
	/w\.n < w\.grens OR /gu,
	/ OR \(w\.kleinste < w\.grens AND w\.tot_nu - w\.n < w\.grens\)/gu,
	/w\.kleinste < w\.grens AND /gu,
];
const YEARS = /(?:WHERE j\.rang >= j\.kleine|AND (?:NOT EXISTS [^;]*?HAVING sum\(c\.n\) < g\.grens\)|z\.jaar = s\.jaar))/gu;

const CHECK = /(?:CONSTRAINT \w+ )?\bCHECK \((?:(?!CHECK)[^\n])*/gu;

const noTrigger = (pattern) => (file, engine) => each(file, pattern, () => '\n', forEngine(engine));
const sqliteTriggers = noTrigger(/CREATE TRIGGER (trg_\w+)[^]*?\n?END;\n/gu);
const postgresTriggers = noTrigger(/CREATE TRIGGER (trg_\w+)[^;]*?EXECUTE FUNCTION \w+\([^)]*\);\n/gu);

// ---- in C ----

// "if (…) return …" whose return refuses, and "if (…) invalid(…)".
const REFUSED = String.raw`fail\(|ERR_(?!GEHEUGEN)|false|SQLITE_DENY|db_failed\(ERR_(?!GEHEUGEN)|(?:bad|missing|refuse)\(`;
const REFUSES = String.raw`return (?:${REFUSED})|invalid\(`;
const REFUSAL = new RegExp(String.raw`if \((?!rc\)|!rc|rc < 0\)|code\))([^{;]*?)\)(?=\n\s+(?:${REFUSES}))`, 'gu');
const refusals = (...files) => eachOf(files, REFUSAL, () => 'if (false)');
const STEP =
	/(?:rc = rc \? rc : \w+|\brc = (?:step|session|input|write|check|anchors|verify|eenmalig)_\w+|return rc \? rc : \w+)\([^;]*\);/gu;
const steps = (...files) => eachOf(files, STEP, (all) => (all.startsWith('return') ? 'return rc;' : 'rc = 0;'));
const calls = (file, pattern) => each(file, pattern, () => ';');

// Tables and columns that the guards name.
const NAMED = /"(?:t_\w+|zegel|keten|volgnummer|versie|zoektekst|_vouw|_hash|stand_)"/gu;
const FENCED = /\bfence_check\([^;]*?\)(?=;)/gu;
// A limit of nought is what none is.
const LIMIT = /\.(?:required|max|least(?! = 0\b)|most|after|before) = (?:DAYS\([^)]*\)|[^,)]+)/gu;

const pages = listed('src/page/*.c');
const columns = listed('src/page/*.c', 'src/store/*.c');
const GATE = ['gate', 'step', 'eenmalig', 'write', 'session', 'input', 'inzage'].map((name) => `src/gate/${name}.c`);
const FENCE = 'src/db/fence.c';
const LOGIN = ['page/toegang/inloggen', 'toegang/sessie', 'toegang/wachtwoord'].map((name) => `src/${name}.c`);
const LOG = ['', '_anker', '_keten', '_verify'].map((part) => `src/toegang/logboek${part}.c`);

// ---- the kinds ----

export function kinds({ unitPostgres, unitSqlite, scenario, golden, parts, goldenDatabase }) {
	const guarded = [...PROMISES, 'job/test_schoonmaak', 'store/test_zoeken'];
	const policy = ['db/test_policy', 'db/test_migrate', 'db/test_ask'];
	const gate = unitSqlite(
		...['route', 'enter', 'object', 'input', 'write', 'reply', 'failing'].map((part) => `gate/test_${part}`),
	);
	return {
		'steps of the gate': {
			suites: gate,
			mutants: () => [
				...steps(...GATE),
				...refusals(...GATE, 'src/gate/route.c'),
				...each('src/gate/step.c', /(?<=\? 0 : )session_check_csrf\(p\)/gu, () => '0'),
			],
		},
		'who read what': {
			suites: gate,
			mutants: () => [
				...calls('src/db/row.c', /onderdelen \|= [^;]*;|\bjongere = \*[^;]*;/gu),
				...calls('src/gate/step.c', /p->context\.gelezen = \w+;|inzage_note\([^;]*;/gu),
				...calls('src/gate/inzage.c', /p->onderdelen \|= bits;/gu),
				...each('src/gate/inzage.c', /(?<=\t +)\.\w+ =\s[^;]*?,(?=\n)/gu, () => ''),
			],
		},
		'who is asking': {
			suites: [...unitSqlite('db/test_policy'), ...gate],
			mutants: () => [
				...calls('src/gate/session.c', /p->context\.\w+ = [^;]*;/gu),
				...each('src/gate/session.c', /\.(?:nu|vandaag|gelezen|gelezen_arg) = [^,}]*,?/gu, () => ''),
				...calls('src/db/sqlite_function.c', /sqlite3_result_\w+\(f, [^;]*ctx->[^;]*;/gu),
			],
		},
		'logging in': {
			suites: [
				...unitSqlite('toegang/test_sessie', 'toegang/test_wachtwoord'),
				...scenario('inloggen', 'toegang', 'sessies'),
			],
			mutants: () => [
				...refusals(...LOGIN),
				...each('src/toegang/sessie.c', /if \(a->account_failures[^{;]*?\)(?=\n)/gu, () => 'if (false)'),
				...each('src/toegang/sessie.c', /largest\(pair_wait\([^;]*;/gu, () => '0;'),
			],
		},
		'sealing of the logs': {
			suites: unitSqlite('toegang/test_zegel', 'toegang/test_logboek'),
			mutants: () => [
				...refusals(...LOG),
				...steps(...LOG),
				...calls('src/toegang/zegel.c', /(?<=\t)put(?:_\w+)?\(&?z, [^;]*;/gu),
			],
		},
		'conditions of views': {
			suites: unitSqlite('schema/test_zicht', ...guarded.filter((name) => !name.endsWith('zicht'))),
			mutants: () => [
				...eachOf(DOSSIERS, CONDITION, taken, inView),
				...eachOf(DOSSIERS, MASK, (_, column) => column),
				...eachOf(DOSSIERS, MASK_FIRST, () => ''),
				...BOTH.flatMap((one) => eachOf(DOSSIERS, one, () => '')),
			],
		},
		'who is who': { suites: unitSqlite('schema/test_zicht'), mutants: () => each(MENSEN, CONDITION, taken, inView) },
		'small groups': {
			suites: unitSqlite('schema/test_cijfer'),
			mutants: () => [
				...each(TELLING, CONDITION, taken, inView),
				...SMALL.flatMap((pattern) => each(TELLING, pattern, () => '')),
				...each(TELLING, YEARS, (all) => (all.startsWith('AND') ? 'AND 1 = 1' : 'WHERE 1 = 1'), inView),
			],
		},
		'triggers on SQLite': {
			suites: unitSqlite(...guarded),
			mutants: () => SCHEMA.flatMap((file) => sqliteTriggers(file, 'sqlite')),
		},
		'triggers on PostgreSQL': {
			suites: unitPostgres(...guarded),
			mutants: () => [
				...SCHEMA.flatMap((file) => postgresTriggers(file, 'postgres')),
				...eachOf(SCHEMA, /RAISE EXCEPTION[^;]*;/gu, () => 'NULL;'),
			],
		},
		constraints: {
			suites: unitSqlite(...PROMISES, 'toegang/test_logboek'),
			mutants: () => [
				...eachOf(SCHEMA, CHECK, (all) => all.replace('CHECK (', 'CHECK (1 = 1 OR ')),
				...eachOf(SCHEMA, /^CREATE UNIQUE INDEX \w+/gmu, (all) => all.replace('UNIQUE ', ''), notPostgresAlone),
			],
		},
		'guards made by rule': {
			suites: [
				...unitSqlite(...policy, 'schema/test_belofte'),
				...unitPostgres('db/test_policy'),
				...goldenDatabase,
			],
			mutants: () => [
				...calls('src/db/guard_sqlite.c', /\t(?:log_insert|log_update|append_only)\(t, sql\);/gu),
				...refusals('src/db/sqlite_policy.c', FENCE),
				...each(FENCE, /(?:is_forbidden|is_silent_join)\(&w\) \|\| /gu, () => ''),
				...each(FENCE, / \|\| is_every_column\(&w, &before\)/gu, () => ''),
				...each('src/db/db_sqlite.c', FENCED, () => '0'),
				...eachOf(['src/db/db_sqlite.c', 'src/db/sqlite_open.c'], /PRAGMA query_only=(?:1|ON);?/gu, () => ''),
				...each('src/db/guard.c', NAMED, () => '"x"'),
			],
		},
		'guards made by rule on PostgreSQL': {
			suites: [...unitPostgres(...policy), ...goldenDatabase],
			mutants: () => [
				...calls('src/db/guard_pg.c', /\t(?:table_log|table_append_only)\(t, sql\);/gu),
				...each('src/db/guard_pg.c', /^"\s+(?:REVOKE|EXECUTE format\('REVOKE)[^\n]*\n/gmu, () => ''),
				...eachOf(['src/db/db_pg.c', 'src/db/pg_check.c'], FENCED, () => '0'),
				...each('src/db/pg_check.c', /(?<== )explain\(c\)/gu, () => '0'),
				...each('src/db/pg_transaction.c', / READ ONLY/gu, () => ''),
			],
		},
		'rights of roles': { suites: golden, mutants: () => each('src/toegang/rollen.def', /\bM\((\w+)\)/gu, () => '0') },
		'rights of routes': {
			suites: golden,
			mutants: () => eachOf(pages, /(?<=\.recht = )RECHT_(?!INGELOGD|OPENBAAR)\w+/gu, () => 'RECHT_INGELOGD'),
		},
		'objects of routes': {
			suites: golden,
			mutants: () => [
				...eachOf(pages, /\.object = &\w+,/gu, () => ''),
				...eachOf(pages, /\.onderdelen = (?:[A-Z_| ]+|\(part_\)),/gu, () => ''),
			],
		},
		'rules of fields': {
			suites: golden,
			mutants: () => eachOf(pages, LIMIT, () => '.hidden = false'),
		},
		'parts that a column shows': {
			suites: parts,
			mutants: () => eachOf(columns, /(?<=COLUMN[^;{}]*)ONDERDEEL_\w+(?=\))/gu, () => '0'),
		},
	};
}

// Survivors that were looked at: [part of the name and the line, what keeps it from being a hole].
export const LOOKED_AT = [
	['if (!c->text || c->kind != CONNECTION_WRITER)', "a reader's text names every table that it reads: a second lock"],
	['if (!starts(table, "t_") || through || !column)', 'what would open then is a number or a version, which may be read anyway'],
	['if (through || !starts(table, "t_"))', "SQLite itself writes to no view, and not to its own tables"],
	["if (is_mark(&w, '*'))", 'a query with a * was refused before it is looked at so closely'],
	['PRAGMA query_only=ON', 'the authorizer lets a reader prepare no write either: a second lock'],
	...['t_sessie', 't_migratie', 't_idempotentie'].map((table) => [
		`: "${table}"\nsrc/db/guard.c\n\tstatic const char *const not []`, 'it has no versie, and is not logged for that alone',
	]),
	[': "zoektekst"', 'its table has no versie, and is not logged for that alone'],
	["CHECK (toestand IN ('concept',", 'its triggers let it begin as a draft, and become only what they name'],
	['FROM t_overeenkomst o WHERE o.ingetrokken_op IS NULL AND o.id', 'the last that stands is not withdrawn: said for the index'],
	['if (w->kind != WORD_NAME)', 'a mark is spelt as no name is'],
];
