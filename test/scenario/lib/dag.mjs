// What day it is where the work is done: between midnight there and midnight UTC the two differ.
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

// n days from today, as 2026-11-22.
export const dag = (n = 0) =>
	new Date(Date.parse(calendar.format(new Date())) + n * 86_400_000).toISOString().slice(0, 10);
