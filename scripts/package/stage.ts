/** The folder that is packaged: the needed files and a manifest, and nothing else. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { neededFiles, shippedReports } from './contents.ts';
import { DESCRIPTION, LICENCE, NAME, PUBLISHER, ROOT, TITLE, VERSION } from './program.ts';

/** What the packaged program asks its manifest for. No dependencies: all that runs is bundled. */
const MANIFEST = {
  name: NAME,
  productName: TITLE,
  version: VERSION,
  description: DESCRIPTION,
  license: LICENCE,
  author: PUBLISHER,
  type: 'module',
  main: 'out/main/launch.cjs',
  // What the window's system knows its menu entry by.
  desktopName: `${NAME}.desktop`,
};

/**
 * Make it anew.
 *
 * @returns paths of its files
 */
export function stage(folder: string): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  const paths = [...neededFiles(ROOT), ...shippedReports(ROOT)];
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(ROOT, path), join(folder, path));
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(MANIFEST, null, 2)}\n`);
  return [...paths, 'package.json'];
}
