// What organisations agreed on about working together: who signed, until when it holds, and what was promised is lost to nobody.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, werk } from './lib/verhaal.mjs';

let startbaan;
let ingrid;
let paul;
let sanne;
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	paul = await startbaan.login('manager');
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());

const register = async (wie, vraag = '') => (await wie.api('GET', `/convenanten${vraag}`)).json.convenanten;
const met = async (naam, vraag = '?welke=alle') => (await register(ingrid, vraag)).find((c) => c.naam.startsWith(naam));
const pagina = async (c) => (await ingrid.api('GET', `/convenanten/${c.id}`)).json;
const option = (page, label) => new RegExp(`value="([^"]+)"[^>]*>${label}`, 'u').exec(page.source)?.[1];
const teken = async (c, partner, niveau) =>
	(await pagina(c)).ondertekeningen.find((o) => o.organisatie.startsWith(partner) && o.niveau === niveau);

test('a level of a partner is missing and nobody sees it', async () => {
	const c = await met('Convenant van school');
	assert.equal(c.nPartners, 5);
	assert.equal(c.ontbreekt, 2, 'nobody was asked in Vlietdam, and who was asked at the WSP does not sign now');
	const page = await sanne.get(`/convenanten/${c.id}`);
	assert.match(page.main, /Er ontbreken 2 niveaus/u);
	assert.match(page.main, /Ontbreekt Nog niemand gevraagd/u);
	assert.match(page.main, /Nu niet Beleidsmedewerker: De plek is leeg/u);
});

test('who may only read is led to a form, or can send it', async () => {
	const c = await met('Convenant van school');
	const page = await sanne.get(`/convenanten/${c.id}`);
	assert.doesNotMatch(page.main, /Wijzig de tekst|Vraag iemand van|Beëindig/u);
	for (const pad of ['wijzigen', 'gegevens', 'beeindigen', 'partners/nieuw', 'afspraken/nieuw', 'verlengen'])
		assert.equal((await sanne.get(`/convenanten/${c.id}/${pad}`)).status, 403, pad);
	assert.equal((await sanne.get('/convenanten/nieuw')).status, 403);
	assert.equal((await sanne.api('POST', `/convenanten/${c.id}/hervatten`, {})).status, 403);
	const deelnemer = await startbaan.login('deelnemer');
	assert.equal((await deelnemer.get('/convenanten')).status, 403, 'a seat of a scan reads no agreements');
});

test('a convenant ends and its owner does not know', async () => {
	const soon = await register(ingrid, '?welke=eindigt');
	assert.deepEqual(soon.map((c) => c.naam), ['Convenant nazorg en jobcoaching']);
	const page = await paul.get('/convenanten');
	assert.match(page.main, /Dit vraagt iets van u/u);
	assert.match(page.main, /Vraag de partners hoe zij verder willen/u);
	assert.match((await paul.get('/sturing')).main, /Convenanten vragen iets van u/u);
	assert.match((await ingrid.get('/convenanten')).main, /geen antwoord op de vraag om te tekenen/u);
	assert.doesNotMatch((await sanne.get('/convenanten')).main, /Dit vraagt iets van u/u);
});

test('wrong input is refused one mistake at a time, or what was typed is gone', async () => {
	await ingrid.get('/convenanten/nieuw');
	const wrong = await ingrid.submit('Begin het convenant', {
		naam: '', onderwerp: 'Over leerling Jayda', van: dag(0), tot: dag(-5), opzegmaanden: '40', eigenaar: '',
	});
	assert.equal(wrong.errors.length, 5, wrong.errors.join());
	assert.match(wrong.source, /Over leerling Jayda/u);
});

