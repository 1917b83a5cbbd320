// What several stories do on the way: find somebody's young people, make dates, ask colleagues along.
export { dag } from './dag.mjs';

// The open dossiers that `klant` is responsible for.
export async function eigen(klant) {
	return (await klant.api('GET', '/jongeren?van=mijn')).json.jongeren;
}

// At each call the id of another of them; `klant` is asked for when it is called.
export function telkens(klant) {
	const used = new Set();
	return async () => {
		const free = (await eigen(klant())).find((j) => !used.has(j.id));
		used.add(free.id);
		return free.id;
	};
}

// The colleague whose name begins so, as the circle of this jongere finds him.
export async function collega(klant, jongere, naam) {
	const { collegas } = (await klant.api('GET', `/jongeren/${jongere}/kring/zoeken?zoek=${naam}`)).json;
	return collegas[0].id;
}

export async function betrek(klant, jongere, naam, rol, onderdelen) {
	const wie = await collega(klant, jongere, naam);
	await klant.get(`/jongeren/${jongere}/kring/${wie}`);
	return klant.submit('Voeg toe', { rol, onderdelen });
}

export async function stop(klant, jongere, naam) {
	const { betrokkenen } = (await klant.api('GET', `/jongeren/${jongere}/kring`)).json;
	const { id } = betrokkenen.find((b) => b.naam.toLowerCase().startsWith(naam) && !b.totOp);
	await klant.get(`/betrokkenen/${id}/beeindigen`);
	return klant.submit('Stop betrokkenheid', { reden: 'Klaar' });
}

// All lines of the work list of `klant`.
export async function werk(klant) {
	const all = [];
	for (const tab of ['te_laat', 'vandaag', 'deze_week', 'later'])
		all.push(...(await klant.api('GET', `/werk?tab=${tab}`)).json.regels);
	return all;
}

// A job that runs, of somebody without another one.
export async function baan(klant) {
	for (const { id } of await eigen(klant)) {
		const { plaatsingen } = (await klant.api('GET', `/jongeren/${id}/plaatsingen`)).json;
		const now = plaatsingen.filter((p) => !p.eindDatum);
		if (now.length === 1 && now[0].soort === 'dienstverband') return now[0];
	}
	throw new Error('nobody has a job in the demo');
}

// A draft: what the page's script sends of a form, every ten seconds.
export function keep(klant, form, fields) {
	const pairs = form.fill(fields, form.buttons[0]);
	return klant.request('POST', form.action, {
		headers: { ...klant.navigation, 'content-type': 'application/x-www-form-urlencoded' },
		body: String(new URLSearchParams([...pairs, ['_concept', '1']])),
	});
}
