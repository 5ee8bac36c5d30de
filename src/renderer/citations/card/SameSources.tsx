import { useEffect, useState } from 'react';
import type { ReferenceDetails } from '../../../shared/contract/contract.ts';
import { useDispatch, useServices } from '../../state/context.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import styles from './CitationCard.module.css';

/** So many are shown before the rest is asked for. */
const MOST = 4;

interface Props {
  readonly report: string;
  readonly number: number;
  /** The card is left for another place. */
  readonly onLeave: () => void;
}

/** The same source under its number in other reports, and why it is held to be the same. */
export function SameSources({ report, number, onLeave }: Props) {
  const { bridge } = useServices();
  const dispatch = useDispatch();
  const [details, setDetails] = useState<ReferenceDetails | null>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      const result = await bridge.call('cite.reference', { report, number });
      if (!left && result.ok) setDetails(result.value);
    };
    void ask();
    return () => {
      left = true;
    };
  }, [bridge, report, number]);
  if (details === null || details.sameSource.length === 0) return null;
  const { sameSource } = details;
  const shown = all ? sameSource : sameSource.slice(0, MOST);
  return (
    <div className={styles['also']}>
      {shown.map((same) => (
        <p key={`${same.report} ${same.number} ${same.occurrence ?? 0}`} className={styles['facts']}>
          Also{' '}
          <LinkButton
            onClick={() => {
              onLeave();
              dispatch({
                kind: 'visit',
                report: same.report,
                target: { kind: 'reference', number: same.number },
                focus: true,
              });
            }}
          >
            {same.number} in {same.label}
          </LinkButton>
          {`: ${same.because}`}
        </p>
      ))}
      {shown.length < sameSource.length && (
        <LinkButton onClick={() => setAll(true)}>All {sameSource.length} other reports</LinkButton>
      )}
    </div>
  );
}
