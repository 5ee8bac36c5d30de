/** How a report's blocks are grouped on the page. Pure. */
import type { Block, Report, Section } from '../../../shared/model.ts';

/** In source characters, about fifty printed pages: beyond that, parts out of sight are not laid out. */
const LONG_REPORT = 150_000;

/** Blocks that are laid out, or left out, together. */
const MOST_BLOCKS = 30;

/** Characters on a line and pixels of a line, for the estimate of a part that was not laid out yet. */
const LINE = { characters: 66, pixels: 27 };

export function isLong(report: Report): boolean {
  return report.source.length > LONG_REPORT;
}

/**
 * A section's blocks in runs: list items and references by themselves, because they stand in a list
 * of their own, and never more than can be laid out at once.
 */
export function runsOf(section: Section): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of section.blocks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (
      run !== undefined &&
      last !== undefined &&
      listOf(last) === listOf(block) &&
      run.length < MOST_BLOCKS
    ) {
      run.push(block);
    } else {
      runs.push([block]);
    }
  }
  return runs;
}

function listOf(block: Block): string {
  return block.kind === 'reference' || block.kind === 'list-item' ? block.kind : 'text';
}

/** Height of a run in CSS pixels before it is laid out; near enough for a scroll bar. */
export function estimatedHeight(run: readonly Block[], report: Report): number {
  const lines = run.reduce(
    (sum, block) => sum + 1 + Math.ceil(charactersOf(block, report) / LINE.characters),
    0,
  );
  return lines * LINE.pixels;
}

function charactersOf(block: Block, report: Report): number {
  switch (block.kind) {
    case 'table': {
      const rows = report.tables[block.table]?.rows ?? [];
      return rows.reduce((sum, row) => sum + rowCharacters(row.cells), 0);
    }
    case 'reference':
      return report.references[block.reference]?.content.text.length ?? 0;
    case 'heading':
    case 'paragraph':
    case 'list-item':
      return block.content.text.length;
  }
}

function rowCharacters(cells: readonly { readonly content: { readonly text: string } }[]): number {
  return cells.reduce((sum, cell) => sum + cell.content.text.length, 0);
}
