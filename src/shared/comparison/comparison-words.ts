/** What the window, the command line and exported files say of a comparison in the same words. */
import { changesIn, ROW_PARTS } from './comparison.ts';
import type { Comparison, RowPart } from './comparison.ts';

const PART_NAMES: Readonly<Record<RowPart, string>> = {
  text: 'Text',
  tables: 'Tables',
  citations: 'Only citations',
  references: 'Reference lists',
};

/** "Text: 41 changes. Tables: 94 changes." */
export function partsLine(parts: Comparison['parts']): string {
  return ROW_PARTS.map((part) => {
    const changes = changesIn(parts[part]);
    return `${PART_NAMES[part]}: ${changes} ${changes === 1 ? 'change' : 'changes'}.`;
  }).join(' ');
}

/** Whether a report is about an earlier year; reports without a year stand where they are put. */
export function isOlder(
  one: { readonly year: number | null },
  other: { readonly year: number | null },
): boolean {
  return one.year !== null && other.year !== null && one.year < other.year;
}
