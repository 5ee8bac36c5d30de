/** Small reports by hand, for tests: citations are the marks in brackets, places run on from block to block. */
import type {
  Block,
  Cell,
  Citation,
  Concept,
  Inline,
  Level,
  Reference,
  Report,
  ReportKind,
  Row,
  Section,
  Span,
  ShownText,
  Table,
  Topic,
} from '../../../src/shared/model.ts';

export interface TableSpec {
  readonly concept: Concept | null;
  readonly number?: number;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[] | RowSpec)[];
  readonly notes?: readonly string[];
}

export interface RowSpec {
  readonly kind?: Row['kind'];
  readonly cells: readonly (
    string | { readonly text: string; readonly carried?: boolean; readonly missing?: boolean }
  )[];
}

export interface SectionSpec {
  readonly topic: Topic | null;
  readonly title?: string;
  readonly blocks: readonly (string | TableSpec | SubheadingSpec)[];
}

export interface SubheadingSpec {
  readonly heading: string;
}

export interface ReportSpec {
  readonly id?: string;
  readonly kind?: ReportKind;
  readonly area?: string | null;
  readonly year?: number | null;
  readonly assessment?: Level;
  /** Of a joint chapter: each area's level, printed below the subheading with its name. */
  readonly assessments?: Readonly<Record<string, Level>>;
  readonly sections: readonly SectionSpec[];
  /** `1.`, `2.`, ... */
  readonly references?: readonly string[];
}

const CITATION = /(?<![\d\p{L}])\((\d{1,2}(?:\s?[-,;]\s?\d{1,2})*)\)/gu;

export function buildReport(spec: ReportSpec): Report {
  let at = 0;
  let blocks = 0;
  const citations: Citation[] = [];
  const tables: Table[] = [];
  const references: Reference[] = [];
  const areas = Object.keys(spec.assessments ?? {});
  const levelPlaces = new Map<string, Span>();

  const shown = (text: string, block: string, where: string): ShownText => {
    const start = at;
    at += text.length + 1;
    const inlines: Inline[] = [];
    for (const match of text.matchAll(CITATION)) {
      const numbers = (match[1] ?? '').split(/[,;]/).flatMap((part) => {
        const [from = 0, to = from] = part.split('-').map(Number);
        return Array.from({ length: to - from + 1 }, (_, i) => from + i);
      });
      const span = { start: match.index, end: match.index + match[0].length };
      inlines.push({ ...span, kind: 'citation', citation: citations.length });
      citations.push({
        start: start + span.start,
        end: start + span.end,
        text: match[0],
        numbers,
        where,
        place: 'prose',
        block,
      });
    }
    return {
      text,
      chunks: [{ at: 0, length: text.length, source: { start, end: start + text.length } }],
      inlines,
    };
  };

  const nextBlock = (): string => `b${(blocks += 1)}`;

  const tableOf = (table: TableSpec, block: string, topic: Topic | null): Table => {
    const where = `table:${table.number ?? 0}`;
    const cell = (value: string | { text: string; carried?: boolean; missing?: boolean }): Cell =>
      typeof value === 'string'
        ? { content: shown(value, block, where) }
        : {
            content: shown(value.text, block, where),
            ...(value.carried ? { carried: true } : {}),
            ...(value.missing ? { missing: true } : {}),
          };
    return {
      id: `table-${tables.length + 1}`,
      number: table.number ?? null,
      caption: shown(table.caption, block, where),
      concept: table.concept,
      topic,
      columns: table.columns.map(cell),
      rows: table.rows.map((row): Row => {
        const form: RowSpec = 'cells' in row ? row : { cells: row };
        return { kind: form.kind ?? 'item', cells: form.cells.map(cell) };
      }),
      notes: (table.notes ?? []).map((text, i) => ({
        id: `note-${i}`,
        mark: '',
        kind: 'note' as const,
        content: shown(text, block, where),
      })),
      parts: [],
    };
  };

  const sections = spec.sections.map((section, index): Section => {
    const where = `section:${section.topic ?? index}`;
    const list: Block[] = [];
    if (section.title !== undefined) {
      const id = nextBlock();
      list.push({ kind: 'heading', id, level: 2, content: shown(section.title, id, where) });
    }
    for (const block of section.blocks) {
      const id = nextBlock();
      if (typeof block === 'string') list.push({ kind: 'paragraph', id, content: shown(block, id, where) });
      else if ('heading' in block) {
        const content = shown(block.heading, id, where);
        list.push({ kind: 'heading', id, level: 3, content });
        const area = areas.find((one) => one.toUpperCase() === block.heading);
        if (area !== undefined && !levelPlaces.has(area))
          levelPlaces.set(area, { start: at, end: (at += 20) });
      } else {
        tables.push(tableOf(block, id, section.topic));
        list.push({ kind: 'table', id, table: tables.length - 1 });
      }
    }
    return { id: `s${index}`, numeral: null, title: section.title ?? '', topic: section.topic, blocks: list };
  });

  if (spec.references !== undefined) {
    const list: Block[] = spec.references.map((text, reference): Block => {
      const id = nextBlock();
      const content = shown(text, id, 'section:references');
      references.push({
        number: reference + 1,
        recovered: false,
        kind: /Government of/.test(text) ? 'law' : 'other',
        checkable: 'published',
        content,
        urls: [...text.matchAll(/https?:\/\/\S+?(?=[.;]?(?:\s|$))/g)].map(([url]) => ({
          url,
          damaged: false,
        })),
        place: content.chunks[0]?.source ?? { start: 0, end: 0 },
      });
      return { kind: 'reference', id, reference };
    });
    sections.push({
      id: 'references',
      numeral: null,
      title: 'REFERENCES',
      topic: 'references',
      blocks: list,
    });
  }

  const area = spec.area === undefined ? 'Kazakhstan' : spec.area;
  const year = spec.year === undefined ? 2022 : spec.year;
  const nowhere = { start: 0, end: 0 };
  const assessments = Object.entries(spec.assessments ?? {}).map(([name, level]) => ({
    area: name,
    level,
    label: level,
    place: levelPlaces.get(name) ?? nowhere,
  }));
  const { assessment } = spec;
  const id = spec.id ?? `${area ?? 'text'}-${year ?? 0}`.toLowerCase();
  return {
    id,
    kind: spec.kind ?? 'chapter',
    title: `${area ?? 'A text'} ${year ?? ''}`.trim(),
    area,
    year,
    ...(assessment === undefined
      ? {}
      : { assessment: { level: assessment, label: assessment, place: nowhere } }),
    ...(assessments.length === 0 ? {} : { assessments }),
    source: { file: `${id}.txt`, sha256: id, format: 'text', length: at },
    sections,
    tables,
    citations,
    references,
    repairs: [],
    furniture: [],
    findings: [],
    coverage: { characters: at, inBlocks: at, furniture: 0, lost: 0 },
  };
}
