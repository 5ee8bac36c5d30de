import { useState } from 'react';
import { service } from '../../services/service.ts';
import { useAnswer, useDispatch, useService } from '../../state/context.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import styles from './CitationCard.module.css';

/** So many are shown before the rest is asked for. */
const MOST = 4;

/** More than stand in the cards that anyone goes back to. */
const MOST_HELD = 50;

const detailsService = service(({ answers }) => answers.to('cite.reference', { most: MOST_HELD }));

interface Props {
  readonly report: string;
  readonly number: number;
  /** The card is left for another place. */
  readonly onLeave: () => void;
}

/** The same source under its number in other reports, and why it is held to be the same. */
export function SameSources({ report, number, onLeave }: Props) {
  const dispatch = useDispatch();
  const details = useAnswer(useService(detailsService), { report, number });
  const [all, setAll] = useState(false);
  if (details.status !== 'ready' || details.value.sameSource.length === 0) return null;
  const { sameSource } = details.value;
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
