/** Small, real-shaped reports and listings, made by hand: the window is tested without the parser. */
import type { SearchHit, SearchPage } from '../../../src/shared/search.ts';
import type { LibraryEntry } from '../../../src/shared/contract/contract.ts';
import type {
  Block,
  Chunk,
  Citation,
  Inline,
  Reference,
  Report,
  Section,
  ShownText,
  Table,
  Topic,
} from '../../../src/shared/model.ts';

/** Verbatim shown text whose source starts at `start`. */
export function shown(
  text: string,
  start = 0,
  inlines: readonly Inline[] = [],
  chunks?: readonly Chunk[],
): ShownText {
  const verbatim = { at: 0, length: text.length, source: { start, end: start + text.length } };
  return { text, chunks: chunks ?? (text === '' ? [] : [verbatim]), inlines };
}

export function paragraph(id: string, text: string, start = 0, inlines: readonly Inline[] = []): Block {
  return { kind: 'paragraph', id, content: shown(text, start, inlines) };
}

export function heading(id: string, text: string, level = 2): Block {
  return { kind: 'heading', id, level, content: shown(text) };
}

export function section(
  id: string,
  topic: Topic | null,
  blocks: readonly Block[],
  title = '',
  numeral: string | null = null,
): Section {
  return { id, topic, blocks, title, numeral };
}

export function table(parts: Partial<Table> & { readonly id: string }): Table {
  return {
    number: null,
    caption: shown('Caption'),
    concept: null,
    topic: null,
    columns: [],
    rows: [],
    notes: [],
    parts: [],
    ...parts,
  };
}

/** A row of plain cells. */
export function row(...texts: readonly string[]): Table['rows'][number] {
  return { kind: 'item', cells: texts.map((text) => ({ content: shown(text) })) };
}

export function reference(number: number, text: string, parts: Partial<Reference> = {}): Reference {
  return {
    number,
    recovered: false,
    kind: 'embassy',
    checkable: 'private',
    content: shown(text),
    urls: [],
    place: { start: 0, end: 0 },
    ...parts,
  };
}

export function citation(text: string, numbers: readonly number[], where = 'section:law'): Citation {
  return { text, numbers, where, place: 'prose', block: 'b1', start: 0, end: text.length };
}

export function report(parts: Partial<Report> & { readonly id: string }): Report {
  return {
    kind: 'chapter',
    title: 'Kazakhstan',
    area: 'Kazakhstan',
    year: 2022,
    source: { file: `${parts.id}.txt`, sha256: '0', format: 'text', length: 1000 },
    sections: [],
    tables: [],
    citations: [],
    references: [],
    repairs: [],
    furniture: [],
    findings: [],
    coverage: { characters: 10, inBlocks: 10, furniture: 0, lost: 0 },
    ...parts,
  };
}

export function entry(parts: Partial<LibraryEntry> & { readonly id: string }): LibraryEntry {
  return {
    label: parts.id,
    kind: 'chapter',
    title: parts.id,
    area: 'Kazakhstan',
    year: 2022,
    level: 'minimal',
    levelLabel: 'Minimal Advancement',
    format: 'text',
    builtIn: true,
    tables: 11,
    references: 40,
    findings: [],
    ...parts,
  };
}

export function searchHit(parts: Partial<SearchHit> & { readonly report: string }): SearchHit {
  return {
    label: parts.report,
    topic: 'law',
    section: 'LEGAL FRAMEWORK',
    sectionId: 's0',
    kind: 'prose',
    block: 'b1',
    excerpt: '',
    matches: [],
    start: 0,
    end: 0,
    places: [],
    score: 1,
    ...parts,
  };
}

export function searchPage(parts: Partial<SearchPage> & { readonly query: string }): SearchPage {
  const facets = { areas: [], years: [], topics: [], kinds: [] };
  return { total: 0, tookMs: 1, hits: [], counts: {}, facets, sections: [], ...parts };
}
