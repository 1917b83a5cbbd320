// The list of leavers: where everybody goes after school, and the talk about it a year ahead.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let joke;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	joke = await startbaan.login('mentor');
});
after(() => startbaan.stop());

// The school year of a day, by the year in which it ends.
const schooljaar = (day) => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) > 7 ? 1 : 0);

async function lijst(klant, jaar, rest = '') {
	return (await klant.api('GET', `/uitstroom?jaar=${jaar}${rest}`)).json;
}

// A jongere of Sanne who leaves or left De Brug on this day.
let made = 0;
async function leaver(uitstroom) {
	const page = await sanne.get('/jongeren/nieuw');
	const [school] = page.form('Meld aan').options('school').find(([, label]) => /De Brug/u.test(label));
	const typed = { roepnaam: 'Van', achternaam: `School ${(made += 1)}`, geboren: '01-02-2008', uitstroom, school };
	return (await sanne.submit('Meld aan', typed)).path.split('/').pop();
}
const beeld = async (id) => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere;

test('few is told as none: what is hidden says so', async () => {
	const { leerlingen } = await lijst(joke, schooljaar(dag(0)));
	const few = leerlingen.filter((l) => l.bestemming).length;
	assert.ok(few > 0 && few < 5, `${few} with a destination`);
	const manager = await startbaan.login('manager');
	const { scholen } = (await manager.api('GET', `/uitstroom/scholen?jaar=${schooljaar(dag(0))}`)).json;
	assert.equal(scholen.find((s) => s.school === leerlingen[0].school).bestemd, null);
});

test('a leaver is on no list, or on that of another year', async () => {
	const day = dag(200);
	const id = await leaver(day);
	const on = async (jaar, rest) => (await lijst(sanne, jaar, rest)).leerlingen.some((l) => l.id === id);
	assert.equal(await on(schooljaar(day)), true);
	assert.equal(await on(schooljaar(day) + 1), false);
	assert.equal(await on(schooljaar(day), '&waarheen=zonder&gesprek=geen&van=mijn'), true);
	assert.equal(await on(schooljaar(day), '&waarheen=werk'), false);
	assert.equal(await on(schooljaar(day), '&gesprek=gehouden'), false);
	for (const sorteer of ['zonder', 'datum', 'naam'])
		assert.equal(await on(schooljaar(day), `&sorteer=${sorteer}`), true, sorteer);
	assert.equal((await lijst(joke, schooljaar(day))).leerlingen.some((l) => l.id === id), false, 'no basis, no sight');
});

test('the destination is asked on another page than the list, or cannot be taken back', async () => {
	const day = dag(200);
	const id = await leaver(day);
	const jaar = schooljaar(day);
	const before = (await lijst(sanne, jaar)).voortgang;
	await sanne.get(`/uitstroom?jaar=${jaar}`);
	let page = await sanne.submit(`/jongeren/${id}/bestemming`, { bestemming: 'vervolgopleiding' });
	assert.match(page.path, /^\/uitstroom\?jaar=/u);
	assert.equal((await lijst(sanne, jaar)).voortgang.bestemd, before.bestemd + 1);
	assert.match(page.main, new RegExp(`${before.bestemd + 1} van de ${before.aantal} `, 'u'));
	page = await sanne.submit(`/jongeren/${id}/bestemming/leegmaken`);
	assert.equal((await beeld(id)).bestemming, null);
	page = await sanne.get(`/jongeren/${id}/bestemming`);
	page = await sanne.submit('Leg vast', { plek: 'ROC Mondriaan' });
	assert.equal(page.status, 400, 'a place is no destination');
	assert.equal(page.form('Leg vast').value('plek'), 'ROC Mondriaan');
	page = await sanne.submit('Leg vast', { bestemming: 'werk', contact: 'Karin Smit', telefoon: '0172 123456' });
	assert.match(page.main, /Werk, bij ROC Mondriaan\. Aanspreekpunt: Karin Smit, 0172 123456/u);
});

test('belofte_1 who left school without a destination is closed away', async () => {
	const id = await leaver(dag(-10));
	const close = () => sanne.api('POST', `/jongeren/${id}/sluiten`, { uitkomst: 'opleiding', reden: 'Van school' });
	assert.equal((await close()).status, 400);
	assert.match((await sanne.get(`/jongeren/${id}/sluiten`)).main, /heeft nog geen bestemming/u);
	await sanne.get(`/jongeren/${id}/wijzigen`);
	const page = await sanne.submit('Bewaar', { uitstroom: '' });
	assert.equal(page.status, 400, 'nor does he never have been at school');
	assert.match(page.errors.join(), /nog geen bestemming/u);
	await sanne.api('POST', `/jongeren/${id}/bestemming`, { bestemming: 'dagbesteding' });
	assert.ok((await close()).status < 300);
	const { leerlingen } = await lijst(sanne, schooljaar(dag(-10)));
	assert.ok(leerlingen.some((l) => l.id === id), 'a closed dossier stays on the list');
	assert.equal((await sanne.api('POST', `/jongeren/${id}/bestemming/leegmaken`)).status, 400);
});

