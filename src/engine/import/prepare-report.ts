/**
 * What the engine needs of every report, made by the thread that read it, so that the engine's own thread only joins it. What
 * fails here costs one file and nothing else.
 */
import { createSourceIndex } from '../../core/citations/source-index.ts';
import { portableReport } from '../../core/search/index/portable-report.ts';
import type { PortableReport } from '../../core/search/index/portable-report.ts';
import { createReportSearch } from '../../core/search/report-search.ts';
import { Vocabulary } from '../../core/search/words/vocabulary.ts';
import type { Report } from '../../shared/model.ts';
import { packedFacts } from '../facts/packed-facts.ts';
import type { ReportPackedFacts } from '../facts/packed-facts.ts';
import { packContents } from '../index/packed-contents.ts';
import { LARGEST_PARSED_BYTES } from '../library/store/library-files.ts';
import { ReaderError } from '../../shared/result.ts';

/** Plain data and typed arrays. */
export interface PreparedReport {
  /** Of the file that it was read from, or of the part of a volume. */
  readonly sha256: string;
  readonly portable: PortableReport;
  /** The texts of its passages, packed. */
  readonly contents: Uint8Array;
  readonly facts: ReportPackedFacts;
}

/** A series has some 70,000 forms; beyond this they are learned anew. */
const MOST_FORMS = 100_000;
let vocabulary = new Vocabulary();

/**
 * Makes what is needed of a report, and proves that it can be shown, searched and joined with the others, before it
 * becomes part of the library.
 *
 * @param parsedBytes length of its parsed form
 * @param name what the file is called in messages
 * @throws ReaderError `unusable-file`
 */
export function prepareReport(report: Report, parsedBytes: number, name: string): PreparedReport {
  if (parsedBytes > LARGEST_PARSED_BYTES)
    throw unusable(
      `${name} is larger than any report the reader can show at once: split it, for instance by chapters, and add the parts.`,
    );
  try {
    if (vocabulary.forms.length > MOST_FORMS) vocabulary = new Vocabulary();
    const { portable, contents } = portableReport(report, vocabulary);
    createReportSearch().join(portable, report.id, () => contents);
    const sources = createSourceIndex();
    sources.add(report);
    sources.sources();
    const { sha256 } = report.source;
    return { sha256, portable, contents: packContents(contents, sha256), facts: packedFacts(report) };
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
