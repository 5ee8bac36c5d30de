import type { PaneAnchor } from '../../../src/renderer/anchor/pane-anchor.ts';
import type { PanePlace } from '../../../src/shared/contract/contract.ts';

/** An anchor of no text: it stands where it was put, and tells where it was sent. */
export function fakeAnchor(start: PanePlace | null = null) {
  const went: (PanePlace | null)[] = [];
  let place = start;
  const nothing = () => undefined;
  const anchor: PaneAnchor = {
    place: () => place,
    goTo(next) {
      place = next;
      went.push(next);
    },
    take: nothing,
    scrolled: () => false,
    settle: nothing,
    draws: nothing,
    keep: () => nothing,
  };
  return { anchor, went };
}
