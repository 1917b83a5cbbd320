// Een account aanvragen: who has none can begin, nobody learns who has one, and a beheerder says yes or no.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Postbus } from './lib/postbus.mjs';
import { region, start } from './lib/startbaan.mjs';

const wie = (n, more = {}) => ({
	naam: `Rosa Veld ${n}`, organisatie: 'PrO De Kreek', domein: 'onderwijs', regio: 'Rond de plas', email: `rosa${n}@kreek.example`,
	telefoon: '06-12345678', waarom: 'Wij willen met de regio een scan doen.', ...more,
});

async function vraag(klant, velden) {
	await klant.get('/scan/aanvragen');
	return klant.submit('Vraag aan', velden);
}

// The organisation and the two choices of a yes.
async function kenToe(beheer, page) {
	const organisatie = page.form('Ken toe').options('organisatie').find(([value]) => value)[0];
	return beheer.submit('Ken toe', { organisatie, rol: 'manager', niveau: 'management' });
}

describe('without mail', () => {
	let startbaan;
	let beheer;
	before(async () => {
		startbaan = await start();
		beheer = await startbaan.login('beheerder');
	});
	after(() => startbaan.stop());

	test('who has no account cannot ask for one, or the beheerder does not hear of it', async () => {
		const gast = startbaan.client();
		assert.ok((await gast.get('/inloggen')).link(/Vraag een account aan/u));
		const empty = await vraag(gast, {});
		assert.equal(empty.status, 400);
		for (const label of ['Uw naam', 'Uw organisatie', 'regio', 'E-mailadres', 'nummer', 'Waarvoor'])
			assert.match(empty.errors.join('\n'), new RegExp(label, 'u'));
		assert.match((await gast.get('/scan/aanvragen')).main, /De beheerder belt u/u);
		assert.match((await vraag(gast, wie(1))).main, /Wij hebben uw aanvraag/u);
		const { main } = await beheer.get('/beheer/gebruikers');
		assert.match(main, /2 aanvragen wachten op uw antwoord/u, 'hers and that of the demo');
		await beheer.get('/beheer/aanvragen');
		const one = await beheer.click(/Rosa Veld 1/u);
		assert.match(one.main, /Bel eerst even/u);
		const done = await kenToe(beheer, one);
		assert.match(done.main, /Toegekend\. Maak nu een code/u);
		assert.match((await beheer.submit(/Maak een code/u)).main, /Code voor Rosa Veld 1/u);
		assert.match((await beheer.get('/beheer/gebruikers')).main, /Eén aanvraag wacht op uw antwoord/u);
		assert.match((await beheer.get('/beheer/aanvragen?tab=klaar')).main, /Rosa Veld 1[\s\S]*1 toegekend, 0 geweigerd/u);
	});

	test('a visitor learns who has an account', async () => {
		const gast = startbaan.client();
		const known = await vraag(gast, wie(2, { email: 'paul.jansen@waterland.example' }));
		const unknown = await vraag(gast, wie(3));
		const again = await vraag(gast, wie(3));
		assert.deepEqual([known.status, known.main], [unknown.status, unknown.main]);
		assert.deepEqual([again.status, again.main], [unknown.status, unknown.main]);
		const { aanvragen } = (await beheer.api('GET', '/beheer/aanvragen')).json;
		assert.equal(aanvragen.filter((a) => a.email === 'rosa3@kreek.example').length, 1, 'asked twice, one to answer');
	});

	test('a no is for good, is given without a reason, or who asked stays for ever', async () => {
		await vraag(startbaan.client(), wie(4));
		await beheer.get('/beheer/aanvragen');
		await beheer.click(/Rosa Veld 4/u);
		assert.match((await beheer.submit('Weiger', {})).errors.join(), /Waarom niet/u);
		const no = await beheer.submit('Weiger', { reden: 'onbekend' });
		assert.match(no.main, /Geweigerd[\s\S]*Niet na te gaan wie dit is[\s\S]*Bewaard tot en met/u);
		assert.match((await beheer.submit('Toch niet geweigerd')).main, /wacht weer op antwoord/u);
	});

	test('who is no beheerder reads who asked', async () => {
		for (const rol of ['manager', 'afstemmingsregisseur', 'casusregisseur']) {
			const klant = await startbaan.login(rol);
			assert.equal((await klant.get('/beheer/aanvragen')).status, 403, rol);
		}
	});

	test('a flood of aanvragen shuts the door for who needs help', async () => {
		const gast = startbaan.client();
		let status = 0;
		for (let n = 10; n < 24 && status !== 429; n++) ({ status } = await vraag(gast, wie(n)));
		assert.equal(status, 429);
		await gast.get('/aanmelden');
		const hulp = await gast.submit('Vraag hulp', {
			kanaal: 'zelf', telefoon: '06-12345678', roepnaam: 'Tess', achternaam: 'Vos', onderwerpen: ['werk'],
			vraag: 'Ik zoek werk.',
		});
		assert.match(hulp.main, /Wij hebben uw vraag/u);
	});
});

describe('with mail', () => {
	let startbaan;
	let postbus;
	let beheer;
	before(async () => {
		postbus = await Postbus.open();
		startbaan = await region();
		const post = ['--post', `smtp://127.0.0.1:${postbus.port}`, '--afzender', 'startbaan@regio.example'];
		await startbaan.run({ args: [...post, '--url', 'https://startbaan.example'] });
		beheer = await startbaan.login('beheerder');
	});
	after(async () => {
		await startbaan.stop();
		await postbus.close();
	});

	test('an address is believed that nobody proved, or a mail filter proves it', async () => {
		const gast = startbaan.client();
		assert.match((await vraag(gast, wie(1))).main, /U krijgt een mail met een link/u);
		assert.match((await vraag(gast, wie(1))).main, /U krijgt een mail met een link/u);
		assert.doesNotMatch((await beheer.get('/beheer/aanvragen')).main, /Rosa Veld 1/u);
		const [mail] = await postbus.until(1);
		assert.equal(mail.aan, 'rosa1@kreek.example');
		assert.ok(!/Rosa|Kreek/u.test(mail.text), 'no name goes out');
		const link = new URL(/https:\S+sleutel=[\w-]+/u.exec(mail.text)[0]);
		const path = link.pathname + link.search;
		for (let i = 0; i < 2; i++) assert.match((await gast.get(path)).main, /Hebt u een account aangevraagd/u);
		assert.doesNotMatch((await beheer.get('/beheer/aanvragen')).main, /Rosa Veld 1/u, 'to look proves nothing');
		await gast.get(path);
		assert.match((await gast.submit('Ja, dit adres is van mij')).main, /Uw adres is bevestigd/u);
		await beheer.get('/beheer/aanvragen');
		const one = await beheer.click(/Rosa Veld 1/u);
		assert.match(one.main, /Het adres is bevestigd/u);
		assert.match((await gast.get('/scan/aanvragen/bevestigen?sleutel=niets')).main, /Deze link werkt niet/u);
		await postbus.quiet();
		assert.equal(postbus.mails.length, 1, 'one mail a day to one address');
	});
});
