/** A source as bibliography programs know it: what the RIS, BibTeX and CSL-JSON writers have in common. */
import { reportLabel } from '../../../shared/label.ts';
import type { Reference, ReferenceKind, Report } from '../../../shared/model.ts';
import { isPersons, personNames } from './person-name.ts';
import { SERIES } from '../../report/series/findings-series.ts';
import { citableReport, type PublicationFacts } from '../passage/publication.ts';
import { partialDate, type PartialDate } from './reference-date.ts';
import { referenceParts, type ReferenceParts } from './reference-parts.ts';
import { ON_FILE } from './source-vocabulary.ts';

export type RecordType =
  'report' | 'law' | 'message' | 'manuscript' | 'news' | 'webpage' | 'article' | 'dataset';

export type RecordAuthor =
  | { readonly kind: 'person'; readonly family: string; readonly given: string }
  /** A body: its name is one thing, whatever commas it holds. */
  | { readonly kind: 'body'; readonly name: string };

export interface SourceRecord {
  /** Letters, digits and hyphens. */
  readonly id: string;
  readonly type: RecordType;
  readonly authors: readonly RecordAuthor[];
  /** The list names more authors than it prints. */
  readonly moreAuthors: boolean;
  readonly title: string;
  /** Newspaper, journal or site. */
  readonly container?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly issued?: PartialDate;
  readonly accessed?: PartialDate;
  /** The most likely to open first. */
  readonly urls: readonly string[];
  readonly notes: readonly string[];
}

/**
 * A reference as a record. The whole entry stands in a note, so that nothing is lost that the
 * fields of a format have no room for. `authorBefore` is the author a dash in the entry stands for.
 */
export function recordOfReference(
  reference: Reference,
  report: Report,
  authorBefore?: string | null,
): SourceRecord {
  const { text } = reference.content;
  const parts = referenceParts(text, authorBefore ?? undefined);
  const accessed = parts.accessed === null ? null : partialDate(parts.accessed);
  const persons = parts.author !== null && isPersons(parts.author) ? personNames(parts.author) : null;
  const type = recordType(reference.kind, parts, reference.urls.length > 0);
  const isContainer = type === 'news' || type === 'article' || type === 'webpage';
  return {
    id: `${report.id}-${reference.number}`,
    type,
    authors:
      persons === null ? bodies(parts.author) : persons.names.map((name) => ({ kind: 'person', ...name })),
    moreAuthors: persons?.others ?? false,
    title: titleOf(parts, type),
    ...(parts.container === null
      ? {}
      : isContainer
        ? { container: parts.container }
        : { publisher: parts.container }),
    ...(parts.place === null ? {} : { place: parts.place }),
    ...(parts.issued === null ? {} : { issued: parts.issued }),
    ...(accessed === null ? {} : { accessed }),
    urls: reference.urls.map(({ url }) => url),
    notes: notesOf(reference, report),
  };
}

/** A report of the library as a record. The year it reports on stands in its title, the date is its publication's. */
export function recordOfReport(report: Report, facts?: PublicationFacts): SourceRecord {
  const citable = citableReport(report, facts);
  const dated =
    facts?.published === undefined ? [] : [`Date of publication according to ${facts.published.source}.`];
  return {
    id: report.id,
    type: report.kind === 'news' ? 'news' : 'report',
    authors: bodies(citable.author === '' ? null : citable.author),
    moreAuthors: false,
    title: citable.title,
    ...(citable.parent === null ? {} : { publisher: citable.parent }),
    ...(citable.place === null ? {} : { place: citable.place }),
    ...(citable.date === null ? {} : { issued: citable.date }),
    urls: citable.url === null ? [] : [citable.url],
    notes: citable.date === null ? ['The text prints no date of publication.'] : dated,
  };
}

function recordType(kind: ReferenceKind, parts: ReferenceParts, hasUrl: boolean): RecordType {
  switch (kind) {
    case 'law':
      return 'law';
    case 'government-correspondence':
      return 'message';
    case 'embassy':
    case 'unpublished':
      return 'manuscript';
    case 'news':
      return 'news';
    case 'statistics':
      return 'dataset';
    case 'academic':
      return parts.container === null ? 'report' : 'article';
    case 'un-ilo':
    case 'government-publication':
    case 'ngo':
      return 'report';
    case 'other':
      return hasUrl ? 'webpage' : 'report';
  }
}

function bodies(author: string | null): readonly RecordAuthor[] {
  return author === null ? [] : [{ kind: 'body', name: author }];
}

/** "Reporting" says little in a library of records: the day tells one cable from another. */
function titleOf(parts: ReferenceParts, type: RecordType): string {
  const bare = type === 'manuscript' && /^(?:\w+ )?reporting$/i.test(parts.title);
  return bare && parts.date !== null ? `${parts.title}, ${parts.date}` : parts.title;
}

function notesOf(reference: Reference, report: Report): readonly string[] {
  const recovered = reference.recovered ? ', number recovered' : '';
  const notes = [
    `Listed in ${reportLabel(report)} (reference ${reference.number}${recovered}): ${reference.content.text}`,
  ];
  const holder = SERIES.publisherIn(report.year)?.of;
  if (holder !== undefined && ON_FILE.test(reference.content.text))
    notes.push(`Source on file with the ${holder}.`);
  if (reference.checkable === 'private') notes.push('Not public.');
  if (reference.urls.some(({ damaged }) => damaged))
    notes.push('An address was damaged in this copy and may not open.');
  return notes;
}
