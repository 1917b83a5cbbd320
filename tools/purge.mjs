// Leaves out of the style sheets of packages what no page uses: an esbuild plugin.
//
// A rule stays when every class in its selector is a word in src/view/*.c or web/*.js. "utrecht-alert--%s" keeps every
// class that starts so. Our own style sheets are not touched.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

function wordsOfSources() {
	const files = [['src/view', /\.c$/], ['web', /\.js$/]].flatMap(([dir, wanted]) =>
		readdirSync(dir).filter((f) => wanted.test(f)).map((f) => join(dir, f)));
	const words = new Set();
	const prefixes = [];
	for (const file of files)
		for (const [, word, open] of readFileSync(file, 'utf8').matchAll(/([a-z][a-z0-9_-]*)(%s)?/g)) {
			words.add(word);
			if (open && /(nl|utrecht)-.*-$/.test(word)) prefixes.push(word);
		}
	return { words, prefixes };
}

// The end of the block that opens at `open`.
function closing(css, open) {
	let depth = 0;
	for (let i = open; i < css.length; i++) {
		if (css[i] === '{') depth++;
		if (css[i] === '}' && --depth === 0) return i;
	}
	throw new Error('a block without an end');
}

function splitSelectors(text) {
	const parts = [''];
	let depth = 0;
	for (const c of text) {
		depth += (c === '(') - (c === ')');
		if (c === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += c;
	}
	return parts;
}

export function purge(css, { words, prefixes }) {
	const used = (name) => words.has(name) || prefixes.some((p) => name.startsWith(p));
	const usedSelector = (selector) =>
		[...selector.replace(/:not\([^()]*(\([^()]*\))?[^()]*\)/g, '').matchAll(/\.([A-Za-z][\w-]*)/g)]
			.every(([, name]) => used(name));
	let out = '';
	let at = 0;
	for (;;) {
		const open = css.indexOf('{', at);
		if (open < 0) return out;
		const head = css.slice(at, open).trim();
		const end = closing(css, open);
		const body = css.slice(open + 1, end);
		at = end + 1;
		if (head.startsWith('@media') || head.startsWith('@supports')) {
			const inner = purge(body, { words, prefixes });
			if (inner) out += `${head}{${inner}}`;
		} else {
			const kept = splitSelectors(head).filter(usedSelector);
			if (kept.length) out += `${kept.join(',')}{${body}}`;
		}
	}
}

export function purgePlugin() {
	const sources = wordsOfSources();
	return {
		name: 'purge',
		setup(build) {
			build.onLoad({ filter: /node_modules\/.*\.css$/ }, ({ path }) => ({
				contents: purge(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''), sources),
				loader: 'css',
			}));
		},
	};
}
