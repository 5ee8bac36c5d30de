import { useState } from 'react';
import type { OfferedSeparation } from '../../../shared/contract/contract.ts';
import type { NamedEntry } from '../../../shared/sources.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { offeredSeparationsSentence } from './outcome-words.ts';
import styles from './OfferedCopies.module.css';

/** So many are shown; all of them are meant by what is done with all. */
const MOST_SHOWN = 50;
/** Enough of an entry to know it by. */
const SHOWN_CHARACTERS = 120;

/** What the user of an added library keeps apart: here it stays together until it is asked for. */
export function OfferedSeparations({ offered }: { readonly offered: readonly OfferedSeparation[] }) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [answered, setAnswered] = useState<readonly OfferedSeparation[]>([]);
  const open = offered.filter((offer) => !answered.includes(offer));
  if (open.length === 0) return null;

  const settle = (offers: readonly OfferedSeparation[]) => setAnswered((before) => [...before, ...offers]);
  const keepApart = async (offers: readonly OfferedSeparation[]) => {
    const separations = offers.map(({ separation }) => separation);
    const result = await bridge.call('sources.keep-apart-as-there', { separations });
    if (result.ok) settle(offers);
    else notices.failed(result.error);
  };
  return (
    <section className={styles['offers']} aria-label="References kept apart in the added library">
      <p className={styles['said']}>
        <span>{offeredSeparationsSentence(open.length)}</span>
        <span className={styles['ways']}>
          <QuietButton onClick={() => void keepApart(open)}>Keep all apart here too</QuietButton>
          <QuietButton onClick={() => settle(open)}>Leave all together</QuietButton>
        </span>
      </p>
      <ul className={styles['list']} aria-label="Kept apart there">
        {open.slice(0, MOST_SHOWN).map((offer) => {
          const { one, other } = offer.separation;
          const [name, otherName] = [nameOf(offer.labels[0], one), nameOf(offer.labels[1], other)];
          return (
            <li key={`${name} ${otherName} ${one.text} ${other.text}`} className={styles['offer']}>
              <span className={styles['pair']}>
                <Entry name={name} entry={one} />
                <Entry name={otherName} entry={other} />
              </span>
              <span className={styles['ways']}>
                <QuietButton
                  aria-label={`Keep apart here too: ${name} and ${otherName}`}
                  onClick={() => void keepApart([offer])}
                >
                  Keep apart here too
                </QuietButton>
                <QuietButton
                  aria-label={`Leave together: ${name} and ${otherName}`}
                  onClick={() => settle([offer])}
                >
                  Leave together
                </QuietButton>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Entry({ name, entry }: { readonly name: string; readonly entry: NamedEntry }) {
  const { text } = entry;
  const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS).trim()} …` : text;
  return (
    <span>
      <strong>{name}</strong> <span className={styles['file']}>{shown}</span>
    </span>
  );
}

/** "Kazakhstan 2022, reference 22". */
function nameOf(label: string, { number }: NamedEntry): string {
  return `${label}, reference ${number}`;
}
