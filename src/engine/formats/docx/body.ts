/**
 * The text of a Word file's body, in the order of reading. Whatever is not known to be no text is walked
 * through, so that an element nobody has heard of costs nothing of what stands in it.
 */
import { hex } from 'dingbat-to-unicode';
import type { LineHints } from '../../../core/report/lines/source-document.ts';
import type { CellToWrite, LineWriter } from '../lines/line-writer.ts';
import { equation } from './equation.ts';
import type { Numbering } from './numbering.ts';
import { numberingPlace, outlineLevel } from './styles.ts';
import type { Styles } from './styles.ts';
import { elementsOf, first, isOn, textOf, valueOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/** Properties, instructions and what was taken out and is only kept until somebody agrees. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sectPr',
  'w:sdtPr',
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
]);

export type NoteKind = 'footnote' | 'endnote';

export interface BodyTools {
  /** Fields are not told apart from text: for files in which one begins and never ends. */
  readonly plainFields: boolean;
  readonly writer: LineWriter;
  readonly styles: Styles;
  readonly numbering: Numbering;
}

export class BodyReader {
  readonly #tools: BodyTools;
  /** Notes in the order in which the text names them. */
  readonly notes: { readonly kind: NoteKind; readonly id: string; readonly mark: string }[] = [];
  insertions = 0;
  deletions = 0;
  /** Text boxes that hang on the paragraph at hand and are read after it. */
  #boxes: XmlElement[] = [];
  /** For each field that is open: whether its result has begun. */
  readonly #fields: boolean[] = [];
  /** In a cell everything is one line. */
  #inCell = 0;
  /** The end of the last paragraph was taken out: the next one goes on with its line. */
  #joins = false;

  constructor(tools: BodyTools) {
    this.#tools = tools;
  }

  /** Whether a field has begun that has not ended. */
  get inField(): boolean {
    return this.#fields.length > 0;
  }

  /** Paragraphs, tables and what holds them. `lead` is written before the first text, as of a note. */
  blocks(parent: XmlElement, lead = ''): void {
    let rest = lead;
    for (const element of elementsOf(parent)) {
      if (this.#isTakenOut(element)) continue;
      if (element.name === 'w:p') {
        this.#paragraph(element, rest);
        rest = '';
      } else if (element.name === 'w:tbl') this.#table(element);
      else if (element.name === 'mc:AlternateContent') this.blocks(choiceOf(element));
      else this.blocks(element);
    }
  }

  #isTakenOut({ name, children }: XmlElement): boolean {
    if ((name === 'w:ins' || name === 'w:moveTo') && children.length > 0) this.insertions += 1;
    if ((name === 'w:del' || name === 'w:moveFrom') && children.length > 0) this.deletions += 1;
    return NO_TEXT.has(name);
  }

  #paragraph(paragraph: XmlElement, lead: string): void {
    const { writer, styles, numbering } = this.#tools;
    const properties = first(paragraph, 'w:pPr');
    const style = valueOf(properties, 'w:pStyle');
    const place = numberingPlace(properties) ?? styles.numbering(style);
    const numbered = place === undefined ? null : numbering.next(place, style);
    if (this.#inCell > 0) writer.space();
    else if (!this.#joins) {
      writer.endLine();
      writer.hints = hintsOf(outlineLevel(properties) ?? styles.heading(style), numbered !== null);
    }
    this.#joins = isOn(first(properties, 'w:rPr'), 'w:del');
    for (const marker of [lead, numbered?.marker ?? '']) if (marker !== '') writer.number(marker);
    this.#inline(paragraph);
    writer.dropNumber();
    if (this.#inCell > 0) writer.space();
    else if (!this.#joins) writer.endLine();
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.blocks(box);
  }

  #inline(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      if (this.#isTakenOut(element)) continue;
      this.#inlineElement(element);
    }
  }

