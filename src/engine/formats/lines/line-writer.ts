/**
 * Writes the text of a document that has no lines of its own (a web page, a Word file), line by line: white
 * space as a page shows it, the numbers of lists, the cells of tables, and what is there but not shown.
 */
import type { LineHints, SourceDocument, SourceLine } from '../../../core/report/lines/source-document.ts';
import type { SourceFormat, Span } from '../../../shared/model.ts';

/** White space that a page folds into one space; a no-break space is none of it. */
const WHITE_SPACE = /[\t\n\f\r ]+/g;
/** Cells that no file wrote but wide and tall ones stand for; beyond, a hostile table asks for millions. */
const MOST_FILLED_CELLS = 200_000;

/** A cell to be written, and how many columns and rows it takes. */
export interface CellToWrite {
  readonly columns: number;
  readonly rows: number;
  readonly write: () => void;
}

/**
 * Told of each word that is written.
 *
 * @param start its offset in the document
 * @param from its offset in what `write` was given
 */
export type OnWord = (start: number, from: number, length: number) => void;

export class LineWriter {
  readonly #onWord: OnWord | undefined;
  /** Finished lines and the pieces of the line at hand; a string that grew would be copied again and again. */
  readonly #text: string[] = [];
  readonly #lines: SourceLine[] = [];
  #pieces: string[] = [];
  /** Offset of the line at hand, and how long it is so far. */
  #start = 0;
  #length = 0;
  /** White space was seen that counts as one space if more text follows on the line. */
  #spaceDue = false;
  /** Nothing stands yet on the line, or in the cell, at hand. */
  #opens = true;
  #marker = '';
  #unseen: string[] = [];
  #tables = 0;
  #filled = 0;
  /** What was written without standing in the file as text: numbers of lists, marks of notes. */
  readonly generated: string[] = [];
  /** What the next lines are. */
  hints: LineHints = {};

  constructor(onWord?: OnWord) {
    this.#onWord = onWord;
  }

  /** The document of all that was written. */
  document(format: SourceFormat): SourceDocument {
    this.endLine();
    return { format, text: this.#text.join(''), lines: this.#lines };
  }

  /**
   * Text as it stands in a file of markup: white space of any length is one space.
   *
   * @param offset of the text in what it is a part of
   */
  write(text: string, offset = 0): void {
    let from = 0;
    for (const { 0: white, index } of text.matchAll(WHITE_SPACE)) {
      if (index > from) this.#word(text.slice(from, index), offset + from);
      this.#spaceDue = true;
      from = index + white.length;
    }
    if (from < text.length) this.#word(from === 0 ? text : text.slice(from), offset + from);
  }

  /** What follows is apart from what stands before it, by a space where both are on one line. */
  space(): void {
    this.#spaceDue = true;
  }

  /** The number of a list item, shown before the first text that follows. */
  number(marker: string): void {
    this.#marker = this.#marker === '' ? marker : `${this.#marker} ${marker}`;
  }

  /** An item has ended; where it held no text, its number is not shown. */
  dropNumber(): void {
    this.#marker = '';
  }

  /** Text that the file holds and does not show: kept, as a line of its own after the one at hand. */
  unseen(text: string): void {
    const folded = text.replace(WHITE_SPACE, ' ').trim();
    if (folded !== '') this.#unseen.push(folded);
  }

  /** A line break inside a paragraph. */
  breakLine(): void {
    const goesOn = this.#length > 0;
    this.endLine();
    if (goesOn && this.hints.heading === undefined) this.hints = { ...this.hints, startsParagraph: true };
  }

  endLine(cells?: readonly Span[]): void {
    this.#spaceDue = false;
    this.#opens = true;
    const line = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    if (line.trim() !== '') {
      const hints =
        this.hints.furniture === undefined ? { startsParagraph: true, ...this.hints } : this.hints;
      this.#put(line, hints, cells);
      // The rest of a list item, after a break, is not another item.
      if (this.hints.bullet === true) this.hints = {};
    }
    for (const text of this.#unseen.splice(0)) this.#put(text, { furniture: 'hidden' });
  }

  #put(line: string, hints: LineHints, cells?: readonly Span[]): void {
    const start = this.#start;
    const end = start + line.length;
    this.#lines.push({ start, end, hints, ...(cells === undefined ? {} : { cells }) });
    this.#text.push(line, '\n');
    this.#start = end + 1;
  }

  /** A table, row by row: each row is a line whose cells are known and kept apart by tabs. */
  table(rows: Iterable<{ readonly header: boolean; readonly cells: readonly CellToWrite[] }>): void {
    this.#tables += 1;
    const table = this.#tables;
    /** Per column, how many more rows a cell above reaches down to. */
    const reaching: number[] = [];
    for (const { header, cells } of rows) {
      const spans: Span[] = [];
      const place = (span: Span, down: number) => {
        reaching[spans.length] = down;
        spans.push(span);
      };
      const fill = (down: number) => {
        this.#filled += 1;
        if (this.#filled <= MOST_FILLED_CELLS) place(this.#here(), down);
      };
      const skip = () => {
        for (let down = reaching[spans.length] ?? 0; down > 0; down = reaching[spans.length] ?? 0) {
          reaching[spans.length] = 0;
          fill(down - 1);
        }
      };
      for (const cell of cells) {
        skip();
        const start = this.#cellStart();
        cell.write();
        place({ start, end: this.#here().end }, cell.rows - 1);
        for (let more = cell.columns - 1; more > 0 && this.#filled < MOST_FILLED_CELLS; more -= 1)
          fill(cell.rows - 1);
      }
      skip();
      this.hints = { table, ...(header ? { header } : {}) };
      this.endLine(spans);
    }
    this.hints = {};
  }

  /** @param from `null` of what stands in no file */
  #word(word: string, from: number | null): void {
    if (this.#marker !== '') {
      const marker = this.#marker;
      this.#marker = '';
      // A list whose items carry their numbers in their text as well shows each once.
      if (!word.startsWith(marker)) {
        this.generated.push(marker);
        this.#word(marker, null);
        this.#spaceDue = true;
      }
    }
    const piece = this.#spaceDue && !this.#opens ? ` ${word}` : word;
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (from !== null) this.#onWord?.(this.#start + this.#length - word.length, from, word.length);
    this.#spaceDue = false;
    this.#opens = false;
  }

  #here(): Span {
    const at = this.#start + this.#length;
    return { start: at, end: at };
  }

  #cellStart(): number {
    this.#spaceDue = false;
    if (this.#length > 0) {
      this.#pieces.push('\t');
      this.#length += 1;
    }
    this.#opens = true;
    return this.#here().start;
  }
}
