/*
 * What Startbaan must be able to do, as shared before the first line was written: each goal finds its figure in the
 * results (null: not measured) and says which way is good.
 */
const find = (rows, job, connections, server) =>
	rows.find((row) => row.job === job && row.connections === connections && row.server === server);

// How many times as fast as the other one; for a job under another name there, `otherJob`.
function times(results, job, server, other, otherJob = job) {
	const a = find(results.rows, job, 16, server);
	const b = find(results.rows, otherJob, 16, other);
	return a && b ? a.rate / b.rate : null;
}

const atLeast = (text, limit, of) => ({ text, of, limit: `≥ ${limit}`, good: (value) => value >= limit });
const atMost = (text, limit, of) => ({ text, of, limit: `≤ ${limit}`, good: (value) => value <= limit });

const PEER = [['J1', 35], ['J2', 22], ['J4', 45], ['J5', 200]];
const IDEAL = [['J1', 0.45], ['J2', 0.6], ['J3', 0.4], ['J4', 0.35]];

export const goals = [
	...PEER.map(([job, limit]) =>
		atLeast(`${job}: times as fast as Fossil, 16 connections`, limit, (r) => times(r, job, 'startbaan', 'fossil')),
	),
	...IDEAL.map(([job, limit]) =>
		atLeast(`${job}: share of the ideal, 16 connections`, limit, (r) => times(r, job, 'startbaan', 'ideal')),
	),
	atLeast('J5: share of the ideal with kept totals, 16 connections', 0.4, (r) =>
		times(r, 'J5', 'startbaan', 'ideal', 'J5totalen'),
	),
	atMost('J6: p50 as a multiple of that of J2, 16 connections', 3, (r) => {
		const work = find(r.rows, 'J6', 16, 'startbaan');
		const list = find(r.rows, 'J2', 16, 'startbaan');
		return work && list ? work.p50 / list.p50 : null;
	}),
];
