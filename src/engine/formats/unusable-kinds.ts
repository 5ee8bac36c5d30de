/** Kinds of files that no reader here can open, by what they are, and what to do instead. */
import { OFFICE_LIST } from './reader/file-face.ts';
import type { FileFace } from './reader/file-face.ts';

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

/** Word's own note of who has a document open. */
const WORD_LOCK = /(?:^|[/\\])~\$[^/\\]*$/;
const LOCK_BYTES = 1024;

/** The rest of a sentence that begins with the file's name, or `null` where nothing speaks against it. */
export function whyUnusable({ name, bytes, head, zipped }: FileFace): string | null {
  if (zipped === 'damaged') return null;
  if (zipped !== null) return whyNoReport(zipped);
  for (const { mark, at = 0, message } of OTHER_KINDS) if (head.startsWith(mark, at)) return message;
  return WORD_LOCK.test(name) && bytes.length < LOCK_BYTES
    ? 'is what Word keeps beside a document that is open: choose the document itself.'
    : null;
}

/** Whether these are the names in an archive of files, and not in a package that is one file of another kind. */
export function isArchiveOfFiles(names: readonly string[]): boolean {
  return (
    names.some((name) => !name.endsWith('/')) &&
    !names.includes(OFFICE_LIST) &&
    !ZIP_KINDS.some(({ holds }) => names.some((name) => holds.test(name)))
  );
}

function whyNoReport(names: readonly string[]): string | null {
  const known = ZIP_KINDS.find(({ holds }) => names.some((name) => holds.test(name)));
  if (known !== undefined) return known.message;
  if (names.includes(OFFICE_LIST)) return null;
  const files = names.filter((name) => !name.endsWith('/')).length;
  return files === 0
    ? 'is an archive (ZIP) with nothing in it: choose another file.'
    : `is an archive (ZIP) of ${files} ${files === 1 ? 'file' : 'files'}: unpack it and add the folder that comes of it.`;
}
