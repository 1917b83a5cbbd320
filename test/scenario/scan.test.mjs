// Implementatiescan, the preparation: the right twelve are asked, each gets in with a link of his own, and nobody else does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag } from './lib/verhaal.mjs';

let startbaan;
let paul;
let ingrid;
before(async () => {
	startbaan = await start();
	paul = await startbaan.login('manager');
	ingrid = await startbaan.login('afstemmingsregisseur');
});
after(() => startbaan.stop());

const scan = async (klant, id) => (await klant.api('GET', `/scans/${id}`)).json;

async function begin(klant, fields = {}) {
	await klant.get('/scans/nieuw');
	const page = await klant.submit('Begin', { regio: 'Rond de plas', domein: 'sociale_dienst', organisatie: 'Gemeente', ...fields });
	assert.match(page.main, /De scan is begonnen/u);
	return page.path.split('/').pop();
}

async function vraag(klant, id, domein, naam, fields = {}) {
	await klant.get(`/scans/${id}/zetels/nieuw?domein=${domein}`);
	const page = await klant.submit('Zet aan tafel', { naam, organisatie: `Bij ${naam}`, ...fields });
	return { page, zetel: page.path.split('/').pop() };
}

// The link that the initiator sends; it is shown once.
async function nodigUit(klant, zetel, fields = {}) {
	await klant.get(`/zetels/${zetel}/uitnodigen`);
	const page = await klant.submit('Maak de uitnodiging', fields);
	return { page, link: new URL(page.main.match(/https?:\/\/\S+sleutel=[\w-]+/u)[0]) };
}

async function open({ pathname, search }) {
	const gast = startbaan.client();
	const page = await gast.get(pathname + search);
	return { gast, page };
}

test('a thirteenth sits down, or an empty domain is not seen', async () => {
	const id = await begin(paul);
	let page = await paul.get(`/scans/${id}`);
	assert.match(page.main, /1 van de 12 plekken bezet/u);
	assert.match(page.main, /Nog niemand\. Twee plekken vrij/u);
	for (const domein of ['onderwijs', 'onderwijs', 'sociale_dienst']) await vraag(paul, id, domein, `Kim ${domein}`);
	const { page: full } = await vraag(paul, id, 'onderwijs', 'Een te veel');
	assert.equal(full.status, 400);
	assert.match(full.errors.join(), /zitten al twee mensen/u);
	for (const domein of ['leerplicht', 'werkgevers', 'zorg', 'overig'])
		for (const n of [1, 2]) await vraag(paul, id, domein, `Lid ${domein} ${n}`);
	page = await paul.get(`/scans/${id}`);
	assert.match(page.main, /12 van de 12 plekken bezet/u);
	const { json, status } = await paul.api('POST', `/scans/${id}/zetels`, { domein: 'zorg', naam: 'Dertien', organisatie: 'X' });
	assert.equal(status, 400, JSON.stringify(json));
	assert.equal((await scan(paul, id)).zetels.length, 12);
});

