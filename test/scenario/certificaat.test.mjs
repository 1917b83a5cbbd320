// Certificates and courses: until when they are valid, who saw the paper, and what an employer may know.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { betrek, dag, telkens, werk } from './lib/verhaal.mjs';

const mine = telkens(() => sanne);
const lijst = async (id) => (await sanne.api('GET', `/jongeren/${id}/certificaten`)).json.certificaten;
async function add(id, velden = {}) {
	const reply = await sanne.api('POST', `/jongeren/${id}/certificaten`, { soort: 'vca', behaald: dag(-300), ...velden });
	assert.ok(reply.status < 300, reply.source);
	return (await lijst(id))[0];
}
async function step(id, certificaat, name) {
	await sanne.get(`/jongeren/${id}/certificaten`);
	return sanne.submit(`/certificaten/${certificaat.id}/${name}`);
}
const asked = async (id) => (await werk(sanne)).some((l) => l.jongereId === id && l.signaal === 'certificaat_eindigt');

test('who fills it in wrong hears one mistake at a time, or loses what was typed', async () => {
	const id = await mine();
	await sanne.get(`/jongeren/${id}/certificaten/nieuw`);
	let page = await sanne.submit('Leg vast', { soort: 'ander', behaald: dag(-3), tot: dag(-9) });
	assert.equal(page.status, 400);
	assert.match(page.errors.join(), /Schrijf op wat het is[\s\S]*eerder dan de dag/u);
	assert.equal(page.form('Leg vast').value('tot'), dag(-9));
	page = await sanne.submit('Leg vast', { naam: 'Pizzabakker', tot: '' });
	assert.match(page.main, /Pizzabakker[\s\S]*Zonder einde[\s\S]*Nog niet gezien/u);
	const twice = await sanne.api('POST', `/jongeren/${id}/certificaten`, { soort: 'bhv', naam: 'EHBO', behaald: dag(-3) });
	assert.equal(twice.status, 400);
	assert.equal((await sanne.api('POST', `/jongeren/${id}/certificaten`, { soort: 'bhv', behaald: dag(1) })).status, 400);
});

test('a certificate ends and nobody saw it coming: Mijn werk asks until it is renewed', async () => {
	const id = await mine();
	assert.ok(!(await asked(id)));
	const old = await add(id, { tot: dag(30), gezien: true });
	assert.ok(await asked(id), 'it ends within three months');
	await sanne.get(`/certificaten/${old.id}/vernieuwen`);
	let page = await sanne.submit('Leg vast', { behaald: dag(-300), tot: dag(900) });
	assert.match(page.errors.join(), /Vul de dag van het nieuwe in/u);
	page = await sanne.submit('Leg vast', { behaald: dag(-1), tot: dag(900) });
	assert.match(page.main, /Geldig[\s\S]*Vernieuwd/u);
	assert.ok(!(await asked(id)), 'doing it closes it');
	const again = await sanne.api('POST', `/certificaten/${old.id}/vernieuwen`, { behaald: dag(), tot: dag(900) });
	assert.equal(again.status, 400, 'renewed twice');
	const [nieuw] = await lijst(id);
	page = await sanne.submit(`/certificaten/${nieuw.id}/weghalen`);
	assert.ok(await asked(id), 'the new one was a mistake, so the old one is asked for again');
	await sanne.submit('Maak ongedaan');
	assert.ok(!(await asked(id)), 'undone');
	const twice = await sanne.post(`/certificaten/${nieuw.id}/terugzetten`);
	assert.equal(twice.status, 409, 'it stands: the timeline would tell of what did not happen');
});

test('who does not need it any more is asked for it for ever', async () => {
	const id = await mine();
	const c = await add(id, { tot: dag(-5) });
	assert.ok(await asked(id), 'it ended, and nobody said how it goes on');
	let page = await step(id, c, 'niet-nodig');
	assert.match(page.main, /Niet meer geldig[\s\S]*Daarna Niet meer nodig/u);
	assert.ok(!(await asked(id)));
	page = await step(id, c, 'wel-nodig');
	assert.ok(await asked(id));
	const forever = await add(id, { soort: 'rijbewijs_am' });
	const odd = await sanne.api('POST', `/certificaten/${forever.id}/niet-nodig`, {});
	assert.equal(odd.status, 409, 'what has no end is not asked for');
});

test('belofte_3 an employer hears of a certificate what the young person did not allow, or nobody of us saw', async () => {
	const { jongeren } = (await sanne.api('GET', '/jongeren?zoek=Abdul')).json;
	const abdul = jongeren.find((j) => j.roepnaam === 'Abdul').id;
	const { plaatsingen } = (await sanne.api('GET', `/jongeren/${abdul}/plaatsingen`)).json;
	const blad = async () =>
		(await sanne.api('GET', `/plaatsingen/${plaatsingen.find((p) => !p.eindDatum).id}/werkgeversblad`)).json.certificaten;
	assert.match(await blad(), /Pizzabakker, Hygiëne in de keuken \(HACCP\) \(tot en met/u);
	const c = await add(abdul, { soort: 'bhv', behaald: dag(-10) });
	assert.doesNotMatch(await blad(), /BHV/u, 'it was not allowed');
	await step(abdul, c, 'vertellen');
	assert.doesNotMatch(await blad(), /BHV/u, 'nobody saw it');
	const page = await step(abdul, c, 'gezien');
	assert.match(page.main, /Gezien door Sanne/u);
	assert.match(await blad(), /BHV/u);
	await step(abdul, c, 'niet-vertellen');
	assert.doesNotMatch(await blad(), /BHV/u, 'it was taken back');
	assert.ok(await asked(abdul), 'the demo has one that ends');
});

test('who does not see work reads what somebody got there', async () => {
	const id = await mine();
	await add(id, { soort: 'heftruck' });
	assert.doesNotMatch((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /[Hh]eftruck/u);
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia']);
	const naomi = await startbaan.login('doorstroomcoach');
	assert.equal((await naomi.get(`/jongeren/${id}/certificaten`)).status, 403);
	assert.doesNotMatch((await naomi.get(`/jongeren/${id}`)).source, /certificaten/u);
});
