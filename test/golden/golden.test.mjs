/*
 * What a change would alter without anybody seeing it: who may do what, every route, the API, and what the database
 * lets the program read and write. The files beside this one are what was agreed; `make golden` writes them anew, and
 * the change stands in the diff of the commit. Needs PostgreSQL, which can tell its own rights.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

process.env.STARTBAAN_TEST_ENGINE = 'postgres';
const { command, psql, region } = await import('../scenario/lib/startbaan.mjs');
const { agreed, lines } = await import('./routes.mjs');

const HERE = path.dirname(new URL(import.meta.url).pathname);

// The difference as `diff -u` shows it; nothing when there is none.
function difference(file, text) {
	const fresh = path.join(os.tmpdir(), `${path.basename(file)}.${process.pid}`);
	fs.writeFileSync(fresh, text);
	try {
		execFileSync('diff', ['-u', file, fresh]);
		return '';
	} catch (e) {
		return String(e.stdout) || String(e.stderr);
	} finally {
		fs.rmSync(fresh);
	}
}

function compare(name, text) {
	const file = path.join(HERE, name);
	if (process.env.STARTBAAN_GOLDEN === 'write') fs.writeFileSync(file, text);
	const changed = difference(file, text);
	assert.ok(changed === '', `${name} is not what was agreed; when it should change: make golden\n${changed}`);
}

async function told(...args) {
	const { status, stdout, stderr } = await command(args);
	assert.equal(status, 0, stderr);
	return JSON.parse(stdout);
}

// A schema in few words: its name, its members, what it is a list of, or its type.
function typeName(s) {
	if (s?.$ref) return s.$ref.split('/').pop();
	if (s?.items) return `[${typeName(s.items)}]`;
	if (s?.properties) return `{ ${membersText(s)} }`;
	return [s?.format ?? s?.type ?? 'any'].flat().join('|');
}

function membersText({ properties = {}, required = [] }) {
	return Object.entries(properties).map(([k, v]) => `${k}${required.includes(k) ? '!' : ''}: ${typeName(v)}`).join(', ');
}

function operationText(method, address, { parameters = [], requestBody, responses }) {
	const said = parameters.map((p) => `${p.name ?? typeName(p)}${p.required ? '!' : ''}`).join(' ');
	const body = Object.values(requestBody?.content ?? {})[0]?.schema;
	const kinds = new Map(); // what comes back -> under which status
	for (const [status, { content = {} }] of Object.entries(responses)) {
		const kind = Object.values(content).map((c) => typeName(c.schema)).join(', ') || 'nothing';
		kinds.set(kind, [...(kinds.get(kind) ?? []), status]);
	}
	const replies = [...kinds].map(([kind, statuses]) => `\t${statuses.join(' ')} ${kind}`);
	return [`${method.toUpperCase()} ${address} ${said}`.trim(), body && `\ttakes ${typeName(body)}`, ...replies].filter(Boolean);
}

function apiText({ paths, components }) {
	const operations = Object.entries(paths).flatMap(([address, methods]) =>
		Object.entries(methods).flatMap(([m, o]) => operationText(m, address, o)),
	);
	const schemas = Object.entries(components.schemas).map(([name, s]) => `${name} { ${membersText(s)} }`);
	return lines([...operations, '', ...schemas]);
}

const VIEWS = `SELECT table_name || ': ' || string_agg(column_name, ' ' ORDER BY ordinal_position)
	FROM information_schema.columns JOIN information_schema.views USING (table_schema, table_name)
	WHERE table_schema = 'public' GROUP BY table_name ORDER BY table_name COLLATE "C"`;
const TABLE_RIGHTS = `SELECT privilege_type || ' ' || string_agg(table_name, ' ' ORDER BY table_name COLLATE "C")
	FROM information_schema.role_table_grants WHERE grantee = 'startbaan_app' AND table_schema = 'public'
	GROUP BY privilege_type ORDER BY 1`;
const COLUMN_RIGHTS = `SELECT privilege_type || ' ' || table_name || ': ' || string_agg(column_name, ' ' ORDER BY column_name COLLATE "C")
	FROM information_schema.column_privileges c WHERE grantee = 'startbaan_app' AND table_schema = 'public'
	AND table_name LIKE 't\\_%' AND privilege_type IN ('SELECT', 'UPDATE')
	GROUP BY privilege_type, table_name ORDER BY privilege_type, table_name COLLATE "C"`;
const CONSTRAINTS = `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
	FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'u')
	ORDER BY conrelid::regclass::text COLLATE "C", conname COLLATE "C"`;
const TRIGGERS = `SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
	ORDER BY tgrelid::regclass::text COLLATE "C", tgname COLLATE "C"`;

describe('what was agreed', () => {
	let database;
	before(async () => (database = await region({ demo: false })));
	after(() => database?.remove());

	const ask = (sql) => psql(database.db, sql);

	const TOLD = {
		'rechten.txt': 'a role may do more, or less, and nobody saw it',
		'routes.txt': 'a route opens for others, asks for other things, or is gone',
		'kolommen.txt': 'a column shows another part of a dossier, and the log of who read does not tell',
	};
	for (const [file, loss] of Object.entries(TOLD))
		test(loss, async () => compare(file, agreed(await told('routes', '--json'))[file]));

	test('a program that uses the API stops working', async () => {
		compare('openapi.txt', apiText(await told('openapi')));
	});

	test('a view shows another column', async () => compare('views.txt', lines([await ask(VIEWS)])));

	test('the program may read or write more of the database', async () => {
		const parts = [await ask(TABLE_RIGHTS), '', await ask(COLUMN_RIGHTS)];
		compare('database_rechten.txt', lines(parts));
	});

	test('a guard of the database is gone', async () => {
		compare('wachten.txt', lines([await ask(CONSTRAINTS), '', await ask(TRIGGERS)]));
	});
});
