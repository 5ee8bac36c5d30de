import { useState } from 'react';
import type { Report } from '../../../shared/model.ts';
import { useAnswer, useService } from '../../state/context.ts';
import { useShownReport } from '../../text/report-context.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { passagesElsewhere } from './passages-elsewhere.ts';
import type { PassageElsewhere } from './passages-elsewhere.ts';
import { referenceDetailsService } from './reference-details.ts';
import styles from './Elsewhere.module.css';

/** So many sentences are shown before the rest is asked for: fewer where the next source would be out of sight. */
const MOST = 4;
const MOST_BESIDE_OTHERS = 2;

interface Props {
  readonly report: Report;
  readonly number: number;
  /** The mark that is read now. */
  readonly citation: number;
  /** The mark has other sources. */
  readonly besideOthers: boolean;
  readonly onGoToCitation: (citation: number) => void;
}

/** The other sentences of this report that rest on a source, by section; each the way to its mark. */
export function CitedElsewhere({ report, number, citation, besideOthers, onGoToCitation }: Props) {
  const { citedBy } = useShownReport();
  const details = useAnswer(useService(referenceDetailsService), { report: report.id, number });
  const [all, setAll] = useState(false);
  const others = (citedBy.get(number) ?? []).filter((other) => other !== citation);
  if (others.length === 0) return null;
  const shown = all ? others : others.slice(0, besideOthers ? MOST_BESIDE_OTHERS : MOST);
  const known = details.status === 'ready' ? details.value.citedAt : [];
  return (
    <div className={styles['elsewhere']}>
      <p className={styles['title']}>Also cited in this report</p>
      {passagesElsewhere(report, shown, known).map(({ name, passages }) => (
        <div key={name} role="group" aria-label={name}>
          <p className={styles['section']}>{name}</p>
          <ul className={styles['passages']}>
            {passages.map((passage) => (
              <li key={passage.citation}>
                <button
                  type="button"
                  className={styles['passage']}
                  onClick={() => onGoToCitation(passage.citation)}
                >
                  <Passage passage={passage} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {shown.length < others.length && (
        <LinkButton onClick={() => setAll(true)}>Show all {others.length}</LinkButton>
      )}
    </div>
  );
}

function Passage({ passage: { place, excerpt, mark } }: { readonly passage: PassageElsewhere }) {
  const [start, end] = mark;
  return (
    <span dir="auto" className={styles['words']}>
      {place !== null && (
        <span dir="ltr" className={styles['place']}>
          {place}:{' '}
        </span>
      )}
      <span lang="en">
        {excerpt.slice(0, start)}
        <b className={styles['mark']}>{excerpt.slice(start, end)}</b>
        {excerpt.slice(end)}
      </span>
    </span>
  );
}
