// Improvements of pages that work without it. No framework, nothing about people stored in the browser.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

function make(tag, attributes = {}, ...children) {
	const node = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
	node.append(...children);
	return node;
}

// Said by screen readers, seen by nobody.
let spoken;
function say(text) {
	spoken ??= document.body.appendChild(make('div', { class: 'sb-onzichtbaar', role: 'status' }));
	spoken.textContent = '';
	setTimeout(() => (spoken.textContent = text), 100);
}

// ---- buttons that only work here ----

// What is folded on a screen is on paper too; a `details` that is closed does not print.
function unfoldForPaper() {
	let opened = [];
	window.addEventListener('beforeprint', () => {
		opened = all('details.sb-uitklap:not([open])');
		for (const line of opened) line.open = true;
	});
	window.addEventListener('afterprint', () => {
		for (const line of opened) line.open = false;
		opened = [];
	});
}

function printAndCopy() {
	for (const button of all('[data-print]')) {
		button.hidden = false;
		button.addEventListener('click', () => window.print());
	}
	if (!navigator.clipboard) return;
	for (const button of all('[data-kopieer]')) {
		button.hidden = false;
		button.addEventListener('click', async () => {
			await navigator.clipboard.writeText(button.dataset.kopieer);
			say('Gekopieerd');
			const label = button.textContent;
			button.textContent = 'Gekopieerd';
			setTimeout(() => (button.textContent = label), 2000);
		});
	}
}

// A setting of this browser tab: for a screen that others see.
function hideNames() {
	const set = (on) => document.body.classList.toggle('verberg-namen', on);
	if (sessionStorage.getItem('verberg-namen')) set(true);
	for (const button of all('[data-verberg-namen]')) {
		const show = () => {
			const on = document.body.classList.contains('verberg-namen');
			button.textContent = on ? 'Toon namen weer' : 'Verberg namen op dit scherm';
		};
		button.hidden = false;
		show();
		button.addEventListener('click', () => {
			if (set(!document.body.classList.contains('verberg-namen'))) sessionStorage.setItem('verberg-namen', '1');
			else sessionStorage.removeItem('verberg-namen');
			show();
		});
	}
}

// ---- menus ----

function closeMenus(except) {
	for (const menu of all('details.sb-menu[open]')) if (!menu.contains(except)) menu.open = false;
}

function menus() {
	document.addEventListener('click', (event) => closeMenus(event.target));
	document.addEventListener('focusin', (event) => closeMenus(event.target));
	document.addEventListener('keydown', (event) => {
		const open = event.key === 'Escape' && document.querySelector('details.sb-menu[open]');
		if (!open) return;
		open.open = false;
		open.querySelector('summary').focus();
	});
}

// ---- forms ----

// Nothing typed is lost by a click: the browser asks first. Nothing is sent twice.
function guardForms() {
	let changed = false;
	for (const form of all('form[data-bewaak]')) {
		form.addEventListener('input', () => (changed = true));
		form.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
		});
	}
	for (const form of all('form[method="post"]'))
		form.addEventListener('submit', (event) => {
			if (form.dataset.verstuurd) event.preventDefault();
			form.dataset.verstuurd = '1';
			changed = false;
		});
	window.addEventListener('beforeunload', (event) => changed && event.preventDefault());
	window.addEventListener('pageshow', () => all('form').forEach((form) => delete form.dataset.verstuurd));
}

// A form that one comes back to is the same form, though its page is new: what was saved with it is not saved once
// more. One that changes something has a version for that; what only takes the place of something is sent as often as one likes.
function keepKeys() {
	const keys = history.state?.keys ?? {};
	for (const form of all('form[data-bewaak]')) {
		const key = form.elements._eenmalig;
		if (key && !form.elements._versie && !('vervangt' in form.dataset)) key.value = keys[form.action + form.id] ??= key.value;
	}
	history.replaceState({ keys }, '');
}

// What is typed about somebody is kept on the server every ten seconds, until it is saved. Said aloud once, and when it
// fails; seen beside the button.
const KEEP_EVERY = 10_000;

function whyNotKept(status) {
	if (!status) return 'Er is geen verbinding.';
	return status === 401 ? 'U bent uitgelogd. Log in op een ander tabblad.' : 'Sla op wat u hebt.';
}

function keepConcept(form) {
	let typed = false;
	let told = '';
	let stop = new AbortController();
	const line = make('p', { class: 'sb-concept' });
	const tell = (text, aloud) => {
		line.textContent = text;
		if (aloud !== told) say(aloud);
		told = aloud;
	};
	const keep = async () => {
		if (!typed) return;
		typed = false;
		const texts = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
		const body = new URLSearchParams([...texts, ['_concept', '1']]);
		const reply = await fetch(form.action, { method: 'POST', body, redirect: 'manual', signal: stop.signal }).catch(() => null);
		const now = new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
		if (stop.signal.aborted) return;
		if (reply?.status === 204) tell(`Bewaard om ${now}, nog niet opgeslagen.`, 'Wat u typt wordt bewaard.');
		else {
			typed = true;
			const why = whyNotKept(reply?.status);
			tell(`Niet bewaard om ${now}. ${why}`, `Wat u nu typt wordt niet bewaard. ${why}`);
		}
	};
	form.querySelector('.sb-knoppen').append(line);
	form.addEventListener('input', () => (typed = true));
	form.addEventListener('submit', () => {
		typed = false;
		stop.abort();
	});
	window.addEventListener('pageshow', () => (stop = new AbortController()));
	document.addEventListener('visibilitychange', () => document.hidden && keep());
	setInterval(keep, KEEP_EVERY);
}

function concepts() {
	all('form[data-concept]').forEach(keepConcept);
}

