/*
 * What `startbaan routes --json` says, as the files beside this one hold it: rights of roles, routes with their fields,
 * and which part of a dossier each column of a row
 * that is read shows.
 */
export const lines = (list) => `${list.join('\n')}\n`;

function matrix(rollen) {
	const rechten = [...new Set(rollen.flatMap((r) => r.rechten))];
	const width = Math.max(...rechten.map((r) => r.length));
	const rows = rechten.map((recht) => {
		const marks = rollen.map((r) => (r.rechten.includes(recht) ? 'x' : '.').padStart(3));
		return recht.padEnd(width) + marks.join('');
	});
	const legend = rollen.map((r, i) => `${String(i + 1).padStart(2)} ${r.rol}`);
	const head = ''.padEnd(width) + rollen.map((_, i) => String(i + 1).padStart(3)).join('');
	return lines([...legend, '', head, ...rows]);
}

const LIMITS = ['max', 'least', 'most', 'after', 'before'];

function fieldText(f) {
	const limits = LIMITS.filter((name) => name in f).map((name) => `${name} ${f[name]}`);
	const said = [f.type, f.required && 'required', ...limits].filter(Boolean).join(', ');
	return `\t\t${f.name}: ${said}${f.kind ? ` ${f.kind}` : ''}`;
}

function routeText(r) {
	const flags = ['page', 'api', 'list', 'file', 'print', 'regisseur', 'sleutel'].filter((f) => r[f]).join(' ');
	const fields = r.fields.map(fieldText);
	const mits = r.mits && `\tonly when ${r.mits}`;
	const object = r.object ? `\tobject ${r.object}, onderdelen ${r.onderdelen}, doel ${r.doel}` : null;
	return [`${r.method} ${r.path}`, `\trecht ${r.recht}`, object, mits, flags && `\t${flags}`, ...fields].filter(Boolean).join('\n');
}

const columnText = ({ of, name, onderdeel }) => `${of} ${name}: ${onderdeel}`;

// name of the file -> text
export function agreed({ rollen, routes, columns }) {
	const shown = new Set(columns.filter((c) => c.onderdeel !== 0).map(columnText));
	return {
		'rechten.txt': matrix(rollen),
		'routes.txt': lines(routes.map(routeText).sort()),
		'kolommen.txt': lines([...shown].sort()),
	};
}
