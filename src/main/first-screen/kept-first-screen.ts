/**
 * `first-screen`: what the window showed last, for the next start to show at once. It is shown where everything that it was
 * drawn from is as it was: the program, the library, session and preferences. All of it can be drawn again.
 *
 * The file may be anybody's work by the time it is read. It holds elements and words as data, never as markup: what is not on
 * the closed list (`shared/first-screen`) makes all of it void, and the markup is made anew at each start.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeNow } from '../../engine/support/files/write-whole.ts';
import { LONGEST_FIRST_SCREEN, readFirstScreen } from '../../shared/first-screen/first-screen.ts';
import type { FirstScreen } from '../../shared/first-screen/first-screen.ts';
import { markupOf } from './markup.ts';

/** Where the page has its root, as the build writes it. */
const ROOT = '<div id="root"></div>';

export interface FirstScreenOptions {
  /** Folder of the window's own files. */
  readonly folder: string;
  /** The page as the build made it. */
  readonly page: string;
  /** Of the program: another may say the same reports otherwise. */
  readonly version: string;
  /** Files that a first screen is drawn from; each may be missing. */
  readonly sources: readonly string[];
}

export interface KeptFirstScreen {
  /** The page with what it showed last, to be given to one window; `null` where that is not known, or is true no longer. */
  readonly begun: () => string | null;
  /** What the window showed as it was closed; `null` where the next start would show something else. */
  readonly keep: (screen: FirstScreen | null) => void;
  /** Write what was kept. To be called once nothing it was drawn from is written any more. */
  readonly seal: () => void;
}

export function createKeptFirstScreen({
  folder,
  page,
  version,
  sources,
}: FirstScreenOptions): KeptFirstScreen {
  const file = join(folder, 'first-screen');
  let kept: FirstScreen | null | undefined;
  const drawnFrom = (): string => hashOf(JSON.stringify([version, page, ...sources.map(stateOf)]));
  return {
    begun: () => {
      const screen = readKept(file, drawnFrom());
      return screen === null || !page.includes(ROOT) ? null : page.replace(ROOT, () => markupOf(screen));
    },
    keep: (screen) => (kept = screen),
    seal: () => {
      if (kept === undefined) return;
      try {
        if (kept === null) rmSync(file, { force: true });
        else writeWholeNow(file, sealed(drawnFrom(), JSON.stringify(kept)));
      } catch {
        // A full or read-only disk: the next start draws its first screen anew.
      }
    },
  };
}

/** Three lines: what it was drawn from, a hash of the screen, the screen. The hash tells of damage, not of whoever wrote it. */
function sealed(drawnFrom: string, screen: string): string {
  return `${drawnFrom}\n${hashOf(screen)}\n${screen}`;
}

function readKept(file: string, drawnFrom: string): FirstScreen | null {
  try {
    const text = readPlain(file);
    const [of = '', hash = ''] = text.split('\n', 2);
    const screen = text.slice(of.length + hash.length + 2);
    return of === drawnFrom && hash === hashOf(screen) ? readFirstScreen(screen) : null;
  } catch {
    // Missing, damaged or out of reach.
    return null;
  }
}

/** Characters beyond ASCII take up to three bytes each, and two lines stand before them. */
const LARGEST_FILE = 3 * LONGEST_FIRST_SCREEN + 1000;

/** @throws where it is no file, or larger than any that is written: a start waits for it, and must not wait for a pipe. */
function readPlain(path: string): string {
  // Windows knows neither pipes of this kind nor the flag.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const state = fstatSync(file);
    if (!state.isFile() || state.size > LARGEST_FILE) throw new Error(`${path} is no first screen`);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

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
