/** Writes laid-out pages as text, and notes of each line what the layout knows of it. */
import type { Page, Span } from '../../shared/model.ts';
import type { LineHints, SourceDocument, SourceLine } from '../report/lines/source-document.ts';
import type { SetText, TableBlock } from './page/blocks.ts';
import type { Word } from './page/page-content.ts';
import { placeWords, type PlacedWord } from './placed-words.ts';
import { headingLevel } from './page/headings.ts';
import { hyphenated, runsOn, Vocabulary } from './prose/hyphens.ts';
import type { FurnitureLine, LaidOutPage, PlacedBlock } from './laid-out-page.ts';
import {
  headingGoesOn,
  leadings,
  startsParagraph,
  type Leading,
  type PlacedLine,
} from './prose/paragraphs.ts';
import { appendAll } from '../../shared/lists.ts';

interface Draft {
  text: string;
  readonly hints: LineHints;
  /** Text of the cells; the line's own text is made of them. */
  readonly cells?: readonly string[];
  /** An empty line goes before it. */
  readonly parted: boolean;
  readonly page: number;
  /** What it is made of, in the order of the text. */
  readonly words: Word[];
}

export interface WrittenPages {
  readonly document: SourceDocument;
  /** All words of all pages, in the order of the text. */
  readonly words: () => readonly PlacedWord[];
}

/** Signs on their own, such as the arrow of a map; note marks and check marks mean something. */
const NO_TEXT = /^[^\p{L}\p{N}*†‡§✓✔√]{1,3}$/u;

/** Collects the pages of one publication and writes them at the end, when all its words are known. */
export class DocumentWriter {
  readonly #bodySize: number;
  readonly #pages: LaidOutPage[] = [];

  constructor(bodySize: number) {
    this.#bodySize = bodySize;
  }

  page(page: LaidOutPage): void {
    this.#pages.push(page);
  }

  /** The text, and where its words stand, which is worked out when it is asked for. */
  finish(metadataTitle: string | undefined): WrittenPages {
    const words = vocabularyOf(this.#pages);
    const drafts = this.#drafts(words);
    joinHyphens(drafts, words);
    const document = write(
      drafts,
      this.#pages.map((page) => page.number),
      metadataTitle,
    );
    return {
      document,
      words: () =>
        placeWords(
          document.text,
          drafts.flatMap(({ page, words: own }) => own.map((word) => ({ page, word }))),
        ),
    };
  }

  #drafts(words: Vocabulary): Draft[] {
    const lines = this.#pages.flatMap((page) => page.blocks.filter((block) => 'line' in block));
    const leading = leadings(lines);
    const drafts: Draft[] = [];
    let before: PlacedBlock | undefined;
    let entry: number | undefined;
    let heading = false;
    let tables = 0;
    for (const { number: page, heads, blocks, feet } of this.#pages) {
      for (const line of heads) drafts.push(furnitureDraft(line, page));
      for (const block of blocks) {
        if ('line' in block) {
          const draft = this.#lineDraft(block, before, { entry, heading }, leading, page);
          const last = drafts.at(-1);
          heading = draft.hints.heading !== undefined;
          if (last && goesOn(draft, before, block)) {
            // The lines of a heading are one.
            last.text = `${last.text} ${draft.text}`;
            appendAll(last.words, draft.words);
          } else {
            if (draft.hints.startsParagraph === true || block.opensColumn)
              entry = nextEntry(draft, block, entry);
            drafts.push(draft);
          }
        } else {
          tables += 1;
          appendAll(drafts, tableDrafts(block, tables, page, words));
        }
        before = block;
      }
      for (const line of feet) drafts.push(furnitureDraft(line, page));
    }
    return drafts;
  }

  #lineDraft(
    placed: PlacedLine,
    before: PlacedBlock | undefined,
    run: { readonly entry: number | undefined; readonly heading: boolean },
    leading: ReadonlyMap<number, Leading>,
    page: number,
  ): Draft {
    const last = before && 'line' in before ? before : undefined;
    const starts = startsParagraph(last, placed, run.entry, run.heading, leading);
    // A line of bold type inside a paragraph stresses something; a second line of a heading belongs to it.
    const heading = starts || run.heading ? headingLevel(placed.line, this.#bodySize) : undefined;
    const hints: LineHints = {
      page,
      ...(NO_TEXT.test(placed.line.text) ? { furniture: 'logo-noise' } : {}),
      startsParagraph: starts,
      ...(heading === undefined ? {} : { heading }),
      ...(placed.entryLeft === undefined || heading !== undefined ? {} : { bullet: true }),
    };
    const words = placed.line.fragments.flatMap((fragment) => fragment.words);
    return { text: placed.line.text, hints, parted: starts, page, words };
  }
}

