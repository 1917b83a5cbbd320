// Requests as bytes, and loading a server with them: {method, path, headers, body, status, marker}.
import fs from 'node:fs';
import path from 'node:path';

import { cpuOf, program, run } from './process.mjs';

function bytesOf(port, { method = 'GET', path: target, headers = {}, body }) {
	const lines = [`${method} ${target} HTTP/1.1`, `Host: 127.0.0.1:${port}`];
	const all = body === undefined ? headers : { ...headers, 'Content-Length': Buffer.byteLength(body) };
	for (const [name, value] of Object.entries(all)) lines.push(`${name}: ${value}`);
	return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

// Writes the file that bench/load.c reads.
export function writeRequests(dir, server, job) {
	const parts = [];
	for (const request of server.jobs[job]) {
		const marker = Buffer.from(request.marker);
		const bytes = bytesOf(server.port, request);
		parts.push(Buffer.from(`${request.status ?? 200} ${marker.length} ${bytes.length}\n`), marker, bytes);
	}
	const file = path.join(dir, `${server.name}-${job}.requests`);
	fs.writeFileSync(file, Buffer.concat(parts));
	return file;
}

// Loads a server for a while: what bench/load.c tells, and the processor time of the server per right answer.
export async function load(server, file, connections, seconds) {
	const before = cpuOf(server.pids);
	const said = await run(program('bench/load'), [server.port, connections, seconds, file].map(String));
	const result = JSON.parse(said);
	result.cpu = (cpuOf(server.pids) - before) / Math.max(result.right, 1);
	return result;
}

const middle = (list) => {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
};

// The median of each figure over the rounds; wrong and right answers are added up.
export function median(rounds) {
	const result = {};
	for (const name of ['rate', 'p50', 'p99', 'cpu', 'bytes']) result[name] = middle(rounds.map((r) => r[name]));
	for (const name of ['right', 'wrong']) result[name] = rounds.reduce((sum, r) => sum + r[name], 0);
	result.low = Math.min(...rounds.map((r) => r.rate));
	result.high = Math.max(...rounds.map((r) => r.rate));
	result.example = rounds.find((r) => r.wrong)?.example ?? 0;
	return result;
}
