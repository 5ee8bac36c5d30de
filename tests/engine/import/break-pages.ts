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
    ['has one byte changed as it is packed', stream(file, last, changedInMiddle)],
    ['shows arrays as a text', stream(file, last, anew('TJ', 'Tj'))],
    ['shows texts as an array', stream(file, last, anew(')Tj', ')TJ'))],
    ['has an operator that is none', stream(file, last, anew('T', '!'))],
    ['has a text that does not begin', stream(file, last, anew('(', 'x'))],
    ['has a text that does not end', stream(file, last, anew(')', 'x'))],
    ['has an array that does not begin', stream(file, last, anew('[', 'x'))],
    ['has an array that does not end', stream(file, last, anew(']', 'x'))],
    ['has zeros in its middle', stream(file, last, anew('(', '\0'.repeat(40)))],
    ['has junk in its middle', stream(file, last, anew('(', JUNK))],
    ['names fonts that are not there', stream(file, last, anew(' Tf', '9 0 Tf'))],
    ['is under the name of LZW', filter(file, last, 'LZWDecode')],
    ['is under the name of base 85', filter(file, last, 'ASCII85Decode')],
    ['has a wrong predictor', filter(file, last, 'FlateDecode/DecodeParms<</Predictor 12/Columns 40>>')],
    ['stands in the place of its neighbour', neighbours(file, page, (one) => `${one} ${one}`)],
    ['is left out of the tree', neighbours(file, page, (_, other) => other)],
    ['shows the least part of itself', cropped(file, object)],
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

const JUNK = '\x9a\xe1k\x03\xfc\x80\x1d\xb7Q\xc4\x05\xee\x91\x16\xd8z\xa3\x0e\xf5\x8b';

/** Of what is compressed: one letter of what is not is another letter, and nothing else. */
function changedInMiddle(data: Buffer): Buffer | null {
  if (data[0] !== 0x48 && data[0] !== 0x78) return null;
  const changed = Buffer.from(data);
  changed[data.length >> 1] = (changed[data.length >> 1] ?? 0) ^ 0x10;
  return changed;
}

/** Whole compressed streams in which `to` is written over the first `from` after the middle. */
function anew(from: string, to: string): (data: Buffer) => Buffer | null {
  return (data) => {
    try {
      const plain = inflateSync(data);
      const at = plain.indexOf(from, plain.length >> 1, 'latin1');
      if (at < 0) return null;
      plain.write(to, at, 'latin1');
      return deflateSync(plain, { level: 9 });
    } catch {
      return null;
    }
  };
}

/** The contents as they are, said to be packed in another way. */
function filter(file: string, number: number, name: string): string | null {
  const head = new RegExp(`(?<!\\d)${number} 0 obj\\s*<<(?:(?!endobj)[^])*?>>\\s*stream`).exec(file)?.[0];
  return head?.includes('/FlateDecode') === true
    ? file.replace(head, () => head.replace('FlateDecode', () => name))
    : null;
}

/** The page and the one after it, as the part of the tree above them names them. */
function neighbours(
  file: string,
  page: number,
  change: (one: string, other: string) => string,
): string | null {
  const pair = new RegExp(`(?<!\\d)(${page} 0 R)\\s*(\\d+ 0 R)(?=[^\\]]*\\])`);
  const part = Array.from(
    file.matchAll(/\d+ 0 obj\s*<<(?:(?!endobj)[^])*?\/Kids(?:(?!endobj)[^])*?endobj/g),
    ([part]) => part,
  ).find((each) => pair.test(each));
  if (part === undefined) return null;
  const [named = '', one = '', other = ''] = pair.exec(part) ?? [];
  const kids = change(one, other);
  const gone = kids.match(/R/g)?.length === 1 ? 1 : 0;
  const changed = part
    .replace(named, () => padded(kids, named.length))
    .replace(
      /(\/Count\s*)(\d+)/,
      (_, before: string, count: string) => `${before}${padded(String(Number(count) - gone), count.length)}`,
    );
  return file.replace(part, () => changed);
}

function cropped(file: string, object: string): string {
  const strip = '/CropBox[0 0 20 20]';
  const changed = /\/CropBox\s*\[[^\]]*\]/.test(object)
    ? object.replace(/\/CropBox\s*\[[^\]]*\]/, (box) => padded(strip, box.length))
    : object.replace(/(?<=obj\s*<<)/, () => strip);
  return file.replace(object, () => changed);
}
