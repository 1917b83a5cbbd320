// Requests that no program would send, the same ones every time: made by a generator with a fixed seed.
import net from 'node:net';

// mulberry32: numbers in [0, 1), from a seed.
export function chance(seed) {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'get', 'G\0T', '', 'X'.repeat(300)];
const TRICKS = [
	'/..', '/../../etc/passwd', '/%2e%2e/%2e%2e', '/.', '//', '/\\', '/%00', '/%ff', '/%', '/%zz', '/%2f', '/%c0%af', '?', '?=', '?&&&',
	'?a=%', '?a=%00', '?na=x', '?formaat=csv', '?formaat=xlsx&na=%ff', '?zoek=%27%22%3C', `?a=${'b'.repeat(9000)}`,
	';a=b', '#x', ' HTTP/1.1',
	`?${'a=1&'.repeat(2000)}`, '/0', '/-1', '/9223372036854775808', '/AAAAAAAAAAAAAAAAAAAAAAAAAA',
];
const VERSIONS = ['HTTP/1.0', 'HTTP/2.0', 'HTTP/1.1 ', '', 'HTTP/11', 'http/1.1'];
const HEADS = [
	'Host: a', 'Host:', 'Host : x', 'X\0: y', 'X: \0', ' X: y', 'X', ': y', 'Content-Length: 5', 'Content-Length: -1',
	'Content-Length: 1, 1',
	'Content-Length: 99999999999999999999', 'Content-Length: 0x10', 'Transfer-Encoding: chunked', 'Transfer-Encoding: gzip, chunked',
	'Transfer-Encoding: identity', 'Transfer-Encoding : chunked', 'Expect: 100-continue', 'Expect: iets',
	'Upgrade: h2c', 'Range: bytes=0-',
	'Accept: ', 'Accept: application/json', 'Accept-Encoding: gzip;q=0, *', 'If-Match: "999"', 'If-Match: *', 'Content-Type: text/xml',
	'Content-Type: application/json; charset=utf-16', 'Content-Type: multipart/form-data',
	'Content-Type: multipart/form-data; boundary=',
	'Cookie: startbaan=', 'Cookie: startbaan=a; startbaan=b', `Cookie: ${'a=b; '.repeat(900)}`, 'Cookie: =; ;;', 'Idempotency-Key: ',
	`Idempotency-Key: ${'k'.repeat(5000)}`, 'X-Forwarded-For: ::1, ,', `X-Lang: ${'y'.repeat(20000)}`, 'X: \xff\xfe', 'Origin: null',
	'Sec-Fetch-Site: cross-site', 'X-CSRF-Token: \x80', 'Authorization: Basic :', 'Content-Encoding: gzip',
	'TE: trailers', 'Trailer: Host',
];
const VALUES = [
	null, true, 0, -1, 1e308, 1e-308, 9007199254740993, -9223372036854775808, '', ' ', '\0', '\u{ffff}',
	'\u{1f600}'.repeat(50), '31-02-2026', '0000-00-00',
	'2026-13-01', '99999999', '01-01-1900', 'x'.repeat(5000), '<script>', "'; DROP TABLE t_jongere; --", [], {},
	[[[]]], { a: { b: {} } }, 'ja', 'telefoon',
];
const BROKEN = [
	'', '{', '[', 'null', '"', '{"a":}', '{"a":1,"a":2}', '[1,2',
	'{"\\ud800":1}', 'nul', '\xff\xfe', '\0', '['.repeat(3000), '1'.repeat(400), '{}x', '\ufeff{}',
];

// Makes requests against `operations` ({method, path, fields}) for somebody with this cookie and token.
export class Vijand {
	constructor(seed, { operations, cookie, token, tokens }) {
		Object.assign(this, { random: chance(seed), operations, cookie, token, tokens });
	}

	pick(list) {
		return list[Math.floor(this.random() * list.length)];
	}

