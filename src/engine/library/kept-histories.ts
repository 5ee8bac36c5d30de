/**
 * What is worked out of the years of a country, kept on disk: its history, and what changed in each year. Each is of use as
 * long as the country has the same reports.
 */

import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CountryHistory, YearChanges } from '../../shared/history/history.ts';
import { hashOf } from '../formats/read-reports.ts';
import { makeFolderTree } from '../support/files/make-folder.ts';
import { readRegular } from '../support/files/regular-file.ts';
import { writeWhole } from '../support/files/write-whole.ts';

/** To be raised when histories are made or written in another way. */
const HISTORY_VERSION = 3;
/** So many are at hand at once. */
const MOST_HELD = 24;
/** Speed before size. */
const PACKING_LEVEL = 2;

/** What something is made of. */
export interface WorkedOf {
  readonly area: string;
  /** Each report as the library shows it now: id, file and the parser that read it. */
  readonly reports: readonly string[];
  /** Of an area something of each year. */
  readonly year?: number;
}

export interface KeptOfYears<Value> {
  /** What is kept, else what `make` gives, which is kept from then on. Two who ask at once wait for one answer. */
  readonly get: (of: WorkedOf, make: () => Promise<Value>) => Promise<Value>;
}

export interface KeptHistories extends KeptOfYears<CountryHistory> {
  /** What changed in a year of a country; `null` where that cannot be said. */
  readonly changes: KeptOfYears<YearChanges | null>;
}

/** @param folder `null`: they are kept in memory only */
export function keepHistories(folder: string | null): KeptHistories {
  return { ...keepOfYears<CountryHistory>(folder), changes: keepOfYears<YearChanges | null>(folder) };
}

function keepOfYears<Value>(folder: string | null): KeptOfYears<Value> {
  const held = new Map<string, { readonly key: string; readonly value: Promise<Value> }>();
  return {
    get: (of, make) => {
      const [key, name] = [keyOf(of), nameOf(of)];
      const known = held.get(name);
      held.delete(name);
      const value = known?.key === key ? known.value : fromDiskOr(folder, { name, key }, make);
      held.set(name, { key, value });
      const [oldest] = held.keys();
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
      // What failed is made again when it is asked for again.
      value.catch(() => {
        if (held.get(name)?.value === value) held.delete(name);
      });
      return value;
    },
  };
}

function nameOf({ area, year }: WorkedOf): string {
  return year === undefined ? area : `${area} ${year}`;
}

function keyOf(of: WorkedOf): string {
  return hashOf(Buffer.from(JSON.stringify([HISTORY_VERSION, nameOf(of), of.reports])));
}

interface Written<Value> {
  readonly key: string;
  readonly value: Value;
}

async function fromDiskOr<Value>(
  folder: string | null,
  { name, key }: { readonly name: string; readonly key: string },
  make: () => Promise<Value>,
): Promise<Value> {
  if (folder === null) return make();
  const path = join(folder, `${hashOf(Buffer.from(name)).slice(0, 32)}.json.gz`);
  const kept = await readKept<Value>(path);
  if (kept?.key === key) return kept.value;
  const value = await make();
  try {
    await makeFolderTree(folder);
    await writeWhole(
      path,
      gzipSync(JSON.stringify({ key, value } satisfies Written<Value>), { level: PACKING_LEVEL }),
    );
  } catch {
    // Not to keep it costs time and nothing else.
  }
  return value;
}

/** The history of a country of ten chapters has a megabyte. */
const LARGEST_KEPT_BYTES = 16 * 2 ** 20;
const LARGEST_UNPACKED_BYTES = 64 * 2 ** 20;

/** `null` where there is none, or none that can be used: it is made again. */
async function readKept<Value>(path: string): Promise<Written<Value> | null> {
  try {
    const json = gunzipSync(await readRegular(path, LARGEST_KEPT_BYTES), {
      maxOutputLength: LARGEST_UNPACKED_BYTES,
    });
    const value: unknown = JSON.parse(json.toString('utf8'));
    return isWritten<Value>(value) ? value : null;
  } catch {
    return null;
  }
}

/** The packing's checksum has proved that it is what was written; this tells the type so. */
function isWritten<Value>(value: unknown): value is Written<Value> {
  return typeof value === 'object' && value !== null && 'key' in value && 'value' in value;
}
