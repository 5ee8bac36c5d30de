/** Collects the parts of a body in reading order and keeps the state between them. */
import type { Furniture, FurnitureKind, Span, Topic } from '../../shared/model.ts';
import type { BodyDraft, SectionDraft } from './body-draft.ts';
import type { Piece } from './repairs/compose-text.ts';
import { joining, isEnded } from './lines/paragraph-joining.ts';
import type { SectionHeading } from './series/section-headings.ts';
import { type NoteDraft, type TableDraft, type TablePart, unexplainedMarks } from './table/table-draft.ts';
import type { Series } from './series/series.ts';
import type { NoteOpening } from './series/table-notes.ts';
import type { Line } from './lines/working-line.ts';
import { ReportTables } from './report-tables.ts';

const BULLET = /^(?:[-•●▪◦‣–*]|o(?=\s))\s+/;

interface OpenParagraph {
  readonly pieces: Piece[];
  last: Line;
  interrupted: boolean;
}

export class BodyBuilder {
  readonly #source: string;
  readonly #series: Series;
  readonly #wrapped: boolean;
  readonly #sections: SectionDraft[] = [];
  readonly #tables: ReportTables;
  readonly #furniture: Furniture[] = [];
  readonly #chapters: string[] = [];
  readonly #ids = new Map<string, number>();
  #section: SectionDraft | null = null;
  #paragraph: OpenParagraph | null = null;
  /** The note that the last line belongs to, while nothing else has come. */
  #note: { draft: NoteDraft; last: Line } | null = null;
  #references: Line[] | null = null;

  constructor(source: string, series: Series, wrapped = false) {
    this.#source = source;
    this.#series = series;
    this.#tables = new ReportTables(source, series);
    this.#wrapped = wrapped;
  }

  get inReferences(): boolean {
    return this.#references !== null;
  }

  get tableCount(): number {
    return this.#tables.all.length;
  }

  furniture(span: Span, kind: FurnitureKind): void {
    this.#furniture.push({ start: span.start, end: span.end, kind });
    if (kind === 'markup') return;
    this.#interrupt();
  }

  section(heading: SectionHeading, line: Line): void {
    const section = this.#openSection(heading.topic, heading.numeral, heading.title);
    section.elements.push({ kind: 'heading', level: 2, line });
    if (heading.topic === 'references') this.openReferences();
  }

  heading(line: Line, level: number): void {
    this.#close();
    this.#references = null;
    this.#current().elements.push({ kind: 'heading', level, line });
  }

