// The totals behind the figures, kept by triggers: whatever people do, in any order, they are what a recount says.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dag } from './lib/dag.mjs';
import { sanne, startbaan } from './lib/sanne.mjs';

const ACTS = 60;
const EACH = 6; // acts between two recounts

// The same acts every time.
let seed = 20261122;
const below = (n) => {
	seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
	return Math.floor((seed / 2 ** 32) * n);
};
const one = (list) => list[below(list.length)];

const later = (a, b) => (a > b ? a : b);
const terms = () => one([{ vorm: 'vast' }, { vorm: 'tijdelijk', tot: dag(60 + below(300)) }]);

const jongere = async () => one((await sanne.api('GET', '/jongeren')).json.jongeren).id;
async function plaatsing() {
	const { plaatsingen } = (await sanne.api('GET', `/jongeren/${await jongere()}/plaatsingen`)).json;
	return plaatsingen.length ? one(plaatsingen) : undefined;
}

const uitlener = async () => (await sanne.api('GET', '/werkgevers?zoek=De%20Kaag')).json.werkgevers[0].id;

const acts = {
	async begin() {
		const { vorm, tot } = terms();
		const soort = one(['dienstverband', 'detachering', 'bbl', 'beschut', 'stage']);
		return sanne.api('POST', `/jongeren/${await jongere()}/plaatsingen`, {
			werkgever: one(['Hoveniers Noord', 'De Molen', 'Bakkerij Vlietdam']), plaats: 'Vlietdam',
			soort, functie: 'medewerker groen', formeel: soort === 'detachering' ? await uitlener() : undefined,
			functiesoort: one(['bestaand', 'aangepast', 'gecreeerd']), van: dag(50 - below(900)), uren: 8 + below(30),
			contractvorm: vorm, contractTot: tot, weetWerkgever: 'ja', nazorgRitme: 91, jobcoach: below(2) === 1,
		});
	},
	async end() {
		const p = await plaatsing();
		if (!p || p.eindDatum) return undefined;
		const form = (await sanne.get(`/plaatsingen/${p.id}/einde`)).form('Leg het einde vast');
		return sanne.api('POST', `/plaatsingen/${p.id}/einde`, {
			laatsteDag: later(dag(-below(60)), p.vanDatum),
			...one([{ uitkomst: 'uitval', reden: 'passendheid' }, { uitkomst: 'ander_werk' }]),
			opvolger: form.value('opvolger'), eersteContact: dag(1),
		});
	},
	async mend() {
		const p = await plaatsing();
		if (!p?.eindDatum) return undefined;
		return sanne.api('POST', `/plaatsingen/${p.id}/einde/verbeteren`, {
			laatsteDag: later(dag(-below(60)), p.vanDatum),
			...one([{ uitkomst: 'ww', reden: 'prive' }, { uitkomst: 'ander_werk' }]),
		});
	},
	async undo() {
		const p = await plaatsing();
		return p && sanne.api('POST', `/plaatsingen/${p.id}/einde/ongedaan`, { fase: 'werk', sinds: dag(-1) });
	},
	async contract() {
		const p = await plaatsing();
		if (!p || p.eindDatum) return undefined;
		const van = later(dag(-below(400)), p.vanDatum);
		return sanne.api('POST', `/plaatsingen/${p.id}/contracten`, { ...terms(), van, uren: 12 + below(20) });
	},
	async talk() {
		const p = await plaatsing();
		return p && sanne.api('POST', `/jongeren/${p.jongereId}/contactmomenten`, {
			met: one(['jongere', 'werkgever', 'geen_gehoor']), soort: 'telefoon', tekst: 'Gebeld',
			datum: dag(-below(500)), plaatsing: p.id,
		});
	},
	async withdraw() {
		const reply = await acts.talk();
		return reply?.status < 300 ? sanne.api('POST', `/contactmomenten/${reply.json.id}/intrekken`) : reply;
	},
	async phase() {
		const fase = one(['toeleiding', 'match', 'opleiding', 'werk']);
		return sanne.api('POST', `/jongeren/${await jongere()}/fase`, { fase, van: dag(-below(300)), reden: 'Proef' });
	},
};

test('a figure would slowly drift from the dossiers: after any row of acts the totals are those of a recount', async () => {
	const done = {};
	for (let i = 1; i <= ACTS; i++) {
		const name = one(Object.keys(acts));
		const reply = await acts[name]();
		assert.ok(!reply || reply.status < 500, reply?.source);
		if (reply && reply.status < 300) done[name] = (done[name] ?? 0) + 1;
		if (i % EACH) continue;
		const said = (await startbaan.command('check')).stdout;
		for (const wat of ['de cijfers', 'de standen van dossiers'])
			assert.match(said, new RegExp(`OK +${wat} zijn nageteld`, 'u'), `after ${JSON.stringify(done)}: ${said}`);
	}
	for (const name of ['begin', 'end', 'contract', 'talk', 'withdraw', 'phase']) assert.ok(done[name], `${name} never happened`);
});
