// Coachverzoek: a coach of another organisation is asked first. He reads the question and nothing more until he says yes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { betrek, dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let hans;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	hans = await startbaan.login('jobcoach');
});
after(() => startbaan.stop());

const used = new Set();
// A jongere of Sanne whom Hans does not know, and of whom nothing was asked.
async function iemand() {
	for (const { id } of await eigen(sanne)) {
		if (used.has(id) || (await hans.api('GET', `/jongeren/${id}`)).status !== 404) continue;
		if ((await sanne.api('GET', `/jongeren/${id}/verwijzing`)).json.verwijzingen.length > 0) continue;
		if ((await sanne.api('GET', `/jongeren/${id}/coach`)).json.keuzes.length > 0) continue;
		used.add(id);
		return id;
	}
	throw new Error('everybody is taken');
}

const antwoord = {
	vraag: 'Ga mee naar het eerste gesprek.',
	reden: 'Hij kent de horeca.',
	onderdelen: ['willen', 'werk', 'netwerk'],
	besproken: dag(-1),
	mening: 'ja',
};
async function concept(id, input = {}, wie = 'hans') {
	await sanne.get(`/jongeren/${id}/coach?zoek=${wie}`);
	await sanne.click(new RegExp(wie, 'iu'));
	return sanne.submit('Bewaar en bekijk', { ...antwoord, ...input });
}
async function gevraagd(id, input) {
	const page = await concept(id, input);
	assert.match(page.path, /^\/verwijzingen\/\w+$/u, page.main);
	assert.match((await sanne.submit('Vraag het')).main, /Gevraagd/u);
	return page.path.split('/').pop();
}
const signaal = async (wie, nr) => (await werk(wie)).filter((regel) => regel.verwijzingId === nr).map((r) => r.signaal);
const coaches = async (id) => (await sanne.api('GET', `/jongeren/${id}/coach`)).json.keuzes;

test('a coach of another organisation reads the dossier before he said yes, or is not told that he is asked', async () => {
	const id = await iemand();
	const page = await sanne.get(`/jongeren/${id}/coach?zoek=hans`);
	assert.match(page.main, /Eerst vragen/u);
	const nr = await gevraagd(id);
	assert.deepEqual(await signaal(hans, nr), ['coach_gevraagd']);
	assert.equal((await hans.get(`/jongeren/${id}`)).status, 404, 'a question shows nothing of the dossier');
	assert.equal((await coaches(id)).length, 0, 'who is asked is no coach yet');
	const seen = await hans.get(`/verwijzingen/${nr}`);
	assert.match(seen.main, /wordt u de coach van.*Ga mee naar het eerste gesprek.*Hij kent de horeca.*ook na een ja/su);
	assert.match((await sanne.get('/verzoeken')).main, /Vraag aan een ander: Hans/u, 'she waits for him');
});

test('a yes makes nobody the coach, shows more than was named, or makes another responsible', async () => {
	const id = await iemand();
	const before = (await sanne.api('GET', `/jongeren/${id}`)).json.jongere;
	const nr = await gevraagd(id);
	await hans.get(`/verwijzingen/${nr}`);
	assert.match((await hans.submit('Ja, ik word coach')).main, /U bent nu coach.*is gekozen als coach/su);
	const { jongere } = (await hans.api('GET', `/jongeren/${id}`)).json;
	assert.equal(jongere.casusregisseur, before.casusregisseur);
	assert.equal((await hans.api('GET', `/jongeren/${id}/plan`)).status, 403, 'the plan was not named');
	const [keuze] = await coaches(id);
	assert.match(keuze.naam, /^Hans/u);
	assert.match(keuze.door, /^Sanne/u, 'who asked chose');
	assert.equal(keuze.reden, 'Hij kent de horeca.');
	assert.match(keuze.uitleg, /Begeleidt nu/u, 'what the proposal said is kept');
	assert.ok((await werk(hans)).some((r) => r.jongereId === id && r.signaal === 'coach_begint'));
	assert.deepEqual(await signaal(sanne, nr), ['verwijzing_bericht']);
	await sanne.get(`/verwijzingen/${nr}`);
	await sanne.submit('Gelezen');
	assert.deepEqual(await signaal(sanne, nr), []);
	assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Hans .* zei ja en is gekozen als coach: Hij kent de horeca/u);
	const again = await hans.api('POST', `/verwijzingen/${nr}/intrekken`, {});
	assert.ok(again.status >= 400, 'what is answered is not taken back');
});

test('a no has no reason, is not told, or leaves somebody a coach', async () => {
	const id = await iemand();
	const nr = await gevraagd(id);
	await hans.get(`/verwijzingen/${nr}/weigeren`);
	assert.equal((await hans.submit('Nee, ik word geen coach', { reden: ' ' })).errors.length, 1);
	await hans.submit('Nee, ik word geen coach', { reden: 'Mijn dagen zitten vol' });
	assert.equal((await hans.get(`/verwijzingen/${nr}`)).status, 404);
	assert.deepEqual(await signaal(sanne, nr), ['coach_terug']);
	assert.match((await sanne.get(`/verwijzingen/${nr}`)).main, /Mijn dagen zitten vol/u);
	assert.equal((await coaches(id)).length, 0);
	await sanne.submit('Gelezen');
	assert.deepEqual(await signaal(sanne, nr), []);
});

