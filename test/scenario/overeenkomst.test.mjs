// Overeenkomst: what a young person and we agree on, with both names, and asked again when its text is new.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { betrek, dag, telkens, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let wietske;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	wietske = await startbaan.login('beheerder');
});
after(() => startbaan.stop());

const mine = telkens(() => sanne);
const van = async (id) => (await sanne.api('GET', `/jongeren/${id}/overeenkomst`)).json;
const geldt = async (id) => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere;
const gevraagd = async (id) => (await werk(sanne)).some((l) => l.jongereId === id && l.signaal === 'overeenkomst_opnieuw');

async function spreekAf(id, velden = {}) {
	await sanne.get(`/jongeren/${id}/overeenkomst/nieuw`);
	return sanne.submit('Leg vast', { wijze: 'samen', ...velden });
}
// Nobody has agreed yet.
async function nieuw() {
	for (;;) {
		const id = await mine();
		if (!(await van(id)).overeenkomsten.length) return id;
	}
}
async function vernieuw(tekst, opnieuw = '') {
	const { organisaties } = (await wietske.api('GET', '/beheer/organisaties?zoek=Broekerwaard')).json;
	await wietske.get(`/beheer/organisaties/${organisaties[0].id}/overeenkomst`);
	return wietske.submit('Neem deze tekst in gebruik', { tekst, opnieuw });
}

test('nobody knows what was agreed: both names, the day and how are there, and the words stay', async () => {
	const id = await nieuw();
	assert.match((await sanne.get(`/jongeren/${id}`)).main, /Nog niet afgesproken/u);
	const sheet = await sanne.get(`/jongeren/${id}/overeenkomst`);
	assert.match(sheet.main, /Wat jij doet[\s\S]*____/u, 'there is nothing to sign on paper');
	const wrong = await spreekAf(id, { naam_jongere: ' ', wijze: null, datum: dag(1) });
	assert.equal(wrong.errors.length, 3, wrong.errors.join());
	const page = await sanne.submit('Leg vast', { naam_jongere: 'Kim', wijze: 'papier', naam_ouder: 'Ria', datum: dag(-1) });
	assert.match(page.main, /Kim[\s\S]*Sanne[\s\S]*Ria[\s\S]*Op papier[\s\S]*Versie 1 van/u);
	assert.equal((await geldt(id)).overeenkomstDatum, dag(-1));
	const before = (await van(id)).overeenkomsten[0].tekst;
	await vernieuw(`${before}\n\nEen zin erbij.`);
	assert.equal((await van(id)).overeenkomsten[0].tekst, before, 'the words of the agreement changed');
	assert.ok(!(await gevraagd(id)), 'a small change asks for nothing');
});

test('a new text reaches nobody: who agreed on an earlier one is asked again, once', async () => {
	const id = await nieuw();
	await spreekAf(id);
	const form = await sanne.get(`/jongeren/${id}/overeenkomst/nieuw`);
	await vernieuw('Een heel nieuwe tekst.', dag(14));
	assert.ok(await gevraagd(id), 'Mijn werk does not ask');
	assert.equal((await geldt(id)).overeenkomstOpnieuwDatum, dag(14));
	assert.match((await sanne.get(`/jongeren/${id}/overeenkomst`)).main, /Er is een nieuwe tekst/u);
	const stale = await sanne.submit('Leg vast', { wijze: 'samen' }, form);
	assert.match(stale.main, /net vernieuwd/u, 'somebody agreed on what he did not read');
	const done = await spreekAf(id);
	assert.match(done.main, /Een heel nieuwe tekst[\s\S]*Eerder afgesproken/u);
	assert.ok(!(await gevraagd(id)), 'it is asked for ever');
	assert.match((await vernieuw('Een heel nieuwe tekst.')).errors.join(), /al in gebruik/u);
});

test('what was agreed is out of sight: it is withdrawn, stays to be read, and holds again', async () => {
	const id = await nieuw();
	await spreekAf(id);
	const [o] = (await van(id)).overeenkomsten;
	await sanne.get(`/jongeren/${id}/overeenkomst`);
	const page = await sanne.submit(`/overeenkomsten/${o.id}/intrekken`);
	assert.match(page.main, /Nog niet afgesproken[\s\S]*geldt niet meer[\s\S]*Ingetrokken door Sanne de Wit/u);
	assert.equal((await van(id)).overeenkomsten[0].tekst, o.tekst);
	assert.equal((await geldt(id)).overeenkomstDatum, null);
	await sanne.submit(`/overeenkomsten/${o.id}/terugzetten`);
	assert.equal((await geldt(id)).overeenkomstDatum, dag());
});

test('who does not see the plan reads what was agreed', async () => {
	const id = await nieuw();
	await spreekAf(id);
	await betrek(sanne, id, 'naomi', 'doorstroompunt', ['personalia']);
	const naomi = await startbaan.login('doorstroomcoach');
	assert.equal((await naomi.get(`/jongeren/${id}/overeenkomst`)).status, 403);
	assert.doesNotMatch((await naomi.get(`/jongeren/${id}`)).source, /overeenkomst/u);
});
