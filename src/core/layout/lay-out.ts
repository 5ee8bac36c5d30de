/** The pages of a paged publication as a source document: text in reading order, with what the layout tells. */
import type { SourceDocument } from '../report/lines/source-document.ts';
import type { FurnitureLine, LaidOutPage, PlacedBlock } from './laid-out-page.ts';
import { itemOf, lineOf, type Block, type Item, type TableBlock } from './page/blocks.ts';
import { DocumentWriter, type WrittenPages } from './document-writer.ts';
import { fragmentsOf, type Fragment } from './page/fragments.ts';
import { furnitureOf, type MarginKind } from './page/furniture.ts';
import { bodySizeOf } from './page/headings.ts';
import type { PageContent } from './page/page-content.ts';
import { entryLeft } from './prose/paragraphs.ts';
import { isChartLabel, joinChartLabels } from './page/chart-labels.ts';
import { readingOrder, type Column } from './prose/reading-order.ts';
import { ruledTables, type RuledTable } from './tables/ruled-tables.ts';
import { tableRows } from './tables/table-rows.ts';
import { appendAll, largest, smallest } from '../../shared/lists.ts';

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** Fragments of one line differ in height by less than this share of the type size. */
const SAME_LINE = 0.3;
/** So many lines above a line, or on either side, tell how far it might have reached. */
const LINES_AROUND = 4;

/**
 * Lays out a publication. Every word of `pages` stands in exactly one line of the result.
 *
 * @param metadataTitle title in the file's own metadata, where there is one.
 */
export function layOut(pages: readonly PageContent[], metadataTitle?: string): SourceDocument {
  return layOutWords(pages, metadataTitle).document;
}

/** The same, with the place of every word on its page. */
export function layOutWords(pages: readonly PageContent[], metadataTitle?: string): WrittenPages {
  const fragments = pages.map((page) => fragmentsOf(page.words, page.rules));
  const tables = pages.map((page, index) => ruledTables(page.rules, page.fills, fragments[index] ?? []));
  const prose = fragments.map((page, index) =>
    joinChartLabels(page.filter((each) => !tables[index]?.some((table) => holds(table, each)))),
  );
  const bodySize = bodySizeOf(prose.flat().map((each) => ({ text: each.text, size: each.style.size })));
  const furniture = furnitureOf(pages, prose, bodySize);
  const writer = new DocumentWriter(bodySize);
  pages.forEach((page, index) => {
    writer.page(layOutPage(page, fragments[index] ?? [], prose[index] ?? [], tables[index] ?? [], furniture));
  });
  return writer.finish(metadataTitle);
}

function holds(
  table: RuledTable,
  { baseline, left, right }: Pick<Fragment, 'baseline' | 'left' | 'right'>,
): boolean {
  const middle = (left + right) / 2;
  return baseline < table.top && baseline > table.bottom && middle > table.left && middle < table.right;
}

function layOutPage(
  page: PageContent,
  all: readonly Fragment[],
  prose: readonly Fragment[],
  tables: readonly RuledTable[],
  furniture: ReadonlyMap<Fragment, MarginKind>,
): LaidOutPage {
  const margin = prose.filter((each) => furniture.has(each));
  // Tables may touch where their last rows have no rule; what stands on the border belongs to the first alone.
  const isIn = (table: RuledTable, place: Parameters<typeof holds>[1]): boolean =>
    holds(table, place) && tables.find((each) => holds(each, place)) === table;
  const blocks = tables.map((table): TableBlock => {
    const ticks = page.ticks.filter((tick) =>
      isIn(table, { ...tick, baseline: (tick.bottom + tick.top) / 2 }),
    );
    const rows = tableRows(
      table,
      all.filter((each) => isIn(table, each)),
      ticks,
    );
    const { left, right, bottom, top } = table;
    return { kind: 'table', box: { left, right, bottom, top }, rows };
  });
  const items: Item[] = [...blocks, ...prose.filter((each) => !furniture.has(each))].map(itemOf);
  const lines = (from: number, to: number): readonly FurnitureLine[] =>
    margin
      .filter((each) => each.baseline >= from && each.baseline < to)
      .map((each) => ({ text: each.text, words: each.words, kind: furniture.get(each) ?? 'running-head' }));
  return {
    number: page.number,
    heads: lines(page.height / 2, Number.POSITIVE_INFINITY),
    blocks: readingOrder(items, page.width).flatMap(placed),
    feet: [
      ...lines(Number.NEGATIVE_INFINITY, page.height / 2),
      ...fragmentsOf(page.outside ?? []).map(({ text, words }): FurnitureLine => ({
        text,
        words,
        kind: 'off-page',
      })),
    ],
  };
}