test('a yes of later puts aside who was chosen meanwhile', async () => {
	const id = await iemand();
	const nr = await gevraagd(id);
	await hans.get(`/verwijzingen/${nr}`);
	const [zelf] = (await sanne.api('GET', `/jongeren/${id}/coach?zoek=sanne`)).json.kandidaten;
	assert.ok((await sanne.api('POST', `/jongeren/${id}/coach/${zelf.id}`, { reden: 'Ik doe het zelf.' })).status < 300);
	assert.ok((await hans.submit('Ja, ik word coach')).status >= 400, 'an old tab');
	assert.deepEqual(await signaal(hans, nr), []);
	assert.match((await sanne.get(`/verwijzingen/${nr}`)).main, /Ingetrokken/u);
	const [keuze] = (await coaches(id)).filter((k) => !k.beeindigdOp);
	assert.match(keuze.naam, /^Sanne/u);
});

test('a question is taken back too late, or changed after it was asked', async () => {
	const id = await iemand();
	const page = await concept(id);
	const nr = page.path.split('/').pop();
	await sanne.get(`/verwijzingen/${nr}/coachverzoek`);
	await sanne.submit('Bewaar en bekijk', { ...antwoord, reden: 'Hij heeft tijd.' });
	assert.match((await sanne.submit('Vraag het')).main, /Hij heeft tijd/u);
	assert.equal((await sanne.get(`/verwijzingen/${nr}/coachverzoek`)).status, 409);
	assert.equal((await sanne.get(`/verwijzingen/${nr}/wijzigen`)).status, 409, 'nor as if it were help');
	await sanne.get(`/verwijzingen/${nr}`);
	assert.match((await sanne.submit('Trek in')).main, /Ingetrokken/u);
	assert.equal((await hans.get(`/verwijzingen/${nr}`)).status, 404);
});

test('somebody of elsewhere is chosen without a question, or mistakes come back one at a time', async () => {
	const id = await iemand();
	const { kandidaten } = (await sanne.api('GET', `/jongeren/${id}/coach?zoek=hans`)).json;
	const straight = await sanne.api('POST', `/jongeren/${id}/coach/${kandidaten[0].id}`, { reden: 'Meteen.' });
	assert.equal(straight.status, 400);
	assert.match(straight.source, /andere organisatie/u);
	assert.equal((await hans.get(`/jongeren/${id}`)).status, 404);
	const empty = await concept(id, { vraag: '', reden: '', besproken: '' });
	assert.equal(empty.errors.length, 3);
	assert.match(empty.main, /Bewaar en bekijk/u);
	await gevraagd(id);
	const twice = await concept(id);
	assert.match(twice.main, /U vroeg deze collega al iets/u);
});

test('who is not responsible asks a coach of elsewhere', async () => {
	const id = await iemand();
	const tim = await startbaan.login('stagebegeleider');
	await betrek(sanne, id, 'tim', 'stagebegeleider', ['personalia', 'plan', 'netwerk']);
	const { kandidaten } = (await sanne.api('GET', `/jongeren/${id}/coach?zoek=hans`)).json;
	const ask = (wie) => wie.api('POST', `/jongeren/${id}/coach/${kandidaten[0].id}/vraag`, antwoord);
	assert.equal((await ask(tim)).status, 403, 'who only takes part');
	assert.ok([403, 404].includes((await ask(hans)).status), 'who sees nothing');
	const proposal = await tim.get(`/jongeren/${id}/coach?zoek=hans`);
	if (proposal.status === 200) assert.match(proposal.main, /De casusregisseur kan deze coach vragen/u);
});

test('what a jongere needs at work is no reason in the proposal', async () => {
	const id = await iemand();
	await sanne.get(`/jongeren/${id}/werkbehoeften/wijzigen`);
	const page = await sanne.get(`/jongeren/${id}/werkbehoeften`);
	assert.equal(page.status, 200);
	const made = await sanne.api('POST', `/jongeren/${id}/werkbehoeften`, {
		aanwijzing: 'moet',
		veilig: 'liever',
		bron: 'jongere',
		datum: dag(-1),
	});
	assert.ok(made.status < 300, made.source);
	const voorstel = await sanne.get(`/jongeren/${id}/coach`);
	assert.match(voorstel.main, /volgens het profiel: Leren in kleine stappen, Zelfvertrouwen en motivatie/u);
	const { kandidaten } = (await sanne.api('GET', `/jongeren/${id}/coach`)).json;
	assert.ok(kandidaten.some((k) => /Weet veel van: .*leren in kleine stappen/iu.test(k.uitleg)));
});
