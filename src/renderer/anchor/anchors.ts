/** Where every pane stands: by its anchor while its text is shown, else as it was left. */
import type { PanePlace } from '../../shared/contract/contract.ts';
import { createListeners } from '../services/store.ts';
import { service } from '../services/service.ts';
import type { Pane } from '../state/reader-state.ts';
import type { PaneAnchor } from './pane-anchor.ts';

interface Left {
  readonly report: string;
  readonly place: PanePlace | null;
}

interface Anchors {
  /** The text of a report is shown in a pane. Returns the way to leave. */
  readonly join: (pane: string, report: string, anchor: PaneAnchor) => () => void;
  /**
   * Where a pane stands now, will stand once its text is shown, or was left with its report; `null` at the very top.
   */
  readonly placeOf: (pane: Pane) => PanePlace | null;
  /** What was scrolled in this very moment counts as well, before the next frame tells of it. */
  readonly settle: () => void;
  /** Panes were set in another order, where a browser forgets how far they were scrolled: each goes back to its place. */
  readonly restore: () => void;
  /** Somebody has read on in a pane. */
  readonly moved: () => void;
  /** Told whenever somebody has read on. Returns the way to stop. */
  readonly onMoved: (listener: () => void) => () => void;
  /** Where a pane was when it ceased to show the report last; `undefined` where it never did. */
  readonly leftAt: (pane: string, report: string) => PanePlace | null | undefined;
  /** The report that a pane ceased to show last, and where it was then. */
  readonly lastLeft: (pane: string) => Left | undefined;
  /** Whether a pane has gone where this visit leads. */
  readonly hasBegun: (pane: string, visit: number) => boolean;
  /** It goes there now. */
  readonly begin: (pane: string, visit: number) => void;
}

export const anchorService = service(() => createAnchors());

function createAnchors(): Anchors {
  const shown = new Map<string, { readonly report: string; readonly anchor: PaneAnchor }>();
  const left = new Map<string, Left>();
  const begun = new Map<string, number>();
  const { subscribe, tell } = createListeners();
  const leftAt = (pane: string, report: string) => {
    const before = left.get(pane);
    return before?.report === report ? before.place : undefined;
  };
  return {
    join(pane, report, anchor) {
      const entry = { report, anchor };
      shown.set(pane, entry);
      return () => {
        left.set(pane, { report, place: anchor.place() });
        if (shown.get(pane) === entry) shown.delete(pane);
      };
    },
    placeOf({ key, report, visit }) {
      if (visit?.target.kind === 'place' && begun.get(key) !== visit.token) return visit.target.place;
      const now = shown.get(key);
      return now?.report === report ? now.anchor.place() : (leftAt(key, report) ?? null);
    },
    settle() {
      for (const { anchor } of shown.values()) anchor.settle();
    },
    restore() {
      for (const { anchor } of shown.values()) anchor.goTo(anchor.place());
    },
    moved: tell,
    onMoved: subscribe,
    leftAt,
    lastLeft: (pane) => left.get(pane),
    hasBegun: (pane, visit) => begun.get(pane) === visit,
    begin: (pane, visit) => void begun.set(pane, visit),
  };
}
