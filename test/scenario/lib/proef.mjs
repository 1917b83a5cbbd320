// A trial placement, step by step, as somebody does it.
import assert from 'node:assert/strict';

import { dag } from './verhaal.mjs';

export const afspraken = {
	doelen: 'Kan ik dit tempo aan?', taken: 'Stekken en oppotten', begeleider: 'Piet', voornemen: 'ja',
	motivering: 'Het past bij de wens',
};

// Returns the id of the place.
export async function proef(klant, jongere, van = dag(-50), tot = dag(8)) {
	const body = {
		werkgever: `Kwekerij ${jongere.slice(0, 6)}`, soort: 'proefplaatsing', functie: 'kweker', functiesoort: 'aangepast',
		van, verwachtEind: tot, uren: 24, weetWerkgever: 'ja', nazorgRitme: 30,
	};
	const reply = await klant.api('POST', `/jongeren/${jongere}/plaatsingen`, body);
	assert.equal(reply.status, 201, reply.source);
	return /\/plaatsingen\/([^/?]+)/u.exec(reply.headers.location)[1];
}

export async function spreekAf(klant, plek, fields) {
	await klant.get(`/plaatsingen/${plek}/proefplaatsing`);
	await klant.click(/Maak de overeenkomst|Wijzig de overeenkomst/u);
	return klant.submit('Bewaar', { ...afspraken, ...fields });
}

// All whose signature is still needed sign.
export async function teken(klant, plek) {
	for (const tekenaar of ['jongere', 'werkgever', 'begeleider', 'ouder']) {
		const page = await klant.get(`/plaatsingen/${plek}/proefplaatsing`);
		if (!/Handtekening vastleggen/u.test(page.main)) break;
		await klant.click(/Handtekening vastleggen/u);
		await klant.submit('Leg vast', { tekenaar, naam: 'Jan', wijze: 'papier' });
	}
}

// UWV or the municipality agrees.
export async function akkoord(klant, plek) {
	await klant.get(`/plaatsingen/${plek}/proefplaatsing`);
	await klant.click(/Akkoord vastleggen/u);
	return klant.submit('Leg vast', { door: 'UWV, Anja' });
}
