/** CSL-JSON, https://docs.citationstyles.org/en/stable/specification.html: the input of Zotero, pandoc and citeproc. */
import type { RecordType, SourceRecord } from '../reference/source-record.ts';

interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** Of a body: taken as it is. */
  readonly literal?: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly author?: readonly CslName[];
  readonly title: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly note?: string;
}

const TYPES: Readonly<Record<RecordType, string>> = {
  report: 'report',
  law: 'legislation',
  message: 'personal_communication',
  manuscript: 'manuscript',
  news: 'article-newspaper',
  webpage: 'webpage',
  article: 'article-journal',
  dataset: 'dataset',
};

/** Records as a CSL-JSON file, one item a record, ending with a line end. */
export function toCslJson(records: readonly SourceRecord[]): string {
  return `${JSON.stringify(records.map(item), null, 2)}\n`;
}

function item(record: SourceRecord): CslItem {
  const [url, ...more] = record.urls;
  const notes = [...record.notes, ...(more.length > 0 ? [`Also printed: ${more.join(' ')}`] : [])];
  return {
    id: record.id,
    type: TYPES[record.type],
    ...(record.authors.length === 0 ? {} : { author: namesOf(record) }),
    title: record.title,
    ...(record.container === undefined ? {} : { 'container-title': record.container }),
    ...(record.publisher === undefined ? {} : { publisher: record.publisher }),
    ...(record.place === undefined ? {} : { 'publisher-place': record.place }),
    ...(record.issued === undefined ? {} : { issued: dateOf(record.issued) }),
    ...(record.accessed === undefined ? {} : { accessed: dateOf(record.accessed) }),
    ...(url === undefined ? {} : { URL: url }),
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  };
}

function namesOf(record: SourceRecord): readonly CslName[] {
  const names = record.authors.map((author): CslName => {
    if (author.kind === 'body') return { literal: author.name };
    return author.given === '' ? { literal: author.family } : { family: author.family, given: author.given };
  });
  return record.moreAuthors ? [...names, { literal: 'et al.' }] : names;
}

function dateOf(date: string): CslDate {
  return { 'date-parts': date.split('/').map((part) => part.split('-').map(Number)) };
}
