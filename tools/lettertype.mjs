// Leaves out of the fonts what no page shows: an esbuild plugin.
//
// Each @font-face of web/css/lettertype.css says with `unicode-range` which characters it is for; a browser asks for the
// file only when one of them is on the page. The file gets those characters and no others, and no hinting: programs for
// screens with big pixels, which are two fifths of it.
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const STYLE = 'web/css/lettertype.css';

// "U+0020-007E, U+20AC" as a text of all those characters.
function charactersOf(ranges) {
	let text = '';
	for (const [, first, last] of ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gu))
		for (let c = parseInt(first, 16); c <= parseInt(last ?? first, 16); c++) text += String.fromCodePoint(c);
	return text;
}

function facesOf(css) {
	return [...css.matchAll(/@font-face\s*\{[^}]*\}/gu)].map(([face]) => ({
		file: /url\("([^"]+)"\)/u.exec(face)[1],
		characters: charactersOf(/unicode-range:([^;]+);/u.exec(face)[1]),
	}));
}

export function lettertypePlugin() {
	const faces = facesOf(readFileSync(STYLE, 'utf8'));
	return {
		name: 'lettertype',
		setup(build) {
			build.onLoad({ filter: /\.woff2$/ }, async ({ path }) => {
				const face = faces.find(({ file }) => path.endsWith(file));
				if (!face) throw new Error(`${path}: ${STYLE} does not say which characters are needed`);
				const contents = await subsetFont(readFileSync(path), face.characters, { noHinting: true });
				return { contents, loader: 'file' };
			});
		},
	};
}
