import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Repair } from '../../../shared/model.ts';
import { placeCard } from '../parts/place-card.ts';
import type { CardPlace } from '../parts/place-card.ts';
import styles from './RepairTip.module.css';

interface Props {
  readonly repair: Repair;
  readonly anchor: HTMLElement;
  /** Escape was pressed, wherever the focus is. */
  readonly onDismiss: () => void;
}

/** What was printed where the reader repaired; beside the place while it is pointed at or focused. */
export function RepairTip({ repair, anchor, onDismiss }: Props) {
  const id = useId();
  const tip = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CardPlace | null>(null);
  useEffect(() => {
    anchor.setAttribute('aria-describedby', id);
    return () => anchor.removeAttribute('aria-describedby');
  }, [anchor, id]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onDismiss();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onDismiss]);
  useLayoutEffect(() => {
    const size = { width: tip.current?.offsetWidth ?? 0, height: tip.current?.offsetHeight ?? 0 };
    const view = { width: window.innerWidth, height: window.innerHeight };
    setPlace(placeCard(anchor.getBoundingClientRect(), size, view));
  }, [anchor]);
  return createPortal(
    <div
      ref={tip}
      id={id}
      role="tooltip"
      className={styles['tip']}
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
    >
      {sentenceOf(repair)}
    </div>,
    document.body,
  );
}

function sentenceOf(repair: Repair) {
  if (repair.printed.trim() === '') return 'Repaired; nothing was printed here';
  return (
    <>
      Printed: <span className={styles['printed']}>{repair.printed}</span>
    </>
  );
}
