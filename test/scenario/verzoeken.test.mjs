// What somebody asked of others and waits for, and a colleague who is reminded of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let gijs;
let lotte;
let youssef;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	gijs = await startbaan.loginAs('gijs.terpstra@werkbedrijf-de-kaag.example');
	lotte = await startbaan.login('hulpverlener');
	youssef = await startbaan.loginAs('youssef.elidrissi@vlietdam.example');
});
after(() => startbaan.stop());

const lijst = async (wie) => (await wie.api('GET', '/verzoeken')).json.verzoeken;
const wacht = async (wie) => (await werk(wie)).filter((r) => r.signaal === 'collega_wacht');

describe('ik wacht op', () => {
	test('a colleague forgets what was agreed, and nobody can ask him', async () => {
		const page = await sanne.get('/verzoeken');
		assert.match(page.main, /Afspraak uit het plan: Gijs Terpstra.*Schrijf een getuigschrift/u);
		assert.deepEqual(await wacht(gijs), []);
		const done = await sanne.submit(/herinneringen$/u);
		assert.match(done.main, /Uw collega ziet in Mijn werk dat u wacht/u);
		assert.match(done.main, /herinnerd op/u);
		const [regel] = await wacht(gijs);
		assert.match(regel.waarom, /is u gevraagd hoe het hiermee staat/u);
		const zijn = await gijs.get('/werk?tab=vandaag');
		assert.match(zijn.main, /Een collega wacht op u.*Sanne de Wit wacht erop/u);

		const { actieId, jongereId } = (await lijst(sanne)).find((v) => v.soort === 'actie');
		const again = await sanne.api('POST', '/herinneringen', { actie: actieId });
		assert.equal(again.status, 400);
		assert.match(again.source, /Herinneren kan weer vanaf/u);

		await sanne.get(`/jongeren/${jongereId}/plan`);
		await sanne.submit(new RegExp(`acties/${actieId}/gedaan$`, 'u'));
		assert.deepEqual(await wacht(gijs), []);
		assert.ok(!(await lijst(sanne)).some((v) => v.actieId === actieId));
		assert.equal((await sanne.api('POST', '/herinneringen', { actie: actieId })).status, 404);
	});

	test('who was asked to help for a while hears nothing more of it', async () => {
		const { verwijzingId, wie } = (await lijst(sanne)).find((v) => v.soort === 'verwijzing');
		assert.equal((await gijs.api('POST', '/herinneringen', { verwijzing: verwijzingId })).status, 404);
		assert.equal((await sanne.api('POST', '/herinneringen', { verwijzing: verwijzingId })).status, 201);
		const [regel] = (await wacht(lotte)).filter((r) => r.verwijzingId === verwijzingId);
		assert.match(wie, /Lotte/u);
		assert.match(regel.waarom, /is u gevraagd hoe het hiermee staat/u);
		await lotte.get(`/verwijzingen/${verwijzingId}`);
		await lotte.submit('Ja, ik help mee');
		assert.deepEqual(await wacht(lotte), []);
		assert.ok(!(await lijst(sanne)).some((v) => v.verwijzingId === verwijzingId));
	});

	test('who leads a meeting reads the name of somebody he may not see', async () => {
		const [punt] = (await lijst(youssef)).filter((v) => v.soort === 'overlegpunt');
		assert.equal((await sanne.get(`/jongeren/${punt.jongereId}`)).status, 404);
		const [regel] = await wacht(sanne);
		assert.equal(regel.naam, 'Uw overleg');
		assert.equal(regel.jongereId ?? null, null);
		const page = await sanne.get('/werk?tab=vandaag');
		assert.match(page.main, /Youssef El Idrissi wacht erop/u);
		assert.ok(!page.source.includes(punt.jongereId));
		assert.equal((await sanne.click(/Ga ernaartoe/u)).path, '/casusoverleggen');
	});

	test('somebody reminds a colleague of what another asked, or who has no account', async () => {
		const [advies] = (await lijst(youssef)).filter((v) => v.soort === 'advies');
		assert.match(advies.wie, /UWV/u);
		const [actie] = (await lijst(youssef)).filter((v) => v.soort === 'actie');
		assert.equal((await sanne.api('POST', '/herinneringen', { actie: actie.actieId })).status, 404);
		assert.equal((await youssef.api('POST', '/herinneringen', {})).status, 404);
		await youssef.get('/verzoeken');
		await youssef.click(/Leg het antwoord vast/u);
		assert.match((await youssef.submit('Leg vast', { antwoord: 'Vier uur per dag.' })).main, /Het advies is vastgelegd/u);
		assert.ok(!(await lijst(youssef)).some((v) => v.expertiseId === advies.expertiseId));
	});
});
