/**
 * Where every character of the source went, counted from the finished report alone.
 *
 * No pass of the parser is asked: the count goes over the places that the report itself names, so that a
 * pass that drops a line is found out here.
 */
import type { Coverage, Furniture, Reference, Section, ShownText, Span, Table } from '../../shared/model.ts';
import { isSpace } from './working-line.ts';

export interface Covered {
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly references: readonly Reference[];
  readonly furniture: readonly Furniture[];
}

export interface DetailedCoverage extends Coverage {
  /** Characters claimed by two places; 0 for a sound parse. */
  readonly twice: number;
  /** Offset of the first lost or doubly claimed character. */
  readonly firstFault: number | null;
}

/** Count by one sweep over the claimed places in the order of the source. */
export function coverageOf(source: string, report: Covered): DetailedCoverage {
  const sweep = new Sweep(source);
  for (const { start, end, isFurniture } of claims(report)) sweep.claim(start, end, isFurniture);
  return sweep.done();
}

interface Claim extends Span {
  readonly isFurniture: boolean;
}

function claims(report: Covered): Claim[] {
  const all: Claim[] = [];
  for (const content of shownTexts(report)) {
    for (const { source } of content.chunks) {
      if (source.end > source.start) all.push({ start: source.start, end: source.end, isFurniture: false });
    }
  }
  for (const { start, end } of report.furniture) all.push({ start, end, isFurniture: true });
  return all.sort((a, b) => a.start - b.start);
}

class Sweep {
  readonly #source: string;
  #reached = 0;
  #inBlocks = 0;
  #furniture = 0;
  #lost = 0;
  #twice = 0;
  #firstFault: number | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** Claims come in the order of their starts. */
  claim(start: number, end: number, isFurniture: boolean): void {
    this.#skip(start);
    if (start < this.#reached) {
      const again = this.#characters(start, Math.min(end, this.#reached));
      this.#twice += again;
      if (again > 0) this.#firstFault ??= start;
    }
    const count = this.#characters(Math.max(start, this.#reached), end);
    if (isFurniture) this.#furniture += count;
    else this.#inBlocks += count;
    this.#reached = Math.max(this.#reached, end);
  }

  done(): DetailedCoverage {
    this.#skip(this.#source.length);
    return {
      characters: this.#inBlocks + this.#furniture + this.#lost,
      inBlocks: this.#inBlocks,
      furniture: this.#furniture,
      lost: this.#lost,
      twice: this.#twice,
      firstFault: this.#firstFault,
    };
  }

  #skip(to: number): void {
    if (to <= this.#reached) return;
    const lost = this.#characters(this.#reached, to);
    if (lost > 0) this.#firstFault ??= this.#reached;
    this.#lost += lost;
    this.#reached = to;
  }

  #characters(from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at += 1) if (!isSpace(this.#source.charCodeAt(at))) count += 1;
    return count;
  }
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
