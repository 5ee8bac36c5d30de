/** Facts as lists of numbers and each text once: a fraction of the size, and quick to write and read again. */
import type { ConceptFacts, Fact, FactCell } from './facts.ts';

/** Changes where facts that were kept would be read wrongly. */
export const FACTS_VERSION = 3;

/** Text and cell column; -1 for none. Start and end are 0 where nothing stands behind the text. */
type PackedCell = readonly [text: number, column: number, start: number, end: number, lost: 0 | 1];

type PackedFact = readonly [
  year: number,
  texts: readonly [label: number, series: number, group: number, entity: number, block: number],
  place: readonly [table: number, row: number, column: number, start: number, end: number],
  cells: readonly PackedCell[],
  areas: readonly number[],
  citations: readonly number[],
  notes: readonly number[],
];

export interface PackedFacts {
  readonly texts: readonly string[];
  readonly notes: readonly string[];
  readonly facts: readonly PackedFact[];
  readonly torn?: true;
}

const NONE = -1;

export function packFacts({ facts, notes, torn }: ConceptFacts): PackedFacts {
  const texts = new Map<string, number>();
  const at = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const packed = facts.map((fact): PackedFact => [
    fact.year,
    [
      at(fact.label),
      fact.series === null ? NONE : at(fact.series),
      at(fact.group),
      at(fact.entity),
      at(fact.block),
    ],
    [fact.table ?? NONE, fact.row ?? NONE, fact.column ?? NONE, fact.start, fact.end],
    fact.cells.map(({ text, column, source, lost }): PackedCell => [
      at(text),
      column ?? NONE,
      source?.start ?? NONE,
      source?.end ?? NONE,
      lost === true ? 1 : 0,
    ]),
    fact.areas.map(at),
    fact.citations,
    fact.notes,
  ]);
  return { texts: [...texts.keys()], notes, facts: packed, ...(torn === true ? { torn } : {}) };
}

/** @param shared texts that many reports hold, each once in memory: labels, groups, answers */
export function unpackFacts(
  { texts, notes, facts, torn }: PackedFacts,
  shared: Map<string, string>,
): ConceptFacts {
  const own = texts.map((text) => {
    if (text.length > LONGEST_SHARED) return text;
    const known = shared.get(text);
    if (known !== undefined) return known;
    shared.set(text, text);
    return text;
  });
  const textAt = (index: number): string => own[index] ?? '';
  return {
    notes,
    ...(torn === true ? { torn } : {}),
    facts: facts.map(
      ([
        year,
        [label, series, group, entity, block],
        [table, row, column, start, end],
        cells,
        areas,
        citations,
        ofNotes,
      ]): Fact => ({
        year,
        label: textAt(label),
        series: series === NONE ? null : textAt(series),
        group: textAt(group),
        entity: textAt(entity),
        areas: areas.map(textAt),
        cells: cells.map(([text, cellColumn, from, to, lost]): FactCell => ({
          text: textAt(text),
          column: cellColumn === NONE ? null : cellColumn,
          source: from === NONE ? null : { start: from, end: to },
          ...(lost === 1 ? { lost: true } : {}),
        })),
        citations,
        notes: ofNotes,
        block: textAt(block),
        table: table === NONE ? null : table,
        row: row === NONE ? null : row,
        column: column === NONE ? null : column,
        start,
        end,
      }),
    ),
  };
}

/** Longer texts are seldom said twice. */
const LONGEST_SHARED = 120;
