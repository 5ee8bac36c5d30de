import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PlacedNote } from '../../shared/contract/notes.ts';
import type { Report } from '../../shared/model.ts';
import { counted } from '../reports/names.ts';
import { useAnswer, useService } from '../state/context.ts';
import type { Target } from '../state/reader-state.ts';
import { NOTE_SIGN } from '../text/page-signs.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { useListeners } from '../ui/hooks/use-listeners.ts';
import { Cross } from '../ui/icons.tsx';
import { NoteCard } from './NoteCard.tsx';
import { notingService } from './noting-service.ts';
import styles from './NotesPanel.module.css';

interface Props {
  readonly report: Report;
  readonly scroller: HTMLElement | null;
  /** Shows words in the text. */
  readonly goTo: (target: Target) => void;
}

/** The notes on a report beside its text, in the order of the text; a button where they are not shown. */
export function NotesPanel({ report, scroller, goTo }: Props) {
  const noting = useService(notingService);
  const { panel, open, isNew } = useSyncExternalStore(noting.subscribe, noting.get);
  const answer = useAnswer(noting.placed, { id: report.id });
  const placed = answer.status === 'ready' ? answer.value : [];
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (open !== null)
      list.current?.querySelector('[data-open="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const close = () => {
    noting.show(null);
    const sign = open === null ? null : NOTE_SIGN.find(scroller, open);
    (sign ?? scroller)?.focus({ preventScroll: true });
  };
  useListeners(element, {
    keydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    },
  });
  if (panel !== report.id) {
    if (placed.length === 0) return null;
    return (
      <button type="button" className={styles['opener']} onClick={() => noting.show(report.id)}>
        {counted(placed.length, 'note')}
      </button>
    );
  }
  return (
    <section ref={setElement} className={styles['panel']} aria-label="Notes">
      <header className={styles['head']}>
        <h3 className={styles['title']}>Notes</h3>
        <IconButton label="Close notes" size="small" onClick={close}>
          <Cross />
        </IconButton>
      </header>
      {placed.length === 0 ? (
        <p className={styles['none']}>
          Nothing is noted here yet. Select words in the text, then choose Highlight or Add note.
        </p>
      ) : (
        <ul ref={list} className={styles['list']}>
          {inOrder(placed).map((one) => (
            <li key={`${one.note.id} ${one.passage}`} className={styles['item']}>
              <NoteCard
                placed={one}
                isOpen={one.note.id === open}
                wantsFocus={one.note.id === open && isNew}
                onGo={({ at }) => {
                  if (at !== null) goTo({ kind: 'words', ...at });
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** As their words stand; those whose words are not there come first, because they ask for something. */
function inOrder(placed: readonly PlacedNote[]): readonly PlacedNote[] {
  const order = ({ stretches: [first] }: PlacedNote) =>
    first === undefined ? -1 : first.part + Math.min(0.999, first.start / 1e6);
  return placed.toSorted((one, other) => order(one) - order(other));
}