	// A path of the program: with good ids, mostly.
	path({ path }) {
		const good = (word) => this.pick(this.tokens[word] ?? this.tokens.jongeren);
		return path.replace(/(?<=\/)([a-z]+)\/\{[^}]*\}/gu, (_, word) => {
			const id = this.random() < 0.9 ? good(word) : this.pick(['0', 'x', 'A'.repeat(26), '%00']);
			return `${word}/${id}`;
		});
	}

	scramble(text) {
		const at = Math.floor(this.random() * (text.length + 1));
		const junk = this.pick([
			'\r\n', '\n', '\r', '\0', ' ', '%', '\xff', '\x80', ':', 'A'.repeat(100), '\r\n\r\n', '&', '=', '"', '{',
		]);
		return text.slice(0, at) + junk + text.slice(at + Math.floor(this.random() * 4));
	}

	values(fields) {
		return fields.filter(() => this.random() < 0.8).map((name) => [name, this.pick(VALUES)]);
	}

	json(operation) {
		const whole = JSON.stringify(Object.fromEntries(this.values(operation.fields)));
		const body = this.random() < 0.3 ? this.pick(BROKEN) : whole;
		return ['application/json', this.random() < 0.3 ? this.scramble(body) : body];
	}

	form(operation) {
		const pairs = this.values(operation.fields).map(([k, v]) => [k, typeof v === 'string' ? v : JSON.stringify(v)]);
		const body = String(new URLSearchParams([...pairs, ['_csrf', this.token]]));
		return ['application/x-www-form-urlencoded', this.random() < 0.3 ? this.scramble(body) : body];
	}

	multipart(operation) {
		const parts = this.values(operation.fields).map(
			([k, v]) => `--B\r\nContent-Disposition: form-data; name="${k}"; filename="${k}.csv"\r\n\r\n${v}\r\n`,
		);
		const body = `${parts.join('')}--B--\r\n`;
		return ['multipart/form-data; boundary=B', this.random() < 0.5 ? this.scramble(body) : body];
	}

	chunked(body) {
		const honest = body.length.toString(16);
		const size = this.pick([honest, 'ffffffffffffffff', '-1', '', '0x5', `${honest};${'e'.repeat(200)}`]);
		return `${size}\r\n${body}\r\n${this.pick(['0\r\n\r\n', '0\r\nX: y\r\n\r\n', '0\r\n', ''])}`;
	}

	length(isChunked, body) {
		return isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${Buffer.byteLength(body, 'latin1')}`;
	}

	request() {
		const operation = this.pick(this.operations);
		const [type, body] = this.pick([this.json, this.form, this.multipart]).call(this, operation);
		const reading = operation.method === 'GET';
		const isChunked = !reading && this.random() < 0.1;
		const head = [
			`Host: 127.0.0.1`, `Cookie: ${this.cookie}`, `X-CSRF-Token: ${this.token}`, 'Connection: close',
			'Sec-Fetch-Site: same-origin',
			...(this.random() < 0.5 ? [] : [`If-Match: "${Math.floor(this.random() * 4)}"`]),
			`Idempotency-Key: ${Math.floor(this.random() * 5000)}`,
			...(reading ? [] : [`Content-Type: ${type}`, this.length(isChunked, body)]),
		];
		const add = this.random() < 0.5;
		if (this.random() < 0.5) head.splice(Math.floor(this.random() * head.length), add ? 0 : 1, this.pick(HEADS));
		const method = this.random() < 0.8 ? operation.method : this.pick(METHODS);
		const target = this.path(operation) + (this.random() < 0.3 ? this.pick(TRICKS) : '');
		const version = this.random() < 0.95 ? 'HTTP/1.1' : this.pick(VERSIONS);
		const sent = isChunked ? this.chunked(body) : body;
		const text = `${method} ${target} ${version}\r\n${head.join('\r\n')}\r\n\r\n${reading ? '' : sent}`;
		return Buffer.from(this.random() < 0.2 ? this.scramble(text) : text, 'latin1');
	}
}

const END_MS = 30;

// Sends bytes and, a moment later, the end of them; gives all that came back.
export function exchange(port, bytes) {
	return new Promise((resolve) => {
		const chunks = [];
		const socket = net.connect(port, '127.0.0.1', () => {
			socket.write(bytes);
			setTimeout(() => socket.end(), END_MS);
		});
		socket.on('data', (data) => chunks.push(data));
		socket.on('error', () => socket.destroy());
		socket.on('close', () => resolve(Buffer.concat(chunks)));
		socket.setTimeout(300_000, () => socket.destroy(new Error('no end')));
	});
}
