// Two programs serve one database (PostgreSQL only): who is at one of them and does not hear what is done at the other sits at a
// table that stands still.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Startbaan, engine, start } from './lib/startbaan.mjs';
import { dek, luister } from './lib/tafel.mjs';

if (engine === 'postgres') {
	let een;
	let twee;
	let tafel;
	before(async () => {
		een = await start();
		twee = await new Startbaan({ data: een.data, db: een.db, database: een.database }).run();
		tafel = await dek(een, 3);
	});
	after(async () => {
		await twee.halt();
		await een.stop();
	});

	// The same person with the same session, at the other program.
	function daar(klant) {
		const other = twee.client();
		for (const [name, value] of klant.cookies) other.cookies.set(name, value);
		return other;
	}
	const WHO = "FROM pg_stat_activity WHERE query = 'LISTEN startbaan' AND datname = current_database()";

	test('a change at one program is not heard at the other', async () => {
		const [gast, ander] = tafel.gasten;
		const line = luister(daar(ander), `${tafel.sessie}/stroom`);
		let before = await line.next();
		await tafel.stap('Begin sessie 1');
		let heard = await line.next();
		assert.ok(heard > before);
		await tafel.stap('Open deze norm');
		before = heard;
		heard = await line.next();
		assert.ok(heard > before);
		const page = await daar(ander).get(tafel.sessie);
		assert.match(page.main, /Norm 1 van 15/u);
		assert.ok(Number(page.source.match(/data-stand="(\d+)"/u)[1]) >= heard, 'what is shown is not asked for again');
		await tafel.antwoord(daar(gast), 'ja');
		assert.ok((await line.next()) > heard, 'also its own');
		assert.match((await tafel.paul.get(`${tafel.sessie}/leiden`)).main, /1 van 3 heeft geantwoord/u);
		line.stop();
		await line.ended;
	});

	test('who was away from the database for a moment misses what was done meanwhile', async () => {
		const line = luister(daar(tafel.gasten[1]), `${tafel.sessie}/stroom`);
		const first = await line.next();
		assert.equal(await een.sql(`SELECT count(*) ${WHO}`), '2');
		await een.sql(`SELECT pg_terminate_backend(pid) ${WHO}`);
		const again = await line.next();
		assert.ok(again > first, 'it looks when the line is back');
		await tafel.stap('Sluit de antwoorden');
		assert.ok((await line.next()) > again);
		line.stop();
		await line.ended;
	});
}
