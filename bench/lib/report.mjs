// bench/RESULTS.md: goals first, then the figures they come from.
import { JOBS } from './compare.mjs';
import { goals } from './goals.mjs';

function number(value, digits = value < 10 ? 2 : 0) {
	return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function table(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function goalTable(results) {
	const rows = goals.map((goal) => {
		const value = goal.of(results);
		if (value === undefined) return [goal.text, goal.limit, 'not measured', ''];
		return [goal.text, goal.limit, number(value), goal.good(value) ? 'met' : '**not met**'];
	});
	return table(['goal, at 16 connections', 'limit', 'measured', ''], rows);
}

const SIDE = [
	'job', 'conn.', 'server', 'answers/s', 'lowest–highest', 'p50 ms', 'p99 ms', 'CPU ms/answer', 'KB/answer', 'wrong',
];

const sideCells = (row) => [
	row.job, row.connections, row.server, number(row.rate), `${number(row.low)}–${number(row.high)}`,
	number(row.p50 / 1000), number(row.p99 / 1000), number(row.cpu, 3), number(row.bytes / 1024, 1), row.wrong,
];

const ideals = { J5: 'J5totalen' };

// Each row beside the ideal: of the speed, and of the processor time.
function besideIdeal(rows) {
	return rows.map((row) => {
		const same = (r) => r.job === (ideals[row.job] ?? row.job) && r.connections === row.connections;
		const ideal = rows.find((r) => r.server === 'ideal' && same(r));
		return [...sideCells(row), ideal ? number(row.rate / ideal.rate) : '', ideal ? number(row.cpu / ideal.cpu, 1) : ''];
	});
}

function sidePart({ side, servers }) {
	if (!side) return '';
	const jobs = Object.entries(JOBS).map(([job, text]) => `${job} ${text}`);
	const cells = (s) => [s.name, number(s.ms), number(s.memory), s.acknowledged, s.found];
	return `
## Side by side

Jobs: ${jobs.join('; ')}.

${table([...SIDE, 'share of ideal', 'CPU, times ideal'], besideIdeal(side))}

The servers afterwards; memory is with what they share divided (PSS), PostgreSQL's with all of its processes.

${table(['server', 'start ms', 'memory MB', 'notes acknowledged', 'notes found in the database'], servers.map(cells))}
`;
}

function scalePart({ scale, options }) {
	if (!scale) return '';
	return `
## The whole region beside a small one

small: ${number(options.small, 0)} young people.

${table(SIDE, scale.map(sideCells))}
`;
}

function meanwhilePart({ meanwhile }) {
	if (!meanwhile) return '';
	const took = (m) => (m.failed ? `failed: ${m.failed}` : number(m.seconds));
	const cells = (m) => [m.what, took(m), number(m.p50 / 1000), number(m.p99 / 1000), m.wrong];
	return `
## J1 meanwhile

16 connections. p99 is that of the worst second.

${table(['what goes on', 'it took s', 'p50 ms', 'p99 ms', 'wrong'], meanwhile.map(cells))}
`;
}

const few = (s, digits) => [number(s.p50, digits), number(s.p99, digits), number(s.most, digits), s.n];
const loadCells = (what, m) => [what, number(m.rate), number(m.p50 / 1000), number(m.p99 / 1000), m.wrong];

function stroomPart({ stroom }) {
	if (!stroom) return '';
	const { room, thousand: t } = stroom;
	const heard = [
		['reveal sent → the screen of the room has changed (a browser; twelve seats look too)', ...few(room, 0)],
		[`vote sent → the last of ${t.table} at that table hears`, ...few(t.one, 0)],
		[`a vote at every table → the last of ${t.n} hears`, ...few(t.every, 0)],
	];
	const loads = [
		loadCells('nobody listens', t.alone), loadCells(`${t.n} listen`, t.listening),
		loadCells('the same, and somebody votes ten times a second', t.voting),
	];
	return `
## Who listens

${t.n} streams (SSE) of scans, by people who are at twelve streams each. One more costs ${number(t.kb, 1)} KB of memory; all together,
when nothing happens, ${number(t.cpu, 1)} ms of processor per second: each is asked every 15 s whether he still may.

${table(['how soon', 'p50 ms', 'p99 ms', 'most ms', 'times'], heard)}

J1 meanwhile, 16 connections:

${table(['who', 'answers/s', 'p50 ms', 'p99 ms', 'wrong'], loads)}
`;
}

function weightPart({ weights }) {
	if (!weights) return '';
	const cells = (w) => [w.page, number(w.first, 1), number(w.after, 1)];
	return `
## What goes over the line

Compressed, with heads, as a browser counts it; without the script that draws charts.

${table(['page', 'first visit KB', 'after that KB'], weights.map(cells))}
`;
}

function failedPart({ failures }) {
	if (failures.length === 0) return '';
	return `
**Not measured, because it failed:**

${failures.map((failure) => `- ${failure}`).join('\n')}
`;
}

export function report(results) {
	const { machine: m, options: o } = results;
	return `# Results

Written by \`bench/run\`; how to read it: \`README.md\` beside this file.

${m.date} UTC, commit ${m.commit}. ${m.processor}, ${m.memory}; ${m.system}.
${number(o.jongeren, 0)} young people; median of ${o.rounds} rounds of ${o.seconds} s.
Load of the machine before it began: ${number(m.busy, 1)}.
${failedPart(results)}
## Goals

${goalTable(results)}
${sidePart(results)}${scalePart(results)}${meanwhilePart(results)}${stroomPart(results)}${weightPart(results)}`;
}
