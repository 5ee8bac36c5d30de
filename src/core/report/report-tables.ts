/** The tables of a body: which printed parts are one table, and which table a note explains. */
import type { Topic } from '../../shared/model.ts';
import type { Series } from './series/series.ts';
import { headCells } from './table/table-columns.ts';
import { type TableDraft, type TablePart, unexplainedMarks } from './table/table-draft.ts';

export class ReportTables {
  readonly all: TableDraft[] = [];
  readonly #source: string;
  readonly #series: Series;
  /** Tables of the current chapter by number, for parts printed later. */
  #numbered = new Map<number, TableDraft>();

  constructor(source: string, series: Series) {
    this.#source = source;
    this.#series = series;
  }

  /** Another chapter counts its tables anew. */
  openChapter(): void {
    this.#numbered = new Map();
  }

  /**
   * Put a part to the table that it goes on with, if there is one.
   *
   * @param above the table that stands right above the part.
   */
  goesOn(part: TablePart, above: TableDraft | undefined): boolean {
    const earlier = part.caption === null ? above : this.#numbered.get(part.caption.number);
    if (earlier === undefined || !this.#continues(earlier, part)) return false;
    earlier.parts.push(part);
    earlier.unsearched.push(part);
    return true;
  }

  add(part: TablePart, id: string, topic: Topic | null): TableDraft {
    const number = part.caption?.number ?? null;
    const caption = captionOf(part);
    const concept =
      (caption === '' ? null : this.#series.conceptOfCaption(caption)) ??
      this.#series.conceptOfColumns(headCells(this.#source, part.rows[0]));
    const table: TableDraft = {
      id,
      number,
      concept,
      topic,
      parts: [part],
      unexplained: new Set(),
      unsearched: [part],
      notes: [],
    };
    this.all.push(table);
    if (number !== null) this.#numbered.set(number, table);
    return table;
  }

  /** A table's own unexplained mark comes first, then the wording, then whoever still lacks the mark. */
  explainedBy(mark: string, text: string): TableDraft | undefined {
    const last = this.all.at(-1);
    if (last !== undefined && mark !== '' && lacksNote(last, mark)) return last;
    const concept = this.#series.conceptOfNote(text);
    const recent = this.all.slice(-RECENT_TABLES).toReversed();
    return (
      recent.find((table) => concept !== null && table.concept === concept) ??
      (mark === '' ? last : (recent.find((table) => lacksNote(table, mark)) ?? last))
    );
  }

  #continues(earlier: TableDraft, part: TablePart): boolean {
    if (part.caption === null) return this.#goesOnUncaptioned(earlier, part);
    if ((part.caption?.continuedLength ?? 0) > 0) return true;
    const caption = captionOf(part);
    const [first] = earlier.parts;
    return first !== undefined && caption.toLowerCase() === captionOf(first).toLowerCase();
  }

  /** Rows of a next page without a caption, before any note: they have as many cells, and the heads of the table or none. */
  #goesOnUncaptioned(earlier: TableDraft, part: TablePart): boolean {
    const [first] = part.rows;
    const last = earlier.parts.findLast(({ rows }) => rows.length > 0)?.rows.at(-1);
    if (first?.hints.page === undefined || first.hints.page === last?.hints.page) return false;
    if (earlier.concept === null || earlier.notes.length > 0) return false;
    if (first.cells?.length !== last?.cells?.length) return false;
    const heads = headCells(this.#source, first);
    const isHead = first.hints.header === true || this.#series.isHeadRow(heads);
    return !isHead || heads.join(' ') === headCells(this.#source, earlier.parts[0]?.rows[0]).join(' ');
  }
}

function captionOf({ captionLines }: TablePart): string {
  return captionLines.map((line) => line.text).join(' ');
}

/** A note stands within the chapter of its table; the largest of the sample chapters, a joint one, has 13 tables. */
const RECENT_TABLES = 24;

function lacksNote(table: TableDraft, mark: string): boolean {
  const marks = unexplainedMarks(table);
  return Array.from(mark).some((one) => marks.has(one));
}
