// Logboek: the privacyfunctionaris sees who looked, who changed and who was refused, and never what a dossier says.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

describe('logboek', () => {
	let startbaan, anil, sanne, jongere;
	before(async () => {
		startbaan = await start();
		anil = await startbaan.login('privacyfunctionaris');
		sanne = await startbaan.login('casusregisseur');
		const { jongeren } = (await sanne.api('GET', '/jongeren?van=mijn')).json;
		jongere = (await sanne.api('GET', `/jongeren/${jongeren[0].id}`)).json.jongere;
	});
	after(() => startbaan.stop());

	const inzages = async (query = '') => (await anil.api('GET', `/logboek${query}`)).json.inzages;

	test('who looked into a dossier stays hidden from the privacyfunctionaris', async () => {
		await sanne.get(`/jongeren/${jongere.id}`);
		const [row] = await inzages(`?jongere=${jongere.id}`);
		assert.equal(row.wie, 'Sanne de Wit');
		assert.equal(row.jongereId, jongere.id);
		assert.match(row.grondslag, /Casusregisseur \(.+\)/u);
		assert.match(row.wat, /Persoonsgegevens/u);
	});

	test('a young person who was one of a list is not found', async () => {
		await sanne.get('/jongeren?van=mijn');
		const rows = await inzages(`?jongere=${jongere.id}`);
		assert.ok(rows.some((row) => /jongeren \(lijst\)/u.test(row.over)));
		assert.ok(rows.every((row) => row.jongereId === jongere.id));
	});

	test('the log shows what stands in a dossier', async () => {
		await sanne.get(`/jongeren/${jongere.id}/wijzigen`);
		await sanne.submit('Bewaar', { telefoon: '06 11 22 33 44' });
		const page = await anil.get(`/logboek/wijzigingen?jongere=${jongere.id}`);
		assert.match(page.main, /Telefoon/u);
		for (const path of ['/logboek', '/logboek/wijzigingen', '/logboek/geweigerd']) {
			const { source } = await anil.get(path);
			assert.doesNotMatch(source, /06 11 22 33 44/u);
			assert.ok(!source.includes(jongere.achternaam));
			const csv = await anil.get(`${path}?formaat=csv`);
			assert.equal(csv.status, 200);
			assert.ok(!csv.source.includes('06 11 22 33 44') && !csv.source.includes(jongere.achternaam));
		}
	});

	test('who was given sight of a dossier, and of what, cannot be checked', async () => {
		const kring = `/jongeren/${jongere.id}/kring`;
		const { collegas } = (await sanne.api('GET', `${kring}/zoeken?zoek=naomi`)).json;
		await sanne.api('POST', `${kring}/${collegas[0].id}`, { rol: 'doorstroompunt', onderdelen: ['personalia'] });
		const { betrokkenen } = (await sanne.api('GET', kring)).json;
		const naomi = betrokkenen.find((b) => b.naam.includes('Naomi') && b.rol === 'doorstroompunt');
		await sanne.api('POST', `/betrokkenen/${naomi.id}/beeindigen`, { reden: 'Klaar' });
		const { wijzigingen } = (await anil.api('GET', `/logboek/wijzigingen?jongere=${jongere.id}`)).json;
		const end = wijzigingen.find((row) => row.wat === 'Begeleider gewijzigd');
		assert.equal(end.wie, 'Sanne de Wit');
		assert.match(end.tekst, /Waarom gestopt: leeg → Klaar/u);
	});

	test('one who asks who looked at him cannot be helped', async () => {
		await anil.get('/logboek');
		await anil.click(/Iemand vraagt wie/u);
		const naam = [jongere.roepnaam, jongere.voorvoegsel, jongere.achternaam].filter(Boolean).join(' ');
		const [y, m, d] = jongere.geboorteDatum.split('-');
		const page = await anil.submit('Zoek de regels', { naam, geboren: `${d}-${m}-${y}` });
		assert.equal(page.status, 200);
		assert.match(anil.last.path, new RegExp(`jongere=${jongere.id}`, 'u'));
		await anil.get('/logboek/jongere');
		const none = await anil.submit('Zoek de regels', { naam: 'Niemand Zo', geboren: '01-01-2008' });
		assert.equal(none.status, 400);
		assert.match(none.main, /niemand met deze naam/u);
	});

	test('a name that fits several people shows the lines of everybody', async () => {
		const two = await anil.get('/logboek?wie=a');
		assert.match(two.main, /Wie bedoelt u met/u);
		assert.doesNotMatch(two.source, /<tbody>/u);
		const one = await anil.get('/logboek?wie=sanne+de+wit');
		assert.match(one.main, /Door Sanne de Wit/u);
		const rows = await inzages('?wie=sanne+de+wit');
		assert.ok(rows.length && rows.every((row) => row.wie === 'Sanne de Wit'));
	});

	test('the lines of another period stand between those asked for', async () => {
		assert.deepEqual(await inzages('?tot=2001-01-01'), []);
		const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
		assert.ok((await inzages(`?van=${today}&tot=${today}`)).length > 0);
	});

	test('a page of the log skips or repeats a line', async () => {
		for (let i = 0; i < 60; i++) await sanne.api('GET', `/jongeren/${jongere.id}`);
		const first = (await anil.api('GET', '/logboek?wie=sanne')).json;
		assert.equal(first.inzages.length, 50);
		const second = (await anil.api('GET', `/logboek?wie=sanne&na=${first.volgende}`)).json;
		assert.ok(second.inzages.length > 5);
		assert.ok(first.inzages.at(-1).op >= second.inzages[0].op);
	});

	test('somebody who tried a dossier that is not his goes unnoticed', async () => {
		const jobcoach = await startbaan.login('jobcoach');
		const mine = new Set((await jobcoach.api('GET', '/jongeren')).json.jongeren.map((j) => j.id));
		const all = (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren;
		const other = all.find((j) => !mine.has(j.id));
		assert.equal((await jobcoach.api('GET', `/jongeren/${other.id}`)).status, 404);
		const { inzages: rows } = (await anil.api('GET', '/logboek/geweigerd')).json;
		assert.equal(rows[0].jongereId, other.id);
		assert.equal((await anil.get('/logboek/geweigerd')).status, 200);
	});

	test('the privacyfunctionaris reads the log unseen', async () => {
		await anil.api('GET', `/logboek?jongere=${jongere.id}`);
		const rows = await inzages('?wie=anil');
		assert.ok(rows.some((row) => row.doel === 'toezicht op het logboek'));
		await anil.api('GET', '/logboek?tot=2001-01-01');
		assert.ok((await inzages('?wie=anil')).some((row) => row.over === 'Het logboek'));
		assert.match((await sanne.get(`/jongeren/${jongere.id}/inzage`)).main, /Anil Ramsaran/u);
	});

	test('nobody can tell whether a line was taken away', async () => {
		const checked = (await anil.api('POST', '/logboek/controle')).json;
		assert.equal(checked.inOrde, true);
		assert.ok(checked.inzagen > 0 && checked.wijzigingen > 0);
		await anil.get('/logboek');
		assert.match((await anil.submit('Controleer of het logboek klopt')).main, /Het logboek is in orde/u);
	});

	test('others read the log', async () => {
		for (const rol of ['casusregisseur', 'beheerder', 'manager', 'teamleider']) {
			const other = await startbaan.login(rol);
			for (const path of ['/logboek', '/logboek/wijzigingen', '/logboek/geweigerd'])
				assert.equal((await other.api('GET', path)).status, 403);
			assert.equal((await other.api('POST', '/logboek/controle')).status, 403);
		}
	});
});
