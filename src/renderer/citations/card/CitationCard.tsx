import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { CardBody } from './CardBody.tsx';
import type { CardContent } from './CardBody.tsx';
import { leavesBy } from './leaves-by.ts';
import type { OpenCard } from '../dock/dock-context.ts';
import { citationName } from '../../text/cited-places.ts';
import { placeCard } from '../parts/place-card.ts';
import type { CardPlace } from '../parts/place-card.ts';
import { classNames } from '../../ui/class-names.ts';
import { OPEN, SCROLLER } from '../../text/page-signs.ts';
import { REGION } from '../../ui/region/regions.ts';
import styles from './CitationCard.module.css';

/** The text may move this far, by a nudge of the layout, before the card is taken to be left behind. */
const SCROLL_TOLERANCE = 8;

interface Props extends CardContent {
  readonly card: OpenCard;
  /** Into the margin; `null` where there is none. */
  readonly onDock: (() => void) | null;
  readonly onPointer: (inside: boolean) => void;
  readonly onClose: (restoreFocus: boolean) => void;
}

/** A card beside its mark: one that was asked for by click or key takes the focus and stays until it is left. */
export function CitationCard({ card: asked, onDock, onPointer, onClose, ...content }: Props) {
  const { mark, pinned } = asked;
  const card = useRef<HTMLDialogElement>(null);
  const place = usePlace(card, mark, pinned);
  usePointerInside(card, onPointer);
  useLeaving(card, mark, onClose);

  useEffect(() => {
    OPEN.put(mark);
    return () => OPEN.take(mark);
  }, [mark]);
  // What is hidden until it has its place takes no focus.
  const placed = place !== null;
  useEffect(() => {
    if (placed && asked.pinned) card.current?.focus({ preventScroll: true });
  }, [placed, asked]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose(true);
    } else if (event.key === 'Tab' && leavesBy(event.shiftKey, card.current)) {
      event.preventDefault();
      onClose(true);
    }
  };

  return createPortal(
    <dialog
      ref={card}
      open
      className={classNames(styles['card'], styles['floating'])}
      aria-label={citationName(content.citation)}
      tabIndex={-1}
      {...(pinned ? REGION : {})}
      style={
        place === null
          ? { visibility: 'hidden' }
          : { left: place.left, top: place.top, maxHeight: place.maxHeight }
      }
      onKeyDown={onKeyDown}
    >
      <CardBody {...content} docked={false} onDock={onDock} onClose={() => onClose(true)} />
    </dialog>,
    document.body,
  );
}

/** Beside the mark, measured again whenever the card changes its size. A mark whose card is asked for is in view. */
function usePlace(
  card: React.RefObject<HTMLElement | null>,
  mark: HTMLElement,
  pinned: boolean,
): CardPlace | null {
  const [place, setPlace] = useState<CardPlace | null>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    if (pinned) mark.scrollIntoView({ block: 'nearest' });
    const measure = () => {
      const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
      const size = { width: element.offsetWidth, height: element.scrollHeight + 2 };
      setPlace(placeCard(box, size, { width: window.innerWidth, height: window.innerHeight }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of element.children) observer.observe(part);
    return () => observer.disconnect();
  }, [card, mark, pinned]);
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

/** The card goes away when the text under it moves, when the window changes, and on a press elsewhere. */
function useLeaving(
  card: React.RefObject<HTMLElement | null>,
  mark: HTMLElement,
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
    scroller?.addEventListener('scroll', onScroll, { passive: true, signal });
    document.addEventListener('pointerdown', onPointerDown, { signal });
    document.addEventListener('keydown', onEscape, { signal });
    window.addEventListener('resize', () => onClose(inside()), { signal });
    return () => abort.abort();
  }, [card, mark, onClose]);
}
