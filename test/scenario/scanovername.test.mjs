// Whoever leads a scan leaves, and the scan does not leave with him: it is given, or a colleague of the region takes it over.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { start } from './lib/startbaan.mjs';
import { dek } from './lib/tafel.mjs';

let startbaan;
let paul;
let ingrid;
before(async () => {
	startbaan = await start();
	paul = await startbaan.login('manager');
	ingrid = await startbaan.login('afstemmingsregisseur');
});
after(() => startbaan.stop());

const berichten = (page) => page.all('a').map((a) => a.get('href')).filter((href) => href?.startsWith('/scanovernames/'));
const scans = async (klant) => (await klant.api('GET', '/scans')).json;

test('a scan stands still because who led it left', async () => {
	const { zonder } = await scans(ingrid);
	assert.deepEqual(zonder.map((s) => [s.regio, s.initiatiefnemer]), [['Broekerwaard', 'Harm Bouma']]);
	const { id } = zonder[0];
	assert.equal((await ingrid.get(`/scans/${id}`)).status, 404, 'nobody reads it before he leads it');
	assert.match((await ingrid.get('/sturing')).main, /geen initiatiefnemer|leidde deze scan tot en met/u);
	assert.match((await ingrid.get('/scans')).main, /Scans zonder initiatiefnemer[\s\S]*Harm Bouma/u);
	for (const rol of ['teamleider', 'casusregisseur', 'beheerder', 'deelnemer']) {
		const ander = await startbaan.login(rol);
		assert.equal((await ander.get(`/scans/${id}/overnemen`)).status, 403, rol);
		assert.equal((await ander.api('POST', `/scans/${id}/overnemen`, {})).status, 403, rol);
	}
	await ingrid.get(`/scans/${id}/overnemen`);
	const page = await ingrid.submit('Neem de scan over');
	assert.match(page.main, /U leidt deze scan nu/u);
	assert.match(page.main, /Wie leidde de scan eerder\?[\s\S]*Harm Bouma[\s\S]*Ingrid/u);
	assert.deepEqual((await scans(paul)).zonder, [], 'and nobody takes it over twice');
	assert.equal((await paul.api('POST', `/scans/${id}/overnemen`, {})).status, 404);
	assert.match((await ingrid.get('/sturing')).main, /Broekerwaard, \d+[\s\S]*U leidt nu een Implementatiescan/u);
});

test('whoever takes a scan over has no place at the table, and the old initiator keeps one', async () => {
	const { id } = (await scans(ingrid)).scans.find((s) => s.regio === 'Broekerwaard');
	await ingrid.get(`/scans/${id}`);
	const page = await ingrid.submit(/Ga hier zelf zitten.*Zorg/u);
	assert.match(page.main, /U zit nu aan tafel/u);
	const twee = await ingrid.api('POST', `/scans/${id}/zetels/eigen`, { domein: 'zorg' });
	assert.equal(twee.status, 400, 'one place is enough');
	await ingrid.get(page.path);
	await ingrid.submit('Wordt voorzitter');
	const { zetels } = (await ingrid.api('GET', `/scans/${id}`)).json;
	const harm = zetels.find((z) => z.naam === 'Harm Bouma').id;
	await ingrid.get(`/zetels/${harm}/vervangen`);
	assert.match((await ingrid.submit('Vervang', { reden: 'Andere baan' })).main, /Wie zaten er eerder\?[\s\S]*Harm Bouma/u);
});

test('a scan is given away, and neither of the two knows of it', async () => {
	const tafel = await dek(startbaan, 3);
	await tafel.stap('Begin sessie 1');
	await tafel.stap('Open deze norm');
	await tafel.antwoord(tafel.gasten[0], 'begin', 'Dat zeg ik nog niet hardop');
	const url = `/scans/${tafel.id}`;
	assert.equal((await ingrid.get(`${url}/overdragen`)).status, 404, 'a scan is not taken from who still leads it');
	assert.equal((await ingrid.api('POST', `${url}/overnemen`, {})).status, 404);
	assert.equal((await tafel.gasten[0].get(`${url}/overdragen`)).status, 403);
	await tafel.paul.get(`${url}/overdragen`);
	const leeg = await tafel.paul.submit('Draag over', {});
	assert.equal(leeg.status, 400);
	const keuze = (await tafel.paul.get(`${url}/overdragen`)).all('option').find((o) => /Ingrid/u.test(o.text));
	const gegeven = await tafel.paul.submit('Draag over', { opvolger: keuze.get('value') });
	assert.match(gegeven.main, /De scan is overgedragen/u);
	assert.equal((await tafel.paul.get(`${url}/overdragen`)).status, 403, 'he leads it no more');
	assert.equal((await ingrid.get(url)).status, 200);
	const beeld = await ingrid.get(`${url}/sessie`);
	assert.ok(!beeld.text.includes('hardop'), 'what a seat said and was not shown comes not with it');
	for (const [wie, zin] of [[ingrid, /U leidt nu een Implementatiescan/u], [paul, /Een ander leidt nu uw Implementatiescan/u]]) {
		const werk = await wie.get('/sturing');
		assert.match(werk.main, zin);
		const eigen = berichten(werk);
		await wie.get(eigen[0]);
		assert.match((await wie.submit('Ik heb dit gelezen')).main, /niet meer bij uw werk/u);
		assert.ok(!berichten(await wie.get('/sturing')).includes(eigen[0]));
	}
	const vreemd = await startbaan.login('casusregisseur');
	const [overname] = berichten(await ingrid.get('/sturing'));
	assert.equal((await vreemd.get(overname)).status, 404);
});

test('a scan stands still because who leads it is away for long', async () => {
	const eigen = (await scans(ingrid)).scans.find((s) => s.regio === 'Broekerwaard');
	assert.equal((await ingrid.get('/afwezigheden/nieuw')).status, 200);
	const wie = ingrid.last.all('option').find((o) => /Ingrid/u.test(o.text)).get('value');
	const weg = await ingrid.api('POST', '/afwezigheden', { gebruiker: wie, van: dag(0), tot: dag(30) });
	assert.equal(weg.status, 201, weg.source);
	const { zonder } = await scans(paul);
	assert.ok(zonder.some((s) => s.id === eigen.id && s.afwezigTotDatum === dag(30)));
	assert.match((await paul.get('/sturing')).main, /leidt deze scan, en is er niet tot en met/u);
	await paul.get(`/scans/${eigen.id}/overnemen`);
	assert.match(paul.last.main, /is er lang niet[\s\S]*Is er niet tot en met/u);
	assert.match((await paul.submit('Neem de scan over')).main, /U leidt deze scan nu/u);
	assert.ok(!(await scans(paul)).zonder.some((s) => s.id === eigen.id));
	const paulKiest = (await paul.get('/afwezigheden/nieuw')).all('option').find((o) => /Paul/u.test(o.text)).get('value');
	assert.equal((await paul.api('POST', '/afwezigheden', { gebruiker: paulKiest, van: dag(0), tot: dag(13) })).status, 201);
	const stilBijIngrid = async () => (await scans(ingrid)).zonder.some((s) => s.id === eigen.id);
	assert.equal(await stilBijIngrid(), false, 'two weeks is no reason yet');
	const beheer = await startbaan.login('beheerder');
	const korter = await beheer.api('POST', '/beheer/termijnen', { sleutel: 'scan_weg', waarde: 14, van: dag(0), bron: 'Kort' });
	assert.ok(korter.status < 300, korter.source);
	assert.equal(await stilBijIngrid(), true, 'the region says how long');
});
