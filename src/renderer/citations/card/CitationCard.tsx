import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Citation, Report } from '../../../shared/model.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Cross, Pin } from '../../ui/icons.tsx';
import { CardReference } from './CardReference.tsx';
import { citationName } from '../../text/cited-places.ts';
import { placeCard } from '../parts/place-card.ts';
import type { CardPlace } from '../parts/place-card.ts';
import { OPEN, SCROLLER } from '../../text/page-signs.ts';
import styles from './CitationCard.module.css';

/** The text may move this far, by a nudge of the layout, before the card is taken to be left behind. */
const SCROLL_TOLERANCE = 8;

interface Props {
  readonly report: Report;
  readonly citation: Citation;
  /** Its index in the report. */
  readonly index: number;
  readonly mark: HTMLElement;
  /** Asked for by click or key: takes the focus and stays until it is closed. */
  readonly pinned: boolean;
  /** Stays where it is while the text moves, until it is closed. */
  readonly kept: boolean;
  readonly onKeep: (kept: boolean) => void;
  readonly onPointer: (inside: boolean) => void;
  readonly onClose: (restoreFocus: boolean) => void;
  readonly onGoToReference: (number: number) => void;
  readonly onGoToCitation: (citation: number) => void;
  readonly onOpenUrl: (url: string, from: HTMLElement) => void;
}

/** Every source behind a mark, in order, beside the mark. */
export function CitationCard(props: Props) {
  const { report, citation, index, mark, pinned, kept, onKeep, onPointer, onClose } = props;
  const card = useRef<HTMLDialogElement>(null);
  const place = usePlace(card, mark, kept);
  usePointerInside(card, onPointer);
  useLeaving(card, mark, kept, onClose);

  useEffect(() => {
    OPEN.put(mark);
    return () => OPEN.take(mark);
  }, [mark]);
  useEffect(() => {
    if (pinned) card.current?.focus({ preventScroll: true });
  }, [pinned]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose(true);
    } else if (event.key === 'Tab' && leavesBy(event.shiftKey, card.current)) {
      event.preventDefault();
      if (kept) mark.focus();
      else onClose(true);
    }
  };

  return createPortal(
    <dialog
      ref={card}
      open
      className={styles['card']}
      aria-label={citationName(citation)}
      tabIndex={-1}
      style={
        place === null
          ? { visibility: 'hidden' }
          : { left: place.left, top: place.top, maxHeight: place.maxHeight }
      }
      onKeyDown={onKeyDown}
    >
      <div className={styles['head']}>
        <p className={styles['mark']}>
          {citation.numbers.length === 1 ? 'Source' : `${citation.numbers.length} sources`} {citation.text}
        </p>
        <IconButton
          label="Keep open"
          className={styles['pin']}
          title="Keep open while reading on"
          aria-pressed={kept}
          onClick={() => onKeep(!kept)}
        >
          <Pin />
        </IconButton>
        <IconButton label="Close" onClick={() => onClose(true)}>
          <Cross />
        </IconButton>
      </div>
      <ol className={styles['references']}>
        {citation.numbers.map((number) => (
          <li key={number} className={styles['reference']}>
            <CardReference
              report={report}
              number={number}
              citation={index}
              onGoToReference={props.onGoToReference}
              onGoToCitation={props.onGoToCitation}
              onOpenUrl={props.onOpenUrl}
              onLeave={() => onClose(false)}
            />
          </li>
        ))}
      </ol>
    </dialog>,
    document.body,
  );
}

/** Beside the mark, measured again whenever the card changes its size; a kept card moves no more. */
function usePlace(
  card: React.RefObject<HTMLElement | null>,
  mark: HTMLElement,
  kept: boolean,
): CardPlace | null {
  const [place, setPlace] = useState<CardPlace | null>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null || kept) return;
    const measure = () => {
      const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
      const size = { width: element.offsetWidth, height: element.scrollHeight + 2 };
      setPlace(placeCard(box, size, { width: window.innerWidth, height: window.innerHeight }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of element.children) observer.observe(part);
    return () => observer.disconnect();
  }, [card, mark, kept]);
  return place;
}

/**
 * Native events, because React tells of entering the card before the text around the mark tells of being
 * left, and the last word would be that the pointer is gone.
 */
function usePointerInside(
  card: React.RefObject<HTMLElement | null>,
  onPointer: (inside: boolean) => void,
): void {
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    card.current?.addEventListener('pointerenter', () => onPointer(true), { signal });
    card.current?.addEventListener('pointerleave', () => onPointer(false), { signal });
    return () => abort.abort();
  }, [card, onPointer]);
}

/** The card goes away when the text under it moves, when the window changes, and on a press elsewhere; a kept one stays. */
function useLeaving(
  card: React.RefObject<HTMLElement | null>,
  mark: HTMLElement,
  kept: boolean,
  onClose: (restoreFocus: boolean) => void,
): void {
  useEffect(() => {
    const scroller = SCROLLER.around(mark);
    const start = scroller?.scrollTop ?? 0;
    const abort = new AbortController();
    const { signal } = abort;
    const inside = () => card.current?.contains(document.activeElement) === true;
    const onScroll = () => {
      if (Math.abs((scroller?.scrollTop ?? 0) - start) > SCROLL_TOLERANCE) onClose(inside());
    };
    const onPointerDown = ({ target }: Event) => {
      if (!(target instanceof Node) || card.current?.contains(target) === true || mark.contains(target))
        return;
      if (target instanceof Element && target.closest('[role="alertdialog"], [data-base-ui-portal]') !== null)
        return;
      onClose(false);
    };
    const onEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') onClose(inside());
    };
    // A wheel over a card that has nothing to scroll belongs to the text below it.
    const onWheel = (event: WheelEvent) => {
      const element = card.current;
      if (element === null || element.scrollHeight > element.clientHeight) return;
      event.preventDefault();
      scroller?.scrollBy({ top: event.deltaY });
    };
    card.current?.addEventListener('wheel', onWheel, { passive: false, signal });
    if (kept) return () => abort.abort();
    scroller?.addEventListener('scroll', onScroll, { passive: true, signal });
    document.addEventListener('pointerdown', onPointerDown, { signal });
    document.addEventListener('keydown', onEscape, { signal });
    window.addEventListener('resize', () => onClose(inside()), { signal });
    return () => abort.abort();
  }, [card, mark, kept, onClose]);
}

/** Whether Tab would leave the card: from its last control, or backwards from its first. */
function leavesBy(backwards: boolean, card: HTMLElement | null): boolean {
  const controls = [...(card?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  const active = document.activeElement;
  return backwards ? active === card || active === controls[0] : active === controls.at(-1);
}
