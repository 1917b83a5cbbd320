// De uitnodiging per mail: who is invited gets in with a link that only he saw, and who invites knows whether it arrived.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Klok } from './lib/klok.mjs';
import { Postbus } from './lib/postbus.mjs';
import { region } from './lib/startbaan.mjs';

const URL_HIER = 'https://startbaan.example';
const DAG = 24 * 60;
let klok;
let postbus;
let startbaan;
let paul;
let scan;

before(async () => {
	klok = new Klok();
	postbus = await Postbus.open();
	startbaan = await region();
	const args = ['--post', `smtp://127.0.0.1:${postbus.port}`, '--afzender', 'startbaan@regio.example', '--url', URL_HIER];
	await startbaan.run({ args, env: klok.env });
	paul = await startbaan.login('manager');
	await paul.get('/scans/nieuw');
	const page = await paul.submit('Begin', { regio: 'Rond de plas', domein: 'sociale_dienst', organisatie: 'Gemeente' });
	scan = page.path.split('/').pop();
});
after(async () => {
	await startbaan.stop();
	await postbus.close();
	klok.remove();
});

async function zetel(naam, email) {
	await paul.get(`/scans/${scan}/zetels/nieuw?domein=zorg`);
	const page = await paul.submit('Zet aan tafel', { naam, organisatie: `Bij ${naam}`, email });
	return page.path;
}

const linkIn = (mail) => {
	const { pathname, search } = new URL(/https:\S+sleutel=[\w-]+/u.exec(mail.text)[0]);
	return pathname + search;
};

// Looks until the page says so, for as long as a machine that is busy may take.
async function says(path, pattern) {
	for (let i = 0; i < 600; i++) {
		const { main } = await paul.get(path);
		if (pattern.test(main)) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	assert.match((await paul.get(path)).main, pattern);
}

test('who invites sees the link, and could vote for another', async () => {
	const path = await zetel('Truus', 'truus@zorg.example');
	const form = await paul.get(`${path}/uitnodigen`);
	assert.match(form.main, /De mail gaat naar truus@zorg\.example/u);
	const page = await paul.submit('Verstuur de uitnodiging', { tekst: 'Kom je ook, Renée?\nHet begint om één uur.' });
	assert.match(page.main, /De uitnodiging gaat uit per mail/u);
	assert.ok(!page.text.includes('sleutel='), 'the link is for who reads the mail');
	const [mail] = await postbus.until(1);
	assert.equal(mail.aan, 'truus@zorg.example');
	assert.match(mail.text, /Renée\?\r?\nHet begint om één uur/u);
	assert.ok(!/Truus|Gemeente/u.test(mail.text), 'no more than who invites wrote');
	await says(path, /De mail van .* is verstuurd/u);
	const gast = startbaan.client();
	await gast.get(linkIn(mail));
	const answer = await gast.submit('Laat weten of u komt');
	assert.match(answer.path, /\/antwoord$/u, 'he says at once whether he comes');
	assert.match((await gast.submit('Laat het weten', { antwoord: 'ja' })).main, /Fijn dat u komt/u);
	assert.doesNotMatch((await paul.get(path)).main, /herinnering/u);
});

test('a mail that did not arrive is told to nobody', async () => {
	postbus.mood = 'refuse';
	const path = await zetel('Wil', 'wil@fout.example');
	await paul.get(`${path}/uitnodigen`);
	await paul.submit('Verstuur de uitnodiging');
	await says(path, /De mail kwam niet aan[\s\S]*Geweigerd/u);
	assert.match((await paul.get(`/scans/${scan}`)).main, /Wil[\s\S]*mail kwam niet aan/u);
	const beheer = await startbaan.login('beheerder');
	const { main } = await beheer.get('/beheer/post');
	assert.match(main, /Uitnodiging voor een scan/u);
	assert.ok(!main.includes('wil@fout.example'), 'whom it was for is of who invites');
	postbus.mood = 'take';
	postbus.mails = [];
	await paul.get(`${path}/wijzigen`);
	await paul.submit('Bewaar', { email: 'wil@goed.example' });
	await paul.get(`${path}/uitnodigen`);
	await paul.submit('Verstuur de uitnodiging');
	const [mail] = await postbus.until(1);
	assert.equal(mail.aan, 'wil@goed.example');
	await paul.get(`${path}/uitnodigen`);
	assert.equal((await paul.submit('Verstuur de uitnodiging')).status, 200);
	await paul.get(`${path}/uitnodigen`);
	const many = await paul.submit('Verstuur de uitnodiging');
	assert.equal(many.status, 400, 'four mails in a day');
	assert.match(many.main, /Wacht een dag/u);
});

test('who has not answered is never reminded, or every day', async () => {
	klok.forward(4 * DAG);
	paul = await startbaan.login('manager');
	const { zetels } = (await paul.api('GET', `/scans/${scan}`)).json;
	const path = `/zetels/${zetels.find((z) => z.naam === 'Wil').id}`;
	await postbus.quiet();
	postbus.mails = [];
	await paul.get(path);
	assert.match((await paul.submit('Stuur een herinnering')).main, /De herinnering gaat uit per mail/u);
	const [mail] = await postbus.until(1);
	assert.match(mail.head, /^Subject: Komt u naar de Implementatiescan\?/mu);
	const gast = startbaan.client();
	assert.match((await gast.get(linkIn(mail))).main, /U bent uitgenodigd/u);
	assert.doesNotMatch((await paul.get(path)).main, /Stuur een herinnering/u);
});