test('whoever has no account cannot get in, or gets into more than his scan', async () => {
	const id = await begin(paul);
	const { page: added, zetel } = await vraag(paul, id, 'zorg', 'Truus', { email: 'truus@zorg.example', telefoon: '06-11112222' });
	assert.match(added.main, /Bel nu eerst even/u);
	assert.match((await paul.submit('Ik heb gebeld')).main, /Gebeld\. Stuur nu de uitnodiging/u);
	const { page, link } = await nodigUit(paul, zetel);
	assert.match(page.main, /tablet of laptop/u);
	assert.ok(page.all('a').some((a) => a.get('href')?.startsWith('mailto:truus%40zorg.example?subject=')));

	const { gast, page: invitation } = await open(link);
	assert.match(invitation.main, /Truus/u);
	assert.match((await gast.get('/scans')).path, /^.inloggen/u, 'to look at a link opens nothing');
	await gast.get(link.pathname + link.search);
	const inside = await gast.submit('Doe mee');
	assert.equal(inside.path, `/scans/${id}`);
	assert.equal((await gast.get('/jongeren')).status, 403);
	for (const path of ['/netwerk', '/zoeken?q=sanne']) assert.equal((await gast.get(path)).status, 403, path);
	assert.ok(!(await gast.get('/scans')).all('form').some((f) => f.get('action') === '/zoeken'));
	assert.equal((await gast.get('/scans/nieuw')).status, 403);
	assert.deepEqual((await gast.api('GET', '/scans')).json.scans.map((s) => s.id), [id]);
	assert.ok(!(await paul.get('/netwerk?zoek=truus')).main.includes('Truus'), 'a guest is nobody in the directory');
	assert.deepEqual((await ingrid.api('GET', '/zoeken?q=truus')).json.mensen, [], 'nor is a guest found');

	await gast.get(`/zetels/${zetel}/antwoord`);
	assert.match((await gast.submit('Laat het weten', { antwoord: 'ja' })).main, /Fijn dat u komt/u);
	await gast.get(`/zetels/${zetel}/kaart`);
	await gast.submit('Bewaar', { bijdrage: 'Wij helpen thuis.', waarvoor: 'Hulp naast werk' });
	assert.match((await paul.get(`/scans/${id}/kaartjes`)).main, /Wij helpen thuis[\s\S]*Bellen voor: Hulp naast werk/u);
	const other = (await scan(paul, id)).zetels.find((z) => z.id !== zetel).id;
	assert.equal((await gast.api('POST', `/zetels/${other}/kaart`, { naam: 'X', organisatie: 'X' })).status, 403);
	for (const what of ['wijzigen', 'stoppen']) assert.equal((await gast.get(`/scans/${id}/${what}`)).status, 403, what);
	for (const [path, sent] of [
		[`/scans/${id}/wijzigen`, { regio: 'Elders', jaar: 2026 }], [`/scans/${id}/stoppen`, { soort: 'afgebroken' }],
		[`/scans/${id}/hervatten`, {}],
	]) assert.equal((await gast.api('POST', path, sent)).status, 403, path);

	const second = await open(link);
	assert.equal((await second.gast.submit('Doe mee')).path, `/scans/${id}`, 'also on a second device');
});

test('a link that was replaced, or of who left, still opens the scan', async () => {
	const id = await begin(paul);
	const { zetel } = await vraag(paul, id, 'overig', 'Wil');
	const first = await nodigUit(paul, zetel);
	const { gast } = await open(first.link);
	await gast.submit('Doe mee');
	const second = await nodigUit(paul, zetel);
	assert.match((await gast.get(`/scans/${id}`)).path, /^.inloggen/u, 'who came in by it is out');
	assert.match((await open(first.link)).page.main, /Deze link werkt niet/u);
	const again = await open(second.link);
	await again.gast.submit('Doe mee');
	await paul.get(`/zetels/${zetel}/vervangen`);
	const page = await paul.submit('Vervang', { reden: 'Andere baan', naam: 'Wouter', organisatie: 'UWV' });
	assert.match(page.main, /Wouter/u);
	assert.match(page.main, /Wie zaten er eerder\?[\s\S]*Wil[\s\S]*Andere baan/u);
	assert.match((await open(second.link)).page.main, /Deze link werkt niet/u);
	assert.match((await again.gast.get(`/scans/${id}`)).path, /^.inloggen/u);
	const never = await open(new URL('/scan/mee?sleutel=niets', first.link));
	assert.match(never.page.main, /Deze link werkt niet/u, 'one that never was looks the same');
});

test('somebody cannot come, and who asked hears of it on the day itself', async () => {
	const id = await begin(paul);
	const { zetel } = await vraag(paul, id, 'zorg', 'Wanda', { organisatie: 'MEE' });
	assert.match((await paul.get(`/scans/${id}`)).main, /Bel Wanda/u, 'the next thing to do');
	const { link } = await nodigUit(paul, zetel);
	const { gast } = await open(link);
	await gast.submit('Doe mee');
	await gast.get(`/zetels/${zetel}/antwoord`);
	await gast.submit('Laat het weten', { antwoord: 'nee', tekst: 'Vraag Wessel' });
	assert.match((await paul.get(`/scans/${id}`)).main, /Wanda kan niet/u);
	const page = await paul.get('/sturing');
	assert.match(page.main, /Wanda, MEE, zei op/u);
	const [act] = page.links(new RegExp(`/zetels/${zetel}/vervangen`, 'u'));
	assert.match((await paul.get(act.get('href'))).main, /Vraag Wessel/u, 'whom he named is there');
	await paul.submit('Vervang', { reden: 'Kan niet', naam: 'Wessel', organisatie: 'MEE' });
	assert.doesNotMatch((await paul.get('/sturing')).main, /Wanda/u);
	assert.match((await paul.get(`/scans/${id}`)).main, /Bel Wessel/u);
});

