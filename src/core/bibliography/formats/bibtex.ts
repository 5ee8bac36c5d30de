/**
 * BibTeX in UTF-8. Double braces keep a body's name in one piece and a title in its own letters; addresses
 * stand as they are, as the `url` field of every current reader wants them.
 */
import type { RecordAuthor, RecordType, SourceRecord } from '../reference/source-record.ts';

const TYPES: Readonly<Record<RecordType, string>> = {
  report: 'techreport',
  law: 'misc',
  message: 'misc',
  manuscript: 'unpublished',
  news: 'article',
  webpage: 'misc',
  article: 'article',
  dataset: 'misc',
};

/** Records as a BibTeX file, ending with a line end. */
export function toBibtex(records: readonly SourceRecord[]): string {
  return records.map((record) => entry(record)).join('\n');
}

function entry(record: SourceRecord): string {
  const [from = '', until] = (record.issued ?? '').split('/');
  const [year, month, day] = from.split('-');
  const authors = [
    ...record.authors.map((author) => bibtexName(author)),
    ...(record.moreAuthors ? ['others'] : []),
  ];
  const notes = [
    ...record.notes,
    ...(until === undefined ? [] : [`Period ends ${until}.`]),
    ...otherUrls(record),
  ];
  const address = addressField(record.urls[0]);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', authors.length === 0 ? undefined : `{${authors.join(' and ')}}`],
    ['title', `{{${escaped(record.title)}}}`],
    ['journal', inJournal(record) ? braced(record.container) : undefined],
    [
      'howpublished',
      inJournal(record) || address[0] === 'howpublished' ? undefined : braced(record.container),
    ],
    [
      record.type === 'report' ? 'institution' : 'publisher',
      braced(record.publisher ?? institutionOf(record)),
    ],
    ['address', braced(record.place)],
    ['year', year === undefined || year === '' ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['day', day === undefined ? undefined : String(Number(day))],
    address,
    ['urldate', record.accessed === undefined ? undefined : `{${record.accessed}}`],
    ['note', notes.length === 0 ? undefined : `{${escaped(notes.join(' '))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${TYPES[record.type]}{${record.id},\n${lines.join(',\n')}\n}\n`;
}

function inJournal({ type }: SourceRecord): boolean {
  return type === 'news' || type === 'article';
}

/** A report must name an institution in BibTeX: the body that is its author. */
function institutionOf({ type, authors }: SourceRecord): string | undefined {
  const body = type === 'report' ? authors.find((author) => author.kind === 'body') : undefined;
  return body?.kind === 'body' ? body.name : undefined;
}

function otherUrls({ urls }: SourceRecord): readonly string[] {
  return urls.length > 1 ? [`Also printed: ${urls.slice(1).join(' ')}`] : [];
}

function bibtexName(author: RecordAuthor): string {
  if (author.kind === 'body') return `{${escaped(author.name)}}`;
  return author.given === '' ? `{${escaped(author.family)}}` : escaped(`${author.family}, ${author.given}`);
}

function braced(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `{${escaped(value)}}`;
}

/** The characters that mean something to TeX, alone (`&`) or together (`--` is a dash, `''` a quotation mark). */
function escaped(value: string): string {
  return value
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}&%$#_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
    .replaceAll(/([-'`,<>?!])(?=[-'`,<>])/g, '$1{}')
    .trim();
}

/** Classic BibTeX counts braces whatever stands before them: a brace of the text goes by its name, or it ends the entries after it. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
};

/**
 * Braces would end the field. An address whose only escapes are of reserved signs (`%2F`) is escaped a second
 * time by readers that test it with `decodeURI`; in `\url` of the classic field they leave it alone.
 */
function addressField(url: string | undefined): readonly [name: string, value: string | undefined] {
  if (url === undefined) return ['url', undefined];
  const safe = url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
  const escapes = safe.match(/%[\da-f]{2}/gi) ?? [];
  const reservedOnly =
    escapes.length > 0 && escapes.every((escape) => /%(?:2[346bcf]|3[abdf]|40)/i.test(escape));
  return reservedOnly && !safe.includes('~') ? ['howpublished', `{\\url{${safe}}}`] : ['url', `{${safe}}`];
}
