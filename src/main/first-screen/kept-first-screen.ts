/**
 * `first-screen`: what the window showed last, for the next start to show at once. It is shown where everything that it was
 * drawn from is as it was: the library, session and preferences, and the reports that ship. All of it can be drawn again. One of another
 * version of the program is shown where this one's style knows every class that it names: the words are those of the same
 * files, and stand nearly where this version draws them a moment later.
 *
 * The file may be anybody's work by the time it is read. It holds elements and words as data, never as markup: what is not on
 * the closed list (`shared/first-screen`) makes all of it void, and the markup is made anew at each start.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularNow } from '../../engine/support/files/regular-file.ts';
import { writeWholeNow } from '../../engine/support/files/write-whole.ts';
import { LONGEST_FIRST_SCREEN, readFirstScreen } from '../../shared/first-screen/first-screen.ts';
import type { FirstScreen } from '../../shared/first-screen/first-screen.ts';
import { hasStyleFor } from './style-classes.ts';
import { markupOf } from './markup.ts';

/** Where the page has its root, as the build writes it. */
const ROOT = '<div id="root"></div>';

export interface FirstScreenOptions {
  /** Folder of the window's own files. */
  readonly folder: string;
  /** The page as the build made it. */
  readonly page: string;
  /** The page's style; read where it has to be looked into. */
  readonly style: () => string;
  /** What tells this program from others: its version, and how it reads the reports that ship. */
  readonly program: readonly string[];
  /** Files of the user's that a first screen is drawn from; each may be missing. */
  readonly sources: readonly string[];
  /** Text that says which reports ship. */
  readonly shipped: string;
  /** File with the first screen of somebody who has none of the sources; `null` where there is none. */
  readonly ready: string | null;
}

export interface KeptFirstScreen {
  /** The page with what it showed last, to be given to one window; `null` where that is not known, or is true no longer. */
  readonly begun: () => string | null;
  /** What the window showed as it was closed; `null` where the next start would show something else. */
  readonly keep: (screen: FirstScreen | null) => void;
  /** Write what was kept. To be called once nothing it was drawn from is written any more. */
  readonly seal: () => void;
}

export function createKeptFirstScreen(options: FirstScreenOptions): KeptFirstScreen {
  const { folder, page, style, program, sources, shipped, ready } = options;
  const file = join(folder, 'first-screen');
  let kept: FirstScreen | null | undefined;
  const drawnFrom = (): string => hashOf(JSON.stringify([shipped, ...sources.map(stateOf)]));
  const drawnBy = hashOf(JSON.stringify([page, ...program]));
  const usable = (): FirstScreen | null => {
    const found = readKept(file);
    if (found !== null && found.drawnFrom === drawnFrom())
      return found.drawnBy === drawnBy || hasStyleFor(found.screen, style()) ? found.screen : null;
    return ready === null || sources.some((path) => existsSync(path)) ? null : readReady(ready);
  };
  return {
    begun: () => {
      const screen = page.includes(ROOT) ? usable() : null;
      return screen === null ? null : page.replace(ROOT, () => markupOf(screen));
    },
    keep: (screen) => (kept = screen),
    seal: () => {
      if (kept === undefined) return;
      try {
        if (kept === null) rmSync(file, { force: true });
        else writeWholeNow(file, sealed([drawnFrom(), drawnBy], JSON.stringify(kept)));
      } catch {
        // A full or read-only disk: the next start draws its first screen anew.
      }
    },
  };
}

/** Four lines: what it was drawn from, and by, a hash of the screen, the screen. The hash tells of damage, not of whoever wrote it. */
function sealed(drawn: readonly [string, string], screen: string): string {
  return [...drawn, hashOf(screen), screen].join('\n');
}

interface Kept {
  readonly drawnFrom: string;
  readonly drawnBy: string;
  readonly screen: FirstScreen;
}

function readKept(file: string): Kept | null {
  try {
    const text = readRegularNow(file, LARGEST_FILE).toString('utf8');
    const [drawnFrom = '', drawnBy = '', hash = ''] = text.split('\n', 3);
    const data = text.slice(drawnFrom.length + drawnBy.length + hash.length + 3);
    const screen = hash === hashOf(data) ? readFirstScreen(data) : null;
    return screen === null ? null : { drawnFrom, drawnBy, screen };
  } catch {
    // Missing, damaged or out of reach.
    return null;
  }
}

function readReady(file: string): FirstScreen | null {
  try {
    return readFirstScreen(readFileSync(file, 'utf8'));
  } catch {
    // A build on a machine that could make none.
    return null;
  }
}

/** Characters beyond ASCII take up to three bytes each, and two lines stand before them. */
const LARGEST_FILE = 3 * LONGEST_FIRST_SCREEN + 1000;

function stateOf(path: string): readonly (number | string)[] {
  try {
    const { size, mtimeMs } = statSync(path);
    return [path, size, mtimeMs];
  } catch {
    return [path];
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
