// Aanmelden: a young person in by hand, and somebody who is known already.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sanne, startbaan } from './lib/sanne.mjs';

const zoe = { roepnaam: 'Zoë', voorvoegsel: 'van der', achternaam: 'Gün', geboren: '31-05-2008' };

test('a young person starts without anybody responsible', async () => {
	await sanne.get('/jongeren/nieuw');
	const page = await sanne.submit('Meld aan', { ...zoe, casusregisseur: '' });
	assert.equal(page.status, 400);
	assert.equal(page.form('Meld aan').value('achternaam'), 'Gün');
});

test('somebody is in twice, or is kept out: the hint says whom to call and never blocks', async () => {
	await sanne.get('/jongeren/nieuw');
	const first = await sanne.submit('Meld aan', zoe);
	assert.match(first.h1, /Zoë van der Gün/u);
	const mentor = await startbaan.login('mentor');
	await mentor.get('/jongeren/nieuw');
	const [self] = sanne_of(mentor.last);
	const hint = await mentor.submit('Meld aan', { ...zoe, roepnaam: 'ZOE', casusregisseur: self });
	assert.equal(hint.status, 400);
	assert.match(hint.errors.join(), /Bekend bij Sanne de Wit/u);
	assert.equal((await mentor.get(first.path)).status, 404, 'the hint opens nothing');
	await mentor.get('/jongeren/nieuw');
	const again = await mentor.submit('Meld aan', { ...zoe, roepnaam: 'ZOE', casusregisseur: self });
	const done = await mentor.submit('Meld aan', { toch: '1' }, again);
	assert.equal(done.status, 200, done.main);
	assert.match(done.h1, /ZOE/u);
	assert.match(done.main, /Mentor/u, 'who is not the casusregisseur takes part in the own role');
});
const sanne_of = (page) => page.form('Meld aan').options('casusregisseur').find(([, label]) => /Sanne de Wit/u.test(label));

test('a name and birth date of somebody else give a hint', async () => {
	await sanne.get('/jongeren/nieuw');
	const page = await sanne.submit('Meld aan', { ...zoe, geboren: '01-06-2008' });
	assert.equal(page.status, 200);
});

// Two thousand schools or colleagues do not fit in a list: it has a box to search in, without JavaScript.
test('the school that comes after the first hundred cannot be chosen, or searching loses what was typed', async () => {
	const beheerder = await startbaan.login('beheerder');
	for (let i = 100; i < 210; i++)
		assert.ok((await beheerder.api('POST', '/beheer/organisaties', { naam: `Aschool ${i}`, soort: 'school' })).status < 300);
	const page = await sanne.get('/jongeren/nieuw');
	const form = page.form('/jongeren');
	const typed = { roepnaam: 'Kees', achternaam: 'Proefzoek', _zoek_school: 'áschool 209' };
	assert.ok(!form.options('school').some(([, naam]) => naam === 'Aschool 209'), 'too many to show');
	const found = await sanne.send('/jongeren', form.fill(typed, form.buttons.find((b) => b.get('value') === 'school')));
	assert.equal(found.status, 200);
	assert.deepEqual(found.errors, [], 'nothing is wrong yet');
	const again = found.form('/jongeren');
	assert.equal(again.value('roepnaam'), 'Kees');
	const [, [school, naam]] = again.options('school');
	assert.equal(naam, 'Aschool 209');
	const done = await sanne.submit('/jongeren', { school, geboren: '31-05-2008' });
	assert.match(done.h1, /Kees Proefzoek/u);
	assert.match(done.main, /Aschool 209/u);
});
