/**
 * A web page as a source document: its visible text in reading order, with headings, list items and the
 * cells of its tables. Nothing of a page is executed, and nothing that it names is fetched: parse5 builds a
 * tree of names and text, and only the text is taken.
 */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { LineHints, SourceDocument, SourceLine } from '../../core/report/source-document.ts';
import type { SourceFormat, Span } from '../../shared/model.ts';
import { ReaderError } from '../../shared/result.ts';
import { appendAll } from '../../shared/lists.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a browser does not show as text. */
const UNSEEN = new Set(
  'audio base canvas datalist embed head iframe img input link math meta noembed noframes noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** What surrounds the text of a page on a site. */
const CHROME = new Set(['nav', 'footer', 'aside', 'button', 'form', 'dialog']);
/** What stands in the middle of a line (HTML Standard, phrasing content). Anything else begins a new one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADINGS: Readonly<Record<string, 1 | 2 | 3 | 4>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** The encoding that a page's head names (`<meta charset>`), if it names one. */
export function declaredEncoding(head: string): string | undefined {
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/**
 * The document of a page's text.
 *
 * @param format what the file was: Word files come here as HTML
 * @throws ReaderError `unusable-file` where the page shows no text
 */
export function readHtml(html: string, format: SourceFormat = 'html'): SourceDocument {
  const writer = new PageWriter();
  const page = parse(html);
  writer.children(page.childNodes);
  const document = writer.document(format);
  if (document.lines.length === 0)
    throw new ReaderError('unusable-file', 'the page shows no text: save it again once it is fully loaded.');
  const title = titleOf(page.childNodes);
  return title === '' ? document : { ...document, metadataTitle: title };
}

class PageWriter {
  /** Finished lines; one long string that grew would be copied again and again. */
  readonly #parts: string[] = [];
  readonly #lines: SourceLine[] = [];
  /** Offset of the line at hand, and what it holds so far. */
  #start = 0;
  #line = '';
  #hints: LineHints = {};
  #chrome = 0;
  #tables = 0;
  /** White space was seen that counts as one space if more text follows on the line. */
  #spaceDue = false;

  document(format: SourceFormat): SourceDocument {
    this.#endLine();
    return { format, text: this.#parts.join(''), lines: this.#lines };
  }

  children(nodes: readonly Node[]): void {
    for (const node of nodes) this.#node(node);
  }

  #node(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) this.#write(node.value);
    else if ('tagName' in node && !UNSEEN.has(node.tagName) && !isHidden(node)) this.#element(node);
  }

  #element(element: Element): void {
    const { tagName, childNodes } = element;
    if (tagName === 'br') return this.#breakLine();
    if (INLINE.has(tagName)) return this.children(childNodes);
    this.#endLine();
    const outer = this.#hints;
    const isChrome = CHROME.has(tagName) || isNavigation(element);
    if (isChrome) this.#chrome += 1;
    const rows = tagName === 'table' ? dataRows(element) : null;
    if (rows !== null) this.#table(element, rows);
    else {
      const heading = HEADINGS[tagName];
      if (heading !== undefined) this.#hints = { heading };
      else if (tagName === 'li') this.#hints = { bullet: true };
      else if (tagName !== 'div' && tagName !== 'p' && tagName !== 'span') this.#hints = {};
      this.children(childNodes);
    }
    this.#endLine();
    if (isChrome) this.#chrome -= 1;
    this.#hints = outer;
  }

  /** A table whose rows are lines and whose cells are known. */
  #table(table: Element, rows: readonly Element[]): void {
    for (const caption of childElements(table, 'caption')) this.#element(caption);
    this.#tables += 1;
    /** Per column, how many more rows a cell above reaches down to. */
    const reaching: number[] = [];
    for (const row of rows) {
      const cells: Span[] = [];
      const printed = row.childNodes.filter(isCell);
      const header = printed.length > 0 && printed.every(({ tagName }) => tagName === 'th');
      const place = (span: Span, down: number) => {
        reaching[cells.length] = down;
        cells.push(span);
      };
      const skip = () => {
        while ((reaching[cells.length] ?? 0) > 0) place(this.#here(), (reaching[cells.length] ?? 1) - 1);
      };
      for (const cell of printed) {
        skip();
        const start = this.#cellStart();
        this.#cell(cell);
        place({ start, end: this.#here().end }, spanOf(cell, 'rowspan') - 1);
        for (let wide = spanOf(cell, 'colspan'); wide > 1; wide -= 1)
          place(this.#here(), spanOf(cell, 'rowspan') - 1);
      }
      skip();
      this.#hints = { table: this.#tables, ...(header ? { header } : {}) };
      this.#endLine(cells);
    }
    this.#hints = {};
  }

  #here(): Span {
    const at = this.#start + this.#line.length;
    return { start: at, end: at };
  }

  /** Cells are kept apart by a tab, so that the text reads as a table by itself. */
  #cellStart(): number {
    this.#spaceDue = false;
    if (this.#line !== '') this.#line += '\t';
    return this.#start + this.#line.length;
  }

  /** A cell is one line, whatever it holds. */
  #cell(element: Element): void {
    for (const node of element.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) this.#write(node.value);
      else if ('tagName' in node && !UNSEEN.has(node.tagName) && !isHidden(node)) {
        const apart = !INLINE.has(node.tagName);
        if (apart) this.#spaceDue = true;
        this.#cell(node);
        if (apart) this.#spaceDue = true;
      }
    }
  }

  #write(text: string): void {
    for (const part of text.split(/([\t\n\f\r ]+)/)) {
      if (part === '') continue;
      if (/^[\t\n\f\r ]/.test(part)) {
        this.#spaceDue = true;
        continue;
      }
      const opens = this.#line === '' || this.#line.endsWith('\t');
      this.#line += this.#spaceDue && !opens ? ` ${part}` : part;
      this.#spaceDue = false;
    }
  }

  /** A line break inside a paragraph. */
  #breakLine(): void {
    const goesOn = this.#line !== '';
    this.#endLine();
    if (goesOn && this.#hints.heading === undefined) this.#hints = { ...this.#hints, startsParagraph: true };
  }

  #endLine(cells?: readonly Span[]): void {
    this.#spaceDue = false;
    const start = this.#start;
    const end = start + this.#line.length;
    const line = this.#line;
    this.#line = '';
    if (line.trim() === '') return;
    const hints: LineHints =
      this.#chrome > 0 && cells === undefined
        ? { furniture: 'web-chrome' }
        : { startsParagraph: true, ...this.#hints };
    this.#lines.push({ start, end, hints, ...(cells === undefined ? {} : { cells }) });
    this.#parts.push(line, '\n');
    this.#start = end + 1;
    // The rest of a list item, after a break, is not another item.
    if (this.#hints.bullet === true) this.#hints = {};
  }
}

/**
 * The rows of a table that holds data. `null` for a table that only arranges a page: one that holds another
 * table, or has a single cell in every row.
 */
function dataRows(table: Element): readonly Element[] | null {
  const rows = [
    ...childElements(table, 'tr'),
    ...['thead', 'tbody', 'tfoot'].flatMap((part) =>
      childElements(table, part).flatMap((group) => childElements(group, 'tr')),
    ),
  ];
  const wide = rows.some((row) => row.childNodes.filter(isCell).length > 1);
  return wide && !holdsTable(rows) ? rows : null;
}

function holdsTable(nodes: readonly Element[]): boolean {
  const open: Node[] = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('childNodes' in node)) continue;
    if ('tagName' in node && node.tagName === 'table') return true;
    for (const child of node.childNodes) open.push(child);
  }
  return false;
}

function childElements(element: Element, tagName: string): Element[] {
  return element.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === tagName);
}

function isCell(node: Node): node is Element {
  return 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th');
}

/** No page means more columns or rows than this by one cell; the parser of browsers stops at 1000. */
const WIDEST_SPAN = 1000;

function spanOf(cell: Element, name: string): number {
  const value = Number(attribute(cell, name));
  return Number.isSafeInteger(value) ? Math.min(Math.max(value, 1), WIDEST_SPAN) : 1;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
  );
}

function isNavigation(element: Element): boolean {
  return /^(?:navigation|banner|contentinfo|search|complementary)$/.test(attribute(element, 'role') ?? '');
}

/** The page's own title, white space folded. */
function titleOf(nodes: readonly Node[]): string {
  const open: Node[] = nodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('childNodes' in node)) continue;
    if ('tagName' in node && node.tagName === 'title')
      return node.childNodes
        .map((child) => ('value' in child ? child.value : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
    appendAll(open, node.childNodes.toReversed());
  }
  return '';
}
