/*
 * Fossil (Debian's package), a single C program on SQLite as well: tickets as young people, as a user installs it and
 * somebody logged in. Its dashboard only counts tickets per status and municipality, which is less than was asked.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

import { ROOT, program, run, serve } from '../lib/process.mjs';
import { CASES, NOTITIE, OWNERS, WORDS } from '../lib/words.mjs';

function freePort() {
	return new Promise((resolve) => {
		const server = net.createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

async function fill(repository, source, options) {
	const fossil = (...args) => run('fossil', [...args, '-R', repository], options);
	const sql = fs.readFileSync(path.join(ROOT, 'bench/server/fossil.sql'), 'utf8').replace('%SOURCE%', source);
	await run('fossil', ['new', '--admin-user', 'bench', repository], options);
	await fossil('user', 'password', 'bench', 'bench');
	const { status, stderr } = spawnSync('fossil', ['sql', '-R', repository], { ...options, input: sql });
	if (status !== 0 || stderr.length) throw new Error(`fossil sql: ${stderr}`);
	await fossil('fts-config', 'enable', 't');
	await fossil('fts-config', 'index', 'on');
}

async function login(base) {
	const body = new URLSearchParams({ u: 'bench', p: 'bench', in: 'Login' });
	const reply = await fetch(`${base}/login`, { method: 'POST', body, redirect: 'manual' });
	const cookie = reply.headers.get('set-cookie')?.split(';')[0];
	if (!cookie) throw new Error('fossil: cannot log in');
	return { Cookie: cookie, Referer: `${base}/tktedit` };
}

async function jobsOf(base, ask) {
	const headers = await login(base);
	const page = (target, marker) => ({ path: target, headers, marker });
	const source = async (target) => (await fetch(base + target, { headers })).text();
	const cases = (await ask(`SELECT tkt_uuid, title FROM ticket WHERE tkt_id <= ${OWNERS * CASES}`))
		.split('\n').map((line) => line.split('\t'));
	const [, csrf] = /name="csrf" value="([^"]+)"/u.exec(await source(`/tktedit?name=${cases[0][0]}`));
	const note = ([id]) => ({
		method: 'POST', path: '/tktedit', status: 302, marker: `/tktview/${id.slice(0, 10)}`,
		headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
		body: String(new URLSearchParams({
			name: id, csrf, icomment: NOTITIE, mutype: 'Plain Text', username: 'bench', submit: 'Submit',
		})),
	});
	const list = async (_, i) => {
		const target = `/rptview?rn=100&eigenaar=regisseur${i + 1}`;
		return page(target, [...(await source(target)).matchAll(/tktview[^"']+/gu)].at(-1)[0]);
	};
	return {
		J1: cases.map(([id, title]) => page(`/tktview?name=${id}`, title.split(' ')[0])),
		J2: await Promise.all(Array.from({ length: OWNERS }, list)),
		J3: WORDS.map((word) => page(`/search?s=${word}&y=t`, '/tktview/')),
		J4: cases.map(note),
		J5: [page('/rptview?rn=101', await ask('SELECT max(type) FROM ticket'))],
	};
}

export async function start({ source, dir }) {
	fs.mkdirSync(dir);
	const repository = path.join(dir, 'bench.fossil');
	const options = { env: { ...process.env, HOME: dir, USER: 'bench' } };
	await fill(repository, source, options);
	const port = await freePort();
	const args = ['server', '--localhost', '--nojail', '--port', String(port), repository];
	const server = await serve('fossil', args, /TCP port (\d+)/u, options);
	const ask = (sql) => run(program('bench/ask'), [repository, sql]);
	return Object.assign(server, {
		name: 'fossil', pids: [server.pid], ask,
		jobs: await jobsOf(`http://127.0.0.1:${port}`, ask),
		notes: async () => Number(await ask(`SELECT count(*) FROM ticketchng WHERE icomment = '${NOTITIE}'`)),
	});
}
