/** Where in the row a pane that is dragged would stand. Pure. */

/** Left and right edge of a pane, in CSS pixels. */
export interface PaneEdges {
  readonly left: number;
  readonly right: number;
}

export interface DropPlace {
  /** Place in the row, from 0. */
  readonly to: number;
  /** Where the edge is that it would be set at; `null` where it would stay. */
  readonly edge: number | null;
}

/** A pane goes before the first of the others whose middle lies to the right of the pointer. */
export function dropPlace(panes: readonly PaneEdges[], from: number, pointer: number): DropPlace {
  const others = panes.filter((_, index) => index !== from);
  const before = others.findIndex(({ left, right }) => (left + right) / 2 > pointer);
  const to = before < 0 ? others.length : before;
  const edge = others[to]?.left ?? others.at(-1)?.right ?? null;
  return { to, edge: to === from ? null : edge };
}
