/**
 * The texts of indexed passages, read from the index file when a hit shows them, and kept for a while: as one
 * types, the hits stay much the same.
 */
import { contentsFrom } from '../../core/search/index/indexed-report.ts';
import type { PassageContents } from '../../core/search/index/indexed-report.ts';
import type { Report } from '../../shared/model.ts';
import { readRecordNow } from './index-file.ts';
import type { RecordPlace } from './index-file.ts';
import { createRecentCache } from '../support/recent-cache.ts';

export interface IndexTexts {
  /** The texts of `report`, which stand at `place` of the file; from the report itself where they do not. */
  readonly at: (place: RecordPlace, report: Report) => () => PassageContents;
}

/** Twice the reports that one page of results can come from, at about a tenth of a megabyte each. */
const REPORTS_IN_MEMORY = 100;

export function createIndexTexts(file: string | null): IndexTexts {
  const cache = createRecentCache<PassageContents>(REPORTS_IN_MEMORY);
  return {
    at: (place, report) => () =>
      // By its content: a report that was read anew has other texts.
      cache.get(`${report.id} ${place.checksum}`, () => kept(file, place, report) ?? contentsFrom(report)),
  };
}

/** `null` where the file is gone, damaged, or another one by now: another window may have written it anew. */
function kept(file: string | null, place: RecordPlace, report: Report): PassageContents | null {
  if (file === null) return null;
  try {
    const record = readRecordNow(file, place);
    return isOf(record, report) ? record : null;
  } catch {
    return null;
  }
}

function isOf(record: unknown, { id, source }: Report): record is PassageContents {
  return (
    typeof record === 'object' &&
    record !== null &&
    'id' in record &&
    record.id === id &&
    'sha256' in record &&
    record.sha256 === source.sha256
  );
}
