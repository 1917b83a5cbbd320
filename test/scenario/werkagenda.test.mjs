// What the network of a region does about what makes it work: written down together, and lost or done twice by nobody.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, werk } from './lib/verhaal.mjs';

let startbaan;
let ingrid;
let erik;
let sanne;
let agenda;
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	erik = await startbaan.login('teamleider');
	sanne = await startbaan.login('casusregisseur');
	agenda = (await ingrid.api('GET', '/werkagenda')).json.agendas[0].id;
});
after(() => startbaan.stop());

const regels = async (wie, vraag = '') => (await wie.api('GET', `/werkagenda/${agenda}${vraag}`)).json.regels;
const regel = async (wie, agendapunt) => (await regels(wie)).find((r) => r.agendapunt === agendapunt);

test('a factor is forgotten: the agenda begins with questions for all twelve', async () => {
	const all = await regels(sanne);
	assert.equal(new Set(all.map((r) => r.factor)).size, 12);
	assert.ok(all.some((r) => /niet mee willen werken/u.test(r.vraag)), 'those of the research are there');
	const page = await sanne.get(`/werkagenda/${agenda}`);
	assert.match(page.main, /12\. Afstemming met behandelaars/u);
	assert.match(page.main, /Te weinig jobcoaches/u);
});

test('who may only read is led to a form, or can send it', async () => {
	const line = await regel(ingrid, 'Klankbord');
	const page = await sanne.get(`/agendaregels/${line.id}`);
	assert.doesNotMatch(page.main, /Wijzig deze regel/u);
	assert.equal((await sanne.get(`/agendaregels/${line.id}/wijzigen`)).status, 403);
	assert.equal((await sanne.get('/werkagenda/nieuw')).status, 403);
	const sent = await sanne.api('POST', `/agendaregels/${line.id}`, { vraag: 'Wat vinden zij?', stand: 'open' });
	assert.equal(sent.status, 403);
});

test('more than the question must be filled in, or a line without one is kept', async () => {
	await erik.get(`/werkagenda/${agenda}/nieuw?factor=aanbod`);
	const wrong = await erik.submit('Zet op de Werkagenda', { vraag: '', wanneer: '31-31-2026' });
	assert.equal(wrong.errors.length, 2, wrong.errors.join());
	const page = await erik.submit('Zet op de Werkagenda', { vraag: 'Waar zijn de werkplekken?', wanneer: '' });
	assert.match(page.main, /Waar zijn de werkplekken\?/u);
	assert.equal((await regels(erik, '?factor=aanbod')).at(-1).vraag, 'Waar zijn de werkplekken?');
});

test('two write in one line and the first is lost', async () => {
	const line = await regel(ingrid, 'Klankbord');
	await ingrid.get(`/agendaregels/${line.id}/wijzigen`);
	await erik.get(`/agendaregels/${line.id}/wijzigen`);
	await ingrid.submit('Bewaar', { wat: 'Drie keer per jaar' });
	const both = await erik.submit('Bewaar', { wat: 'Elke maand een uur' });
	assert.match(both.main, /Drie keer per jaar/u);
	assert.match(both.main, /Elke maand een uur/u);
	assert.equal((await regel(ingrid, 'Klankbord')).wat, 'Drie keer per jaar');
});

test('nobody knows who changed a line, and from what', async () => {
	const line = await regel(ingrid, 'Klankbord');
	const { wijzigingen } = (await sanne.api('GET', `/agendaregels/${line.id}`)).json;
	assert.match(wijzigingen[0].wat, /Wat: Twee keer per jaar.* → Drie keer per jaar/u);
	assert.match(wijzigingen[0].door, /Ingrid/u);
	assert.equal(wijzigingen.at(-1).wat, 'Op de Werkagenda gezet');
});

test('a figure that was chosen is told to who may not read figures, or its begin is gone', async () => {
	const line = await regel(ingrid, 'Vast gezicht');
	assert.equal(line.agendacijfer, 'allen');
	assert.equal(line.beginWaarde, 0.58);
	await ingrid.get(`/agendaregels/${line.id}/wijzigen`);
	await ingrid.submit('Bewaar', { wat: 'Ook het tweede jaar' });
	assert.equal((await regel(ingrid, 'Vast gezicht')).beginWaarde, 0.58, 'the begin stays');
	const mentor = await startbaan.login('mentor');
	const told = await regel(mentor, 'Vast gezicht');
	assert.equal(told.beginWaarde ?? null, null);
	assert.equal(told.nuWaarde ?? null, null);
});

test('whose name stands with a line hears nothing on its day, or cannot say that it is done', async () => {
	const naomi = await startbaan.login('doorstroomcoach');
	const told = async () => (await werk(naomi)).filter((w) => w.signaal === 'werkagenda_beurt').length;
	const line = await regel(naomi, 'Thuis zonder iets');
	assert.match(line.collega, /^Naomi/u);
	assert.equal(await told(), 1, 'it is in Mijn werk');
	assert.match((await naomi.get('/werkagenda')).main, /U bent aan de beurt/u);
	await naomi.get(`/agendaregels/${line.id}`);
	await naomi.submit('Dit is klaar');
	assert.equal((await regel(naomi, 'Thuis zonder iets')).agendastand, 'klaar');
	assert.equal(await told(), 0);
	assert.doesNotMatch((await naomi.get('/werkagenda')).main, /U bent aan de beurt/u);
	const { versie } = await regel(naomi, 'Thuis zonder iets');
	const again = await naomi.api('POST', `/agendaregels/${line.id}/bezig`, { versie });
	assert.ok(again.status < 400, `${again.status}`);
	assert.equal(await told(), 1);
});

