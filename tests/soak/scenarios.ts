/** All scenarios, in the order in which they are run. */
import { damagedFiles } from './scenarios/damaged-files.ts';
import { damagedLibrary } from './scenarios/damaged-library.ts';
import { fullDisk } from './scenarios/full-disk.ts';
import { KILLS } from './scenarios/kills.ts';
import { killNotes } from './scenarios/kill-notes.ts';
import { together } from './scenarios/together.ts';
import type { Scenario } from './scenario.ts';

export const SCENARIOS: readonly Scenario[] = [
  damagedFiles,
  ...KILLS,
  killNotes,
  damagedLibrary,
  fullDisk,
  together,
];
