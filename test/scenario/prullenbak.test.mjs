// The prullenbak: what was taken away by mistake comes back, for who may, and only while nothing came in its place.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { baan, betrek, dag, telkens, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let plek;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	plek = await baan(sanne);
});
after(() => startbaan.stop());
const mine = telkens(() => sanne);

const bak = async (klant, id) => (await klant.api('GET', `/jongeren/${id}/prullenbak`)).json.weggehaald;
async function maak(path, velden) {
	const reply = await sanne.api('POST', path, velden);
	assert.ok(reply.status < 300, `${path}: ${reply.source}`);
	return reply;
}
const deel = async (path, name) => (await sanne.api('GET', path)).json[name];

// Of each kind: how one is made of this jongere, where it is listed, and what the list of the prullenbak says of it.
const soorten = {
	kenmerken: {
		maak: (id) => maak(`/jongeren/${id}/profiel/doen`, { soort: 'kracht', tekst: 'Kan goed stapelen' }),
		lijst: async (id) => (await deel(`/jongeren/${id}/profiel`, 'kenmerken')).filter((k) => k.doen === 'Kan goed stapelen'),
		zegt: /Profiel: Kan goed stapelen/u,
	},
	bevindingen: {
		maak: (id) => maak(`/jongeren/${id}/bevindingen/wonen`, { antwoord: 'ja', bron: 'gesprek', tekst: 'Woont bij tante Jo' }),
		lijst: async (id) => (await deel(`/jongeren/${id}/bemiddelbaarheid`, 'bevindingen'))
			.filter((b) => b.thuissituatie === 'Woont bij tante Jo'),
		zegt: /Antwoord: Woont bij tante Jo/u,
	},
	certificaten: {
		maak: (id) => maak(`/jongeren/${id}/certificaten`, { soort: 'bhv', behaald: dag(-30) }),
		lijst: (id) => deel(`/jongeren/${id}/certificaten`, 'certificaten'),
		zegt: /Certificaat: BHV/u,
	},
	beslissingen: {
		weg: 'intrekken',
		maak: (id) => maak(`/jongeren/${id}/beslissingen`, {
			besluit: 'Eerst naar Utrecht', reden: 'Daar is werk', stem: 'Ja hoor', aanwezig: ['jongere'], datum: dag(-1),
		}),
		lijst: async (id) => (await deel(`/jongeren/${id}/beslissingen`, 'beslissingen'))
			.filter((b) => /Utrecht/u.test(b.besluit) && !b.ingetrokkenOp),
		zegt: /Beslissing: Eerst naar Utrecht[\s\S]*Blijft te lezen/u,
	},
	naasten: {
		weg: 'intrekken',
		maak: (id) => maak(`/jongeren/${id}/naasten`, { naam: 'Oom Ger', relatie: 'familie' }),
		lijst: async (id) => (await deel(`/jongeren/${id}/kring`, 'naasten')).filter((n) => n.naam === 'Oom Ger'),
		zegt: /Eigen netwerk: Oom Ger/u,
	},
};

for (const [pad, soort] of Object.entries(soorten))
	test(`what was taken away by mistake is gone, or comes back twice: ${pad}`, async () => {
		const id = await mine();
		await soort.maak(id);
		const [{ id: wat }] = await soort.lijst(id);
		const path = `/${pad}/${wat}/${soort.weg ?? 'weghalen'}`;
		await sanne.get(`/jongeren/${id}`);
		let page = await sanne.post(path);
		assert.match(page.main, /Maak ongedaan/u, 'it is offered at once');
		assert.equal((await soort.lijst(id)).length, 0);
		page = await sanne.get(`/jongeren/${id}/prullenbak`);
		assert.match(page.main, soort.zegt);
		assert.match(page.main, /(?:Weggehaald|Ingetrokken) op [^.]* door Sanne de Wit/u);
		page = await sanne.submit(`/${pad}/${wat}/terugzetten`);
		assert.equal(page.status, 200);
		assert.match(page.main, /Teruggezet/u);
		assert.equal((await soort.lijst(id)).length, 1);
		assert.deepEqual(await bak(sanne, id), []);
		const twice = await sanne.post(`/${pad}/${wat}/terugzetten`);
		assert.ok([404, 409].includes(twice.status), 'it stands');
	});

