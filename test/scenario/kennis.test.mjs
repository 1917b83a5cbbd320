// The kennisbank: found without an account, looked after by somebody, and never changed in silence.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag } from './lib/verhaal.mjs';

let startbaan;
let ingrid; // afstemmingsregisseur
let wietske; // beheerder
let anil; // privacyfunctionaris
let sanne;
let ouder; // nobody
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	wietske = await startbaan.login('beheerder');
	anil = await startbaan.login('privacyfunctionaris');
	sanne = await startbaan.login('casusregisseur');
	ouder = startbaan.client();
});
after(() => startbaan.stop());

// With all of the words.
const vind = async (vraag) => {
	const { artikelen, minder } = (await ouder.api('GET', `/kennis?${new URLSearchParams(vraag)}`)).json;
	return minder ? [] : artikelen;
};
const artikel = async (wie, titel) => {
	const { artikelen } = (await wie.api('GET', '/kennis/redactie?wat=alles')).json;
	return artikelen.find((a) => a.titel.startsWith(titel));
};
const open = async (wie, titel) => {
	const { id } = (await artikel(wie, titel)) ?? {};
	return wie.get(`/kennis/redactie/${id}`);
};
const nieuw = {
	soort: 'artikel', titel: 'Fietsen naar het werk', samenvatting: 'Een fiets van de gemeente helpt wie ver woont.',
	tekst: '## Wie vraagt het aan?\n\nDe jongere zelf, met hulp.', bronnen: 'Afspraak (2026), Broekerwaard', geldig_tot: dag(400),
};
async function schrijf(wie, velden) {
	await wie.get('/kennis/redactie/nieuw');
	return wie.submit('Bewaar', { ...nieuw, ...velden });
}
async function publiceer(titel, velden = {}) {
	await schrijf(ingrid, { titel, ...velden });
	await ingrid.submit('Laat een collega meelezen');
	await open(wietske, titel);
	return wietske.submit('Goed, laat iedereen dit lezen');
}

test('everybody reads of whom an article is, or nobody can say whom to call', async () => {
	const nooit = {
		'Zijn nummer is 111222333.': /burgerservicenummer/u,
		'Hij is geboren op 1 mei 2008.': /geboortedatum/u,
		'Op 14 mei 2008 begon het.': /alleen de maand en het jaar/u,
		'De leerling Jayda kreeg een fiets.': /naam van een jongere/u,
	};
	for (const [tekst, error] of Object.entries(nooit))
		for (const mag of [[], ['1']]) {
			const page = await schrijf(ingrid, { titel: 'Van wie?', tekst, mag: mag.length ? '1' : null });
			assert.match(page.errors.join(), error, tekst);
			assert.match(page.main, new RegExp(tekst, 'u'), 'what was typed is kept');
		}
	const waar = await schrijf(ingrid, { titel: 'Van wie?', regio: 'Waar leerling Jayda woont' });
	assert.match(waar.errors.join(), /In welke regio: "leerling Jayda"/u);
	const loket = { titel: 'Het loket van de gemeente', tekst: 'Het loket is er sinds 1 juli 2015. Vraag naar Kevin: 072 123 45 67.' };
	const eerst = await schrijf(ingrid, loket);
	assert.match(eerst.errors.join(), /1 juli 2015.*072 123 45 67.*Kevin.*Kruis dan onderaan aan/u);
	await ingrid.submit('Bewaar', { mag: '1' });
	assert.match(ingrid.last.h1, /Het loket van de gemeente/u);
	await ingrid.click(/Verder schrijven/u);
	const weer = await ingrid.submit('Bewaar', { bronnen: 'Anna Bakker (2026), anna@loket.example', samenvatting: 'Bel Kevin.' });
	assert.match(weer.errors.join(), /Samenvatting: "Kevin"/u, 'each time anew');
	assert.doesNotMatch(weer.errors.join(), /Bakker|anna@/u, 'a source has a name');
	await ingrid.submit('Bewaar', { samenvatting: 'Bel het loket.', mag: '1' });
	await ingrid.submit('Gooi deze tekst weg');
	const { id } = await artikel(ingrid, 'Proefplaatsing');
	for (const tekst of ['De leerling Jayda zegt iets anders.', 'Geboren op 1 mei 2008 telt niet.']) {
		const gemeld = await sanne.api('POST', `/kennis/melding/${id}`, { tekst });
		assert.equal(gemeld.status, 400, tekst);
	}
});

