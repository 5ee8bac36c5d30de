/** Sources as rows of a table, and what a report's claims rest on. */
import { areaName } from '../areas/areas.ts';
import { reportLabel } from '../../shared/label.ts';
import { CHECKABILITIES, type Checkability, type ReferenceKind, type Report } from '../../shared/model.ts';
import type { SourceChanges, SourceEntry, SourceRow, SourceShares } from '../../shared/sources.ts';
import { referenceParts } from '../bibliography/reference/reference-parts.ts';
import type { ListedReference } from './joins/listed-reference.ts';

/** One row of the Sources view. `members` are the entries of one source by year and number; at least one. */
export function sourceRow(members: readonly ListedReference[]): SourceRow {
  const [first] = members;
  if (first === undefined) throw new Error('A source has at least one entry.');
  const shown = members.reduce((best, member) => (isBetter(member, best) ? member : best), first);
  const parts = referenceParts(shown.reference.text);
  const date = members.findLast(({ reference }) => reference.date !== undefined)?.reference.date;
  return {
    id: rowId(first),
    text: shown.reference.text,
    author: parts.author,
    title: parts.title,
    kind: shown.reference.kind,
    checkable: easiest(members.map(({ reference }) => reference.checkable)),
    ...(date === undefined ? {} : { date }),
    urls: shown.reference.urls,
    entries: members.map((member) => entryOf(member)),
    years: [...new Set(members.flatMap(({ report }) => report.year ?? []))].sort((one, other) => one - other),
    cited: members.reduce((sum, { cited }) => sum + cited, 0),
  };
}

/** The row of a source is named by its first entry. */
function rowId({ report, reference, occurrence }: ListedReference): string {
  return `${report.id}:${reference.number}${occurrence > 0 ? `:${occurrence}` : ''}`;
}

function entryOf({ report, reference, occurrence, duplicates, cited }: ListedReference): SourceEntry {
  return {
    report: report.id,
    label: reportLabel(report),
    area: report.area === null ? null : areaName(report.area),
    year: report.year,
    number: reference.number,
    ...(duplicates > 1 ? { occurrence } : {}),
    cited,
  };
}

/** The entry to show for a source: one with an undamaged address, else the latest. */
function isBetter(member: ListedReference, best: ListedReference): boolean {
  return soundness(member) >= soundness(best);
}

function soundness({ reference }: ListedReference): number {
  if (reference.urls.some(({ damaged }) => !damaged)) return 2;
  return reference.urls.length > 0 ? 1 : 0;
}

function easiest(checks: readonly Checkability[]): Checkability {
  return CHECKABILITIES.find((check) => checks.includes(check)) ?? 'private';
}

/** What the claims of a report rest on. Numbers without an entry in the list count for nothing. */
export function sharesOf(report: Report): SourceShares {
  const byNumber = new Map(report.references.map((reference) => [reference.number, reference]));
  const claimsByKind: Partial<Record<ReferenceKind, number>> = {};
  const claimsByBestCheck: Partial<Record<Checkability, number>> = {};
  let claims = 0;
  for (const { numbers } of report.citations) {
    const cited = numbers.flatMap((number) => byNumber.get(number) ?? []);
    if (cited.length === 0) continue;
    claims += 1;
    for (const kind of new Set(cited.map((reference) => reference.kind))) count(claimsByKind, kind);
    count(claimsByBestCheck, easiest(cited.map((reference) => reference.checkable)));
  }
  const referencesByKind: Partial<Record<ReferenceKind, number>> = {};
  const referencesByCheckability: Partial<Record<Checkability, number>> = {};
  for (const reference of report.references) {
    count(referencesByKind, reference.kind);
    count(referencesByCheckability, reference.checkable);
  }
  return {
    report: report.id,
    label: reportLabel(report),
    area: report.area === null ? null : areaName(report.area),
    year: report.year,
    references: report.references.length,
    claims,
    referencesByKind,
    referencesByCheckability,
    claimsByKind,
    claimsByBestCheck,
  };
}

function count<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** What is kept, new and gone between two reports. `sources` are their entries in the order of the rows. */
export function changesBetween(
  sources: readonly (readonly ListedReference[])[],
  left: string,
  right: string,
): SourceChanges {
  const kept: string[] = [];
  const newlyCited: string[] = [];
  const noLongerCited: string[] = [];
  for (const members of sources) {
    const [first] = members;
    if (first === undefined) continue;
    const id = rowId(first);
    const [inLeft, inRight] = [left, right].map((name) => members.some(({ report }) => report.id === name));
    if (inLeft === true && inRight === true) kept.push(id);
    else if (inRight === true) newlyCited.push(id);
    else if (inLeft === true) noLongerCited.push(id);
  }
  return { left, right, kept, newlyCited, noLongerCited };
}
