import { Fragment, useState } from 'react';
import type { SameSource } from '../../../shared/contract/contract.ts';
import { useAnswer, useDispatch, useService } from '../../state/context.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { referenceDetailsService } from './reference-details.ts';
import styles from './Elsewhere.module.css';

/** So many are shown before the rest is asked for. */
const MOST = 4;

interface Props {
  readonly report: string;
  readonly number: number;
  /** The card is left for another place. */
  readonly onLeave: () => void;
}

/** The same source under its number in other reports: a line for each reason why it is held to be the same. */
export function SameSources({ report, number, onLeave }: Props) {
  const dispatch = useDispatch();
  const details = useAnswer(useService(referenceDetailsService), { report, number });
  const [all, setAll] = useState(false);
  if (details.status !== 'ready' || details.value.sameSource.length === 0) return null;
  const { sameSource } = details.value;
  const shown = all ? sameSource : sameSource.slice(0, MOST);
  const goTo = (same: SameSource) => {
    onLeave();
    const target = { kind: 'reference', number: same.number } as const;
    dispatch({ kind: 'visit', report: same.report, target, focus: true });
  };
  return (
    <div className={styles['elsewhere']}>
      <p className={styles['title']}>The same source in other reports</p>
      {byReason(shown).map(([because, entries]) => (
        <p key={because} className={styles['same']}>
          {entries.map((same, at) => (
            <Fragment key={`${same.report} ${same.number} ${same.occurrence ?? 0}`}>
              {at > 0 && ', '}
              <LinkButton onClick={() => goTo(same)}>
                {same.number} in {same.label}
              </LinkButton>
            </Fragment>
          ))}
          {`: ${because}`}
        </p>
      ))}
      {shown.length < sameSource.length && (
        <LinkButton onClick={() => setAll(true)}>Show all {sameSource.length}</LinkButton>
      )}
    </div>
  );
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
