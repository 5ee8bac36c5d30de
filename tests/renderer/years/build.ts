/** Cells, rows and series across years, made by hand. */
import type { Concept } from '../../../src/shared/model.ts';
import type {
  ActionThread,
  ActionWording,
  ConceptTable,
  FigurePoint,
  FigureSeries,
  PrintedAt,
  Timeline,
  YearCell,
  YearCellState,
  YearRow,
  YearStatement,
} from '../../../src/shared/years.ts';

export function at(report: string, row = 0, column = 1): PrintedAt {
  return { report, block: 'b1', table: 0, row, column, source: { start: 10, end: 12 } };
}

export function statement(report: string, label: string, ...texts: readonly string[]): YearStatement {
  const values = texts.map((text, column) => ({ head: '', text, at: at(report, 0, column + 1) }));
  return { report, label, values, citations: [], at: at(report, 0, 0) };
}

export function cell(
  state: YearCellState,
  stated: YearStatement | null = null,
  parts: Partial<YearCell> = {},
): YearCell {
  return { state, statement: stated, renamed: state === 'renamed', restated: [], ...parts };
}

export function row(label: string, cells: readonly YearCell[], group = ''): YearRow {
  return { label, group, cells };
}

export function table(
  years: readonly number[],
  rows: readonly YearRow[],
  concept: Concept = 'labor-enforcement',
): ConceptTable {
  const columns = years.map((year) => ({
    year,
    report: `kazakhstan-${year}`,
    number: 6,
    caption: 'Labor Law Enforcement Efforts',
    at: at(`kazakhstan-${year}`),
  }));
  return { concept, columns, rows };
}

export function wording(
  year: number,
  text: string,
  suggested: ActionWording['suggested'] = null,
): ActionWording {
  return {
    report: `kazakhstan-${year}`,
    year,
    area: 'Enforcement',
    text,
    suggested,
    at: at(`kazakhstan-${year}`),
  };
}

export function action(parts: Partial<ActionThread>): ActionThread {
  return {
    state: 'open',
    text: 'Publish it.',
    area: 'Enforcement',
    spans: [],
    wordings: [],
    disagreement: null,
    closedBy: null,
    ...parts,
  };
}

export function point(year: number, value: number | null, parts: Partial<FigurePoint> = {}): FigurePoint {
  return {
    year,
    value,
    gap: value === null ? 'unknown' : null,
    text: value === null ? 'Unknown' : `${value}`,
    dataYear: null,
    at: at(`kazakhstan-${year}`),
    restated: [],
    ...parts,
  };
}

export function series(points: readonly FigurePoint[], parts: Partial<FigureSeries> = {}): FigureSeries {
  return { concept: 'criminal-enforcement', label: 'Number of Convictions', unit: 'count', points, ...parts };
}

export function line(parts: Partial<Timeline> = {}): Timeline {
  return {
    area: 'Kazakhstan',
    levels: [],
    areaLevels: [],
    levelNotes: [],
    levelBreaks: [],
    actions: [],
    figures: [],
    ...parts,
  };
}
