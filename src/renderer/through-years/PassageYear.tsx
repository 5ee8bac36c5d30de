import { stateWords } from '../../shared/history/history-words.ts';
import type { CitedSource, PassageInYear, WordingPiece } from '../../shared/history/history.ts';
import { LinkButton } from '../ui/buttons/LinkButton.tsx';
import { useEntry } from '../state/context.ts';
import styles from './ThroughYears.module.css';
import { OPENS_PLACE } from '../text/page-signs.ts';

interface Props {
  readonly passage: PassageInYear;
  /** It is the one whose history is shown. */
  readonly isAsked: boolean;
  readonly onOpen: () => void;
}

/** What a passage says in one year: against the year before, word by word, with the sources that came and went. */
export function PassageYear({ passage, isAsked, onOpen }: Props) {
  const { report, year, text, changes, state, came, went } = passage;
  const label = useEntry(report)?.label ?? report;
  return (
    <li className={styles['year']} data-state={state} aria-current={isAsked || undefined}>
      <div className={styles['when']}>
        <LinkButton
          className={styles['open']}
          title={`Show it in ${label}`}
          aria-label={label}
          {...OPENS_PLACE.on}
          onClick={onOpen}
        >
          {year}
        </LinkButton>
        <span className={styles['state']}>{stateWords(passage)}</span>
      </div>
      <div className={styles['said']}>
        {text !== '' && (
          <p dir="auto" lang="en" className={styles['wording']}>
            {(changes ?? [{ kind: 'same' as const, text }]).map((piece, index) => (
              // The pieces of one wording never change their order.
              // oxlint-disable-next-line react/no-array-index-key
              <Piece key={index} piece={piece} />
            ))}
          </p>
        )}
        {state !== 'new' && <Sources title="Sources that came" sources={came} />}
        {state !== 'new' && <Sources title="Sources that went" sources={went} />}
      </div>
    </li>
  );
}

function Piece({ piece: { kind, text } }: { readonly piece: WordingPiece }) {
  const words = text.replaceAll('\t', ' · ');
  switch (kind) {
    case 'same':
      return words;
    case 'deleted':
      return <del className={styles['deleted']}>{words}</del>;
    case 'inserted':
      return <ins className={styles['inserted']}>{words}</ins>;
  }
}

function Sources({ title, sources }: { readonly title: string; readonly sources: readonly CitedSource[] }) {
  if (sources.length === 0) return null;
  return (
    <div className={styles['sources']}>
      <h3 className={styles['sources-title']}>{title}</h3>
      <ul>
        {sources.map(({ number, text }) => (
          <li key={number} dir="auto">
            {`(${number}) ${text}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
