/** Histories of countries, kept on disk: each is of use as long as its country has the same reports. */

import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CountryHistory } from '../../shared/history/history.ts';
import { hashOf } from '../formats/read-reports.ts';
import { makeFolderTree } from '../support/files/make-folder.ts';
import { readRegular } from '../support/files/regular-file.ts';
import { writeWhole } from '../support/files/write-whole.ts';

/** To be raised when histories are made or written in another way. */
const HISTORY_VERSION = 1;
/** So many are at hand at once. */
const MOST_HELD = 24;
/** Speed before size. */
const PACKING_LEVEL = 2;

/** What a history is made of. */
export interface HistoryOf {
  readonly area: string;
  /** Each report as the library shows it now: id, file and the parser that read it. */
  readonly reports: readonly string[];
}

export interface KeptHistories {
  /** What is kept, else what `make` gives, which is kept from then on. Two who ask at once wait for one answer. */
  readonly get: (of: HistoryOf, make: () => Promise<CountryHistory>) => Promise<CountryHistory>;
}

/** @param folder `null`: they are kept in memory only */
export function keepHistories(folder: string | null): KeptHistories {
  const held = new Map<string, { readonly key: string; readonly history: Promise<CountryHistory> }>();
  return {
    get: (of, make) => {
      const key = keyOf(of);
      const known = held.get(of.area);
      held.delete(of.area);
      const history = known?.key === key ? known.history : fromDiskOr(folder, of, key, make);
      held.set(of.area, { key, history });
      const [oldest] = held.keys();
      if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
      // What failed is made again when it is asked for again.
      history.catch(() => {
        if (held.get(of.area)?.history === history) held.delete(of.area);
      });
      return history;
    },
  };
}

function keyOf({ area, reports }: HistoryOf): string {
  return hashOf(Buffer.from(JSON.stringify([HISTORY_VERSION, area, reports])));
}

interface Written {
  readonly key: string;
  readonly history: CountryHistory;
}

async function fromDiskOr(
  folder: string | null,
  { area }: HistoryOf,
  key: string,
  make: () => Promise<CountryHistory>,
): Promise<CountryHistory> {
  if (folder === null) return make();
  const path = join(folder, `${hashOf(Buffer.from(area)).slice(0, 32)}.json.gz`);
  const kept = await readKept(path);
  if (kept?.key === key) return kept.history;
  const history = await make();
  try {
    await makeFolderTree(folder);
    await writeWhole(
      path,
      gzipSync(JSON.stringify({ key, history } satisfies Written), { level: PACKING_LEVEL }),
    );
  } catch {
    // Not to keep it costs time and nothing else.
  }
  return history;
}

/** The history of a country of ten chapters has a megabyte. */
const LARGEST_KEPT_BYTES = 16 * 2 ** 20;
const LARGEST_UNPACKED_BYTES = 64 * 2 ** 20;

/** `null` where there is none, or none that can be used: it is made again. */
async function readKept(path: string): Promise<Written | null> {
  try {
    const json = gunzipSync(await readRegular(path, LARGEST_KEPT_BYTES), {
      maxOutputLength: LARGEST_UNPACKED_BYTES,
    });
    const value: unknown = JSON.parse(json.toString('utf8'));
    return isWritten(value) ? value : null;
  } catch {
    return null;
  }
}

/** The packing's checksum has proved that it is what was written; this tells the type so. */
function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && 'key' in value && 'history' in value;
}