test('who has no Mijn werk is told nowhere', async () => {
	const page = await erik.get('/werkagenda');
	assert.match(page.main, /U bent aan de beurt/u);
	assert.match(page.main, /Hoe hoort wie iets meldt/u);
});

test('anybody may say of the line of another that it is done', async () => {
	const line = await regel(sanne, 'Thuis zonder iets');
	assert.doesNotMatch((await sanne.get(`/agendaregels/${line.id}`)).main, /Dit is klaar/u);
	assert.equal((await sanne.api('POST', `/agendaregels/${line.id}/klaar`, {})).status, 404);
	assert.equal((await regel(sanne, 'Thuis zonder iets')).agendastand, 'bezig');
});

test('what must be done now does not stand out, or what is done still does', async () => {
	let page = await erik.get(`/werkagenda/${agenda}`);
	assert.match(page.main, /Nu aan de beurt/u);
	const line = await regel(erik, 'Thuis zonder iets');
	await erik.get(`/agendaregels/${line.id}/wijzigen`);
	await erik.submit('Bewaar', { stand: 'klaar', bewijs: 'Lijst van dit kwartaal', wanneer: dag(-6) });
	page = await erik.get(`/werkagenda/${agenda}?factor=jongere_centraal`);
	assert.doesNotMatch(page.main, /Nu aan de beurt/u);
});

test('a line is gone by mistake', async () => {
	const line = await regel(erik, 'Te weinig jobcoaches');
	await erik.get(`/agendaregels/${line.id}`);
	await erik.submit('Haal van de Werkagenda');
	assert.equal(await regel(erik, 'Te weinig jobcoaches'), undefined);
	await erik.get(`/agendaregels/${line.id}`);
	await erik.submit('Zet terug op de Werkagenda');
	assert.ok(await regel(erik, 'Te weinig jobcoaches'));
});

test('a region gets a second agenda, or none at all', async () => {
	const wietske = await startbaan.login('beheerder');
	await wietske.get('/regios/nieuw');
	await wietske.submit('Voeg toe', { naam: 'Noordrand', soort: 'subregio' });
	const form = await ingrid.get('/werkagenda/nieuw');
	assert.doesNotMatch(form.main, /Waterland-Oost/u, 'it has one');
	const leeg = await ingrid.submit('Begin', { regio: '' });
	assert.equal(leeg.errors.length, 1);
	const regio = /value="([^"]+)"[^>]*>Noordrand/u.exec(form.source)[1];
	await ingrid.get('/werkagenda/nieuw');
	const page = await ingrid.submit('Begin', { regio });
	assert.match(page.main, /Werkagenda Noordrand/u);
	const again = await erik.api('POST', '/werkagenda', { regio });
	assert.equal(again.status, 400);
});

test('the agenda cannot be taken along', async () => {
	const csv = await sanne.get(`/werkagenda/${agenda}?formaat=csv`);
	assert.match(csv.source, /Agendapunt/u);
	assert.match(csv.source, /Klankbord/u);
	assert.equal((await sanne.get(`/werkagenda/${agenda}?formaat=xlsx`)).status, 200);
});

test('what was looked at on its day is asked for again every day', async () => {
	const { id } = await regel(ingrid, 'Wie is wanneer verantwoordelijk?');
	await ingrid.get(`/agendaregels/${id}/wijzigen`);
	await ingrid.submit('Bewaar', { meten: dag(0) });
	let page = await ingrid.get(`/agendaregels/${id}`);
	assert.match(page.main, /U bent aan de beurt/u);
	page = await ingrid.submit('Wij keken ernaar');
	assert.doesNotMatch(page.main, /U bent aan de beurt|Wij keken ernaar/u);
	assert.doesNotMatch((await ingrid.get('/werkagenda')).main, /Voor elke stap van school naar werk/u);
	page = await ingrid.get(`/agendaregels/${id}`);
	assert.equal((await sanne.api('POST', `/agendaregels/${id}/gekeken`, {})).status, 404, 'her name is not there');
	await ingrid.get(`/agendaregels/${id}/wijzigen`);
	await ingrid.submit('Bewaar', { meten: dag(1) });
	assert.doesNotMatch((await ingrid.get(`/agendaregels/${id}`)).main, /U bent aan de beurt/u, 'not yet');
});

test('a line lies still and who began the agenda does not hear of it', async () => {
	const page = await ingrid.get('/werkagenda');
	assert.match(page.main, /Blijft liggen/u);
	assert.doesNotMatch((await erik.get('/werkagenda')).main, /Blijft liggen/u);
});
