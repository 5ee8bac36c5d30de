/** The part of a library that belongs to some of its reports, to be saved as one file. Pure. */
import type { Note } from '../../../shared/notes/note.ts';
import type { Separation } from '../../../shared/sources.ts';
import type { CopyRecord } from '../store/copy-record.ts';

/** What a library holds that a file of it can take along. */
export interface SavedPart {
  readonly copies: readonly CopyRecord[];
  /** Hashes of the files that were chosen to be shown; also of files that ship with the reader. */
  readonly chosen: readonly string[];
  readonly separations: readonly Separation[];
  readonly notes: readonly Note[];
}

/**
 * All files of these reports, what was chosen among them, and what is kept apart or noted on them and no other: what somebody
 * has written on a report that was not chosen does not leave with those that were.
 *
 * @param reports ids
 * @param reportOf the report that has the file of a hash, or `null`
 */
export function chosenPart(
  all: SavedPart,
  reports: readonly string[],
  reportOf: (sha256: string) => string | null,
): SavedPart {
  const wanted = new Set(reports);
  return {
    copies: all.copies.filter(({ source }) => wanted.has(reportOf(source.sha256) ?? '')),
    chosen: all.chosen.filter((sha256) => wanted.has(reportOf(sha256) ?? '')),
    separations: all.separations.filter(
      ({ one, other }) => wanted.has(one.report) && wanted.has(other.report),
    ),
    notes: all.notes.filter(({ passages }) => passages.every(({ report }) => wanted.has(report))),
  };
}
