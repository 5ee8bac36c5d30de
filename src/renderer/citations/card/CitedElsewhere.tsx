import { useState } from 'react';
import type { Report } from '../../../shared/model.ts';
import { useShownReport } from '../../text/report-context.ts';
import { PlaceButton } from '../../ui/buttons/PlaceButton.tsx';
import { citedGroups } from '../../text/cited-places.ts';
import styles from './CitationCard.module.css';

/** So many ways are shown before the rest is asked for. */
const MOST = 8;

interface Props {
  readonly report: Report;
  readonly number: number;
  /** The mark that is read now. */
  readonly citation: number;
  readonly onGoToCitation: (citation: number) => void;
}

/** The other marks of this report that rest on a source, each a way there. */
export function CitedElsewhere({ report, number, citation, onGoToCitation }: Props) {
  const { citedBy } = useShownReport();
  const [all, setAll] = useState(false);
  const others = (citedBy.get(number) ?? []).filter((other) => other !== citation);
  if (others.length === 0) return null;
  const shown = all ? others : others.slice(0, MOST);
  return (
    <div className={styles['elsewhere']}>
      <span>Also at</span>
      {citedGroups(report, shown).map((group) => (
        <span key={group.where} className={styles['group']}>
          {group.name}
          {group.citations.map((other, index) => (
            <PlaceButton
              key={other}
              aria-label={`Go to ${group.name}, mark ${index + 1} of ${group.citations.length}`}
              onClick={() => onGoToCitation(other)}
            >
              {index + 1}
            </PlaceButton>
          ))}
        </span>
      ))}
      {shown.length < others.length && (
        <PlaceButton onClick={() => setAll(true)}>all {others.length}</PlaceButton>
      )}
    </div>
  );
}
