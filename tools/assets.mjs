// Bundles web/ and embeds it: assets.mjs OUT.c DIR
//
// web/*.css and web/*.js are entry points (esbuild, minified, names with a hash of the content); what they
// refer to (fonts, images) and web/icons/*.svg come along. OUT.c holds `const struct asset assets[]`
// (view/asset.h), sorted by path; the bytes are read by the assembler from DIR.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, gzipSync, constants } from 'node:zlib';
import { lettertypePlugin } from './lettertype.mjs';
import { purgePlugin } from './purge.mjs';

const [out, dir] = process.argv.slice(2);
const types = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
};

const list = (folder, wanted) =>
	existsSync(folder) ? readdirSync(folder).filter((f) => wanted.test(f)).sort() : [];

async function bundle() {
	const entryPoints = list('web', /\.(css|js)$/).map((f) => join('web', f));
	if (entryPoints.length === 0) return [];
	const result = await build({
		entryPoints, outdir: dir, bundle: true, minify: true, write: false, metafile: true,
		entryNames: '[name].[hash]', assetNames: '[name].[hash]', publicPath: '/vast',
		format: 'iife', target: ['es2020', 'chrome100', 'firefox100', 'safari15'], legalComments: 'none',
		plugins: [purgePlugin(), lettertypePlugin()],
		loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' }, logLevel: 'warning',
	});
	return result.outputFiles.map((file) => {
		const path = basename(file.path);
		return { name: path.replace(/\.[0-9A-Z]{8}(\.[a-z0-9]+)$/, '$1'), path, body: Buffer.from(file.contents) };
	});
}

function icons() {
	return list('web/icons', /\.(svg|png|ico)$/).map((name) => {
		const body = readFileSync(join('web/icons', name));
		const hash = createHash('sha256').update(body).digest('hex').slice(0, 8).toUpperCase();
		return { name, path: name.replace(/(\.[a-z]+)$/, `.${hash}$1`), body };
	});
}

const literal = (text) => JSON.stringify(text);
const symbols = (label, file) => `__asm__(".section .rodata\\n.balign 16\\n.hidden ${label}\\n.globl ${label}\\n"\n` +
	`\t"${label}: .incbin \\"${file}\\"\\n.previous");\n` +
	`extern const unsigned char ${label}[];\n`;

const assets = [...await bundle(), ...icons()].sort((a, b) => (a.path < b.path ? -1 : 1));
rmSync(dir, { recursive: true, force: true });
mkdirSync(dir, { recursive: true });
let bytes = '';
let rows = '';

// Embeds `body` as the C array `label`; returns the members of a struct that say where it is and how long.
function embed(label, file, body) {
	writeFileSync(file, body);
	bytes += symbols(label, file);
	return `${label}, ${body.length}`;
}

// How it is sent to whoever takes that, when it is worth the trouble.
const codings = [
	['br', (body) => brotliCompressSync(body)], // at its highest level, unless told otherwise
	['gzip', (body) => gzipSync(body, { level: constants.Z_BEST_COMPRESSION })],
];

assets.forEach((asset, i) => {
	const type = types[extname(asset.path)];
	if (!type) throw new Error(`${asset.name}: no content type for this kind of file`);
	const file = join(dir, asset.path);
	rows += `\t{.name = ${literal(asset.name)}, .path = ${literal(`/vast/${asset.path}`)}, .type = ${literal(type)},\n` +
		`\t .plain = {${embed(`asset_${i}`, file, asset.body)}}`;
	for (const [coding, compress] of codings) {
		const small = compress(asset.body);
		if (small.length < asset.body.length * 0.9)
			rows += `,\n\t .${coding} = {${embed(`asset_${i}_${coding}`, `${file}.${coding}`, small)}}`;
	}
	rows += '},\n';
});
writeFileSync(out, `/* Made by tools/assets.mjs from web/. */\n#include "view/asset.h"\n\n${bytes}\n` +
	`const struct asset assets[] = {\n${rows}\t{.name = NULL},\n};\nconst size_t asset_count = ${assets.length};\n`);
