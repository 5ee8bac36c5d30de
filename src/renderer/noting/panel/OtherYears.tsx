import { useId } from 'react';
import type { OtherYearNote } from '../../../shared/contract/notes.ts';
import type { Note } from '../../../shared/notes/note.ts';
import { nameOfOtherYear } from '../other-years.ts';
import styles from './OtherYears.module.css';

interface Props {
  readonly notes: readonly OtherYearNote[];
  /** Shows one in the report that it is on. */
  readonly onOpen: (note: Note, passage: number) => void;
}

/** What is noted of the same passages in other years: each opens its place there. */
export function OtherYears({ notes, onOpen }: Props) {
  const title = useId();
  return (
    <div className={styles['others']}>
      <h4 id={title} className={styles['title']}>
        Of other years
      </h4>
      <ul className={styles['list']} aria-labelledby={title}>
        {notes.map((one) => (
          <li key={`${one.note.id} ${one.passage}`}>
            <button
              type="button"
              className={styles['note']}
              dir="auto"
              onClick={() => onOpen(one.note, one.passage)}
            >
              {nameOfOtherYear(one, one.note.text)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
