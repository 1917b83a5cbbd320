// What we are built on is told, with the reason and how it is kept up to date.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';

test('a dependency came in that nobody answers for', () => {
	const told = fs.readFileSync('docs/dependencies.md', 'utf8');
	const npm = JSON.parse(fs.readFileSync('package.json', 'utf8'));
	const debian = fs.readFileSync('tools/packages.txt', 'utf8').match(/^[a-z0-9][a-z0-9.+-]*$/gmu);
	for (const name of [...debian, ...Object.keys({ ...npm.dependencies, ...npm.devDependencies })]) {
		const scope = name.replace(/\/.*/u, '/*');
		assert.ok(told.includes(`\`${name}\``) || told.includes(`\`${scope}\``), name);
	}
});
