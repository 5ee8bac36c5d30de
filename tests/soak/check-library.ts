/** What must hold of a library whatever befell it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LibraryListing } from '../../src/shared/contract/contract.ts';
import type { Report } from '../../src/shared/model.ts';
import type { Result } from '../../src/shared/result.ts';
import type { SoakChapter } from './chapters.ts';
import { startReader } from './reader.ts';
import type { RunningEngine } from './reader.ts';

export interface Expected {
  /** The reader has said that these are in. */
  readonly there: readonly SoakChapter[];
  /** These were at hand when the fault came: each is in as a whole, or not at all. */
  readonly either?: readonly SoakChapter[];
}

/** Reports that ship with the reader; they open whatever the data folder is like. */
const BUILT_IN = ['kazakhstan-2013', 'kazakhstan-2016', 'kazakhstan-2021-summary', 'kazakhstan-2022'];

export interface CheckOptions {
  readonly data: string;
  readonly expected: Expected;
  readonly fault: (what: string) => void;
  /** How the reader is opened; as the built one in a process of its own where nothing else is said. */
  readonly start?: typeof startReader;
  /** Do something more in the reader that was opened for the check. */
  readonly also?: (reader: RunningEngine, listing: LibraryListing) => Promise<void>;
}

/**
 * Open the reader on `data` and look: it opens, the list is what was acknowledged, every original is there byte for
 * byte, every report reads and is found by its own word. Gives the ids that are in.
 */
export async function checkLibrary({
  data,
  expected,
  fault,
  start = startReader,
  also,
}: CheckOptions): Promise<readonly string[]> {
  const reader = start(data);
  try {
    const listing = await settledListing(reader, expected);
    const listed = new Set(listing.reports.filter(({ builtIn }) => !builtIn).map(({ id }) => id));
    for (const id of BUILT_IN)
      if (!listing.reports.some((entry) => entry.id === id))
        fault(`${id}, which ships with the reader, is missing`);
    for (const { id } of expected.there)
      if (!listed.has(id)) fault(`${id} was acknowledged and is not listed`);
    const allowed = [...expected.there, ...(expected.either ?? [])];
    for (const id of listed)
      if (!allowed.some((one) => one.id === id)) fault(`${id} is listed and should not be`);

    for (const chapter of allowed.filter(({ id }) => listed.has(id))) {
      if (!(await isKept(data, chapter))) fault(`the original of ${chapter.id} is not there byte for byte`);
      const opened = await openSoon(reader, chapter.id);
      if (!opened.ok) fault(`${chapter.id} is listed and does not open: ${opened.error.message}`);
      else if (opened.value.coverage.lost > 0)
        fault(`${chapter.id} lost ${opened.value.coverage.lost} characters`);
      const notFound = await whyNotFound(reader, chapter);
      if (notFound !== null) fault(`${chapter.id} ${notFound}`);
    }
    await also?.(reader, listing);
    if (/engine failed|defect/.test(reader.complaints())) fault(reader.complaints().slice(0, 500));
    return [...listed];
  } catch (error) {
    fault(`the reader does not open: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  } finally {
    await reader.kill();
  }
}

/** What was damaged is made anew beside the reading: so long may it take until all is there again. */
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 100;
/** What is told soon after the reader opens. */
const SOON_MS = 10_000;

/** The listing once everything that must be there is. */
async function settledListing(reader: RunningEngine, { there }: Expected): Promise<LibraryListing> {
  const began = performance.now();
  for (;;) {
    const listing = await reader.call('library.list', {});
    const ids = new Set(listing.reports.map(({ id }) => id));
    if (there.every(({ id }) => ids.has(id)) || performance.now() - began > PATIENCE_MS) return listing;
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/** A report, or why it does not open even after it was said to be read again. */
async function openSoon(reader: RunningEngine, id: string): Promise<Result<Report>> {
  const began = performance.now();
  for (;;) {
    const opened = await reader.ask('report.open', { id });
    const isBeingRead = !opened.ok && opened.error.message.includes('try in a moment');
    if (!isBeingRead || performance.now() - began > PATIENCE_MS) return opened;
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/** `null` once a report is found by its own word: what is taken in again is listed first and then searched. */
async function whyNotFound(reader: RunningEngine, { id, word }: SoakChapter): Promise<string | null> {
  const began = performance.now();
  for (;;) {
    const found = await reader.ask('search.query', { query: word, limit: 5 });
    if (!found.ok) return `cannot be searched: ${found.error.message}`;
    if (found.value.hits.some(({ report }) => report === id)) return null;
    if (performance.now() - began > PATIENCE_MS) return `is not found by its word ${word}`;
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/** Whether the library holds the very bytes of a chapter. */
export async function isKept(data: string, { sha256 }: SoakChapter): Promise<boolean> {
  const path = join(data, 'library', 'originals', sha256.slice(0, 2), sha256);
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}

/** Two references of reports that ship, which are one source unless somebody keeps them apart. */
export const ALIKE = [
  { report: 'kazakhstan-2022', number: 22 },
  { report: 'kazakhstan-2016', number: 26 },
] as const;

/** Whether these are kept apart, once what is mended beside the reading has been. */
export async function areApart(reader: RunningEngine, [one, other]: typeof ALIKE): Promise<boolean> {
  const began = performance.now();
  for (;;) {
    const { keptApart = [] } = await reader.call('cite.reference', one);
    if (keptApart.some(({ report, number }) => report === other.report && number === other.number))
      return true;
    if (performance.now() - began > SOON_MS) return false;
    await setTimeout(LOOK_AGAIN_MS);
  }
}
