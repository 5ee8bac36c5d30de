/** The reports that the bench opens: real chapters of the samples where they lie beside the project, else the built-in ones. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LibraryEntry } from '../../src/shared/contract/contract.ts';

const root = resolve(import.meta.dirname, '../..');
const samples = resolve(root, '../shared/samples/chapters');

export interface Chapters {
  readonly from: string;
  /** Ids of the two longest by text. */
  readonly longest: readonly [string, string];
  /** The area with the most text over all its years. */
  readonly area: string;
}

/** Adds the samples to the library of a data folder, through the command line. */
export function fillLibrary(data: string): Chapters {
  const library = join(data, 'library');
  mkdirSync(library, { recursive: true });
  const files = existsSync(samples)
    ? readdirSync(samples)
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => join(samples, name))
    : [];
  if (files.length > 0) reader(['import', ...files, '--library', library]);
  const { reports }: { readonly reports: readonly LibraryEntry[] } = JSON.parse(
    reader(['list', '--library', library, '--json']),
  );
  const chapters = reports.filter(({ kind, area }) => kind === 'chapter' && area !== null);
  const lengths = new Map(files.length > 0 ? lengthsOf(files) : lengthsOf(builtInFiles()));
  const byLength = chapters.toSorted((a, b) => (lengths.get(b.id) ?? 0) - (lengths.get(a.id) ?? 0));
  const areas = new Map<string, number>();
  for (const { id, area } of chapters)
    areas.set(area ?? '', (areas.get(area ?? '') ?? 0) + (lengths.get(id) ?? 0));
  const [longest, second] = byLength;
  const [largest] = [...areas].toSorted(([, a], [, b]) => b - a);
  if (longest === undefined || second === undefined || largest === undefined)
    throw new Error('the library holds fewer than two chapters');
  const from =
    files.length > 0 ? `${files.length} sample chapters` : 'the built-in reports, for want of samples';
  return { from, longest: [second.id, longest.id], area: largest[0] };
}

function builtInFiles(): string[] {
  const folder = join(root, 'resources/reports');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
}

/** Characters of each file's report. */
function lengthsOf(files: readonly string[]): (readonly [id: string, characters: number])[] {
  return reader(['inspect', '--jsonl', ...files])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { report }: Inspected = JSON.parse(line);
      return [report.id, report.coverage.characters] as const;
    });
}

interface Inspected {
  readonly report: { readonly id: string; readonly coverage: { readonly characters: number } };
}

function reader(words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/reader.mjs'), ...words],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  );
  if (status !== 0) throw new Error(`reader ${words[0] ?? ''} ended with ${status}: ${stderr}`);
  return stdout;
}
