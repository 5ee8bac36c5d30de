/**
 * The search index kept between starts. One that no longer fits is brought up to date; one that cannot be used
 * costs time and nothing else. The texts of the passages stay in the file until a hit shows them.
 */
import { dirname } from 'node:path';
import { createReportSearch, restoreReportSearch, SEARCH_VERSION } from '../../core/search/report-search.ts';
import type { ReportSearch } from '../../core/search/report-search.ts';
import type { IndexedReport } from '../../core/search/index/indexed-report.ts';
import { keptWords, wordsFrom } from '../../core/search/index/kept-words.ts';
import type { KeptWords } from '../../core/search/index/kept-words.ts';
import { withoutContents } from '../../core/search/index/indexed-report.ts';
import type { KeptVocabulary } from '../../core/search/words/vocabulary.ts';
import type { ReaderEvent } from '../../shared/contract/contract.ts';
import type { Report } from '../../shared/model.ts';
import { hasErrorCode } from '../support/files/file-errors.ts';
import { openRegularFile } from '../support/files/regular-file.ts';
import { readDirectory, readRecord, writeIndexFile } from './index-file.ts';
import type { RecordPlace } from './index-file.ts';
import { createIndexTexts } from './index-texts.ts';
import type { IndexTexts } from './index-texts.ts';
import { bytesOf } from './packed-contents.ts';
import { createPause } from '../support/pause.ts';
import { makeFolderTree } from '../support/files/make-folder.ts';

export interface IndexCacheOptions {
  /** `null`: nothing is kept. */
  readonly file: string | null;
  readonly version: string;
  /** Version of the parser that made a report's parsed form. */
  readonly parserOf: (id: string) => string;
  readonly emit: (event: ReaderEvent) => void;
  /** Has a long report at hand before it is indexed. Never rejects. */
  readonly readAhead?: (id: string) => Promise<void>;
  /** A report cannot be searched; the others can. */
  readonly refused: (id: string, error: unknown) => void;
}

export interface OpenedSearch {
  /** Of all reports but those whose text cannot be read now. */
  readonly search: ReportSearch;
  readonly texts: IndexTexts;
  /** The file holds the same. */
  readonly isKept: boolean;
}

/** A search over these reports: from the cache as far as it fits, else built. */
export async function openReportSearch(
  reports: readonly Report[],
  options: IndexCacheOptions,
): Promise<OpenedSearch> {
  const pause = createPause();
  const texts = createIndexTexts(options.file);
  const cached = options.file === null ? 'absent' : await readCache(options.file, reports, options, texts);
  const restored = typeof cached === 'string' ? cached : await restore(cached, pause);
  if (restored === 'damaged') {
    options.emit({
      kind: 'notice',
      message: 'The search index on disk was damaged and has been built again; nothing was lost.',
    });
  }
  const { search, kept } =
    typeof restored === 'string' ? { search: createReportSearch(), kept: null } : restored;
  const known = new Set(kept?.reports.map(({ id }) => id));
  const missing = reports.filter(({ id }) => !known.has(id));
  for (const report of missing) {
    await options.readAhead?.(report.id);
    try {
      for (const _step of search.adding(report)) await pause();
    } catch (error) {
      options.refused(report.id, error);
    }
    await pause();
  }
  return { search, texts, isKept: missing.length === 0 && kept?.hasMore !== true };
}

/** What was kept may be whole and yet be of no use. */
async function restore(
  kept: Cached,
  pause: () => Promise<void>,
): Promise<{ readonly search: ReportSearch; readonly kept: Cached } | 'damaged'> {
  try {
    return { search: await restoreReportSearch(kept, pause), kept };
  } catch {
    return 'damaged';
  }
}

