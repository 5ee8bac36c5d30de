/**
 * The search index kept between starts: what it was made of, its checksum, the index. One that no longer fits
 * is brought up to date; one that cannot be used costs time and nothing else.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import type { IndexedLayout } from '../core/search/indexed-report.ts';
import { createReportSearch, loadReportSearch, SEARCH_VERSION } from '../core/search/report-search.ts';
import type { ReportSearch } from '../core/search/report-search.ts';
import type { ReaderEvent } from '../shared/contract.ts';
import type { Report } from '../shared/model.ts';
import { ReaderError } from '../shared/result.ts';
import { hasErrorCode, readableError } from './file-errors.ts';
import { readLayouts, writeLayouts } from './layout-cache.ts';

export interface IndexCacheOptions {
  /** `null`: nothing is kept. */
  readonly file: string | null;
  readonly version: string;
  readonly emit: (event: ReaderEvent) => void;
}

/** Other work of the thread waits no longer than this. */
const SLICE_MS = 40;

export interface OpenedSearch {
  readonly search: ReportSearch;
  /** Ids of the reports that are in it: all but those whose text cannot be read now. */
  readonly held: Set<string>;
}

/** A search over these reports: from the cache as far as it fits, else built; kept where it was not. */
export async function openReportSearch(
  reports: readonly Report[],
  options: IndexCacheOptions,
): Promise<OpenedSearch> {
  const cached = options.file === null ? 'absent' : await readCache(options.file, options.version);
  const loaded = typeof cached === 'string' ? null : loadCached(cached, reports);
  if (cached === 'damaged' || (loaded === null && typeof cached !== 'string')) {
    options.emit({
      kind: 'notice',
      message: 'The search index on disk was damaged and has been built again; nothing was lost.',
    });
  }
  const search = loaded?.search ?? createReportSearch();
  const missing = loaded?.missing ?? reports;
  const held = new Set(reports.map(({ id }) => id));
  let began = performance.now();
  for (const report of missing) {
    try {
      search.add(report);
    } catch (error) {
      // Its text is damaged on disk; it is put in when it has been read again.
      if (!(error instanceof ReaderError)) throw error;
      held.delete(report.id);
    }
    if (performance.now() - began > SLICE_MS) {
      await setImmediate();
      began = performance.now();
    }
  }
  const opened = { search, held };
  if (missing.length > 0 || loaded?.changed === true) await keepReportSearch(opened, reports, options);
  return opened;
}

/** Keep a search over these reports for the next start. */
export async function keepReportSearch(
  { search, held }: OpenedSearch,
  reports: readonly Report[],
  { file, version, emit }: IndexCacheOptions,
): Promise<void> {
  if (file === null) return;
  try {
    const contents = reports
      .filter(({ id }) => held.has(id))
      .map(({ id, source }): Content => [id, source.sha256]);
    await mkdir(dirname(file), { recursive: true });
    const saved = search.save();
    const checksum = sha256(saved);
    await writeLayouts(layoutFile(file), checksum, search.layouts());
    await writeFileAtomic(file, [keyOf(version), JSON.stringify(contents), checksum, saved].join('\n'));
  } catch (error) {
    emit({
      kind: 'notice',
      message: `The search index cannot be kept on disk (${readableError(error)}); searching works, but the next start takes longer.`,
    });
  }
}

/** Id and hash of a report that the index holds. */
type Content = readonly [id: string, sha256: string];

interface Cached {
  readonly contents: readonly Content[];
  readonly saved: string;
  readonly layouts: readonly IndexedLayout[];
}

interface Loaded {
  readonly search: ReportSearch;
  /** Reports that the index does not hold yet. */
  readonly missing: readonly Report[];
  /** Something was taken out of the index. */
  readonly changed: boolean;
}

/** The index of the cache with what is gone taken out; `null` where it cannot be loaded. */
function loadCached({ contents, saved, layouts }: Cached, reports: readonly Report[]): Loaded | null {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const held = contents.map(([id, sha256]) => {
    const report = byId.get(id);
    return report?.source.sha256 === sha256 ? report : null;
  });
  const present = held.filter((report) => report !== null);
  // An index that holds what is no longer here cannot be read without it.
  if (present.length < held.length) return { search: createReportSearch(), missing: reports, changed: true };
  const search = readSaved(saved, present, layouts);
  if (search === 'unreadable') return { search: createReportSearch(), missing: reports, changed: true };
  if (search === null) return null;
  const indexed = new Set(present);
  return { search, missing: reports.filter((report) => !indexed.has(report)), changed: false };
}

/** The saved search; `unreadable` where a report that it goes by is damaged, `null` where it is itself. */
function readSaved(
  saved: string,
  reports: readonly Report[],
  layouts: readonly IndexedLayout[],
): ReportSearch | 'unreadable' | null {
  try {
    return loadReportSearch(saved, reports, layouts);
  } catch (error) {
    if (error instanceof ReaderError) return 'unreadable';
    throw error;
  }
}

function layoutFile(file: string): string {
  return `${file}.texts`;
}

/** Four lines: version, what the index holds, its checksum, the index. What is kept: `absent` also where another version kept it, `damaged` where it is not as it was written. */
async function readCache(file: string, version: string): Promise<Cached | 'absent' | 'damaged'> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    return hasErrorCode(error, 'ENOENT') ? 'absent' : 'damaged';
  }
  const [, key, list, checksum, saved] = /^([^\n]*)\n([^\n]*)\n([0-9a-f]{64})\n(.*)$/s.exec(content) ?? [];
  if (list === undefined || saved === undefined || sha256(saved) !== checksum) return 'damaged';
  if (key !== keyOf(version)) return 'absent';
  const contents = contentsOf(list);
  if (contents === null) return 'damaged';
  return { contents, saved, layouts: await readLayouts(layoutFile(file), checksum ?? '') };
}

function keyOf(version: string): string {
  return `findings-reader ${version} search ${SEARCH_VERSION}`;
}

function contentsOf(list: string): Content[] | null {
  try {
    const parsed: unknown = JSON.parse(list);
    return Array.isArray(parsed) && parsed.every(isContent) ? parsed : null;
  } catch {
    return null;
  }
}

function isContent(value: unknown): value is Content {
  return (
    Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string'
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
