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
import { sourceSpanOf } from '../../shared/shown-text.ts';
import { findCitations } from '../citations/find-citations.ts';
import { findUrls } from './reference-urls.ts';

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
  const annotator = new Annotator(source, references);
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
}

class Annotator {
  readonly citations: Citation[] = [];
  readonly #source: string;
  readonly #highest: number | null;
  /** Citations by source offset: a label carried down shows the mark of the label itself. */
  readonly #byStart = new Map<number, number>();

  constructor(source: string, references: readonly Reference[]) {
    this.#source = source;
    let highest = 0;
    for (const reference of references) highest = Math.max(highest, reference.number);
    this.#highest = references.length === 0 ? null : highest;
  }

  table(table: Table): Table {
    const where = `table:${table.number ?? table.id}`;
    const context = (place: CitationPlace): Context => ({ place, where, block: table.id });
    const cell = (one: Cell): Cell => ({ ...one, content: this.text(one.content, context('cell')) });
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
    if (content.text === '') return content;
    const inlines: Inline[] = [
      ...content.inlines,
      ...this.#citationsIn(content, context),
      ...noteMarksIn(content.text, context.place),
      ...linksIn(content.text),
    ];
    return { ...content, inlines: inlines.sort((a, b) => a.start - b.start || b.end - a.end) };
  }

  #citationsIn(content: ShownText, context: Context): Inline[] {
    const inlines: Inline[] = [];
    for (const mark of findCitations(content.text, this.#highest)) {
      const place = sourceSpanOf(content, mark);
      if (place === null) continue;
      let citation = this.#byStart.get(place.start);
      if (citation === undefined) {
        const text = this.#source.slice(place.start, place.end).replace(/\s+/g, ' ');
        citation = this.citations.push({ ...place, text, numbers: mark.numbers, ...context }) - 1;
        this.#byStart.set(place.start, citation);
      }
      inlines.push({ kind: 'citation', start: mark.start, end: mark.end, citation });
    }
    return inlines;
  }
}

/** Marks are set on to a word, a bracket or a number; one after another they are several marks. */
function noteMarksIn(text: string, place: CitationPlace): Inline[] {
  if (place === 'prose' || place === 'heading' || !/[*†‡§]/.test(text)) return [];
  return [...text.matchAll(/(?<=[\p{L}\p{N})/.,;*†‡§])[*†‡§](?!\d)/gu)].map((found) => ({
    kind: 'note-mark',
    start: found.index,
    end: found.index + 1,
    mark: found[0],
  }));
}

function linksIn(text: string): Inline[] {
  if (!text.includes('http') && !text.includes('www.')) return [];
  return findUrls(text).map(({ start, end, url, damaged }) => ({
    kind: 'link',
    start,
    end,
    url: url.startsWith('www.') ? `http://${url}` : url,
    damaged,
  }));
}
