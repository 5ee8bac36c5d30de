/**
 * Importing a folder of chapters, from the command line and with all that belongs to it (hash, parse, store,
 * index), held against raw text extraction of the same files by pdf.js on one thread in the same run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { median, milliseconds, ratio } from '../report.ts';

const ROUNDS = 2;
/** So many copies of each chapter, told apart by their last line, that starting up weighs as little as in the whole series. */
const COPIES = 12;
const root = resolve(import.meta.dirname, '../..');

async function main(): Promise<void> {
  const at = process.argv.indexOf('--chapters');
  const chapters = resolve(process.argv[at < 0 ? -1 : at + 1] ?? join(root, '../shared/samples/chapters'));
  if (!existsSync(chapters)) {
    console.log(`not run, because there is no folder of chapters at ${chapters}; name one with --chapters`);
    return;
  }
  const work = await mkdtemp(join(tmpdir(), 'findings-reader-bench-'));
  try {
    const folder = join(work, 'chapters');
    const files = await copies(chapters, folder);
    const anchor: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      anchor.push(await timeOf(() => extractAll(files)));
      ours.push(await timeOf(() => importAll(folder, join(work, `library-${round}`))));
    }
    console.log(`Importing ${files.length} files of ${files.length / COPIES} chapters`);
    console.log(`  pdf.js, text alone, one thread  ${milliseconds(median(anchor))}`);
    console.log(
      `  import, all of it               ${milliseconds(median(ours))}  ${ratio(median(ours), median(anchor))} of it`,
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function copies(chapters: string, folder: string): Promise<string[]> {
  await mkdir(folder);
  const files: string[] = [];
  for (const name of (await readdir(chapters)).filter((file) => file.endsWith('.pdf'))) {
    const bytes = await readFile(join(chapters, name));
    for (let copy = 1; copy <= COPIES; copy++) {
      const file = join(folder, `${copy}-${name}`);
      await writeFile(file, Buffer.concat([bytes, Buffer.from(`\n% ${copy}\n`)]));
      files.push(file);
    }
  }
  return files;
}

async function extractAll(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      await (await document.getPage(number)).getTextContent();
    }
    await task.destroy();
  }
}

function importAll(folder: string, library: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/reader.mjs'), 'import', folder, '--library', library],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the import failed: ${stderr.slice(-500)}`);
}

async function timeOf(action: () => Promise<void> | void): Promise<number> {
  const begin = performance.now();
  await action();
  return performance.now() - begin;
}

await main();
