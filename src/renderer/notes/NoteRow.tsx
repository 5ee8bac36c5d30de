import type { ListedNote } from '../../shared/contract/contract.ts';
import type { Note } from '../../shared/notes/note.ts';
import { COLOUR_NAMES, COLOUR_SIGNS, nameOfNote } from '../noting/names.ts';
import { dayInWords } from '../reports/names.ts';
import { NoteFields } from '../noting/panel/NoteFields.tsx';
import { notingService } from '../noting/noting-service.ts';
import { useService } from '../state/context.ts';
import { PlaceButton } from '../ui/buttons/PlaceButton.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import styles from './NoteRow.module.css';
import { OPENS_PLACE } from '../text/page-signs.ts';

interface Props {
  readonly listed: ListedNote;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Shows one of its passages in its report. */
  readonly onOpen: (note: Note, passage: number) => void;
}

/** A note in the list of all: where it belongs, its words, what was said of them. */
export function NoteRow({ listed, isOpen, onToggle, onOpen }: Props) {
  const noting = useService(notingService);
  const { note, isHere } = listed;
  return (
    <article className={styles['row']} data-tone={note.colour} aria-label={nameInList(note)}>
      {note.passages.map(({ label, exact }, index) => (
        <div key={`${label} ${exact.slice(0, 80)}`}>
          <p className={styles['place']}>
            <span className={styles['mark']} title={COLOUR_NAMES[note.colour]} aria-hidden="true">
              {COLOUR_SIGNS[note.colour]}
            </span>
            {isHere ? (
              <PlaceButton {...OPENS_PLACE.on} onClick={() => onOpen(note, index)}>
                {label}
              </PlaceButton>
            ) : (
              <span>{label}, which is not in the library</span>
            )}
            <time dateTime={note.modified}>{dayInWords(note.modified)}</time>
          </p>
          <blockquote className={styles['quotation']} dir="auto">
            {exact}
          </blockquote>
        </div>
      ))}
      {isOpen ? (
        <NoteFields key={note.id} note={note} wantsFocus />
      ) : (
        note.text !== '' && (
          <p className={styles['said']} dir="auto">
            {note.text}
          </p>
        )
      )}
      <p className={styles['foot']}>
        {note.tags.length > 0 && <span>{note.tags.join(', ')}</span>}
        {note.creator !== undefined && <span>By {note.creator}</span>}
        <span className={styles['acts']}>
          <QuietButton aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? 'Done' : 'Edit'}
          </QuietButton>
          <QuietButton onClick={() => void noting.remove(note)}>Remove</QuietButton>
        </span>
      </p>
    </article>
  );
}

/** Its colour, too, and where it is: what is heard of each of many before its buttons. */
function nameInList(note: Note): string {
  const [first] = note.passages;
  const name = nameOfNote({ note, certainty: 'certain' });
  return first === undefined ? name : `${first.label}. ${name}`;
}
