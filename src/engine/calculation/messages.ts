/** What is said to the thread that calculates, and what it says. */
import type { ErrorCode } from '../../shared/result.ts';
import type { CalculationName, Given, Worked } from './calculations.ts';

export interface ToCalculationThread<Name extends CalculationName = CalculationName> {
  readonly name: Name;
  readonly given: Given<Name>;
}

/** The thread answers with what the calculation of that name gives. */
export type FromCalculationThread<Name extends CalculationName = CalculationName> =
  /** The thread is there and has what it needs. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'worked'; readonly value: Worked<Name> }
  /** The parsed form of that file is missing or damaged. */
  | { readonly kind: 'unreadable'; readonly sha256: string; readonly message: string }
  /** `null` of what is no expected failure. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string };
