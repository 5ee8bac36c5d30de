/**
 * The library's folder: `journal`, `originals/ab/<hash>` as they were added, `parsed/ab/<hash>.json.gz`.
 * A file is written beside its place, brought to the disk and renamed, so that under its name there is
 * never half a file. Where it stands follows from its content; nothing in it names a path.
 */
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import writeFileAtomic from 'write-file-atomic';
import type { Report } from '../../shared/model.ts';

export interface LibraryFiles {
  readonly folder: string;
  readonly journal: string;
  readonly lock: string;
  readonly original: (sha256: string) => string;
  readonly parsed: (sha256: string) => string;
}

export function libraryFiles(folder: string): LibraryFiles {
  const place = (kind: string, sha256: string, ending: string) =>
    join(folder, kind, sha256.slice(0, 2), `${sha256}${ending}`);
  return {
    folder,
    journal: join(folder, 'journal'),
    lock: join(folder, 'lock'),
    original: (sha256) => place('originals', sha256, ''),
    parsed: (sha256) => place('parsed', sha256, '.json.gz'),
  };
}

/** Speed before size: a report is packed once and opened often. */
const PACKING_LEVEL = 2;

/** Keep the bytes of a file, where they are not kept yet. */
export async function keepOriginal(files: LibraryFiles, sha256: string, bytes: Uint8Array): Promise<void> {
  const path = files.original(sha256);
  const kept = await stat(path).catch(() => null);
  if (kept?.size === bytes.length) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** A parsed form of this length is read in about a second, and a window that holds it still answers. */
export const LARGEST_PARSED_BYTES = 56 * 2 ** 20;

/** Keep the parsed form of a file in place of an older one. */
export async function keepParsed(files: LibraryFiles, sha256: string, json: Uint8Array): Promise<void> {
  const path = files.parsed(sha256);
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, gzipSync(json, { level: PACKING_LEVEL }));
}

/** The parsed form of a file. Throws where it is missing or damaged: then the original is read anew. */
export function readParsed(files: LibraryFiles, sha256: string): Report {
  const path = files.parsed(sha256);
  // What is no file may never end.
  if (!statSync(path).isFile()) throw new Error(`${path} is no file`);
  const json = gunzipSync(readFileSync(path), { maxOutputLength: LARGEST_PARSED_BYTES });
  const report: Report = JSON.parse(json.toString('utf8'));
  if (report.source.sha256 !== sha256) throw new Error(`${sha256} holds another file's parsed form`);
  return report;
}

/**
 * Remove what no record names: what a crash left before its record was written, and what was removed.
 * The caller holds the library's lock.
 */
export async function sweep(files: LibraryFiles, known: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  for (const kind of ['originals', 'parsed']) {
    const names = await readdir(join(files.folder, kind), { recursive: true }).catch(() => []);
    for (const name of names) {
      const file = name.split(/[/\\]/)[1];
      if (file === undefined || known.has(file.replace(/\.json\.gz$/, ''))) continue;
      await rm(join(files.folder, kind, name), { force: true });
      removed += 1;
    }
  }
  return removed;
}