test('a stranger reads who is at the table', async () => {
	const id = await begin(paul);
	const { zetel } = await vraag(paul, id, 'zorg', 'Truus');
	assert.equal((await ingrid.get(`/scans/${id}`)).status, 404);
	assert.equal((await ingrid.get(`/zetels/${zetel}`)).status, 404);
	assert.ok(!(await ingrid.get('/scans')).main.includes('Rond de plas'));
	const sanne = await startbaan.login('casusregisseur');
	assert.equal((await sanne.get('/scans')).status, 403);
});

test('the same organisation chairs year after year, and nobody says so', async () => {
	const first = await begin(paul, { jaar: '2025' });
	const second = await begin(paul);
	const later = await begin(paul);
	await paul.get(`/scans/${second}/wijzigen`);
	const offered = paul.last.form('Bewaar').options('vorige').map(([value]) => value);
	assert.ok(offered.includes(first) && !offered.includes(second) && !offered.includes(later), 'what it can go on from');
	const wrong = { regio: 'Rond de plas', jaar: 2026, vorige: later };
	assert.equal((await paul.api('POST', `/scans/${second}/wijzigen`, wrong)).status, 400);
	await paul.submit('Bewaar', { vorige: first });
	assert.match((await paul.get(`/scans/${second}`)).main, /Dezelfde organisatie zit weer voor/u);
	const { zetel } = await vraag(paul, second, 'onderwijs', 'Annemarie');
	await paul.get(`/zetels/${zetel}`);
	await paul.submit('Wordt voorzitter');
	const page = await paul.get(`/scans/${second}`);
	assert.doesNotMatch(page.main, /Dezelfde organisatie/u);
	assert.match(page.main, /Annemarie, Bij Annemarie/u);
	assert.equal((await paul.api('POST', `/zetels/${zetel}/vervangen`, {})).status, 409, 'the chair is handed on first');
});

test('days are lost, or a second session comes before the first', async () => {
	const id = await begin(paul);
	await paul.get(`/scans/${id}/wijzigen`);
	const wrong = await paul.submit('Bewaar', { sessie1_datum: dag(20), sessie2_datum: dag(10) });
	assert.equal(wrong.status, 400);
	assert.match(wrong.errors.join(), /Dag van sessie 2/u);
	await paul.get(`/scans/${id}/wijzigen`);
	await paul.submit('Bewaar', { sessie1_datum: dag(20), sessie1_waar: 'Zaal 3' });
	const { zetel } = await vraag(paul, id, 'zorg', 'Truus');
	assert.match((await paul.get(`/zetels/${zetel}/uitnodigen`)).main, /Zaal 3/u);
	await nodigUit(paul, zetel, { tekst: 'Kom je ook?' });
	assert.match((await paul.get(`/zetels/${zetel}/uitnodigen`)).main, /Kom je ook\?/u);
});

test('people who only met have nothing to show for it, or cannot go on', async () => {
	const id = await begin(paul);
	const { zetel } = await vraag(paul, id, 'zorg', 'Truus');
	const { link } = await nodigUit(paul, zetel);
	await paul.get(`/scans/${id}/stoppen`);
	const page = await paul.submit('Stop', { soort: 'kennisgemaakt', tekst: 'Wij kennen elkaar nu.' });
	assert.match(page.main, /Wij hebben kennisgemaakt[\s\S]*Wij kennen elkaar nu/u);
	assert.match((await open(link)).page.main, /Deze link werkt niet/u);
	await paul.get(`/scans/${id}`);
	assert.match((await paul.submit('Toch verder')).main, /De scan gaat verder waar hij was/u);
	assert.match((await open(link)).page.main, /Truus/u);
});