  #inlineElement(element: XmlElement): void {
    const { writer } = this.#tools;
    switch (element.name) {
      case 'w:r':
        return this.#run(element);
      case 'w:t':
        return this.#write(textOf(element));
      case 'w:tab':
      case 'w:ptab':
        return writer.space();
      case 'w:br':
      case 'w:cr':
        return this.#break(element.attributes.get('w:type'));
      case 'w:noBreakHyphen':
        return this.#generated('\u2011');
      case 'w:softHyphen':
        return this.#generated('\u00AD');
      case 'w:sym':
        return this.#generated(symbolOf(element));
      case 'w:fldChar':
        return this.#field(element.attributes.get('w:fldCharType'));
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(element);
      case 'm:oMath':
        return equation(
          element,
          (text) => this.#write(text),
          (sign) => this.#generated(sign),
        );
      case 'mc:AlternateContent':
        return this.#inline(choiceOf(element));
      case 'w:txbxContent':
        this.#boxes.push(element);
        return undefined;
      case 'w:p':
        writer.space();
        return this.#inline(element);
      case 'a:t':
        return this.#write(`${textOf(element)} `);
      default:
        return this.#inline(element);
    }
  }

  #run(run: XmlElement): void {
    const properties = first(run, 'w:rPr');
    const hidden =
      first(properties, 'w:vanish') === undefined
        ? this.#tools.styles.hidden(valueOf(properties, 'w:rStyle'))
        : isOn(properties, 'w:vanish');
    if (!hidden) return this.#inline(run);
    for (const element of elementsOf(run)) {
      if (element.name === 'w:fldChar') this.#inlineElement(element);
      else if (element.name === 'w:t') this.#tools.writer.unseen(textOf(element));
    }
  }

  #write(text: string): void {
    if (!this.#fields.includes(false)) this.#tools.writer.write(text);
  }

  /** Text that stands for something other than text. */
  #generated(text: string): void {
    if (this.#fields.includes(false)) return;
    this.#tools.writer.generated.push(text);
    this.#tools.writer.write(text);
  }

  #break(type: string | undefined): void {
    const { writer } = this.#tools;
    if (this.#inCell > 0 || type === 'page' || type === 'column') writer.space();
    else writer.breakLine();
  }

  #field(type: string | undefined): void {
    if (this.#tools.plainFields) return;
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }

  #note(reference: XmlElement): void {
    const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const mark = `[${this.notes.length + 1}]`;
    this.notes.push({ kind, id: reference.attributes.get('w:id') ?? '', mark });
    // The author's own mark follows as text.
    if (!/^(?:1|true|on)$/.test(reference.attributes.get('w:customMarkFollows') ?? '')) this.#generated(mark);
  }

  #table(table: XmlElement): void {
    const rows = [...below(table, 'w:tr')].filter(
      (row) => first(first(row, 'w:trPr'), 'w:del') === undefined,
    );
    const arranges = rows.every((row) => [...below(row, 'w:tc')].length < 2) || rows.some(holdsTable);
    if (this.#inCell > 0 || arranges) {
      for (const row of rows) for (const cell of below(row, 'w:tc')) this.blocks(cell);
      return;
    }
    this.#tools.writer.endLine();
    this.#inCell += 1;
    this.#tools.writer.table(this.#rows(rows));
    this.#inCell -= 1;
  }

  *#rows(rows: readonly XmlElement[]) {
    for (const row of rows) {
      const properties = first(row, 'w:trPr');
      const before = span(valueOf(properties, 'w:gridBefore'), 0);
      const cells: CellToWrite[] = before === 0 ? [] : [{ columns: before, rows: 1, write: () => undefined }];
      for (const cell of below(row, 'w:tc'))
        cells.push({
          columns: span(valueOf(first(cell, 'w:tcPr'), 'w:gridSpan'), 1),
          // A cell that goes on from the one above stands in its row as an empty one.
          rows: 1,
          write: () => this.blocks(cell),
        });
      yield { header: isOn(properties, 'w:tblHeader'), cells };
    }
  }
}

function hintsOf(heading: 1 | 2 | 3 | 4 | undefined, bullet: boolean): LineHints {
  if (heading !== undefined) return { heading };
  return bullet ? { bullet: true } : {};
}

/** What this reader can read of a choice: the first, or what is there for older programs where that has no text. */
function choiceOf(alternatives: XmlElement): XmlElement {
  const choices = elementsOf(alternatives);
  return (
    choices.find((choice) => choice.name === 'mc:Choice' && holdsText(choice)) ??
    choices.find(({ name }) => name === 'mc:Fallback') ?? { ...alternatives, children: [] }
  );
}

function holdsText(element: XmlElement): boolean {
  return elementsOf(element).some(
    (child) => (child.name.endsWith(':t') && textOf(child).trim() !== '') || holdsText(child),
  );
}

/** Rows of a table, cells of a row, through what may stand around them (content controls, insertions). */
function* below(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const element of elementsOf(parent)) {
    if (element.name === name) yield element;
    else if (!NO_TEXT.has(element.name) && element.name !== 'w:tc' && element.name !== 'w:p')
      yield* below(element, name);
  }
}

function holdsTable(row: XmlElement): boolean {
  return [...below(row, 'w:tc')].some((cell) => elementsOf(cell).some(({ name }) => name === 'w:tbl'));
}

/** Word's own limit is 63 columns. */
function span(value: string | undefined, least: number): number {
  const columns = Number(value ?? least);
  return Number.isSafeInteger(columns) ? Math.min(Math.max(columns, least), 100) : least;
}

/** A sign of a symbol font (ECMA-376, 17.3.3.30), by what it looks like. */
function symbolOf(element: XmlElement): string {
  const code = element.attributes.get('w:char') ?? '';
  const font = element.attributes.get('w:font') ?? '';
  const plain = /^F0[0-9A-F]{2}$/i.test(code) ? code.slice(2) : code;
  const known = hex(font, code) ?? hex(font, plain);
  if (known !== undefined) return known.string;
  const value = Number.parseInt(plain, 16);
  return value > 32 && value <= 0x10ffff ? String.fromCodePoint(value) : '\uFFFD';
}
