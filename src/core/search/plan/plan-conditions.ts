/** Whether what stands in and around a passage fulfils the conditions of a plan. */
import type { Matches } from './matches.ts';
import type { PlanNode, QueryPlan } from './plan-query.ts';
import { countUpTo } from '../../../shared/binary-search.ts';

/** Bits of the terms that are answered at a passage, by where. */
export interface Around {
  /** In the passage itself; filters that it meets count as its own. */
  own: number;
  /** In its section's headings. */
  heading: number;
  /** In its table's caption and columns, which are part of what each row says. */
  table: number;
  /** In what the report as a whole is about. */
  scope: number;
}

/**
 * Whether a passage answers the plan. `sentences` are the report's, `from` is where the passage's words begin.
 *
 * Its headings, its table and the report's subject may supply words ("child labor moratorium", "Kazakhstan
 * 2016 inspectors"), but the passage must add one that they lack: else every paragraph under a heading would
 * answer what the heading itself says.
 */
export function answers(
  plan: QueryPlan,
  { own, heading, table, scope }: Readonly<Around>,
  matches: Matches,
  sentences: ArrayLike<number>,
  from: number,
): boolean {
  const around = heading | table | scope;
  let complete = true;
  if (plan.soft !== null) {
    const held = (own | around) & plan.soft.bits;
    if (countBits(held) < plan.soft.least) return false;
    complete = (held & ~own) === 0;
  }
  for (const node of plan.required) {
    if (holds(node, own, own)) continue;
    if (!holds(node, own, own | around)) return false;
    complete = false;
  }
  if (!complete && !plan.wordNodes.some((node) => holds(node, own, own) && !holds(node, around, around)))
    return false;
  if (!plan.hasNear) return true;
  return plan.required.every((node) => nearHolds(node, own, matches, sentences, from));
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Whether a condition holds by its bits; nearness is asked for apart, since few passages get there. */
export function holds(node: PlanNode, own: number, all: number): boolean {
  switch (node.kind) {
    case 'bit':
      return (all & node.bit) !== 0;
    case 'not':
      return !holds(node.node, own, own);
    case 'and':
      return node.nodes.every((inner) => holds(inner, own, all));
    case 'or':
      return node.nodes.some((inner) => holds(inner, own, all));
    case 'near':
      return node.nodes.every((inner) => holds(inner, own, own));
  }
}

function nearHolds(
  node: PlanNode,
  own: number,
  matches: Matches,
  sentences: ArrayLike<number>,
  from: number,
): boolean {
  switch (node.kind) {
    case 'bit':
    case 'not':
      return true;
    case 'and':
      return node.nodes.every((inner) => nearHolds(inner, own, matches, sentences, from));
    case 'or':
      return node.nodes.some(
        (inner) => holds(inner, own, own) && nearHolds(inner, own, matches, sentences, from),
      );
    case 'near':
      return inOneSentence(node.nodes, node.distance, matches, sentences, from);
  }
}

/**
 * Whether some sentence answers all of the conditions, within the distance if one is given. The cells of a
 * row are one statement: only the end of a sentence parts them.
 */
function inOneSentence(
  nodes: readonly PlanNode[],
  distance: number | null,
  matches: Matches,
  sentences: ArrayLike<number>,
  from: number,
): boolean {
  const order = Array.from({ length: matches.count }, (_, index) => index);
  order.sort((left, right) => (matches.at[left] ?? 0) - (matches.at[right] ?? 0));
  const sentenceOf = order.map((index) => countUpTo(sentences, from + (matches.at[index] ?? 0)));
  for (const [rank, first] of order.entries()) {
    const start = matches.at[first] ?? 0;
    let bits = 0;
    for (let next = rank; next < order.length; next += 1) {
      const index = order[next] ?? 0;
      if (sentenceOf[next] !== sentenceOf[rank]) break;
      if (distance !== null && (matches.at[index] ?? 0) - start > distance) break;
      bits |= 1 << (matches.leaf[index] ?? 0);
      if (nodes.every((node) => holds(node, bits, bits))) return true;
    }
  }
  return false;
}
