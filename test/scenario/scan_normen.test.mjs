// The norms of a scan: they are called a proposal, their history is kept, and there is paper when the technique fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let paul;
let ingrid;
before(async () => {
	startbaan = await start();
	paul = await startbaan.login('manager');
	ingrid = await startbaan.login('afstemmingsregisseur');
});
after(() => startbaan.stop());

const normen = async (klant) => (await klant.api('GET', '/normen')).json.normen;

test('ours are taken for the national norms', async () => {
	const list = await normen(paul);
	assert.deepEqual(list.map((n) => n.nummer), Array.from({ length: 15 }, (_, i) => i + 1));
	const [{ id: scan }] = (await paul.api('GET', '/scans')).json.scans;
	for (const path of ['/normen', `/normen/${list[0].id}`, `/scans/${scan}/papier`])
		assert.match((await paul.get(path)).main, /niet de landelijke normen/u, path);
	assert.ok(list.every((n) => n.vragen.split('\n').length === 3));
});

test('a norm is changed by who may not, or its earlier words are gone', async () => {
	const [{ id, titel, stelling }] = await normen(ingrid);
	assert.equal((await paul.get(`/normen/${id}/wijzigen`)).status, 403);
	assert.ok(!(await paul.get(`/normen/${id}`)).main.includes('Maak een nieuwe versie'));
	await ingrid.get(`/normen/${id}/wijzigen`);
	assert.equal((await ingrid.submit('Maak deze versie', { artikel: 'Geen adres!' })).status, 400);
	await ingrid.get(`/normen/${id}/wijzigen`);
	const page = await ingrid.submit('Maak deze versie', { stelling: 'De jongere kiest zelf.' });
	assert.match(page.main, /De nieuwe versie geldt vanaf nu/u);
	assert.match(page.main, /De jongere kiest zelf[\s\S]*Eerdere versies[\s\S]*Redactie Startbaan/u);
	assert.ok(page.main.includes(stelling));
	const again = (await normen(paul))[0];
	assert.deepEqual([again.titel, again.versie], [titel, 2]);
});

test('two people change the same norm, and one loses what he wrote', async () => {
	const second = (await normen(ingrid))[1];
	await ingrid.get(`/normen/${second.id}/wijzigen`);
	const fields = { titel: 'Ouders', stelling: 'Eerst', goed: 'Zo', vragen: 'Wat?' };
	const first = await ingrid.api('POST', `/normen/${second.id}/wijzigen`, fields, { 'If-Match': `"${second.versie}"` });
	assert.ok(first.status < 300, JSON.stringify(first.json));
	const late = await ingrid.submit('Maak deze versie', { stelling: 'Mijn andere woorden' });
	assert.equal(late.status, 412);
	assert.match(late.text, /Mijn andere woorden/u);
});

test('who takes part reads a better sentence nobody hears of, or it counts without an answer', async () => {
	const norm = (await normen(paul))[4];
	await paul.get(`/normen/${norm.id}`);
	await paul.click(/Stel andere woorden voor/u);
	let page = await paul.submit('Stel voor', { reden: 'Jayda B. snapte het niet' });
	assert.equal(page.errors.length, 2, page.errors.join());
	assert.match(page.errors.join(), /woorden die er al staan/u);
	const propose = async (tekst) => {
		await paul.get(`/normen/${norm.id}/formuleringen/nieuw`);
		await paul.submit('Stel voor', { tekst, reden: 'Dat is korter' });
		return (await paul.api('GET', '/formuleringen')).json.wachten.find((f) => f.tekst === tekst).id;
	};
	const een = await propose('Wij doen wat wij zeggen.');
	const sanne = await startbaan.login('casusregisseur');
	assert.equal((await sanne.get(`/normen/${norm.id}/formuleringen/nieuw`)).status, 403);
	assert.equal((await sanne.get(`/formuleringen/${een}`)).status, 404, 'who neither wrote nor answers it');
	assert.ok(!(await sanne.get('/formuleringen')).main.includes('Wij doen wat wij zeggen'));
	assert.equal((await paul.api('POST', `/formuleringen/${een}/afwijzen`, { antwoord: 'Nee' })).status, 403);
	assert.equal((await normen(ingrid))[4].stelling, norm.stelling);

	page = await ingrid.get('/werk?soort=formulering');
	assert.match(page.main, /hoort binnen twee werkdagen/u, 'who keeps the norms hears of it');
	await ingrid.click(/Lees en antwoord/u);
	await ingrid.get(`/formuleringen/${een}`);
	page = await ingrid.submit('Zeg nee', { antwoord: '' });
	assert.match(page.errors.join(), /Waarom niet/u);
	await ingrid.submit('Zeg nee', { antwoord: 'De toezegging mist' });
	assert.match((await paul.get(`/formuleringen/${een}`)).main, /De toezegging mist/u);
	assert.equal((await ingrid.api('POST', `/formuleringen/${een}/heropenen`)).status, 201);
	await paul.get(`/formuleringen/${een}`);
	await paul.submit('Trek dit voorstel in');
	assert.equal((await ingrid.get(`/formuleringen/${een}`)).status, 404);
	await paul.get(`/formuleringen/${een}`);
	await paul.submit('Stel het toch voor');

	await ingrid.get(`/formuleringen/${een}`);
	await ingrid.click(/Neem over/u);
	const { titel, goed, vragen, versie } = (await normen(ingrid))[4];
	const eerder = { titel, stelling: 'Een collega was eerder.', goed, vragen };
	await ingrid.api('POST', `/normen/${norm.id}/wijzigen`, eerder, { 'If-Match': `"${versie}"` });
	page = await ingrid.submit('Maak deze versie');
	assert.equal(page.status, 412);
	assert.match(page.text, /Een collega was eerder[\s\S]*Wij doen wat wij zeggen/u, 'what was proposed went away silently');
	page = await ingrid.submit('Maak deze versie');
	assert.match(page.main, /Wij doen wat wij zeggen[\s\S]*Eerdere versies/u);
	assert.match((await paul.get(`/formuleringen/${een}`)).main, /Overgenomen/u);
	const now = (await normen(ingrid))[4];
	const again = { titel: now.titel, stelling: 'x', goed: now.goed, vragen: now.vragen, formulering: een };
	assert.equal((await ingrid.api('POST', `/normen/${norm.id}/wijzigen`, again, { 'If-Match': `"${now.versie}"` })).status, 400);
});

test('the internet fails and there is nothing on paper', async () => {
	const [{ id }] = (await paul.api('GET', '/scans')).json.scans;
	const { main } = await paul.get(`/scans/${id}/papier`);
	assert.match(main, /Mijn naam:/u, 'whose figures these are');
	assert.equal(main.match(/Mijn cijfer vandaag/gu).length, 15);
	assert.match(main, /Gerda Postmus, MEE Waterland \(Zorg\)/u);
});
