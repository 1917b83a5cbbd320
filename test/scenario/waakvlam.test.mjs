// Waakvlam: who wants no help now is left alone, and is not lost.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { betrek, dag, werk } from './lib/verhaal.mjs';

// Somebody new, for whom Sanne is responsible.
let count = 0;
async function iemand() {
	count++;
	const who = { roepnaam: 'Vuur', achternaam: `Vlam ${'abcdefgh'[count]}`, geboren: '12-03-2008', telefoon: '06 12 34 56 78' };
	await sanne.get('/jongeren/nieuw');
	const page = await sanne.submit('Meld aan', who);
	assert.match(page.path, /^\/jongeren\//u, page.main);
	const id = page.path.split('/')[2];
	await sanne.get(`/jongeren/${id}/wijzigen`);
	await sanne.submit('Bewaar', { wil: 'Iets met dieren', helpt: 'Een vaste plek' });
	return id;
}
const beeld = async (wie, id) => (await wie.api('GET', `/jongeren/${id}`)).json.jongere;
async function zet(id, input = {}) {
	await sanne.get(`/jongeren/${id}/waakvlam`);
	return sanne.submit('Zet op waakvlam', { reden: 'Ik wil even niets.', ...input });
}

describe('a waakvlam', () => {
	test('the dossier of who wants to be left alone stays open for everybody', async () => {
		const id = await iemand();
		const hans = await startbaan.login('jobcoach');
		await betrek(sanne, id, 'hans', 'jobcoach', ['personalia', 'contact', 'werk', 'plan', 'tijdlijn', 'netwerk']);
		const before = await beeld(sanne, id);
		const page = await zet(id);
		assert.equal(page.path, `/jongeren/${id}`, page.main);
		assert.match(page.main, /Een groot deel van het dossier is dicht/u);

		const now = await beeld(sanne, id);
		assert.deepEqual([now.telefoon, now.casusregisseur], [before.telefoon, before.casusregisseur]);
		assert.deepEqual([now.wil, now.helpt, now.bestemming, now.bemiddelbaar, now.schoolsoort], [null, null, null, null, null]);
		for (const path of ['/plan', '/fase', '/sluiten', '/plaatsingen/nieuw'])
			assert.ok([403, 404].includes((await sanne.get(`/jongeren/${id}${path}`)).status), path);
		assert.equal((await sanne.get(`/jongeren/${id}/contactmomenten/nieuw`)).status, 200, 'light contact');
		const theirs = await beeld(hans, id);
		assert.deepEqual([theirs.telefoon, theirs.roepnaam], [null, before.roepnaam]);
		assert.match((await hans.get(`/jongeren/${id}`)).main, /wil nu geen hulp/u);
		assert.match((await sanne.get(`/jongeren/${id}/kring`)).main, /leest iedereen anders alleen de naam/u);
		const regels = async () => (await hans.api('GET', `/jongeren/${id}/tijdlijn`)).json.gebeurtenissen.length;
		assert.equal(await regels(), 0);
		assert.ok(!/Ik wil even niets/u.test((await hans.get(`/jongeren/${id}`)).main));

		await sanne.get(`/jongeren/${id}/waakvlam`);
		await sanne.submit('Wil weer hulp: open alles');
		const again = await beeld(sanne, id);
		for (const key of ['wil', 'helpt', 'bestemming', 'bemiddelbaar', 'schoolsoort', 'telefoon'])
			assert.equal(again[key], before[key], key);
		assert.equal(again.volgendContactDatum, dag(7), 'and the talk is within a week');
		const slip = (await sanne.get(`/jongeren/${id}/waakvlam`)).form('Zet op waakvlam');
		assert.ok(slip.value('reden'), 'a slip of the thumb, and all is typed again');
		assert.ok((await regels()) > 0);
		assert.match((await sanne.get(`/jongeren/${id}/tijdlijn`)).main, /Wil weer hulp/u);
	});

	test('belofte_1 who wants no help is lost', async () => {
		const id = await iemand();
		await zet(id, { herzien: dag(3) });
		const now = await beeld(sanne, id);
		assert.match(now.casusregisseur, /Sanne/u);
		assert.equal(now.volgendContactDatum, dag(91), 'a light rhythm');
		const regels = (await werk(sanne)).filter((r) => r.jongereId === id).map((r) => r.signaal);
		assert.ok(regels.includes('waakvlam_herzien'), regels.join());
		const { jongeren } = (await sanne.api('GET', '/caseload')).json;
		assert.equal(jongeren.find((j) => j.id === id).waakvlamDatum, dag(3), 'and he counts');
		await sanne.get(`/jongeren/${id}/waakvlam`);
		await sanne.submit('Laat zo', { herzien: dag(100) });
		assert.equal((await beeld(sanne, id)).waakvlamDatum, dag(100));
	});

	test('belofte_2 a call for help is hidden, or does not reach anybody', async () => {
		const id = await iemand();
		await sanne.get(`/jongeren/${id}/hulp`);
		const form = await sanne.get(`/jongeren/${id}/waakvlam`);
		await sanne.api('POST', `/jongeren/${id}/hulp`, { tekst: 'Moet het huis uit.' });
		const late = await sanne.submit('Zet op waakvlam', { reden: 'Rust' }, form);
		assert.match(late.main, /hulpvraag|veranderd/u);
		assert.equal((await beeld(sanne, id)).waakvlamDatum, null);
		assert.match((await sanne.get(`/jongeren/${id}/waakvlam`)).main, /Er staat een hulpvraag open/u);
	});

	test('what is wrong is told at once, and nothing typed is lost', async () => {
		const id = await iemand();
		const page = await zet(id, { gevraagd: dag(-1), herzien: dag(0), reden: '  ' });
		assert.equal(page.errors.length, 3, page.errors.join());
		assert.match(page.main, /Kies aan wie u het vroeg/u);
		const right = await sanne.submit('Zet op waakvlam', { reden: 'Rust', gevraagd: '', herzien: dag(30) });
		assert.equal(right.path, `/jongeren/${id}`);
		const again = await sanne.api('POST', `/jongeren/${id}/waakvlam`, { reden: 'Nog eens', herzien: dag(9) });
		assert.equal(again.status, 400, 'twice is once');
	});

	test('somebody else decides it, or says he was asked who was not', async () => {
		const id = await iemand();
		const hans = await startbaan.login('jobcoach');
		const naaste = async (input) => {
			await sanne.get(`/jongeren/${id}/naasten/nieuw`);
			return sanne.submit('Voeg toe', { relatie: 'familie', telefoon: '06 11 22 33 44', ...input });
		};
		await naaste({ naam: 'Tante Bep', vertrouwenspersoon: '1', mag_bellen: '1' });
		await naaste({ naam: 'Oom Piet' });
		await sanne.get(`/jongeren/${id}/waakvlam`);
		const choices = sanne.last.form('Zet op waakvlam').options('naaste');
		assert.ok(!choices.some(([, label]) => label === 'Oom Piet'));
		const [bep] = choices.find(([, label]) => label === 'Tante Bep');
		const page = await sanne.submit('Zet op waakvlam', { reden: 'Rust', naaste: bep, gevraagd: dag(-1) });
		assert.equal(page.path, `/jongeren/${id}`, page.main);
		assert.match((await sanne.get(`/jongeren/${id}/waakvlam`)).main, /Tante Bep, gevraagd op/u);
		const wrong = await sanne.submit('/jongeren/' + id + '/waakvlam/vertrouwenspersoon', { naaste: bep });
		assert.match(wrong.errors.join(), /wanneer u dit aan die persoon vroeg/u);
		await sanne.get(`/jongeren/${id}/waakvlam`);
		await sanne.submit(`/jongeren/${id}/waakvlam/vertrouwenspersoon`, {});
		assert.match((await sanne.get(`/jongeren/${id}/waakvlam`)).main, /Via\s*Nog niemand/u);
		await sanne.submit(`/jongeren/${id}/waakvlam/vertrouwenspersoon`, { naaste: bep, gevraagd: dag(0) });
		assert.match((await sanne.get(`/jongeren/${id}/waakvlam`)).main, /Tante Bep, gevraagd op/u);
		assert.ok([403, 404].includes((await hans.get(`/jongeren/${id}/waakvlam`)).status));
	});
});
