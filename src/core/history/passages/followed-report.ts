/** A report as the passages that are followed: its paragraphs, their sentences, the rows of its tables. */
import type { TextRange } from '../../../shared/comparison/comparison.ts';
import type { PassageKind } from '../../../shared/history/history.ts';
import type { Concept, Report, Span, Topic } from '../../../shared/model.ts';
import { extentOf, sourceSpanOf } from '../../../shared/shown-text.ts';
import type { Item } from '../../compare/align/candidates.ts';
import { sentenceTokens } from '../../compare/diff/sentence-operations.ts';
import { labelledRows } from '../../compare/units/table-rows.ts';
import type { LabelledRow } from '../../compare/units/table-rows.ts';
import { keyOf, unitGroups } from '../../compare/units/units.ts';
import type { Unit } from '../../compare/units/units.ts';
import { profileOf, profileOfWords } from '../../compare/words/similarity.ts';
import type { WordWeight } from '../../compare/words/similarity.ts';

/** A passage with what following it needs. As an item it is only set against passages of its kind. */
export interface FollowedPassage extends Item {
  readonly followed: PassageKind;
  readonly topic: Topic | null;
  readonly concept: Concept | null;
  readonly block: string;
  readonly table?: number;
  readonly row?: number;
  readonly range?: TextRange;
  readonly source: Span;
  /** Of a row its label and group; the same for rows that are about the same. */
  readonly label?: LabelledRow;
}

export interface FollowedReport {
  readonly report: Report;
  readonly paragraphs: readonly FollowedPassage[];
  /** By block, in order. */
  readonly sentences: ReadonlyMap<string, readonly FollowedPassage[]>;
  /** By index of the table, in order. */
  readonly rows: ReadonlyMap<number, readonly FollowedPassage[]>;
}

/** Headings, captions, notes and references are not followed: they say what stands where, and sources have lines of their own. */
export function followedReport(report: Report, weight: WordWeight): FollowedReport {
  const paragraphs: FollowedPassage[] = [];
  const sentences = new Map<string, readonly FollowedPassage[]>();
  const rows = new Map<number, readonly FollowedPassage[]>();
  for (const unit of unitGroups(report).flatMap(({ units }) => units)) {
    if (unit.table !== undefined) rows.set(unit.table.index, rowsOf(report, unit, unit.table.index, weight));
    else if (unit.kind === 'paragraph' || unit.kind === 'list-item') {
      const source = extentOf(unit.passage.content);
      if (source === null) continue;
      const { passage, topic, block } = unit;
      paragraphs.push({
        kind: 'paragraph',
        followed: 'paragraph',
        key: passage.key,
        profile: profileOfWords(passage.words, weight),
        topic,
        concept: null,
        block,
        range: [0, passage.text.length],
        source,
      });
      sentences.set(block, sentencesOf(unit, weight));
    }
  }
  return { report, paragraphs, sentences, rows };
}

function sentencesOf({ passage, topic, block }: Unit, weight: WordWeight): FollowedPassage[] {
  return sentenceTokens(passage).flatMap(([from, to]) => {
    const tokens = passage.tokens.slice(from, to);
    const range: TextRange = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
    const source = sourceSpanOf(passage.content, { start: range[0], end: range[1] });
    // A stop that stands by itself says nothing.
    if (source === null || !tokens.some(({ kind }) => kind === 'word')) return [];
    const words = { key: keyOf(tokens), profile: profileOf(tokens, weight) };
    return [
      {
        kind: 'sentence',
        followed: 'sentence' as const,
        ...words,
        topic,
        concept: null,
        block,
        range,
        source,
      },
    ];
  });
}

function rowsOf(report: Report, unit: Unit, index: number, weight: WordWeight): FollowedPassage[] {
  const table = report.tables[index];
  if (table === undefined) return [];
  const { concept } = table;
  return labelledRows(report, table).flatMap((label) => {
    // A label that is carried down stands in another row.
    const own = label.row.cells.filter(({ carried }) => carried !== true);
    const extents = own.flatMap(({ content }) => extentOf(content) ?? []);
    const [first] = extents;
    if (first === undefined) return [];
    const source = extents.reduce(
      (one, other) => ({ start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }),
      first,
    );
    // The years in which an action was suggested grow with every report and are not what it says.
    const said = concept === 'actions' ? [label.labelColumn] : [...label.cells.keys()];
    const cells = said.flatMap((column) => label.cells[column] ?? []);
    return [
      {
        kind: `row of ${concept ?? 'a table'}`,
        followed: 'row' as const,
        key: [label.group, ...cells.map(({ key }) => key)].join('\t').toLowerCase(),
        profile: profileOfWords(
          cells.flatMap(({ words }) => words),
          weight,
        ),
        topic: unit.topic,
        concept,
        block: unit.block,
        table: index,
        row: label.index,
        source,
        label,
      },
    ];
  });
}
