/** A part of a shown text as nodes. Pure. */
import type { TextNode } from './text-nodes.ts';

/**
 * The nodes of `[start, end)` of the shown text that `nodes` stand for, which must show no printed forms.
 * A citation, link or note mark that is cut stays one.
 */
export function clipNodes(nodes: readonly TextNode[], start: number, end: number): readonly TextNode[] {
  return nodes.flatMap((node): readonly TextNode[] => {
    const leaves = node.leaves.flatMap((leaf) => {
      const from = Math.max(leaf.at, start);
      const to = Math.min(leaf.at + leaf.text.length, end);
      if (from >= to) return [];
      if (from === leaf.at && to === leaf.at + leaf.text.length) return [leaf];
      return [{ ...leaf, at: from, text: leaf.text.slice(from - leaf.at, to - leaf.at) }];
    });
    const [first] = leaves;
    return first === undefined ? [] : [{ ...node, at: first.at, leaves }];
  });
}
