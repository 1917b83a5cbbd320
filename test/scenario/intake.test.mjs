// Intake: what a young person asks, in five minutes, finished later; what is not finished is not forgotten.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';
import { dag, telkens, werk } from './lib/verhaal.mjs';

const iemand = telkens(() => sanne);

async function vul(id, velden) {
	await sanne.get(`/jongeren/${id}/intake/wijzigen`);
	return sanne.submit('Bewaar', velden);
}
const signalen = async (id) => (await werk(sanne)).filter((r) => r.jongereId === id).map((r) => r.signaal);
const heel = {
	hulpvraag: 'Ik wil buiten werken.', doelgroep: 'nugger', lukt: 'Komt op tijd. Heeft rust nodig.', besluit: 'werk',
	besluit_reden: 'Het lukte twee keer niet zonder hulp.',
};

describe('an intake', () => {
	test('what is known of it is lost because the rest is not', async () => {
		const id = await iemand();
		const page = await vul(id, { hulpvraag: heel.hulpvraag, doelgroep: null });
		assert.equal(page.path, `/jongeren/${id}/intake`, page.errors.join());
		assert.match(page.main, /nog niet af.*het besluit/su);
		assert.ok((await signalen(id)).includes('intake_half'), 'a half intake is forgotten');
		const done = await vul(id, { ...heel, hulpvraag: heel.hulpvraag });
		assert.match(done.main, /Afgerond[\s\S]*Spreek de overeenkomst af/u, 'how the help begins is not said');
		assert.match(done.main, /Participatiewet, artikel 6 en 7/u, 'the law is not shown');
		assert.match(done.main, /Zonder arbeidsdeskundige/u);
		assert.ok(!(await signalen(id)).includes('intake_half'));
	});

	test('a decision without a reason, or finding out without an end', async () => {
		const id = await iemand();
		const page = await vul(id, { besluit: 'uitzoeken', hulpvraag: 'Blijf staan' });
		assert.equal(page.errors.length, 2, page.errors.join());
		assert.equal(page.form('Bewaar').value('hulpvraag'), 'Blijf staan');
		const other = await vul(id, { besluit: 'regulier', besluit_reden: 'Kan zelf', diagnose_tot: dag(30) });
		assert.match(other.errors.join(), /laat dit leeg/u);
	});

	test('finding out longer ends and nobody decides', async () => {
		const id = await iemand();
		await vul(id, { besluit: 'uitzoeken', besluit_reden: 'Nog geen stage gehad.', diagnose_tot: dag(60) });
		assert.ok(!(await signalen(id)).includes('diagnose_eindigt'));
		await vul(id, { besluit: 'uitzoeken', besluit_reden: 'Nog geen stage gehad.', diagnose_tot: dag(10) });
		const now = await signalen(id);
		assert.ok(now.includes('diagnose_eindigt') && !now.includes('intake_half'), now.join());
	});

	test('advice was asked, and nobody notices that it does not come', async () => {
		const id = await iemand();
		await sanne.get(`/jongeren/${id}/expertises/nieuw`);
		await sanne.submit('Vraag advies', { wie: 'Karin Blom, UWV', vraag: 'Hoeveel uur past?', voor: dag(2) });
		assert.match(sanne.last.main, /Karin Blom/u);
		assert.ok((await signalen(id)).includes('advies_wacht'));
		await vul(id, heel);
		await sanne.click(/Karin Blom/u);
		const page = await sanne.submit('Leg vast', { antwoord: 'Begin met 20 uur.' });
		assert.match(page.main, /Begin met 20 uur/u);
		assert.doesNotMatch(page.main, /Zonder arbeidsdeskundige/u);
		assert.ok(!(await signalen(id)).includes('advies_wacht'));
	});

	test('somebody writes over what a colleague just wrote', async () => {
		const id = await iemand();
		await vul(id, { hulpvraag: 'Eerst' });
		const mine = await sanne.get(`/jongeren/${id}/intake/wijzigen`);
		await vul(id, { hulpvraag: 'Collega' });
		const late = await sanne.submit('Bewaar', { hulpvraag: 'Ik' }, mine);
		assert.ok([409, 412].includes(late.status), `${late.status}`);
		assert.match((await sanne.get(`/jongeren/${id}/intake`)).main, /Collega/u);
	});

	test('who has no sight of the plan reads it', async () => {
		const id = await iemand();
		await vul(id, { hulpvraag: 'Geheim' });
		for (const rol of ['mentor', 'jobcoach', 'teamleider', 'manager', 'privacyfunctionaris']) {
			const klant = await startbaan.login(rol);
			const page = await klant.get(`/jongeren/${id}/intake`);
			if (page.status === 200) continue; // of his circle, with the parts of it
			assert.ok([403, 404].includes(page.status), `${rol}: ${page.status}`);
			assert.ok(!page.text.includes('Geheim'));
		}
	});
});

test('what was told at the loket must be told again', async () => {
	const page = await sanne.get('/aanmeldingen/nieuw');
	assert.ok(page);
	await sanne.submit('Schrijf op', {
		vorm: 'inloop', kanaal: 'zelf', telefoon: '06-00001111', roepnaam: 'Kato', achternaam: 'Intakema',
		onderwerpen: ['werk'], vraag: 'Ik wil iets met dieren.',
	});
	const { aanmeldingen } = (await sanne.api('GET', '/aanmeldingen?tab=open')).json;
	await sanne.get(`/aanmeldingen/${aanmeldingen.find((a) => a.achternaam === 'Intakema').id}/opnemen`);
	const intake = await sanne.submit('Neem op', { geboren: '01-02-2008' });
	assert.match(intake.path, /\/intake$/u, intake.errors.join());
	assert.match(intake.main, /Ik wil iets met dieren/u);
	assert.match(intake.main, /Kwam langs, zonder afspraak/u);
	const mine = await werk(sanne);
	assert.ok(mine.some((r) => r.signaal === 'aanmelding_wacht'), 'who waits at the loket is on no list');
});
