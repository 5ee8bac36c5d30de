import { extentOf, shownSpanOf } from '../../../shared/shown-text.ts';
import type { Block, Repair, RepairKind, Report, ShownText, Span } from '../../../shared/model.ts';

export interface PlacedRepair {
  readonly repair: Repair;
  /** Where it can be seen: the block, and what to mark in it. `null` in a report without text. */
  readonly at: { readonly block: string; readonly place: Span } | null;
}

export interface RepairGroup {
  readonly kind: RepairKind;
  readonly repairs: readonly PlacedRepair[];
}

/** So much is marked on either side of a join, which is nothing but a space itself. */
const AROUND = 24;

/**
 * Repairs by kind, in order of their first place, each with the place where it can be seen. What was put in (a number that
 * the file lost) or taken out (the caption that a table repeats on its next page) has no letters of its own: there it
 * is the text around it, else the text that follows.
 */
export function repairGroups(report: Report): readonly RepairGroup[] {
  const texts = textsOf(report);
  const groups = new Map<RepairKind, PlacedRepair[]>();
  for (const repair of report.repairs) {
    const entry = { repair, at: placeOf(repair, texts) };
    const group = groups.get(repair.kind);
    if (group === undefined) groups.set(repair.kind, [entry]);
    else group.push(entry);
  }
  return [...groups].map(([kind, repairs]) => ({ kind, repairs }));
}

interface PlacedText extends Span {
  readonly block: string;
  readonly content: ShownText;
}

function placeOf(repair: Repair, texts: readonly PlacedText[]): PlacedRepair['at'] {
  const { start, end } = repair;
  const exact = texts.find((text) => shownSpanOf(text.content, repair) !== null);
  if (exact !== undefined) return { block: exact.block, place: { start, end } };
  const around = texts.find((text) => text.start < start && end < text.end);
  if (around !== undefined) {
    const place = { start: Math.max(around.start, start - AROUND), end: Math.min(around.end, end + AROUND) };
    return { block: around.block, place };
  }
  const after = texts.reduce<PlacedText | null>(
    (nearest, text) =>
      text.start >= end && (nearest === null || text.start < nearest.start) ? text : nearest,
    null,
  );
  const near = after ?? texts.at(-1);
  return near === undefined ? null : { block: near.block, place: { start: near.start, end: near.end } };
}

/** Every text of the report with its stretch of source. */
function textsOf(report: Report): readonly PlacedText[] {
  const blocks = report.sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) =>
    contentsOf(block, report).flatMap((content) => {
      const extent = extentOf(content);
      return extent === null ? [] : [{ block: block.id, content, ...extent }];
    }),
  );
}

function contentsOf(block: Block, report: Report): readonly ShownText[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item':
      return [block.content];
    case 'reference': {
      const reference = report.references[block.reference];
      return reference === undefined ? [] : [reference.content];
    }
    case 'table': {
      const table = report.tables[block.table];
      if (table === undefined) return [];
      const cells = [...table.columns, ...table.rows.flatMap((row) => row.cells)];
      return [
        table.caption,
        ...cells.map((cell) => cell.content),
        ...table.notes.map((note) => note.content),
      ];
    }
  }
}
