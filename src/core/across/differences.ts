/** Two rows against each other, area by area and year by year. */
import type { AcrossDifference, AcrossRow, ReadValue } from '../../shared/across/across.ts';

export interface Differences {
  readonly differences: readonly AcrossDifference[];
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
    return { ...placeOf(row), row: at, other, difference: second === undefined ? null : minus(row, second) };
  });
  const onlyOther = others.flatMap((row, at): AcrossDifference[] =>
    own.has(keyOf(row)) ? [] : [{ ...placeOf(row), row: null, other: at, difference: null }],
  );
  const ages = rows.some(({ cells }) => cells.some(({ value }) => value.kind === 'age'));
  const what = ages ? 'age' : 'number';
  return {
    differences: [...both, ...onlyOther],
    rule: `The ${what} of the first row minus the ${what} of the second, where one report states both; nothing is filled in.`,
  };
}

function placeOf({ area, region, year, entity }: AcrossRow) {
  return { area, region, year, entity };
}

function minus(one: AcrossRow, other: AcrossRow): number | null {
  for (const [column, { value }] of one.cells.entries()) {
    const second = other.cells[column]?.value;
    const [a, b] = [measured(value), measured(second)];
    if (a !== null && b !== null && a.unit === b.unit) return Math.round((a.value - b.value) * 1e6) / 1e6;
  }
  return null;
}

function measured(value: ReadValue | undefined): { readonly value: number; readonly unit: string } | null {
  if (value?.kind === 'age') return { value: value.value, unit: 'years' };
  return value?.kind === 'number' ? { value: value.value, unit: value.unit } : null;
}
