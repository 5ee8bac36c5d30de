/** A report as a question to all countries needs it. Plain data. */
import type { Finding, ReportKind } from '../../shared/model.ts';
import type { ConceptFacts } from './facts/facts.ts';

/** A report of the library, with what it states under the concept that is asked about. */
export interface StatingReport {
  readonly id: string;
  readonly kind: ReportKind;
  /** By the name that the area has in every list. */
  readonly area: string;
  /** Those that a joint chapter assesses one by one. */
  readonly areas: readonly string[];
  readonly year: number;
  /** `null` where it has no such table. */
  readonly stated: ConceptFacts | null;
  /** What was noticed about its copy, where that matters to what it does not state. */
  readonly findings?: readonly Finding[];
}
