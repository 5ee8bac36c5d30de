import { useCallback, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Box } from '../parts/place-card.ts';
import { selectedRange } from './selected-passage.ts';

/** A selection is still being made while it changes faster than this. */
const SETTLED_AFTER_MS = 180;

interface SelectedRange {
  /** The same object while the selection is the same. */
  readonly range: Range | null;
  /** Where the selection ends on the screen; `null` while that is out of sight. */
  readonly box: Box | null;
  readonly dismiss: () => void;
}

/**
 * What is selected inside a scroller, once the selection has settled. A selection that goes because
 * the keyboard went into `bar` stays.
 */
export function useSelectedRange(
  scroller: HTMLElement | null,
  bar: RefObject<HTMLElement | null>,
): SelectedRange {
  const [range, setRange] = useState<Range | null>(null);
  const [box, setBox] = useState<Box | null>(null);
  const dismiss = useCallback(() => setRange(null), []);

  useEffect(() => {
    if (scroller === null) return;
    return watchSelection(scroller, bar, {
      select: (selected) =>
        setRange((before) =>
          before !== null && selected !== null && isSame(before, selected)
            ? before
            : (selected?.cloneRange() ?? null),
        ),
      place: setBox,
      dismiss,
    });
  }, [scroller, bar, dismiss]);

  return { range, box, dismiss };
}

interface Watcher {
  /** What is selected once it has settled. */
  readonly select: (range: Range | null) => void;
  readonly place: (box: Box | null) => void;
  readonly dismiss: () => void;
}

/** Tells of the selection inside a scroller until the returned function is called. */
function watchSelection(
  scroller: HTMLElement,
  bar: RefObject<HTMLElement | null>,
  { select, place, dismiss }: Watcher,
): () => void {
  const abort = new AbortController();
  const options = { signal: abort.signal, passive: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const inBar = (target: EventTarget | null) =>
    target instanceof Node && bar.current?.contains(target) === true;
  const move = () => {
    const selected = selectedRange(scroller);
    place(selected === null ? null : endOf(selected, scroller));
  };
  const settle = () => {
    clearTimeout(timer);
    if (pressed || inBar(document.activeElement)) return;
    timer = setTimeout(() => {
      select(selectedRange(scroller));
      move();
    }, SETTLED_AFTER_MS);
  };
  const press = ({ target }: Event) => {
    pressed = !inBar(target);
    if (pressed) dismiss();
  };
  const release = () => {
    pressed = false;
    settle();
  };
  const escape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') dismiss();
  };
  document.addEventListener('selectionchange', settle, options);
  document.addEventListener('pointerdown', press, options);
  document.addEventListener('pointerup', release, options);
  document.addEventListener('pointercancel', release, options);
  document.addEventListener('keydown', escape, options);
  scroller.addEventListener('scroll', move, options);
  window.addEventListener('resize', move, options);
  return () => {
    clearTimeout(timer);
    abort.abort();
  };
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

/** The last line of a selection that can be seen in its scroller. */
function endOf(range: Range, scroller: HTMLElement): Box | null {
  const frame = scroller.getBoundingClientRect();
  const lines = [...range.getClientRects()].filter(
    ({ width, bottom, top }) => width > 1 && bottom > frame.top && top < frame.bottom,
  );
  const last = lines.at(-1);
  if (last === undefined) return null;
  // The bar stands under the words that were selected last.
  return { left: last.left, top: last.top, width: last.width, height: last.height };
}
