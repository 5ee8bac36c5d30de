import { useState } from 'react';
import type { OfferedNote, OfferedNotes as Offer } from '../../../shared/contract/notes.ts';
import { counted } from '../../../shared/text/counted.ts';
import { dayInWords } from '../../reports/names.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { offeredNotesSentence } from './outcome-words.ts';
import styles from './OfferedCopies.module.css';

/** Enough of its words to know a note by. */
const SHOWN_CHARACTERS = 120;

/** What the user of an added library has noted: it comes among one's own notes only where it is asked for. */
export function OfferedNotes({ offered }: { readonly offered: Offer }) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const [isOver, setOver] = useState(false);
  const { offer, count, first } = offered;
  const open = first.filter(({ id }) => !answered.has(id));
  const left = count - answered.size;
  if (isOver || left <= 0) return null;

  const settle = (id: string) => setAnswered((before) => new Set([...before, id]));
  const take = async (which: { readonly ids?: readonly string[]; readonly except?: readonly string[] }) => {
    const result = await bridge.call('notes.take-offered', { offer, ...which });
    if (!result.ok) notices.failed(result.error);
    return result.ok;
  };
  const takeOne = async (id: string) => {
    if (await take({ ids: [id] })) settle(id);
  };
  const takeRest = async () => {
    if (await take({ except: [...answered] })) setOver(true);
  };
  return (
    <section className={styles['offers']} aria-label="Notes in the added library">
      <p className={styles['said']}>
        <span>{offeredNotesSentence(left, offered)}</span>
        <span className={styles['ways']}>
          <QuietButton onClick={() => void takeRest()}>Take {left === 1 ? 'it' : 'them'} in</QuietButton>
          <QuietButton onClick={() => setOver(true)}>Leave {left === 1 ? 'it' : 'them'}</QuietButton>
        </span>
      </p>
      {open.length > 0 && (
        <ul className={styles['list']} aria-label="Noted there">
          {open.map((note) => (
            <li key={note.id} className={styles['offer']}>
              <Noted note={note} />
              <span className={styles['ways']}>
                <QuietButton aria-label={`Take in: ${nameOf(note)}`} onClick={() => void takeOne(note.id)}>
                  Take in
                </QuietButton>
                <QuietButton aria-label={`Leave: ${nameOf(note)}`} onClick={() => settle(note.id)}>
                  Leave
                </QuietButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      {count > first.length && (
        <p className={styles['said']}>
          {counted(count - first.length, 'more note')} can be taken in with all the others.
        </p>
      )}
    </section>
  );
}

function Noted({ note: { label, words, text, creator, modified } }: { readonly note: OfferedNote }) {
  const made = [...(creator === undefined ? [] : [`by ${short(creator)}`]), dayInWords(modified)].filter(
    Boolean,
  );
  return (
    <span className={styles['noted']}>
      <span>
        <strong>{label}</strong> <bdi className={styles['file']}>“{short(words)}”</bdi>
      </span>
      <span>
        {text !== '' && <bdi>{short(text)} </bdi>}
        {made.length > 0 && <span className={styles['file']}>{made.join(', ')}</span>}
      </span>
    </span>
  );
}

/** "Kazakhstan 2022, Children work in cotton fields." */
function nameOf({ label, words }: OfferedNote): string {
  return `${label}, ${short(words)}`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS).trim()} …` : line;
}
