// Every page that anybody can come upon in the demo, in Debian's Chromium, on a phone and on a desk. Pictures are in
// build/screenshots. A page is in here as soon as a link leads to it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';

import { crawl, kaart } from '../scenario/lib/kaart.mjs';
import { rollen, start } from '../scenario/lib/startbaan.mjs';

const PICTURES = 'build/screenshots';
const WIDTHS = [360, 1280];
const WIDE = { width: 1280, height: 900 };
const require = createRequire(import.meta.url);
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run(document, {resultTypes: ['violations']}).then((r) => JSON.stringify(r.violations.map((v) =>
	v.id + ': ' + v.help + ' (' + v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('; ') + ')')))`;

describe('in a browser', () => {
	let startbaan;
	let browser;
	const places = []; // {rol, klant, route, path}: each page once, by the first role that comes upon it

	before(async () => {
		const { chromium } = await import('playwright-core');
		fs.mkdirSync(PICTURES, { recursive: true });
		startbaan = await start();
		const routes = await kaart();
		const known = new Set();
		for (const rol of rollen) {
			const klant = await startbaan.login(rol);
			for (const { route, path, reply } of await crawl(klant, routes, 2)) {
				const page = reply?.status === 200 && /html/u.test(reply.headers['content-type']);
				if (!page || known.has(route.path)) continue;
				known.add(route.path);
				places.push({ rol, klant, route, path });
			}
		}
		browser = await chromium.launch({
			executablePath: '/usr/bin/chromium',
			headless: true,
			args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
		});
	});
	after(async () => {
		await browser?.close();
		await startbaan?.stop();
	});

	const base = () => `http://127.0.0.1:${startbaan.port}`;

	async function contextOf(klant, options) {
		const context = await browser.newContext({ locale: 'nl-NL', ...options });
		await context.addCookies([{ name: 'startbaan', value: klant.cookies.get('startbaan'), url: base() }]);
		return context;
	}

	// Opens all pages, one context per role; `look(page, place, problems)` says what is wrong.
	async function everywhere(options, look) {
		const wrong = [];
		for (const rol of rollen) {
			const mine = places.filter((p) => p.rol === rol);
			if (mine.length === 0) continue;
			const context = await contextOf(mine[0].klant, options);
			for (const place of mine) {
				const page = await context.newPage();
				const problems = [];
				page.on('console', (m) => m.type() === 'error' && problems.push(m.text()));
				page.on('pageerror', (e) => problems.push(String(e)));
				await page.goto(base() + place.path);
				await look(page, place, problems);
				wrong.push(...problems.map((p) => `${rol} ${place.route.path}: ${p}`));
				await page.close();
			}
			await context.close();
		}
		return wrong;
	}

	const pictureOf = (place, what) =>
		`${PICTURES}/${place.route.path.replace(/^\//u, '').replace(/[/:]+/gu, '-') || 'begin'}-${what}.png`;

	for (const width of WIDTHS)
		test(`a reader at ${width} pixels, or with a screen reader, can use every page`, async () => {
			const size = { viewport: { width, height: width === 360 ? 740 : 900 }, hasTouch: width === 360 };
			const wrong = await everywhere(size, async (page, place, problems) => {
				await page.screenshot({ path: pictureOf(place, width), fullPage: true });
				const root = 'document.documentElement';
				const wider = await page.evaluate(`${root}.scrollWidth > ${root}.clientWidth`);
				if (wider) problems.push('wider than the screen');
				const session = await page.context().newCDPSession(page); // past the CSP, as a developer tool
				const { result } = await session.send('Runtime.evaluate', {
					expression: `${axe};${RUN_AXE}`,
					awaitPromise: true,
					returnByValue: true,
				});
				problems.push(...JSON.parse(result.value));
			});
			assert.ok(places.length > 20, `only ${places.length} pages found`);
			assert.deepEqual(wrong, []);
		});

	test('whoever has no mouse gets to what the page is for', async () => {
		const wrong = await everywhere({ viewport: WIDE }, async (page, place, problems) => {
			const primary = 'main .utrecht-button--primary-action, main button.utrecht-button--primary-action';
			if ((await page.locator(primary).count()) === 0) return;
			for (let i = 0; i < 150; i++) {
				await page.keyboard.press('Tab');
				if (await page.evaluate((s) => document.activeElement?.matches(s), primary)) return;
			}
			problems.push('the primary button is not reached with Tab');
		});
		assert.deepEqual(wrong, []);
	});

	test('whoever has no JavaScript misses nothing: a contact is logged without it', async () => {
		const { klant, path } = places.find((p) => p.route.path === '/jongeren/:jongere');
		const context = await contextOf(klant, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(base() + path);
		await page.getByRole('link', { name: 'Contact vastleggen' }).first().click();
		assert.match(page.url(), /contactmomenten\/nieuw$/u);
		assert.ok(await page.locator('main form button').first().isVisible());
		await context.close();
	});

	test('Jongere in beeld goes along on one sheet of A4', async () => {
		const { klant, path } = places.find((p) => p.route.path === '/jongeren/:jongere');
		const context = await contextOf(klant, {});
		const page = await context.newPage();
		await page.goto(base() + path);
		const pdf = await page.pdf({ format: 'A4' });
		fs.writeFileSync(`${PICTURES}/jongere-in-beeld.pdf`, pdf);
		assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu).length, 1);
		await context.close();
	});
});
