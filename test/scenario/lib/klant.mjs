// Somebody at the other end: a browser without JavaScript (get, submit, click) or a program (api), with cookies.
import http from 'node:http';

import { Form, parse } from './html.mjs';

const MAX_REDIRECTS = 5;

export class Reply {
	constructor(status, headers, body, path) {
		this.status = status;
		this.headers = headers;
		this.body = body; // a Buffer
		this.path = path; // where it came from in the end
	}

	get source() {
		return this.body.toString('utf8');
	}

	get json() {
		return JSON.parse(this.source);
	}

	// Read again when it is asked for after the collector was here: who looks at thousands of pages keeps many replies.
	get root() {
		const root = this.parsed?.deref() ?? parse(this.source);
		this.parsed = new WeakRef(root);
		return root;
	}

	// What a reader sees of the page, blanks folded; and of its main part only.
	get text() {
		return this.root.text;
	}

	get main() {
		return (this.root.first('main') ?? this.root).text;
	}

	get h1() {
		return this.root.first('h1')?.text;
	}

	all(wanted) {
		return this.root.all(wanted);
	}

	first(wanted) {
		return this.root.first(wanted);
	}

	// Errors of fields, as shown beside them.
	get errors() {
		return this.all((e) => (e.get('class') ?? '').includes('form-field-error-message')).map((e) => e.text);
	}

	links(pattern = /./u) {
		return this.all('a').filter((a) => a.has('href') && (pattern.test(a.get('href')) || pattern.test(a.text)));
	}

	// The address of the first link whose text or address fits.
	link(pattern) {
		const [a] = this.links(pattern);
		if (!a) throw new Error(`no link ${pattern} on ${this.path}: ${this.main.slice(0, 400)}`);
		return a.get('href');
	}

	forms() {
		return this.all('form').map((e) => new Form(e, this.root));
	}

	// The form with this button (a text or pattern) or, when it starts with a slash, with this action.
	form(wanted) {
		const fits = (f) => {
			if (wanted instanceof RegExp) return wanted.test(f.submit) || wanted.test(f.action);
			return wanted.startsWith('/') ? f.action === wanted : f.buttons.some((b) => b.text === wanted);
		};
		const form = this.forms().find(fits);
		if (!form)
			throw new Error(
				`no form ${wanted} on ${this.path} (${this.status}); there are: ${this.forms()
					.map((f) => `${f.submit} -> ${f.action}`)
					.join('; ')}`,
			);
		return form;
	}
}

