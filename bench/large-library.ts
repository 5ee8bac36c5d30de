/** A library of many chapters, made of those that ship as text and added by the built command line. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './electron.ts';
import { mutatedTexts } from './search/mutate.ts';

const SHIPPED = ['kazakhstan-2022', 'kazakhstan-2016', 'kazakhstan-2013'];
const SEED = 20_221_231;

/** @param data the reader's data folder, into which the library goes; throws where it cannot be made */
export function makeLargeLibrary(data: string, count: number): void {
  const files = join(data, 'files');
  mkdirSync(files, { recursive: true });
  const originals = SHIPPED.map((name) => readFileSync(join(root, `resources/reports/${name}.txt`), 'utf8'));
  const years = SHIPPED.map((name) => name.slice(-4));
  for (const [at, { area, year, text }] of mutatedTexts(originals, count, SEED).entries()) {
    const moved = text.replaceAll(years[at % years.length] ?? '', String(year));
    writeFileSync(join(files, `${area}-${year}.txt`), moved);
  }
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'out/main/cli.js'), 'import', '--library', join(data, 'library'), files],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The library could not be made: ${stderr.slice(-500)}`);
}
