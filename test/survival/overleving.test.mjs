// The curves of /sturing beside those of R's survival package, and the region beside what it was made after.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { banen, duur, gaten, generate, periodes, rows, survfit, today } from './regio.mjs';

const JONGEREN = 4000;
const NEAR = 1e-9;
const MAANDEN = [0, 3, 6, 12, 24];
const JAAR = new Date().getUTCFullYear() - 2;

describe('survival', () => {
	let startbaan;
	let manager;
	let expected;

	before(async () => {
		startbaan = await generate(JONGEREN, 7);
		const persons = await banen(startbaan);
		const known = ({ van }) => van <= today() - 32;
		const werk = persons.flatMap(periodes).filter(known);
		const inYear = ({ van }) => new Date(van * 86_400_000).getUTCFullYear() === JAAR;
		expected = survfit({
			werk: werk.map(duur),
			baan: persons.flat().filter(known).map(duur),
			met: werk.filter((p) => p.jobcoach).map(duur),
			zonder: werk.filter((p) => !p.jobcoach).map(duur),
			jaar: werk.filter(inYear).map(duur),
			gat: persons.flatMap(gaten),
		});
		await startbaan.run({ demo: false });
		const [[email]] = await rows(
			startbaan,
			"SELECT g.email FROM t_gebruiker g JOIN t_functie f ON f.gebruiker_id = g.id WHERE f.rol = 'manager' LIMIT 1",
		);
		manager = await startbaan.loginAs(email);
	});
	after(() => startbaan?.stop());

	function compare(rows_, curve) {
		assert.ok(rows_.length >= 4, `${curve}: only ${rows_.length} points`);
		for (const row of rows_) {
			const point = expected[curve][MAANDEN.indexOf(row.maand)];
			assert.equal(row.gevolgd, point.gevolgd, `${curve}, ${row.maand} months: followed`);
			for (const [ours, theirs] of [['aandeel', 's'], ['onder', 'onder'], ['boven', 'boven']])
				assert.ok(
					Math.abs(row[ours] - point[theirs]) <= NEAR,
					`${curve}, ${row.maand}, ${ours}: ${row[ours]} ${point[theirs]}`,
				);
		}
	}
	const ask = async (query) => (await manager.api('GET', `/sturing${query}`)).json;

	test('who steers would decide on a curve that statistics does not know: work, jobs and gaps', async () => {
		const page = await ask('');
		compare(page.verloop, 'werk');
		compare(page.gaten, 'gat');
		compare((await ask('?wat=baan')).verloop, 'baan');
	});

	test('a division would mix its groups up', async () => {
		const { verloop } = await ask('?per=jobcoach');
		for (const [label, curve] of [['Met jobcoach', 'met'], ['Zonder jobcoach', 'zonder']])
			compare(verloop.filter((row) => row.groep === label), curve);
	});

	test('a period would count who began outside it', async () => {
		const { verloop } = await ask(`?vanaf=${JAAR}&tot=${JAAR}`);
		compare(verloop, 'jaar');
	});

	test('the file would hold other numbers than the page', async () => {
		const csv = (await manager.get('/sturing?formaat=csv')).source.trim().split(/\r?\n/u).slice(1);
		const page = (await ask('')).verloop;
		assert.equal(csv.length, page.length);
		page.forEach((row, i) => assert.equal(csv[i].split(/[;,]/u)[0], row.groep));
	});

	// 4 standard errors of a share of n, and half a percent for what the model itself rounds.
	function near(part, whole, share, what) {
		const room = 4 * Math.sqrt((share * (1 - share)) / whole) + 0.005;
		assert.ok(whole > 200, `${what}: of ${whole}`);
		assert.ok(Math.abs(part / whole - share) <= room, `${what}: ${part / whole}, not ${share} ± ${room}`);
	}

	test('measuring would be done in a region unlike the one of the sources: 85%, 65%, half, 48%, 82%', async () => {
		const { cijfers } = (await manager.api('GET', '/sturing/cijfers')).json;
		const total = (figuur, groepen = /./u) =>
			cijfers
				.filter((c) => c.figuur === figuur && groepen.test(c.groep))
				.reduce((sum, c) => ({ deel: sum.deel + c.deel, geheel: sum.geheel + c.geheel }), { deel: 0, geheel: 0 });
		const allen = total('allen');
		near(allen.deel, allen.geheel, 0.85, 'at work a year ago, still at work');
		const year = expected.werk[3];
		near(year.s * expected.werk[0].gevolgd, expected.werk[0].gevolgd, 0.65, 'began, at work a year later');
		const same = total('zelfde_werkgever');
		near(same.deel, same.geheel, 0.5, 'of those, with the same employer');
		const hours = {
			wajong: total('tijdelijke_uren', /wajong/iu),
			participatiewet: total('tijdelijke_uren', /participatiewet/iu),
		};
		// A contract is some 25 hours.
		near(hours.wajong.deel / 25, hours.wajong.geheel / 25, 0.48, 'temporary hours, Wajong');
		near(hours.participatiewet.deel / 25, hours.participatiewet.geheel / 25, 0.82, 'temporary hours, Participatiewet');
	});

	test('the totals would no longer be those of the dossiers', async () => {
		const said = await startbaan.command('check');
		assert.match(said.stdout, /OK +de cijfers zijn nageteld/u);
	});
});
