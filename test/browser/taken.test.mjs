// The main jobs as they are done: on a phone, with nothing but keys, without JavaScript, on paper, on a slow line.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { WACHTWOORD } from '../scenario/lib/startbaan.mjs';
import { DESK, PHONE, PICTURES, open } from './lib/blik.mjs';

const SANNE = 'sanne.dewit@broekerwaard.example';
const FIRST_VISIT = 50 * 1024;
const NEXT_PAGE = 15 * 1024;
const TOO_MANY_TABS = 80;

// Whether a sighted person can see where they are: the focus has an outline, and nothing lies over it.
const FOCUS = `(() => {
	const e = document.activeElement;
	if (!e || e === document.body) return 'nothing has the focus';
	const box = e.getBoundingClientRect();
	const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
	const what = e.tagName + ' ' + (e.innerText || e.name || '').trim().slice(0, 40);
	if (parseFloat(getComputedStyle(e).outlineWidth) < 2) return 'no outline around ' + what;
	if (!at || !(e.contains(at) || at.contains(e))) return 'something lies over ' + what;
	return null;
})()`;

describe('the main jobs', () => {
	let blik;
	let sanne;
	before(async () => {
		blik = await open();
		sanne = await blik.startbaan.login('casusregisseur');
	});
	after(() => blik?.close());

	// ---- with nothing but keys ----

	// Presses Tab until what has the focus is called so; on the way the focus must be seen all the time.
	async function tabTo(page, name, within = 'body') {
		for (let i = 0; i < TOO_MANY_TABS; i++) {
			await page.keyboard.press('Tab');
			assert.equal(await page.evaluate(FOCUS), null, page.url());
			const text = await page.evaluate('document.activeElement.innerText || document.activeElement.name || ""');
			const inside = await page.evaluate((s) => Boolean(document.activeElement.closest(s)), within);
			if (inside && name.test(text.trim())) return;
		}
		assert.fail(`${name} is not reached in ${TOO_MANY_TABS} times Tab on ${page.url()}`);
	}

	async function press(page, key) {
		await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
	}

	for (const viewport of [DESK, PHONE])
		test(`whoever has no mouse cannot work at ${viewport.width} pixels`, async () => {
			const context = await blik.context(null, viewport);
			const page = await blik.tab(context, '/inloggen');
			await tabTo(page, /^email$/u);
			await page.keyboard.type(SANNE);
			await tabTo(page, /^wachtwoord$/u);
			await page.keyboard.type(WACHTWOORD);
			await press(page, 'Enter');
			assert.equal(new URL(page.url()).pathname, '/werk');

			await tabTo(page, /^Leg contact vast$/u);
			await press(page, 'Enter');
			assert.equal(await page.evaluate('document.activeElement.name'), 'tekst', 'one types at once');
			await page.keyboard.type(`Met toetsen bij ${viewport.width}.`);
			await press(page, 'Control+Enter');
			assert.match(await page.innerText('main'), /Contact vastgelegd[\s\S]*Met toetsen bij/u);

			await page.goto(`${blik.base}/werk?tab=te_laat`);
			await tabTo(page, /^Meer$/u, '.sb-signaal');
			await page.keyboard.press('Enter');
			await tabTo(page, /^(Stel uit|Geef aan een collega)$/u);
			await press(page, 'Enter');
			assert.match(page.url(), /\/(uitstellen|toewijzingen)/u);
			await context.close();
		});

	// ---- without JavaScript ----

	test('whoever has no JavaScript cannot log in, log a contact, or put something off', async () => {
		const context = await blik.context(null, PHONE, { javaScriptEnabled: false });
		const page = await blik.tab(context, '/inloggen');
		await page.getByLabel('E-mailadres').fill(SANNE);
		await page.getByLabel('Wachtwoord').fill(WACHTWOORD);
		await page.getByRole('button', { name: 'Log in' }).click();
		await page.getByRole('link', { name: 'Leg contact vast' }).first().click();
		await page.getByLabel('Wat is er gezegd').fill('Zonder JavaScript gebeld.');
		await page.getByRole('button', { name: 'Leg vast' }).click();
		assert.match(await page.innerText('main'), /Contact vastgelegd[\s\S]*Zonder JavaScript gebeld/u);
		await page.getByRole('button', { name: 'Maak ongedaan' }).click();
		assert.doesNotMatch(await page.innerText('main'), /Zonder JavaScript gebeld/u);

		await page.goto(`${blik.base}/werk?tab=te_laat`);
		const line = page.locator('.sb-signaal', { hasText: 'Stel uit' }).first();
		await line.locator('summary').click();
		await line.getByRole('link', { name: 'Stel uit' }).click();
		await page.getByLabel('Waarom kan het wachten?').fill('Is op vakantie.');
		await page.getByRole('button', { name: 'Stel uit' }).click();
		assert.match(await page.innerText('main'), /[Uu]itgesteld/u);
		await context.close();
	});

	// ---- one step back ----

	test('who goes back and saves once more has it twice, or loses what he changed', async () => {
		const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
		const path = `/jongeren/${jongeren[0].id}/contactmomenten`;
		const count = async () => (await sanne.api('GET', path)).json.contactmomenten.length;
		const context = await blik.context(sanne, PHONE);
		const page = await blik.tab(context, `${path}/nieuw`);
		const text = page.getByLabel('Wat is er gezegd');
		const save = async (words) => {
			await text.fill(words);
			await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Leg vast' }).click()]);
		};
		const before = await count();
		await save('Eén keer gezegd.');
		await page.goBack();
		await save('Eén keer gezegd.');
		assert.match(await page.innerText('main'), /Dit had u al opgeslagen/u);
		assert.equal(await count(), before + 1);

		await page.goBack();
		await save('Toch anders gezegd.');
		assert.match(await page.innerText('main'), /Dit formulier had u al opgeslagen/u);
		assert.equal(await text.inputValue(), 'Toch anders gezegd.');
		assert.equal(await count(), before + 1);
		await save('Toch anders gezegd.');
		assert.match(await page.innerText('main'), /Contact vastgelegd/u);
		assert.equal(await count(), before + 2);
		await context.close();
	});

	// ---- in a corridor, with one thumb ----

	test('a contact takes more than twenty seconds: it is not two taps and a sentence from Mijn werk', async () => {
		const context = await blik.context(sanne, PHONE);
		const page = await blik.tab(context, '/werk');
		await page.getByRole('link', { name: 'Leg contact vast' }).first().tap();
		await page.waitForURL(/contactmomenten/u);
		assert.equal(await page.evaluate('document.activeElement.name'), 'tekst');
		const button = page.getByRole('button', { name: 'Leg vast' });
		const box = await button.boundingBox();
		const bar = await page.locator('.sb-nav').boundingBox();
		assert.ok(box.y + box.height < bar.y, 'the button is in sight without scrolling');
		await page.keyboard.type('Op de gang gesproken.');
		await button.tap();
		await page.getByText('Contact vastgelegd').waitFor();
		await context.close();
	});

	test('a list of work is longer than a phone is wide: a view of it is out of sight', async () => {
		const context = await blik.context(sanne, PHONE);
		const page = await blik.tab(context, '/werk');
		for (const tab of await page.locator('.sb-tabs a').all()) {
			const { x, width } = await tab.boundingBox();
			assert.ok(x >= 0 && x + width <= PHONE.width, await tab.innerText());
		}
		await context.close();
	});

	// ---- on paper ----

	test('Jongere in beeld does not go along on one sheet of A4', async () => {
		const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
		const context = await blik.context(sanne, DESK);
		const places = jongeren.map(({ id, naam }) => ({ naam, path: `/jongeren/${id}` }));
		const wrong = await blik.each(context, DESK, places, async (page, { naam }) => {
			const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
			const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu).length;
			if (sheets !== 1) return [`${naam}: ${sheets}`];
			fs.writeFileSync(`${PICTURES}/jongere-in-beeld.pdf`, pdf);
			return [];
		});
		assert.ok(jongeren.length > 10);
		assert.deepEqual(wrong, []);
		await context.close();
	});

	test('paper shows what one can only press, and not who printed it', async () => {
		const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
		const context = await blik.context(sanne, DESK);
		const page = await blik.tab(context, `/jongeren/${jongeren[0].id}`);
		await page.emulateMedia({ media: 'print' });
		assert.equal(await page.locator('button:visible, summary:visible, nav:visible, form:visible').count(), 0);
		assert.match(await page.innerText('body'), /Vertrouwelijk\. Afgedrukt op .+ door Sanne de Wit/u);
		await context.close();
	});

	// ---- on a slow line ----

	test('a visit costs too much: what comes over the line', async () => {
		const context = await blik.context(sanne, PHONE);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		let bytes = 0;
		session.on('Network.loadingFinished', (e) => (bytes += e.encodedDataLength));
		const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
		const paths = ['/jongeren', '/werk', '/werkgevers', '/caseload', '/sturing/cijfers'];
		paths.push(...['', '/tijdlijn', '/kring', '/contactmomenten/nieuw'].map((p) => `/jongeren/${jongeren[0].id}${p}`));
		const heavy = [];
		for (const [i, path] of paths.entries()) {
			bytes = 0;
			await page.goto(blik.base + path, { waitUntil: 'networkidle' });
			if (bytes > (i === 0 ? FIRST_VISIT : NEXT_PAGE)) heavy.push(`${path}: ${bytes}`);
			assert.ok(bytes > 1000, `${path}: ${bytes}`);
		}
		assert.deepEqual(heavy, []);
		await context.close();
	});
});
