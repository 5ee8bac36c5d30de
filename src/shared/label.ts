import type { ReportKind } from './model.ts';
import { MONTHS } from './months.ts';

/** What is needed to name a report. */
export interface Nameable {
  readonly kind: ReportKind;
  readonly title: string;
  readonly area: string | null;
  readonly year: number | null;
  /** ISO day. */
  readonly date?: string | undefined;
  /** Who published it, where the kind is `news`. */
  readonly publisher?: string | undefined;
}

/** "31 May 2021" of "2021-05-31"; the text itself where it is no ISO day. */
export function longDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year !== undefined && name !== undefined ? `${Number(date)} ${name} ${year}` : day;
}

/**
 * The name a report goes by in lists, panes and hits: "Kazakhstan 2022", "Kazakhstan 2021 (summary)",
 * "ILO news, 31 May 2021"; a document goes by its title.
 */
export function reportLabel(report: Nameable): string {
  const areaAndYear = [report.area, report.year].filter((part) => part !== null).join(' ');
  switch (report.kind) {
    case 'chapter':
      return areaAndYear || report.title;
    case 'summary':
      return `${areaAndYear || report.title} (summary)`;
    case 'news': {
      const name = report.publisher === undefined ? 'News' : `${report.publisher} news`;
      return report.date === undefined ? `${name}: ${report.title}` : `${name}, ${longDate(report.date)}`;
    }
    case 'document':
      return report.title;
  }
}
