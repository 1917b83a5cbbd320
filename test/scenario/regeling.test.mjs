// Regelingen: which instruments apply at a place, why, and what an employer may be told of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let jongere;
let plek;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	[jongere, plek] = await workOf(({ plaatsing: p, loonwaardemetingen }) =>
		p.soort === 'dienstverband' && p.weetWerkgever !== 'nee' && loonwaardemetingen.some((m) => m.soort === 'gemeten'),
	);
});
after(() => startbaan.stop());

// A running place of a jongere of whom Sanne is the casusregisseur.
async function workOf(wanted) {
	for (const j of (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren) {
		const { plaatsingen } = (await sanne.api('GET', `/jongeren/${j.id}/plaatsingen`)).json;
		for (const p of plaatsingen.filter((x) => !x.eindDatum)) {
			const beeld = (await sanne.api('GET', `/plaatsingen/${p.id}`)).json;
			if (wanted(beeld)) return [j.id, p.id];
		}
	}
	throw new Error('the demo has no such place');
}

async function regel(code, klant = sanne, van = `/plaatsingen/${plek}`) {
	const { regelingen } = (await klant.api('GET', `${van}/regelingen`)).json;
	return regelingen.find((x) => x.regeling === code);
}
async function answer(doelgroep, inkomen) {
	await sanne.get(`/jongeren/${jongere}/wijzigen`);
	await sanne.submit('Bewaar', { doelgroep });
	await sanne.get(`/jongeren/${jongere}/inkomen`);
	const page = await sanne.submit('Bewaar', inkomen);
	assert.equal(page.status, 200, page.main);
}
async function measure(percentage) {
	await sanne.get(`/plaatsingen/${plek}/loonwaardemetingen/nieuw`);
	await sanne.submit('Leg vast', { percentage, soort: 'gemeten', methode: 'uniform', meter: 'Bureau Meetwerk' });
}

test('nobody hears what is still to be found out: the page asks it, with where to fill it in', async () => {
	await answer('participatiewet', { doelgroepregister: '', uitkering: '' });
	assert.equal((await regel('no_risk')).oordeel, 'onbekend');
	const page = await sanne.get(`/plaatsingen/${plek}/regelingen`);
	assert.match(page.main, /Wat nog uit te zoeken is/u);
	await sanne.click(/Staat de jongere in het doelgroepregister/u);
	const saved = await sanne.submit('Bewaar', { doelgroepregister: 'ja', uitkering: 'nee' });
	assert.equal(saved.status, 200, saved.main);
	assert.equal((await regel('no_risk')).oordeel, 'ja');
	assert.equal((await sanne.get(`/jongeren/${jongere}/inkomen`)).form('Bewaar').value('doelgroepregister'), 'ja');
});

test('a subsidy is promised that is not the one of the law', async () => {
	await answer('participatiewet', { doelgroepregister: 'ja', uitkering: 'nee' });
	await measure('60');
	const subsidie = await regel('loonkostensubsidie');
	assert.equal(subsidie.oordeel, 'ja');
	assert.match(subsidie.bedrag, /^Ongeveer € \d[\d.]*,\d\d per maand$/u);
	await measure('100');
	assert.equal((await regel('loonkostensubsidie')).oordeel, 'nee');
	await measure('60');
	const page = await sanne.get(`/plaatsingen/${plek}/regelingen`);
	assert.match(page.main, /Minimumloon per maand: € 2\.337,00 sinds 1 juli 2026 \(Staatscourant 2026, 16505\)/u);
	assert.match(page.main, /Bestond tot en met 31 december 2024/u);
});

test('somebody of another legal group is sent to the wrong counter', async () => {
	await answer('wajong_2010', { doelgroepregister: 'ja', uitkering: 'ja' });
	assert.equal((await regel('loonkostensubsidie')).oordeel, 'nee');
	assert.equal((await regel('loondispensatie')).oordeel === 'nee', false);
	await answer('participatiewet', { doelgroepregister: 'ja', uitkering: 'nee' });
	assert.equal((await regel('loondispensatie')).oordeel, 'nee');
});

test('what can help is not seen before there is work', async () => {
	const van = `/jongeren/${jongere}`;
	assert.equal((await regel('no_risk', sanne, van)).oordeel, 'onbekend');
	const page = await sanne.get(`${van}/regelingen`);
	assert.match(page.main, /Wat voor werk is het\?/u);
	assert.ok(!page.main.includes('Leg een ander oordeel vast'));
});

test('belofte_6 a rule has the last word, or a professional deviates without a reason', async () => {
	const path = `/plaatsingen/${plek}/afwijkingen`;
	assert.equal((await sanne.api('POST', path, { regeling: 'praktijkroute', oordeel: 'ja' })).status, 400);
	assert.equal((await sanne.api('POST', path, { regeling: 'praktijkroute', oordeel: 'ja', reden: ' ' })).status, 400);
	await sanne.get(`${path}/nieuw?regeling=praktijkroute`);
	const page = await sanne.submit('Leg vast', { oordeel: 'ja', reden: 'De gemeente heeft dit toegezegd.' });
	assert.equal(page.status, 200, page.main);
	assert.match(page.main, /Wij vinden: dit geldt wel/u);
	const { oordeel, volgensRegel } = await regel('praktijkroute');
	assert.deepEqual([oordeel, volgensRegel], ['ja', 'nee'], 'what the rule said stays beside it');
	const timeline = await sanne.get(`/jongeren/${jongere}/tijdlijn`);
	assert.match(timeline.main, /Praktijkroute: geldt wel volgens ons. De gemeente heeft dit toegezegd/u);

	await sanne.get(`${path}/nieuw?regeling=praktijkroute`);
	const again = await sanne.submit('Leg vast', { oordeel: 'nee', reden: 'Toch niet.' });
	assert.match(again.errors.join(), /staat al een eigen oordeel/u);
	assert.equal(again.form('Leg vast').value('reden'), 'Toch niet.');

	await sanne.get(`/plaatsingen/${plek}/regelingen`);
	await sanne.submit('Trek dit oordeel in');
	assert.equal((await regel('praktijkroute')).oordeel, 'nee');
});

test('belofte_3 a jobcoach reads about benefits, or a line about them', async () => {
	const hans = await startbaan.login('jobcoach');
	const { jongeren } = (await hans.api('GET', '/jongeren?van=alle')).json;
	for (const j of jongeren) {
		const { plaatsingen } = (await hans.api('GET', `/jongeren/${j.id}/plaatsingen`)).json;
		const place = plaatsingen?.find((p) => !p.eindDatum);
		if (!place) continue;
		await sanne.api('POST', `/jongeren/${j.id}/inkomen`, { doelgroepregister: 'ja', uitkering: 'ja' });
		const page = await hans.get(`/plaatsingen/${place.id}/regelingen`);
		assert.equal(page.status, 200);
		assert.match(page.main, /U ziet niet alles/u);
		assert.equal((await regel('no_risk', hans, `/plaatsingen/${place.id}`)).oordeel, 'onbekend');
		assert.equal((await hans.get(`/plaatsingen/${place.id}/werkgeversblad`)).status, 403);
		assert.equal((await hans.get(`/plaatsingen/${place.id}/afwijkingen/nieuw`)).status, 403);
		assert.ok(!(await hans.get(`/jongeren/${j.id}/tijdlijn`)).main.includes('doelgroepregister'));
		return;
	}
	assert.fail('the demo has no place of which a jobcoach sees the work alone');
});

test('the employer reads why somebody gets help, or does not hear what he gets himself', async () => {
	await answer('participatiewet', { doelgroepregister: 'ja', uitkering: 'ja' });
	await measure('60');
	const page = await sanne.get(`/plaatsingen/${plek}/werkgeversblad`);
	assert.equal(page.status, 200);
	assert.match(page.main, /Loonkostensubsidie/u);
	assert.match(page.main, /No-riskpolis/u);
	assert.match(page.main, /Wie u kunt bellen/u);
	assert.ok(!/Participatiewet|Wajong|uitkering|loonwaarde|60%|doelgroep|beperking|Praktijkroute/u.test(page.main), page.main);
});

test('what the young person lets us tell does not reach the employer, or what he does not', async () => {
	const said = { prikkels: 'moet', veilig: 'moet', toelichting: 'Schrikt van drukte.', bron: 'jongere', datum: dag() };
	assert.ok((await sanne.api('POST', `/jongeren/${jongere}/werkbehoeften`, said)).status < 300);
	const sheet = async () => (await sanne.get(`/plaatsingen/${plek}/werkgeversblad`)).main;
	const nothing = { behoeften: [], datum: dag() };
	assert.ok((await sanne.api('POST', `/jongeren/${jongere}/werkbehoeften/vertellen`, nothing)).status < 300);
	assert.doesNotMatch(await sheet(), /Wat helpt op het werk|drukte/u);
	const told = { behoeften: ['prikkels'], tekst: 'Werkt het best op een rustige plek.', datum: dag() };
	assert.ok((await sanne.api('POST', `/jongeren/${jongere}/werkbehoeften/vertellen`, told)).status < 300);
	assert.match(await sheet(), /Wat helpt op het werk Werkt het best op een rustige plek\./u);
	assert.doesNotMatch(await sheet(), /drukte|Fouten/u);
	await sanne.api('POST', `/jongeren/${jongere}/werkbehoeften`, { ...said, prikkels: 'maakt_niet_uit' });
	assert.doesNotMatch(await sheet(), /rustige plek/u, 'what is not needed any more is told');
});

test('belofte_3 an employer that does not know gets a sheet', async () => {
	await sanne.get(`/plaatsingen/${plek}/wijzigen`);
	await sanne.submit('Bewaar', { weet_werkgever: 'nee' });
	const page = await sanne.get(`/plaatsingen/${plek}/werkgeversblad`);
	assert.match(page.main, /De werkgever weet het niet/u);
	assert.ok(!/subsidie|risk/iu.test(page.main));
	assert.deepEqual((await sanne.api('GET', `/plaatsingen/${plek}/werkgeversblad`)).json.punten, []);
});
