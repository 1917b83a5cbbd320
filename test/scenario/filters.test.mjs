// A filter that is kept under a name, alone or with the team.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let sanne;
let dewi;
let hans;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	dewi = await startbaan.loginAs('dewi.soekardi@broekerwaard.example');
	hans = await startbaan.login('jobcoach');
});
after(() => startbaan.stop());

const bewaar = async (wie, van, input) => {
	await wie.get(van);
	await wie.click(/Bewaar dit filter/u);
	return wie.submit('Bewaar', input);
};
const filters = async (wie) => (await wie.api('GET', '/filters')).json.filters;
const aantal = async (wie, van) => (await wie.api('GET', van)).json.jongeren.length;

describe('filters', () => {
	test('what one looks for every day must be chosen anew, or counts wrong', async () => {
		const page = await bewaar(sanne, '/jongeren?fase=werk&van=mijn', { naam: 'Aan het werk' });
		assert.equal(page.path, '/jongeren?fase=werk&van=mijn');
		assert.match(page.main, /Bewaard\. Het filter staat boven de lijst/u);
		const n = await aantal(sanne, '/jongeren?fase=werk&van=mijn');
		const [link] = page.links(/^Aan het werk/u);
		assert.match(link.text, new RegExp(`Aan het werk\\D*${n}\\b`, 'u'));
		assert.equal(link.get('href'), '/jongeren?fase=werk&van=mijn');
		assert.equal((await filters(hans)).length, 0);
		assert.ok(!/Bewaarde filters/u.test((await hans.get('/jongeren')).main));
	});

	test('one kind of work cannot be seen alone', async () => {
		const regels = (await sanne.api('GET', '/werk?tab=te_laat')).json.regels;
		const { signaal } = regels[0];
		const wanted = regels.filter((r) => r.signaal === signaal).length;
		const page = await bewaar(sanne, `/werk?tab=te_laat&soort=${signaal}`, { naam: 'Eerst dit' });
		assert.equal(page.path, `/werk?tab=te_laat&soort=${signaal}`);
		assert.match(page.links(/^Eerst dit/u)[0].text, new RegExp(`Eerst dit\\D*${wanted}\\b`, 'u'));
		const shown = (await sanne.api('GET', `/werk?tab=te_laat&soort=${signaal}`)).json.regels;
		assert.equal(shown.length, wanted);
		assert.ok(shown.every((r) => r.signaal === signaal));
	});

	test('a shared filter shows a colleague my young people, or holds a name or a birth date', async () => {
		const jongere = (await sanne.api('GET', '/jongeren?van=mijn')).json.jongeren[0];
		const named = await bewaar(sanne, '/jongeren?fase=school', { naam: `Bel ${jongere.roepnaam}`, gedeeld: '1' });
		assert.equal(named.status, 400);
		assert.match(named.main, /Zet geen naam van een jongere in een filter dat u deelt/u);
		const { jongeren } = (await sanne.api('GET', '/jongeren?zoek=van')).json;
		assert.ok(jongeren.some((j) => /\bvan\b/u.test(j.voorvoegsel ?? '')), 'nobody has a name with van');
		const common = await bewaar(sanne, '/jongeren?fase=werk', { naam: 'Klaar van school', gedeeld: '1' });
		assert.equal(common.path, '/jongeren?fase=werk');
		await bewaar(sanne, '/jongeren?fase=school', { naam: `Bel ${jongere.roepnaam}`, gedeeld: '1' });
		const dated = await sanne.submit('Bewaar', { naam: 'van 12-03-2008', gedeeld: '1' });
		assert.match(dated.main, /Zet geen datum in de naam/u);
		const zoek = encodeURIComponent(jongere.roepnaam);
		const typed = await bewaar(sanne, `/jongeren?zoek=${zoek}&fase=school`, { naam: 'Op school', gedeeld: '1' });
		assert.equal(typed.path, '/jongeren?fase=school');

		const [shared] = (await filters(dewi)).filter((f) => f.naam === 'Op school');
		assert.ok(shared && !(await filters(dewi)).some((f) => f.naam === 'Aan het werk'));
		assert.equal((await filters(hans)).length, 0, 'who works elsewhere does not read it');
		const page = await dewi.get('/jongeren');
		const n = await aantal(dewi, '/jongeren?fase=school');
		assert.match(page.links(/^Op school/u)[0].text, new RegExp(n ? `Op school\\D*${n}\\b` : '^Op school$', 'u'));
		assert.equal((await dewi.get(`/filters/${shared.id}`)).status, 404, 'it is changed by who keeps it');
		assert.equal((await dewi.api('POST', `/filters/${shared.id}/weggooien`)).status, 404);
	});

	test('a filter keeps its name for ever, or two have the same', async () => {
		const twice = await bewaar(sanne, '/jongeren?fase=start', { naam: 'Op school' });
		assert.equal(twice.status, 400);
		assert.match(twice.main, /U hebt al een filter met deze naam/u);
		const [f] = (await filters(sanne)).filter((x) => x.naam === 'Op school');
		await sanne.get(`/filters/${f.id}`);
		assert.match((await sanne.submit('Bewaar', { naam: 'School', gedeeld: null })).main, /Gewijzigd/u);
		assert.ok(!(await filters(dewi)).some((x) => x.id === f.id), 'not shared any more');
		await sanne.get('/filters');
		const gone = await sanne.submit(new RegExp(`filters/${f.id}/weggooien`, 'u'));
		assert.match(gone.main, /Het filter is weg/u);
		assert.ok(!(await filters(sanne)).some((x) => x.id === f.id));
	});
});
