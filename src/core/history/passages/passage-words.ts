/** What a followed passage says, and the sources it cites. */
import type { TextRange } from '../../../shared/comparison/comparison.ts';
import type { Report, ShownText } from '../../../shared/model.ts';
import { citedNumbers } from '../../compare/diff/sources.ts';

/** Where a passage stands in its report. */
export interface PassageWords {
  readonly block: string;
  readonly table?: number;
  readonly row?: number;
  readonly range?: TextRange;
}

/** The shown text; cells of a row are joined by a tab. */
export function wordsOf(report: Report, place: PassageWords): string {
  return contentsOf(report, place)
    .map(({ text }) => (place.range === undefined ? text : text.slice(place.range[0], place.range[1])))
    .join('\t');
}

/** Reference numbers behind it, in order and once. */
export function citedIn(report: Report, place: PassageWords): number[] {
  const [from, to] = place.range ?? [0, Infinity];
  const indices = contentsOf(report, place).flatMap(({ inlines }) =>
    inlines.flatMap((inline) =>
      inline.kind === 'citation' && inline.start >= from && inline.start < to ? [inline.citation] : [],
    ),
  );
  return [...new Set(citedNumbers(report, indices))];
}

/** The texts that it stands in: of a row its cells. */
export function contentsOf(report: Report, { block: id, table, row }: PassageWords): readonly ShownText[] {
  if (table !== undefined && row !== undefined)
    return (report.tables[table]?.rows[row]?.cells ?? []).map(({ content }) => content);
  for (const { blocks } of report.sections)
    for (const block of blocks) if (block.id === id && 'content' in block) return [block.content];
  return [];
}
