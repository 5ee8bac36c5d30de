/** What a start begins with, by where the program keeps its files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineOptions } from '../../engine/host/engine-options.ts';
import { createKeptFirstScreen } from './kept-first-screen.ts';
import type { KeptFirstScreen } from './kept-first-screen.ts';

interface Program {
  /** Its own folder. */
  readonly root: string;
  /** Of the window's own files. */
  readonly folder: string;
  readonly engine: EngineOptions;
}

/** Files of the user's that say what a window begins with. */
const OF_USER = ['session.json', 'preferences.json', 'library/journal', 'library/notes/journal'];

/** What the window showed last, as far as that is true still; for somebody who has kept nothing yet, what the build made. */
export function firstScreenOf({ root, folder, engine }: Program): KeptFirstScreen {
  const { dataFolder, reportsFolder, version } = engine;
  const pages = join(root, 'out/renderer');
  const page = readFileSync(join(pages, 'index.html'), 'utf8');
  const styles = [...page.matchAll(/href="\.\/(assets\/[\w.-]+\.css)"/g)].flatMap(([, name = '']) => name);
  const isAsShipped = reportsFolder === join(root, 'resources', 'reports');
  return createKeptFirstScreen({
    folder,
    page,
    style: () => styles.map((name) => readFileSync(join(pages, name), 'utf8')).join('\n'),
    program: [version, textOf(join(reportsFolder, 'ready/list.json'))],
    sources: OF_USER.map((name) => join(dataFolder ?? '', name)),
    shipped: textOf(join(reportsFolder, 'manifest.json')),
    ready: isAsShipped ? join(root, 'out/first-screen.json') : null,
  });
}

/** Of a file that may be missing. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
