// Processes that the bench starts: every one is stopped by its pid, whatever happens, and asked what it costs.
import { execFile, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

export const ROOT = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../..');
export const program = (name) => path.join(ROOT, 'build', name);
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// ---- what must be gone when we are ----

const endings = new Set();

// `end` is a plain function that may be called at any time; returns what calls it now, once.
export function atEnd(end) {
	const once = () => {
		if (endings.delete(once)) end();
	};
	endings.add(once);
	return once;
}

process.on('exit', () => {
	for (const end of [...endings].reverse()) end();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

// ---- a command, and a server ----

const execute = promisify(execFile);

// What a command says; an error with what it complained of when it fails. It does not outlive us.
export async function run(file, args = [], options = {}) {
	const done = execute(file, args, { maxBuffer: 1 << 28, ...options });
	const end = atEnd(() => done.child.kill());
	const { stdout } = await done.finally(end);
	return stdout.trim();
}

function signalGroup(leader, signal) {
	try {
		if (leader) process.kill(-leader, signal);
	} catch (error) {
		if (error.code !== 'ESRCH') throw error;
	}
}

/*
 * Starts it, and waits for the line that names its port (a pattern with one group). Returns {pid, port, ms, stop}. It
 * leads a group of its own, and the whole group ends: Fossil has a process for every request, which may be busy for long.
 */
export async function serve(file, args, ready, options = {}) {
	const begin = process.hrtime.bigint();
	const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
	const ended = new Promise((resolve) => {
		child.on('exit', resolve);
	});
	const kill = atEnd(() => signalGroup(child.pid, 'SIGKILL'));
	let said = '';
	const port = await new Promise((resolve, reject) => {
		const listen = (text) => {
			said = (said + text).slice(-8000);
			const found = ready.exec(said);
			if (found) resolve(Number(found[1]));
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		child.on('error', reject);
		ended.then((status) => reject(new Error(`${path.basename(file)} ended (${status}): ${said}`)));
	});
	const ms = Number(process.hrtime.bigint() - begin) / 1e6;
	const stop = async () => {
		signalGroup(child.pid, 'SIGTERM');
		const force = setTimeout(kill, 10_000);
		await ended;
		clearTimeout(force);
		kill();
	};
	return { pid: child.pid, port, ms, stop };
}

// ---- what processes cost ----

function readOr(file, otherwise) {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch {
		return otherwise; // it has ended
	}
}

function tree(pid) {
	const children = readOr(`/proc/${pid}/task/${pid}/children`, '').split(' ').filter(Boolean);
	return [pid, ...children.flatMap((child) => tree(Number(child)))];
}

const TICKS = Number(execFileSync('getconf', ['CLK_TCK']));

// Milliseconds of processor that these processes, their children and those that have ended used so far.
export function cpuOf(pids) {
	let ticks = 0;
	for (const pid of pids.flatMap(tree)) {
		const fields = readOr(`/proc/${pid}/stat`, '').replace(/^.*\) /su, '').split(' ');
		for (const field of fields.slice(11, 15)) ticks += Number(field);
	}
	return (ticks * 1000) / TICKS;
}

// Megabytes of memory: what they share is divided among them (PSS), which for one process is nearly its RSS.
export function memoryOf(pids) {
	let kb = 0;
	for (const pid of pids.flatMap(tree))
		kb += Number(/^Pss:\s+(\d+)/mu.exec(readOr(`/proc/${pid}/smaps_rollup`, ''))?.[1] ?? 0);
	return kb / 1024;
}

export function rssOf(pid) {
	return Number(/^VmRSS:\s+(\d+)/mu.exec(readOr(`/proc/${pid}/status`, ''))?.[1] ?? 0) / 1024;
}
