/*
 * Fills in a form that nobody knows, from the field table of its route (`startbaan routes --json`): what the page
 * already offers stays, what is still asked for gets a value of its kind.
 */
import { dag } from './dag.mjs';

let serial = 0;

export const day = (offset) => dag(offset).split('-').reverse().join('-');

// A field table does not tell which days are good: the next attempt tries another one.
const DAYS = [0, 7, -7, -18 * 365];

const VALUES = {
	text: () => `Proef ${++serial}`,
	longText: () => 'Zoals afgesproken.',
	email: () => `proef${++serial}@voorbeeld.example`,
	tel: () => '0612345678',
	password: () => 'molen-fiets-brood-7',
	int: () => '30',
	real: () => '24',
	bool: () => '1',
	date: (attempt) => day(DAYS[attempt]),
};

export const attempts = DAYS.length;

// [name, value] pairs, or null when the form asks for what cannot be made up.
export function fillIn(route, form, attempt = 0) {
	const typed = {};
	for (const field of route.fields.filter((f) => f.required && form.names.includes(f.name))) {
		if (form.value(field.name)) continue;
		const [option] = ['choice', 'set', 'token'].includes(field.type)
			? form.options(field.name).map(([value]) => value).filter(Boolean)
			: [VALUES[field.type]?.(attempt)];
		if (option === undefined) return null;
		typed[field.name] = option;
	}
	return form.fill(typed);
}
