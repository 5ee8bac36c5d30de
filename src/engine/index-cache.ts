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
  if (dataFolder === null) return buildSearch(reports);
  const file = join(dataFolder, FILE);
  const key = cacheKey(reports, version);
  const cached = await readCache(file, key);
  const search = cached === 'absent' || cached === 'damaged' ? null : loadReportSearch(cached.saved, reports);
  if (search !== null) return search;
  const built = buildSearch(reports);
  if (cached !== 'absent') {
    emit({
      kind: 'notice',
      message: 'The search index on disk was damaged and has been built again; nothing was lost.',
    });
  }
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFileAtomic(file, cacheContent(key, built.save()));
  } catch (error) {
    emit({
      kind: 'notice',
      message: `The search index cannot be kept on disk (${readableError(error)}); searching works, but the next start takes longer.`,
    });
  }
  return built;
}

function buildSearch(reports: readonly Report[]): ReportSearch {
  const search = createReportSearch();
  for (const report of reports) search.add(report);
  return search;
}

/** Everything a search index depends on, as one word. */
function cacheKey(reports: readonly Report[], version: string): string {
  const parts = [version, SEARCH_VERSION, ...reports.map((report) => `${report.id} ${report.source.sha256}`)];
  return sha256(parts.join('\n'));
}

/** Three parts, a line each but for the last: the key, the checksum of the index, the index. */
function cacheContent(key: string, saved: string): string {
  return `${key}\n${sha256(saved)}\n${saved}`;
}

/** The index kept under `key`: `absent` also where it was made of something else, `damaged` where it is not as it was written. */
async function readCache(
  file: string,
  key: string,
): Promise<{ readonly saved: string } | 'absent' | 'damaged'> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    return hasErrorCode(error, 'ENOENT') ? 'absent' : 'damaged';
  }
  const [, foundKey, checksum, saved] = /^([0-9a-f]{64})\n([0-9a-f]{64})\n(.*)$/s.exec(content) ?? [];
  if (foundKey === undefined || saved === undefined || sha256(saved) !== checksum) return 'damaged';
  return foundKey === key ? { saved } : 'absent';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
