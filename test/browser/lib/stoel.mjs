/*
 * Somebody at the table of a scan, with a browser of his own: what he presses in session one, and what he was told.
 *
 *	const stoel = await schuifAan(blik, tafel, klant);
 *	await stoel.vote('ja');                 // pressed, and the page says that it is kept
 *	await stoel.insist('ja');               // the same, through whatever goes wrong
 *	stoel.told                              // the last score that this browser was told is kept, by norm
 */
import { PHONE } from './blik.mjs';

export const SCORES = ['nog_niet', 'begin', 'deels', 'bijna', 'ja'];
const cijfer = (score) => SCORES.indexOf(score) + 1;
const KNOP = ['/sessie/antwoord', '/sessie-twee/keuze'].map((to) => `form[action$="${to}"] button[type=submit]`).join();
const AGAIN_MS = 200;

// Goes there until somebody answers: without a line, or a server, a browser shows a page of its own.
export async function arrive(page, url) {
	for (;;) {
		try {
			await page.goto(url);
			if (await page.locator('main[data-stroom]').count()) return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
		}
	}
}

// Presses something that leads to a page, or to none. Says whether it came.
export async function press(page, button) {
	const next = page.waitForEvent('framenavigated');
	await button.click({ noWaitAfter: true });
	await next;
	await page.waitForLoadState('domcontentloaded');
	return page.url().startsWith('http');
}

class Stoel {
	constructor(url, naam, context, page) {
		Object.assign(this, { url, naam, context, page, told: new Map() });
	}

	async fill(score) {
		await this.page.locator(`input[name=score][value=${score}]`).check();
		await this.page.locator('textarea[name=tekst]').fill(`Wij zien een ${cijfer(score)}`);
	}

	// Presses, and waits for nothing.
	press() {
		return this.page.locator(KNOP).click({ noWaitAfter: true });
	}

	send() {
		return press(this.page, this.page.locator(KNOP));
	}

	// What the page says is kept of the norm on the table; null: nothing. It is what this browser was told.
	async read() {
		const text = await this.page.innerText('main');
		const norm = /Norm (\d+) van/u.exec(text)?.[1];
		const score = Number(/(?:Bewaard|Uw antwoord): (\d):/u.exec(text)?.[1] ?? 0);
		if (norm && score) this.told.set(Number(norm), score);
		return score || null;
	}

	async look() {
		await arrive(this.page, this.url);
		return this.read();
	}

	async vote(score) {
		await this.fill(score);
		if (!(await this.send()) || (await this.read()) !== cijfer(score)) throw new Error(`${this.naam} was told nothing`);
	}

	// Again and again, until it is told.
	async insist(score) {
		let told = await this.look();
		while (told !== cijfer(score)) {
			await this.fill(score);
			told = (await this.send()) ? await this.read() : await this.look();
		}
	}

	// ---- session two ----

	get twee() {
		return `${this.url}-twee`;
	}

	choose(i) {
		return this.page.locator('select[name=eerste]').selectOption({ index: i + 1 });
	}

	// The number of the norm that the page says he chose; null: none.
	async readChoice() {
		if (!(await this.page.getByRole('button', { name: 'Verander mijn keuze' }).count())) return null;
		const text = await this.page.locator('select[name=eerste] option:checked').textContent();
		this.chose = Number.parseInt(text, 10);
		return this.chose;
	}

	async lookChoice() {
		await arrive(this.page, this.twee);
		return this.readChoice();
	}

	async insistChoice(i) {
		let told = await this.lookChoice();
		while (told !== i + 1) {
			await this.choose(i);
			told = (await this.send()) ? await this.readChoice() : await this.lookChoice();
		}
	}

	// ---- what comes by itself, when others did something ----

	sees(text) {
		return this.page.getByText(text).first().waitFor();
	}

	choice() {
		return this.page.locator('select[name=eerste]').waitFor();
	}

	form() {
		return this.page.locator(KNOP).waitFor();
	}
}

export async function schuifAan(blik, tafel, klant, url = tafel.sessie) {
	const context = await blik.context(klant, PHONE);
	const page = await blik.tab(context, url);
	// That something typed is not sent yet is asked when one leaves: he means it. The page may be gone by then.
	page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
	return new Stoel(blik.base + tafel.sessie, klant?.naam, context, page);
}
