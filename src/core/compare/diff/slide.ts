/** Sliding a lone insertion or deletion along the words it repeats, to the border a reader sees it at. */
import type { Operation } from './operations.ts';
import type { Token } from '../words/tokens.ts';

/**
 * Where an inserted or deleted stretch could as well begin some tokens earlier or later, because the tokens beside
 * it repeat its own, the place is taken that begins after a sentence or a clause.
 */
export function slideToBorders(
  operations: readonly Operation[],
  left: readonly Token[],
  right: readonly Token[],
): Operation[] {
  const result = [...operations];
  for (let i = 1; i < result.length; i += 1) {
    const [before, operation, after] = [result[i - 1], result[i], result[i + 1]];
    if (before === undefined || operation === undefined || operation.equal || !before.equal) continue;
    const insertion = operation.l0 === operation.l1;
    if (!insertion && operation.r0 !== operation.r1) continue;
    const tokens = insertion ? right : left;
    const [start, end] = insertion ? [operation.r0, operation.r1] : [operation.l0, operation.l1];
    const earliest = -slack(tokens, start - 1, end - 1, -1, before.l1 - before.l0);
    const latest = after === undefined ? 0 : slack(tokens, start, end, 1, after.l1 - after.l0);
    let best = 0;
    for (let shift = earliest; shift <= latest; shift += 1)
      if (borderScore(tokens, start + shift, end + shift) > borderScore(tokens, start + best, end + best))
        best = shift;
    if (best === 0) continue;
    result[i - 1] = { ...before, l1: before.l1 + best, r1: before.r1 + best };
    result[i] = move(operation, best);
    if (after === undefined) {
      const last = move(operation, best);
      result.push({ equal: true, l0: last.l1, l1: last.l1 - best, r0: last.r1, r1: last.r1 - best });
    } else result[i + 1] = { ...after, l0: after.l0 + best, r0: after.r0 + best };
  }
  return result.filter(({ l0, l1, r0, r1 }) => l0 < l1 || r0 < r1);
}

function move(operation: Operation, by: number): Operation {
  const { equal, l0, l1, r0, r1 } = operation;
  return { equal, l0: l0 + by, l1: l1 + by, r0: r0 + by, r1: r1 + by };
}

/** How many tokens at `a`, `a + step`, ... are the same as those at `b`, `b + step`, ... */
function slack(tokens: readonly Token[], a: number, b: number, step: 1 | -1, most: number): number {
  let count = 0;
  while (count < most) {
    const one = tokens[a + step * count];
    const other = tokens[b + step * count];
    if (one === undefined || other === undefined || one.key !== other.key) break;
    count += 1;
  }
  return count;
}

function borderScore(tokens: readonly Token[], start: number, end: number): number {
  return closing(tokens[start - 1]) + closing(tokens[end - 1]);
}

function closing(token: Token | undefined): number {
  if (token === undefined) return 3;
  if (token.kind === 'citation') return 4;
  if (token.kind !== 'punctuation') return 0;
  if (/[.!?]/.test(token.key)) return 3;
  return /[;:]/.test(token.key) ? 2 : 1;
}
