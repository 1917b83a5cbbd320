// Instroom: somebody needs help and says so, with or without an account; a loket answers, and nobody is told who is known.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, eigen } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let joke;
let naomi;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	joke = await startbaan.login('mentor');
	naomi = await startbaan.login('doorstroomcoach');
});
after(() => startbaan.stop());

const nl = (iso) => iso.split('-').reverse().join('-');
const zelf = { kanaal: 'zelf', telefoon: '06-00001111', onderwerpen: ['werk'], vraag: 'Ik wil werken.' };
const loketVan = (page, naam) => page.form(/Vraag hulp|Schrijf op/u).options('loket').find(([, l]) => l.includes(naam))[0];

// Somebody without an account, at the loket of Sanne unless told otherwise.
async function bezoeker(wie, { bij = 'Broekerwaard', ...meer } = {}) {
	const klant = startbaan.client();
	const page = await klant.get('/aanmelden');
	const loket = bij && loketVan(page, bij);
	return klant.submit('Vraag hulp', { ...zelf, ...wie, ...(loket && { loket }), ...meer });
}

const bak = async (klant, tab = 'open') => (await klant.api('GET', `/aanmeldingen?tab=${tab}`)).json;
const vind = async (klant, achternaam, tab) => (await bak(klant, tab)).aanmeldingen.find((a) => a.achternaam === achternaam);

describe('a question without an account', () => {
	test('who asks for help must log in first, or is not called', async () => {
		const page = await bezoeker({ roepnaam: 'Ilse', achternaam: 'Vraagsma' });
		assert.equal(page.path, '/aanmelden/ontvangen', page.main);
		assert.match(page.main, /belt u binnen 5 dagen/u);
		const found = await vind(sanne, 'Vraagsma');
		assert.equal(found.uiterlijkDatum, dag(5));
		await sanne.get(`/aanmeldingen/${found.id}`);
		assert.match(sanne.last.main, /Ik wil werken/u);
		assert.match(sanne.last.main, /Participatiewet/u, 'it says why this may be read');
	});

	test('the answer tells a visitor who is known', async () => {
		const [known] = await eigen(sanne);
		const { jongere } = (await sanne.api('GET', `/jongeren/${known.id}`)).json;
		const one = await bezoeker({ roepnaam: jongere.roepnaam, achternaam: 'Kentniemand', geboren: '01-01-2007' });
		const two = await bezoeker({
			roepnaam: jongere.roepnaam,
			achternaam: [jongere.voorvoegsel, jongere.achternaam].filter(Boolean).join(' '),
			geboren: nl(jongere.geboorteDatum),
		});
		assert.equal(two.main, one.main);
		const all = (await bak(sanne)).aanmeldingen;
		const found = all.find((a) => a.roepnaam === jongere.roepnaam && a.achternaam !== 'Kentniemand');
		assert.match((await sanne.get(`/aanmeldingen/${found.id}`)).main, /al in beeld.*Bekend bij/su, 'the loket knows');
	});

	test('all that was typed is lost because one thing is wrong', async () => {
		const page = await bezoeker({ roepnaam: 'Moniek', achternaam: '', kanaal: 'naaste', geboren: '31-02-2008' });
		assert.equal(page.status, 400);
		assert.equal(page.errors.length, 3, page.errors.join());
		assert.match(page.errors.join(), /Uw naam/u, 'and who calls for another says who he is');
		assert.equal(page.form('Vraag hulp').value('roepnaam'), 'Moniek');
	});
});

