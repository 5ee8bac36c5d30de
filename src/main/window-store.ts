/** `window.json`: where the window stood when it was closed. */
import { join } from 'node:path';
import { readRegularNow } from '../engine/support/files/regular-file.ts';
import { writeWholeNow } from '../engine/support/files/write-whole.ts';
import type { WindowState } from './window-bounds.ts';

export interface WindowStore {
  /** Unchecked content of the file; `null` where there is none that can be read. */
  readonly load: () => unknown;
  readonly save: (state: WindowState) => void;
}

/** A line has some hundred. */
const LARGEST_BYTES = 100_000;

/** Read and written while the window waits, so synchronously; the file is a line long. */
export function createWindowStore(folder: string): WindowStore {
  const file = join(folder, 'window.json');
  return {
    load: () => {
      try {
        return JSON.parse(readRegularNow(file, LARGEST_BYTES).toString('utf8'));
      } catch {
        // Missing or damaged: the window opens at its usual place, which is all there is to lose.
        return null;
      }
    },
    save: (state) => {
      try {
        writeWholeNow(file, `${JSON.stringify(state)}\n`);
      } catch {
        // A full or read-only disk must not keep the window from closing.
      }
    },
  };
}