test('belofte_1 who is at school until nobody knows when is closed away, or is taken off the list', async () => {
	const id = await leaver('');
	const close = () => sanne.api('POST', `/jongeren/${id}/sluiten`, { uitkomst: 'verhuisd', reden: 'Verhuisd' });
	assert.equal((await close()).status, 400);
	assert.match((await sanne.get(`/jongeren/${id}/sluiten`)).main, /laatste schooldag is niet bekend/u);
	await sanne.get(`/jongeren/${id}/wijzigen`);
	assert.equal((await sanne.submit('Bewaar', { uitstroom: dag(200) })).status, 200);
	await sanne.get(`/jongeren/${id}/wijzigen`);
	const page = await sanne.submit('Bewaar', { uitstroom: '' });
	assert.equal(page.status, 400, 'a day once known stays known');
	assert.match(page.errors.join(), /nog geen bestemming/u);
	assert.ok((await close()).status < 300);
});

test('nobody is asked to talk with who leaves within a year, or is asked again afterwards', async () => {
	const id = await leaver(dag(250));
	const asked = async () =>
		(await werk(sanne)).some((l) => l.jongereId === id && l.signaal === 'uitstroomgesprek');
	assert.equal(await asked(), true);
	await sanne.get(`/jongeren/${id}/uitstroomgesprek`);
	let page = await sanne.submit('Leg vast', { datum: dag(40), tekst: 'Al gesproken' });
	assert.equal(page.status, 400, 'a talk to come was not held');
	page = await sanne.submit('Leg vast', { datum: dag(40), soort: 'huisbezoek', tekst: '' });
	assert.equal(page.status, 200, page.main);
	assert.equal(await asked(), false, 'it is planned');
	const line = async () => (await lijst(sanne, schooljaar(dag(250)))).leerlingen.find((l) => l.id === id);
	assert.equal((await line()).uitstroomgesprekDatum, dag(40));
	assert.equal((await line()).uitstroomgesprekOp, null);
	await sanne.get(`/jongeren/${id}/uitstroomgesprek`);
	await sanne.submit('Leg vast', { datum: dag(0), ouders: 'erbij', tekst: 'Wil naar een bakkerij' });
	assert.equal(await asked(), false);
	assert.ok((await line()).uitstroomgesprekOp);
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Gesprek over na school\. Wil naar een bakkerij/u);
	const { contactmomenten } = (await sanne.api('GET', `/jongeren/${id}/contactmomenten`)).json;
	assert.equal(contactmomenten.length, 1, 'told once');
});

test('the school waits for the gemeente, or the gemeente for the school', async () => {
	const id = await leaver(dag(-30));
	assert.match((await sanne.get(`/jongeren/${id}`)).main, /De school geeft nazorg tot en met .* helpt nu al/u);
});

test('a mentor cannot say where a pupil goes', async () => {
	const { leerlingen } = await lijst(joke, schooljaar(dag(0)), '&waarheen=zonder');
	const [{ id }] = leerlingen;
	const reply = await joke.api('POST', `/jongeren/${id}/bestemming`, { bestemming: 'werk' });
	assert.ok(reply.status < 300, reply.source);
});

test('who sees no dossier sees the list, or a school with few leavers', async () => {
	const manager = await startbaan.login('manager');
	assert.equal((await manager.get('/uitstroom')).status, 403);
	assert.match((await manager.get('/uitstroom/scholen')).main, /Kleine groep|laten we niet zien/u);
	const { scholen } = (await manager.api('GET', `/uitstroom/scholen?jaar=${schooljaar(dag(0))}`)).json;
	for (const s of scholen) {
		assert.ok(s.aantal >= 5, s.school);
		for (const n of [s.bestemd, s.gesproken].filter((x) => x !== null))
			assert.ok(n === 0 || n === s.aantal || (n >= 5 && s.aantal - n >= 5), s.school);
	}
});

test('the list for the talk cannot be taken along', async () => {
	const reply = await sanne.api('GET', `/uitstroom?jaar=${schooljaar(dag(0))}&formaat=csv`);
	assert.match(reply.source, /Contactpersoon daar/u);
});

test('who came late looks as if everybody had been waiting for him', async () => {
	const ids = [];
	for (let i = 0; i < 5; i++) {
		const page = await sanne.get('/jongeren/nieuw');
		const [school] = page.form('Meld aan').options('school').find(([, label]) => /De Brug/u.test(label));
		const typed = { roepnaam: 'Laat', achternaam: `Inbeeld ${i}`, geboren: '01-02-2006', uitstroom: dag(-400), school };
		ids.push((await sanne.submit('Meld aan', { ...typed, kanaal: 'andere_regio' })).path.split('/').pop());
	}
	assert.match((await sanne.get(`/jongeren/${ids[0]}`)).main, /Een andere regio, laat in beeld/u);
	const { cijfers } = (await sanne.api('GET', '/sturing/cijfers')).json;
	const row = cijfers.find((c) => c.figuur === 'instroom' && c.groep === 'Een andere regio');
	assert.deepEqual([row?.aantal, row?.deel], [5, 5]);
	assert.match((await sanne.get('/sturing')).main, /Laat in beeld\?/u);
});
