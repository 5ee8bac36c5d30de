/** The columns of each table as all years have them, whatever their heads say. */
import { SERIES } from '../../report/series/findings-series.ts';
import type { ColumnContent } from '../../report/series/wording/wording.ts';
import type { AcrossConcept } from '../../../shared/across/across.ts';

export interface AcrossColumn {
  readonly name: string;
  readonly holds: ColumnContent | 'label' | 'group' | 'text';
}

interface Columns {
  readonly columns: readonly AcrossColumn[];
  /** The one that is asked about. */
  readonly main: number;
}

const FIGURE: Columns = { columns: [{ name: 'Stated', holds: 'figure' }], main: 0 };
const words = (name: string): Columns => ({ columns: [{ name, holds: 'text' }], main: 0 });

const COLUMNS: Readonly<Record<AcrossConcept, Columns>> = {
  level: words('Level'),
  statistics: {
    columns: [
      { name: 'Age', holds: 'age' },
      { name: 'Percent', holds: 'figure' },
    ],
    main: 1,
  },
  'work-by-sector': {
    columns: [
      { name: 'Sector/Industry', holds: 'group' },
      { name: 'Activity', holds: 'label' },
    ],
    main: 1,
  },
  conventions: { columns: [{ name: 'Ratification', holds: 'answer' }], main: 0 },
  laws: {
    columns: [
      { name: 'Meets International Standards', holds: 'answer' },
      { name: 'Age', holds: 'age' },
      { name: 'Legislation', holds: 'text' },
    ],
    main: 0,
  },
  agencies: words('Role'),
  'labor-enforcement': FIGURE,
  'criminal-enforcement': FIGURE,
  coordination: words('Role & Description'),
  policies: words('Description'),
  programs: words('Description'),
  actions: {
    columns: [
      { name: 'Area', holds: 'group' },
      { name: 'Suggested Action', holds: 'label' },
      { name: 'Year(s) Suggested', holds: 'years' },
    ],
    main: 1,
  },
};

/** Columns of a concept, in the order in which they are answered, and which of them is asked about. */
export function columnsOf(concept: AcrossConcept): Columns {
  return COLUMNS[concept];
}

/**
 * Which column of a row belongs to each column of the concept: by what its head holds as the series words it, and where
 * that is not known in the order in which they stand. Where there are fewer, the one that is asked about has one first: in
 * 2013 the only column of the statistics holds the shares, and the ages stand in the labels.
 *
 * @param heads of the columns that hold values, by their index in the row
 */
export function columnsByContent(
  concept: AcrossConcept,
  heads: ReadonlyMap<number, string>,
): readonly (number | null)[] {
  const free = new Map(heads);
  for (const [column, head] of heads) if (SERIES.columnHolds(head) === 'entity') free.delete(column);
  const wanted = columnsOf(concept).columns;
  const found = wanted.map(({ holds }): number | null => {
    if (holds === 'label' || holds === 'group') return null;
    const [column] = [...free].find(([, head]) => SERIES.columnHolds(head) === holds) ?? [null];
    if (column !== null) free.delete(column);
    return column;
  });
  const open = wanted.flatMap(({ holds }, at) =>
    found[at] !== null || holds === 'label' || holds === 'group' ? [] : [at],
  );
  const unsaid = [...free].flatMap(([column, head]) => (SERIES.columnHolds(head) === null ? [column] : []));
  const { main } = columnsOf(concept);
  const order = unsaid.length < open.length ? open.toSorted((a, b) => rank(a) - rank(b)) : open;
  const filled = new Map(order.map((at, index) => [at, unsaid[index] ?? null]));
  return found.map((column, at) => column ?? filled.get(at) ?? null);

  function rank(at: number): number {
    return at === main ? -1 : at;
  }
}
