import type { PlacedNote } from '../../../shared/contract/notes.ts';
import { useService } from '../../state/context.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { COLOUR_SIGNS } from '../names.ts';
import { NoteFields } from './NoteFields.tsx';
import { notingService } from '../noting-service.ts';
import { areSameWords } from '../words-here.ts';
import styles from './NoteCard.module.css';

interface Props {
  readonly placed: PlacedNote;
  /** What stands now where it is placed; `null` where it is placed nowhere. */
  readonly wordsNow: string | null;
  readonly isOpen: boolean;
  readonly wantsFocus: boolean;
  /** Shows its words in the text. */
  readonly onGo: (placed: PlacedNote) => void;
}

/** A note beside its text: its words, what was said of them, and whether they are there still. */
export function NoteCard({ placed, wordsNow, isOpen, wantsFocus, onGo }: Props) {
  const noting = useService(notingService);
  const { note, passage: index, certainty } = placed;
  const passage = note.passages[index];
  return (
    <div className={styles['card']} data-tone={note.colour} data-open={isOpen}>
      <button
        type="button"
        className={styles['quotation']}
        aria-expanded={isOpen}
        dir="auto"
        onClick={() => {
          noting.show(passage?.report ?? null, note.id);
          onGo(placed);
        }}
      >
        <span className={styles['mark']} aria-hidden="true">
          {COLOUR_SIGNS[note.colour]}
        </span>
        {passage?.exact}
      </button>
      {note.passages.map(
        (other, at) =>
          at !== index && (
            <p key={`${other.report} ${other.start}`} className={styles['other']} dir="auto">
              {other.label}: “{other.exact}”
            </p>
          ),
      )}
      {certainty === 'likely' && (
        <div className={styles['asks']}>
          <Likely noted={passage?.exact ?? ''} now={wordsNow} />
          <QuietButton onClick={() => void noting.settle(note, index)}>This place is meant</QuietButton>
        </div>
      )}
      {certainty === 'lost' && (
        <p className={styles['asks']}>This copy of the text does not have these words. The note is kept.</p>
      )}
      {isOpen ? (
        <>
          <NoteFields key={note.id} note={note} wantsFocus={wantsFocus} />
          <div className={styles['tools']}>
            <QuietButton onClick={() => void noting.remove(note)}>Remove note</QuietButton>
          </div>
        </>
      ) : (
        <Said text={note.text} tags={note.tags} />
      )}
    </div>
  );
}

/** Asks whether the place is meant, with what stands there beside what was noted. */
function Likely({ noted, now }: { readonly noted: string; readonly now: string | null }) {
  if (now === null) return <p>The row of these words is there no longer as it was.</p>;
  if (areSameWords(noted, now))
    return <p>The text has these words in several places. One of them is marked with a dashed line.</p>;
  return (
    <p>
      The text has other words now:{' '}
      <q className={styles['now']} dir="auto">
        {now}
      </q>{' '}
      They are marked with a dashed line.
    </p>
  );
}

function Said({ text, tags }: { readonly text: string; readonly tags: readonly string[] }) {
  return (
    <>
      {text !== '' && (
        <p className={styles['said']} dir="auto">
          {text}
        </p>
      )}
      {tags.length > 0 && <p className={styles['tagged']}>{tags.join(', ')}</p>}
    </>
  );
}
