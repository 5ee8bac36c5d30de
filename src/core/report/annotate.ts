/** Citation marks, note marks and addresses, put into composed text in reading order. */
import type {
  Block,
  Cell,
  Citation,
  CitationPlace,
  Inline,
  Reference,
  Section,
  ShownText,
  Table,
} from '../../shared/model.ts';
import { largest } from '../../shared/lists.ts';
import { sourceSpanOf } from '../../shared/shown-text.ts';
import { findCitations } from '../citations/marks/find-citations.ts';
import { matchesOf } from '../text/matches.ts';
import { evenlySpaced } from '../../shared/text/white-space.ts';
import { findUrls, fullUrl } from '../bibliography/addresses/find-urls.ts';

export interface Annotated {
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly citations: readonly Citation[];
}

export function annotated(
  source: string,
  sections: readonly Section[],
  tables: readonly Table[],
  references: readonly Reference[],
): Annotated {
  const first = annotatedWith(new Annotator(source, references), sections, tables);
  const whole = wholeList(references);
  if (whole === null || !first.citations.some(({ numbers }) => isBeyond(numbers, whole))) return first;
  // A list that was cut lacks what is cited first; where nothing just beyond it is cited, it is whole.
  const cited = new Set(first.citations.flatMap(({ numbers }) => numbers));
  for (let next = whole + 1; next <= whole + NEXT_NUMBERS; next += 1) if (cited.has(next)) return first;
  return annotatedWith(new Annotator(source, references, true), sections, tables);
}

/** So many numbers beyond the end of a list would be cited, had the list been cut. */
const NEXT_NUMBERS = 3;

function isBeyond(numbers: readonly number[], highest: number): boolean {
  return numbers.every((number) => number > highest);
}

/** The highest number of a list that holds each number from 1 once; `null` where one is missing or there twice. */
function wholeList(references: readonly Reference[]): number | null {
  const numbers = new Set(references.map((reference) => reference.number));
  const highest = largest(numbers);
  return references.length > 0 && numbers.size === references.length && highest === numbers.size
    ? highest
    : null;
}

function annotatedWith(
  annotator: Annotator,
  sections: readonly Section[],
  tables: readonly Table[],
): Annotated {
  const done = [...tables];
  const shown = sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block): Block => {
      if (block.kind === 'reference') return block;
      if (block.kind === 'table') {
        const table = tables[block.table];
        if (table !== undefined) done[block.table] = annotator.table(table);
        return block;
      }
      const place = block.kind === 'heading' ? 'heading' : 'prose';
      const where = `section:${section.topic ?? section.id}`;
      return { ...block, content: annotator.text(block.content, { place, where, block: block.id }) };
    }),
  }));
  return { sections: shown, tables: done, citations: annotator.citations };
}

interface Context {
  readonly place: CitationPlace;
  readonly where: string;
  readonly block: string;
  /**
   * Citations in the labels of one table, by source offset: a label carried down shows the mark of the label
   * itself.
   */
  readonly known?: Map<number, number>;
}

class Annotator {
  readonly citations: Citation[] = [];
  readonly #source: string;
  readonly #highest: number | null;
  readonly #whole: boolean;

  /** @param whole nothing beyond the list is a mark. */
  constructor(source: string, references: readonly Reference[], whole = false) {
    this.#source = source;
    this.#whole = whole;
    let highest = 0;
    for (const reference of references) highest = Math.max(highest, reference.number);
    this.#highest = references.length === 0 ? null : highest;
  }

  table(table: Table): Table {
    const where = `table:${table.number ?? table.id}`;
    const context = (place: CitationPlace): Context => ({ place, where, block: table.id });
    const inCell = context('cell');
    const inLabel: Context = { ...inCell, known: new Map() };
    const cell = (one: Cell, index: number): Cell => {
      const content = this.text(one.content, index === 0 ? inLabel : inCell);
      return content === one.content ? one : { ...one, content };
    };
    return {
      ...table,
      caption: this.text(table.caption, context('caption')),
      columns: table.columns.map(cell),
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
      notes: table.notes.map((note) => ({
        ...note,
        content: this.text(note.content, context(note.kind === 'source' ? 'source-line' : 'note')),
      })),
    };
  }

  text(content: ShownText, context: Context): ShownText {
    const { text } = content;
    const found: Inline[] = [];
    if (text.includes('(')) this.#citationsIn(content, context, found);
    if (mayHoldNoteMarks(context.place) && ANY_NOTE_MARK.test(text)) noteMarksIn(text, found);
    if (LINK_SIGN.test(text)) linksIn(text, found);
    if (found.length === 0 && content.inlines.length < 2) return content;
    const inlines = content.inlines.length === 0 ? found : [...content.inlines, ...found];
    if (inlines.length > 1) inlines.sort((a, b) => a.start - b.start || b.end - a.end);
    return { text: content.text, chunks: content.chunks, inlines };
  }

  #citationsIn(content: ShownText, context: Context, inlines: Inline[]): void {
    for (const mark of findCitations(content.text, this.#highest, this.#whole)) {
      const place = sourceSpanOf(content, mark);
      if (place === null) continue;
      let citation = context.known?.get(place.start);
      if (citation === undefined) {
        const printed = this.#source.slice(place.start, place.end);
        citation =
          this.citations.push({
            start: place.start,
            end: place.end,
            text: evenlySpaced(printed),
            numbers: mark.numbers,
            place: context.place,
            where: context.where,
            block: context.block,
          }) - 1;
        context.known?.set(place.start, citation);
      }
      inlines.push({ kind: 'citation', start: mark.start, end: mark.end, citation });
    }
  }
}

/** What every address holds one of. */
const LINK_SIGN = /:\/\/|www\./;
const ANY_NOTE_MARK = /[*†‡§]/;
/** The mark comes first, so that the text is searched for nothing else. */
const NOTE_MARK = /[*†‡§](?<=[\p{L}\p{N})/.,;*†‡§].)(?!\d)/gu;

function mayHoldNoteMarks(place: CitationPlace): boolean {
  return place !== 'prose' && place !== 'heading';
}

/** Marks are set on to a word, a bracket or a number; one after another they are several marks. */
function noteMarksIn(text: string, inlines: Inline[]): void {
  for (const found of matchesOf(NOTE_MARK, text)) {
    inlines.push({ kind: 'note-mark', start: found.index, end: found.index + 1, mark: found[0] });
  }
}

function linksIn(text: string, inlines: Inline[]): void {
  for (const { start, end, url, damaged } of findUrls(text)) {
    inlines.push({ kind: 'link', start, end, url: fullUrl(url), damaged });
  }
}
