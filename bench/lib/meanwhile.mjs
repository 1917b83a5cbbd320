// What readers and writers notice while something heavy goes on: a list of 50,000 rows, a backup, the figures anew.
import path from 'node:path';

import { login, places } from '../server/startbaan.mjs';
import { load, writeRequests } from './load.mjs';
import { program, run } from './process.mjs';

const CONNECTIONS = 16;
const WINDOW = 1; // second
const ROWS = 50000;

/*
 * Loads the server for as long as `act` takes, and at least one window. p50 is of the median window, p99 of the worst
 * one; `seconds` is how long it took, `failed` why it did not succeed.
 */
async function during(server, file, act) {
	const begin = Date.now();
	const result = {};
	const done = act()
		.catch((error) => (result.failed = error.message))
		.finally(() => (result.seconds = (Date.now() - begin) / 1000));
	const windows = [];
	do windows.push(await load(server, file, CONNECTIONS, WINDOW));
	while (result.seconds === undefined);
	await done;
	const sorted = windows.map((w) => w.p50).sort((a, b) => a - b);
	return {
		...result, p50: sorted[Math.floor(sorted.length / 2)], p99: Math.max(...windows.map((w) => w.p99)),
		wrong: windows.reduce((sum, w) => sum + w.wrong, 0),
	};
}

// Somebody asks for the figures, and nobody did since they changed.
const report = (server) => server.manager.get('/sturing');

const backup = (server, dir) =>
	run(program('startbaan'), ['backup', path.join(dir, 'backup'), ...places(server.data, server.db)]);

const letters = (n) => [...String(n)].map((digit) => String.fromCodePoint(97 + Number(digit))).join('');

function list(regisseurs, achternaam) {
	const row = (_, i) =>
		`Ki${letters(i)};${achternaam};01-02-2009;5A;casusregisseur${(i % regisseurs) + 1}@overmeren.example\r\n`;
	return `Roepnaam;Achternaam;Geboortedatum;Klas;Casusregisseur\r\n${Array.from({ length: ROWS }, row).join('')}`;
}

// A school sends a list, sees what would happen, and takes it in.
async function takeIn(server, achternaam) {
	const count = (rol) => server.ask(`SELECT count(*) FROM t_functie WHERE rol = '${rol}'`).then(Number);
	const mentor = await login(server, 'mentor', await server.first('mentor'));
	await mentor.get('/leerlingenlijsten');
	const data = list(await count('casusregisseur'), achternaam);
	await mentor.submit('Controleer de lijst', { bestand: { name: 'lijst.csv', data } });
	const done = await mentor.submit('Neem op');
	mentor.close();
	if (!/50\.?000 jongeren, door/u.test(done.main)) throw new Error(`the list was not taken in: ${done.main.slice(0, 500)}`);
}

// The same with nobody else there: the seconds it takes.
export async function listAlone(server) {
	const begin = Date.now();
	await takeIn(server, 'Rustman');
	return (Date.now() - begin) / 1000;
}

const ACTS = {
	nothing: ['nothing', () => Promise.resolve()],
	report: ['the figures counted anew', report],
	backup: ['a backup', backup],
	list: [`a list of ${ROWS} rows taken in`, (server) => takeIn(server, 'Drukman')],
};

// One row {what, seconds, p50, p99, wrong} per name of ACTS; J1 is what the others ask for meanwhile.
export async function meanwhile(names, { server, dir, say }) {
	const file = writeRequests(dir, server, 'J1');
	const rows = [];
	for (const name of names) {
		const [what, act] = ACTS[name];
		say(`meanwhile: ${what}`);
		rows.push({ name, what, ...(await during(server, file, () => act(server, dir))) });
	}
	return rows;
}
