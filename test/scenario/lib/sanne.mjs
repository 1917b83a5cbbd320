// For a story that one casusregisseur tells: a region of its own for the file that imports this, in which Sanne is
// logged in before the first test.
import { after, before } from 'node:test';

import { start } from './startbaan.mjs';

export let startbaan;
export let sanne;

before(async () => {
	startbaan = await start();
	sanne = await startbaan.login('casusregisseur');
});
after(() => startbaan.stop());
