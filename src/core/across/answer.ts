/** Answers a question to all countries from what is kept of their reports. */
import type {
  AcrossAnswer,
  AcrossCell,
  AcrossQuestion,
  AcrossRow,
  ReadValue,
} from '../../shared/across/across.ts';
import { compareAreaNames } from '../../shared/area-order.ts';
import type { ReportKind } from '../../shared/model.ts';
import { fold } from '../../shared/text/fold.ts';
import { SERIES } from '../report/series/findings-series.ts';
import { areaPlaces } from './area-places.ts';
import type { AreaPlaces } from './area-places.ts';
import { chooseRows } from './choose-rows.ts';
import { columnsOf } from './facts/columns.ts';
import type { Fact } from './facts/facts.ts';
import { differences } from './differences.ts';
import { missingRows } from './missing.ts';
import { notesFor } from './notes.ts';
import { readValue } from './read-value.ts';
import { withSince } from './since.ts';
import type { StatingReport } from './stating-report.ts';

/** @param reports chapters and summaries of the library; those outside of what is asked for are passed over */
export function answerAcross(reports: readonly StatingReport[], question: AcrossQuestion): AcrossAnswer {
  const { concept, row = '', years, against } = question;
  const { columns, main } = columnsOf(concept);
  const places = areaPlaces();
  const inScope = scopeOf(question, places);
  const choice = chooseRows(concept, row);
  const asked = reports.filter(({ id }) => question.reports?.includes(id) !== false);
  const within = (year: number): boolean => years === undefined || (year >= years.from && year <= years.to);
  const rowsOf = (chosen: typeof choice): AcrossRow[] =>
    ordered(settled(asked.flatMap((report) => rowsIn(report, question, chosen.holds, places)))).filter(
      ({ area, year }) => within(year) && inScope(area),
    );
  const rows = withSince(rowsOf(choice), asked);
  const spanned = yearsOf(asked, rows, inScope).filter(within);
  const second = against === undefined || against.trim() === '' ? null : chooseRows(concept, against);
  const others = second === null ? [] : rowsOf(second);
  const missingOf = (stated: readonly AcrossRow[]) =>
    missingRows(asked, stated, { years: spanned, inScope, places });
  return {
    concept,
    title: choice.title,
    names: choice.names,
    columns: columns.map(({ name }) => name),
    main: mainColumn(rows, main),
    years: spanned,
    rows,
    missing: missingOf(rows),
    notes: notesFor(concept, rows, spanned),
    published: publishedIn(spanned),
    ...(second === null
      ? {}
      : {
          against: {
            title: second.title,
            rows: others,
            missing: missingOf(others),
            ...differences(rows, others),
          },
        }),
  };
}

/** The latest where no year is known. */
function publishedIn(years: readonly number[]): AcrossAnswer['published'] {
  const names = (years.length === 0 ? [Infinity] : years.toReversed()).map((year) => ({
    publisher: SERIES.publisherIn(year)?.of ?? '',
    title: SERIES.titleIn(year),
  }));
  return names.filter(
    ({ publisher, title }, at) =>
      names.findIndex((one) => one.publisher === publisher && one.title === title) === at,
  );
}

function scopeOf(
  { regions, areas }: AcrossQuestion,
  { nameOf, regionOf }: AreaPlaces,
): (area: string) => boolean {
  const inRegion = regions === undefined ? null : new Set(regions.map((region) => fold(region)));
  const named = areas === undefined ? null : new Set(areas.map(nameOf));
  return (area) =>
    (inRegion === null || inRegion.has(fold(regionOf(area) ?? ''))) && (named === null || named.has(area));
}

/** Rows of a report, before several reports that state the same are set against each other. */
type Stated = AcrossRow & { readonly kind: ReportKind; readonly reportYear: number };

