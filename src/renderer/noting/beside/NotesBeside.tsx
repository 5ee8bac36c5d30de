import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Repair, Report } from '../../../shared/model.ts';
import { counted } from '../../../shared/text/counted.ts';
import type { BesideNote } from './beside-note.ts';
import { layBeside } from './lay-beside.ts';
import { linesInSight } from './lines-in-sight.ts';
import type { NoteLine } from './lines-in-sight.ts';
import { roomBeside } from './room-beside.ts';
import type { Room } from './room-beside.ts';
import styles from './NotesBeside.module.css';

interface Props {
  readonly report: Report;
  readonly scroller: HTMLElement;
  readonly printed: readonly Repair[] | undefined;
  readonly notes: readonly BesideNote[];
  /** All of them are listed elsewhere now: only their room is kept. */
  readonly isHidden: boolean;
  readonly onMore: () => void;
}

/** Farther from its line no note is looked for. */
const FARTHEST = { words: 140, marks: 56 } as const;
const GAP = { words: 10, marks: 0 } as const;
/** Height of the line that says how many more there are. */
const MORE = { words: 22, marks: 0 } as const;

/**
 * Notes beside their lines: their words where there is room for a column, a mark in the margin where there is none. Like all
 * that stands beside a text they hold no letters in the page (their words are drawn by the style sheet), so that what is
 * read, found, selected and anchored is the report's text and nothing else; and they are not in the order of tabbing: the
 * sign at the end of the marked words is, and opens the same note.
 */
export function NotesBeside({ report, scroller, printed, notes, isHidden, onMore }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  const [lines, setLines] = useState<readonly NoteLine[]>([]);
  const look = useCallback(() => {
    const page = layer.current?.parentElement;
    if (page === null || page === undefined) return;
    setRoom((before) => sameRoom(before, roomBeside(scroller, page, notes.length > 0)));
    setLines((before) => sameLines(before, linesInSight({ scroller, report, printed, notes })));
  }, [scroller, report, printed, notes]);
  useLooking(scroller, layer, look);
  useStanding(layer, lines, room?.form ?? 'marks');

  if (room === null) return <div ref={layer} hidden />;
  const { form, left, width } = room;
  return (
    <div
      ref={layer}
      className={styles['layer']}
      data-form={form}
      data-hidden={isHidden}
      style={{ left: `${left}px`, width: `${width}px` }}
    >
      {lines.map(({ note }) => (
        <div key={note.key} className={styles['place']}>
          <button
            type="button"
            className={styles['note']}
            data-tone={note.tone}
            data-sign={note.sign}
            data-words={note.words}
            data-tags={note.tags === '' ? undefined : note.tags}
            aria-label={note.label}
            title={note.label}
            tabIndex={-1}
            onClick={note.run}
          />
          <button
            type="button"
            className={styles['more']}
            aria-label="More notes"
            hidden
            tabIndex={-1}
            onClick={onMore}
          />
        </div>
      ))}
    </div>
  );
}

/** Looks anew whenever something may stand elsewhere: at once where that changes the page, else in the next frame. */
function useLooking(
  scroller: HTMLElement,
  layer: React.RefObject<HTMLDivElement | null>,
  look: () => void,
): void {
  useLayoutEffect(look, [look]);
  useEffect(() => {
    let seen = scroller.scrollTop;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        seen = scroller.scrollTop;
        look();
      });
    };
    const scrolled = () => {
      if (Math.abs(scroller.scrollTop - seen) > scroller.clientHeight / 2) soon();
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(scroller);
    const page = layer.current?.parentElement;
    if (page !== null && page !== undefined) sizes.observe(page);
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      scroller.removeEventListener('scroll', scrolled);
    };
  }, [scroller, layer, look]);
}

/** Puts each at its line, or below the one before: after their heights are known, and before they are seen. */
function useStanding(
  layer: React.RefObject<HTMLDivElement | null>,
  lines: readonly NoteLine[],
  form: Room['form'],
): void {
  useLayoutEffect(() => {
    const places = [...(layer.current?.children ?? [])].filter((one) => one instanceof HTMLElement);
    for (const place of places) place.hidden = false;
    const heights = places.map((place) => place.firstElementChild?.getBoundingClientRect().height ?? 0);
    const wanted = lines.map(({ top }, index) => ({ top, height: heights[index] ?? 0 }));
    const laid = layBeside(wanted, { gap: GAP[form], farthest: FARTHEST[form], more: MORE[form] });
    for (const [index, { top, isFolded, more }] of laid.entries()) {
      const place = places[index];
      if (place === undefined) continue;
      place.hidden = isFolded;
      place.style.top = `${top}px`;
      const button = place.lastElementChild;
      if (!(button instanceof HTMLElement)) continue;
      button.hidden = more === 0;
      button.dataset['words'] = form === 'words' ? `and ${counted(more, 'more note', 'more notes')}` : '+';
      button.ariaLabel = `Opens ${counted(more, 'more note', 'more notes')} at these lines`;
      button.title = button.ariaLabel;
    }
  });
}

function sameRoom(before: Room | null, now: Room | null): Room | null {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function sameLines(before: readonly NoteLine[], now: readonly NoteLine[]): readonly NoteLine[] {
  const isSame =
    before.length === now.length &&
    before.every(({ note, top }, index) => note === now[index]?.note && top === now[index].top);
  return isSame ? before : now;
}
