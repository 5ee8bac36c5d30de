/**
 * `first-screen`: what the window showed last, for the next start to show at once. It is shown where everything that it was
 * drawn from is as it was: the program, the library, session and preferences. All of it can be drawn again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeNow } from '../../engine/support/files/write-whole.ts';
import type { FirstScreen } from '../../shared/first-screen/first-screen.ts';
import { markupOf } from './markup.ts';

/** Where the page has its root, as the build writes it. */
const ROOT = '<div id="root"></div>';

export interface FirstScreenOptions {
  /** Folder of the window's own files. */
  readonly folder: string;
  /** The page as the build made it. */
  readonly page: string;
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

export function createKeptFirstScreen({ folder, page, sources }: FirstScreenOptions): KeptFirstScreen {
  const file = join(folder, 'first-screen');
  let kept: FirstScreen | null | undefined;
  const drawnFrom = (): string => hashOf(JSON.stringify([page, ...sources.map(stateOf)]));
  return {
    begun: () => {
      const markup = readKept(file, drawnFrom());
      return markup === null || !page.includes(ROOT) ? null : page.replace(ROOT, () => markup);
    },
    keep: (screen) => (kept = screen),
    seal: () => {
      if (kept === undefined) return;
      try {
        if (kept === null) rmSync(file, { force: true });
        else writeWholeNow(file, sealed(drawnFrom(), markupOf(kept)));
      } catch {
        // A full or read-only disk: the next start draws its first screen anew.
      }
    },
  };
}

/** Three lines: what it was drawn from, a hash of the markup, the markup. */
function sealed(drawnFrom: string, markup: string): string {
  return `${drawnFrom}\n${hashOf(markup)}\n${markup}`;
}

function readKept(file: string, drawnFrom: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    const [of = '', hash = ''] = text.split('\n', 2);
    const markup = text.slice(of.length + hash.length + 2);
    return of === drawnFrom && hash === hashOf(markup) ? markup : null;
  } catch {
    // Missing, damaged or out of reach.
    return null;
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
