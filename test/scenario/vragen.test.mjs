// Questions of professionals: asked, answered, accepted; closed ones stay closed; nobody is named.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { werk } from './lib/verhaal.mjs';

let startbaan;
let sanne; // asks
let hans; // a jobcoach, who knows of employers
let manager;

before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	hans = await startbaan.login('jobcoach');
	manager = await startbaan.login('manager');
});
after(() => startbaan.stop());

async function ask(fields) {
	await sanne.get('/vragen/nieuw?titel=vraag');
	return sanne.submit('Stel de vraag', {
		soort: 'beleid', titel: 'Mag een proefplaatsing langer dan twee maanden?',
		tekst: 'De gemeente zegt nee, en UWV zegt ja. Waar staat het?', kennis: ['werkgever'], ...fields,
	});
}
const list = async (who, lijst = 'alles') => (await who.api('GET', `/vragen?lijst=${lijst}`)).json.vragen;
const one = async (who, titel) => (await list(who)).find((v) => v.titel === titel);

test('a question tells of whom it is', async () => {
	const before = await list(sanne, 'van_mij');
	const wrong = {
		'Hij belt op 06 12345678 elke dag': /telefoonnummer/u,
		'Mail jan@school.example': /mailadres/u,
		'Zijn nummer is 111222333': /burgerservicenummer/u,
		'Geboren op 3 mei 2008': /geboortedatum/u,
		'Het gaat om Kevin uit de klas': /lijkt op een naam/u,
	};
	for (const [tekst, error] of Object.entries(wrong)) {
		const page = await ask({ tekst });
		assert.match(page.errors.join(), error, tekst);
		assert.match(page.main, new RegExp(tekst, 'u'), 'what was typed is kept');
	}
	const page = await ask({ titel: 'Wie belt Kevin?', tekst: 'Bel 0612345678' });
	assert.equal(page.errors.length, 2, 'all at once');
	const still = await ask({ tekst: 'Bel 0612345678 over Kevin', geen_naam: '1' });
	assert.match(still.errors.join(), /telefoonnummer/u, 'a number is never just no name');
	assert.deepEqual(await list(sanne, 'van_mij'), before, 'none of them was kept');
});

test('what looks like a name and is none cannot be asked', async () => {
	let page = await ask({ titel: 'Werkt Plan Bloesem ook hier?', tekst: 'Wie kent het?' });
	assert.match(page.errors.join(), /Bloesem/u);
	page = await sanne.submit('Stel de vraag', { geen_naam: '1' });
	assert.match(page.main, /Plan Bloesem/u);
});

test('a question waits and nobody sees for how long', async () => {
	const page = await ask({});
	assert.match(page.main, /Wacht op antwoord/u);
	const seen = await hans.get('/vragen');
	assert.match(seen.main, /langer dan twee maanden/u);
	assert.match(seen.main, /vandaag gevraagd/u);
});

test('an answer helps and the next one does not find it', async () => {
	const { id } = await one(hans, 'Mag een proefplaatsing langer dan twee maanden?');
	await hans.get(`/vragen/${id}`);
	let page = await hans.submit('Antwoord', { tekst: 'Bel Kevin maar' });
	assert.match(page.errors.join(), /lijkt op een naam/u);
	page = await hans.submit('Antwoord', { tekst: 'Het staat in de verordening, artikel 8a.' });
	assert.match(page.main, /artikel 8a/u);
	assert.doesNotMatch(page.main, /Dit is het antwoord/u, 'who answers does not choose');
	const antwoorden = async () => (await werk(sanne)).filter((w) => w.signaal === 'vraag_beantwoord');
	assert.match((await antwoorden())[0].waarom, /kreeg u antwoord/u, 'who asked does not hear of it');
	assert.match((await sanne.get('/vragen?lijst=van_mij')).main, /Nieuw antwoord/u);
	assert.equal((await hans.api('POST', `/vragen/${id}/gezien`)).status, 404, 'of somebody else');
	await sanne.get(`/vragen/${id}`);
	page = await sanne.submit('Ik heb dit gelezen');
	assert.doesNotMatch(page.main, /nieuw antwoord/u);
	assert.deepEqual(await antwoorden(), []);
	page = await sanne.submit('Dit is het antwoord (Hans Vermeulen)');
	assert.match(page.main, /Opgelost/u);
	assert.deepEqual((await list(sanne, 'open')).filter((v) => v.id === id), []);
	const found = await hans.api('GET', '/vragen?lijst=alles&zoek=PROEFPLAATSING');
	assert.equal(found.json.vragen[0].opgelost, true);
	await hans.get('/vragen?lijst=alles');
	await hans.submit('Zoek een vraag', { zoek: 'proefplaatsnig maandne' });
	assert.match(hans.last.main, /Bedoelde u iets anders[\s\S]*langer dan twee maanden/u, 'a slip of the pen finds nothing');
	await hans.get('/vragen?lijst=alles');
	await hans.submit('Zoek een vraag', { zoek: 'proef plaatsing' });
	assert.match(hans.last.main, /langer dan twee maanden/u, 'the list that was chosen is searched');
	await hans.get('/vragen');
	await hans.submit('Zoek een vraag', { zoek: 'proef plaatsing langer' });
	assert.doesNotMatch(hans.last.main, /Alle vragen hebben een antwoord/u);
	await hans.click(/Zoek in alle vragen/u);
	assert.match(hans.last.main, /langer dan twee maanden/u);
	for (const zoek of ['proef plaatsing', 'maanden proefplaatsing', 'de gemeente, en uwv', 'twee roefplaatsing'])
		assert.ok((await list(hans, `alles&${new URLSearchParams({ zoek })}`)).some((v) => v.id === id), zoek);
});

