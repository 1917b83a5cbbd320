// bench/ideal.c, on the same data.
import { program, run, serve } from '../lib/process.mjs';
import { CASES, NOTITIE, OWNERS, WORDS } from '../lib/words.mjs';

const numbers = (n) => Array.from({ length: n }, (_, i) => i + 1);
const page = (path) => ({ path, marker: '</html>' });

export async function start({ source, file }) {
	await run(program('bench/ideal_fill'), [source, file]);
	const server = await serve(program('bench/ideal'), [file], /^ideal: http:\/\/[^:]+:(\d+)\//mu);
	const ask = (sql) => run(program('bench/ask'), [file, sql]);
	const cases = (await ask(`SELECT id FROM jongere WHERE eigenaar_id <= ${OWNERS} AND is_open LIMIT ${OWNERS * CASES}`)).split('\n');
	return Object.assign(server, {
		name: 'ideal', pids: [server.pid], ask,
		jobs: {
			J1: cases.map((id) => page(`/jongere?id=${id}`)),
			J2: numbers(OWNERS).map((id) => page(`/lijst?id=${id}`)),
			J3: WORDS.map((word) => page(`/zoek?q=${word}`)),
			J4: cases.map((id) => ({ method: 'POST', path: `/noteer?id=${id}`, body: NOTITIE, marker: 'Bewaard' })),
			J5: [page('/cijfers')],
			J5totalen: [page('/totalen')],
		},
		notes: async () => Number(await ask(`SELECT count(*) FROM gebeurtenis WHERE tekst = '${NOTITIE}'`)),
	});
}