test('a convenant cannot be made, signed by two, and hold before everybody signed', async () => {
	await ingrid.get('/convenanten/nieuw');
	let page = await ingrid.submit('Begin het convenant', {
		naam: 'Convenant vervoer', onderwerp: 'Hoe jongeren op het werk komen.', van: dag(0), tot: dag(730),
		werkwijze: 'Wij regelen samen busjes.',
	});
	assert.match(page.main, /Concept/u);
	const c = await met('Convenant vervoer');
	page = await ingrid.submit('Leg ter ondertekening voor');
	assert.match(page.main, /Voeg eerst twee partners toe/u);
	for (const naam of ['Gemeente Vlietdam', 'Zorggroep De Oever']) {
		const form = await ingrid.get(`/convenanten/${c.id}/partners/nieuw`);
		await ingrid.submit('Voeg toe', { organisatie: option(form, naam) });
	}
	const form = await ingrid.get(`/convenanten/${c.id}/partners/nieuw`);
	const twice = await ingrid.submit('Voeg toe', { organisatie: option(form, 'Zorggroep De Oever') });
	assert.match(twice.errors.join(), /doet al mee/u);
	assert.equal((await ingrid.get(`/convenanten/${c.id}/afspraken/nieuw`)).status, 200);
	await ingrid.get(`/convenanten/${c.id}`);
	await ingrid.submit('Leg ter ondertekening voor');
	const { partners } = await pagina(c);
	const vlietdam = partners.find((p) => p.organisatie.startsWith('Gemeente'));
	await ingrid.get(`/convenantpartners/${vlietdam.id}/vragen?niveau=management`);
	const nobody = await ingrid.submit('Leg vast', {});
	assert.match(nobody.errors.join(), /Kies een collega, of vul hieronder een naam in/u);
	page = await ingrid.submit('Leg vast', { naam: 'De wethouder' });
	assert.match(page.main, /Gevraagd De wethouder,/u);
	page = await ingrid.submit('Vanaf nu geldt het');
	assert.match(page.main, /Geldig/u);
	assert.equal((await met('Convenant vervoer')).ontbreekt, 5);
});

test('what somebody answered on the question to sign is lost', async () => {
	const c = await met('Convenant vervoer');
	let o = await teken(c, 'Gemeente', 'management');
	await ingrid.get(`/ondertekeningen/${o.id}`);
	const half = await ingrid.submit('Bewaar', { stand: 'niet_nu' });
	assert.match(half.errors.join(), /Waarom nu niet\?/u);
	let page = await ingrid.submit('Bewaar', { stand: 'niet_nu', reden: 'Na de verkiezingen.' });
	assert.match(page.main, /Nu niet De wethouder: Na de verkiezingen/u);
	await ingrid.get(`/ondertekeningen/${o.id}`);
	page = await ingrid.submit('Bewaar', { stand: 'getekend' });
	assert.match(page.main, /Getekend De wethouder,/u);
	o = await teken(c, 'Gemeente', 'management');
	assert.equal(o.tekst, 1);
});

test('a text that was signed becomes another, or nobody knows what changed', async () => {
	const c = await met('Convenant vervoer');
	await ingrid.get(`/convenanten/${c.id}/wijzigen`);
	const why = await ingrid.submit('Bewaar als nieuwe tekst', { werkwijze: 'Wij regelen samen fietsen.' });
	assert.match(why.errors.join(), /Wat is er anders/u);
	const page = await ingrid.submit('Bewaar als nieuwe tekst', { wat: 'Fietsen in plaats van busjes.' });
	assert.match(page.main, /De wethouder, [^,]*, tekst 1/u);
	const both = await sanne.get(`/convenanten/${c.id}/teksten`);
	assert.match(both.main, /samen busjes/u);
	assert.match(both.main, /samen fietsen/u);
	assert.match(both.main, /Ingrid/u);
	assert.match((await sanne.get(`/convenanten/${c.id}/teksten?oud=1&nieuw=9`)).main, /dit nummer is er niet/u);
});

