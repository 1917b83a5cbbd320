// Writes the C source that says what the program is made of: its own version, and every npm package whose
// files are compiled or embedded, with the hash it is pinned to: bouwstenen.mjs OUT
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';

const out = process.argv[2];
const own = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const tools = new Set(['esbuild', 'subset-font']); // build the assets, are not in them

const text = (value) => JSON.stringify(value ?? '').replaceAll('?', '\\?');
const hex = (integrity) => Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
const rows = Object.keys(own.dependencies)
	.filter((name) => !tools.has(name))
	.sort()
	.map((name) => {
		const part = lock.packages[`node_modules/${name}`];
		return `\t{${[name, part.version, hex(part.integrity), part.license].map(text).join(', ')}},\n`;
	});

const amalgamation = readFileSync('node_modules/better-sqlite3/deps/sqlite3/sqlite3.c');
const sqlite = {
	version: amalgamation.toString('latin1').match(/#define SQLITE_VERSION +"([^"]+)"/)[1],
	sha256: createHash('sha256').update(amalgamation).digest('hex'),
};

const source = `/* Made by tools/bouwstenen.mjs from package.json, package-lock.json and SQLite's source. */
#include "cmd/bouwsteen.h"

const char startbaan_version[] = ${text(own.version)};
const char sqlite_version[] = ${text(sqlite.version)};
const char sqlite_sha256[] = ${text(sqlite.sha256)};
const struct bouwsteen bouwstenen[] = {
${rows.join('')}};
const size_t bouwsteen_count = sizeof(bouwstenen) / sizeof(bouwstenen[0]);
`;
if (!existsSync(out) || readFileSync(out, 'utf8') !== source) writeFileSync(out, source);
