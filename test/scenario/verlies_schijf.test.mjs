// The disk is full, or the database server is away: nobody is told that something was kept which was not, and when
// there is room again the work goes on without a restart.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { clearDisk, fillDisk, mountDisk, unmountDisk } from './lib/schijf.mjs';
import { engine, region, start } from './lib/startbaan.mjs';
import { assertEachOnce, assertLogVerifies, dossiers, recordMany } from './lib/verlies.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const PG = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../pg.sh');

let startbaan;
let sanne;
let jongeren;

// No file of the server may be written any more: what a full disk does, without one. Only the soft limit, so that it
// can be taken away again.
const limit = (bytes) => execFileSync('prlimit', ['--pid', String(startbaan.process.pid), `--fsize=${bytes}:unlimited`]);

const WRITES = 60;

// Writes go on while the cause comes and until the cure; what was answered to those that were refused.
async function interrupted(mark, cause, cure) {
	const answers = [];
	let done = 0;
	const work = recordMany(sanne, jongeren, {
		mark, n: WRITES, threads: 4, each: (n) => (done = n), refused: (reply) => answers.push(reply),
	});
	while (done < 10) await sleep(2);
	await cause();
	while (answers.length < 20) await sleep(20);
	return { answers, resume: async () => (await cure(), work) };
}

async function assertWorksAgain(mark) {
	await assertEachOnce(sanne, jongeren, mark, WRITES);
	await assertLogVerifies(startbaan);
}

if (engine === 'sqlite') {
	before(async () => {
		startbaan = await start();
		sanne = await startbaan.login('casusregisseur');
		jongeren = await dossiers(sanne, 3);
	});
	after(() => startbaan.stop());

	test('a full disk is not told in Dutch, stops reading, or asks for a restart', async () => {
		const { answers, resume } = await interrupted('Schijf vol', () => limit(1), () => limit('unlimited'));
		const full = answers.find((reply) => reply.status === 507);
		assert.ok(full, `statuses ${answers.map((reply) => reply.status ?? reply.message)}`);
		assert.match(full.json.detail, /geen ruimte meer op de schijf. Er is niets opgeslagen/u);
		for (const reply of answers) assert.equal(reply.status, 507, reply.source ?? String(reply));
		assert.equal((await startbaan.client().get('/inloggen')).status, 200);
		assert.equal((await startbaan.client().get('/gezondheid')).status, 503, 'who watches the service is told');
		await resume();
		assert.equal((await startbaan.client().get('/gezondheid')).status, 200);
		await assertWorksAgain('Schijf vol');
	});

	test('a disk that somebody else fills stops reading and logging in, or asks for a restart', async (t) => {
		const vol = await region();
		if (!mountDisk(vol.data, 64)) {
			await vol.remove();
			return t.skip('no disk can be mounted here');
		}
		t.after(async () => {
			await vol.halt();
			unmountDisk(vol.data);
			await vol.remove();
		});
		await vol.run();
		const client = await vol.login('casusregisseur');
		const [jongere] = await dossiers(client, 1);
		const note = (tekst) =>
			client.api('POST', `/jongeren/${jongere}/contactmomenten`, {
				met: 'jongere', soort: 'telefoon', tekst, datum: dag(),
			});
		const read = async () => (await client.get(`/jongeren/${jongere}`)).status;

		// Until the log of SQLite has no room of its own left.
		let refused;
		for (let i = 0; !refused && i < 2000; i++) {
			fillDisk(vol.data);
			const reply = await note(`Vol ${i}`);
			if (reply.status !== 201) refused = reply;
		}
		assert.equal(refused.status, 507);
		assert.match(refused.json.detail, /geen ruimte meer op de schijf. Er is niets opgeslagen/u);
		for (let i = 0; i < 20; i++) assert.equal(await read(), 200, `page ${i}`);
		assert.ok(await vol.login('mentor'), 'who comes now may read too');
		assert.equal((await note('Nog steeds vol')).status, 507);
		assert.equal((await vol.client().get('/gezondheid')).status, 503, 'who watches the service is told');

		// The neighbour takes what is given back as well: in the end there is no line, so no reply.
		let status = 200;
		for (let i = 0; status === 200 && i < 5000; i++) {
			fillDisk(vol.data);
			status = await read();
		}
		assert.equal(status, 507, 'the reserve is used up');
		assert.equal((await vol.client().get('/inloggen')).status, 200);

		clearDisk(vol.data);
		let again;
		for (let i = 0; again?.status !== 201 && i < 600; i++) {
			await sleep(200); // it looks once a second
			again = await note('Weer ruimte');
		}
		assert.equal(again.status, 201, vol.stderr.slice(-2000));
		assert.equal(await read(), 200);
		assert.equal((await vol.client().get('/gezondheid')).status, 200);
		await assertLogVerifies(vol);
	});
} else {
	let cluster;
	const sh = (script) => execFileSync('sh', ['-c', `${script} </dev/null`], { stdio: 'ignore' });
	const server = (what) => {
		const user = process.getuid() ? '' : 'setpriv --reuid=postgres --regid=postgres --init-groups --';
		sh(`cd / && ${user} /usr/lib/postgresql/*/bin/pg_ctl --pgdata=${cluster}/pg/data --log=${cluster}/pg/log -w ${what}`);
	};

	before(async () => {
		cluster = fs.mkdtempSync(path.join(os.tmpdir(), 'startbaan-pg-'));
		fs.chmodSync(cluster, 0o755);
		sh(`sh ${PG} start ${cluster}/pg >${cluster}/uri`);
		process.env.STARTBAAN_TEST_PG = fs.readFileSync(`${cluster}/uri`, 'utf8').trim();
		startbaan = await start();
		sanne = await startbaan.login('casusregisseur');
		jongeren = await dossiers(sanne, 3);
	});
	after(async () => {
		if (startbaan) await startbaan.stop();
		sh(`sh ${PG} stop ${cluster}/pg`);
		fs.rmSync(cluster, { recursive: true, force: true });
	});

	for (const how of ['fast', 'immediate'])
		test(`PostgreSQL that stops (${how}) is not told in Dutch, loses something, or asks for a restart`, async () => {
			const mark = `Bij ${how}`;
			const { answers, resume } = await interrupted(mark, () => server(`stop -m ${how}`), () => server('start'));
			await resume();
			for (const reply of answers) {
				assert.equal(reply.status, 503, `${reply.source ?? reply} ${startbaan.stderr.slice(-2000)}`);
				assert.match(reply.json.detail, /gegevens zijn nu niet te bereiken|weten niet zeker/u);
			}
			await assertWorksAgain(mark);
		});
}
