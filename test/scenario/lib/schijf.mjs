// A disk of its own for a server: a small tmpfs, which takes root. A limit on the size of files would not do: it does
// not know that what one file gives back another may use.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ballast = (data) => path.join(data, 'ballast');

// Puts what is in `data` on a small disk that is mounted there. False where that is not allowed; ./check insists.
export function mountDisk(data, megabytes) {
	const aside = `${data}.opzij`;
	fs.cpSync(data, aside, { recursive: true });
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', data], { stdio: 'pipe' });
	} catch (e) {
		assert.ok(!process.env.STARTBAAN_CHECK, `no disk can be mounted: ${e.stderr}`);
		return false;
	} finally {
		if (isMounted(data)) fs.cpSync(aside, data, { recursive: true });
		fs.rmSync(aside, { recursive: true });
	}
	return true;
}

const isMounted = (data) => fs.statSync(data).dev !== fs.statSync(path.dirname(data)).dev;

// By umount and not by its files, so that rm finds an empty folder.
export function unmountDisk(data) {
	if (isMounted(data)) execFileSync('umount', [data]);
}

// Somebody else takes all that is free.
export function fillDisk(data) {
	const fd = fs.openSync(ballast(data), 'a');
	const page = Buffer.alloc(4096);
	try {
		for (;;) fs.writeSync(fd, page);
	} catch (e) {
		assert.equal(e.code, 'ENOSPC');
	} finally {
		fs.closeSync(fd);
	}
}

export const clearDisk = (data) => fs.rmSync(ballast(data));
