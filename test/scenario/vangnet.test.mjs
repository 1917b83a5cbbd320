// Vangnet: whoever sees that a jongere drops out says so, and somebody picks it up.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { engine, psql, start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let lotte;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	lotte = await startbaan.login('hulpverlener');
});
after(() => startbaan.stop());

// Of Sanne, whom Lotte does not see.
async function iemand() {
	for (const { id } of await eigen(sanne)) {
		if ((await lotte.api('GET', `/jongeren/${id}`)).status !== 404) continue;
		const { jongere } = (await sanne.api('GET', `/jongeren/${id}`)).json;
		if (!jongere.hulpGevraagdOp) return jongere;
	}
	throw new Error('everybody is in sight');
}
async function meld(klant, wie, tekst) {
	await klant.get('/vangnet/nieuw');
	return klant.submit('Meld', {
		roepnaam: wie.roepnaam,
		voorvoegsel: wie.voorvoegsel ?? '',
		achternaam: wie.achternaam,
		geboren: wie.geboorteDatum,
		tekst,
	});
}

describe('who drops out', () => {
	test('belofte_2 is nobody’s work, or is told to who may not know more', async () => {
		const wie = await iemand();
		const page = await meld(lotte, wie, 'Komt al een week niet.');
		assert.equal(page.path, '/vangnet', page.main);
		assert.match(page.main, /Staat bij Sanne .*, 0[-0-9 ]+\. U hoort het uiterlijk op/u);
		for (const path of ['', '/tijdlijn', '/hulp', '/kring'])
			assert.equal((await lotte.get(`/jongeren/${wie.id}${path}`)).status, 404, path);
		assert.ok(!JSON.stringify((await lotte.api('GET', '/vangnet')).json).includes(wie.achternaam));

		const mine = (await werk(sanne)).find((r) => r.jongereId === wie.id && r.signaal === 'hulp_gevraagd');
		assert.ok(mine, 'the same moment');
		assert.match((await sanne.get(`/jongeren/${wie.id}/tijdlijn`)).main, /meldt uitval: Komt al een week niet/u);
		const { signalen } = (await sanne.api('GET', `/jongeren/${wie.id}/hulp`)).json;
		const open = signalen.find((s) => !s.afgehandeldOp);
		await sanne.api('POST', `/signalen/${open.id}`, { reactie: 'Ik ga langs.' });
		const { meldingen } = (await lotte.api('GET', '/vangnet')).json;
		assert.ok(meldingen[0].afgehandeldOp);
		assert.ok(!(await lotte.get('/vangnet')).main.includes('Ik ga langs'), 'the answer is the casusregisseur’s to tell');
	});

	test('who is not known is lost', async () => {
		const wie = { roepnaam: 'Nog', achternaam: 'Nietbekend', geboorteDatum: '2007-05-04' };
		const page = await meld(lotte, wie, 'Slaapt op straat.');
		assert.equal(page.path, '/vangnet', page.main);
		assert.ok(!page.main.includes('Slaapt op straat'));
		assert.match((await sanne.get('/aanmeldingen')).main, /Nietbekend|Nog N/u);
	});

	test('who reported the wrong one cannot take it back, or does so when somebody is on his way', async () => {
		const wie = await iemand();
		const hulp = async () => (await werk(sanne)).some((r) => r.jongereId === wie.id && r.signaal === 'hulp_gevraagd');
		await meld(lotte, wie, 'Was een ander.');
		assert.equal(await hulp(), true);
		const back = await lotte.submit('Maak ongedaan');
		assert.match(back.main, /U trok dit in/u);
		assert.equal(await hulp(), false, 'nobody looks for him any more');
		assert.match((await sanne.get(`/jongeren/${wie.id}/tijdlijn`)).main, /De melding is ingetrokken/u);
		const { signalen } = (await sanne.api('GET', `/jongeren/${wie.id}/hulp`)).json;
		assert.equal((await sanne.api('POST', `/signalen/${signalen[0].id}/heropenen`, {})).status, 400);
		assert.match((await sanne.get(`/jongeren/${wie.id}/hulp`)).main, /Ingetrokken/u);

		await meld(lotte, wie, 'Toch hij.');
		const tab = lotte.last;
		const open = (await sanne.api('GET', `/jongeren/${wie.id}/hulp`)).json.signalen.find((s) => !s.afgehandeldOp);
		assert.equal((await sanne.post(`/vangnet/${open.id}/intrekken`)).status, 404, 'it is of who reported');
		await sanne.api('POST', `/signalen/${open.id}`, { reactie: 'Ik ga langs.' });
		assert.match((await lotte.submit('Maak ongedaan', {}, tab)).main, /Dit is al opgepakt\. Bel Sanne/u);

		const vreemd = { roepnaam: 'Per', achternaam: 'Ongelukma', geboorteDatum: '2007-05-04' };
		await meld(lotte, vreemd, 'Is een ander.');
		assert.match((await lotte.submit('Maak ongedaan')).main, /Teruggenomen door u/u);
	});

	test('what is missing is told at once, and nothing typed is lost', async () => {
		await lotte.get('/vangnet/nieuw');
		const page = await lotte.submit('Meld', { roepnaam: 'Ja', geboren: '31-02-2008', tekst: 'Iets' });
		assert.equal(page.errors.length, 2, page.errors.join());
		assert.equal(page.form('Meld').value('tekst'), 'Iets');
	});
});

const skip = engine === 'postgres' ? false : 'time passes by the owner of the database';
describe('a melding that nobody picks up', { skip }, () => {
	test('belofte_1 what waits too long is seen by nobody', async () => {
		const erik = await startbaan.login('teamleider');
		const ingrid = await startbaan.login('afstemmingsregisseur');
		const wie = await iemand();
		await meld(lotte, wie, 'Is niet te vinden.');
		const laat = async (klant) => (await klant.api('GET', '/vangnet')).json.teLaat;
		assert.deepEqual([(await laat(erik)).length, (await laat(ingrid)).length], [0, 0]);
		const day = Math.floor(Date.parse(dag()) / 86_400_000);
		const newest = "soort = 'valt_uit' ORDER BY op DESC LIMIT 1";
		const move = (n) => psql(startbaan.db,
			`UPDATE t_signaal SET uiterlijk_datum = ${day + n} WHERE id = (SELECT id FROM t_signaal WHERE ${newest})`);
		await move(-1);
		assert.match((await laat(erik))[0].casusregisseur, /Sanne/u);
		assert.deepEqual([(await laat(ingrid)).length, (await laat(lotte)).length], [0, 0]);
		await move(-4);
		assert.deepEqual((await laat(ingrid)).map((m) => m.casusregisseur), [null]);
		const main = (await ingrid.get('/vangnet')).main + (await erik.get('/vangnet')).main;
		assert.ok(!main.includes(wie.achternaam) && !main.includes('Is niet te vinden'));
	});
});
