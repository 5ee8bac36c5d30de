/**
 * Making word marks read well. A shortest edit script keeps every stray "of" and "the" that two rewritten
 * sentences share; a reader sees confetti. Short common stretches between larger differences are therefore taken
 * into the difference, and a lone insertion is slid to the sentence border it belongs to.
 */
import { joined } from './operations.ts';
import type { Operation } from './operations.ts';
import { slideToBorders } from './slide.ts';
import { SUBJECT_STOP_WORDS } from '../../text/stop-words.ts';
import type { Token } from '../words/tokens.ts';
import { smallest } from '../../../shared/lists.ts';

// Chosen on the built-in reports, held by the pairs read by hand in `tests/core/compare`; see ADR 15.
/** What tokens weigh against a word that tells something. */
const STOP_WORD = 0.3;
const CITATION = 0.3;
const MARK = 0.1;
/** What weighs less than a word dissolves between differences of so much in all. */
const SMALL_DIFFERENCES = 3;
/** Words of up to this weight dissolve between differences that each weigh so many times more. */
const FEW_WORDS = 3;
const FAR_LARGER = 1.5;
/** A stretch that dissolves joins two differences, beside which another may then dissolve. */
const MOST_PASSES = 6;

/** How much a token weighs as a place to hold on to. */
function tokenWeight(token: Token): number {
  switch (token.kind) {
    case 'word':
      return SUBJECT_STOP_WORDS.has(token.key) ? STOP_WORD : 1;
    case 'number':
      return 1;
    case 'citation':
      return CITATION;
    case 'punctuation':
    case 'note-mark':
      return MARK;
  }
}

function sum(tokens: readonly Token[], from: number, to: number): number {
  let total = 0;
  for (const token of tokens.slice(from, to)) total += tokenWeight(token);
  return total;
}

/** Operations with the same start and end, marked as a reader would mark them. */
export function cleanUp(
  operations: readonly Operation[],
  left: readonly Token[],
  right: readonly Token[],
): Operation[] {
  let current = joined(operations);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = joined(
      current.map((operation, i) =>
        dissolves(operation, current[i - 1], current[i + 1]) ? { ...operation, equal: false } : operation,
      ),
    );
    if (next.length === current.length) break;
    current = next;
  }
  return joined(slideToBorders(current, left, right));

  function size(operation: Operation): number {
    return Math.max(sum(left, operation.l0, operation.l1), sum(right, operation.r0, operation.r1));
  }

  function dissolves(
    operation: Operation,
    before: Operation | undefined,
    after: Operation | undefined,
  ): boolean {
    if (!operation.equal || before === undefined || after === undefined) return false;
    const weight = sum(left, operation.l0, operation.l1);
    const sizes = [size(before), size(after)] as const;
    const smaller = smallest(sizes);
    if (weight < 1) return smaller >= 1 && sizes[0] + sizes[1] >= SMALL_DIFFERENCES;
    return weight <= FEW_WORDS && weight * FAR_LARGER < smaller;
  }
}