test('who does not read it where it stood reads it here, or puts it back', async () => {
	const id = await mine();
	await soorten.bevindingen.maak(id);
	await soorten.naasten.maak(id);
	const [{ id: wat }] = await soorten.bevindingen.lijst(id);
	await sanne.post(`/bevindingen/${wat}/weghalen`);
	const [naaste] = await soorten.naasten.lijst(id);
	await sanne.post(`/naasten/${naaste.id}/intrekken`);
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia', 'netwerk']);
	const naomi = await startbaan.login('doorstroomcoach');
	const page = await naomi.get(`/jongeren/${id}/prullenbak`);
	assert.doesNotMatch(page.main, /tante Jo/u);
	assert.match(page.main, /Oom Ger/u, 'the network is hers to see');
	assert.match((await sanne.get(`/jongeren/${id}/inzage`)).main, /Naomi[\s\S]*terugzetten wat is weggehaald/u, 'she read it');
	assert.equal((await naomi.post(`/bevindingen/${wat}/terugzetten`)).status, 404);
	const ruben = await startbaan.login('accountmanager');
	assert.equal((await ruben.request('GET', `/jongeren/${id}/prullenbak`)).status, 404, 'not in his sight at all');
	assert.equal((await naomi.post(`/naasten/${naaste.id}/terugzetten`)).status, 200);
});

test('who only reads is offered what he may not do', async () => {
	const id = await mine();
	await soorten.kenmerken.maak(id);
	const [{ id: wat }] = await soorten.kenmerken.lijst(id);
	await sanne.post(`/kenmerken/${wat}/weghalen`);
	await betrek(sanne, id, 'hans', 'jobcoach', ['personalia', 'doen']);
	const hans = await startbaan.login('jobcoach');
	const page = await hans.get(`/jongeren/${id}/prullenbak`);
	assert.match(page.main, /Kan goed stapelen/u);
	assert.doesNotMatch(page.main, /Zet terug/u);
	assert.equal((await hans.post(`/kenmerken/${wat}/terugzetten`)).status, 403);
});

const coach = {
	naam: 'Hans Vermeulen', organisatie: 'Stap', soort: 'extern', gekozen: true, regime: 'licht', van: dag(-40), tot: dag(20),
};

test('a talk that was taken back is read by everybody after all, or is lost with its time', async () => {
	const id = plek.jongereId;
	await maak(`/plaatsingen/${plek.id}/jobcoach`, coach);
	const uren = () => deel(`/plaatsingen/${plek.id}/jobcoach`, 'uren');
	const said = {
		met: 'werkgever', soort: 'bezoek', tekst: 'Gesprek over geld thuis', datum: dag(), plaatsing: plek.id, minuten: 45,
	};
	const { json } = await maak(`/jongeren/${id}/contactmomenten`, said);
	assert.equal((await uren()).length, 1);
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia', 'tijdlijn']);
	await sanne.get(`/jongeren/${id}`);
	let page = await sanne.post(`/contactmomenten/${json.id}/intrekken`);
	assert.equal((await uren()).length, 0);
	const naomi = await startbaan.login('doorstroomcoach');
	assert.deepEqual(await bak(naomi, id), [], 'it is for who wrote it down');
	assert.equal((await naomi.post(`/contactmomenten/${json.id}/terugzetten`)).status, 404);
	await sanne.get(`/jongeren/${id}/prullenbak`);
	page = await sanne.submit(`/contactmomenten/${json.id}/terugzetten`);
	assert.match(page.main, /Gesprek over geld thuis/u);
	assert.equal((await uren()).length, 1, 'its time came back with it');
	assert.deepEqual(await bak(sanne, id), []);
});