test('what was answered before is asked again', async () => {
	await hans.get('/vragen');
	let page = await hans.click(/Stel een vraag/u);
	assert.doesNotMatch(page.main, /Wat moet een ander weten/u, 'first the sentence');
	page = await hans.submit('Ga verder', { titel: 'Hoe lang mag een proefplaatsing duren, meer dan twee maanden?' });
	assert.match(page.main, /Misschien staat het antwoord er al[\s\S]*Mag een proefplaatsing langer dan twee maanden/u);
	assert.match(page.main, /Kennisbank/u);
	assert.match(page.source, /value="Hoe lang mag een proefplaatsing/u, 'and is typed once');
	assert.match((await hans.get('/vragen/nieuw?titel=xyzzy')).main, /Wat moet een ander weten/u);
	assert.doesNotMatch(hans.last.main, /Misschien staat het antwoord er al/u);
});

test('an answer that helped is typed again by who writes the article', async () => {
	const { id } = await one(hans, 'Mag een proefplaatsing langer dan twee maanden?');
	assert.doesNotMatch((await hans.get(`/vragen/${id}`)).main, /Maak hier een artikel van/u);
	const schrijver = await startbaan.login('afstemmingsregisseur');
	await schrijver.get(`/vragen/${id}`);
	const page = await schrijver.click(/Maak hier een artikel van/u);
	assert.match(page.main, /Het staat in de verordening, artikel 8a/u);
	assert.match(page.source, /value="Mag een proefplaatsing langer/u);
	await schrijver.submit('Bewaar', { samenvatting: 'Nee, twee maanden is het meeste.', bronnen: 'Verordening (2026), artikel 8a' });
	assert.match(schrijver.last.main, /Gemaakt uit een vraag/u);
	assert.match((await hans.get(`/vragen/${id}`)).main, /Van dit antwoord wordt een artikel gemaakt/u);
	const tweede = await schrijver.get(`/kennis/redactie/nieuw?vraag=${id}`)
		.then(() => schrijver.submit('Bewaar', { samenvatting: 'Nog eens.', bronnen: 'Verordening (2026)' }));
	assert.match(tweede.main, /maakte een collega al een artikel/u);
	await schrijver.get(`/vragen/${id}`);
	await schrijver.click(/Het artikel dat nog niet klaar is/u);
	await schrijver.submit('Laat een collega meelezen');
	const tweedeLezer = await startbaan.login('privacyfunctionaris');
	await tweedeLezer.get('/kennis/redactie');
	await tweedeLezer.click(/Mag een proefplaatsing langer/u);
	await tweedeLezer.submit('Goed, laat iedereen dit lezen');
	await hans.get(`/vragen/${id}`);
	await hans.click(/Mag een proefplaatsing langer/u);
	assert.match(hans.last.main, /Nee, twee maanden is het meeste/u);
	assert.match(hans.last.main, /Gemaakt uit een vraag/u);
	const bezoeker = await startbaan.client().get(`/kennis/mag-een-proefplaatsing-langer-dan-twee-maanden`);
	assert.match(bezoeker.main, /Nee, twee maanden is het meeste/u);
	assert.doesNotMatch(bezoeker.main, /Gemaakt uit een vraag/u, 'who asked it is not for everybody');
});

test('what was answered is taken back', async () => {
	const { id } = await one(sanne, 'Mag een proefplaatsing langer dan twee maanden?');
	const gone = await sanne.api('POST', `/vragen/${id}/intrekken`);
	assert.equal(gone.status, 400);
	const { antwoorden: [a] } = (await hans.api('GET', `/vragen/${id}`)).json;
	assert.equal((await hans.api('POST', `/vraagantwoorden/${a.id}/intrekken`)).status, 400, 'it is the answer');
	await sanne.api('POST', `/vraagantwoorden/${a.id}/loslaten`);
	await hans.get(`/vragen/${id}`);
	await hans.submit('Trek in (Uw antwoord)');
	assert.deepEqual((await sanne.api('GET', `/vragen/${id}`)).json.antwoorden, []);
	await hans.api('POST', `/vraagantwoorden/${a.id}/terugzetten`);
	assert.equal((await sanne.api('GET', `/vragen/${id}`)).json.antwoorden.length, 1);
	assert.equal((await manager.api('POST', `/vraagantwoorden/${a.id}/kiezen`)).status, 404);
	assert.equal((await manager.api('POST', `/vraagantwoorden/${a.id}/intrekken`)).status, 404);
});

test('a question about a case is read by who was not asked', async () => {
	let page = await ask({
		soort: 'casus', titel: 'Hoe pak ik een tweede uitval aan?', tekst: 'De jongere stopt weer na vier weken.',
	});
	assert.match(page.main, /Zij weten hier iets van|Er is niemand meer/u);
	const { id } = await one(sanne, 'Hoe pak ik een tweede uitval aan?');
	assert.equal(await one(hans, 'Hoe pak ik een tweede uitval aan?'), undefined);
	assert.equal((await hans.api('GET', `/vragen/${id}`)).status, 404);
	assert.equal((await hans.api('POST', `/vragen/${id}/antwoorden`, { tekst: 'Ik weet het' })).status, 404);

	await sanne.get(`/vragen/${id}/lezers?zoek=Vermeulen`);
	page = await sanne.submit('Vraag het (Hans Vermeulen)');
	assert.match(page.main, /Niet meer vragen/u);
	assert.deepEqual((await list(hans, 'aan_mij')).filter((v) => v.id === id).length, 1);
	assert.equal((await werk(hans)).filter((l) => l.signaal === 'vraag_aan_u').length, 1, 'it is in Mijn werk');
});

test('who is not asked any more goes on reading', async () => {
	const { id } = await one(sanne, 'Hoe pak ik een tweede uitval aan?');
	const { lezers: [l] } = (await sanne.api('GET', `/vragen/${id}`)).json;
	assert.equal((await hans.api('GET', `/vragen/${id}`)).status, 200);
	assert.equal((await manager.api('GET', `/vragen/${id}`)).status, 404);
	const taken = await sanne.api('POST', `/vraaglezers/${l.id}/intrekken`);
	assert.ok(taken.status < 400);
	assert.equal((await hans.api('GET', `/vragen/${id}`)).status, 404);
	assert.equal((await hans.api('POST', `/vraaglezers/${l.id}/terugzetten`)).status, 404, 'nobody lets himself in');
	await sanne.api('POST', `/vraaglezers/${l.id}/terugzetten`);
	assert.equal((await sanne.api('GET', `/vragen/${id}`)).json.lezers.length, 1);
});

test('two people change one question and one loses what he wrote', async () => {
	const { id } = await one(sanne, 'Hoe pak ik een tweede uitval aan?');
	await sanne.get(`/vragen/${id}/wijzigen`);
	let page = await sanne.submit('Bewaar', { tekst: 'De jongere stopt weer na zes weken, bij Anna.' });
	assert.match(page.errors.join(), /Anna/u);
	page = await sanne.submit('Bewaar', { tekst: 'De jongere stopt weer na zes weken.' });
	assert.match(page.main, /zes weken/u);
	assert.equal((await manager.get(`/vragen/${id}/wijzigen`)).status, 404);
});

test('a question asked by mistake stays for ever', async () => {
	await ask({ titel: 'Wat is dit?', tekst: 'Een vergissing.' });
	const { id } = await one(sanne, 'Wat is dit?');
	await sanne.get(`/vragen/${id}`);
	await sanne.submit('Trek in (Uw vraag)');
	assert.equal(await one(hans, 'Wat is dit?'), undefined);
	await sanne.api('POST', `/vragen/${id}/terugzetten`);
	assert.ok(await one(hans, 'Wat is dit?'));
	await sanne.api('POST', `/vragen/${id}/intrekken`);
});
