/**
 * RIS: one tag and one value a line, CRLF, never wrapped (readers put a space where a line was broken,
 * which destroys addresses). https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
import type { RecordAuthor, RecordType, SourceRecord } from './source-record.ts';

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
 * A comma parts family, given name and suffix in RIS (`A1` of the specification), and there is no mark for a body:
 * Zotero makes "Ministry of Social Welfare" the family and "Relief and Resettlement" the given name, drops what stands
 * after a second comma, and EndNote wants other signs than Zotero. The full-width comma parts nothing anywhere, and is
 * the same sign by Unicode's compatibility (NFKC): the name arrives whole, as it is printed.
 */
function risName(author: RecordAuthor): string {
  if (author.kind === 'body') return author.name.replaceAll(',', '\uff0c');
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
