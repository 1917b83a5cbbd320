// Terugkeer: a former pupil is seen again by his old school, which learns nothing of who helps him.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, eigen, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let joke;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	joke = await startbaan.login('mentor');
});
after(() => startbaan.stop());

const jongeren = async () => (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren;
const dossier = async (id) => (await sanne.api('GET', `/jongeren/${id}`)).json.jongere;
const meld = async (wie, tekst, soort = 'komt_terug') => {
	await joke.get('/terugkeer/nieuw');
	return joke.submit('Meld', {
		roepnaam: wie.roepnaam, voorvoegsel: wie.voorvoegsel ?? '', achternaam: wie.achternaam, geboren: wie.geboorteDatum,
		soort, tekst, telefoon: '06-00004321',
	});
};
const eerste = async () => (await joke.api('GET', '/terugkeer')).json.meldingen[0];

// Of Sanne, whom Joke does not see (seen: whom she does).
async function van(seen) {
	for (const { id } of await eigen(sanne)) {
		const status = (await joke.api('GET', `/jongeren/${id}`)).status;
		const j = await dossier(id);
		if ((status !== 404) === seen && !j.hulpGevraagdOp) return j;
	}
	throw new Error('nobody');
}

describe('a school that sees a former pupil again', () => {
	test('belofte_3 hears whether somebody is helped, from one answer being another', async () => {
		const bekend = await van(false);
		const los = (await jongeren()).find((j) => j.fase === 'match' && !j.hulpGevraagdOp && j.id !== bekend.id);
		const dicht = await dossier(los.id);
		const sluit = { uitkomst: 'werk', reden: 'Vast contract' };
		assert.ok((await sanne.api('POST', `/jongeren/${dicht.id}/sluiten`, sluit)).status < 300);
		const vreemd = { roepnaam: 'Nooit', achternaam: 'Gezien', geboorteDatum: '2006-03-04' };
		const pages = [];
		for (const wie of [bekend, dicht, vreemd]) {
			const page = await meld(wie, 'Zoekt hulp.');
			assert.equal(page.path, '/terugkeer', page.main);
			pages.push({ ...await eerste(), id: 0, op: 0 });
			assert.ok(!page.main.includes('Sanne') && !page.main.includes(wie.achternaam), page.main);
		}
		assert.deepEqual(pages[0], pages[1]);
		assert.deepEqual(pages[0], pages[2]);
		assert.equal(pages[0].isOpgepakt, false);
		const elders = JSON.stringify((await joke.api('GET', '/gemeld')).json);
		assert.ok(!elders.includes('Gezien') && !elders.includes(dicht.achternaam), 'the other list tells no more');
		assert.equal((await joke.get('/vangnet')).status, 403, 'nor does the vangnet');

		assert.ok((await werk(sanne)).find((r) => r.jongereId === bekend.id && r.signaal === 'hulp_gevraagd'), 'the same moment');
		const lijn = (await sanne.get(`/jongeren/${bekend.id}/tijdlijn`)).main;
		assert.match(lijn, /Joke .* meldt: Komt terug bij de oude school\. Zoekt hulp\. Te bereiken op 06-00004321/u);

		const { aanmeldingen } = (await sanne.api('GET', '/aanmeldingen')).json;
		const back = aanmeldingen.find((a) => a.achternaam === dicht.achternaam);
		const { aanmelding } = (await sanne.api('GET', `/aanmeldingen/${back.id}`)).json;
		assert.equal(aanmelding.kanaal, 'oude_school');
		const page = await sanne.get(`/aanmeldingen/${back.id}`);
		assert.match(page.main, /gesloten dossier/u);
		await sanne.get(page.link(/Heropen het dossier/u));
		assert.match(sanne.last.main, /Vast contract/u, 'with its history');
		assert.ok(aanmeldingen.some((a) => a.achternaam === 'Gezien'));
	});

	test('cannot take a mistake back, or hears by it who is helped', async () => {
		const bekend = await van(false);
		const vreemd = { roepnaam: 'Per', achternaam: 'Vergissingma', geboorteDatum: '2006-03-07' };
		const rows = [];
		for (const wie of [bekend, vreemd]) {
			await meld(wie, 'Was een ander.');
			assert.match((await joke.submit('Maak ongedaan')).main, /U trok dit in/u);
			rows.push({ ...await eerste(), id: 0, op: 0, ingetrokkenOp: 0 });
		}
		assert.deepEqual(rows[0], rows[1]);
		assert.ok(!(await werk(sanne)).some((r) => r.jongereId === bekend.id && r.signaal === 'hulp_gevraagd'));
		const { id } = await eerste();
		assert.equal((await joke.api('POST', `/terugkeer/${id}/intrekken`, {})).status, 400, 'only once');
		assert.equal((await sanne.post(`/terugkeer/${id}/intrekken`)).status, 403);
	});

	test('never hears that it was picked up', async () => {
		const bekend = await van(false);
		await meld(bekend, 'Komt elke dag langs.', 'valt_uit');
		const { signalen } = (await sanne.api('GET', `/jongeren/${bekend.id}/hulp`)).json;
		await sanne.api('POST', `/signalen/${signalen.find((s) => !s.afgehandeldOp).id}`, { reactie: 'Ik bel de mentor.' });
		const m = await eerste();
		assert.deepEqual([m.isOpgepakt, m.casusregisseur], [true, null]);
		const lijst = (await joke.get('/terugkeer')).main;
		assert.match(lijst, /Iemand van het netwerk heeft het opgepakt/u);
		assert.ok(!lijst.includes('Ik bel de mentor'));

		const vreemd = { roepnaam: 'Ook', achternaam: 'Onbekend', geboorteDatum: '2006-03-05' };
		await meld(vreemd, 'Slaapt bij een vriend.');
		const { aanmeldingen } = (await sanne.api('GET', '/aanmeldingen')).json;
		const a = aanmeldingen.find((x) => x.achternaam === 'Onbekend');
		await sanne.get(`/aanmeldingen/${a.id}/niet-opnemen`);
		await sanne.submit('Neem niet op', { reden: 'regulier', tekst: 'Geholpen aan de balie.', verteld: dag() });
		const n = await eerste();
		assert.deepEqual([n.isOpgepakt, n.casusregisseur], [true, null]);
	});

	test('does not hear who it is, though it sees the dossier', async () => {
		await meld(await van(true), 'Ging naar huis.');
		assert.match((await eerste()).casusregisseur, /Sanne/u);
		assert.match((await joke.get('/terugkeer')).main, /Staat bij Sanne/u);
	});

	test('types it all again when something is missing', async () => {
		await joke.get('/terugkeer/nieuw');
		const page = await joke.submit('Meld', { roepnaam: 'Ja', geboren: '31-02-2008', tekst: 'Iets' });
		assert.equal(page.errors.length, 3, page.errors.join());
		assert.equal(page.form('Meld').value('tekst'), 'Iets');
		assert.equal((await sanne.get('/terugkeer')).status, 403);
	});

	test('goes through a list of names, to hear of whom it is in the network', async () => {
		let page;
		const wie = { roepnaam: 'Lijst', geboorteDatum: '2006-03-06' };
		for (let i = 0; i < 21; i++) page = await meld({ ...wie, achternaam: `Naam${i}` }, 'x');
		assert.match(page.main, /U meldde dit uur al 20 leerlingen/u);
		assert.equal(page.form('Meld').value('roepnaam'), 'Lijst', 'what was typed is there');
	});
});
