// Where and when it was measured.
import fs from 'node:fs';
import os from 'node:os';

import { ROOT, run } from './process.mjs';

const release = () => /^PRETTY_NAME="(.*)"$/mu.exec(fs.readFileSync('/etc/os-release', 'utf8'))?.[1];

export async function machine() {
	const commit = await run('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT });
	const changed = await run('git', ['status', '--porcelain', '--', 'src', 'bench'], { cwd: ROOT });
	return {
		date: new Date().toISOString().slice(0, 16).replace('T', ' '),
		commit: changed ? `${commit} with changes` : commit,
		processor: `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores`,
		memory: `${(os.totalmem() / 2 ** 30).toFixed(0)} GB`,
		system: `${release()}, Linux ${os.release()}, gcc ${await run('gcc', ['-dumpfullversion'])}`,
		busy: os.loadavg()[0],
	};
}
