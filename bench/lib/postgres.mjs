// A PostgreSQL cluster of our own, made and removed by test/pg.sh.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { ROOT, atEnd, run } from './process.mjs';

const SCRIPT = path.join(ROOT, 'test/pg.sh');

// {pid, create(name) -> URI, stop()}. `dir` must not exist yet; user postgres must be able to reach it.
export function startCluster(dir) {
	const uriFile = `${dir}.uri`;
	const stop = atEnd(() => {
		execFileSync('sh', [SCRIPT, 'stop', dir], { stdio: 'ignore' });
		fs.rmSync(uriFile, { force: true });
	});
	// Its server would keep a pipe of this call open, so what it prints goes to a file.
	execFileSync('sh', ['-c', 'sh "$0" start "$1" >"$2" </dev/null', SCRIPT, dir, uriFile], { stdio: 'ignore' });
	const uri = fs.readFileSync(uriFile, 'utf8').trim();
	const create = async (name) => {
		await run('psql', ['-X', '-q', '-c', `CREATE DATABASE ${name}`, uri]);
		return uri.replace('/postgres?', `/${name}?`);
	};
	const pid = Number(fs.readFileSync(path.join(dir, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
	return { pid, create, stop };
}
