/** What the engine does with every report, tried where a failure costs one file and nothing else. */
import { createSourceIndex } from '../../core/citations/source-index.ts';
import { createReportSearch } from '../../core/search/report-search.ts';
import type { Report } from '../../shared/model.ts';
import { LARGEST_PARSED_BYTES } from '../library/store/library-files.ts';
import { ReaderError } from '../../shared/result.ts';

/**
 * Proves that a report can be shown, searched and joined with the others, before it becomes part of the library.
 *
 * @param parsedBytes length of its parsed form
 * @param name what the file is called in messages
 * @throws ReaderError `unusable-file`
 */
export function tryOut(report: Report, parsedBytes: number, name: string): void {
  if (parsedBytes > LARGEST_PARSED_BYTES)
    throw unusable(
      `${name} is larger than any report the reader can show at once: split it, for instance by chapters, and add the parts.`,
    );
  try {
    createReportSearch().add(report);
    const sources = createSourceIndex();
    sources.add(report);
    sources.sources();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw unusable(
      `${name} cannot be searched because of a defect of the reader (${what}): leave it out.`,
      error,
    );
  }
}

function unusable(message: string, cause?: unknown): ReaderError {
  return new ReaderError('unusable-file', message, { cause });
}