// The bytes of multipart/form-data; a value {name, data, type} is a file.
function multipart(pairs) {
	const boundary = `----startbaan${Math.random().toString(36).slice(2)}`;
	const parts = [];
	for (const [name, value] of pairs) {
		const file = typeof value === 'object';
		const head = file
			? `; filename="${value.name}"\r\nContent-Type: ${value.type ?? 'application/octet-stream'}`
			: '';
		parts.push(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${head}\r\n\r\n`));
		parts.push(Buffer.from(file ? value.data : value), Buffer.from('\r\n'));
	}
	parts.push(Buffer.from(`--${boundary}--\r\n`));
	return [Buffer.concat(parts), `multipart/form-data; boundary=${boundary}`];
}

export class Klant {
	constructor(server) {
		this.server = server;
		this.cookies = new Map();
		this.agent = new http.Agent({ keepAlive: true, maxSockets: 4, timeout: 10_000 }); // the server closes after 15 s
		this.last = null; // the page that is open
		this.patience = 300; // seconds that an answer may take on a machine that is busy and slow
	}

	// One request, nothing followed: {headers, body} as given.
	request(method, path, { headers = {}, body } = {}) {
		const cookie = [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
		const all = { ...(cookie && { cookie }), ...(body && { 'content-length': Buffer.byteLength(body) }), ...headers };
		return new Promise((resolve, reject) => {
			const q = http.request(
				{ host: '127.0.0.1', port: this.server.port, method, path, headers: all, agent: this.agent },
				(a) => {
					const chunks = [];
					a.on('data', (c) => chunks.push(c));
					a.on('error', fail);
					const done = () => {
						clearTimeout(late);
						this.keep(a.headers['set-cookie'] ?? []);
						resolve(new Reply(a.statusCode, a.headers, Buffer.concat(chunks), path));
					};
					if (!/event-stream/u.test(a.headers['content-type'])) return a.on('end', done);
					// It has no end: that it began is the answer.
					done();
					a.destroy();
				},
			);
			// By the clock: a socket that is gone, or waits for its turn, tells nothing.
			const late = setTimeout(() => {
				fail(new Error(`no answer to ${method} ${path} in ${this.patience} s`));
				q.destroy();
			}, this.patience * 1000);
			const fail = (e) => {
				clearTimeout(late);
				reject(e);
			};
			q.on('error', fail);
			q.end(body);
		});
	}

	keep(lines) {
		for (const line of lines) {
			const [, name, value] = /^([^=]+)=([^;]*)/u.exec(line);
			if (value === '' || /max-age=0/iu.test(line)) this.cookies.delete(name);
			else this.cookies.set(name, value);
		}
	}

	// ---- as a browser ----

	async follow(reply) {
		let at = reply;
		for (let i = 0; i < MAX_REDIRECTS && at.status === 303; i++)
			// A browser keeps the place on the page to itself.
			at = await this.request('GET', at.headers.location.split('#')[0], { headers: this.navigation });
		this.last = at;
		return at;
	}

	get navigation() {
		return { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
	}

	async get(path) {
		return this.follow(await this.request('GET', path, { headers: this.navigation }));
	}

	// Follows the first link on the open page whose text or address fits.
	click(pattern) {
		return this.get(this.last.link(pattern));
	}

	/*
	 * Fills in a form of the open page (or of `page`) and sends it, as a browser would. `wanted` is the text of its
	 * button, a pattern for that or for its action, or a path. Returns the page it leads to.
	 */
	async submit(wanted, typed = {}, page = this.last) {
		const form = page.form(wanted);
		const button = form.buttons.find((b) => (wanted instanceof RegExp ? wanted.test(b.text) : b.text === wanted));
		const pairs = form.fill(typed, button ?? form.buttons[0]);
		const action = form.action ?? page.path;
		if (form.method === 'GET') return this.get(`${action.replace(/\?.*/u, '')}?${new URLSearchParams(pairs)}`);
		return this.send(action, pairs, form.multipart);
	}

	// Posts fields without reading a form; nothing is added but what a browser adds.
	async send(path, pairs, isMultipart = false) {
		const list = Array.isArray(pairs) ? pairs : Object.entries(pairs);
		const [body, type] = isMultipart
			? multipart(list)
			: [String(new URLSearchParams(list)), 'application/x-www-form-urlencoded'];
		return this.follow(
			await this.request('POST', path, { headers: { ...this.navigation, 'content-type': type }, body }),
		);
	}

	// The token of this session, from any page that has a form.
	async csrf() {
		if (!this.token) {
			const page = await this.request('GET', '/werk', { headers: this.navigation });
			this.token = page.first((e) => e.get('name') === '_csrf')?.get('value');
			if (!this.token) throw new Error('no page with a form: is anybody logged in?');
		}
		return this.token;
	}

	// Posts to `path` with a good token: for what a page would not offer.
	async post(path, fields = {}) {
		return this.send(path, { ...fields, _csrf: await this.csrf() });
	}

	// ---- as a program ----

	// `path` as a page has it ("/jongeren"); the body is sent as JSON. Reply.json has what came back.
	async api(method, path, body, headers = {}) {
		const all = { accept: 'application/json', ...headers };
		if (method !== 'GET' && this.cookies.size && !('x-csrf-token' in all)) all['x-csrf-token'] = await this.csrf();
		if (body !== undefined) all['content-type'] = 'application/json';
		return this.request(method, `/api/v1${path}`, {
			headers: all,
			body: body === undefined ? undefined : JSON.stringify(body),
		});
	}

	close() {
		this.agent.destroy();
	}
}
