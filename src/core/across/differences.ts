/** Two rows against each other, area by area and year by year. */
import type { AcrossDifference, AcrossRow, DifferenceUnit, ReadValue } from '../../shared/across/across.ts';

export interface Differences {
  readonly differences: readonly AcrossDifference[];
  /** In which they are measured; `null` where none could be worked out. */
  readonly unit: DifferenceUnit | null;
  readonly rule: string;
}

/**
 * The first row's number minus the second's where both are stated as numbers of one kind, in the same year, area and
 * part of it; nothing is taken from another year, and a span of ages is no age.
 */
export function differences(rows: readonly AcrossRow[], others: readonly AcrossRow[]): Differences {
  const keyOf = ({ area, year, entity }: AcrossRow): string => `${area}\n${year}\n${entity}`;
  const byKey = new Map(others.map((row, at) => [keyOf(row), at]));
  const own = new Set(rows.map(keyOf));
  const both = rows.map((row, at): AcrossDifference => {
    const other = byKey.get(keyOf(row)) ?? null;
    const second = other === null ? undefined : others[other];
    return {
      ...placeOf(row),
      row: at,
      other,
      ...(second === undefined ? NO_DIFFERENCE : minus(row, second)),
    };
  });
  const onlyOther = others.flatMap((row, at): AcrossDifference[] =>
    own.has(keyOf(row)) ? [] : [{ ...placeOf(row), row: null, other: at, ...NO_DIFFERENCE }],
  );
  const unit = both.find(({ values }) => values !== null)?.unit ?? null;
  return { differences: [...both, ...onlyOther], unit, rule: RULES[unit ?? 'count'] };
}

/** By which rule two values are set against each other, by what they are measured in. */
const RULES: Readonly<Record<DifferenceUnit, string>> = {
  years:
    'The age of the first row minus the age of the second, where one report states both as one age each; a span of ages is no age, and nothing is filled in.',
  percent:
    'The share of the first row minus the share of the second, in percentage points, where one report states both for the same span of ages; nothing is filled in.',
  count:
    'The number of the first row minus the number of the second, where one report states both as counts; nothing is filled in.',
  'us-dollars':
    'The sum of the first row minus the sum of the second, where one report states both in U.S. dollars; nothing is filled in.',
};

const NO_DIFFERENCE = { difference: null, values: null, unit: null };

function placeOf({ area, region, year, entity }: AcrossRow) {
  return { area, region, year, entity };
}

/** Only of values of one unit, and of shares only for the same span of ages. */
function minus(one: AcrossRow, other: AcrossRow): Pick<AcrossDifference, 'difference' | 'values' | 'unit'> {
  if (agesOf(one) !== agesOf(other)) return NO_DIFFERENCE;
  for (const [column, { value }] of one.cells.entries()) {
    const second = other.cells[column]?.value;
    const [a, b] = [measured(value), measured(second)];
    if (a !== null && b !== null && a.unit === b.unit)
      return {
        difference: Math.round((a.value - b.value) * 1e6) / 1e6,
        values: [a.value, b.value],
        unit: a.unit,
      };
  }
  return NO_DIFFERENCE;
}

/** "5 to 14", in a cell or, as in 2013, in the label ("School attendance, ages 5 to 14 (%)"); empty where it is nowhere. */
function agesOf({ cells, label }: AcrossRow): string {
  for (const { value } of cells) if (value.kind === 'ages') return `${value.from} to ${value.to}`;
  const [, from, to] = AGES_IN_LABEL.exec(label) ?? [];
  return from === undefined || to === undefined ? '' : `${from} to ${to}`;
}

const AGES_IN_LABEL = /\bages?\s+(\d{1,2})\s?(?:[-–—]|to)\s?(\d{1,2})\b/iu;

function measured(
  value: ReadValue | undefined,
): { readonly value: number; readonly unit: DifferenceUnit } | null {
  if (value?.kind === 'age') return { value: value.value, unit: 'years' };
  return value?.kind === 'number' ? { value: value.value, unit: value.unit } : null;
}
