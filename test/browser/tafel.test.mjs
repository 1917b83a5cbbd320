// Twelve browsers at one table of a scan, while lines are cut, devices change and the power goes: what a browser was told
// is kept is what counts, once. Later tests go on where earlier ones stopped, as the sessions do.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { dek } from '../scenario/lib/tafel.mjs';
import { DESK, open } from './lib/blik.mjs';
import { SCORES, arrive, press, schuifAan } from './lib/stoel.mjs';

const ZETELS = 12;
const HIER = "s.regio = 'Rond de plas'";
const score = (i) => SCORES[i % SCORES.length];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const each = (list, act) => Promise.all(list.map(act));

describe('twelve at one table', () => {
	let blik;
	let tafel;
	let stoelen; // the first is of who began the scan
	let leider; // the page of who leads
	let zaal; // the screen of the room
	let doof; // this one hears no stream, whatever the reason

	before(async () => {
		blik = await open();
		tafel = await dek(blik.startbaan, ZETELS);
		tafel.paul.naam = 'Paul Hendriks';
		stoelen = await each(tafel.allen, (klant) => schuifAan(blik, tafel, klant));
		doof = stoelen.at(-1);
		await doof.context.route('**/stroom', (route) => route.abort());
		await doof.page.reload();
		leider = await lessenaar(tafel.paul);
		zaal = await blik.tab(await blik.context(tafel.paul, DESK), `${tafel.sessie}/scherm`);
	});
	after(() => blik?.close());

	// On a device of its own: a browser is slow with the tab that is not in front.
	const lessenaar = async (klant) => blik.tab(await blik.context(klant, DESK), `${tafel.sessie}/leiden`);
	const hearing = () => stoelen.filter((stoel) => stoel !== doof);
	const lead = (knop) => press(leider, leider.getByRole('button', { name: knop }).first());
	const room = (text) => zaal.getByText(text).first().waitFor();

	// On every device that hears: without touching it.
	async function opens() {
		await lead('Open deze norm');
		await each(hearing(), (stoel) => stoel.form());
		await room(`0 van ${ZETELS}`);
		await doof.look();
	}

	// All is shown at once, on each device and in the room, and each reads there what he was told before.
	async function reveals(norm) {
		await room(`${ZETELS} van ${ZETELS}`);
		await lead('Sluit de antwoorden');
		await room('De antwoorden zijn binnen');
		assert.equal(await zaal.locator('.sb-spreiding').count(), 0);
		await lead('Toon alle antwoorden');
		await zaal.locator('.sb-spreiding').waitFor();
		await each(hearing(), ({ page }) => page.locator('.sb-spreiding').waitFor());
		for (const stoel of stoelen) {
			const told = stoel.told.get(norm);
			assert.equal(stoel === doof ? await stoel.look() : await stoel.read(), told, stoel.naam);
		}
		await leider.getByLabel('Knelpunt').check();
		await leider.getByLabel('Wat hoorden wij?').fill(`Gehoord bij norm ${norm}`);
		await lead('Bewaar het gesprek');
	}

	// What went wrong once is not waited for again.
	let broken = false;
	const part = (name, act) =>
		test(name, async () => {
			assert.equal(broken, false, 'an earlier part went wrong');
			broken = true;
			await act();
			broken = false;
		});

	async function powerCut() {
		const { port } = blik.startbaan;
		await blik.startbaan.kill();
		await blik.startbaan.run({ port });
	}

	part('who sits at the table does not see what happens there, or not without a stream', async () => {
		await lead('Begin sessie 1');
		await opens();
		const said = await each(hearing(), ({ page }) => page.locator('main > .sb-onzichtbaar[role=status]').textContent());
		for (const text of said) assert.match(text, /Norm 1 is open/u);
		await leider.getByRole('button', { name: 'Sluit de antwoorden' }).focus();
		await each(stoelen, (stoel, i) => stoel.vote(score(i)));
		await leider.getByText(`${ZETELS} van ${ZETELS} hebben geantwoord`).first().waitFor();
		const here = await leider.evaluate(() => document.activeElement.textContent);
		assert.equal(here, 'Sluit de antwoorden', 'the keyboard stays where it was');
		await reveals(1);
	});

	part('a vote is lost or counts twice when the line is cut, the page loaded again, or a second device taken', async () => {
		const [, voor, tijdens, antwoordweg, herlaad, twee, tegelijk, ...rest] = stoelen;
		await opens();

		// No line when he presses.
		await voor.fill('ja');
		await voor.context.setOffline(true);
		assert.equal(await voor.send(), false);
		await voor.context.setOffline(false);
		assert.equal(await voor.look(), null, 'nothing came');
		await voor.insist('begin');

		// The line goes while it is sent: it came or not, and his page says which.
		await tijdens.fill('ja');
		await tijdens.press();
		await tijdens.context.setOffline(true);
		await tijdens.context.setOffline(false);
		await tijdens.look();
		await tijdens.insist('deels');

		// It came, and he never heard so.
		await antwoordweg.context.route('**/sessie/antwoord', async (route) => {
			await route.fetch({ maxRedirects: 0, headers: { ...route.request().headers(), 'sec-fetch-site': 'same-origin' } });
			await route.abort('connectionreset');
		});
		await antwoordweg.fill('bijna');
		assert.equal(await antwoordweg.send(), false);
		await antwoordweg.context.unroute('**/sessie/antwoord');
		assert.equal(await antwoordweg.look(), 4, 'it is there when he looks');
		await antwoordweg.insist('ja');

		await herlaad.fill('nog_niet');
		await herlaad.press();
		await arrive(herlaad.page, herlaad.url);
		await herlaad.read();
		await herlaad.insist('bijna');
		// Back to where he voted, and another score.
		await herlaad.page.goBack();
		await herlaad.form();
		await herlaad.vote('deels');

		// The way in from the invitation, on a second device; the first one hears of it.
		const { link } = tafel.gasten.find(({ naam }) => naam === twee.naam);
		const ander = await schuifAan(blik, tafel, null, link);
		await press(ander.page, ander.page.getByRole('button', { name: 'Doe mee' }));
		await twee.vote('ja');
		assert.equal(await ander.look(), 5);
		await ander.vote('begin');
		await twee.sees('Bewaard: 2:');
		assert.equal(await twee.read(), 2);
		await ander.context.close();

		// Both devices at once: whoever came last, they say the same.
		const naast = await schuifAan(blik, tafel, tafel.gasten.find(({ naam }) => naam === tegelijk.naam));
		await each([[tegelijk, 'nog_niet'], [naast, 'ja']], async ([stoel, wat]) => {
			await stoel.fill(wat);
			await stoel.send();
		});
		assert.equal(await tegelijk.look(), await naast.look());
		await naast.context.close();

		await each([stoelen[0], ...rest], (stoel, i) => stoel.vote(score(i)));
		await reveals(2);
	});

	part('a vote is lost or counts twice when the power goes while all send', async () => {
		await opens();
		await each(stoelen, (stoel, i) => stoel.fill(score(i)));
		await each(stoelen.slice(0, 6), (stoel) => stoel.press());
		await powerCut();
		const sending = each(stoelen, (stoel, i) => stoel.insist(score(i + 1)));
		await pause(300);
		await powerCut();
		await sending;
		await arrive(leider, `${blik.base}${tafel.sessie}/leiden`);
		await reveals(3);
	});

	part('the table stands still when the chair goes to somebody else in the middle of a norm', async () => {
		await opens();
		await each(stoelen.slice(0, 5), (stoel, i) => stoel.vote(score(i + 2)));
		const oud = leider;
		await oud.getByText('Geef het voorzitten aan iemand anders').click();
		await oud.getByLabel('Wie zit voor?').selectOption({ label: `${stoelen[3].naam}, Bij ${stoelen[3].naam}` });
		await lead('Geef door');
		await oud.getByText('U kijkt mee').waitFor();
		assert.equal(await oud.getByRole('button', { name: 'Sluit de antwoorden' }).count(), 0);
		leider = await lessenaar(tafel.gasten[2]);
		await each(stoelen.slice(5), (stoel, i) => stoel.vote(score(i)));
		await reveals(4);
		await oud.getByText('4 van 15 normen klaar').first().waitFor();
		await oud.close();
	});

	part('a choice in session two is lost or counts twice when the power goes while all choose', async () => {
		const voorzitter = tafel.gasten[2];
		for (let norm = 5; norm <= 15; norm++) await tafel.stap('Sla deze norm over', {}, voorzitter);
		await tafel.stap('Sluit sessie 1', {}, voorzitter);
		await each(stoelen, (stoel) => arrive(stoel.page, stoel.twee));
		await arrive(leider, stoelen[3].twee);
		await lead('Begin sessie 2');
		await lead('Laat iedereen kiezen');
		await each(hearing(), (stoel) => stoel.choice());
		await doof.lookChoice();
		await each(stoelen.slice(0, 6), async (stoel, i) => {
			await stoel.choose(i);
			await stoel.press();
		});
		await powerCut();
		await each(stoelen, (stoel, i) => stoel.insistChoice(i + 2));
		await arrive(leider, stoelen[3].twee);
		await leider.getByText(`${ZETELS} van ${ZETELS} hebben gekozen`).waitFor();
		await room(`${ZETELS} van ${ZETELS}`);
		await lead('Sluit het kiezen');
		await each(hearing(), (stoel) => stoel.sees('1 keer gekozen'));
		const counted = await blik.startbaan.sql(
			'SELECT z.naam, c.volgorde FROM t_prioriteit p JOIN t_scannorm c ON c.id = p.eerste_id ' +
			`JOIN t_zetel z ON z.id = p.zetel_id JOIN t_scan s ON s.id = z.scan_id WHERE ${HIER}`);
		assert.deepEqual(counted.split('\n').sort(), stoelen.map(({ naam, chose }) => `${naam}|${chose}`).sort());
	});

	part('what the database counts is not what people were told', async () => {
		const said = stoelen.flatMap(({ naam, told }) => [...told].map(([norm, n]) => `${norm}|${naam}|${n}`));
		const counted = await blik.startbaan.sql(
			'SELECT c.volgorde, z.naam, a.score FROM t_normantwoord a JOIN t_scannorm c ON c.id = a.scannorm_id ' +
			`JOIN t_zetel z ON z.id = a.zetel_id JOIN t_scan s ON s.id = c.scan_id WHERE ${HIER}`);
		assert.equal(said.length, 4 * ZETELS);
		assert.deepEqual(counted.split('\n').sort(), said.sort());
	});
});
