// The servers side by side: each job and number of connections on one after the other, there and back again.
import { load, median, writeRequests } from './load.mjs';

const WARM_UP = 0.3; // seconds

export const JOBS = {
	J1: 'open one case page',
	J2: 'list: own, open, newest first, 50 rows',
	J3: 'full-text search, 20 newest lines',
	J6: 'work list: open signals',
	J5: 'dashboard of the region',
	J5totalen: 'the same from totals that are kept',
	J4: 'durable write of one note',
};

function entrant(server, job, dir) {
	return { job, server, file: writeRequests(dir, server, job), rounds: [] };
}

// One round for all who know this job; every other round the other way around.
async function round(entrants, connections, seconds, number) {
	const order = number % 2 ? [...entrants].reverse() : entrants;
	for (const { job, server, file, rounds } of order) {
		const warm = await load(server, file, connections, WARM_UP);
		const result = await load(server, file, connections, seconds);
		rounds.push(result);
		if (job === 'J4') server.acknowledged = (server.acknowledged ?? 0) + warm.right + result.right;
	}
}

const summary = (row) =>
	`${row.rate.toFixed(0)}/s, p50 ${row.p50} µs, wrong ${row.wrong}${row.wrong ? ` (status ${row.example})` : ''}`;

// Returns rows {job, connections, server, ...what median() gives}.
export async function compare({ servers, jobs, connections, rounds, seconds, dir, say }) {
	const rows = [];
	for (const job of jobs)
		for (const c of connections) {
			const entrants = servers.filter((server) => server.jobs[job]).map((server) => entrant(server, job, dir));
			for (let i = 0; i < rounds; i++) await round(entrants, c, seconds, i);
			for (const e of entrants) {
				const row = { job, connections: c, server: e.server.name, ...median(e.rounds) };
				rows.push(row);
				say(`${job} ${c}: ${row.server} ${summary(row)}`);
			}
		}
	return rows;
}