test('time comes back on a day on which the jobcoach was gone', async () => {
	const { jobcoaches } = (await sanne.api('GET', `/plaatsingen/${plek.id}/jobcoach`)).json;
	const [{ id }] = jobcoaches;
	await maak(`/jobcoaches/${id}/uren`, { minuten: 30, activiteit: 'trainen', datum: dag(-2) });
	const uren = await deel(`/plaatsingen/${plek.id}/jobcoach`, 'uren');
	const uur = uren.find((u) => u.minuten === 30);
	await sanne.post(`/jobcoachuren/${uur.id}/intrekken`);
	let page = await sanne.submit('Maak ongedaan');
	assert.match(page.main, /30 minuten/u);
	await sanne.post(`/jobcoachuren/${uur.id}/intrekken`);
	for (const u of uren.filter((x) => x.id !== uur.id)) await sanne.post(`/jobcoachuren/${u.id}/intrekken`);
	await maak(`/jobcoaches/${id}/einde`, { laatste_dag: dag(-10), reden: 'Niet meer nodig' });
	page = await sanne.post(`/jobcoachuren/${uur.id}/terugzetten`);
	assert.equal(page.status, 409);
	assert.match(page.main, /De jobcoach is er op die dag niet meer/u);
});

test('a talk comes back, but not the time of a jobcoach who is gone on that day', async () => {
	const { id: plaatsing, jongereId: id } = await baan(sanne);
	await maak(`/plaatsingen/${plaatsing}/jobcoach`, { ...coach, van: dag(-5) });
	const { json } = await maak(`/jongeren/${id}/contactmomenten`, {
		met: 'werkgever', soort: 'bezoek', tekst: 'Nog even langs', datum: dag(), plaatsing, minuten: 20,
	});
	await sanne.get(`/jongeren/${id}`);
	await sanne.post(`/contactmomenten/${json.id}/intrekken`);
	const { jobcoaches } = (await sanne.api('GET', `/plaatsingen/${plaatsing}/jobcoach`)).json;
	await maak(`/jobcoaches/${jobcoaches[0].id}/einde`, { laatste_dag: dag(-1), reden: 'Niet meer nodig' });
	await sanne.get(`/jongeren/${id}/prullenbak`);
	const page = await sanne.submit(`/contactmomenten/${json.id}/terugzetten`);
	assert.equal(page.status, 200, page.main);
	assert.match(page.main, /Nog even langs/u);
	assert.match((await sanne.get(`/jongeren/${id}/prullenbak`)).main, /20 minuten/u, 'the time still lies there');
});

test('a measurement that was right after all must be typed again', async () => {
	const meting = { datum: dag(), percentage: 61, soort: 'indicatief', meter: 'Vergissing' };
	await maak(`/plaatsingen/${plek.id}/loonwaardemetingen`, meting);
	const metingen = async () =>
		(await deel(`/plaatsingen/${plek.id}`, 'loonwaardemetingen')).filter((m) => m.meter === 'Vergissing');
	const [{ id }] = await metingen();
	await sanne.post(`/loonwaardemetingen/${id}/intrekken`);
	assert.equal((await metingen()).length, 0);
	const page = await sanne.submit('Maak ongedaan');
	assert.match(page.main, /61 procent/u);
	assert.equal((await metingen()).length, 1);
});

test('two certificates renew the same one: the first does not come back over the second', async () => {
	const id = await mine();
	await maak(`/jongeren/${id}/certificaten`, { soort: 'vca', behaald: dag(-300), tot: dag(30) });
	const [oud] = await soorten.certificaten.lijst(id);
	await maak(`/certificaten/${oud.id}/vernieuwen`, { behaald: dag(-1), tot: dag(900) });
	const [eerste] = await soorten.certificaten.lijst(id);
	await sanne.post(`/certificaten/${eerste.id}/weghalen`);
	await maak(`/certificaten/${oud.id}/vernieuwen`, { behaald: dag(), tot: dag(901) });
	const page = await sanne.post(`/certificaten/${eerste.id}/terugzetten`);
	assert.equal(page.status, 409);
	assert.match(page.main, /intussen al op een andere manier vernieuwd/u);
	assert.equal((await bak(sanne, id)).length, 1, 'it still lies there');
	assert.ok(!(await werk(sanne)).some((l) => l.jongereId === id && l.signaal === 'certificaat_eindigt'));
});