/** The lines and tables of a column. */
function placed(column: Column): readonly PlacedBlock[] {
  const columnLeft = smallest(column.map((item) => item.left));
  const columnRight = largest(column.map((item) => item.right));
  const blocks = columnBlocks(column);
  const edges = sharedEdges(blocks);
  return blocks.map((block, index): PlacedBlock => {
    if (block.kind === 'table') return block;
    const last = blocks[index - 1];
    const lineBefore = last?.kind === 'line' ? last : undefined;
    const above = blocks.slice(Math.max(0, index - LINES_AROUND), index + 1);
    const around = [...above, ...blocks.slice(index + 1, index + 1 + LINES_AROUND)];
    return {
      line: block,
      opensColumn: index === 0,
      columnLeft,
      columnRight,
      reach: largest(above.map(rightOf)),
      reachAround: largest(around.map(rightOf)),
      entryLeft: entryLeft(block, edges, lineBefore),
    };
  });
}

function rightOf(block: Block): number {
  return block.kind === 'line' ? block.right : block.box.right;
}

/** Left edges that at least two lines of a column share, to half a point. */
function sharedEdges(blocks: readonly Block[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'line') continue;
    const edge = Math.round(block.left * 2) / 2;
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return [...counts].flatMap(([edge, count]) => (count > 1 ? [edge] : [])).sort((a, b) => a - b);
}

function columnBlocks(column: Column): readonly Block[] {
  const blocks: Block[] = [];
  const left = smallest(column.map((item) => item.left));
  const right = largest(column.map((item) => item.right));
  let open: Fragment[] = [];
  const close = (): void => {
    if (open.length > 0) appendAll(blocks, linesAtOneHeight(open, left, right).map(lineOf));
    open = [];
  };
  const sorted = [...column].sort((a, b) => heightOf(b) - heightOf(a) || a.left - b.left);
  for (const { content } of sorted) {
    if ('rows' in content) {
      close();
      blocks.push(content);
      continue;
    }
    const head = open[0];
    if (head && head.baseline - content.baseline > SAME_LINE * Math.max(head.style.size, content.style.size))
      close();
    open.push(content);
  }
  close();
  return blocks;
}

/** Type sizes between two heads on one line; columns of a table that is not ruled stand closer. */
const HEADS_APART = 5;
const SAME_EDGE = 2;

/**
 * The lines that fragments on one height are: one, unless they are labels of a chart, or two heads in capitals stand at
 * the two edges of the column, each for itself ("NON-INDEPENDENT COUNTRIES AND TERRITORIES" and, flush right, "MINIMAL
 * ADVANCEMENT").
 */
function linesAtOneHeight(
  fragments: readonly Fragment[],
  left: number,
  right: number,
): readonly (readonly Fragment[])[] {
  const sorted = fragments.toSorted((a, b) => a.left - b.left);
  if (sorted.every(({ text }) => isChartLabel(text))) return sorted.map((fragment) => [fragment]);
  const [one, other, ...more] = sorted;
  if (one === undefined || other === undefined || more.length > 0) return [fragments];
  const isHead = ({ text }: Fragment): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  const areApart =
    other.left - one.right > HEADS_APART * other.style.size &&
    one.left - left < SAME_EDGE &&
    right - other.right < SAME_EDGE;
  return areApart && (one.bold || other.bold) && isHead(one) && isHead(other)
    ? [[one], [other]]
    : [fragments];
}

function heightOf({ content, top }: Item): number {
  return 'rows' in content ? top : content.baseline;
}
