/**
 * Where every character of the source went, counted from the finished report alone.
 *
 * No pass of the parser is asked: the count goes over the places that the report itself names, so that a
 * pass that drops a line is found out here.
 */
import type { Coverage, Furniture, Reference, Section, ShownText, Table } from '../../shared/model.ts';
import { isSpace } from './working-line.ts';

export interface Covered {
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly references: readonly Reference[];
  readonly furniture: readonly Furniture[];
}

const FREE = 0;
const IN_BLOCK = 1;
const FURNITURE = 2;
const TWICE = 3;

export interface DetailedCoverage extends Coverage {
  /** Characters claimed by two places; 0 for a sound parse. */
  readonly twice: number;
  /** Offset of the first lost or doubly claimed character. */
  readonly firstFault: number | null;
}

export function coverageOf(source: string, report: Covered): DetailedCoverage {
  const owner = new Uint8Array(source.length);
  const claim = (start: number, end: number, by: number): void => {
    for (let at = start; at < end; at += 1) owner[at] = owner[at] === FREE ? by : TWICE;
  };
  for (const content of shownTexts(report)) {
    for (const chunk of content.chunks) claim(chunk.source.start, chunk.source.end, IN_BLOCK);
  }
  for (const span of report.furniture) claim(span.start, span.end, FURNITURE);
  const counts = [0, 0, 0, 0];
  let characters = 0;
  let firstFault: number | null = null;
  for (let at = 0; at < source.length; at += 1) {
    if (isSpace(source.charCodeAt(at))) continue;
    const by = owner[at] ?? FREE;
    characters += 1;
    counts[by] = (counts[by] ?? 0) + 1;
    if (by === FREE || by === TWICE) firstFault ??= at;
  }
  const [lost = 0, inBlocks = 0, furniture = 0, twice = 0] = counts;
  return { characters, inBlocks: inBlocks + twice, furniture, lost, twice, firstFault };
}

/** Every shown text of a report once; labels carried down repeat a text that stands elsewhere. */
export function* shownTexts(report: Covered): Generator<ShownText> {
  for (const section of report.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'list-item')
        yield block.content;
    }
  }
  for (const table of report.tables) {
    yield table.caption;
    for (const cell of table.columns) yield cell.content;
    for (const row of table.rows) {
      for (const cell of row.cells) if (cell.carried !== true) yield cell.content;
    }
    for (const note of table.notes) yield note.content;
  }
  for (const reference of report.references) yield reference.content;
}
