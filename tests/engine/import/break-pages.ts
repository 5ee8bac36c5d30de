/** Ways to break the contents of one page of a real PDF, by changing what its objects say. */
import { deflateSync, inflateSync } from 'node:zlib';

export interface BrokenPage {
  readonly how: string;
  readonly bytes: Uint8Array;
}

const FONT = /(\d+) 0 obj\s*<<[^>]*\/Type\s*\/Font\b/;

/** Numbers of the objects of pages that stand in the clear and name one stream or several. */
export function pageObjects(file: string): number[] {
  const found = file.matchAll(
    /(\d+) 0 obj\s*<<(?:(?!endobj)[^])*?\/Type\s*\/Page\b(?:(?!endobj)[^])*?endobj/g,
  );
  return Array.from(found)
    .filter(([object]) => CONTENTS.test(object))
    .map(([, number]) => Number(number));
}

const CONTENTS = /\/Contents\s*(?:\d+ 0 R|\[[^\]]*\])/;

/** `file` as Latin-1; each copy has one page broken, at whatever cost to its table of places. */
export function brokenPages(file: string, page: number): BrokenPage[] {
  const object = new RegExp(`(?<!\\d)${page} 0 obj\\s*<<(?:(?!endobj)[^])*?endobj`).exec(file)?.[0] ?? '';
  const contents = CONTENTS.exec(object)?.[0] ?? '';
  const numbers = Array.from(contents.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
  const font = FONT.exec(file)?.[1] ?? page;
  const named = (what: string): string =>
    file.replace(object, () => object.replace(contents, () => padded(what, contents.length)));
  const last = numbers.at(-1) ?? 0;
  const several = numbers.slice(0, -1).map((number) => `${number} 0 R`);
  const copies: [string, string | null][] = [
    ['names a font', named(`/Contents ${font} 0 R`)],
    ['names itself', named(`/Contents ${page} 0 R`)],
    ['names what is not there', named('/Contents 9 9 R'.replace('9 9', '65000 0'))],
    ['names nothing', named('')],
    [
      'names an array with a bad member',
      named(`/Contents[${[...several.slice(0, 1), '65000 0 R'].join(' ')}]`),
    ],
    ['is garbage from the middle on', stream(file, last, (data) => data.fill(0x5a, data.length >> 1))],
    ['is cut in the middle', stream(file, last, (data) => data.subarray(0, data.length >> 1))],
    ['is zeroed', stream(file, last, (data) => data.fill(0))],
    ['has no length', stream(file, last, () => Buffer.alloc(0))],
    ['is written anew, cut within its text', stream(file, last, cutInText)],
  ];
  return copies.flatMap(([how, copy]) =>
    copy === null || copy === file ? [] : [{ how, bytes: Buffer.from(copy, 'latin1') }],
  );
}

/** Places of other objects stay where they are as far as can be. */
function padded(text: string, length: number): string {
  return text.padEnd(length, ' ');
}

function stream(file: string, number: number, change: (data: Buffer) => Buffer | null): string | null {
  const head = new RegExp(`(?<!\\d)${number} 0 obj\\s*<<(?:(?!endobj)[^])*?>>\\s*stream\\r?\\n`).exec(file);
  if (head === null) return null;
  const start = head.index + head[0].length;
  const end = file.indexOf('endstream', start);
  const stated = Number(/\/Length (\d+)(?! \d+ R)/.exec(head[0])?.[1] ?? end - start);
  const data = change(Buffer.from(file.slice(start, start + stated), 'latin1'));
  if (data === null) return null;
  const object = `${head[0].replace(/\/Length \d+(?: \d+ R)?/, `/Length ${data.length}`)}${data.toString('latin1')}\nendstream`;
  return `${file.slice(0, head.index)}${padded(object, end + 'endstream'.length - head.index)}${file.slice(end + 'endstream'.length)}`;
}

/** A whole compressed stream whose text is begun and not ended. */
function cutInText(data: Buffer): Buffer | null {
  let plain: Buffer;
  try {
    plain = inflateSync(data);
  } catch {
    return null;
  }
  const shown = plain.lastIndexOf('Tj', plain.length >> 1);
  const begun = plain.lastIndexOf('BT', shown);
  return shown < 0 || plain.lastIndexOf('ET', shown) > begun
    ? null
    : deflateSync(plain.subarray(0, shown + 3));
}
