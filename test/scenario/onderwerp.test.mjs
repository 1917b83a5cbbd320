// What questions are about: few subjects, kept by who moderates, followed by who wants to hear of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let ingrid; // afstemmingsregisseur, who moderates
let sanne;
let hans;
before(async () => {
	startbaan = await start();
	ingrid = await startbaan.login('afstemmingsregisseur');
	sanne = await startbaan.login('casusregisseur');
	hans = await startbaan.login('jobcoach');
});
after(() => startbaan.stop());

const lijst = async (wie) => (await wie.api('GET', '/vragen/onderwerpen')).json.onderwerpen;
const een = async (wie, naam) => (await lijst(wie)).find((o) => o.naam === naam);

test('a question cannot be found by what it is about', async () => {
	const { id } = await een(sanne, 'Reizen naar het werk');
	await sanne.get('/vragen/nieuw?titel=vraag');
	await sanne.submit('Stel de vraag', {
		soort: 'beleid', titel: 'Wie betaalt de bus in de proeftijd?', tekst: 'De halte is ver.',
		kennis: ['werkplek'], onderwerp: id,
	});
	assert.match(sanne.last.main, /Reizen naar het werk/u);
	await hans.get(`/vragen?onderwerp=${id}`);
	assert.match(hans.last.main, /Wie betaalt de bus/u);
	assert.doesNotMatch(hans.last.main, /loonkostensubsidie aan bij/u);
	await hans.click(/Wie betaalt de bus/u);
	assert.doesNotMatch(hans.last.main, /Onderwerpen kiezen/u);
	const vraag = hans.last.path;
	assert.equal((await hans.get(`${vraag}/onderwerpen`)).status, 404);
	assert.equal((await hans.api('POST', `${vraag}/onderwerpen/${id}/weg`, {})).status, 404);
	await ingrid.get(vraag);
	await ingrid.click(/Onderwerpen kiezen/u);
	await ingrid.submit('Zet erbij (Geld en schulden)');
	assert.match((await hans.get(vraag)).main, /Geld en schulden, Reizen naar het werk/u);
	await ingrid.submit('Haal weg (Reizen naar het werk)');
	assert.doesNotMatch((await hans.get(vraag)).main, /Reizen naar het werk/u);
	assert.equal((await een(hans, 'Geld en schulden')).vragen, 1);
});

test('everybody makes subjects, or one is there twice', async () => {
	await hans.get('/vragen/onderwerpen');
	assert.doesNotMatch(hans.last.main, /Nieuw onderwerp|Haal weg/u);
	assert.equal((await hans.api('POST', '/vragen/onderwerpen', { naam: 'Van mij' })).status, 403);
	await ingrid.get('/vragen/onderwerpen');
	const dubbel = await ingrid.submit('Zet erbij', { naam: ' geld  en Schulden ' });
	assert.match(dubbel.errors.join(), /staat er al/u);
	const leeg = await ingrid.submit('Zet erbij', { naam: '???' });
	assert.match(leeg.errors.join(), /gewone letters/u);
	await ingrid.submit('Zet erbij', { naam: 'Sport en bewegen' });
	assert.ok(await een(hans, 'Sport en bewegen'));
	await ingrid.submit('Haal weg (Sport en bewegen)');
	assert.equal(await een(hans, 'Sport en bewegen'), undefined);
	await ingrid.submit('Maak ongedaan');
	assert.ok(await een(hans, 'Sport en bewegen'));
});

test('who follows a subject does so for all, or cannot stop', async () => {
	await hans.get('/vragen/onderwerpen');
	await hans.submit('Volg (Wonen)');
	assert.match(hans.last.main, /U volgt dit onderwerp/u);
	assert.equal((await een(hans, 'Wonen')).gevolgd, true);
	assert.equal((await een(sanne, 'Wonen')).gevolgd, false);
	await hans.submit('Volg niet meer (Wonen)');
	assert.equal((await een(hans, 'Wonen')).gevolgd, false);
});

test('a colleague without casework cannot be asked', async () => {
	await sanne.get('/vragen/nieuw?titel=vraag');
	await sanne.submit('Stel de vraag', {
		soort: 'casus', titel: 'Hoe regel ik een tolk?', tekst: 'Het gesprek is volgende week.', kennis: ['taal'],
	});
	await sanne.submit(/\/lezers$/u, { zoek: 'ingrid' });
	assert.match(sanne.last.main, /Ingrid/u);
	await sanne.submit(/Vraag het \(Ingrid/u);
	assert.match(sanne.last.main, /Het is gevraagd/u);
});

test('a name in small letters is read by the whole network', async () => {
	await sanne.get('/vragen/nieuw?titel=vraag');
	const vraag = { soort: 'beleid', titel: 'Hoe lang mag een stage duren?', kennis: ['stage'] };
	const page = await sanne.submit('Stel de vraag', { ...vraag, tekst: 'ik begeleid kevin, die wil langer blijven' });
	assert.match(page.errors.join(), /"kevin" lijkt op een naam/u);
	const { jongeren: [j] } = (await sanne.api('GET', '/jongeren')).json;
	const eigen = await sanne.submit('Stel de vraag', { ...vraag, tekst: `het gaat om ${j.roepnaam.toLowerCase()} uit klas vijf` });
	assert.match(eigen.errors.join(), new RegExp(`"${j.roepnaam.toLowerCase()}" lijkt op een naam`, 'u'));
});
