// Shows the catalogue in a browser, at 360 and 1280 pixels wide, without and with JavaScript; checks it with axe-core
// and html-validate; takes pictures.
//
//	node test/catalogus/catalogus.mjs            checks, pictures in build/catalogus/; last line: "N passed, N failed"
//	node test/catalogus/catalogus.mjs --toon     serves it on 127.0.0.1 for people
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createRequire } from 'node:module';

const dir = 'build/catalogus';
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
const types = {
	'.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
};

// What axe-core looks for, and its findings in a line each.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const runAxe = `axe.run(document, {runOnly: {type: 'tag', values: ${JSON.stringify(tags)}}}).then((report) =>
	JSON.stringify(report.violations.map((v) =>
		v.id + ': ' + v.help + ' ' + v.nodes.map((n) => n.html.slice(0, 160)).join(' | '))))`;

function answer(request, response) {
	const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
	const file = path.startsWith('/vast/') ? join('build/gen/web', path.slice(6)) : join(dir, path === '/' ? 'werk.html' : path);
	if (path.includes('..') || !existsSync(file)) {
		response.writeHead(404).end();
		return;
	}
	response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': csp });
	response.end(readFileSync(file));
}

const server = createServer(answer);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}`;
const sheets = readdirSync(dir).filter((f) => f.endsWith('.html')).sort();

if (process.argv.includes('--toon')) {
	for (const sheet of sheets) console.log(`${base}/${sheet}`);
} else {
	await check();
	server.close();
}

async function check() {
	const require = createRequire(import.meta.url);
	const { launch } = await import('../browser/lib/chromium.mjs');
	const { HtmlValidate } = await import('html-validate');
	const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
	const browser = await launch();
	let passed = 0;
	let failed = 0;
	const judge = (what, problems) => {
		if (problems.length === 0) passed++;
		else failed++;
		if (problems.length) console.log(`FAILED ${what}\n\t${problems.join('\n\t')}`);
	};

	const validator = new HtmlValidate(JSON.parse(readFileSync('test/htmlvalidate.json', 'utf8')));
	for (const sheet of sheets) {
		const report = await validator.validateString(readFileSync(join(dir, sheet), 'utf8'), sheet);
		judge(`${sheet}: valid HTML`, report.results.flatMap((r) => r.messages)
			.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`));
	}
	for (const javaScriptEnabled of [true, false])
		for (const width of [360, 1280]) {
			const context = await browser.newContext({
				viewport: { width, height: width === 360 ? 740 : 900 }, deviceScaleFactor: 1, javaScriptEnabled,
				hasTouch: width === 360, bypassCSP: false,
			});
			for (const sheet of sheets) await look(context, sheet, width, javaScriptEnabled, judge, axe);
			await context.close();
		}
	await browser.close();
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed ? 1 : 0;
}

async function look(context, sheet, width, scripts, judge, axe) {
	const page = await context.newPage();
	const problems = [];
	page.on('console', (m) => m.type() === 'error' && problems.push(m.text()));
	page.on('pageerror', (e) => problems.push(String(e)));
	await page.goto(`${base}/${sheet}`);
	if (scripts) await page.waitForTimeout(600);
	const picture = `${sheet.replace('.html', '')}-${width}${scripts ? '' : '-zonder-js'}.png`;
	await page.screenshot({ path: join(dir, picture), fullPage: true });
	if (scripts) {
		const root = 'document.documentElement';
		if (await page.evaluate(`${root}.scrollWidth > ${root}.clientWidth`)) problems.push('wider than the screen');
		const session = await context.newCDPSession(page);
		const { result } = await session.send('Runtime.evaluate', { // past the CSP, as a developer tool
			expression: `${axe};${runAxe}`, awaitPromise: true, returnByValue: true,
		});
		problems.push(...JSON.parse(result.value));
	}
	judge(`${sheet} at ${width}${scripts ? '' : ' without JavaScript'}`, problems);
	await page.close();
}
