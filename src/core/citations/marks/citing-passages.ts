/** From a reference back to every passage of its report that rests on it. */
import type { CitedAt } from '../../../shared/contract/contract.ts';
import type { Block, Citation, Inline, Report, ShownText, Span, Topic } from '../../../shared/model.ts';
import { marksOf, sentenceAround } from './sentence-around.ts';

/** A mark in its shown text. */
export interface MarkInText {
  readonly content: ShownText;
  /** Offsets into `content.text`. */
  readonly mark: Span;
  /** It and all others of that text. */
  readonly marks: readonly Span[];
}

type CitationInline = Extract<Inline, { kind: 'citation' }>;

/** Every citation of the report by its index, with the text it stands in. */
export function marksInText(report: Report): ReadonlyMap<number, MarkInText> {
  const marks = new Map<number, MarkInText>();
  for (const content of shownTexts(report)) {
    const inText = marksOf(content);
    for (const inline of content.inlines) {
      if (isCitation(inline) && !marks.has(inline.citation))
        marks.set(inline.citation, { content, mark: inline, marks: inText });
    }
  }
  return marks;
}

/** The citations of each number, in reading order. A number without an entry in the list is here too. */
export function citationsByNumber(report: Report): ReadonlyMap<number, readonly number[]> {
  const byNumber = new Map<number, number[]>();
  report.citations.forEach((citation, index) => {
    for (const number of new Set(citation.numbers)) {
      const indices = byNumber.get(number);
      if (indices === undefined) byNumber.set(number, [index]);
      else indices.push(index);
    }
  });
  for (const indices of byNumber.values())
    indices.sort((one, other) => startOf(report, one) - startOf(report, other));
  return byNumber;
}

/**
 * A citation with the sentence or cell that rests on it. Where the mark stands in no shown text, the mark
 * itself is the excerpt.
 */
export function citedAt(report: Report, citation: Citation, marked: MarkInText | undefined): CitedAt {
  const passage =
    marked === undefined
      ? { excerpt: citation.text, mark: { start: 0, end: citation.text.length } }
      : sentenceAround(marked.content, marked.mark, marked.marks);
  return {
    report: report.id,
    text: citation.text,
    where: citation.where,
    topic: topicOf(report, citation.where),
    block: citation.block,
    excerpt: passage.excerpt,
    mark: [passage.mark.start, passage.mark.end],
    start: citation.start,
    end: citation.end,
  };
}

function startOf(report: Report, index: number): number {
  return report.citations[index]?.start ?? 0;
}

function topicOf(report: Report, where: string): Topic | null {
  const [kind, name] = where.split(':');
  if (kind === 'table')
    return report.tables.find((table) => String(table.number) === name || table.id === name)?.topic ?? null;
  return report.sections.find((section) => section.topic === name || section.id === name)?.topic ?? null;
}

function isCitation(inline: Inline): inline is Span & CitationInline {
  return inline.kind === 'citation';
}

/** Every shown text of a report but its reference list, tables with captions, cells and notes. */
function* shownTexts(report: Report): Generator<ShownText> {
  for (const section of report.sections) {
    for (const block of section.blocks) yield* blockTexts(report, block);
  }
}

function* blockTexts(report: Report, block: Block): Generator<ShownText> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
      yield block.content;
      return;
    case 'table': {
      const table = report.tables[block.table];
      if (table === undefined) return;
      yield table.caption;
      for (const column of table.columns) yield column.content;
      for (const row of table.rows) for (const cell of row.cells) yield cell.content;
      for (const note of table.notes) yield note.content;
      return;
    }
    case 'reference':
      return;
  }
}
