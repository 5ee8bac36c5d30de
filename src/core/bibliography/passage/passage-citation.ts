/** A passage of a report with its finished citation. */
import { longDate } from '../../../shared/label.ts';
import type { CitationStyle, FinishedCitation } from '../../../shared/sources.ts';
import type { CitableReport } from './publication.ts';
import { placeWords, type PassagePlace } from './passage-place.ts';

/** The citation of a report, or of a passage of it. */
export function citePassage(
  report: CitableReport,
  place: PassagePlace | null,
  style: CitationStyle,
): FinishedCitation {
  const where = place === null ? '' : placeWords(place);
  switch (style) {
    case 'apa':
      return { inText: `(${joined([report.author, yearOf(report), where])})`, entry: apaEntry(report) };
    case 'chicago':
      return { inText: chicagoNote(report, where), entry: chicagoEntry(report) };
    case 'plain':
      return { inText: plain(report, where), entry: plain(report, '') };
  }
}

/**
 * The citation of a source that only the report was seen to cite: "as cited in". `cited` is the entry as
 * printed, `author` and `year` its own, where it has them.
 */
export function citeSecondary(
  cited: { readonly author: string | null; readonly year: string | null; readonly text: string },
  report: CitableReport,
  place: PassagePlace | null,
  style: CitationStyle,
): FinishedCitation {
  const own = citePassage(report, place, style);
  const name = joined([cited.author ?? withoutStop(cited.text), cited.year ?? 'n.d.']);
  switch (style) {
    case 'apa':
      return { inText: `(${name}, as cited in ${own.inText.slice(1, -1)})`, entry: own.entry };
    case 'chicago':
      return { inText: `${withoutStop(cited.text)}, quoted in ${own.inText}`, entry: own.entry };
    case 'plain':
      return { inText: `${withoutStop(cited.text)}, as cited in ${own.inText}`, entry: own.entry };
  }
}

/** Bureau of International Labor Affairs. (2023). *Title*. U.S. Department of Labor. URL */
function apaEntry(report: CitableReport): string {
  const parts = [stopped(report.author), `(${apaDate(report)}).`, `${report.title}.`];
  if (report.parent !== null) parts.push(stopped(report.parent));
  if (report.url !== null) parts.push(report.url);
  return parts.filter((part) => part !== '').join(' ');
}

/** U.S. Department of Labor, Bureau of ..., Title (Washington, DC: U.S. Department of Labor, 2023), sec. III, URL. */
function chicagoNote(report: CitableReport, where: string): string {
  const imprint = joined([[report.place, report.parent ?? ''].filter(Boolean).join(': '), yearOf(report)]);
  const head = joined([chicagoAuthor(report), report.title]);
  return stopped(joined([`${head} (${imprint})`, where, report.url ?? '']));
}

function chicagoEntry(report: CitableReport): string {
  const imprint = joined([[report.place, report.parent ?? ''].filter(Boolean).join(': '), yearOf(report)]);
  const parts = [stopped(chicagoAuthor(report)), stopped(report.title), stopped(imprint)];
  if (report.url !== null) parts.push(`${report.url}.`);
  return parts.filter((part) => part !== '').join(' ');
}

function plain(report: CitableReport, where: string): string {
  const date = report.date === null ? 'n.d.' : longDate(report.date);
  return stopped(joined([chicagoAuthor(report), report.title, date, where, report.url ?? '']));
}

function chicagoAuthor({ parent, author }: CitableReport): string {
  return joined([parent ?? '', author]);
}

function yearOf({ date }: CitableReport): string {
  return date === null ? 'n.d.' : date.slice(0, 4);
}

/** Reports are dated by year, news by day (APA 7, 9.14). */
function apaDate(report: CitableReport): string {
  const { date, parent } = report;
  if (date === null || parent !== null || date.length < 'yyyy-mm-dd'.length) return yearOf(report);
  const [day, month, year] = longDate(date).split(' ');
  return `${year ?? ''}, ${month ?? ''} ${day ?? ''}`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function stopped(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}