test('two write in one convenant and the first is lost', async () => {
	const c = await met('Convenant vervoer');
	await ingrid.get(`/convenanten/${c.id}/wijzigen`);
	await paul.get(`/convenanten/${c.id}/wijzigen`);
	await ingrid.submit('Bewaar als nieuwe tekst', { wat: 'Twee keer per jaar.', afstemming: 'Twee keer per jaar' });
	const both = await paul.submit('Bewaar als nieuwe tekst', { wat: 'Elke maand.', afstemming: 'Elke maand' });
	assert.match(both.main, /Twee keer per jaar/u);
	assert.match(both.main, /Elke maand/u);
	assert.equal((await met('Convenant vervoer')).afstemming, 'Twee keer per jaar');
});

test('a renewal begins from nothing, or twice', async () => {
	const c = await met('Convenant nazorg');
	await paul.get(`/convenanten/${c.id}/verlengen`);
	const page = await paul.submit('Begin de verlenging', { naam: 'Convenant nazorg en jobcoaching, vervolg' });
	assert.match(page.main, /Stap voor Stap Jobcoaching/u, 'the partners came along');
	assert.match(page.main, /Verlenging van/u);
	const vorige = await met('Convenant nazorg en jobcoaching');
	assert.match(vorige.volgende, /vervolg/u);
	assert.doesNotMatch((await paul.get('/convenanten')).main, /Dit vraagt iets van u/u, 'he is on it');
	assert.doesNotMatch((await paul.get(`/convenanten/${c.id}`)).main, /Begin de verlenging/u);
	assert.equal((await paul.get(`/convenanten/${c.id}/verlengen`)).status, 200);
	const again = await paul.submit('Begin de verlenging');
	assert.match(again.main, /De verlenging is al begonnen/u);
});

test('a convenant that ended is gone, or cannot come back', async () => {
	const c = await met('Convenant vervoer');
	await ingrid.get(`/convenanten/${c.id}/beeindigen`);
	const wrong = await ingrid.submit('Beëindig', { dag: '', reden: '' });
	assert.equal(wrong.errors.length, 2);
	let page = await ingrid.submit('Beëindig', { dag: dag(0), reden: 'De provincie regelt het nu.' });
	assert.match(page.main, /Beëindigd per/u);
	assert.match(page.main, /De provincie regelt het nu/u);
	assert.equal(await met('Convenant vervoer', ''), undefined, 'it does not run');
	assert.ok(await met('Convenant vervoer', '?welke=voorbij'));
	const late = await ingrid.get(`/convenanten/${c.id}/wijzigen`);
	assert.equal(late.status, 200);
	page = await ingrid.submit('Bewaar als nieuwe tekst', { wat: 'Toch nog iets.' });
	assert.match(page.main, /Dit kan nu niet. De stand is: Beëindigd/u);
	await ingrid.get(`/convenanten/${c.id}`);
	page = await ingrid.submit('Het is toch niet beëindigd');
	assert.match(page.main, /Geldig/u);
});

test('a promise tells about a young person, or is of who takes no part', async () => {
	const c = await met('Convenant van school');
	const form = await ingrid.get(`/convenanten/${c.id}/afspraken/nieuw`);
	const told = await ingrid.submit('Voeg toe', {
		wat: 'Wij bellen leerling Jayda elke week.', partner: option(form, 'Gemeente Vlietdam'), voor: dag(30),
	});
	assert.equal(told.errors.length, 1, told.errors.join());
	assert.match(told.errors[0], /Wat is toegezegd/u);
	const page = await ingrid.submit('Voeg toe', { wat: 'Wij bellen elke school elke maand.' });
	assert.match(page.main, /Wij bellen elke school elke maand/u);
	const ander = (await pagina(await met('Convenant vervoer'))).partners[0].id;
	const sent = await ingrid.api('POST', `/convenanten/${c.id}/afspraken`, { wat: 'Iets', partner: ander, voor: dag(30) });
	assert.equal(sent.status, 400);
});

