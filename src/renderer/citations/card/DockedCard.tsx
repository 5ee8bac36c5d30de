import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { OPEN } from '../../text/page-signs.ts';
import { citationName } from '../../text/cited-places.ts';
import { classNames } from '../../ui/class-names.ts';
import { mainLandmark } from '../../ui/main-landmark.ts';
import type { OpenCard } from '../dock/dock-context.ts';
import { CardBody } from './CardBody.tsx';
import type { CardContent } from './CardBody.tsx';
import { leavesBy } from './leaves-by.ts';
import styles from './CitationCard.module.css';

interface Props extends CardContent {
  readonly margin: HTMLElement;
  readonly card: OpenCard;
  /** Out of the margin, to the mark. */
  readonly onUndock: () => void;
  readonly onClose: () => void;
}

/** A card in the margin: covers no text, and stays until it is closed; what it shows changes with the mark. */
export function DockedCard({ margin, card, onUndock, onClose, ...content }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const { mark } = card;
  useLayoutEffect(() => {
    // The text has less room now, or the mark is another.
    mark.scrollIntoView({ block: 'nearest' });
    if (element.current !== null) element.current.scrollTop = 0;
  }, [mark]);
  useEffect(() => {
    OPEN.put(mark);
    return () => OPEN.take(mark);
  }, [mark]);
  useEffect(() => {
    if (card.pinned) element.current?.focus({ preventScroll: true });
  }, [card]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
    else if (event.key !== 'Tab' || !leavesBy(event.shiftKey, element.current)) return;
    event.preventDefault();
    // A long list draws only what is near: then the view itself is gone back to.
    (mark.isConnected ? mark : mainLandmark()).focus();
  };
  return createPortal(
    <dialog
      ref={element}
      open
      className={classNames(styles['card'], styles['docked'])}
      aria-label={citationName(content.citation)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <CardBody {...content} docked onDock={onUndock} onClose={onClose} />
    </dialog>,
    margin,
  );
}
