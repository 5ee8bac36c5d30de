/**
 * A web page as a source document: its visible text in reading order, with headings, list items and the
 * cells of its tables. Nothing of a page is executed, and nothing that it names is fetched: parse5 builds a
 * tree of names and text, and only the text is taken.
 */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { SourceDocument } from '../../../core/report/lines/source-document.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { HeldWords } from './held-words.ts';
import { ListCounter } from './list-counter.ts';
import { parsePage, textIn, titleOf } from './parse-page.ts';
import { childElements, dataRows, isCell, spanOf, tablesAround } from './table-rows.ts';
import { INLINE, isChrome, isHidden, UNSEEN } from './visibility.ts';
import type { Element } from './visibility.ts';
import { LineWriter } from '../lines/line-writer.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const HEADINGS = new Map(Object.entries<1 | 2 | 3 | 4>({ h1: 1, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }));
/** Where white space stands as it was written. */
const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing', 'plaintext', 'xmp']);

/**
 * The document of a page's text.
 *
 * @param held told where in `html` each word of the text stands
 * @throws ReaderError `unusable-file` where the page shows no text or is nested without end
 */
export function readHtml(html: string, held?: HeldWords): SourceDocument {
  const page = parsePage(html, held !== undefined);
  const reader = new PageReader(tablesAround(page), held);
  reader.children(page.childNodes);
  const document = reader.writer.document('html');
  if (document.lines.every(({ hints }) => hints.furniture === 'hidden'))
    throw new ReaderError('unusable-file', 'the page shows no text: save it again once it is fully loaded.');
  const title = titleOf(page);
  return title === '' ? document : { ...document, metadataTitle: title };
}

class PageReader {
  readonly writer: LineWriter;
  readonly #held: HeldWords | undefined;
  /** Tables that hold tables, and so only arrange a page. */
  readonly #arranging: ReadonlySet<Element>;
  #chrome = 0;
  #preformatted = 0;
  readonly #lists: ListCounter[] = [];

  constructor(arranging: ReadonlySet<Element>, held: HeldWords | undefined) {
    this.#arranging = arranging;
    this.#held = held;
    this.writer = new LineWriter(held?.word);
  }

  children(nodes: readonly Node[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      this.#held?.at(node);
      this.#text(node.value);
    } else if ('tagName' in node && this.#isSeen(node)) this.#element(node);
  }

  /** Whether the element is shown; what is there without being shown is kept aside. */
  #isSeen(element: Element): boolean {
    if (UNSEEN.has(element.tagName)) return false;
    if (!isHidden(element)) return true;
    this.writer.unseen(textIn(element, UNSEEN));
    return false;
  }

  #text(text: string): void {
    if (this.#preformatted === 0) return this.writer.write(text);
    let from = 0;
    for (const [at, line] of text.split(/(\r\n?|\n)/).entries()) {
      if (at % 2 === 1) this.writer.breakLine();
      else this.writer.write(line, from);
      from += line.length;
    }
  }

  #element(element: Element): void {
    const { tagName, childNodes } = element;
    if (tagName === 'br') return this.writer.breakLine();
    if (INLINE.has(tagName)) return this.children(childNodes);
    const { writer } = this;
    writer.endLine();
    const outer = writer.hints;
    const chrome = isChrome(element);
    if (chrome) this.#chrome += 1;
    const rows =
      tagName === 'table' && this.#chrome === 0 && !this.#arranging.has(element) ? dataRows(element) : null;
    if (rows !== null) this.#table(element, rows);
    else if (this.#chrome > 0) {
      writer.hints = { furniture: 'web-chrome' };
      this.#block(element);
    } else {
      const heading = HEADINGS.get(tagName);
      if (heading !== undefined) writer.hints = { heading };
      else if (tagName === 'li') writer.hints = { bullet: true };
      else if (tagName !== 'div' && tagName !== 'p') writer.hints = {};
      this.#block(element);
    }
    writer.endLine();
    if (chrome) this.#chrome -= 1;
    writer.hints = outer;
  }

  /** What an element holds, numbered or as it was written where the element asks for that. */
  #block(element: Element): void {
    const { tagName, childNodes } = element;
    if (tagName === 'li') {
      const marker = this.#lists.at(-1)?.next(element) ?? '';
      if (marker !== '') this.writer.number(marker);
      this.children(childNodes);
      this.writer.dropNumber();
    } else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') {
      this.#lists.push(new ListCounter(element));
      this.children(childNodes);
      this.#lists.pop();
    } else if (PREFORMATTED.has(tagName)) {
      this.#preformatted += 1;
      this.children(childNodes);
      this.#preformatted -= 1;
    } else this.children(childNodes);
  }

  #table(table: Element, rows: readonly Element[]): void {
    for (const caption of childElements(table, 'caption')) this.#node(caption);
    this.writer.table(this.#rows(rows));
  }

  *#rows(rows: readonly Element[]) {
    for (const row of rows) {
      if (!this.#isSeen(row)) continue;
      const printed = row.childNodes.filter(isCell);
      yield {
        header: printed.length > 0 && printed.every(({ tagName }) => tagName === 'th'),
        cells: printed.map((cell) => ({
          columns: spanOf(cell, 'colspan'),
          rows: spanOf(cell, 'rowspan'),
          write: () => {
            if (this.#isSeen(cell)) this.#cell(cell);
          },
        })),
      };
    }
  }

  /** A cell is one line, whatever it holds. */
  #cell(element: Element): void {
    for (const node of element.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) {
        this.#held?.at(node);
        this.writer.write(node.value);
      } else if ('tagName' in node && this.#isSeen(node)) {
        const { tagName } = node;
        const apart = !INLINE.has(tagName);
        if (apart) this.writer.space();
        if (tagName === 'ol' || tagName === 'ul') this.#lists.push(new ListCounter(node));
        const marker = tagName === 'li' ? (this.#lists.at(-1)?.next(node) ?? '') : '';
        if (marker !== '') this.writer.number(marker);
        this.#cell(node);
        if (tagName === 'ol' || tagName === 'ul') this.#lists.pop();
        if (tagName === 'li') this.writer.dropNumber();
        if (apart) this.writer.space();
      }
    }
  }
}
