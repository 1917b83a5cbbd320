/*
 * A real mail server on a port of its own, which a test makes refuse, put off, break off, hang, or show a certificate.
 *
 *	const postbus = await Postbus.open({ tls: { key, cert } });   // without tls: plain
 *	postbus.mood = 'refuse';                                       // take, refuse, later, break, hang
 *	await postbus.until(2);                                        // waits for two mails: {aan, van, head, text}
 *	await postbus.quiet();                                         // until no more come
 */
import { SMTPServer } from 'smtp-server';

const PATIENCE = 300; // seconds: longer than it takes on a machine that is busy and slow
const SILENCE = 8; // longer than the program lets pass between mails that it may send
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function reply(code, text) {
	return Object.assign(new Error(text), { responseCode: code });
}

// RFC 2045, 6.7
function decode(text) {
	const bytes = text.replace(/=\r\n/gu, '').replace(/=([0-9A-F]{2})/gu, (all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}

function mail(session, bytes) {
	const [head, ...rest] = bytes.split('\r\n\r\n');
	const aan = session.envelope.rcptTo.map((to) => to.address);
	const text = rest.join('\r\n\r\n');
	const coded = /^Content-Transfer-Encoding: quoted-printable/mu.test(head);
	return { aan: aan.join(), van: session.envelope.mailFrom.address, head, text: coded ? decode(text) : text };
}

export class Postbus {
	static async open({ tls, auth } = {}) {
		const postbus = new Postbus();
		postbus.mood = 'take';
		postbus.mails = [];
		postbus.tries = 0;
		postbus.server = new SMTPServer({
			...tls,
			secure: Boolean(tls),
			authOptional: !auth,
			disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(auth ? [] : ['AUTH'])],
			logger: false,
			closeTimeout: 100, // ms; whoever hangs on is cut off
			onAuth: ({ username, password }, session, done) =>
				done(...(`${username}:${password}` === auth ? [null, { user: username }] : [reply(535, 'Who are you?')])),
			onRcptTo: (to, session, done) => {
				const answer = postbus.answer();
				if (postbus.mood !== 'hang') done(answer);
			},
			onData: (stream, session, done) => postbus.take(stream, session, done),
		});
		postbus.server.on('error', () => {}); // whoever hangs up in the middle is what some tests are about
		await new Promise((resolve) => postbus.server.listen(0, '127.0.0.1', resolve));
		postbus.port = postbus.server.server.address().port;
		return postbus;
	}

	answer() {
		this.tries++;
		if (this.mood === 'refuse') return reply(550, 'No such person here');
		return this.mood === 'later' ? reply(451, 'Come back later') : null;
	}

	// A server that breaks off has taken the mail, and is gone before it says so.
	take(stream, session, done) {
		let bytes = '';
		stream.on('data', (part) => (bytes += part));
		stream.on('end', () => {
			this.mails.push(mail(session, bytes));
			if (this.mood === 'break') for (const c of this.server.connections) c._socket.destroy();
			else done();
		});
	}

	async until(n, seconds = PATIENCE) {
		for (const end = Date.now() + seconds * 1000; this.mails.length < n && Date.now() < end; ) await sleep(100);
		if (this.mails.length < n) throw new Error(`${this.mails.length} mails came, not ${n}`);
		return this.mails;
	}

	async quiet() {
		for (let seen = -1; seen < this.mails.length; ) {
			seen = this.mails.length;
			await sleep(SILENCE * 1000);
		}
	}

	async untilTried(n, seconds = PATIENCE) {
		for (const end = Date.now() + seconds * 1000; this.tries < n && Date.now() < end; ) await sleep(100);
		if (this.tries < n) throw new Error(`it was tried ${this.tries} times, not ${n}`);
	}

	close() {
		return new Promise((resolve) => this.server.close(resolve));
	}
}
