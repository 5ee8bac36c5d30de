/** A PDF whose page tree is broken, with one that names the pages that there are. */
import type { PdfObjects } from './pdf-objects.ts';
import type { PageTree } from './pdf-page-tree.ts';

const LAST_TABLE = /startxref\s+(\d+)\s+%%EOF\s*$/;
const TAIL = 2048;

/**
 * Appends a change to the file (ISO 32000-1, 7.5.6) in which the pages of `tree` that are there hang on its root.
 * They still inherit from the parents that they name.
 */
export function withFlatTree(bytes: Uint8Array, objects: PdfObjects, { root, pages }: PageTree): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Places count from where the file proper begins.
  const origin = file.indexOf('%PDF-', 0, 'latin1');
  const kids = pages.flatMap(({ object }) => (object === null ? [] : [`${object} 0 R`]));
  const node = (objects.textOf(root) ?? '')
    .replace(/\bendobj[^]*$/, '')
    .replace(/\/(?:Kids|Count)\b/g, '$&Before')
    .replace(/>>\s*$/, `/Kids[${kids.join(' ')}]/Count ${kids.length}>>`);
  const object = `\n${root} 0 obj\n${node}\nendobj\n`;
  const place = file.length - origin + 1;
  const tablePlace = file.length - origin + object.length;

  const before = LAST_TABLE.exec(file.toString('latin1', Math.max(0, file.length - TAIL)))?.[1];
  const number = objects.numbers.reduce((highest, each) => Math.max(highest, each), 0) + 1;
  const trailer = `/Size ${number + 1}/Root ${objects.root} 0 R${objects.encryption}${before === undefined ? '' : `/Prev ${before}`}`;
  const at = origin + Number(before ?? 0);
  const isStream = /^\s*\d+\s+\d+\s+obj\b/.test(file.toString('latin1', at, at + 64));
  const table = isStream
    ? `${number} 0 obj\n<</Type/XRef/W[1 4 2]/Index[${root} 1 ${number} 1]/Length 14${trailer}>>stream\n${entry(place)}${entry(tablePlace)}\nendstream\nendobj\n`
    : `xref\n${root} 1\n${String(place).padStart(10, '0')} 00000 n \ntrailer<<${trailer}>>\n`;
  return Buffer.concat([file, Buffer.from(`${object}${table}startxref\n${tablePlace}\n%%EOF\n`, 'latin1')]);
}

/** Of a table that is a stream: kind 1, place, generation 0 (ISO 32000-1, 7.5.8.3). */
function entry(place: number): string {
  const bytes = Buffer.alloc(7);
  bytes[0] = 1;
  bytes.writeUInt32BE(place, 1);
  return bytes.toString('latin1');
}