test('who promised hears nothing, or cannot say what came of it', async () => {
	const tim = await startbaan.login('stagebegeleider');
	const told = async () => (await werk(tim)).filter((w) => w.signaal === 'convenantafspraak_laat').length;
	const { afspraken } = (await tim.api('GET', '/convenantafspraken?welke=laat')).json;
	const mijn = afspraken.find((a) => /stageverslag/u.test(a.wat));
	assert.equal(await told(), 1, 'it is in Mijn werk');
	await tim.get(`/convenantafspraken/${mijn.id}`);
	await tim.click(/Zeg wat ervan kwam/u);
	const why = await tim.submit('Leg vast', { stand: 'niet_gedaan' });
	assert.match(why.errors.join(), /Schrijf op waarom het niet lukte/u);
	const page = await tim.submit('Leg vast', { stand: 'gedaan', uitkomst: 'Ze liggen bij de school.' });
	assert.match(page.main, /Gedaan/u);
	assert.doesNotMatch(page.main, /Haal weg/u, 'what he promised stays');
	assert.equal(await told(), 0);
	assert.equal((await sanne.get(`/convenantafspraken/${mijn.id}/eigen/afronden`)).status, 404);
	assert.equal((await sanne.api('POST', `/convenantafspraken/${mijn.id}/heropenen`, {})).status, 403);
	await tim.submit('Het is toch nog te doen');
	assert.equal(await told(), 1);
});

test('managers do not see what came of promises', async () => {
	const { nakoming } = (await paul.api('GET', '/convenantafspraken')).json;
	const vlietdam = nakoming.find((n) => n.organisatie === 'Gemeente Vlietdam');
	assert.equal(vlietdam.toegezegd, 2);
	assert.equal(vlietdam.nietGedaan, 1);
	const page = await paul.get('/convenantafspraken?welke=niet_gedaan');
	assert.match(page.main, /te weinig jobcoaches/u);
	assert.match((await paul.get('/convenantafspraken?formaat=csv')).source, /Wat ervan kwam/u);
});

test('a promise or partner is gone by mistake', async () => {
	const c = await met('Convenant vervoer');
	const oever = (await pagina(c)).partners.find((p) => p.organisatie.startsWith('Zorggroep'));
	const weg = await ingrid.api('POST', `/convenantpartners/${oever.id}/weg`, { versie: oever.versie });
	assert.ok(weg.status < 400, `${weg.status}`);
	assert.equal((await pagina(c)).partners.length, 1);
	assert.ok((await ingrid.api('POST', `/convenantpartners/${oever.id}/terug`, {})).status < 400);
	await ingrid.get(`/convenanten/${c.id}`);
	await ingrid.submit(/Haal weg.*Oever/u);
	await ingrid.submit('Maak ongedaan');
	assert.equal((await pagina(c)).partners.length, 2);
	const { afspraken } = (await ingrid.api('GET', '/convenantafspraken')).json;
	const x = afspraken.find((a) => /elke maand/u.test(a.wat));
	await ingrid.get(`/convenantafspraken/${x.id}`);
	await ingrid.submit('Haal weg');
	assert.equal((await ingrid.api('GET', '/convenantafspraken')).json.afspraken.length, afspraken.length - 1);
	await ingrid.get(`/convenantafspraken/${x.id}`);
	await ingrid.submit('Zet terug');
	assert.equal((await ingrid.api('GET', '/convenantafspraken')).json.afspraken.length, afspraken.length);
});

test('the register is not found from the network, cannot be taken along or put in order', async () => {
	assert.match((await sanne.get('/netwerk')).source, /href="\/convenanten"/u);
	const naomi = await startbaan.login('doorstroomcoach');
	await naomi.get('/netwerk?zoek=Sanne');
	await naomi.click(/Sanne de Wit/u);
	const van = await naomi.click(/Convenanten van Gemeente Broekerwaard/u);
	assert.match(van.main, /Convenant van school naar werk/u);
	const csv = await sanne.get('/convenanten?welke=alle&formaat=csv');
	assert.match(csv.source, /Ontbrekende niveaus/u);
	assert.equal((await sanne.get('/convenanten?formaat=xlsx')).status, 200);
	const order = (await register(sanne, '?welke=alle&sorteer=-tot_datum')).map((c) => c.totDatum ?? '9999');
	assert.deepEqual(order, [...order].sort().reverse());
});
