/** What is said of a repair: whose fault it mends, and what stood there. */
import type { Repair, RepairKind } from '../../shared/model.ts';

/** Lost or garbled where the print was made into this file; the others mend what print itself does at the end of a line or page. */
const FAULT_OF_THE_FILE: ReadonlySet<RepairKind> = new Set([
  'recovered-number',
  'glyph',
  'escape',
  'markup',
  'spacing',
  'split-cells',
]);

/** Where the form stood that the reader mended: "In the file", "Printed". */
export function placeOfFault(kind: RepairKind): string {
  return FAULT_OF_THE_FILE.has(kind) ? 'In the file' : 'Printed';
}

/** What stood there in words, where nothing of it would be seen; `null` where it is to be shown. */
export function unseenForm({ kind, printed }: Repair): string | null {
  if (printed.trim() !== '') return null;
  if (kind === 'recovered-number') return 'Not in the file: told by its place in the list';
  if (printed === '') return `${placeOfFault(kind)}: nothing`;
  return `${placeOfFault(kind)}: ${printed.includes('\n') ? 'a break' : 'a space'}`;
}

/**
 * What is shown instead in words, where nothing of it would be seen; `null` where it is to be shown. What stood between
 * two parts that were joined may be shown in a place of its own: a cell of the same row, a running head.
 */
export function unseenRepair({ kind, shown }: Repair): string | null {
  if (shown.trim() !== '') return null;
  if (kind === 'joined-paragraph' || kind === 'joined-row') return 'Joined across it';
  return shown === '' ? 'Shown without it' : 'Shown: a space';
}
