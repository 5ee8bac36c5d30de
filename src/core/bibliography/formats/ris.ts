/**
 * RIS: one tag and one value a line, CRLF, never wrapped (readers put a space where a line was broken,
 * which destroys addresses). https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
import type { RecordAuthor, RecordType, SourceRecord } from '../reference/source-record.ts';

/**
 * `STAT` and `NEWS` would be nearer to laws and news, but common readers drop the author of the one and
 * make a reporter of the author of the other; a body that wrote a source must not be lost on the way.
 */
const TYPES: Readonly<Record<RecordType, string>> = {
  report: 'RPRT',
  law: 'LEGAL',
  message: 'PCOMM',
  manuscript: 'UNPB',
  news: 'MGZN',
  webpage: 'ELEC',
  article: 'JOUR',
  dataset: 'DATA',
};

/** Records as an RIS file, ending with a line end. */
export function toRis(records: readonly SourceRecord[]): string {
  return records.map((record) => risRecord(record)).join('');
}

function risRecord(record: SourceRecord): string {
  const lines: [tag: string, value: string | undefined][] = [['TY', TYPES[record.type]]];
  for (const author of record.authors) lines.push(['AU', risName(author)]);
  if (record.moreAuthors) lines.push(['AU', 'et al.']);
  lines.push(
    ['TI', record.title],
    [record.type === 'news' || record.type === 'article' ? 'T2' : 'PB', record.container],
    ['PB', record.publisher],
    ['CY', record.place],
    ['PY', record.issued?.slice(0, 4)],
    ['DA', risDate(record.issued)],
    ['Y2', risDate(record.accessed)],
    ['UR', record.urls[0]],
    ['N1', notesOf(record)],
    ['C8', record.id],
  );
  const body = lines.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${body.join('')}ER  - \r\n`;
}

/** One note: readers make a list of several, and some keep only the first. */
function notesOf({ notes, urls }: SourceRecord): string {
  return [...notes, ...(urls.length > 1 ? [`Also printed: ${urls.slice(1).join(' ')}`] : [])].join(' ');
}

/**
 * A body's name stands on one line in the characters it is printed with. RIS has no mark for a body, and a comma parts
 * family, given name and suffix (`A1` of the specification): Zotero and citation-js show "Ministry of Health, Oslo" as
 * family and given name, Zotero leaves out what follows a second comma, and neither knows a sign that protects one.
 * Another sign in its place (a full-width comma, EndNote's double one) would hold the name together, but a library
 * would keep it for good and find it under no spelling that anybody types. What a reader parts is whole in the note,
 * which has the entry as it was printed; BibTeX and CSL-JSON, which can mark a body, arrive in one piece.
 */
function risName(author: RecordAuthor): string {
  if (author.kind === 'body') return author.name;
  return author.given === '' ? author.family : `${author.family}, ${author.given}`;
}

/** `YYYY/MM/DD/`; what is not known stays empty. A stretch of months is dated by its first, the rest stands in the fourth part. */
function risDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [from = '', until] = date.split('/');
  const [year = '', month = '', day = ''] = from.split('-');
  return `${year}/${month}/${day}/${until === undefined ? '' : `to ${until}`}`;
}

/** One space between words: a line end ends a value, and two spaces before a hyphen look like a tag. */
function oneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}