test('a closed dossier changes, and nobody is told why it does not', async () => {
	await sanne.get('/jongeren/nieuw');
	const typed = { roepnaam: 'Test', achternaam: 'Prullenbak', geboren: '01-02-2008', uitstroom: dag(200) };
	const { path } = await sanne.submit('Meld aan', typed);
	const id = path.split('/').pop();
	await soorten.kenmerken.maak(id);
	const [{ id: wat }] = await soorten.kenmerken.lijst(id);
	await sanne.post(`/kenmerken/${wat}/weghalen`);
	await sanne.get(`/jongeren/${id}/sluiten`);
	await sanne.submit('Sluit dossier', { uitkomst: 'verhuisd', reden: 'Naar Groningen' });
	const page = await sanne.get(`/jongeren/${id}/prullenbak`);
	assert.match(page.main, /Heropen het eerst/u);
	assert.doesNotMatch(page.main, /Zet terug/u);
	const refused = await sanne.post(`/kenmerken/${wat}/terugzetten`);
	assert.equal(refused.status, 409);
	assert.match(refused.main, /Dit dossier is gesloten/u);
});

test('who took something away last week must know where: it stands together, also of employers and filters', async () => {
	const { werkgeverId } = (await sanne.api('GET', `/plaatsingen/${plek.id}`)).json.plaatsing;
	await sanne.get(`/werkgevers/${werkgeverId}/contactpersonen/nieuw`);
	await sanne.submit('Voeg toe', { naam: 'Bert Voorman' });
	let page = await sanne.submit('Maak ongedaan');
	assert.match(page.main, /niet meer bij deze werkgever/u);
	await sanne.get(`/werkgevers/${werkgeverId}/harries/nieuw`);
	await sanne.submit('Voeg toe', { naam: 'Ria de Boer', training: 'harrie', getraind: dag(-90) });
	await sanne.submit('Werkt hier niet meer');
	await maak('/filters', { naam: 'Mijn filter', lijst: 'jongeren', fase: 'werk' });
	const [filter] = (await sanne.api('GET', '/filters')).json.filters.filter((f) => f.naam === 'Mijn filter');
	await sanne.post(`/filters/${filter.id}/weggooien`);
	page = await sanne.get('/prullenbak');
	assert.match(page.main, /Filter|filter: Mijn filter/u);
	assert.match(page.main, /Contactpersoon bij een werkgever: Bert Voorman/u);
	assert.match(page.main, /Collega die helpt op het werk: Ria de Boer/u);
	const naomi = await startbaan.login('doorstroomcoach');
	assert.doesNotMatch((await naomi.get('/prullenbak')).main, /Bert Voorman/u);
	await maak('/filters', { naam: 'Mijn filter', lijst: 'jongeren', fase: 'school' });
	page = await sanne.post(`/filters/${filter.id}/terugzetten`);
	assert.equal(page.status, 409);
	assert.match(page.main, /een ander filter met deze naam/u);
	for (const noun of ['contactpersonen', 'harries']) {
		await sanne.get('/prullenbak');
		page = await sanne.submit(new RegExp(`/${noun}/[^/]+/terugzetten$`, 'u'));
		assert.match(page.main, /Teruggezet/u);
	}
	assert.match((await sanne.get(`/werkgevers/${werkgeverId}`)).main, /Bert Voorman/u);
	assert.match((await sanne.get('/werk')).main, /Iets per ongeluk weggehaald/u);
});
