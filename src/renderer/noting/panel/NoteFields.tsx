import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { Note } from '../../../shared/notes/note.ts';
import { useService } from '../../state/context.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { notingService } from '../noting-service.ts';
import { tagService } from './tag-service.ts';
import styles from './NoteCard.module.css';

interface Props {
  readonly note: Note;
  /** The keyboard goes into the field. */
  readonly wantsFocus: boolean;
}

/** What can be said of marked words: a colour, a text, tags. Everything is kept as it is typed. */
export function NoteFields({ note, wantsFocus }: Props) {
  const noting = useService(notingService);
  const [typed] = useState(() => noting.typedInto(note));
  const { text, problem } = useSyncExternalStore(typed.subscribe, typed.get);
  const field = useRef<HTMLTextAreaElement>(null);
  const name = useId();
  /** Seen at once; what the note says counts as soon as it was changed. */
  const [chosen, setChosen] = useState({ colour: note.colour, since: note.modified });
  useEffect(() => {
    if (wantsFocus) field.current?.focus();
  }, [wantsFocus]);
  useEffect(() => typed.flush, [typed]);
  return (
    <div className={styles['fields']}>
      <ColourChoice
        name={name}
        colour={chosen.since === note.modified ? chosen.colour : note.colour}
        onChoose={(colour) => {
          setChosen({ colour, since: note.modified });
          noting.choose(colour);
          void noting.change(note, { colour });
        }}
      />
      <textarea
        ref={field}
        className={styles['text']}
        aria-label="Note"
        aria-describedby={problem === '' ? undefined : `${name}-problem`}
        dir="auto"
        rows={4}
        placeholder="What is there to say? (Markdown)"
        value={text}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={typed.flush}
      />
      {problem !== '' && (
        <p id={`${name}-problem`} role="alert" className={styles['problem']}>
          {problem} Your text stays here and is kept as soon as it can be.
        </p>
      )}
      <TagsField note={note} />
    </div>
  );
}

/** Tags on one line, parted by commas; those that other notes have are offered. */
function TagsField({ note }: { readonly note: Note }) {
  const noting = useService(notingService);
  const known = useService(tagService);
  const tags = useSyncExternalStore(known.subscribe, known.get);
  const [typed, setTyped] = useState(note.tags.join(', '));
  const list = useId();
  const keep = () => {
    const next = tagsIn(typed);
    if (next.join('\n') !== note.tags.join('\n')) void noting.change(note, { tags: next });
  };
  const begun = typed.slice(0, typed.lastIndexOf(',') + 1);
  return (
    <>
      <input
        type="text"
        className={styles['tags']}
        aria-label="Tags"
        dir="auto"
        placeholder="Tags, parted by commas"
        list={list}
        value={typed}
        onFocus={known.ask}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <datalist id={list}>
        {tags.map((tag) => (
          <option key={tag} value={`${begun}${begun === '' ? '' : ' '}${tag}`}>
            {tag}
          </option>
        ))}
      </datalist>
    </>
  );
}

const LONGEST_TAG = 100;

function tagsIn(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().slice(0, LONGEST_TAG));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
