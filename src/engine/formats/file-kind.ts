/**
 * What a file is, by its first bytes (and a ZIP by the names in it), and for the kinds that no reader here can
 * open, what to do instead.
 */
import { unzipSync } from 'fflate';

export type FileKind =
  | { readonly kind: 'pdf' | 'docx' | 'other' }
  /** The rest of a sentence that begins with the file's name. */
  | { readonly kind: 'unusable'; readonly message: string };

const PICTURE = 'is a picture: its text has to be recognised (OCR) by another program first.';
const ARCHIVE = 'is an archive: unpack it and add the folder that comes of it.';
const PROGRAM = 'is a program and no report: choose another file.';
const MEDIA = 'is a recording of sound or pictures and no report: choose another file.';

/** Forms that people try, by their first bytes; `at` where the mark does not stand at the start. */
const OTHER_KINDS: readonly { readonly mark: string; readonly at?: number; readonly message: string }[] = [
  {
    mark: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    message: 'is an old Word file or one with a password: save it as .docx without a password, or as PDF.',
  },
  { mark: '{\\rtf', message: 'is rich text (RTF): save it as .docx or PDF and add that.' },
  { mark: '%!PS', message: 'is PostScript: turn it into a PDF and add that.' },
  { mark: '\x89PNG', message: PICTURE },
  { mark: '\xff\xd8\xff', message: PICTURE },
  { mark: 'GIF8', message: PICTURE },
  { mark: 'II*\0', message: PICTURE },
  { mark: 'MM\0*', message: PICTURE },
  { mark: 'WEBP', at: 8, message: PICTURE },
  { mark: 'ftyphei', at: 4, message: PICTURE },
  { mark: '8BPS', message: PICTURE },
  { mark: '\x1f\x8b', message: ARCHIVE },
  { mark: '7z\xbc\xaf\x27\x1c', message: ARCHIVE },
  { mark: 'Rar!', message: ARCHIVE },
  { mark: 'BZh', message: ARCHIVE },
  { mark: '\xfd7zXZ', message: ARCHIVE },
  { mark: 'ustar', at: 257, message: ARCHIVE },
  { mark: '\x7fELF', message: PROGRAM },
  { mark: 'MZ\x90', message: PROGRAM },
  { mark: 'ID3', message: MEDIA },
  { mark: 'ftyp', at: 4, message: MEDIA },
  { mark: 'OggS', message: MEDIA },
  { mark: 'SQLite format 3', message: 'is a database and no report: save what you need of it as a text.' },
];

const HEAD_BYTES = 1024;
const PDF_VERSION = /%PDF-\d\.\d/;

/** ZIP archives: with entries, empty, in parts (APPNOTE.TXT 4.3.7, 4.3.16, 8.5). */
const ZIP_MARKS = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

export function fileKind(bytes: Uint8Array): FileKind {
  const head = latin1(bytes, 0, HEAD_BYTES);
  if (head.startsWith('%PDF-')) return { kind: 'pdf' };
  if (ZIP_MARKS.some((mark) => head.startsWith(mark))) return zipKind(bytes);
  for (const { mark, at = 0, message } of OTHER_KINDS)
    if (head.startsWith(mark, at)) return { kind: 'unusable', message };
  return isCoveredPdf(bytes, head) ? { kind: 'pdf' } : { kind: 'other' };
}

/**
 * Readers of PDF allow for what transport put before it (ISO 32000-1, annex H.3.4.1): lines of a message, a mark
 * of the byte order. A text that only speaks of PDF has not its end.
 */
function isCoveredPdf(bytes: Uint8Array, head: string): boolean {
  const found = PDF_VERSION.exec(head)?.index;
  if (found === undefined) return false;
  const opensLine =
    /(?:[\r\n\0]|\xef\xbb\xbf)\s*$/.test(head.slice(0, found)) || head.slice(0, found).trim() === '';
  return (
    opensLine && /startxref|%%EOF/.test(latin1(bytes, Math.max(0, bytes.length - HEAD_BYTES), bytes.length))
  );
}

/** Kinds of ZIP archives, by a name in them. */
const ZIP_KINDS: readonly { readonly holds: RegExp; readonly message: string }[] = [
  {
    holds: /^xl\//,
    message: 'is a spreadsheet: save the sheet that you need as a text or PDF and add that.',
  },
  { holds: /^ppt\//, message: 'is a presentation: save it as PDF and add that.' },
  {
    holds: /^META-INF\/container\.xml$/,
    message: 'is an e-book (EPUB): save it as PDF or a web page and add that.',
  },
  {
    holds: /^content\.xml$/,
    message: 'is of LibreOffice or its like: save it as .docx or PDF and add that.',
  },
];
const OFFICE_LIST = '[Content_Types].xml';

function zipKind(bytes: Uint8Array): FileKind {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    // Cut or damaged, which the reader of Word files says.
    return { kind: 'docx' };
  }
  const known = ZIP_KINDS.find(({ holds }) => names.some((name) => holds.test(name)));
  if (known !== undefined) return { kind: 'unusable', message: known.message };
  if (names.includes(OFFICE_LIST)) return { kind: 'docx' };
  const files = names.filter((name) => !name.endsWith('/')).length;
  const message =
    files === 0
      ? 'is an archive (ZIP) with nothing in it: choose another file.'
      : `is an archive (ZIP) of ${files} ${files === 1 ? 'file' : 'files'}: unpack it and add the folder that comes of it.`;
  return { kind: 'unusable', message };
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    from,
    Math.min(to, bytes.length),
  );
}