  /**
   * A line that opens a chapter: its summary stands before everything else. The areas of a joint chapter
   * have their summaries one after another; they are one chapter.
   */
  chapter(name: string): void {
    const opensAnother = this.#sections.some((section) => section.topic !== 'summary');
    if (opensAnother) {
      this.#openSection('summary', null, '');
      this.#tables.openChapter();
    }
    if (opensAnother || this.#chapters.length === 0) this.#chapters.push(name);
  }

  table(part: TablePart): void {
    this.#note = null;
    if (!this.#tables.goesOn(part, this.#tableAbove())) {
      const number = part.caption?.number ?? null;
      const id = this.#id(number === null ? 'uncaptioned-table' : `table-${number}`);
      const table = this.#tables.add(part, id, this.#section?.topic ?? null);
      this.#current().elements.push({ kind: 'table', table });
    }
    this.#interrupt();
  }

  /**
   * Rows below a heading that stood above the table already: where the table runs over a page, the chapters of
   * several areas print the area's name once more (Cook Islands 2017, tables 2 and "TOKELAU").
   *
   * @returns whether the rows belong to the table above; else nothing is taken.
   */
  tableGoesOnBelow(label: Line, rows: readonly Line[]): boolean {
    const above = this.#tableAbove();
    if (above === undefined || this.#labelOf(above) !== label.text) return false;
    const part = { captionLines: [], caption: null, rows, repeatedLabel: label };
    return this.#tables.goesOn(part, above);
  }

  /** A line below a table; throws where no table came before, since its text would be lost. */
  note(line: Line, opening: NoteOpening): void {
    const starts = [0, ...this.#series.notesInside(line.text).filter((at) => at > opening.markLength)];
    for (const [index, at] of starts.entries()) {
      const end = starts[index + 1] ?? line.text.length;
      this.#addNote(line, { start: line.start + at, end: line.start + end }, index === 0 ? opening : null);
    }
    this.#interrupt();
  }

  paragraph(line: Line): void {
    if (this.#note !== null && this.#continuesNote(this.#note.last, line)) {
      this.#note.draft.pieces.push({ start: line.start, end: line.end });
      this.#note.last = line;
      return;
    }
    this.#note = null;
    const bullet = line.hints.bullet === true ? (BULLET.exec(line.text)?.[0] ?? '') : this.#textBullet(line);
    const open = this.#paragraph;
    const between = { interrupted: open?.interrupted ?? false, wrapped: this.#wrapped };
    const joint = open === null || bullet !== null ? null : joining(open.last, line, between);
    if (open !== null && joint !== null) {
      open.pieces.push({ start: line.start, end: line.end, joint });
      open.last = line;
      open.interrupted = false;
      return;
    }
    const lead = bullet?.length ?? 0;
    if (lead > 0) this.furniture({ start: line.start, end: line.start + lead }, 'list-mark');
    const pieces: Piece[] = [{ start: line.start + lead, end: line.end }];
    this.#current().elements.push({ kind: 'paragraph', pieces, bullet: bullet !== null });
    this.#paragraph = { pieces, last: line, interrupted: false };
  }

  openReferences(): void {
    if (this.#section?.topic !== 'references') this.#openSection('references', null, '');
    const lines: Line[] = [];
    this.#references = lines;
    this.#current().elements.push({ kind: 'references', lines });
  }

  /** A line of the open reference list; throws where none is open, since its text would be lost. */
  reference(line: Line): void {
    if (this.#references === null) throw new Error('A reference has no list to stand in');
    this.#references.push(line);
  }

  done(): BodyDraft {
    return {
      sections: this.#sections,
      tables: this.#tables.all,
      furniture: this.#furniture,
      chapters: this.#chapters,
    };
  }

  #textBullet(line: Line): string | null {
    return BULLET.exec(line.text)?.[0] ?? null;
  }

  #openSection(topic: Topic, numeral: string | null, title: string): SectionDraft {
    this.#close();
    this.#references = null;
    const section: SectionDraft = { id: this.#id(topic), numeral, title, topic, elements: [] };
    this.#sections.push(section);
    this.#section = section;
    return section;
  }

  /** The section that text goes into; what stands before the first heading is the summary. */
  #current(): SectionDraft {
    return this.#section ?? this.#openSection('summary', null, '');
  }

  /** The table that the last element is, with nothing but furniture behind it. */
  #tableAbove(): TableDraft | undefined {
    const last = this.#section?.elements.at(-1);
    return last?.kind === 'table' ? last.table : undefined;
  }

  /** What stands right above the last table: the last line of its caption, or a heading. */
  #labelOf({ parts: [first] }: TableDraft): string | undefined {
    const caption = first?.captionLines ?? [];
    if (caption.length > 0) return caption.length > 1 ? caption.at(-1)?.text : undefined;
    const before = this.#section?.elements.at(-2);
    return before?.kind === 'heading' ? before.line.text : undefined;
  }

  #addNote(line: Line, span: Span, opening: NoteOpening | null): void {
    const text = this.#source.slice(span.start, span.end);
    const mark = opening?.mark ?? /^\[?([*†‡§]+)\]?/.exec(text)?.[1] ?? '';
    const markLength = opening?.markLength ?? /^\[?[*†‡§]+\]?\s*/.exec(text)?.[0].length ?? 0;
    const start = span.start + markLength;
    const markPlace = markLength === 0 ? null : { start: span.start, end: start };
    if (markPlace !== null) this.#furniture.push({ ...markPlace, kind: 'list-mark' });
    const draft: NoteDraft = {
      mark,
      markPlace,
      kind: opening?.kind ?? 'note',
      pieces: [{ start, end: span.end }],
    };
    const table = this.#tables.explainedBy(mark, text.slice(markLength));
    if (table === undefined) throw new Error('A note has no table to stand under');
    table.notes.push(draft);
    for (const one of mark) unexplainedMarks(table).delete(one);
    this.#note = { draft, last: line };
  }

  #continuesNote(last: Line, line: Line): boolean {
    if (line.hints.startsParagraph !== undefined) return !line.hints.startsParagraph;
    return line.gap === 0 && !isEnded(last.text);
  }

  #interrupt(): void {
    if (this.#paragraph !== null) this.#paragraph.interrupted = true;
  }

  #close(): void {
    this.#paragraph = null;
    this.#note = null;
  }

  #id(base: string): string {
    const count = (this.#ids.get(base) ?? 0) + 1;
    this.#ids.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }
}
