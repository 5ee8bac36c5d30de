/**
 * The texts of indexed passages, unpacked when a hit shows them, from the index file or from what came in since, and kept
 * for a while: as one types, the hits stay much the same.
 */
import { contentsFrom } from '../../core/search/index/indexed-report.ts';
import type { PassageContents } from '../../core/search/index/indexed-report.ts';
import type { Report } from '../../shared/model.ts';
import { readRecordNow } from './index-file.ts';
import type { RecordPlace } from './index-file.ts';
import { packedSource, unpackContents } from './packed-contents.ts';
import { createRecentCache } from '../support/recent-cache.ts';

export interface IndexTexts {
  /** The texts of `report`, which stand at `place` of the file; from the report itself where they do not. */
  readonly at: (place: RecordPlace, report: Report) => () => PassageContents;
  /** The texts of `report`, which are in these bytes. */
  readonly packed: (bytes: Uint8Array, report: Report) => () => PassageContents;
}

/** Twice the reports that one page of results can come from, at about a tenth of a megabyte each. */
const REPORTS_IN_MEMORY = 100;

export function createIndexTexts(file: string | null): IndexTexts {
  const cache = createRecentCache<PassageContents>(REPORTS_IN_MEMORY);

  function textsOf(key: string, report: Report, bytes: () => Uint8Array | null): () => PassageContents {
    return packedSource(() => cache.get(key, () => unpacked(bytes(), report) ?? contentsFrom(report)), bytes);
  }

  return {
    at: (place, report) =>
      // By its content: a report that was read anew has other texts.
      textsOf(`${report.id} ${place.checksum}`, report, () => kept(file, place)),
    packed: (bytes, report) => textsOf(`${report.id} ${report.source.sha256} new`, report, () => bytes),
  };
}

function unpacked(bytes: Uint8Array | null, { source }: Report): PassageContents | null {
  try {
    return bytes === null ? null : unpackContents(bytes, source.sha256);
  } catch {
    return null;
  }
}

/** `null` where the file is gone, damaged, or another one by now: another window may have written it anew. */
function kept(file: string | null, place: RecordPlace): Uint8Array | null {
  if (file === null) return null;
  try {
    const record = readRecordNow(file, place);
    return record instanceof Uint8Array ? record : null;
  } catch {
    return null;
  }
}
