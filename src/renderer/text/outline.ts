import type { Report } from '../../shared/model.ts';
import { TOPIC_NAMES } from '../reports/names.ts';
import { withoutMarks } from '../../shared/shown-text.ts';

/** A line of the outline. */
export interface OutlineEntry {
  readonly block: string;
  readonly kind: 'section' | 'heading' | 'table';
  /** Before the title: "III", "Table 6". Empty where nothing is printed. */
  readonly lead: string;
  readonly title: string;
}

/** Sections, headings below them and tables, in reading order. */
export function outlineOf(report: Report): readonly OutlineEntry[] {
  return report.sections.flatMap((section) => {
    const first = section.blocks[0];
    if (first === undefined) return [];
    const title = section.title || (section.topic === null ? '' : TOPIC_NAMES[section.topic]);
    const below = section.blocks.flatMap((block): OutlineEntry[] => {
      if (block.kind === 'table') {
        const table = report.tables[block.table];
        if (table === undefined) return [];
        const lead = table.number === null ? 'Table' : `Table ${table.number}`;
        return [{ block: block.id, kind: 'table', lead, title: withoutMarks(table.caption) }];
      }
      if (block.kind !== 'heading' || block.level < 3) return [];
      return [{ block: block.id, kind: 'heading', lead: '', title: calm(block.content.text) }];
    });
    if (title === '') return below;
    const own: OutlineEntry = {
      block: first.id,
      kind: 'section',
      lead: section.numeral ?? '',
      title: calm(title),
    };
    return [own, ...below];
  });
}

const SMALL_WORDS = new Set('a an and as at by for from in of on or the to with its'.split(' '));

/**
 * A heading set in capitals, in title case; any other heading as it is. For lists of contents only:
 * in the text a heading keeps its printed form.
 */
export function calm(heading: string): string {
  if (heading !== heading.toUpperCase() || heading === heading.toLowerCase()) return heading;
  return heading
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}
