// Who is not at the table is told in time, and who is comes with a device that works.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { start } from './lib/startbaan.mjs';

let startbaan;
let paul;
let gerda;
let scan;
before(async () => {
	startbaan = await start();
	paul = await startbaan.login('manager');
	gerda = await startbaan.login('deelnemer');
	scan = (await gerda.api('GET', '/scans')).json.scans[0].id;
});
after(() => startbaan.stop());

const lijst = async (klant) => (await klant.api('GET', `/scans/${scan}/afwezigen`)).json.afwezigen;

test('an organisation that was not there hears of it too late, because nobody keeps the list', async () => {
	await gerda.get(`/scans/${scan}/afwezigen/nieuw`);
	assert.equal((await gerda.submit('Bewaar', { organisatie: '' })).status, 400);
	await gerda.get(`/scans/${scan}/afwezigen/nieuw`);
	await gerda.submit('Bewaar', { organisatie: 'Vso De Plas', domein: 'onderwijs', contact: 'Bea, 06-11112222' });
	const [row] = await lijst(paul);
	assert.deepEqual([row.organisatie, row.meedoen], ['Vso De Plas', 'nog_niet']);
	await paul.get(`/afwezigen/${row.id}`);
	const page = await paul.submit('Bewaar', { meedoen: 'doet_mee' });
	assert.match(page.main, /Vso De Plas[\s\S]*Doet mee/u);
	const ingrid = await startbaan.login('afstemmingsregisseur');
	assert.equal((await ingrid.get(`/afwezigen/${row.id}`)).status, 404);
	await gerda.get(`/afwezigen/${row.id}`);
	await gerda.submit('Haal van de lijst');
	assert.deepEqual(await lijst(paul), []);
});

test('a device turns out not to work on the day itself', async () => {
	const { zetels } = (await gerda.api('GET', `/scans/${scan}`)).json;
	const own = zetels.find((z) => z.naam === 'Gerda Postmus').id;
	await gerda.get(`/zetels/${own}/test`);
	assert.match((await gerda.submit('Test dit toestel')).main, /Dit werkt/u);
	assert.match((await paul.get(`/zetels/${own}`)).main, /Toestel getest op/u);
	const other = zetels.find((z) => z.id !== own).id;
	assert.equal((await gerda.get(`/zetels/${other}/test`)).status, 403);
});