function rowsIn(
  report: StatingReport,
  { concept }: AcrossQuestion,
  holds: (fact: Fact) => boolean,
  { nameOf, regionOf }: AreaPlaces,
): Stated[] {
  const { id, kind, year: reportYear, stated } = report;
  if (stated === null) return [];
  const ticked = concept === 'conventions' && stated.facts.some(({ cells }) => cells[0]?.text.trim() !== '');
  return stated.facts.filter(holds).flatMap((fact): Stated[] => {
    const at = { report: id, block: fact.block, ...placeIn(fact.table, fact.row) };
    const cells = fact.cells.map(({ text, column, source, lost }, index): AcrossCell => {
      const { holds: content = 'text' } = columnsOf(concept).columns[index] ?? {};
      const value = readValue(text, { concept, holds: content, lost: lost === true, ticked });
      const place = column === null ? {} : { column };
      return { text, value, at: source === null ? null : { ...at, ...place, source } };
    });
    const areas = fact.areas.length === 0 ? [report.area] : fact.areas.map(nameOf);
    return areas.map((area) => ({
      area,
      region: regionOf(area),
      year: fact.year,
      report: id,
      label: concept === 'level' ? 'Level' : fact.label,
      series: fact.series,
      group: fact.group,
      entity: fact.entity,
      cells,
      citations: fact.citations,
      notes: fact.notes.flatMap((note) => stated.notes[note] ?? []),
      at: {
        ...at,
        ...(fact.column === null ? {} : { column: fact.column }),
        source: { start: fact.start, end: fact.end },
      },
      start: fact.start,
      end: fact.end,
      restated: [],
      since: null,
      kind,
      reportYear,
    }));
  });
}

function placeIn(table: number | null, row: number | null): { table?: number; row?: number } {
  return { ...(table === null ? {} : { table }), ...(row === null ? {} : { row }) };
}

/**
 * Where several reports state one row of one year, the one about that year counts, a chapter before a summary, and what
 * the others print stands beside it.
 */
function settled(stated: readonly Stated[]): AcrossRow[] {
  const groups = new Map<string, Stated[]>();
  for (const row of stated) {
    const key = [row.area, row.year, row.entity, row.series ?? `${row.group} ${row.label}`].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((group) => {
    const best = group.toSorted(
      (a, b) => apart(a) - apart(b) || Number(a.kind === 'summary') - Number(b.kind === 'summary'),
    );
    const own = best.filter(({ report }) => report === best[0]?.report);
    const others = best.filter(({ report }) => report !== best[0]?.report);
    return own.map(({ kind: _kind, reportYear: _year, ...row }, index): AcrossRow => ({
      ...row,
      restated:
        index > 0
          ? []
          : others.map((other) => ({
              report: other.report,
              texts: other.cells.map(({ text }) => text),
              agrees: saysTheSame(row, other),
              at: other.at,
            })),
    }));
  });
}

function apart({ year, reportYear }: Stated): number {
  return Math.abs(reportYear - year);
}

function saysTheSame(one: AcrossRow, other: AcrossRow): boolean {
  return one.cells.every(({ text }, at) => plain(text) === plain(other.cells[at]?.text ?? ''));
}

function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}.,$]/gu, '');
}

function ordered(rows: readonly AcrossRow[]): AcrossRow[] {
  const rank = new Map(
    [...new Set(rows.map(({ area }) => area))].toSorted(compareAreaNames).map((area, at) => [area, at]),
  );
  return rows.toSorted((a, b) => (rank.get(a.area) ?? 0) - (rank.get(b.area) ?? 0) || a.year - b.year);
}

function yearsOf(
  reports: readonly StatingReport[],
  rows: readonly AcrossRow[],
  inScope: (area: string) => boolean,
): number[] {
  const years = new Set(rows.map(({ year }) => year));
  for (const { area, areas, year } of reports) if ([area, ...areas].some(inScope)) years.add(year);
  return [...years].toSorted((a, b) => a - b);
}

/** Of a law that has an age, the age: "Minimum Age for Work" asks for it, and not whether it meets a standard. */
function mainColumn(rows: readonly AcrossRow[], usual: number): number {
  const isAge = (value: ReadValue | undefined): boolean => value?.kind === 'age';
  const [first] = rows;
  if (first === undefined) return usual;
  const aged = first.cells.findIndex((_, column) => rows.some(({ cells }) => isAge(cells[column]?.value)));
  if (aged < 0 || !SERIES.statesAge(first.series ?? '')) return usual;
  return aged;
}
