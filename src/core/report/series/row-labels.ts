/** Labels of the rows that stand in every table of a concept, and of rows that head others. */
import type { Concept } from '../../../shared/model.ts';
import { largest } from '../../../shared/lists.ts';
import type { AllWordings } from './all-wordings.ts';
import { escaped, firstWords, oneOf, oneWholePattern, patternAnywhere, wholePattern } from './phrase.ts';
import type { RowWording } from './wording/wording.ts';

export interface RowLabels {
  /** The rows of each fixed table, each under all its labels. */
  readonly tableRows: ReadonlyMap<Concept, readonly (readonly string[])[]>;
  /** The label that the latest years print of each of these rows. */
  readonly latestLabels: ReadonlyMap<Concept, readonly string[]>;
  /** How many of the labels of a table stand in one cell: more than one is several rows in one. */
  readonly labelsIn: (text: string, concept: Concept | null) => number;
  /** Whether a text can begin as the label of a group does; it needs no more than `groupStartLength` characters. */
  readonly opensAsGroup: (text: string) => boolean;
  readonly groupStartLength: number;
  /** What tells the rows below a label, where the label heads a group and `next` is the label after it. */
  readonly groupBelow: (label: string, next: string) => RegExp | null;
}

/** A row as all years have it. */
interface SeriesRow {
  readonly labels: readonly string[];
  readonly latest: { readonly label: string; readonly year: number };
  /** What tells it in a cell; a label tells it where it is not the beginning of a longer one. */
  readonly toldBy: readonly { readonly label?: string; readonly says?: string }[];
}

export function rowLabels(all: AllWordings): RowLabels {
  const tables = new Map<Concept, readonly SeriesRow[]>();
  for (const { concept, rows } of all('tableRows').toReversed()) {
    tables.set(concept, rows.reduce(withRow, tables.get(concept) ?? []));
  }
  const inCells = new Map([...tables].map(([concept, rows]) => [concept, patternsInCell(rows)]));
  return {
    tableRows: new Map([...tables].map(([concept, rows]) => [concept, rows.map(({ labels }) => labels)])),
    latestLabels: new Map(
      [...tables].map(([concept, rows]) => [concept, rows.map(({ latest }) => latest.label)]),
    ),
    labelsIn: (text, concept) => {
      const patterns = concept === null ? undefined : inCells.get(concept);
      return patterns === undefined ? 0 : patterns.filter((pattern) => pattern.test(text)).length;
    },
    ...rowGroups(all),
  };
}

/** A row that shares a label with one known is the same. */
function withRow(rows: readonly SeriesRow[], { labels, inCell }: RowWording): readonly SeriesRow[] {
  const names = Object.keys(labels);
  const own = inCell === undefined ? names.map((label) => ({ label })) : [];
  const toldBy = inCell === undefined || inCell === null ? own : [{ says: inCell }];
  const same = rows.find((row) => row.labels.some((label) => names.includes(label)));
  const latest = latestOf(labels);
  if (same === undefined) return [...rows, { labels: names, latest, toldBy }];
  const both = {
    labels: [...new Set([...same.labels, ...names])],
    latest: latest.year > same.latest.year ? latest : same.latest,
    toldBy: [...same.toldBy, ...toldBy],
  };
  return rows.map((row) => (row === same ? both : row));
}

/** Of labels of the same years the first. */
function latestOf(labels: RowWording['labels']): SeriesRow['latest'] {
  let latest = { label: '', year: -Infinity };
  for (const [label, years] of Object.entries(labels)) {
    const year = years?.[1] ?? 0;
    if (year > latest.year) latest = { label, year };
  }
  return latest;
}

function patternsInCell(rows: readonly SeriesRow[]): RegExp[] {
  const labels = rows.flatMap((row) => row.labels);
  return rows
    .filter(({ toldBy }) => toldBy.length > 0)
    .map(({ toldBy }) => {
      const patterns = toldBy.map(({ label, says }) =>
        label === undefined ? patternAnywhere(says ?? '') : ownLabel(label, labels),
      );
      return new RegExp(oneOf(patterns), 'i');
    });
}

/** A label where it is not the beginning of a longer one: "UN CRC" and no "UN CRC Optional Protocol". */
function ownLabel(label: string, labels: readonly string[]): string {
  const longer = labels
    .filter((other) => other.startsWith(`${label} `))
    .map((other) => escaped(/^ \S+/.exec(other.slice(label.length))?.[0] ?? ''));
  return escaped(label) + (longer.length === 0 ? '' : `(?!${oneOf([...new Set(longer)])})`);
}

/** Rows that head others; indentation is lost in most copies. */
function rowGroups(all: AllWordings): Pick<RowLabels, 'opensAsGroup' | 'groupStartLength' | 'groupBelow'> {
  const wordings = all('rowGroups');
  const groups = wordings.map(({ head, butNot, below }) => ({
    head: new RegExp(
      wholePattern(head) + (butNot === undefined ? '' : `(?!.*${patternAnywhere(butNot)})`),
      'i',
    ),
    below: new RegExp(oneWholePattern(below), 'i'),
  }));
  const words = firstWords(wordings.map(({ head }) => head));
  const start = new RegExp(`^${oneOf(words.map(escaped))}\\s`, 'i');
  return {
    opensAsGroup: (text) => start.test(text),
    groupStartLength: largest(words.map((word) => word.length)) + 1,
    groupBelow: (label, next) =>
      groups.find(({ head, below }) => head.test(label) && below.test(next))?.below ?? null,
  };
}
