/**
 * Two rows against each other as records: one for each area, part and year, with both values as printed and as read, the
 * difference where one can be worked out, and why a value is missing.
 */
import type { AcrossAnswer, AcrossCell, AcrossRow } from '../../shared/across/across.ts';
import { GAP_WORDS } from '../../shared/across/gap-words.ts';
import { gapsOf } from '../../shared/across/gaps-of.ts';
import { valueInWords } from './value-words.ts';

type Against = NonNullable<AcrossAnswer['against']>;

/** The records, the heads first. */
export function pairRecords(
  { title, main, rows, missing, years }: AcrossAnswer,
  against: Against,
  nameOf: (report: string) => string,
): string[][] {
  const names = against.title === title ? [`${title} (1)`, `${title} (2)`] : [title, against.title];
  const header = [
    'Country',
    'Region',
    'Year',
    'Part',
    ...names.flatMap((name) => [name, `${name} read as`]),
    'Difference',
    'In',
    ...names.map((name) => `${name}: sources`),
    ...names.map((name) => `${name}: report`),
    'Missing',
  ];
  const gaps = [gapsOf(missing), gapsOf(against.missing)];
  const stated = new Set(against.differences.map(({ area, year }) => keyOf(area, year)));
  const pairs = against.differences.map(({ area, region, year, entity, row, other, difference, unit }) => {
    const both = [rows[row ?? -1], against.rows[other ?? -1]] as const;
    const why = both.flatMap((one, at) =>
      one === undefined ? [`${names[at] ?? ''}: ${GAP_WORDS[gaps[at]?.(area, year) ?? 'not-stated']}`] : [],
    );
    return [
      area,
      region ?? '',
      String(year),
      entity,
      ...both.flatMap((one) => valueOf(one, main)),
      difference === null ? '' : String(difference),
      unit?.replaceAll('-', ' ') ?? '',
      ...both.map((one) => one?.citations.join('; ') ?? ''),
      ...both.map((one) => (one === undefined ? '' : nameOf(one.report))),
      why.join('; '),
    ];
  });
  /** From the part to the sources: what stands before it is the place, and after it the reports and the reason. */
  const nothing = header.slice(3, -names.length - 1).map(() => '');
  const without = missing.flatMap(({ area, region, year, why, report }) =>
    stated.has(keyOf(area, year)) || !years.includes(year)
      ? []
      : [
          [
            area,
            region ?? '',
            String(year),
            ...nothing,
            ...names.map(() => (report === null ? '' : nameOf(report))),
            GAP_WORDS[why],
          ],
        ],
  );
  return [header, ...pairs, ...without];
}

function keyOf(area: string, year: number): string {
  return `${area}\n${year}`;
}

/** The cell that is set against the other: the first that was read as a number, as for the difference. */
function valueOf(row: AcrossRow | undefined, main: number): [printed: string, read: string] {
  const cell: AcrossCell | undefined =
    row?.cells.find(({ value }) => value.kind === 'age' || value.kind === 'number') ?? row?.cells[main];
  return cell === undefined ? ['', ''] : [cell.text, valueInWords(cell.value)];
}
