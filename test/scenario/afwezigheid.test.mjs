// Somebody is away, a colleague does the work meanwhile, and it goes back by itself.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { dag, werk } from './lib/verhaal.mjs';

let startbaan;
let sanne;
let dewi;
before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
	dewi = await startbaan.loginAs('dewi.soekardi@broekerwaard.example');
});
after(() => startbaan.stop());

const lijst = async (wie) => (await wie.api('GET', '/afwezigheden')).json.afwezigheden;
async function kies(wie, naam) {
	const page = await wie.get('/afwezigheden/nieuw');
	return page.form(/\/afwezigheden$/u).options('vervanger').find(([, label]) => label.startsWith(naam))?.[0];
}
async function weg(wie, input) {
	await wie.get('/afwezigheden/nieuw');
	return wie.submit('Leg vast', input);
}
describe('afwezigheid', () => {
	test('the lines of who is away come to nobody, or do not go back', async () => {
		const mine = await werk(sanne);
		const theirs = await werk(dewi);
		const [eerste] = mine.filter((r) => r.jongereId && !r.overdrachtId);
		assert.equal((await dewi.get(`/jongeren/${eerste.jongereId}`)).status, 404);

		const page = await weg(sanne, { van: dag(0), tot: dag(3), vervanger: await kies(sanne, 'Dewi') });
		assert.equal(page.path, '/afwezigheden', page.main);
		assert.match(page.main, /De vervanger ziet de jongeren vanzelf/u);
		assert.match((await sanne.get('/werk')).main, /U bent afwezig tot en met .* Dewi Soekardi doet uw werk zolang/u);
		assert.deepEqual((await werk(sanne)).length, mine.length, 'who is away sees them too');

		const now = await werk(dewi);
		assert.ok(now.length > theirs.length + 5, `${now.length} ${theirs.length}`);
		assert.match((await dewi.get('/werk')).main, /U vervangt Sanne de Wit/u);
		const beeld = await dewi.get(`/jongeren/${eerste.jongereId}`);
		assert.equal(beeld.status, 200);
		assert.match(beeld.main, /Sanne de Wit is afwezig tot en met/u);
		assert.match(beeld.main, /Dewi Soekardi vervangt\./u);
		const lijn = (await dewi.api('GET', `/jongeren/${eerste.jongereId}/tijdlijn`)).json.gebeurtenissen;
		assert.ok(lijn.some((g) => /^Dewi Soekardi vervangt Sanne de Wit van/u.test(g.tekst)), JSON.stringify(lijn[0]));
		assert.match((await dewi.get(`/jongeren/${eerste.jongereId}/kring`)).main, /Vervanger/u);
		assert.match((await dewi.get('/werk?tab=te_laat')).main, /U doet dit voor Sanne de Wit/u);

		await sanne.get('/afwezigheden');
		const done = await sanne.submit(/intrekken$/u);
		assert.match(done.main, /Het werk staat weer waar het hoort/u);
		assert.equal((await werk(dewi)).length, theirs.length);
		assert.equal((await dewi.get(`/jongeren/${eerste.jongereId}`)).status, 404);
		assert.equal((await sanne.get(`/jongeren/${eerste.jongereId}`)).status, 200);
	});

	test('a vervanger is away himself, or the days are none, and nobody says so', async () => {
		const wie = await kies(sanne, 'Dewi');
		const wrong = await weg(sanne, { van: dag(5), tot: dag(2), vervanger: '' });
		assert.equal(wrong.status, 400);
		assert.match(wrong.main, /De laatste dag is eerder dan de eerste/u);
		assert.equal((await weg(dewi, { van: dag(2), tot: dag(4), vervanger: '' })).path, '/afwezigheden');
		const chain = await weg(sanne, { van: dag(4), tot: dag(9), vervanger: wie });
		assert.equal(chain.status, 400);
		assert.match(chain.main, /Dewi Soekardi is in deze dagen zelf weg/u);
		assert.equal((await weg(sanne, { van: dag(5), tot: dag(9), vervanger: wie })).path, '/afwezigheden');
		const busy = await weg(dewi, { van: dag(9), tot: dag(12), vervanger: '' });
		assert.match(busy.main, /Dewi Soekardi vervangt in deze dagen zelf iemand/u);
		const twice = await weg(sanne, { van: dag(9), tot: dag(12), vervanger: '' });
		assert.match(twice.main, /al afwezig/u);
		const long = await weg(sanne, { van: dag(20), tot: dag(300), vervanger: '' });
		assert.match(long.main, /Draag de caseload dan over/u);
	});

	test('who is away without anybody is told, and finds somebody in one step', async () => {
		const [regel] = (await werk(dewi)).filter((r) => r.signaal === 'afwezig_zonder_vervanger');
		assert.ok(regel);
		const tab = ['te_laat', 'vandaag', 'deze_week', 'later'];
		for (const t of tab) {
			const page = await dewi.get(`/werk?tab=${t}`);
			if (/Kies een vervanger/u.test(page.main)) break;
		}
		await dewi.click(/Kies een vervanger/u);
		const form = dewi.last.form(/vervanger$/u);
		assert.ok(!form.options('vervanger').some(([, l]) => l.startsWith('Dewi')), 'she is offered to herself');
		const hunForm = (await sanne.get('/afwezigheden/nieuw')).form(/\/afwezigheden$/u);
		const [self] = hunForm.options('vervanger').find(([, l]) => l.startsWith('Dewi'));
		assert.match((await dewi.api('POST', form.action, { vervanger: self })).source, /Kies iemand anders dan wie er niet is/u);
		const [ander] = dewi.last.form(/vervanger$/u).options('vervanger').find(([, l]) => l.startsWith('Sanne'));
		const page = await dewi.submit('Kies', { vervanger: ander });
		assert.match(page.main, /De vervanger is gekozen/u, page.main);
		assert.ok(!(await werk(dewi)).some((r) => r.signaal === 'afwezig_zonder_vervanger'));
	});

	test('a teamleider cannot record who is ill, or sees a jongere by it', async () => {
		const erik = await startbaan.login('teamleider');
		const page = await erik.get('/afwezigheden/nieuw');
		const mensen = page.form(/\/afwezigheden$/u).options('gebruiker');
		const options = mensen.map(([, label]) => label);
		const [zelf] = mensen.find(([, label]) => label.startsWith('Erik'));
		const sight = await sanne.api('POST', '/afwezigheden', { van: dag(40), tot: dag(41), vervanger: zelf });
		assert.equal(sight.status, 400, 'who has no work list sees no jongere');
		assert.ok(options.some((l) => l.startsWith('Sanne')) && !options.some((l) => l.startsWith('Youssef')), options.join());
		assert.match((await erik.submit('Leg vast', { van: dag(30), tot: dag(31), vervanger: '' })).main, /Kies wie er niet is/u);
		const [wie] = erik.last.form(/\/afwezigheden$/u).options('gebruiker').find(([, l]) => l.startsWith('Sanne'));
		const done = await erik.submit('Leg vast', { gebruiker: wie, van: dag(30), tot: dag(31), vervanger: '' });
		assert.equal(done.path, '/afwezigheden', done.main);
		const namen = (await sanne.api('GET', '/caseload')).json.jongeren.map((j) => j.naam);
		for (const naam of namen) assert.ok(!done.source.includes(naam));
		assert.match((await erik.get('/caseload')).main, /Kies wie vervangt/u);
		assert.ok((await lijst(sanne)).some((a) => a.naam === 'Sanne de Wit'));
	});

	test('somebody of elsewhere stops an absence', async () => {
		const [een] = await lijst(sanne);
		const hans = await startbaan.login('jobcoach');
		assert.equal((await hans.get(`/afwezigheden/${een.id}/vervanger`)).status, 404);
		assert.equal((await hans.api('POST', `/afwezigheden/${een.id}/intrekken`)).status, 404);
	});
});
