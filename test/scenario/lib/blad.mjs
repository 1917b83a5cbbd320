// The text inside a workbook (XLSX): every file of the package, unpacked; enough to look for what should not be there.
import zlib from 'node:zlib';

const DIRECTORY = 0x02014b50;
const STORED = 0;

export function textOf(xlsx) {
	const texts = [];
	for (let at = xlsx.indexOf('PK\u0001\u0002'); at >= 0 && xlsx.readUInt32LE(at) === DIRECTORY; ) {
		const [method, size] = [xlsx.readUInt16LE(at + 10), xlsx.readUInt32LE(at + 20)];
		const local = xlsx.readUInt32LE(at + 42);
		const begin = local + 30 + xlsx.readUInt16LE(local + 26) + xlsx.readUInt16LE(local + 28);
		const data = xlsx.subarray(begin, begin + size);
		texts.push((method === STORED ? data : zlib.inflateRawSync(data)).toString('utf8'));
		at += 46 + xlsx.readUInt16LE(at + 28) + xlsx.readUInt16LE(at + 30) + xlsx.readUInt16LE(at + 32);
		if (at + 4 > xlsx.length) break;
	}
	if (texts.length === 0) throw new Error('not a workbook');
	return texts.join('\n');
}
