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
    const abort = new AbortController();
    const options = { signal: abort.signal, passive: true };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const settle = () => {
      clearTimeout(timer);
      if (pressed || bar.current?.contains(document.activeElement) === true) return;
      timer = setTimeout(() => {
        const selected = selectedRange(scroller);
        setRange((before) =>
          before !== null && selected !== null && isSame(before, selected)
            ? before
            : (selected?.cloneRange() ?? null),
        );
        setBox(selected === null ? null : endOf(selected, scroller));
      }, SETTLED_AFTER_MS);
    };
    const move = () => {
      const selected = selectedRange(scroller);
      setBox(selected === null ? null : endOf(selected, scroller));
    };
    document.addEventListener('selectionchange', settle, options);
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        pressed = !(target instanceof Node && bar.current?.contains(target) === true);
        if (pressed) setRange(null);
      },
      options,
    );
    for (const type of ['pointerup', 'pointercancel'])
      document.addEventListener(
        type,
        () => {
          pressed = false;
          settle();
        },
        options,
      );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') setRange(null);
      },
      options,
    );
    scroller.addEventListener('scroll', move, options);
    window.addEventListener('resize', move, options);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [scroller, bar]);

  return { range, box, dismiss };
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
