// Somebody works here and has a contract there: a detachering has two employers, and each is asked what is his.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let jongere;
let plek;
let hout;
let kaag;

const named = async (naam) => (await sanne.api('GET', `/werkgevers?zoek=${encodeURIComponent(naam)}`)).json.werkgevers[0];

async function werkgever(naam, persoon) {
	await sanne.get('/werkgevers/nieuw');
	await sanne.submit('Voeg toe', { naam, plaats: 'Vlietdam' });
	const { id } = await named(naam);
	await sanne.get(`/werkgevers/${id}/contactpersonen/nieuw`);
	await sanne.submit('Voeg toe', { naam: persoon, telefoon: '0600000000' });
	return id;
}

before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	jongere = (await eigen(sanne)).find((j) => j.fase === 'match').id;
	hout = await werkgever('Houthandel Detacheerproef', 'Bea Hout');
	kaag = await werkgever('Uitleenbedrijf Detacheerproef', 'Wim Uitleen');
});
after(() => startbaan.stop());

const detachering = async () => (await sanne.api('GET', `/plaatsingen/${plek}/detachering`)).json.detachering;
const lijnen = async (signaal) => (await werk(sanne)).filter((l) => l.plaatsingId === plek && l.signaal === signaal);
const over = async (id) => (await sanne.api('GET', `/werkgevers/${id}`)).json;

async function begin(fields) {
	await sanne.get(`/jongeren/${jongere}/plaatsingen/nieuw`);
	return sanne.submit('Voeg toe', {
		werkgever: 'Houthandel Detacheerproef', plaats: 'Vlietdam', soort: 'detachering', functie: 'zager',
		functiesoort: 'bestaand', uren: '24', weet_werkgever: 'ja', ...fields,
	});
}

test('a detachering has one employer, and nobody knows who pays', async () => {
	let page = await begin({});
	assert.match(page.errors.join(), /kies bij een detachering wie het contract heeft/u);
	page = await sanne.submit('Voeg toe', { formeel: hout });
	assert.match(page.errors.join(), /een andere werkgever dan waar het werk is/u);
	page = await sanne.submit('Voeg toe', { formeel: kaag, soort: 'dienstverband' });
	assert.match(page.errors.join(), /laat dit leeg, of kies Detachering/u);
	page = await sanne.submit('Voeg toe', {
		soort: 'detachering', contractvorm: 'tijdelijk', contract_tot: dag(25),
	});
	assert.equal(page.status, 200, page.main);
	assert.match(page.main, /Contract en loon bij\s*Uitleenbedrijf Detacheerproef/u);
	assert.match(page.main, /Nog geen afspraken over stoppen/u);
	plek = page.path.split('/').pop();
});

test('both employers are meant by one word: each list says who works there and who is lent out', async () => {
	const werk_ = await over(hout);
	const contract = await over(kaag);
	assert.deepEqual(werk_.plaatsingen.map((p) => p.waar), ['Uitleenbedrijf Detacheerproef']);
	assert.deepEqual(werk_.uitgeleend, []);
	assert.deepEqual(contract.plaatsingen, [], 'nobody is counted twice');
	assert.deepEqual(contract.uitgeleend.map((p) => p.waar), ['Houthandel Detacheerproef']);
	assert.match((await sanne.get(`/plaatsingen/${plek}/regelingen`)).main, /Het contract is bij Uitleenbedrijf/u);
});

