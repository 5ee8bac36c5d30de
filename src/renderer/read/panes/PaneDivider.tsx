import { useRef, useState } from 'react';
import { useDispatch, useLibrary, useReaderState } from '../../state/context.ts';
import { shareOf } from '../../state/arrangement.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { PANE } from '../../text/page-signs.ts';
import { LEAST_WIDTH, partAt, partByKey } from './divided-part.ts';
import type { Room } from './divided-part.ts';
import styles from './PaneDivider.module.css';

interface Props {
  /** Keys of the panes on either side. */
  readonly left: string;
  readonly right: string;
}

/** The line between two panes: dragged, or moved by arrow keys, it gives one more room and the other less. */
export function PaneDivider({ left, right }: Props) {
  const { panes, shares } = useReaderState();
  const { reports } = useLibrary();
  const dispatch = useDispatch();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const frame = useRef(0);
  const divide = (part: number | null) => {
    if (part === null) return;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => dispatch({ kind: 'divide', left, right, part }));
  };

  useListeners(element, {
    pointerdown(event) {
      if (!(event instanceof PointerEvent) || event.button !== 0) return;
      element?.setPointerCapture(event.pointerId);
      // No text is selected meanwhile.
      event.preventDefault();
      element?.focus({ preventScroll: true });
    },
    pointermove(event) {
      if (!(event instanceof PointerEvent) || element?.hasPointerCapture(event.pointerId) !== true) return;
      const room = roomAround(element);
      if (room !== null) divide(partAt(room, event.clientX));
    },
    dblclick: () => divide(0.5),
    keydown(event) {
      const room = roomAround(element);
      if (!(event instanceof KeyboardEvent) || room === null) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const part = partByKey(room, event.key);
      if (part === null) return;
      event.preventDefault();
      divide(part);
    },
  });

  const [first, second] = [left, right].map((key) => {
    const report = panes.find((pane) => pane.key === key)?.report ?? '';
    return reports.find(({ id }) => id === report)?.label ?? report;
  });
  const share = shareOf(shares, left) / (shareOf(shares, left) + shareOf(shares, right));
  return (
    <div
      ref={setElement}
      className={styles['divider']}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${first} beside ${second}`}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      title="Drag to make room; double-click for equal widths"
      tabIndex={0}
    />
  );
}

/** The panes on either side, as wide as they are now. */
function roomAround(element: HTMLElement | null): Room | null {
  const right = PANE.around(element);
  const left = right?.previousElementSibling;
  if (right === null || !(left instanceof HTMLElement)) return null;
  const [before, after] = [left.getBoundingClientRect(), right.getBoundingClientRect()];
  const least = LEAST_WIDTH * parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { left: before.left, middle: after.left, right: after.right, least };
}
