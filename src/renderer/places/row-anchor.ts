/** The anchor of a view that is scrolled: its row at the upper edge. Reads and moves the page. */
import { firstIndex } from '../../shared/binary-search.ts';
import { holdPlace } from '../anchor/held-place.ts';
import type { HeldPlace } from '../anchor/held-place.ts';
import { KEPT_ROW, KEPT_HEAD } from '../text/page-signs.ts';
import { indexOfRow } from './row-place.ts';
import type { RowPlace } from './row-place.ts';

/** The rows of a view, in their order. Where all of them are on the page nothing need be said. */
export interface Rows {
  /** Names of all, drawn or not. */
  readonly keys: readonly string[];
  /** Draw the row of an index: soon, not at once. */
  readonly draw: (index: number) => void;
  /** Which row stands where one of this name would; absent where another at its place will do. */
  readonly indexOf?: (row: string) => number | undefined;
}

export interface RowAnchor extends HeldPlace<RowPlace> {
  /** As `goTo`, and again until the rows around it are drawn and measured, or somebody scrolls. */
  readonly landAt: (place: RowPlace | null) => void;
  /** Stop what lands. */
  readonly stop: () => void;
}

/** Rows are drawn and measured within some frames; where a machine is busy they are more, and after so many it is given up. */
const MOST_FRAMES = 240;
const CALM_FRAMES = 4;
const BY_HAND = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Thousandths of a row are less than a pixel. */
const rounded = (share: number) => Math.round(share * 1e4) / 1e4;

// Long because what lands and what holds are one place.
export function createRowAnchor(scroller: HTMLElement, rows: Rows | undefined): RowAnchor {
  const keysNow = () => rows?.keys ?? KEPT_ROW.all(scroller).map((row) => KEPT_ROW.of(row) ?? '');
  /** Below what stays at the upper edge while the rows move. */
  const line = () => {
    const { top } = scroller.getBoundingClientRect();
    const heads = KEPT_HEAD.all(scroller).map((head) => head.getBoundingClientRect());
    return heads.reduce((edge, head) => (head.top <= top + 1 ? Math.max(edge, head.bottom) : edge), top);
  };
  const elementOf = (place: RowPlace): HTMLElement | null => {
    const keys = keysNow();
    const index = rows?.indexOf?.(place.row) ?? indexOfRow(keys, place);
    const key = keys[index];
    if (key === undefined) return null;
    const drawn = KEPT_ROW.all(scroller).filter((row) => KEPT_ROW.of(row) === key);
    const before = keys.slice(0, index).filter((one) => one === key).length;
    const element = drawn[Math.min(before, drawn.length - 1)] ?? null;
    if (element === null) rows?.draw(index);
    return element;
  };
  const read = (): RowPlace | null => {
    const drawn = KEPT_ROW.all(scroller);
    const height = line();
    const bottomOf = (index: number) => drawn[index]?.getBoundingClientRect().bottom ?? Infinity;
    const element = drawn[firstIndex(drawn.length - 1, (index) => bottomOf(index) > height + 1)];
    const row = KEPT_ROW.of(element);
    if (element === undefined || row === undefined) return null;
    const box = element.getBoundingClientRect();
    const near = drawn.indexOf(element);
    const aside =
      scroller.scrollWidth > scroller.clientWidth ? scroller.scrollLeft / scroller.scrollWidth : 0;
    return {
      row,
      at: indexOfRow(keysNow(), { row, at: near }),
      share: box.height > 0 ? rounded((height - box.top) / box.height) : 0,
      aside: rounded(aside),
    };
  };
  const held = holdPlace<RowPlace>(scroller, {
    read,
    scrollTopOf(place, { scrollTop }) {
      const box = elementOf(place)?.getBoundingClientRect();
      return box === undefined ? null : scrollTop + box.top + box.height * place.share - line();
    },
  });

  let endLanding: (() => void) | null = null;
  const landAt = (place: RowPlace | null) => {
    endLanding?.();
    held.goTo(place);
    if (place === null) return;
    scroller.scrollLeft = place.aside * scroller.scrollWidth;
    let [frame, frames, calm] = [0, 0, 0];
    const end = () => {
      cancelAnimationFrame(frame);
      for (const act of BY_HAND) window.removeEventListener(act, end, true);
      endLanding = null;
    };
    const step = () => {
      const { scrollTop, scrollHeight } = scroller;
      const isThere = elementOf(place) !== null;
      held.goTo(place);
      const isCalm =
        isThere && Math.abs(scroller.scrollTop - scrollTop) < 1 && scroller.scrollHeight === scrollHeight;
      calm = isCalm ? calm + 1 : 0;
      frames += 1;
      if (calm < CALM_FRAMES && frames < MOST_FRAMES) frame = requestAnimationFrame(step);
      else end();
    };
    for (const act of BY_HAND) window.addEventListener(act, end, true);
    endLanding = end;
    frame = requestAnimationFrame(step);
  };

  return {
    ...held,
    // While it lands what scrolls is the landing.
    scrolled: () => endLanding === null && held.scrolled(),
    take: () => {
      endLanding?.();
      held.take();
    },
    landAt,
    stop: () => endLanding?.(),
  };
}