test('what happens when it stops was agreed by nobody', async () => {
	const url = `/plaatsingen/${plek}/detachering`;
	let page = await sanne.get(url);
	assert.match(page.main, /Nog geen afspraken over stoppen/u);
	await sanne.get(`${url}/wijzigen`);
	page = await sanne.submit('Leg vast', { opzegdagen: '', besluit: 'stoppen' });
	assert.ok(page.errors.length >= 3, page.errors.join());
	assert.match(page.errors.join(), /vul de dag in waarover is besloten/u);
	const form = (await sanne.get(`${url}/wijzigen`)).form('Leg vast');
	const [bea] = form.options('materieel').find(([, naam]) => naam === 'Bea Hout');
	const [wim] = form.options('formeel').find(([, naam]) => naam === 'Wim Uitleen');
	const terms = { opzegdagen: '14', risico: 'samen', na: 'loopt_door', tot: dag(70), materieel: bea, formeel: wim };
	page = await sanne.submit('Leg vast', terms);
	assert.match(page.errors.join(), /het contract stopt op .* leg eerst het nieuwe contract vast/u);
	assert.match(page.errors.join(), /schrijf op hoe u samen betaalt/u, 'both mistakes at once');
	Object.assign(terms, { tot: dag(25), tekst: 'Ieder de helft.' });
	page = await sanne.submit('Leg vast', { ...terms, materieel: bea, formeel: wim });
	assert.match(page.main, /Bea Hout/u);
	assert.match(page.main, /Wim Uitleen/u);
	const wrong = await sanne.api('POST', url, { ...terms, formeel: bea });
	assert.equal(wrong.status, 400, 'who is spoken there works there');
});

test('the work stops on a day that everybody had agreed on, and nobody was told', async () => {
	const [line] = await lijnen('inleen_eindigt');
	assert.match(line.waarom, /Opzeggen kan tot en met/u);
	await sanne.get(`/plaatsingen/${plek}/detachering/wijzigen`);
	const page = await sanne.submit('Leg vast', { besluit: 'stoppen' });
	assert.match(page.main, /De detachering stopt/u);
	assert.deepEqual(await lijnen('inleen_eindigt'), [], 'what was decided is not asked again');
});

test('who has the work is asked about the contract', async () => {
	assert.equal((await lijnen('contract_eindigt')).length, 1);
	const tabs = await Promise.all(['te_laat', 'vandaag', 'deze_week', 'later'].map((tab) => sanne.get(`/werk?tab=${tab}`)));
	assert.match(tabs.map((p) => p.main).join(), /Uitleenbedrijf Detacheerproef \(werkt bij Houthandel Detacheerproef\)/u);
	const { contracten } = (await sanne.api('GET', `/plaatsingen/${plek}`)).json;
	const page = await sanne.get(`/contracten/${contracten[0].id}/einde`);
	assert.match(page.main, /Vraag Uitleenbedrijf Detacheerproef naar het contract/u);
});

test('the wrong employer pays for ever', async () => {
	const bijna = await werkgever('Werkbedrijf Detacheerproef', 'Els Werk');
	await sanne.get(`/plaatsingen/${plek}/wijzigen`);
	let page = await sanne.submit('Bewaar', { formeel: hout });
	assert.match(page.errors.join(), /een andere werkgever dan waar het werk is/u);
	page = await sanne.submit('Bewaar', { formeel: bijna });
	assert.match(page.main, /Contract en loon bij\s*Werkbedrijf Detacheerproef/u);
	const now = await detachering();
	assert.equal(now.formeelContact ?? null, null, 'whom to speak there is asked anew');
	assert.equal(now.materieelContact, 'Bea Hout');
});

test('the work stops, and what was agreed about the contract is somewhere else', async () => {
	const page = await sanne.get(`/plaatsingen/${plek}/einde`);
	assert.match(page.main, /Als de detachering stopt: Het contract loopt door/u);
	assert.match(page.main, /Bel Werkbedrijf Detacheerproef over het contract/u);
	assert.match(page.main, /Wie u waarvoor belt/u, 'no way to the number');
});

test('a job that is no detachering is made one by its address', async () => {
	for (const { id } of await eigen(sanne)) {
		const { plaatsingen } = (await sanne.api('GET', `/jongeren/${id}/plaatsingen`)).json;
		const p = plaatsingen.find((x) => x.soort === 'dienstverband');
		if (!p) continue;
		assert.match((await sanne.get(`/plaatsingen/${p.id}/detachering`)).main, /Dit is geen detachering/u);
		const terms = { opzegdagen: 0, risico: 'samen', na: 'onbekend' };
		const made = await sanne.api('POST', `/plaatsingen/${p.id}/detachering`, terms);
		assert.equal(made.status, 400);
		return;
	}
});
