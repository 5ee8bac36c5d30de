/** How panes stand side by side: in which order, and how they share the room. Pure. */

/** What each pane takes of the room, by its key, against others that take 1; a pane that is not named takes 1. */
export type Shares = Readonly<Record<string, number>>;

export function shareOf(shares: Shares, pane: string): number {
  return shares[pane] ?? 1;
}

/** With a pane at another place of the row, from 0; the same row where it stands there already. */
export function moved<Pane extends { readonly key: string }>(
  panes: readonly Pane[],
  key: string,
  to: number,
): readonly Pane[] {
  const from = panes.findIndex((pane) => pane.key === key);
  const at = Math.max(0, Math.min(to, panes.length - 1));
  const pane = panes[from];
  if (pane === undefined || from === at) return panes;
  const others = panes.filter((other) => other !== pane);
  return [...others.slice(0, at), pane, ...others.slice(at)];
}

/** A pane narrower than this part of the room of two is none. */
export const LEAST_PART = 0.1;

/** Two neighbours share their room anew: `part` of it, between 0 and 1, goes to the left one. */
export function divided(shares: Shares, left: string, right: string, part: number): Shares {
  const room = shareOf(shares, left) + shareOf(shares, right);
  const kept = Math.max(LEAST_PART, Math.min(part, 1 - LEAST_PART));
  const share = (of: number) => Math.round(room * of * 1000) / 1000;
  return { ...shares, [left]: share(kept), [right]: share(1 - kept) };
}
