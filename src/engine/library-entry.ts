/** Reports as the library lists them. */
import type { LibraryEntry } from '../shared/contract.ts';
import { reportLabel } from '../shared/label.ts';
import type { Report } from '../shared/model.ts';

export function libraryEntry(report: Report, builtIn: boolean): LibraryEntry {
  return {
    id: report.id,
    label: reportLabel(report),
    kind: report.kind,
    title: report.title,
    area: report.area,
    year: report.year,
    level: report.assessment?.level ?? null,
    levelLabel: report.assessment?.label ?? null,
    ...(report.assessments === undefined
      ? {}
      : { levels: report.assessments.map(({ area, level, label }) => ({ area, level, label })) }),
    format: report.source.format,
    builtIn,
    tables: report.tables.length,
    references: report.references.length,
    findings: report.findings,
  };
}

/** By area, the newest year first, a full chapter before a summary; what is no report of an area comes last. */
export function compareEntries(a: LibraryEntry, b: LibraryEntry): number {
  return (
    Number(!isAreaReport(a)) - Number(!isAreaReport(b)) ||
    (a.area ?? '').localeCompare(b.area ?? '', 'en') ||
    (b.year ?? -Infinity) - (a.year ?? -Infinity) ||
    Number(a.kind === 'summary') - Number(b.kind === 'summary') ||
    a.label.localeCompare(b.label, 'en') ||
    a.id.localeCompare(b.id, 'en')
  );
}

function isAreaReport(entry: LibraryEntry): boolean {
  return (entry.kind === 'chapter' || entry.kind === 'summary') && entry.area !== null;
}
