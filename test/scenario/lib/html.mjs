// Reads a page as a browser does, as far as scenarios need it: elements, their text, links, and forms with what
// they would send. For our own pages, which are valid HTML (html-validate checks that); not for others.

const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const RAW = new Set(['script', 'style']);
const BLOCK = new Set(['p', 'div', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'h1', 'h2', 'h3', 'h4', 'section', 'br', 'option']);
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const VALUE = String.raw`"[^"]*"|'[^']*'|[^\s>"']+`;
const TOKEN = new RegExp(
	String.raw`<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][a-z0-9-]*)\s*>|` +
		String.raw`<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'\/]+(?:\s*=\s*(?:${VALUE}))?)*)\s*\/?>`,
	'giu',
);
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/gu;

export function unescape(text) {
	return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/giu, (all, hex, decimal, name) => {
		if (name) return NAMED[name] ?? all;
		return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
	});
}

export class Element {
	constructor(tag, attributes, parent) {
		this.tag = tag;
		this.attributes = attributes;
		this.parent = parent;
		this.children = [];
	}

	get(name) {
		return this.attributes[name];
	}

	has(name) {
		return name in this.attributes;
	}

	// All elements below this one, in order, that `wanted` (a tag or a function) accepts.
	all(wanted = () => true) {
		const accept = typeof wanted === 'string' ? (e) => e.tag === wanted : wanted;
		const found = [];
		for (const child of this.children) {
			if (typeof child === 'string') continue;
			if (accept(child)) found.push(child);
			found.push(...child.all(accept));
		}
		return found;
	}

	first(wanted) {
		return this.all(wanted)[0];
	}

	// As a reader sees it: blanks folded.
	get text() {
		return this.raw.replace(/\s+/gu, ' ').trim();
	}

	get raw() {
		const inside = this.children.map((c) => (typeof c === 'string' ? c : c.raw)).join('');
		return BLOCK.has(this.tag) ? ` ${inside} ` : inside;
	}
}

function attributesOf(source) {
	const attributes = {};
	for (const [, name, double, single, bare] of source.matchAll(ATTRIBUTE))
		attributes[name.toLowerCase()] = unescape(double ?? single ?? bare ?? '');
	return attributes;
}

export function parse(source) {
	const root = new Element('#root', {}, null);
	let at = root;
	let end = 0;
	TOKEN.lastIndex = 0;
	for (let m = TOKEN.exec(source); m; m = TOKEN.exec(source)) {
		const [all, closes, opens, attributes] = m;
		if (m.index > end) at.children.push(unescape(source.slice(end, m.index)));
		end = m.index + all.length;
		if (closes) {
			let e = at;
			while (e && e.tag !== closes.toLowerCase()) e = e.parent;
			if (e) at = e.parent;
		} else if (opens) {
			const element = new Element(opens.toLowerCase(), attributesOf(attributes), at);
			at.children.push(element);
			if (RAW.has(element.tag)) {
				const close = source.indexOf(`</${element.tag}`, end);
				end = close < 0 ? source.length : source.indexOf('>', close) + 1;
				TOKEN.lastIndex = end;
			} else if (!VOID.has(element.tag)) at = element;
		}
	}
	if (end < source.length) at.children.push(unescape(source.slice(end)));
	return root;
}

// What this control sends when nothing is typed: a list of values, empty when it sends nothing.
function valuesOf(control) {
	if (control.has('disabled') || !control.get('name')) return [];
	if (control.tag === 'textarea') return [control.children.join('').replace(/^\n/u, '')];
	if (control.tag === 'select') {
		const options = control.all('option');
		const chosen = options.find((o) => o.has('selected')) ?? options.find((o) => !o.has('disabled'));
		return chosen ? [chosen.get('value') ?? chosen.text] : [];
	}
	switch (control.get('type')) {
		case 'checkbox':
		case 'radio':
			return control.has('checked') ? [control.get('value') ?? 'on'] : [];
		case 'submit':
		case 'button':
		case 'reset':
		case 'file':
			return [];
		default:
			return [control.get('value') ?? ''];
	}
}

const isControl = (e) => ['input', 'select', 'textarea'].includes(e.tag);

export class Form {
	constructor(element, page = element) {
		this.element = element;
		this.method = (element.get('method') ?? 'get').toUpperCase();
		this.action = element.get('action');
		this.multipart = element.get('enctype') === 'multipart/form-data';
		const isButton = (e) => e.tag === 'button' && e.get('type') !== 'button';
		// Also what stands elsewhere on the page and says that it belongs to this form.
		const isApart = (e) => element.has('id') && e.get('form') === element.get('id');
		this.buttons = [...element.all(isButton), ...page.all((e) => isButton(e) && isApart(e))];
		this.controls = [...element.all(isControl), ...page.all((e) => isControl(e) && isApart(e))];
	}

	get submit() {
		return this.buttons.map((b) => b.text).join(' | ');
	}

	get names() {
		return [...new Set(this.controls.map((c) => c.get('name')))];
	}

	// The value of a control as shown: a text, or an array for boxes that are ticked.
	value(name) {
		const values = this.controls.filter((c) => c.get('name') === name).flatMap(valuesOf);
		return values.length > 1 ? values : values[0];
	}

	// The options of a choice: [[value, label], …].
	options(name) {
		const controls = this.controls.filter((c) => c.get('name') === name);
		if (controls[0]?.tag === 'select')
			return controls[0].all('option').map((o) => [o.get('value') ?? o.text, o.text]);
		return controls.map((c) => [
			c.get('value'),
			this.element.first((e) => e.tag === 'label' && e.get('for') === c.get('id'))?.text,
		]);
	}

	/*
	 * [name, value] pairs as sent when `typed` is filled in: a text, an array for several boxes, null to leave
	 * out what the form would send. A name that the form does not have is a mistake in the test, and so is a
	 * choice that it does not offer. `button` is the one pressed (its name and value go along).
	 */
	fill(typed = {}, button = this.buttons[0]) {
		for (const [name, value] of Object.entries(typed)) this.check(name, value);
		const pairs = [];
		const done = new Set();
		for (const control of this.controls) {
			const name = control.get('name');
			if (!(name in typed)) pairs.push(...valuesOf(control).map((v) => [name, v]));
			else if (!done.has(name) && typed[name] !== null)
				pairs.push(...[typed[name]].flat().map((v) => [name, v]));
			done.add(name);
		}
		if (button?.get('name')) pairs.push([button.get('name'), button.get('value') ?? '']);
		return pairs;
	}

	check(name, value) {
		const controls = this.controls.filter((c) => c.get('name') === name);
		if (controls.length === 0)
			throw new Error(`the form "${this.submit}" has no ${name}; it has ${this.names.join(', ')}`);
		const choice = controls[0].tag === 'select' || ['radio', 'checkbox'].includes(controls[0].get('type'));
		if (!choice || value === null) return;
		const offered = this.options(name).map(([v]) => v);
		for (const v of [value].flat())
			if (!offered.includes(v))
				throw new Error(`${name} offers ${offered.join(', ')}, not ${v}`);
	}
}
