/**
 * A report cut into the pieces that a hit can be: headings, paragraphs, table rows, notes, references.
 *
 * A passage carries its own way back to the source, so that nothing of the report is needed once its
 * passages are taken.
 */
import type {
  Block,
  Cell,
  Chunk,
  Reference,
  Report,
  Row,
  Section,
  ShownText,
  Span,
  Table,
} from '../../../shared/model.ts';
import type { HitKind } from '../../../shared/search.ts';
import { cutLong } from './cut-long.ts';
import type { Passage, PassageMark, PassageRole } from './passage.ts';

const CELL_SEPARATOR = ' | ';

/** All passages of a report in reading order; white space alone makes none, and what is very long makes several. */
export function passagesOf(report: Report): Passage[] {
  return report.sections.flatMap((section, index) =>
    section.blocks.flatMap((block) => passagesOfBlock(report, section, index, block).flatMap(cutLong)),
  );
}

function passagesOfBlock(report: Report, section: Section, index: number, block: Block): Passage[] {
  const place = { block: block.id, section: index, table: -1, reference: 0 };
  switch (block.kind) {
    case 'heading': {
      const role =
        block.level === 1 ? 'title' : block.content === headingOf(section) ? 'heading' : 'subheading';
      return passage(report, [block.content], { ...place, kind: 'heading', role });
    }
    case 'paragraph':
    case 'list-item':
      return passage(report, [block.content], { ...place, kind: 'prose', role: 'body' });
    case 'reference': {
      const reference: Reference | undefined = report.references[block.reference];
      if (reference === undefined) return [];
      const fields = { ...place, reference: reference.number, kind: 'reference', role: 'body' } as const;
      return passage(report, [reference.content], fields, reference.place);
    }
    case 'table': {
      const table = report.tables[block.table];
      return table === undefined ? [] : passagesOfTable(report, table, { ...place, table: block.table });
    }
  }
}

/** The heading that a section begins with, `null` where it has none. */
export function headingOf(section: Section): ShownText | null {
  const first = section.blocks.find((block) => block.kind === 'heading' && block.level > 1);
  return first?.kind === 'heading' ? first.content : null;
}

type Fields = Pick<Passage, 'kind' | 'role' | 'block' | 'section' | 'table' | 'reference'>;
type TablePlace = Omit<Fields, 'kind' | 'role'>;

function passagesOfTable(report: Report, table: Table, place: TablePlace): Passage[] {
  const part = (contents: readonly ShownText[], kind: HitKind, role: PassageRole): Passage[] =>
    passage(report, contents, { ...place, kind, role });
  return [
    ...part([table.caption], 'table', 'caption'),
    ...part(table.columns.map(contentOf), 'table', 'columns'),
    ...table.rows.flatMap((row) => passageOfRow(report, row, place)),
    ...table.notes.flatMap((note) => part([note.content], 'note', 'body')),
  ];
}

function passageOfRow(report: Report, row: Row, place: TablePlace): Passage[] {
  const own = row.cells.filter((cell) => cell.carried !== true).map(contentOf);
  const extent = extentOfAll(own);
  const fields = { ...place, kind: 'table', role: 'body' } as const;
  return passage(report, row.cells.map(contentOf), fields, extent ?? undefined);
}

function contentOf(cell: Cell): ShownText {
  return cell.content;
}

function passage(report: Report, contents: readonly ShownText[], fields: Fields, place?: Span): Passage[] {
  const filled = contents.filter((content) => content.text.trim() !== '');
  const extent = place ?? extentOfAll(filled);
  if (filled.length === 0 || extent === null) return [];
  let text = '';
  const chunks: Chunk[] = [];
  const marks: PassageMark[] = [];
  const borders: number[] = [];
  for (const content of filled) {
    if (text !== '') {
      text += CELL_SEPARATOR;
      borders.push(text.length);
    }
    const shift = text.length;
    for (const chunk of content.chunks) chunks.push({ ...chunk, at: chunk.at + shift });
    for (const inline of content.inlines) {
      if (inline.kind !== 'citation') continue;
      const numbers = report.citations[inline.citation]?.numbers ?? [];
      marks.push({ start: inline.start + shift, end: inline.end + shift, numbers });
    }
    text += content.text;
  }
  marks.sort((left, right) => left.start - right.start);
  return [{ ...fields, text, extent, chunks, marks, borders }];
}

function extentOfAll(contents: readonly ShownText[]): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const content of contents) {
    for (const chunk of content.chunks) {
      if (chunk.source.start === chunk.source.end) continue;
      start = Math.min(start, chunk.source.start);
      end = Math.max(end, chunk.source.end);
    }
  }
  return start < end ? { start, end } : null;
}