/** Keep a search over these reports for the next start. Changes meanwhile are not in what is kept. Throws where it cannot be written. */
export async function keepReportSearch(
  { search, texts }: Pick<OpenedSearch, 'search' | 'texts'>,
  reports: readonly Report[],
  { file, version, parserOf }: IndexCacheOptions,
): Promise<void> {
  if (file === null) return;
  await makeFolderTree(dirname(file));
  const { vocabulary, reports: indexed } = search.kept();
  // By whom each was read, as it is now: one can be read anew while the others are written.
  const wanted = indexed.map((report) => ({ report, parser: parserOf(report.id) }));
  const written: { readonly report: IndexedReport; readonly entry: DirectoryEntry }[] = [];
  await writeIndexFile(file, async (write) => {
    const begun: ((typeof wanted)[number] & { readonly words: RecordPlace })[] = [];
    // Those that the next start reads stand together; the texts, which it leaves alone, come after them.
    for (const one of wanted)
      begun.push({ ...one, words: await write(keptWords(withoutContents(one.report))) });
    for (const { report, parser, words } of begun) {
      const { id, sha256 } = report;
      const contents = await write(await bytesOf(report.contents, sha256));
      written.push({ report, entry: { id, sha256, parser, words, contents } });
    }
    const entries = written.map(({ entry }) => entry);
    return { key: keyOf(version), vocabulary, entries } satisfies Directory;
  });
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const { report, entry } of written) {
    const shown = byId.get(report.id);
    if (shown !== undefined) search.keptElsewhere(report, texts.at(entry.contents, shown));
  }
}

/** Where the parts of a report stand in the file. */
interface DirectoryEntry {
  readonly id: string;
  readonly sha256: string;
  /** Another version may have cut the same file into other passages. */
  readonly parser: string;
  readonly words: RecordPlace;
  readonly contents: RecordPlace;
}

interface Directory {
  /** What wrote it: another program version may index otherwise. */
  readonly key: string;
  readonly vocabulary: KeptVocabulary;
  readonly entries: readonly DirectoryEntry[];
}

interface Cached {
  readonly vocabulary: KeptVocabulary;
  readonly reports: readonly IndexedReport[];
  /** The file also holds reports that are not asked for. */
  readonly hasMore: boolean;
}

/**
 * What the file holds of these reports: `absent` where there is none or another version kept it, `damaged` where
 * it is not as it was written.
 */
async function readCache(
  path: string,
  reports: readonly Report[],
  { version, parserOf }: IndexCacheOptions,
  texts: IndexTexts,
): Promise<Cached | 'absent' | 'damaged'> {
  try {
    const file = await openRegularFile(path);
    try {
      const directory = await readDirectory(file);
      if (!isDirectory(directory)) return 'damaged';
      if (directory.key !== keyOf(version)) return 'absent';
      const byId = new Map(reports.map((report) => [report.id, report]));
      const indexed: IndexedReport[] = [];
      for (const { id, sha256, parser, words, contents } of directory.entries) {
        const report = byId.get(id);
        if (report?.source.sha256 !== sha256 || parserOf(id) !== parser) continue;
        const searched = await readRecord(file, words);
        if (!isKeptWords(searched)) return 'damaged';
        indexed.push({ ...wordsFrom(searched), contents: texts.at(contents, report) });
      }
      const { vocabulary, entries } = directory;
      return { vocabulary, reports: indexed, hasMore: entries.length > indexed.length };
    } finally {
      await file.close();
    }
  } catch (error) {
    return hasErrorCode(error, 'ENOENT') || hasErrorCode(error, 'ENOTDIR') ? 'absent' : 'damaged';
  }
}

function keyOf(version: string): string {
  return `findings-reader ${version} search ${SEARCH_VERSION}`;
}

/** The checksums have proved that it is what was written; this and the next tell the type so. */
function isDirectory(value: unknown): value is Directory {
  return typeof value === 'object' && value !== null && 'key' in value && 'entries' in value;
}

function isKeptWords(value: unknown): value is KeptWords {
  return typeof value === 'object' && value !== null && 'words' in value && 'kinds' in value;
}
