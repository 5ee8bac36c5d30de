/** From aligned blocks to rows with sides, edits and sources. */
import type {
  ComparedSide,
  ComparisonRow,
  Edit,
  RowKind,
  TextRange,
} from '../../../shared/comparison/comparison.ts';
import type { Concept, Report, ShownText, Span, Topic } from '../../../shared/model.ts';
import { extentOf } from '../../../shared/shown-text.ts';
import { editsBetween } from '../diff/edits.ts';
import type { CutText, EditContext } from '../diff/edits.ts';
import type { WordWeight } from '../words/similarity.ts';
import { reportWeights } from '../words/report-words.ts';
import { citedNumbers } from '../diff/sources.ts';
import type { SourceBook } from '../diff/sources.ts';
import type { JoinedCells } from '../units/table-rows.ts';
import type { Unit } from '../units/units.ts';

/** What all rows of a comparison are made with. */
export interface Comparing extends EditContext {
  readonly left: Report;
  readonly right: Report;
  readonly sources: SourceBook;
}

/** A row before its state and its other place are known. */
export type RowDraft = Omit<ComparisonRow, 'state' | 'move'>;

/** One side of a row to be. */
export interface SideText {
  readonly cut: CutText;
  readonly side: ComparedSide;
}

export function comparing(
  left: Report,
  right: Report,
  sources: SourceBook,
  weight: WordWeight = reportWeights([left, right]),
): Comparing {
  return {
    weight,
    left,
    right,
    sources,
    citations: {
      left: (citation) => citedNumbers(left, [citation]),
      right: (citation) => citedNumbers(right, [citation]),
      sources,
    },
  };
}

/** A block's own text: of a table its caption. */
export function unitSide(unit: Unit): SideText {
  const { passage, block, part, table, reference } = unit;
  return {
    cut: passage,
    side: {
      block,
      text: passage.text,
      source: extentOf(passage.content),
      ...(part === undefined ? {} : { part }),
      ...(table === undefined ? {} : { table: table.index }),
      ...(reference === undefined ? {} : { reference: reference.index }),
    },
  };
}

/** Cells of a table side by side. `row` is absent for the column heads. */
export function cellsSide(
  unit: Unit,
  joined: JoinedCells,
  contents: readonly ShownText[],
  row?: number,
): SideText {
  return {
    cut: joined,
    side: {
      block: unit.block,
      table: unit.table?.index ?? 0,
      ...(row === undefined ? {} : { row }),
      text: joined.text,
      cells: joined.cells,
      source: contents.map(extentOf).reduce(spanOver, null),
    },
  };
}

function spanOver(one: Span | null, other: Span | null): Span | null {
  if (one === null || other === null) return one ?? other;
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

export interface RowParts {
  readonly kind: RowKind;
  readonly topic: Topic | null;
  readonly concept?: Concept | null;
  readonly left: SideText | null;
  readonly right: SideText | null;
  readonly renamed?: { readonly left: string; readonly right: string } | undefined;
  readonly sameName?: boolean;
  /** Replaces the edits between the two texts. */
  readonly edits?: readonly Edit[];
}

export function draftRow({ left, right, ...parts }: RowParts, context: Comparing): RowDraft {
  const edits =
    parts.edits ?? (left === null || right === null ? [] : editsBetween(left.cut, right.cut, context));
  const numbers = {
    left: citedIn(left, context.citations.left),
    right: citedIn(right, context.citations.right),
  };
  const cites = numbers.left.length + numbers.right.length > 0;
  return {
    kind: parts.kind,
    topic: parts.topic,
    concept: parts.concept ?? null,
    left: left?.side ?? null,
    right: right?.side ?? null,
    edits: parts.kind === 'reference' ? edits.map(withoutStops) : edits,
    ...(parts.renamed === undefined ? {} : { renamed: parts.renamed }),
    ...(parts.sameName === true ? { sameName: true } : {}),
    ...(cites ? { sources: context.sources.compare(numbers.left, numbers.right) } : {}),
  };
}

/** Lists of references set their stops and commas as they please. */
function withoutStops(edit: Edit): Edit {
  if (!edit.classes.includes('punctuation')) return edit;
  const rest = edit.classes.filter((one) => one !== 'punctuation');
  return { ...edit, classes: rest.length > 0 ? rest : ['quotes-dashes'] };
}

function citedIn(side: SideText | null, numbersOf: (citation: number) => readonly number[]): number[] {
  return (side?.cut.tokens ?? []).flatMap(({ citation }) =>
    citation === undefined ? [] : numbersOf(citation),
  );
}

/** Edits of two cells, as ranges of the rows' joined texts. */
export function shiftEdits(edits: readonly Edit[], left: number, right: number): Edit[] {
  const shift = ([start, end]: TextRange, by: number): TextRange => [start + by, end + by];
  return edits.map((edit) => ({ ...edit, left: shift(edit.left, left), right: shift(edit.right, right) }));
}
