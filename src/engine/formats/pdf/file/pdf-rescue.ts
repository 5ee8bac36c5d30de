/**
 * A PDF that lost its end, and with it the table of its objects, made into one that names the pages that are still there.
 * A download that was broken off looks so: the pages before the break are whole.
 */
import { pdfObjects, type PdfObjects } from './pdf-objects.ts';
import { contentsOf, pageTree, type TreePage } from './pdf-page-tree.ts';
import { nameOf, type PdfEntries } from './pdf-values.ts';

export interface RescuedPdf {
  /** The file up to its last whole object, with a catalogue and a list of pages of its own at the end. */
  readonly bytes: Uint8Array;
  readonly objects: PdfObjects;
  /** In the order of the page tree, where that is there, else in that of the file. */
  readonly pages: readonly TreePage[];
  /** How many pages the file says that it had; `null` where that is lost as well. */
  readonly stated: number | null;
}

const END_OF_OBJECT = 'endobj';
const ENCRYPTION = /\/Encrypt\b/;

/** `null` where no page is there, or where what is there may be encrypted. */
export function rescuedPdf(bytes: Uint8Array): RescuedPdf | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = file.lastIndexOf(END_OF_OBJECT, undefined, 'latin1');
  if (last < 0) return null;
  const whole = file.subarray(0, last + END_OF_OBJECT.length);
  const objects = pdfObjects(whole);
  if (objects.encryption !== '' || ENCRYPTION.test(file.toString('latin1', last))) return null;
  const tree = pageTree({ ...objects, root: objects.root ?? onlyCatalogue(objects) });
  const pages =
    tree === null
      ? pagesOf(objects).map((object) => ({ object }))
      : tree.pages.map(({ object }) => ({
          object: object !== null && isPage(objects, object) ? object : null,
        }));
  const there = pages.flatMap(({ object }) => object ?? []);
  if (there.length === 0) return null;
  return {
    bytes: withPages(whole, objects, there),
    objects,
    pages,
    stated: tree?.pages.length ?? linearisedPages(whole),
  };
}

/** Where the end of the file, which names it, is lost: of several, all but one may be left over. */
function onlyCatalogue(objects: PdfObjects): number | undefined {
  const [catalogue, ...others] = objects.numbers.filter(
    (number) => nameOf(entriesOf(objects, number)?.get('Type')) === 'Catalog',
  );
  return others.length === 0 ? catalogue : undefined;
}

/** A file that is arranged for slow lines says at its beginning how many pages it has (ISO 32000-1, annex F). */
function linearisedPages(file: Buffer): number | null {
  const opening = file.toString('latin1', 0, 1024);
  const count = opening.includes('/Linearized') ? /\/N\s+(\d+)/.exec(opening)?.[1] : undefined;
  return count === undefined ? null : Number(count);
}

/** Pages of the file by themselves: earlier forms of a page that was changed later show the same contents. */
function pagesOf(objects: PdfObjects): number[] {
  const seen = new Set<string>();
  return objects.numbers.filter((number) => {
    const contents = isPage(objects, number) && contentsOf(objects, entriesOf(objects, number) ?? new Map());
    if (!Array.isArray(contents) || seen.has(contents.join())) return false;
    seen.add(contents.join());
    return true;
  });
}

/** A page whose contents lie behind the break is not there. */
function isPage(objects: PdfObjects, number: number): boolean {
  const entries = entriesOf(objects, number);
  if (entries === undefined || nameOf(entries.get('Type')) !== 'Page') return false;
  return contentsOf(objects, entries) !== 'broken';
}

function entriesOf(objects: PdfObjects, number: number): PdfEntries | undefined {
  const value = objects.get(number)?.value;
  return value?.kind === 'dictionary' ? value.entries : undefined;
}

/**
 * Without a table of objects a reader of PDF looks for them from the beginning of the file, so none is written; it does not
 * look into compressed streams, so what lies there is written once more in the clear.
 */
function withPages(whole: Buffer, objects: PdfObjects, pages: readonly number[]): Uint8Array {
  const free = objects.numbers.reduce((highest, each) => Math.max(highest, each), 0) + 1;
  const packed = objects.packed.map((number) => objectOf(number, objects.textOf(number) ?? 'null'));
  const kids = pages.map((number) => `${number} 0 R`).join(' ');
  const added = [
    ...packed,
    objectOf(free, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`),
    objectOf(free + 1, `<</Type/Catalog/Pages ${free} 0 R>>`),
    `trailer\n<</Size ${free + 2}/Root ${free + 1} 0 R>>\nstartxref\n0\n%%EOF\n`,
  ];
  return Buffer.concat([whole, Buffer.from(`\n${added.join('')}`, 'latin1')]);
}

function objectOf(number: number, text: string): string {
  return `${number} 0 obj\n${text.trim()}\nendobj\n`;
}