test('an article is not found again by who looks after two hundred', async () => {
	await ingrid.get('/kennis/redactie?wat=alles');
	assert.match(ingrid.last.main, /Wet en regel \(\d+\)/u);
	await ingrid.submit('Zoek een artikel', { zoek: 'Proefplaats' });
	assert.match(ingrid.last.main, /Proefplaatsing/u);
	assert.doesNotMatch(ingrid.last.main, /Minimumloon/u);
	await ingrid.submit('Zoek een artikel', { zoek: 'qzxw' });
	assert.match(ingrid.last.main, /Geen artikel met deze titel/u);
});

test('a parent without an account cannot find what is possible, or only by the exact word', async () => {
	const page = await ouder.get('/kennis');
	assert.equal(page.status, 200);
	assert.match(page.main, /De nieuwste artikelen/u);
	await ouder.submit('Zoek', { q: 'ontbijten werkgév' });
	assert.match(ouder.last.main, /Ontbijt met werkgevers/u);
	await ouder.click(/Ontbijt met werkgevers/u);
	assert.match(ouder.last.main, /elf stages/u);
	assert.match(ouder.last.main, /Waterland-Oost/u);
	assert.doesNotMatch(ouder.last.main, /Klopt dit niet|Bewerken/u);
	const leeg = await ouder.get('/kennis?q=qzxw');
	assert.match(leeg.main, /Niets gevonden/u);
	assert.deepEqual(await vind({ q: 'factor' }).then((l) => l.filter((a) => a.naam === 'ontbijt-met-werkgevers')), [],
		'what it is tied to is no word of it');
	assert.ok((await vind({ bij: 'factor/8' })).some((a) => a.naam === 'ontbijt-met-werkgevers'));
	assert.ok((await vind({ soort: 'praktijk' })).every((a) => a.artikelsoort === 'praktijk'));
});

test('what is not ready is read by everybody, or approved by who wrote it', async () => {
	await schrijf(ingrid, {});
	const { naam, id } = await artikel(ingrid, nieuw.titel);
	assert.equal((await ouder.get(`/kennis/${naam}`)).status, 404);
	assert.deepEqual(await vind({ q: 'fietsen' }), []);
	assert.equal((await sanne.get(`/kennis/redactie/${id}`)).status, 403);
	await open(ingrid, nieuw.titel);
	assert.match(ingrid.last.main, /Wie vraagt het aan\?/u, 'as the reader will see it');
	await ingrid.submit('Laat een collega meelezen');
	assert.throws(() => ingrid.last.form('Goed, laat iedereen dit lezen'));
	assert.equal((await ingrid.api('POST', `/kennis/redactie/${id}/goedkeuren`, {})).status, 409);
	assert.equal((await ouder.get(`/kennis/${naam}`)).status, 404);
	assert.match((await wietske.get('/beheer/gebruikers')).main, /De kennisbank vraagt iets van u/u);
	await open(wietske, nieuw.titel);
	await wietske.submit('Stuur terug', { opmerking: 'Noem de kosten' });
	await open(ingrid, nieuw.titel);
	assert.match(ingrid.last.main, /Noem de kosten/u);
	await ingrid.click(/Verder schrijven/u);
	await ingrid.submit('Bewaar', { tekst: `${nieuw.tekst}\n\n## Wat kost het?\n\nNiets.` });
	await ingrid.submit('Laat een collega meelezen');
	await open(anil, nieuw.titel);
	await anil.submit('Goed, laat iedereen dit lezen');
	assert.match((await ouder.get(`/kennis/${naam}`)).main, /Wat kost het\?/u);
	assert.equal((await vind({ q: 'kostwinner fietsen' })).length, 0);
	assert.equal((await vind({ q: 'fietsen kost' })).length, 1);
});

