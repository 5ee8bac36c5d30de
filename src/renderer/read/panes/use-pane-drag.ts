import { useRef, useState } from 'react';
import { useDispatch } from '../../state/context.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { PANE, PANE_HEAD } from '../../text/page-signs.ts';
import { dropPlace } from './drop-place.ts';

/** A press that moves less is a click. */
const BEGINS_AFTER = 6;

/** What has an act of its own in a head is no handle of the pane. */
const CONTROLS = 'button, input, a, [role="separator"]';

interface Drag {
  readonly pane: string;
  readonly pressedAt: number;
  to: number | null;
}

/** A pane that is dragged by its head. */
interface Dragged {
  readonly pane: string;
  /** Where it would be set, in CSS pixels from the beginning of the row; `null` where it would stay. */
  readonly edge: number | null;
}

/** Panes are set in another order by dragging their heads; Escape leaves them. @param row holds the panes */
export function usePaneDrag(row: HTMLElement | null): Dragged | null {
  const dispatch = useDispatch();
  const drag = useRef<Drag | null>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const end = () => {
    drag.current = null;
    setDragged(null);
  };
  useListeners(row, {
    pointerdown(event) {
      if (!(event instanceof PointerEvent) || event.button !== 0 || !(event.target instanceof Element))
        return;
      if (PANE_HEAD.around(event.target) === null || event.target.closest(CONTROLS) !== null) return;
      const pane = PANE.of(PANE.around(event.target));
      if (pane === undefined || PANE.all(row).length < 2) return;
      drag.current = { pane, pressedAt: event.clientX, to: null };
    },
    pointermove(event) {
      const now = drag.current;
      if (now === null || row === null || !(event instanceof PointerEvent)) return;
      if (dragged === null && Math.abs(event.clientX - now.pressedAt) < BEGINS_AFTER) return;
      row.setPointerCapture(event.pointerId);
      const panes = PANE.all(row);
      const from = panes.findIndex((pane) => PANE.of(pane) === now.pane);
      const { to, edge } = dropPlace(
        panes.map((pane) => pane.getBoundingClientRect()),
        from,
        event.clientX,
      );
      now.to = to;
      const inRow = edge === null ? null : edge - row.getBoundingClientRect().left + row.scrollLeft;
      setDragged({ pane: now.pane, edge: inRow });
    },
    pointerup() {
      const now = drag.current;
      if (now !== null && now.to !== null) dispatch({ kind: 'move-pane', pane: now.pane, to: now.to });
      end();
    },
    pointercancel: end,
    keydown(event) {
      if (drag.current !== null && event instanceof KeyboardEvent && event.key === 'Escape') end();
    },
  });
  return dragged;
}
