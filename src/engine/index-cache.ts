/**
 * The search index kept between starts. Its key holds everything the index depends on, so that an
 * index never outlives what it was made of; a cache that cannot be used costs time and nothing else.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { createReportSearch, loadReportSearch, SEARCH_VERSION } from '../core/search/report-search.ts';
import type { ReportSearch } from '../core/search/report-search.ts';
import type { ReaderEvent } from '../shared/contract.ts';
import type { Report } from '../shared/model.ts';
import { hasErrorCode, readableError } from './file-errors.ts';

const FILE = 'search-index.json';

export interface IndexCacheOptions {
  readonly dataFolder: string | null;
  readonly version: string;
  readonly emit: (event: ReaderEvent) => void;
}

/** A search over these reports: from the cache where it fits, else built and kept. */
export async function openReportSearch(
  reports: readonly Report[],
  { dataFolder, version, emit }: IndexCacheOptions,
): Promise<ReportSearch> {
  if (dataFolder === null) return createReportSearch(reports);
  const file = join(dataFolder, FILE);
  const key = cacheKey(reports, version);
  let damaged = false;
  try {
    const cached = readCache(await readFile(file, 'utf8'));
    if (cached.key === key) return loadReportSearch(reports, cached.index);
  } catch (error) {
    damaged = !hasErrorCode(error, 'ENOENT');
  }
  const search = createReportSearch(reports);
  if (damaged) {
    emit({ kind: 'notice', message: 'The search index on disk was damaged and has been built again; nothing was lost.' });
  }
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFileAtomic(file, JSON.stringify({ key, index: search.serialize() }));
  } catch (error) {
    emit({
      kind: 'notice',
      message: `The search index cannot be kept on disk (${readableError(error)}); searching works, but the next start takes longer.`,
    });
  }
  return search;
}

/** Everything a search index depends on, as one word. */
function cacheKey(reports: readonly Report[], version: string): string {
  const parts = [version, SEARCH_VERSION, ...reports.map((report) => `${report.id} ${report.source.sha256}`)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

function readCache(text: string): { readonly key: string; readonly index: unknown } {
  const cache: unknown = JSON.parse(text);
  if (typeof cache === 'object' && cache !== null && 'key' in cache && 'index' in cache && typeof cache.key === 'string') {
    return { key: cache.key, index: cache.index };
  }
  throw new TypeError('not an index cache');
}
