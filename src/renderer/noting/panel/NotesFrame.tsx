import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { PlacedNote } from '../../../shared/contract/notes.ts';
import type { Report } from '../../../shared/model.ts';
import { counted } from '../../../shared/text/counted.ts';
import { useService } from '../../state/context.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { Cross } from '../../ui/icons.tsx';
import { NoteCard } from './NoteCard.tsx';
import { notingService } from '../noting-service.ts';
import { wordsHere } from '../words-here.ts';
import { PASSING } from '../../text/page-signs.ts';
import { REGION } from '../../ui/region/regions.ts';
import styles from './NotesFrame.module.css';

interface Props {
  /** That are shown. */
  readonly reports: readonly Report[];
  /** In the order in which they are listed. */
  readonly placed: readonly PlacedNote[];
  readonly isShown: boolean;
  /** Listed below them, and quieter. */
  readonly others?: ReactNode;
  /** What is said where there are none. */
  readonly none: string;
  readonly onShow: () => void;
  readonly onClose: () => void;
  /** Shows the words of a note. */
  readonly onGo: (placed: PlacedNote) => void;
}

/** Notes beside a text; a button where they are not shown. */
export function NotesFrame({ reports, placed, others, isShown, none, onShow, onClose, onGo }: Props) {
  const noting = useService(notingService);
  const { open, isNew } = useSyncExternalStore(noting.subscribe, noting.get);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (open !== null)
      list.current?.querySelector('[data-open="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useListeners(element, {
    keydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    },
  });
  if (!isShown) {
    if (placed.length === 0 && others === undefined) return null;
    return (
      <button type="button" className={styles['opener']} onClick={onShow}>
        {placed.length === 0 ? 'Notes of other years' : counted(placed.length, 'note')}
      </button>
    );
  }
  return (
    <section ref={setElement} className={styles['panel']} aria-label="Notes" {...PASSING.on} {...REGION}>
      <header className={styles['head']}>
        <h3 className={styles['title']}>Notes</h3>
        <IconButton label="Close notes" size="small" onClick={onClose}>
          <Cross />
        </IconButton>
      </header>
      {placed.length === 0 ? (
        <p className={styles['none']}>{none}</p>
      ) : (
        <ul ref={list} className={styles['list']}>
          {placed.map((one) => (
            <li key={`${one.note.id} ${one.passage}`} className={styles['item']}>
              <NoteCard
                placed={one}
                wordsNow={wordsHere(one, reports)}
                isOpen={one.note.id === open}
                wantsFocus={one.note.id === open && isNew}
                onGo={onGo}
              />
            </li>
          ))}
        </ul>
      )}
      {others}
    </section>
  );
}
