/*
 * A table of a scan, for scenarios and browser tests: who began it, in the chair, and guests who came in by their link.
 *
 *	const tafel = await dek(startbaan, 12);        // twelve seats, Paul's included
 *	tafel.paul, tafel.gasten                       // clients that are logged in; a guest has `naam` and `link`, his way in
 *	await tafel.stap('Open deze norm');            // what the voorzitter presses
 */
import http from 'node:http';

const DOMEINEN = ['sociale_dienst', 'onderwijs', 'leerplicht', 'werkgevers', 'zorg', 'overig'];

class Tafel {
	constructor(paul, id) {
		Object.assign(this, { paul, id, gasten: [] });
		this.sessie = `/scans/${id}/sessie`;
	}

	get allen() {
		return [this.paul, ...this.gasten];
	}

	// Presses a button of the page of who leads.
	async stap(knop, velden = {}, klant = this.paul) {
		await klant.get(`${this.sessie}/leiden`);
		return klant.submit(knop, velden);
	}

	// A score in the way that the form sends it.
	async antwoord(klant, score, tekst = '') {
		await klant.get(this.sessie);
		return klant.submit(/Bewaar/u, { score, tekst });
	}

	async gast(startbaan, domein, n) {
		await this.paul.get(`/scans/${this.id}/zetels/nieuw?domein=${domein}`);
		const naam = `Lid ${domein} ${n}`;
		const page = await this.paul.submit('Zet aan tafel', { naam, organisatie: `Bij ${naam}` });
		await this.paul.get(`/zetels/${page.path.split('/').pop()}/uitnodigen`);
		const uitnodiging = await this.paul.submit('Maak de uitnodiging');
		const { pathname, search } = new URL(uitnodiging.main.match(/https?:\/\/\S+sleutel=[\w-]+/u)[0]);
		const klant = startbaan.client();
		await klant.get(pathname + search);
		await klant.submit('Doe mee');
		return Object.assign(klant, { naam, link: pathname + search });
	}
}

export async function dek(startbaan, zetels = 12) {
	const paul = await startbaan.login('manager');
	await paul.get('/scans/nieuw');
	const page = await paul.submit('Begin', { regio: 'Rond de plas', domein: DOMEINEN[0], organisatie: 'Gemeente' });
	const tafel = new Tafel(paul, page.path.split('/').pop());
	for (let i = 1; i < zetels; i++)
		tafel.gasten.push(await tafel.gast(startbaan, DOMEINEN[i % DOMEINEN.length], i < DOMEINEN.length ? 1 : 2));
	return tafel;
}

// A line of a stream, kept open: next() waits for the next number, and is null of a line that ended (`ended` resolves then).
// Not by fetch: that of Debian's Node goes on listening when it is told to stop, once memory was tidied.
export function luister(klant, path) {
	const wachten = [];
	const gehoord = [];
	const cookie = [...klant.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
	const hear = (n) => (wachten.length ? wachten.shift()(n) : gehoord.push(n));
	const cut = () => {}; // by us, or by a server that is gone: it closes
	const line = http.get({ host: '127.0.0.1', port: klant.server.port, path, headers: { cookie }, agent: false });
	line.on('error', cut);
	line.on('response', (reply) => {
		reply.on('error', cut);
		let text = '';
		reply.setEncoding('utf8').on('data', (chunk) => {
			const lines = (text + chunk).split('\n');
			text = lines.pop();
			for (const said of lines) if (/^data: \d/u.test(said)) hear(Number(said.slice(6)));
		});
	});
	const ended = new Promise((resolve) => line.on('close', () => resolve(hear(null))));
	return {
		next: () => (gehoord.length ? Promise.resolve(gehoord.shift()) : new Promise((resolve) => wachten.push(resolve))),
		stop: () => line.destroy(),
		ended,
	};
}
