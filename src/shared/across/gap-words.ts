/** Why an area has no row in a year, in words. */
import type { AcrossGap } from './across.ts';

export const GAP_WORDS: Readonly<Record<AcrossGap, string>> = {
  'no-report': 'no report',
  'no-table': 'no such table',
  'not-in-copy': 'not in this copy',
  'not-stated': 'not stated',
  'not-made-out': 'not made out in this copy',
};
