/** The part of an answer that is shown: regions, countries, years and words are chosen here, at once. Pure. */
import type { AcrossAnswer, AcrossGap, AcrossRow } from '../../../shared/across/across.ts';
import { compareAreaNames } from '../../../shared/area-order.ts';
import type { QuestionState } from '../../question/question-state.ts';

/** What an area has in a year: a row, or the reason why there is none. */
export type AreaCell =
  | { readonly kind: 'stated'; readonly row: AcrossRow }
  | { readonly kind: 'missing'; readonly why: AcrossGap };

export interface AreaLine {
  readonly area: string;
  readonly region: string;
  /** Part of the area, as "Zanzibar"; empty for the whole. */
  readonly entity: string;
  /** One for each year. */
  readonly cells: readonly AreaCell[];
}

export interface ShownAnswer {
  readonly years: readonly number[];
  readonly rows: readonly AcrossRow[];
  /** One for each area, and for each part that a row is about. */
  readonly lines: readonly AreaLine[];
  readonly regions: readonly string[];
  /** Countries of the region that is chosen, whether they are shown or not. */
  readonly areas: readonly string[];
  /** Each area has one row a year at most, but for its parts: years can stand side by side. */
  readonly isByYear: boolean;
}

/** Where a place is none of the Department's regions. */
export const NO_REGION = 'Other areas';

export function shownAnswer(answer: AcrossAnswer, question: QuestionState): ShownAnswer {
  const { from, to, region, areas: chosen } = question;
  const years = answer.years.filter((year) => year >= (from ?? year) && year <= (to ?? year));
  const wanted = new Set(years);
  const inScope = (one: { readonly area: string; readonly region: string | null; readonly year: number }) =>
    wanted.has(one.year) &&
    (region === '' || (one.region ?? NO_REGION) === region) &&
    (chosen.length === 0 || chosen.includes(one.area));
  const rows = answer.rows.filter(inScope);
  const isByYear = answer.names.length > 0 || answer.concept === 'level';
  const regions = [
    ...new Set([...answer.rows, ...answer.missing].map((one) => one.region ?? NO_REGION)),
  ].toSorted((a, b) => Number(a === NO_REGION) - Number(b === NO_REGION) || a.localeCompare(b, 'en'));
  const areas = [
    ...new Set(
      [...answer.rows, ...answer.missing]
        .filter((one) => region === '' || (one.region ?? NO_REGION) === region)
        .map(({ area }) => area),
    ),
  ].toSorted(compareAreaNames);
  return {
    years,
    rows,
    lines: isByYear ? linesOf(rows, answer.missing.filter(inScope), years) : [],
    regions,
    areas,
    isByYear,
  };
}

function linesOf(
  rows: readonly AcrossRow[],
  missing: AcrossAnswer['missing'],
  years: readonly number[],
): readonly AreaLine[] {
  const lines = new Map<
    string,
    { area: string; region: string; entity: string; rows: Map<number, AcrossRow> }
  >();
  const gaps = new Map<string, AcrossGap>();
  for (const row of rows) {
    const key = `${row.area}\n${row.entity}`;
    const line = lines.get(key) ?? {
      area: row.area,
      region: row.region ?? NO_REGION,
      entity: row.entity,
      rows: new Map<number, AcrossRow>(),
    };
    if (!line.rows.has(row.year)) line.rows.set(row.year, row);
    lines.set(key, line);
  }
  const known = new Set(rows.map(({ area }) => area));
  for (const { area, region, year, why } of missing) {
    gaps.set(`${area}\n${year}`, why);
    if (!known.has(area))
      lines.set(`${area}\n`, { area, region: region ?? NO_REGION, entity: '', rows: new Map() });
  }
  return [...lines.values()]
    .map(({ area, region, entity, rows: stated }) => ({
      area,
      region,
      entity,
      cells: years.map((year): AreaCell => {
        const row = stated.get(year);
        if (row !== undefined) return { kind: 'stated', row };
        return { kind: 'missing', why: gaps.get(`${area}\n${year}`) ?? 'not-stated' };
      }),
    }))
    .toSorted((a, b) => compareAreaNames(a.area, b.area) || a.entity.localeCompare(b.entity, 'en'));
}

/** "Tanzania, Zanzibar". */
export function lineName({ area, entity }: Pick<AreaLine, 'area' | 'entity'>): string {
  return entity === '' || entity === area ? area : `${area}, ${entity}`;
}
