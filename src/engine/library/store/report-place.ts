/** Where a thread gets a report from. To clone a long one for the message would hold up whoever sends it. */
import type { Report } from '../../../shared/model.ts';
import { readParsedAt } from './read-parsed.ts';

export type ReportPlace =
  /** It ships with the reader and is no longer than a chapter. */
  | { readonly kind: 'here'; readonly report: Report }
  /** Path and hash of its parsed form, and the id that it has in the library. */
  | { readonly kind: 'stored'; readonly path: string; readonly sha256: string; readonly id: string };

/** A parsed form that is missing or damaged; whoever has the library can have it made anew. */
export class UnreadableReportError extends Error {
  override readonly name = 'UnreadableReportError';
  readonly sha256: string;

  constructor(sha256: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.sha256 = sha256;
  }
}

/** @throws UnreadableReportError */
export function reportAt(place: ReportPlace): Report {
  if (place.kind === 'here') return place.report;
  const { path, sha256, id } = place;
  try {
    const report = readParsedAt(path, sha256);
    return report.id === id ? report : { ...report, id };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UnreadableReportError(sha256, message, { cause: error });
  }
}
