// bench/RESULTS.md: goals first, then the figures they come from.
import { JOBS } from './compare.mjs';
import { goals } from './goals.mjs';

const number = (value, digits = value < 10 ? 2 : 0) =>
	value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function table(head, rows) {
	const line = (cells) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function goalLines(results) {
	return goals.map((goal) => {
		const value = goal.of(results);
		if (value === null || value === undefined) return [goal.text, goal.limit, 'not measured', ''];
		return [goal.text, goal.limit, number(value), goal.good(value) ? 'met' : '**not met**'];
	});
}

function sideLines({ rows }) {
	return rows.map((row) => {
		const ideal = rows.find((r) => r.job === row.job && r.connections === row.connections && r.server === 'ideal');
		return [
			row.job, row.connections, row.server, number(row.rate), `${number(row.low)}–${number(row.high)}`,
			number(row.p50 / 1000), number(row.p99 / 1000), number(row.cpu, 3), number(row.bytes / 1024, 1), row.wrong,
			ideal ? number(row.rate / ideal.rate) : '', ideal ? number(ideal.cpu / row.cpu) : '',
		];
	});
}

const SIDE = [
	'job', 'conn.', 'server', 'answers/s', 'lowest–highest', 'p50 ms', 'p99 ms', 'CPU ms/answer', 'KB/answer', 'wrong',
	'share of ideal', 'the same by CPU',
];

export function report(results) {
	const { machine: m, options: o } = results;
	const jobs = Object.entries(JOBS).map(([job, text]) => `${job} ${text}`);
	return `# Results

Written by \`bench/run\`; how to read it: \`README.md\` beside this file.

${m.date} UTC, commit ${m.commit}. ${m.processor}, ${m.memory}; ${m.system}. ${number(o.jongeren, 0)} young people;
median of ${o.rounds} rounds of ${o.seconds} s. Load of the machine before the first measurement: ${number(m.busy, 1)}.

## Goals

${table(['goal', 'limit', 'measured', ''], goalLines(results))}

## Side by side

Jobs: ${jobs.join('; ')}.

${table(SIDE, sideLines(results))}

Notes acknowledged / found in the database afterwards: ${results.notes.map((n) => `${n.server} ${n.acknowledged} / ${n.found}`).join(', ')}.
`;
}
