import { memo, useState } from 'react';
import type { Reference, Span } from '../../shared/model.ts';
import { citedGroups } from '../text/cited-places.ts';
import { counted } from '../../shared/text/counted.ts';
import { CHECKABILITY_NAMES, REFERENCE_KIND_NAMES } from '../reports/names.ts';
import { PlaceButton } from '../ui/buttons/PlaceButton.tsx';
import { useShownReport } from '../text/report-context.ts';
import { ShownTextView } from '../text/ShownTextView.tsx';
import { BLOCK, REFERENCE, TO_CITATION } from '../text/page-signs.ts';
import styles from './ReferenceItem.module.css';

/** So many ways back are shown before the rest is folded away. */
const MOST_BACKLINKS = 12;

interface Props {
  readonly reference: Reference;
  readonly block: string;
  readonly highlights: readonly Span[];
}

/** An entry of the reference list, with the ways back to every mark that stands on it. */
export const ReferenceItem = memo(function ReferenceItem({ reference, block, highlights }: Props) {
  const { printed } = useShownReport();
  const lost = reference.recovered && printed !== undefined;
  return (
    <li
      className={styles['reference']}
      {...BLOCK.on(block)}
      {...REFERENCE.on(reference.number)}
      tabIndex={-1}
    >
      <span className={styles['number']} data-recovered={(reference.recovered && !lost) || undefined}>
        {lost ? <span className="visually-hidden">No number printed</span> : reference.number}
        {reference.recovered && !lost && (
          <span className="visually-hidden"> (number recovered from its place)</span>
        )}
      </span>
      <div className={styles['body']}>
        <p dir="auto" className={styles['text']}>
          <ShownTextView content={reference.content} highlights={highlights} />
        </p>
        <p className={styles['facts']}>
          {REFERENCE_KIND_NAMES[reference.kind]} · {CHECKABILITY_NAMES[reference.checkable]}
          {reference.recovered && ' · number recovered'}
        </p>
        <Backlinks number={reference.number} />
      </div>
    </li>
  );
});

function Backlinks({ number }: { readonly number: number }) {
  const { report, citedBy } = useShownReport();
  const [unfolded, setUnfolded] = useState(false);
  const cited = citedBy.get(number) ?? [];
  if (cited.length === 0) return <p className={styles['facts']}>Not cited by any mark in this copy</p>;
  const shown = unfolded ? cited : cited.slice(0, MOST_BACKLINKS);
  return (
    <div className={styles['backlinks']}>
      <span>Cited {counted(cited.length, 'time')}:</span>
      {citedGroups(report, shown).map((group) => (
        <span key={group.where} className={styles['group']}>
          {group.name}
          {group.citations.map((citation, index) => (
            <PlaceButton
              key={citation}
              {...TO_CITATION.on(citation)}
              aria-label={`Go to ${group.name}, mark ${index + 1} of ${group.citations.length}`}
            >
              {index + 1}
            </PlaceButton>
          ))}
        </span>
      ))}
      {shown.length < cited.length && (
        <PlaceButton onClick={() => setUnfolded(true)}>all {cited.length}</PlaceButton>
      )}
    </div>
  );
}