// Of a field with two versions the one that is typed in is meant.
function versions() {
	for (const field of all('[data-versies]')) {
		const mine = field.querySelector('input[value="mijn"]');
		field.addEventListener('input', (event) => {
			if (event.target.name !== mine.name) mine.checked = true;
		});
	}
}

function counters() {
	for (const area of all('textarea[data-maximaal]')) {
		const max = Number(area.dataset.maximaal);
		const counter = make('p', { class: 'sb-teller' });
		const show = () => {
			const left = max - [...area.value].length;
			counter.classList.toggle('sb-teller--over', left < 0);
			counter.textContent = left < 0 ? `${-left} tekens te veel` : `Nog ${left} tekens`;
		};
		let wait;
		area.after(counter);
		area.addEventListener('input', () => {
			show();
			clearTimeout(wait);
			wait = setTimeout(() => say(counter.textContent), 1500);
		});
		show();
	}
}

function passwords() {
	for (const input of all('input[type="password"]')) {
		const button = make('button', { type: 'button', class: 'nl-button nl-button--subtle', 'aria-pressed': 'false' }, 'Toon');
		button.setAttribute('aria-label', 'Toon wachtwoord');
		button.addEventListener('click', () => {
			const shown = input.type === 'password';
			input.type = shown ? 'text' : 'password';
			button.setAttribute('aria-pressed', String(shown));
			button.textContent = shown ? 'Verberg' : 'Toon';
		});
		const row = make('div', { class: 'sb-wachtwoord' });
		input.replaceWith(row);
		row.append(input, button);
	}
}

// Single keys clash with screen readers, so they are off until someone turns them on.
function shortcuts() {
	const on = () => localStorage.getItem('sneltoetsen') === 'aan';
	for (const button of all('[data-sneltoetsen]')) {
		const show = () => (button.textContent = on() ? 'Zet sneltoetsen uit' : 'Zet sneltoetsen aan');
		button.hidden = false;
		show();
		button.addEventListener('click', () => {
			localStorage.setItem('sneltoetsen', on() ? 'uit' : 'aan');
			show();
		});
	}
	document.addEventListener('keydown', (event) => {
		if (!on() || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.target.closest('input, textarea, select, [contenteditable]')) return;
		const target = { '/': '#zoek', n: 'main .nl-button--primary' }[event.key];
		const node = target && document.querySelector(target);
		if (!node) return;
		event.preventDefault();
		node.focus();
	});
}

// ---- the session ends ----

function warnOfEnd() {
	const seconds = Number(document.body.dataset.sessie);
	if (!(seconds > 0)) return;
	const dialog = make('dialog', { class: 'sb-sessie', 'aria-labelledby': 'sessie-titel' });
	const go = make('button', { type: 'button', class: 'nl-button nl-button--primary' }, 'Ik ben er nog');
	dialog.append(
		make('h2', { class: 'nl-heading nl-heading--level-2', id: 'sessie-titel' }, 'Bent u er nog?'),
		make('p', {}, 'Over 2 minuten logt Startbaan u uit. Wat u typte blijft staan als u verdergaat.'),
		make('div', { class: 'sb-knoppen' }, go));
	document.body.append(dialog);
	let timer;
	const start = () => {
		clearTimeout(timer);
		timer = setTimeout(() => dialog.showModal(), Math.max(seconds - 120, 10) * 1000);
	};
	go.addEventListener('click', async () => {
		const reply = await fetch(location.href, { method: 'HEAD', redirect: 'manual' }).catch(() => null);
		dialog.close();
		if (reply?.ok) start();
		else say('U bent uitgelogd. Log in een ander tabblad opnieuw in.');
	});
	start();
}

// ---- tables wider than the page: with a keyboard one gets there too ----

function wideTables() {
	const tables = new ResizeObserver((entries) => {
		for (const { target: box } of entries) {
			const wide = box.scrollWidth > box.clientWidth;
			const label = box.querySelector('caption').textContent;
			for (const [name, value] of [['tabindex', '0'], ['role', 'region'], ['aria-label', label]])
				if (wide) box.setAttribute(name, value);
				else box.removeAttribute(name);
		}
	});
	for (const box of all('.sb-tabel')) tables.observe(box);
}

// ---- suggestions while one types in a search box ----

const SUGGEST_AFTER = 200;

function suggest(input) {
	const list = make('datalist', { id: `${input.id}-suggesties` });
	input.setAttribute('list', list.id);
	input.after(list);
	let wait;
	let asked = new AbortController();
	const ask = async () => {
		asked.abort();
		asked = new AbortController();
		const url = `${input.dataset.suggesties}?${new URLSearchParams({ [input.name]: input.value })}`;
		const reply = await fetch(url, { signal: asked.signal }).catch(() => null);
		if (!reply?.ok) return;
		const { artikelen } = await reply.json();
		list.replaceChildren(...artikelen.slice(0, 8).map(({ titel }) => make('option', { value: titel })));
	};
	input.addEventListener('input', () => {
		clearTimeout(wait);
		if (input.value.trim().length > 1) wait = setTimeout(ask, SUGGEST_AFTER);
	});
}

function suggestions() {
	all('[data-suggesties]').forEach(suggest);
}

// ---- charts, and pages that change by themselves: only where there is one ----

function more() {
	for (const first of ['[data-grafiek]', '[data-stroom]'].map((selector) => document.querySelector(selector)))
		if (first) document.head.append(make('script', { src: first.dataset.script }));
}

printAndCopy();
unfoldForPaper();
hideNames();
menus();
guardForms();
keepKeys();
concepts();
versions();
counters();
passwords();
shortcuts();
warnOfEnd();
wideTables();
suggestions();
more();
all('[data-focus]')[0]?.focus();
