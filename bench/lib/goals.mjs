/*
 * What Startbaan must be able to do: each goal finds its figure in the results (undefined: not measured) and says
 * which way is good.
 */
const atLeast = (text, limit, of) => ({ text, of, limit: `≥ ${limit}`, good: (value) => value >= limit });
const atMost = (text, limit, of) => ({ text, of, limit: `≤ ${limit}`, good: (value) => value <= limit });

const find = (rows, job, server) =>
	rows?.find((row) => row.job === job && row.connections === 16 && row.server === server);

// One figure of a server as a multiple of that of another, which gave right answers.
function ratio(rows, figure, [job, server], [otherJob, other]) {
	const a = find(rows, job, server);
	const b = find(rows, otherJob, other);
	return a && b?.right > 0 ? a[figure] / b[figure] : undefined;
}

const speed = (job, other, otherJob = job) => (r) => ratio(r.side, 'rate', [job, 'startbaan'], [otherJob, other]);
const heaviest = (figure) => (r) => r.weights && Math.max(...r.weights.map((row) => row[figure]));

const peer = (job, limit) => atLeast(`${job}: times as fast as Fossil`, limit, speed(job, 'fossil'));
const share = (job, limit) => atLeast(`${job}: share of the ideal`, limit, speed(job, 'ideal'));
const postgres = (job) =>
	atLeast(`${job}: PostgreSQL, share of SQLite`, 0.5, (r) =>
		ratio(r.side, 'rate', [job, 'startbaan-pg'], [job, 'startbaan']),
	);
const growth = (job) =>
	atMost(`${job}: processor time in the whole region, times that in a small one`, 1.3, (r) =>
		ratio(r.scale, 'cpu', [job, 'startbaan'], [job, 'small']),
	);
const steady = (name, what) =>
	atMost(`J1, p99 as a multiple of p50, ${what}`, 10, (r) => {
		const row = r.meanwhile?.find((m) => m.name === name);
		return row && row.p99 / row.p50;
	});

export const goals = [
	peer('J1', 35), peer('J2', 22), peer('J5', 200),
	atLeast('J3: times as fast as Directus, which is not in this run', 50, () => undefined),
	atLeast('J4: times as fast as Directus, which is not in this run', 45, () => undefined),
	share('J1', 0.45), share('J2', 0.6), share('J3', 0.4), share('J4', 0.35),
	atLeast('J5: share of the ideal with totals that are kept', 0.4, speed('J5', 'ideal', 'J5totalen')),
	atMost('J6: p50, times that of J2', 3, (r) => ratio(r.side, 'p50', ['J6', 'startbaan'], ['J2', 'startbaan'])),
	growth('J1'), growth('J2'), growth('J4'), growth('J6'),
	atMost('p99 as a multiple of p50, the worst of all jobs', 10, (r) => {
		const own = r.side?.filter((row) => row.server === 'startbaan' && row.connections === 16);
		return own && Math.max(...own.map((row) => row.p99 / row.p50));
	}),
	steady('report', 'while figures are counted'),
	steady('backup', 'during a backup'), steady('list', 'while a list of 50,000 is taken in'),
	atMost('reveal of a norm → the screen of the room, p99 ms', 500, (r) => r.stroom?.room.p99),
	atMost('J1, p99 as a multiple of p50, while 1,000 listen', 10, (r) =>
		r.stroom && r.stroom.thousand.listening.p99 / r.stroom.thousand.listening.p50),
	postgres('J1'), postgres('J2'), postgres('J4'),
	atMost('memory at 64 connections, MB', 150, (r) => r.facts.memoryBusy),
	atMost('memory with nobody there, MB', 10, (r) => r.facts.fresh?.memory),
	atMost('start, ms', 50, (r) => r.facts.fresh?.start),
	atMost('heaviest page, first visit, KB over the line', 60, heaviest('first')),
	atMost('heaviest page, after that, KB over the line', 15, heaviest('after')),
	atMost('generating the region, SQLite, s', 180, (r) => r.facts.generate),
	atMost('generating the region, PostgreSQL, s', 180, (r) => r.facts.generatePg),
	atMost('taking in a list of 50,000 rows, s', 30, (r) => r.facts.list),
];
