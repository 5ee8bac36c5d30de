/** A report as a flat list of things that can be compared, in reading order. */
import { SERIES } from '../../report/series/findings-series.ts';
import type { RowKind, TextRange } from '../../../shared/comparison/comparison.ts';
import type { Block, Report, Section, ShownText, Table, Topic } from '../../../shared/model.ts';
import type { CutText, PrintedPiece } from '../diff/edits.ts';
import { foldedLine } from '../../../shared/text/fold.ts';
import { subjectWords } from '../words/subject-words.ts';
import { TABLE_KEY, tokenise } from '../words/tokens.ts';
import type { Token } from '../words/tokens.ts';

/** A shown text with what comparing it needs. */
export interface Passage extends CutText {
  readonly content: ShownText;
  readonly words: readonly string[];
  /** Folded text without citations. */
  readonly key: string;
}

/** A block of a report. */
export interface Unit {
  readonly kind: Extract<RowKind, 'heading' | 'paragraph' | 'list-item' | 'table' | 'reference'>;
  readonly topic: Topic | null;
  readonly block: string;
  /** Of a table its caption. */
  readonly passage: Passage;
  /** The stretch of the block's text that it is, where the other report made two paragraphs of it. */
  readonly part?: TextRange;
  readonly table?: { readonly index: number; readonly table: Table };
  readonly reference?: { readonly index: number; readonly number: number };
}

/** Blocks of a report that belong to one topic, or to one section without a topic. */
export interface UnitGroup {
  readonly topic: Topic | null;
  /** Heading of the section, folded; only used where there is no topic. */
  readonly title: string;
  readonly units: readonly Unit[];
}

/** Repairs that changed characters, not only where they stand. */
const PRINT_REPAIRS: ReadonlySet<string> = new Set(['glyph', 'escape', 'markup', 'area-name']);

/** A report is set against the year before it, the year after it, and itself: its texts are cut into words once. */
const known = new WeakMap<Report, WeakMap<ShownText, Passage>>();

export function passageOf(report: Report, content: ShownText): Passage {
  const ofReport = known.get(report) ?? new WeakMap<ShownText, Passage>();
  known.set(report, ofReport);
  const passage = ofReport.get(content) ?? cutPassage(report, content);
  ofReport.set(content, passage);
  return passage;
}

function cutPassage(report: Report, content: ShownText): Passage {
  const tokens = withTableKeys(report, tokenise(content));
  return {
    content,
    text: content.text,
    tokens,
    printed: printedPieces(report, content),
    words: subjectWords(tokens),
    key: keyOf(tokens),
  };
}

/**
 * The number in "(Table 6)" says which table is meant and no more: tables of one concept compare equal under any
 * number. A single I is read as 1, which is how scans print "Table 1".
 */
function withTableKeys(report: Report, tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (!/^(?:\d{1,2}|i|l)$/.test(token.key) || !SERIES.isTableLead(tokens[i - 1]?.key ?? '')) return token;
    const number = Number(token.key) || 1;
    const concept = report.tables.find((table) => table.number === number)?.concept ?? null;
    return concept === null ? token : { ...token, key: TABLE_KEY + concept };
  });
}

export function keyOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ kind }) => kind !== 'citation')
    .map(({ key }) => key)
    .join(' ');
}

/** The stretches of a shown text that a repair changed. */
function printedPieces(report: Report, content: ShownText): PrintedPiece[] {
  const pieces: PrintedPiece[] = [];
  for (const { at, length, repair } of content.chunks) {
    const found = repair === undefined ? undefined : report.repairs[repair];
    if (found !== undefined && PRINT_REPAIRS.has(found.kind))
      pieces.push({ start: at, end: at + length, printed: found.printed });
  }
  return pieces;
}

/** Sections of the same topic become one group; the order is that of the report. */
export function unitGroups(report: Report): UnitGroup[] {
  const groups = new Map<string, { topic: Topic | null; title: string; units: Unit[] }>();
  for (const section of report.sections) {
    const key = section.topic ?? `section ${section.id}`;
    const group = groups.get(key) ?? { topic: section.topic, title: foldedLine(section.title), units: [] };
    groups.set(key, group);
    for (const block of section.blocks) {
      if (isTitle(report, block)) continue;
      const unit = unitOf(report, section, block);
      if (unit !== null) group.units.push(unit);
    }
  }
  return [...groups.values()];
}

/** The report's own title says which report it is, which stands at the head of the comparison. */
function isTitle({ title }: Report, block: Block): boolean {
  if (block.kind !== 'heading') return false;
  return block.level === 1 || foldedLine(title).includes(foldedLine(block.content.text));
}

function unitOf(report: Report, section: Section, block: Block): Unit | null {
  const { topic } = section;
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
      return { kind: block.kind, topic, block: block.id, passage: passageOf(report, block.content) };
    case 'table': {
      const table = report.tables[block.table];
      if (table === undefined) return null;
      const passage = passageOf(report, table.caption);
      return { kind: 'table', topic, block: block.id, passage, table: { index: block.table, table } };
    }
    case 'reference': {
      const reference = report.references[block.reference];
      if (reference === undefined) return null;
      const passage = passageOf(report, reference.content);
      return {
        kind: 'reference',
        topic: topic ?? 'references',
        block: block.id,
        passage,
        reference: { index: block.reference, number: reference.number },
      };
    }
  }
}
