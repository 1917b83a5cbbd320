// A generated region with its server, and the durations that a region's figures are made of, found again in another way
// than the program finds them: from rows of placements, person by person.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { command, engine, psql, Startbaan } from '../scenario/lib/startbaan.mjs';

const WERK = new Set(['dienstverband', 'detachering', 'bbl', 'beschut']);
const DAG_MS = 86_400_000;
const HERE = path.dirname(new URL(import.meta.url).pathname);

async function database(name) {
	const uri = process.env.STARTBAAN_TEST_PG;
	await psql(uri, `DROP DATABASE IF EXISTS ${name}`);
	await psql(uri, `CREATE DATABASE ${name}`);
	return uri.replace(/\/postgres\?/u, `/${name}?`);
}

export async function generate(jongeren, seed) {
	const data = fs.mkdtempSync(path.join(os.tmpdir(), 'startbaan-survival-'));
	const place = { data };
	if (engine === 'postgres') {
		place.database = `survival_${process.pid}`;
		place.db = await database(place.database);
	}
	const startbaan = new Startbaan(place);
	const done = await startbaan.command('generate', '--jongeren', String(jongeren), '--seed', String(seed), '--inloggen');
	if (done.status !== 0) throw new Error(done.stderr);
	return startbaan;
}

// Rows of plain numbers and codes.
export async function rows(startbaan, sql) {
	const text = await startbaan.sql(sql);
	return text.split('\n').map((line) => line.split('|'));
}

const day = (text) => (text === '' ? Infinity : Number(text));

// The jobs of each person, in order.
export async function banen(startbaan) {
	const found = await rows(
		startbaan,
		'SELECT jongere_id, soort, van_datum, eind_datum, jobcoach FROM t_plaatsing ORDER BY jongere_id, van_datum, id',
	);
	const persons = new Map();
	for (const [jongere, soort, van, tot, coach] of found) {
		const baan = { van: Number(van), tot: day(tot), jobcoach: coach === '1' || coach === 't' };
		if (!WERK.has(soort) || baan.van > today()) continue;
		if (!persons.has(jongere)) persons.set(jongere, []);
		persons.get(jongere).push(baan);
	}
	return [...persons.values()];
}

export function today() {
	const civil = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
	return Date.parse(`${civil}T00:00:00Z`) / DAG_MS;
}

export function periodes(list) {
	const found = [];
	for (const baan of list) {
		const last = found.at(-1);
		if (last && baan.van - last.tot <= 32) last.tot = Math.max(last.tot, baan.tot);
		else found.push({ ...baan });
	}
	return found;
}

// What is known of work 32 days ago: {dagen, gestopt}.
export function duur({ van, tot }) {
	const horizon = today() - 32;
	return { dagen: Math.min(tot, horizon) - van + 1, gestopt: tot <= horizon ? 1 : 0, van };
}

// The times without work, ended by a new job or not yet.
export function gaten(list) {
	const found = [];
	let tot = list[0].tot;
	for (const baan of list.slice(1)) {
		if (baan.van - tot > 1) found.push({ dagen: baan.van - tot - 1, gestopt: 1 });
		tot = Math.max(tot, baan.tot);
	}
	if (tot < today()) found.push({ dagen: today() - tot, gestopt: 0 });
	return found;
}

// {curve: [{dagen, gestopt}]} to {curve: [{dagen, s, onder, boven, gevolgd}]}.
export function survfit(curves) {
	const lines = Object.entries(curves).flatMap(([curve, list]) =>
		list.map(({ dagen, gestopt }) => `${curve},${dagen},${gestopt}`),
	);
	const said = execFileSync('Rscript', [path.join(HERE, 'overleving.R')], {
		input: `curve,dagen,gestopt\n${lines.join('\n')}\n`,
		encoding: 'utf8',
	});
	const found = {};
	for (const line of said.trim().split('\n')) {
		const [curve, dagen, s, onder, boven, gevolgd] = line.split(',');
		(found[curve] ??= []).push({ dagen: +dagen, s: +s, onder: +onder, boven: +boven, gevolgd: +gevolgd });
	}
	return found;
}
