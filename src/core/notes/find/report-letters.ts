/** What notes are found by in a report, made once for each: its letters, and where each of its texts stands. */
import type { Block, Report, Section, Table } from '../../../shared/model.ts';
import { lettersOf } from '../../../shared/links/letters.ts';
import type { Letters } from '../../../shared/links/letters.ts';
import type { PieceKind, PiecePlace } from '../../../shared/notes/note.ts';
import { partsOf } from '../../../shared/text/report-parts.ts';
import type { ReportPart } from '../../../shared/text/report-parts.ts';
import { evenlySpaced } from '../../../shared/text/white-space.ts';

export interface NotedReport {
  readonly report: Report;
  readonly parts: readonly ReportPart[];
  /** Of the texts of `parts`, in their order. */
  readonly letters: Letters;
  /** Where each part stands. */
  readonly places: readonly PiecePlace[];
  /** Which letter begins at an offset of the source; of one that is shown several times the first. */
  readonly letterAtSource: ReadonlyMap<number, number>;
}

const known = new WeakMap<Report, NotedReport>();

export function notedReport(report: Report): NotedReport {
  const found = known.get(report) ?? prepare(report);
  known.set(report, found);
  return found;
}

function prepare(report: Report): NotedReport {
  const parts = partsOf(report).all;
  const blocks = new Map<string, BlockOfSection>();
  for (const section of report.sections)
    for (const block of section.blocks) blocks.set(block.id, { block, section });
  const letters = lettersOf(parts.map(({ content }) => content.text));
  return {
    report,
    parts,
    letters,
    places: placesIn(report, blocks, parts),
    letterAtSource: sourcesOf(letters, parts),
  };
}

function sourcesOf({ text, start }: Letters, parts: readonly ReportPart[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let [part, chunk] = [-1, 0];
  for (let letter = 0; letter < text.length; letter += 1) {
    const at = start[letter] ?? 0;
    if (text[letter] !== part) [part, chunk] = [text[letter] ?? -1, 0];
    const { chunks } = parts[part]?.content ?? { chunks: [] };
    let here = chunks[chunk];
    while (here !== undefined && here.at + here.length <= at) {
      chunk += 1;
      here = chunks[chunk];
    }
    if (here === undefined) continue;
    const source = here.source.start + (here.repair === undefined ? at - here.at : 0);
    if (!found.has(source)) found.set(source, letter);
  }
  return found;
}

interface BlockOfSection {
  readonly block: Block;
  readonly section: Section;
}

function placesIn(
  report: Report,
  blocks: ReadonlyMap<string, BlockOfSection>,
  parts: readonly ReportPart[],
): readonly PiecePlace[] {
  return parts.map(({ block: id, where }): PiecePlace => {
    const { block, section } = blocks.get(id) ?? {};
    const topic = section?.topic ?? null;
    if (block?.kind === 'reference') {
      const reference = report.references[block.reference];
      return {
        kind: 'reference',
        topic,
        ...(reference === undefined ? {} : { number: reference.number }),
      };
    }
    if (block?.kind !== 'table') return { kind: block?.kind === 'heading' ? 'heading' : 'text', topic };
    const table = report.tables[block.table];
    const concept = table?.concept ?? null;
    const place = { topic: table?.topic ?? topic, ...(concept === null ? {} : { concept }) };
    switch (where.kind) {
      case 'cell':
        return { ...place, ...cellPlace(table, where.row, where.cell) };
      case 'text':
      case 'caption':
        return { ...place, kind: 'caption' };
      case 'note':
        return { ...place, kind: 'note' };
    }
  });
}

/** A row is known by its first cell, a column by its head; the row of heads has no label. */
function cellPlace(
  table: Table | undefined,
  row: number,
  cell: number,
): { readonly kind: PieceKind; readonly row?: string; readonly column?: string } {
  const column = lineOf(table?.columns[cell]?.content.text ?? '');
  const label = row < 0 ? '' : lineOf(table?.rows[row]?.cells[0]?.content.text ?? '');
  return {
    kind: row < 0 ? 'head' : 'cell',
    ...(label === '' ? {} : { row: label }),
    ...(column === '' ? {} : { column }),
  };
}

/** Longer labels are told apart by their beginnings. */
const LONGEST_LABEL = 200;

/** On one line, as labels and pieces of a quotation are kept. */
function lineOf(text: string): string {
  return evenlySpaced(text).trim().slice(0, LONGEST_LABEL);
}
