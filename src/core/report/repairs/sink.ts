import type { FurnitureKind, Span } from '../../../shared/model.ts';
import type { RepairLog } from './compose-text.ts';

/** Where passes put what is not shown, and what they repaired. */
export interface Sink {
  readonly furniture: (span: Span, kind: FurnitureKind) => void;
  readonly log: RepairLog;
}