function furnitureDraft({ text, words, kind }: FurnitureLine, page: number): Draft {
  return { text, hints: { page, furniture: kind }, parted: true, page, words: [...words] };
}

/** Whether a line is a further line of the heading before it. */
function goesOn(draft: Draft, before: PlacedBlock | undefined, next: PlacedLine): boolean {
  const { heading, startsParagraph: starts } = draft.hints;
  if (heading === undefined || starts !== false || !before || !('line' in before)) return false;
  return headingGoesOn(before, next, heading);
}

/** Left edge of the text of the list entry that `block` belongs to. */
function nextEntry(draft: Draft, block: PlacedLine, entry: number | undefined): number | undefined {
  if (block.entryLeft !== undefined) return block.entryLeft;
  // An entry that goes on in the next column goes on at another place.
  return draft.hints.startsParagraph === false && entry !== undefined ? block.line.left : undefined;
}

function tableDrafts(block: TableBlock, table: number, page: number, words: Vocabulary): readonly Draft[] {
  return block.rows.map((row, index) => {
    const cells = row.cells.map((lines) => joinCell(lines, words));
    return {
      text: cells.join('\t'),
      cells,
      hints: { page, table, ...(row.header ? { header: true } : { ruled: true }) },
      parted: index === 0,
      page,
      words: row.cells.flatMap((lines): Word[] => lines.flatMap((line) => line.words)),
    };
  });
}

/** The lines of a cell as one; a hyphen at the end of a line takes no space after it. */
function joinCell(lines: readonly SetText[], words: Vocabulary): string {
  let text = '';
  lines.forEach(({ text: line }, index) => {
    if (index === 0) text = line;
    else if (runsOn(text, line)) text = hyphenated(text, line, words) + line;
    else text = `${text} ${line}`;
  });
  return text;
}

/** Brings the rest of a word that is broken at the end of a line up to that line; pages keep their words. */
function joinHyphens(drafts: readonly Draft[], words: Vocabulary): void {
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (!next || draft.cells || next.cells || next.hints.startsParagraph !== false) return;
    if (next.page !== draft.page) return;
    const [word = ''] = /^\S+/.exec(next.text) ?? [];
    if (word === next.text || !runsOn(draft.text, word)) return;
    draft.text = hyphenated(draft.text, word, words) + word;
    next.text = next.text.slice(word.length).trimStart();
  });
}

function vocabularyOf(pages: readonly LaidOutPage[]): Vocabulary {
  return new Vocabulary(
    pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        'line' in block
          ? [block.line.text]
          : block.rows.flatMap((row) => row.cells.flat().map(({ text }) => text)),
      ),
    ),
  );
}

function write(
  drafts: readonly Draft[],
  numbers: readonly number[],
  metadataTitle: string | undefined,
): SourceDocument {
  const parts: string[] = [];
  const lines: SourceLine[] = [];
  const starts = new Map<number, number>();
  let at = 0;
  const put = (part: string): void => {
    parts.push(part);
    at += part.length;
  };
  for (const draft of drafts) {
    if (draft.parted && at > 0) put('\n');
    if (!starts.has(draft.page)) starts.set(draft.page, at);
    const span = { start: at, end: at + draft.text.length };
    lines.push({
      ...span,
      hints: draft.hints,
      ...(draft.cells ? { cells: cellSpans(draft.cells, at) } : {}),
    });
    put(`${draft.text}\n`);
  }
  const pages = numbers.map((number, index): Page => {
    const start = starts.get(number) ?? at;
    const next = numbers[index + 1];
    return { number, start, end: next === undefined ? at : (starts.get(next) ?? at) };
  });
  const title = metadataTitle === undefined ? {} : { metadataTitle };
  return { format: 'pdf', text: parts.join(''), lines, pages, ...title };
}

function cellSpans(cells: readonly string[], start: number): readonly Span[] {
  let at = start;
  return cells.map((cell) => {
    const span = { start: at, end: at + cell.length };
    at = span.end + 1;
    return span;
  });
}
