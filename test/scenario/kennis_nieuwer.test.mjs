// A newer text from Redactie Startbaan, of an article that a region wrote on itself: nothing happens to it by itself.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { psql, start } from './lib/startbaan.mjs';

let startbaan;
let ingrid; // afstemmingsregisseur, looks after what came with the program
let wietske; // beheerder, reads along
const namen = ['eerste-gesprek', 'rol-casusregisseur'];

async function binnen() {
	ingrid = await startbaan.login('afstemmingsregisseur');
	wietske = await startbaan.login('beheerder');
}
const artikel = async (naam) => {
	const { artikelen } = (await ingrid.api('GET', '/kennis/redactie?wat=alles')).json;
	return artikelen.find((a) => a.naam === naam);
};
const pagina = async (naam) => (await startbaan.client().get(`/kennis/${naam}`)).main;
async function open(naam) {
	return ingrid.get(`/kennis/redactie/${(await artikel(naam)).id}`);
}
async function keurGoed(naam) {
	await open(naam);
	await ingrid.submit('Laat een collega meelezen');
	await wietske.get(`/kennis/redactie/${(await artikel(naam)).id}`);
	await wietske.submit('Goed, laat iedereen dit lezen');
}

// As if the program of before held other texts of these two: then the texts of this program are newer.
async function vergeet() {
	const hash = startbaan.db ? "'\\x00'" : "x'00'";
	const rijen = namen.map((n) => `'${n}'`).join();
	const sql = `UPDATE t_artikelversie SET bestand_hash = ${hash} WHERE herkomst = 'startbaan'
		AND artikel_id IN (SELECT id FROM t_artikel WHERE naam IN (${rijen}))`;
	if (startbaan.db)
		await psql(startbaan.db, `ALTER TABLE t_artikelversie DISABLE TRIGGER USER; ${sql};
			ALTER TABLE t_artikelversie ENABLE TRIGGER USER`);
	else
		execFileSync('sqlite3', ['-cmd', '.dbconfig enable_trigger off', path.join(startbaan.data, 'startbaan.db'), sql]);
}
async function nieuwProgramma() {
	await startbaan.halt();
	const done = await startbaan.command('migrate');
	assert.equal(done.status, 0, done.stderr);
	await startbaan.run();
	await binnen();
}

before(async () => {
	startbaan = await start();
	await binnen();
	for (const naam of namen) {
		await open(naam);
		await ingrid.click(/Schrijf een nieuwe tekst/u);
		await ingrid.submit('Bewaar', { tekst: `Zo doen wij het met ${naam} in onze regio.`, wat: 'Onze eigen weg' });
		await keurGoed(naam);
	}
	await startbaan.halt();
	await vergeet();
	await startbaan.run();
	await nieuwProgramma();
});
after(() => startbaan.stop());

test('what the region wrote is gone after an upgrade, or nobody hears of the newer text', async () => {
	for (const naam of namen) {
		assert.match(await pagina(naam), /Zo doen wij het met/u);
		const page = await open(naam);
		assert.match(page.main, /Een nieuwere tekst van Redactie Startbaan/u);
		assert.match(page.main, /Gebruik deze tekst[\s\S]*Houd onze tekst/u);
	}
	const { artikelen } = (await ingrid.api('GET', '/kennis/redactie?wat=wacht')).json;
	assert.deepEqual(namen.filter((n) => !artikelen.some((a) => a.naam === n)), [], 'they wait for who looks after them');
	await open(namen[0]);
	await ingrid.click(/Leg de teksten naast elkaar/u);
	assert.match(ingrid.last.main, /Zo doen wij het met eerste-gesprek/u);
});

test('who refuses a newer text is asked again, or loses his own', async () => {
	const page = await (await open(namen[0]), ingrid.submit('Houd onze tekst'));
	assert.match(page.main, /Uw eigen tekst blijft staan/u);
	assert.doesNotMatch(page.main, /Een nieuwere tekst van Redactie Startbaan/u);
	assert.match(await pagina(namen[0]), /Zo doen wij het met/u);
	const { id } = await artikel(namen[0]);
	assert.equal((await ingrid.api('POST', `/kennis/redactie/${id}/overnemen`, {})).status, 409, 'what was refused is gone');
	await nieuwProgramma();
	assert.doesNotMatch((await open(namen[0])).main, /Een nieuwere tekst van Redactie Startbaan/u);
});

test('a newer text is read by everybody before a colleague looked, or cannot be taken over', async () => {
	await open(namen[1]);
	let page = await ingrid.submit('Gebruik deze tekst');
	assert.match(page.main, /Laat een collega meelezen/u);
	assert.match(await pagina(namen[1]), /Zo doen wij het met/u, 'not yet');
	await keurGoed(namen[1]);
	page = await pagina(namen[1]);
	assert.doesNotMatch(page, /Zo doen wij het met/u);
	assert.match(page, /Redactie Startbaan/u, 'it says who wrote it');
	await nieuwProgramma();
	assert.doesNotMatch((await open(namen[1])).main, /Een nieuwere tekst van Redactie Startbaan/u);
	assert.doesNotMatch(await pagina(namen[1]), /Zo doen wij het met/u);
});

test('an offer is taken while a text is being written, and one of both is lost', async () => {
	await startbaan.halt();
	await vergeet();
	await startbaan.run();
	await nieuwProgramma();
	const { id } = await artikel(namen[0]);
	assert.match((await open(namen[0])).main, /Gebruik deze tekst/u, 'it is newer again');
	await ingrid.click(/Schrijf een nieuwe tekst/u);
	await ingrid.submit('Bewaar', { tekst: 'Onze tweede tekst.', wat: 'Nieuw' });
	const page = await open(namen[0]);
	assert.match(page.main, /Maak die eerst af, of gooi haar weg/u);
	assert.doesNotMatch(page.main, /Gebruik deze tekst/u);
	assert.equal((await ingrid.api('POST', `/kennis/redactie/${id}/overnemen`, {})).status, 409);
});
