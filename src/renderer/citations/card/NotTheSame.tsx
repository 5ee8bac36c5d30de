import { useState } from 'react';
import type { SeparatedSource } from '../../../shared/contract/contract.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import styles from './Elsewhere.module.css';

interface Props {
  /** What one reason joins; at least one. */
  readonly entries: readonly SeparatedSource[];
  readonly onChoose: (entry: SeparatedSource) => void;
}

/** Says that an entry is another source after all; of several, which one is asked first. */
export function NotTheSame({ entries, onChoose }: Props) {
  const [asked, setAsked] = useState(false);
  const [only, ...others] = entries;
  const names = entries.map(({ number, label }) => `${number} in ${label}`);
  const isOne = only !== undefined && others.length === 0;
  return (
    <>
      <LinkButton
        className={styles['quiet']}
        aria-label={`Not the same? ${names.join(', ')}`}
        aria-expanded={isOne ? undefined : asked}
        onClick={() => (isOne ? onChoose(only) : setAsked(!asked))}
      >
        Not the same?
      </LinkButton>
      {asked && !isOne && (
        <span className={styles['which']}>
          {'Which is another source? '}
          {entries.map((entry, at) => (
            <LinkButton
              key={names[at]}
              aria-label={`Keep apart: ${names[at] ?? ''}`}
              onClick={() => {
                setAsked(false);
                onChoose(entry);
              }}
            >
              {names[at]}
            </LinkButton>
          ))}
        </span>
      )}
    </>
  );
}
