// Promise 4: overdracht is pas overdracht als de ander ja zegt. Asking, and the yes or no, are in overdracht.test.mjs; what
// is here: until the very moment of a change the one before is responsible, and from that moment the other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';
import { eigen } from './lib/verhaal.mjs';

let startbaan;
before(async () => (startbaan = await start()));
after(() => startbaan.stop());

test('belofte_4 looking at a handover already hands over, or afterwards two are responsible', async () => {
	const sanne = await startbaan.login('casusregisseur');
	const [{ id }] = await eigen(sanne);
	const who = async () => {
		const { betrokkenen } = (await sanne.api('GET', `/jongeren/${id}/kring`)).json;
		return betrokkenen.filter((b) => b.rol === 'casusregisseur' && !b.totOp).map((b) => b.naam);
	};
	const list = await sanne.get(`/jongeren/${id}/casusregisseur`);
	const [link] = list.links(/\/casusregisseur\/\w{26}/u);
	await sanne.get(link.get('href'));
	assert.deepEqual(await who(), ['Sanne de Wit']);
	const form = sanne.last.forms().find((f) => f.method === 'POST' && /casusregisseur/u.test(f.action ?? ''));
	const typed = Object.fromEntries(form.names.filter((n) => ['reden', 'toelichting'].includes(n)).map((n) => [n, 'Verhuisd']));
	const page = await sanne.submit(form.submit, typed);
	assert.equal(page.status, page.path.includes(id) ? 404 : 200, 'she lost sight with the task');
	assert.equal((await sanne.api('GET', `/jongeren/${id}`)).status, 404);
});
