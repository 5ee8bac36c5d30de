/**
 * Whether the contents of one page are whole. PDFium tells nothing of that, so the page is copied into a PDF
 * of its own, which is written in the plainest form: its streams stand there as they do in the file,
 * decrypted.
 */
import type { PdfLibrary } from './pdf-library.ts';
import { FLATE_ONLY, NO_TEXT, unpack } from './pdf-streams.ts';

/** `nothing`: the file holds nothing of the page, not even a line break; a program that leaves a page blank says so. */
export type PageStreams = 'whole' | 'nothing' | 'damaged';

/** Operators of page contents (ISO 32000-1, annex A). */
const OPERATORS = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
);
const VALUES = new Set(['true', 'false', 'null']);
/** Filters of other names than these (ISO 32000-1, table 6) are not known to anybody. */
const FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode LZWDecode FlateDecode RunLengthDecode Crypt AHx A85 LZW Fl RL'.split(' '),
);

/** @param index of the page, from 0 */
export function pageStreams(library: PdfLibrary, document: number, index: number): PageStreams {
  const copy = pageAlone(library, document, index);
  if (copy === null) return 'damaged';
  const { contents, others } = streamsOf(copy);
  if (others.some(({ data }) => unpack(data) === 'damaged')) return 'damaged';
  let painted = false;
  // Text may begin in one stream of a page and end in the next.
  let begun = 0;
  for (const { dictionary, data } of contents) {
    const filtered = /\/Filter/.test(dictionary);
    if (filtersOf(dictionary).some((name) => !FILTERS.has(name))) return 'damaged';
    const content = FLATE_ONLY.test(dictionary) ? unpack(data) : data;
    if (content === 'damaged') return 'damaged';
    if (content === 'large' || (filtered && content === data)) painted = true;
    else {
      const text = Buffer.from(content).toString('latin1');
      const words = wordsOf(text);
      if (words.some((word) => !OPERATORS.has(word) && !VALUES.has(word))) return 'damaged';
      for (const word of words) begun += word === 'BT' ? 1 : word === 'ET' ? -1 : 0;
      painted ||= /[^\0]/.test(text);
    }
  }
  if (begun > 0) return 'damaged';
  return painted ? 'whole' : 'nothing';
}

function filtersOf(dictionary: string): string[] {
  const named = /\/Filter\s*(?:\[([^\]]*)\]|\/([^\s/<>[\]]+))/.exec(dictionary);
  return named?.[2] === undefined
    ? Array.from((named?.[1] ?? '').matchAll(/\/([^\s/]+)/g), ([, name = '']) => name)
    : [named[2]];
}

/** Everything that is no number, name, string, mark or picture inside the line. */
function wordsOf(content: string): string[] {
  const plain = content
    .replace(/\bID\s[\s\S]*?\sEI\b/g, ' ')
    .replace(/\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)/g, ' ')
    .replace(/%[^\r\n]*/g, ' ')
    .replace(/(?<!<)<(?!<)[\da-fA-F\s]*>/g, ' ')
    .replace(/\/[^\s()<>[\]{}/%]*/g, ' ')
    .replace(/[[\]]|<<|>>/g, ' ');
  return plain.split(/[\s\0]+/).filter((word) => word !== '' && !/^[+-]*\d*\.?\d*(?:-\d*)?$/.test(word));
}

/** The page in a PDF of its own; `null` where it cannot be copied. */
function pageAlone(library: PdfLibrary, document: number, index: number): Buffer | null {
  const { calls, native, memory, scratch } = library;
  const { malloc, free } = calls.pdfium.wasmExports;
  const copy = calls.FPDF_CreateNewDocument();
  const writer = calls.PDFiumExt_OpenFileWriter();
  try {
    memory.HEAPU32[scratch >> 2] = index;
    if (!calls.FPDF_ImportPagesByIndex(copy, document, scratch, 1, 0)) return null;
    calls.PDFiumExt_SaveAsCopy(copy, writer);
    const size = calls.PDFiumExt_GetFileWriterSize(writer);
    const address = malloc(size);
    if (address === 0) return null;
    calls.PDFiumExt_GetFileWriterData(writer, address, size);
    const bytes = Buffer.from(memory.HEAPU8.slice(address, address + size));
    free(address);
    return bytes;
  } finally {
    calls.PDFiumExt_CloseFileWriter(writer);
    native.FPDF_CloseDocument(copy);
  }
}

interface Stream {
  readonly dictionary: string;
  readonly data: Buffer;
}

/** The content streams of the only page of a file that PDFium has written, and other compressed ones that text is made of. */
function streamsOf(file: Buffer): {
  readonly contents: readonly Stream[];
  readonly others: readonly Stream[];
} {
  const heads = new Map<number, { readonly place: number; readonly head: string }>();
  for (const place of objectPlaces(file)) {
    const head = headAt(file, place);
    heads.set(Number.parseInt(head, 10), { place, head });
  }
  const page = [...heads.values()].find(({ head }) => PAGE.test(head));
  const named = /\/Contents\s*(?:(\d+ 0 R)|\[([^\]]*)\])/.exec(page?.head ?? '');
  const numbers = new Set(contentsIn(named?.[1] ?? named?.[2] ?? '', 2));
  const streams = Array.from(heads, ([number, { place, head }]) => ({
    number,
    place,
    dictionary: head,
  })).filter(({ dictionary }) => dictionary.endsWith('stream'));
  const isText = (dictionary: string) => FLATE_ONLY.test(dictionary) && !NO_TEXT.test(dictionary);
  return {
    contents: streams.filter(({ number }) => numbers.has(number)).map(withData),
    others: streams
      .filter(({ number, dictionary }) => !numbers.has(number) && isText(dictionary))
      .map(withData),
  };

  /** Contents may be an array that is an object of its own, but no array of arrays. */
  function contentsIn(references: string, depth: number): number[] {
    return Array.from(references.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number)).flatMap((number) => {
      const head = heads.get(number)?.head;
      if (head === undefined || depth === 0) return [];
      return head.endsWith('stream') ? [number] : contentsIn(head, depth - 1);
    });
  }

  function withData({ place, dictionary }: { readonly place: number; readonly dictionary: string }): Stream {
    const start = place + dictionary.length + (file[place + dictionary.length] === 0x0d ? 2 : 1);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    return { dictionary, data: file.subarray(start, start + length) };
  }
}

const PAGE = /\/Type\s*\/Page\b/;
const LONGEST_HEAD = 65_536;

/** An object up to its end, or to where its stream begins. */
function headAt(file: Buffer, place: number): string {
  const object = file.toString('latin1', place, place + LONGEST_HEAD);
  return /^[^]*?(?:>>\s*stream(?=[\r\n])|(?=endobj))/.exec(object)?.[0] ?? '';
}

/** Offsets of the objects, from the table at the end (ISO 32000-1, 7.5.4). */
function objectPlaces(file: Buffer): number[] {
  const end = file.toString('latin1', Math.max(0, file.length - 64));
  const table = Number(/startxref\s+(\d+)/.exec(end)?.[1] ?? file.length);
  return Array.from(file.toString('latin1', table).matchAll(/^(\d{10}) \d{5} n/gm), ([, place]) =>
    Number(place),
  );
}
