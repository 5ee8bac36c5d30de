/** All that is known of the wording of the series. A new year comes last: `{ headings: [...], levels: [...] }`. */
import { CAPTIONS } from './captions.ts';
import { CELLS } from './cells.ts';
import { COLUMNS } from './columns.ts';
import { HEADINGS } from './headings.ts';
import { LEVELS } from './levels.ts';
import { NOTES } from './notes.ts';
import { PAGE } from './page.ts';
import { ROWS } from './rows.ts';
import { TITLES } from './titles.ts';
import type { Wording } from './wording.ts';

export const WORDINGS: readonly Wording[] = [
  TITLES,
  PAGE,
  LEVELS,
  HEADINGS,
  CAPTIONS,
  COLUMNS,
  ROWS,
  CELLS,
  NOTES,
];
