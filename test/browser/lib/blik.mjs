/*
 * Debian's Chromium on the real program, and what can be wrong with a page in it.
 *
 *	const blik = await open();                        // a server with the demo, one browser
 *	const context = await blik.context(klant, {width: 360});
 *	const problems = await blik.faults(page);         // axe, overflow, targets too small
 *	await blik.close();
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';

import { start } from '../../scenario/lib/startbaan.mjs';
import { launch } from './chromium.mjs';

export const PICTURES = 'build/screenshots';
const PATIENCE_MS = 300_000; // for what comes at all, also on a machine that is busy and slow
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };
// The narrowest that WCAG asks for (400% on a desk), and what 200% leaves of one.
const REFLOW = [320, 640];

const require = createRequire(import.meta.url);
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
// The rules whose answer depends on the width; the others are asked once, on a phone.
const OF_WIDTH = {
	type: 'rule',
	values: ['color-contrast', 'scrollable-region-focusable', 'target-size', 'link-in-text-block', 'heading-order'],
};
const runAxe = (rules) => `axe.run(document, {runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations']}).then((r) =>
	JSON.stringify(r.violations.map((v) =>
		v.id + ': ' + v.help + ' (' + v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('; ') + ')')))`;

// What a thumb must hit: 44 pixels for buttons and rooms, and for the boxes of a form with their labels.
const SMALL = `[...document.querySelectorAll('.nl-button, .sb-nav > ul > li > a, summary, select, input:not([type=hidden])')]
	.filter((e) => e.checkVisibility())
	.map((e) => [e.closest('.sb-keuze, .sb-kies') ?? e, e])
	.filter(([box]) => box.getBoundingClientRect().height < 43.5)
	.map(([, e]) => 'lower than 44 pixels: ' + (e.textContent.trim() || e.name))`;

export async function open() {
	fs.mkdirSync(PICTURES, { recursive: true });
	const startbaan = await start();
	return new Blik(startbaan, await launch());
}

class Blik {
	constructor(startbaan, browser) {
		this.startbaan = startbaan;
		this.browser = browser;
		this.base = `http://127.0.0.1:${startbaan.port}`;
	}

	async close() {
		await this.browser.close();
		await this.startbaan.stop();
	}

	// The browser of somebody who is logged in as `klant`, or of nobody.
	async context(klant, viewport, options = {}) {
		const touch = viewport.width < 640;
		const context = await this.browser.newContext({ locale: 'nl-NL', viewport, hasTouch: touch, ...options });
		context.setDefaultTimeout(PATIENCE_MS);
		const value = klant?.cookies.get('startbaan');
		if (value) await context.addCookies([{ name: 'startbaan', value, url: this.base }]);
		return context;
	}

	async tab(context, path) {
		const page = await context.newPage();
		await page.goto(this.base + path);
		return page;
	}

	// Looks at every place, in two tabs: a new tab costs more processor than what is looked at in it.
	// `look(page, place)` returns what is wrong; gives [place, problem] of all, also what the console says.
	async each(context, viewport, places, look) {
		const queue = [...places];
		const wrong = [];
		const worker = async () => {
			let place;
			const page = await context.newPage();
			page.on('console', (m) => m.type() === 'error' && wrong.push([place, m.text()]));
			page.on('pageerror', (e) => wrong.push([place, String(e)]));
			while ((place = queue.shift())) {
				await page.setViewportSize(viewport);
				await page.goto(this.base + place.path);
				const found = await look(page, place);
				wrong.push(...found.map((problem) => [place, problem]));
			}
			await page.close();
		};
		await Promise.all([worker(), worker()]);
		return wrong;
	}
}

async function axeFaults(page, rules) {
	const session = await page.context().newCDPSession(page); // past the CSP, as a developer tool
	const { result } = await session.send('Runtime.evaluate', {
		expression: `${axe};${runAxe(rules)}`,
		awaitPromise: true,
		returnByValue: true,
	});
	return JSON.parse(result.value);
}

// After two frames: by then a chart has been drawn anew for a page that has another width.
const wider = (page) =>
	page.evaluate(`new Promise((resolve) => {
		const look = () => resolve(document.documentElement.scrollWidth > document.documentElement.clientWidth);
		requestAnimationFrame(() => requestAnimationFrame(look));
	})`);

// What cannot be read in these colours.
export const tooFaint = (page) => axeFaults(page, { type: 'rule', values: ['color-contrast'] });

// What is wrong with the page as it stands. On a phone also what is narrower and what a thumb misses.
export async function faults(page) {
	const { width, height } = page.viewportSize();
	const problems = await axeFaults(page, width === PHONE.width ? TAGS : OF_WIDTH);
	if (await wider(page)) problems.push(`wider than ${width} pixels`);
	if (width !== PHONE.width) return problems;
	problems.push(...(await page.evaluate(SMALL)));
	for (const narrow of REFLOW) {
		await page.setViewportSize({ width: narrow, height });
		if (await wider(page)) problems.push(`wider than ${narrow} pixels`);
	}
	return problems;
}

export function pictureOf(name, width) {
	const file = name.replace(/^\//u, '').replace(/[/:]+/gu, '-') || 'begin';
	return `${PICTURES}/${file}-${width}.jpg`;
}
