import { Fragment, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { SameSource, SeparatedSource } from '../../../shared/contract/contract.ts';
import { useAnswer, useDispatch, useService } from '../../state/context.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { NotTheSame } from './NotTheSame.tsx';
import { referenceDetailsService } from './reference-details.ts';
import { useSeparation } from './use-separation.ts';
import styles from './Elsewhere.module.css';
import { OPENS_PLACE } from '../../text/page-signs.ts';

/** So many are shown before the rest is asked for. */
const MOST = 4;

interface Props {
  readonly report: string;
  readonly number: number;
  /** The card is left for another place. */
  readonly onLeave: () => void;
}

/**
 * The same source under its number in other reports: a line for each reason why it is held to be the same, and what was
 * said not to be it.
 */
export function SameSources({ report, number, onLeave }: Props) {
  const dispatch = useDispatch();
  const details = useAnswer(useService(referenceDetailsService), { report, number });
  const [all, setAll] = useState(false);
  const { keepApart, putTogether, settled } = useSeparation({ report, number });
  if (details.status !== 'ready') return null;
  const { sameSource, keptApart = [] } = details.value;
  if (sameSource.length + keptApart.length === 0) return null;
  const shown = all ? sameSource : sameSource.slice(0, MOST);
  const entry = (one: SeparatedSource) => {
    const goTo = () => {
      onLeave();
      const target = { kind: 'reference', number: one.number } as const;
      dispatch({ kind: 'visit', report: one.report, target, focus: true });
    };
    return (
      <LinkButton {...OPENS_PLACE.on} onClick={goTo}>
        {one.number} in <bdi>{one.label}</bdi>
      </LinkButton>
    );
  };
  return (
    <Section settled={settled}>
      <p className={styles['title']}>The same source in other reports</p>
      {byReason(shown).map(([because, entries]) => (
        <div key={because} className={styles['same']}>
          {entries.map((same, at) => (
            <Fragment key={keyOf(same)}>
              {at > 0 && ', '}
              {entry(same)}
            </Fragment>
          ))}
          {`: ${because} `}
          <NotTheSame entries={entries} onChoose={keepApart} />
        </div>
      ))}
      {shown.length < sameSource.length && (
        <LinkButton onClick={() => setAll(true)}>Show all {sameSource.length}</LinkButton>
      )}
      {keptApart.map((other) => (
        <p key={keyOf(other)} className={styles['same']}>
          {entry(other)}
          {': kept apart. '}
          <LinkButton
            className={styles['quiet']}
            aria-label={`Put together again: ${other.number} in ${other.label}`}
            onClick={() => putTogether(other)}
          >
            Put together again
          </LinkButton>
        </p>
      ))}
    </Section>
  );
}

/** Keeps the focus where what was pressed is gone: the list itself has it then. */
function Section({ settled, children }: { readonly settled: number; readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (settled > 0) element.current?.focus({ preventScroll: true });
  }, [settled]);
  return (
    <div
      ref={element}
      role="group"
      aria-label="The same source in other reports"
      tabIndex={-1}
      className={styles['elsewhere']}
    >
      {children}
    </div>
  );
}

function keyOf({ report, number, occurrence = 0 }: SeparatedSource): string {
  return `${report} ${number} ${occurrence}`;
}

/** What one reason joins stands together, where its first stands. */
function byReason(entries: readonly SameSource[]): readonly (readonly [string, readonly SameSource[]])[] {
  const reasons = new Map<string, SameSource[]>();
  for (const entry of entries) {
    const before = reasons.get(entry.because);
    if (before === undefined) reasons.set(entry.because, [entry]);
    else before.push(entry);
  }
  return [...reasons];
}
