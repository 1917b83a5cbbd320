// A page that shows what others are doing: it hears when to look again, and then asks for itself as any reader would.
// Where it hears nothing (a proxy that holds streams back, a server that went away) it looks every few seconds.

const LOOK_EVERY = 5_000;
const SILENCE = 45_000; // the server says every 15 seconds that it is there

const main = document.querySelector('[data-stroom]');
const here = main.dataset.pagina ?? location.href; // a form that was refused stands at an address that is only sent to
let seen = Number(main.dataset.stand);
let source;
let heard = 0;
let looking = false;
let again = false;

// Where nothing is marked as chosen, a browser shows the first.
const isChosen = (select) => {
	const first = [...select.options].findIndex((o) => o.defaultSelected);
	return select.selectedIndex !== Math.max(first, 0);
};

const typedIn = (form) =>
	[...form.elements].some((field) => {
		if (field.type === 'hidden' || field.type === 'submit') return false;
		if (field.type === 'radio' || field.type === 'checkbox') return field.checked !== field.defaultChecked;
		if (field.tagName === 'SELECT') return isChosen(field);
		return field.value !== field.defaultValue;
	});

// What somebody is filling in stays as it is; a part without that is replaced. Parts are told apart by their id.
function isBusy(part) {
	const at = document.activeElement;
	const inField = part.contains(at) && at.matches('input:not([type="radio"]), textarea, select');
	return inField || [...part.querySelectorAll('form')].some(typedIn);
}

function tell(text, label) {
	let line = document.getElementById('stroom-melding');
	if (!text) return line?.remove();
	if (!line) {
		line = document.createElement('p');
		line.id = 'stroom-melding';
		line.className = 'sb-stroom';
		line.setAttribute('role', 'status');
		main.prepend(line);
	}
	const button = document.createElement('a');
	button.href = here;
	button.className = 'nl-link';
	button.textContent = label;
	line.replaceChildren(text, ' ', button);
}

// What a part shows as the server wrote it: without the key that each form gets anew, the clock that runs here, and what
// was unfolded. What was replaced for those alone would take the reader from his place at each vote of another.
const textOf = (part) =>
	part.innerHTML.replaceAll(/( name="_eenmalig" value="[^"]*"| open="")|(<time data-loopt="\d+">)[^<]*/gu, '$2');

// Read aloud when the page has another sentence to say, and not at each change: counts go on without it.
const spoken = Object.assign(document.createElement('p'), { className: 'sb-onzichtbaar' });
spoken.setAttribute('role', 'status');
main.append(spoken);

// Where the keyboard is, as what is found there again: its id, or what it says and where it leads.
const nameOf = (field) =>
	field.id || [field.tagName, field.textContent, field.getAttribute('href'), field.form?.getAttribute('action')].join(' ');

function focusAgain(part, name) {
	const fields = [...part.querySelectorAll('a[href], button, input, select, textarea, summary')];
	const same = fields.find((field) => nameOf(field) === name);
	if (!same) part.tabIndex = -1; // it is gone: from here one goes on
	(same ?? part).focus({ preventScroll: true });
}

// What was unfolded stays so; what is unfolded is known by the line that does it.
function replace(part, next) {
	const opened = new Set([...part.querySelectorAll('details[open] > summary')].map((line) => line.textContent));
	const focused = part.contains(document.activeElement) && nameOf(document.activeElement);
	const { zegt = '' } = next.dataset;
	if (zegt && zegt !== part.dataset.zegt) spoken.textContent = zegt;
	part.replaceChildren(...next.childNodes);
	Object.assign(part.dataset, { levend: next.dataset.levend, zegt });
	for (const line of part.querySelectorAll('details > summary')) if (opened.has(line.textContent)) line.parentElement.open = true;
	if (focused) focusAgain(part, focused);
}

// Who leads hears of more than who does not; that may have changed hands.
function listenTo(path) {
	if (path === main.dataset.stroom) return;
	main.dataset.stroom = path;
	listen();
}

function show(html) {
	const page = new DOMParser().parseFromString(html, 'text/html');
	const fresh = page.querySelector('[data-stroom]');
	if (!fresh) return tell('Deze pagina is er niet meer voor u.', 'Kijk opnieuw');
	const parts = [...main.querySelectorAll('[data-levend]')];
	const same = parts.length === fresh.querySelectorAll('[data-levend]').length;
	let kept = false;
	for (const part of parts) {
		const next = page.getElementById(part.id);
		if (!next || textOf(next) === textOf(part)) continue;
		if (isBusy(part)) kept = kept || next.dataset.levend !== part.dataset.levend;
		else replace(part, next);
	}
	listenTo(fresh.dataset.stroom);
	seen = Math.max(seen, Number(fresh.dataset.stand));
	document.title = page.title;
	if (kept || !same) tell('Er is iets veranderd. Wat u typte staat er nog.', 'Toon hoe het nu staat');
	else tell('');
}

async function look() {
	if (looking) return (again = true);
	looking = true;
	const reply = await fetch(here, { headers: { accept: 'text/html' } }).catch(() => null);
	if (reply?.ok && !reply.redirected) show(await reply.text());
	else if (reply?.redirected) tell('U bent uitgelogd.', 'Log opnieuw in');
	else tell('Er is geen verbinding. We proberen het opnieuw.', 'Kijk opnieuw');
	looking = false;
	if (!again) return;
	again = false;
	look();
}

function listen() {
	source?.close();
	source = new EventSource(main.dataset.stroom);
	heard = Date.now();
	source.addEventListener('er', () => (heard = Date.now()));
	source.addEventListener('message', (event) => {
		heard = Date.now();
		if (Number(event.data) > seen) {
			seen = Number(event.data);
			look();
		}
	});
}

// Nobody looks at a hidden page, and a browser has few lines to one server.
function onVisible() {
	if (document.hidden) return source?.close();
	listen();
	look();
}

setInterval(() => {
	if (document.hidden) return;
	if (source.readyState !== EventSource.OPEN) look();
	if (source.readyState === EventSource.CLOSED || Date.now() - heard > SILENCE) listen();
}, LOOK_EVERY);

// The clock of a timer runs here too, from the end that the server said; without this file one sees that end.
setInterval(() => {
	for (const clock of document.querySelectorAll('time[data-loopt]')) {
		const left = Math.max(0, Math.round((Number(clock.dataset.loopt) - Date.now()) / 1000));
		clock.textContent = left ? `nog ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : 'de tijd is om';
	}
}, 500);

// Who pressed something here goes on from here with the keyboard, and not from the top: it is pressed again and again.
if (main.querySelector('.sb-gedaan') && document.activeElement === document.body) main.focus({ preventScroll: true });

document.addEventListener('visibilitychange', onVisible);
if (!document.hidden) listen();
