/** Numbers of statistics and enforcement tables as series over the years. */
import type { Concept, Report } from '../../shared/model.ts';
import type {
  FigureGap,
  FigurePoint,
  FigureSeries,
  FigureUnit,
  YearCell,
  YearRow,
  YearStatement,
} from '../../shared/years.ts';
import { SERIES } from '../report/series/findings-series.ts';
import { conceptTable } from './concept-table.ts';
import { parseFigure } from './parse-figure.ts';
import type { Figure } from './parse-figure.ts';
import { largest, smallest } from '../../shared/lists.ts';

const FIGURE_CONCEPTS = [
  'statistics',
  'labor-enforcement',
  'criminal-enforcement',
] as const satisfies readonly Concept[];

/**
 * A series for each row that holds a number in some year. Every year from the first to the last report has a
 * point; one without a number says why, and nothing is filled in between.
 *
 * @param area what is asked about, where the reports are not about it alone
 */
export function figureSeries(reports: readonly Report[], area: string | null = null): FigureSeries[] {
  return FIGURE_CONCEPTS.flatMap((concept) => {
    const table = conceptTable(reports, concept, area);
    const stated = new Map(table.columns.map(({ year }, column) => [year, column]));
    const years = yearsBetween([...stated.keys()]);
    return table.rows.flatMap((row) => seriesOf(concept, row, years, stated, reports));
  });
}

function yearsBetween(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const [first, last] = [smallest(years), largest(years)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** "3.2 (79,690)" is two figures: the share and the children. */
type Reading = 'main' | 'population';

function seriesOf(
  concept: Concept,
  row: YearRow,
  years: readonly number[],
  stated: ReadonlyMap<number, number>,
  reports: readonly Report[],
): FigureSeries[] {
  const figures = row.cells.map(({ statement }) => figureOf(statement));
  const hasNumbers = (reading: Reading): boolean =>
    figures.some((figure) => valueOf(figure, reading) !== null);
  const unit: FigureUnit =
    figures.flatMap((figure) =>
      figure?.kind === 'number' && figure.unit !== null ? [figure.unit] : [],
    )[0] ?? (concept === 'statistics' ? 'percent' : 'count');
  const series = (reading: Reading): FigureSeries => ({
    concept,
    label: row.label,
    unit: reading === 'population' ? 'children' : unit,
    points: years.map((year) => pointOf(row.cells[stated.get(year) ?? -1], year, reading, reports)),
  });
  return (['main', 'population'] as const).filter(hasNumbers).map(series);
}

/** The value that is a figure: the last column of a statistics table, the year's own of an enforcement table. */
function figureCell(statement: YearStatement | null): YearStatement['values'][number] | undefined {
  return statement?.values.findLast(({ head }) => SERIES.columnHolds(head) !== 'age');
}

function figureOf(statement: YearStatement | null): Figure | null {
  const cell = figureCell(statement);
  return cell === undefined ? null : parseFigure(cell.text);
}

function valueOf(figure: Figure | null, reading: Reading): number | null {
  if (figure?.kind !== 'number') return null;
  return reading === 'main' ? figure.value : figure.population;
}

function pointOf(
  cell: YearCell | undefined,
  year: number,
  reading: Reading,
  reports: readonly Report[],
): FigurePoint {
  const statement = cell?.statement ?? null;
  const value = figureCell(statement);
  const number = valueOf(figureOf(statement), reading);
  return {
    year,
    value: number,
    gap: number === null ? gapOf(cell, figureOf(statement)) : null,
    text: value?.text ?? '',
    dataYear: statement === null ? null : dataYear(statement, reports),
    at: value?.at ?? null,
    restated: (cell?.restated ?? []).flatMap((other) => {
      const there = figureCell(other.statement);
      if (there === undefined) return [];
      return [{ value: valueOf(figureOf(other.statement), reading), text: there.text, at: there.at }];
    }),
  };
}

function gapOf(cell: YearCell | undefined, figure: Figure | null): FigureGap {
  if (cell === undefined) return 'no-report';
  const { state } = cell;
  if (state === 'no-table' || state === 'not-in-copy' || state === 'not-made-out') return state;
  switch (figure?.kind) {
    case 'unknown':
    case 'not-applicable':
      return figure.kind;
    case 'text':
    case 'yes-no':
    case 'number':
      return 'not-a-number';
    case 'empty':
    case undefined:
      return 'not-stated';
  }
}

/**
 * The year that a statistic is of, where a source line under its table names one: "Source for primary completion
 * rate: Data from 2020, published by ..."; "Source for all other data: ... Cluster Survey 3, 2006."
 */
function dataYear(statement: YearStatement, reports: readonly Report[]): number | null {
  const table = reports.find(({ id }) => id === statement.report)?.tables[statement.at.table ?? -1];
  if (table?.concept !== 'statistics') return null;
  const line = table.notes
    .map(({ content }) => content.text)
    .find((text) => SERIES.namesSourceOf(text, statement.label));
  return line === undefined ? null : SERIES.yearOfFigures(line);
}
