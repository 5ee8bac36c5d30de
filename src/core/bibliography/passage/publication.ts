/** What a bibliography must know of a report that the report itself does not print. */
import type { Report } from '../../../shared/model.ts';
import { SERIES } from '../../report/series/findings-series.ts';
import type { Series } from '../../report/series/series.ts';

/** Checked facts about a publication. Each is known from somewhere, or it is not given. */
export interface PublicationFacts {
  /** "2022 Findings on the Worst Forms of Child Labor: Kazakhstan". */
  readonly title?: string;
  /** "U.S. Department of Labor, Bureau of International Labor Affairs". */
  readonly publisher?: string;
  readonly url?: string;
  /** The day of publication and who says so. The year reported on is not the year of publication. */
  readonly published?: { readonly date: string; readonly source: string };
}

/** A report as it is cited. */
export interface CitableReport {
  /** Most particular body first: "Bureau of International Labor Affairs". */
  readonly author: string;
  /** The body it belongs to, where there is one: "U.S. Department of Labor". */
  readonly parent: string | null;
  readonly title: string;
  /** ISO day, month or year; `null` is cited as "n.d.". */
  readonly date: string | null;
  readonly place: string | null;
  readonly url: string | null;
}

/**
 * How a report is cited. The date is that of the facts or one the text itself prints, never one derived from
 * the year reported on. Chapters and summaries are those of the publisher of the series; of other publications only what
 * they print is used.
 */
export function citableReport(
  report: Report,
  facts: PublicationFacts = {},
  series: Series = SERIES,
): CitableReport {
  const isChapter = report.kind === 'chapter' || report.kind === 'summary';
  const publisher = series.publisherIn(report.year);
  const [parent, author] =
    publisherParts(facts.publisher) ??
    (isChapter && publisher !== undefined ? [publisher.of, publisher.says] : [null, report.publisher ?? '']);
  return {
    author,
    parent,
    title: facts.title ?? (isChapter ? chapterTitle(report, series) : report.title),
    date: facts.published?.date ?? report.date ?? null,
    place: parent !== null && parent === publisher?.of ? publisher.seat : null,
    url: facts.url ?? null,
  };
}

function chapterTitle({ area, year, kind, title }: Report, series: Series): string {
  if (area === null || year === null) return title;
  return `${year} ${series.titleIn(year)}: ${area}${kind === 'summary' ? ' (summary)' : ''}`;
}

/** "U.S. Department of Labor, Bureau of ..." names the parent first; a single name has none. */
function publisherParts(
  publisher: string | undefined,
): readonly [parent: string | null, author: string] | null {
  if (publisher === undefined) return null;
  const at = publisher.indexOf(', ');
  return at < 0 ? [null, publisher] : [publisher.slice(0, at), publisher.slice(at + 2)];
}
