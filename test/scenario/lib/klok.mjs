// A clock for the program that a test sets: Debian's libfaketime, with the offset in a file that is read anew every time.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';
const DAY = 86_400_000;
const FEASTS = new Set(['01-01', '04-27', '05-05', '12-25', '12-26']); // the others are on no Tuesday or Wednesday

// The next Tuesday or Wednesday that is a working day, and of which the day after is one too: eight in the morning.
function workday(from) {
	const isFeast = (ms) => FEASTS.has(new Date(ms).toISOString().slice(5, 10));
	const day = new Date(from);
	day.setUTCHours(7, 0, 0, 0);
	let ms = day.getTime() + DAY;
	while (new Date(ms).getUTCDay() !== 2 || isFeast(ms) || isFeast(ms + DAY)) ms += DAY;
	return ms;
}

export class Klok {
	constructor() {
		this.dir = fs.mkdtempSync(path.join(os.tmpdir(), 'startbaan-klok-'));
		this.file = path.join(this.dir, 'klok');
		this.ms = workday(Date.now()) - Date.now();
		this.forward(0);
	}

	// For Startbaan.run.
	get env() {
		return {
			LD_PRELOAD: LIBRARY,
			FAKETIME_TIMESTAMP_FILE: this.file,
			FAKETIME_NO_CACHE: '1',
			FAKETIME_DONT_FAKE_MONOTONIC: '1',
			FAKETIME_FORCE_MONOTONIC_FIX: '0', // with it, who waits on the real clock never waits: two cores busy
			ASAN_OPTIONS: 'abort_on_error=1:detect_leaks=0:verify_asan_link_order=0',
		};
	}

	forward(minutes) {
		this.ms += minutes * 60_000;
		fs.writeFileSync(`${this.file}.nieuw`, `+${Math.round(this.ms / 1000)}s\n`);
		fs.renameSync(`${this.file}.nieuw`, this.file);
	}

	remove() {
		fs.rmSync(this.dir, { recursive: true, force: true });
	}
}