describe('the tray of a loket', () => {
	test('another loket, a school, a manager or nobody reads what was asked', async () => {
		await bezoeker({ roepnaam: 'Stil', achternaam: 'Geheimstra' });
		const { id } = await vind(sanne, 'Geheimstra');
		assert.equal(await vind(naomi, 'Geheimstra'), undefined);
		assert.equal((await naomi.get(`/aanmeldingen/${id}`)).status, 404);
		assert.equal((await naomi.get(`/aanmeldingen/${id}/opnemen`)).status, 404);
		for (const rol of ['mentor', 'jobcoach', 'hulpverlener', 'teamleider', 'manager', 'beheerder', 'privacyfunctionaris']) {
			const klant = await startbaan.login(rol);
			assert.equal((await klant.get(`/aanmeldingen/${id}`)).status, 403, rol);
			assert.equal((await klant.api('GET', '/aanmeldingen?tab=open')).status, 403, rol);
			const list = await klant.api('GET', '/gemeld');
			assert.ok(!list.text.includes('Geheimstra'), rol);
		}
		assert.match((await startbaan.client().get(`/aanmeldingen/${id}`)).path, /^\/inloggen/u);
	});

	test('a question for no loket in particular lies there', async () => {
		await bezoeker({ roepnaam: 'Waar', achternaam: 'Nergensma' }, { bij: null });
		assert.equal((await vind(sanne, 'Nergensma')).zonderLoket, true);
		const { id } = await vind(naomi, 'Nergensma');
		await naomi.get(`/aanmeldingen/${id}/niet-opnemen`);
		await naomi.submit('Neem niet op', { reden: 'beantwoord', tekst: 'Uitgelegd waar het kan.', verteld: dag() });
		assert.equal(await vind(sanne, 'Nergensma'), undefined, 'who answers makes it his');
		assert.ok(await vind(naomi, 'Nergensma', 'klaar'));
	});

	test('who reports somebody hears nothing, or reads more than how it stands', async () => {
		const page = await joke.get('/aanmeldingen/nieuw');
		const done = await joke.submit('Schrijf op', {
			vorm: 'netwerk', kanaal: 'oude_school', melder_naam: 'Joke Bakker', telefoon: '06-00002222',
			roepnaam: 'Oud', achternaam: 'Leerlingma', onderwerpen: ['werk', 'geld'], vraag: 'Zit al een jaar thuis.',
			loket: loketVan(page, 'Broekerwaard'),
		});
		assert.match(done.main, /Oud L\..*Wacht op antwoord/su);
		const { id } = await vind(sanne, 'Leerlingma');
		assert.equal((await joke.get(`/aanmeldingen/${id}`)).status, 403);
		await sanne.get(`/aanmeldingen/${id}/doorverwijzen`);
		await sanne.submit('Verwijs door', { elders: 'Schuldhulp', tekst: 'Afspraak op maandag.', verteld: dag() });
		const state = await joke.get('/gemeld');
		assert.match(state.main, /Doorverwezen/u);
		assert.ok(!state.main.includes('Schuldhulp'));
	});

	test('who wrote down the wrong one cannot take it back, or does so after it was answered', async () => {
		const velden = {
			vorm: 'netwerk', kanaal: 'oude_school', melder_naam: 'Joke Bakker', telefoon: '06-00002222', roepnaam: 'Per',
			achternaam: 'Vergissingma', onderwerpen: ['werk'], vraag: 'Hoort bij een ander.',
		};
		const page = await joke.get('/aanmeldingen/nieuw');
		await joke.submit('Schrijf op', { ...velden, loket: loketVan(page, 'Broekerwaard') });
		const { id } = await vind(sanne, 'Vergissingma');
		assert.equal((await sanne.post(`/gemeld/${id}/intrekken`)).status, 404, 'it is of who wrote it down');
		assert.match((await joke.submit('Maak ongedaan')).main, /Teruggenomen door u op/u);
		assert.match((await sanne.get(`/aanmeldingen/${id}`)).main, /Ingetrokken door wie het opschreef/u);
		assert.equal((await joke.api('POST', `/gemeld/${id}/intrekken`, {})).status, 400, 'it was answered');
	});

	test('somebody falls between two lokets', async () => {
		await bezoeker({ roepnaam: 'Tussen', achternaam: 'Schipsma' });
		const { id, uiterlijkDatum } = await vind(sanne, 'Schipsma');
		await sanne.get(`/aanmeldingen/${id}/doorverwijzen`);
		const wrong = await sanne.submit('Verwijs door', { tekst: 'Ga daarheen.', verteld: dag() });
		assert.match(wrong.errors.join(), /kies een loket/u);
		const loket = wrong.form('Verwijs door').options('loket').find(([, l]) => /Doorstroompunt/u.test(l))[0];
		const gone = await sanne.submit('Verwijs door', { loket }, wrong);
		assert.equal(gone.path, '/aanmeldingen', gone.errors.join());
		const there = await vind(naomi, 'Schipsma');
		assert.equal(there.uiterlijkDatum, uiterlijkDatum, 'the day on which it must be answered stays');
		assert.equal((await sanne.get(`/aanmeldingen/${id}`)).status, 404);
		assert.match((await naomi.get(`/aanmeldingen/${there.id}`)).main, /Ga daarheen/u);
	});

	test('a no has no reason, is not told, or cannot be taken back', async () => {
		await bezoeker({ roepnaam: 'Nee', achternaam: 'Weigersma' });
		const { id } = await vind(sanne, 'Weigersma');
		await sanne.get(`/aanmeldingen/${id}/niet-opnemen`);
		assert.ok(!/uitkering/u.test(sanne.last.form('Neem niet op').options('reden').join()), 'no benefit is no reason');
		assert.equal((await sanne.submit('Neem niet op', { tekst: 'Nee.', verteld: dag() })).status, 400);
		const untold = await sanne.submit('Neem niet op', { reden: 'regulier', tekst: 'Kan zelf.', verteld: '' });
		assert.match(untold.errors.join(), /Verteld op/u);
		await sanne.submit('Neem niet op', { verteld: dag() }, untold);
		await sanne.get(`/aanmeldingen/${id}`);
		assert.match(sanne.last.main, /Gewone dienstverlening is genoeg/u);
		await sanne.submit('Heropen');
		assert.match(sanne.last.main, /Neem op/u);
	});

	test('two people answer the same question', async () => {
		await bezoeker({ roepnaam: 'Dubbel', achternaam: 'Antwoordsma' }, { bij: null });
		const { id } = await vind(sanne, 'Antwoordsma');
		const mine = await sanne.get(`/aanmeldingen/${id}/opnemen`);
		const other = await vind(naomi, 'Antwoordsma');
		await naomi.get(`/aanmeldingen/${other.id}/niet-opnemen`);
		await naomi.submit('Neem niet op', { reden: 'vergissing', tekst: 'Dubbel.' });
		const late = await sanne.submit('Neem op', { geboren: '01-02-2008' }, mine);
		assert.ok([404, 409, 412].includes(late.status), `${late.status}`);
	});
});