test('what was typed is lost, or only one of its mistakes is told', async () => {
	const wrong = await schrijf(ingrid, { soort: 'wet', titel: '', bronnen: '', geldig_tot: dag(-1), schermen: 'werk/niets' });
	assert.equal(wrong.errors.length, 5, wrong.errors.join());
	assert.match(wrong.main, /Wie vraagt het aan\?/u);
	await ingrid.get('/kennis/redactie/nieuw?soort=praktijk');
	assert.match(ingrid.last.source, /## Randvoorwaarden/u);
	const half = await ingrid.submit('Bewaar', { ...nieuw, soort: 'praktijk', titel: 'Half', tekst: '## Aanleiding\n\nx' });
	assert.match(half.errors.join(), /## Partijen/u);
	const kaal = await schrijf(ingrid, { titel: '???' });
	assert.match(kaal.errors.join(), /gewone letters/u);
});

test('who approves does not see whom everybody may call', async () => {
	await ingrid.get('/kennis/redactie/nieuw?soort=praktijk');
	await ingrid.submit('Bewaar', {
		titel: 'Zo deed een andere regio het', samenvatting: 'Een loket.', bronnen: 'Verslag (2026), Elders',
		regio: 'Elders', contact: 'Anna, loket Elders', geldig_tot: dag(300),
	});
	await ingrid.submit('Laat een collega meelezen');
	await open(wietske, 'Zo deed een andere regio het');
	assert.match(wietske.last.main, /Regio: Elders/u);
	assert.match(wietske.last.main, /Vragen aan: Anna, loket Elders/u);
});

test('a new text takes the place of the old one before a colleague read it', async () => {
	await publiceer('Reiskosten', { tekst: 'De gemeente betaalt de bus.' });
	await open(ingrid, 'Reiskosten');
	await ingrid.click(/Schrijf een nieuwe tekst/u);
	await ingrid.submit('Bewaar', { tekst: 'De gemeente betaalt de trein.', wat: 'De bus rijdt niet meer' });
	await ingrid.submit('Laat een collega meelezen');
	assert.match((await ouder.get('/kennis/reiskosten')).main, /de bus/u);
	await open(wietske, 'Reiskosten');
	await wietske.submit('Goed, laat iedereen dit lezen');
	assert.match((await ouder.get('/kennis/reiskosten')).main, /de trein/u);
	assert.equal((await vind({ q: 'reiskosten bus' })).length, 0, 'what was replaced is not found');
	const { id } = await artikel(ingrid, 'Reiskosten');
	await ingrid.get(`/kennis/redactie/${id}/versies`);
	assert.match(ingrid.last.main, /de bus[\s\S]*de trein/u);
	const { verschillen } = (await ingrid.api('GET', `/kennis/redactie/${id}/versies?oud=1&nieuw=2`)).json;
	assert.deepEqual(verschillen.map((v) => v.wat), ['Tekst']);
});

test('two who write at once lose one of both texts', async () => {
	await publiceer('Stagevergoeding');
	const { id } = await artikel(ingrid, 'Stagevergoeding');
	await ingrid.get(`/kennis/redactie/${id}/wijzigen`);
	await wietske.get(`/kennis/redactie/${id}/wijzigen`);
	await ingrid.submit('Bewaar', { tekst: 'Van de een.' });
	const both = await wietske.submit('Bewaar', { tekst: 'Van de ander.' });
	assert.equal(both.status, 412);
	assert.match(both.main, /Van de een\.[\s\S]*Van de ander\.|Van de ander\.[\s\S]*Van de een\./u);
});

test('of a law nobody can tell how it stood on the day that matters', async () => {
	await publiceer('Subsidie voor fietsen', { soort: 'wet', van: '01-01-2020', tekst: 'Het was honderd euro.' });
	await open(ingrid, 'Subsidie voor fietsen');
	await ingrid.click(/Schrijf een nieuwe tekst/u);
	await ingrid.submit('Bewaar', { van: '01-01-2024', tekst: 'Het is tweehonderd euro.', wat: 'Hoger bedrag' });
	await ingrid.submit('Laat een collega meelezen');
	await open(wietske, 'Subsidie voor fietsen');
	await wietske.submit('Goed, laat iedereen dit lezen');
	const nu = await ouder.get('/kennis/subsidie-voor-fietsen');
	assert.match(nu.main, /tweehonderd euro/u);
	await ouder.submit('Toon', { op: '31-12-2023' });
	assert.match(ouder.last.main, /Zo was het op 31 december 2023/u);
	assert.match(ouder.last.main, /Het was honderd euro/u);
	await ouder.submit('Toon', { op: '01-01-2019' });
	assert.match(ouder.last.main, /Van die dag hebben wij geen tekst/u);
});

test('what is old looks sure, or nobody is asked to look', async () => {
	assert.match((await ingrid.get('/sturing')).main, /De kennisbank vraagt iets van u/u);
	await open(ingrid, 'Ontbijt met werkgevers');
	assert.match(ingrid.last.main, /Nakijken/u);
	const vroeg = await ingrid.submit('Dit klopt nog', { geldig_tot: dag(-1) });
	assert.equal(vroeg.errors.length, 1);
	await ingrid.submit('Dit klopt nog', { geldig_tot: dag(300) });
	assert.match(ingrid.last.main, /Gepubliceerd/u);
	assert.doesNotMatch((await ouder.get('/kennis/ontbijt-met-werkgevers')).main, /misschien niet meer zo/u);
});

test('a page vanishes, and who kept its address finds nothing', async () => {
	await publiceer('Zomerbaan');
	await open(ingrid, 'Zomerbaan');
	await ingrid.submit('Naar het archief');
	assert.match((await ouder.get('/kennis/zomerbaan')).main, /Deze pagina staat in het archief/u);
	assert.deepEqual(await vind({ q: 'zomerbaan' }), []);
	await ingrid.submit('Maak ongedaan');
	assert.equal((await vind({ q: 'zomerbaan' })).length, 1);
});

test('of what nobody ever read it says that others can read it', async () => {
	await schrijf(ingrid, { titel: 'Kladje' });
	const { id, naam } = await artikel(ingrid, 'Kladje');
	await ingrid.submit('Leg dit artikel weg');
	assert.match(ingrid.last.source, /Weggelegd\. Alleen wie schrijft kan het nog zien/u);
	assert.match(ingrid.last.main, /Nooit gepubliceerd/u);
	assert.doesNotMatch(ingrid.last.main, /Wie het adres heeft|Laat een collega meelezen/u);
	assert.equal((await ouder.get(`/kennis/${naam}`)).status, 404);
	assert.equal((await ingrid.api('POST', `/kennis/redactie/${id}/indienen`, {})).status, 409);
	await ingrid.get(`/kennis/redactie/${id}`);
	await ingrid.submit('Haal dit artikel terug');
	assert.match(ingrid.last.main, /Nog niet klaar/u);
});

test('who sees a mistake cannot tell it, or hears nothing', async () => {
	await sanne.get('/kennis/ontbijt-met-werkgevers');
	await sanne.click(/Klopt dit niet\?/u);
	await sanne.submit('Meld het', { tekst: 'Er waren negen werkgevers' });
	assert.match(sanne.last.main, /Er is nog geen antwoord/u);
	await open(ingrid, 'Ontbijt met werkgevers');
	assert.match(ingrid.last.main, /negen werkgevers/u);
	await ingrid.click(/Beantwoord deze melding/u);
	await ingrid.submit('Beantwoord', { antwoord: 'Aangepast, dank u' });
	await sanne.get('/kennis/ontbijt-met-werkgevers');
	await sanne.click(/Klopt dit niet\?/u);
	assert.match(sanne.last.main, /Aangepast, dank u/u);
	const mentor = await startbaan.login('mentor');
	await mentor.get('/kennis/ontbijt-met-werkgevers');
	await mentor.click(/Klopt dit niet\?/u);
	assert.doesNotMatch(mentor.last.main, /negen werkgevers/u, 'what another told is his');
});

test('an article is of nobody when who looked after it leaves', async () => {
	await publiceer('Werkkleding');
	const { id } = await artikel(ingrid, 'Werkkleding');
	await ingrid.get(`/kennis/redactie/${id}`);
	const geen = await ingrid.submit('Geef door', { eigenaar: '', rol: '' });
	assert.match(geen.errors.join(), /één van de twee/u);
	await ingrid.get(`/kennis/redactie/${id}`);
	await ingrid.submit('Geef door', { eigenaar: '', rol: 'privacyfunctionaris' });
	assert.ok((await anil.api('GET', '/kennis/redactie?wat=alles')).json.artikelen.find((a) => a.id === id).vanMij);
	assert.ok(!(await artikel(ingrid, 'Werkkleding')).zonderEigenaar);
	const { gebruikers } = (await wietske.api('GET', '/beheer/gebruikers?zoek=anil')).json;
	await wietske.get(`/beheer/gebruikers/${gebruikers[0].id}`);
	await wietske.submit('Gaat uit dienst');
	assert.ok((await artikel(ingrid, 'Werkkleding')).zonderEigenaar);
	assert.match((await ingrid.get('/kennis/redactie')).main, /Werkkleding/u);
});

test('a screen does not tell which article belongs to it', async () => {
	const page = await ouder.get('/handleiding?onderwerp=casusoverleg');
	assert.match(page.main, /Meer weten[\s\S]*bekend gezicht/u);
});
