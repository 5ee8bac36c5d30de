import type { Citation, Report } from '../../shared/model.ts';
import { TOPICS } from '../../shared/model.ts';
import { TOPIC_NAMES } from '../reports/names.ts';

/** The marks of one section or table that cite a reference. */
export interface CitedGroup {
  readonly where: string;
  /** "Table 2", "Legal framework". */
  readonly name: string;
  /** Indices into `Report.citations`, in reading order. */
  readonly citations: readonly number[];
}

/** For every reference number, the marks that stand on it: indices into `Report.citations`. */
export function citationsByNumber(report: Report): ReadonlyMap<number, readonly number[]> {
  const cited = new Map<number, number[]>();
  for (const [index, citation] of report.citations.entries()) {
    for (const number of new Set(citation.numbers)) {
      const list = cited.get(number);
      if (list === undefined) cited.set(number, [index]);
      else list.push(index);
    }
  }
  return cited;
}

/** Marks by where they stand, in reading order. */
export function citedGroups(report: Report, citations: readonly number[]): readonly CitedGroup[] {
  const groups = new Map<string, number[]>();
  for (const index of citations) {
    const citation = report.citations[index];
    if (citation === undefined) continue;
    const group = groups.get(citation.where);
    if (group === undefined) groups.set(citation.where, [index]);
    else group.push(index);
  }
  return [...groups].map(([where, members]) => ({ where, name: whereName(where), citations: members }));
}

/** "section:law" and "table:2" for people. */
export function whereName(where: string): string {
  const [kind, name = ''] = where.split(':');
  if (kind === 'table') return name === '' ? 'A table' : `Table ${name}`;
  const topic = TOPICS.find((known) => known === name);
  return topic === undefined ? 'Text' : TOPIC_NAMES[topic];
}

/** What a screen reader calls a mark, and what names its card. */
export function citationName(citation: Citation): string {
  return `Sources ${citation.text}`;
}