test('a young person who was taken in has nobody, or is asked everything again', async () => {
	await bezoeker({ roepnaam: 'Bo', achternaam: 'Opneemsma' });
	const { id } = await vind(sanne, 'Opneemsma');
	const form = await sanne.get(`/aanmeldingen/${id}/opnemen`);
	assert.equal(form.form('Neem op').value('achternaam'), 'Opneemsma');
	assert.equal((await sanne.submit('Neem op', { casusregisseur: '', geboren: '01-02-2008' })).status, 400);
	const done = await sanne.submit('Neem op', { geboren: '01-02-2008' }, form);
	assert.equal(done.status, 200, done.errors.join());
	assert.match(done.main, /Intake van Bo O/u);
	assert.equal(await vind(sanne, 'Opneemsma'), undefined);
	assert.equal((await sanne.get(`/aanmeldingen/${id}`)).status, 404, 'what is in the dossier is only there');
});

test('reading of what is no dossier yet leaves no trace', async () => {
	await bezoeker({ roepnaam: 'Spoor', achternaam: 'Zoeksma' });
	const { id } = await vind(sanne, 'Zoeksma');
	const anil = await startbaan.login('privacyfunctionaris');
	const lines = async () => (await anil.get('/logboek')).main;
	const before = await lines();
	await sanne.get(`/aanmeldingen/${id}`);
	assert.notEqual(await lines(), before);
});

// Last: after this no visitor at this address can ask anything for an hour.
test('one visitor fills the tray', async () => {
	let page;
	for (let i = 0; i < 12; i++) page = await bezoeker({ roepnaam: 'Vaak', achternaam: `Nummer ${i}` });
	assert.equal(page.status, 429);
	assert.equal(page.form('Vraag hulp').value('achternaam'), 'Nummer 11', 'and what was typed stays');
});
