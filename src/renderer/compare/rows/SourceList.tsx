import { memo, useState } from 'react';
import type { Comparison } from '../../../shared/comparison/comparison.ts';
import { counted } from '../../../shared/text/counted.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { PlaceButton } from '../../ui/buttons/PlaceButton.tsx';
import { Chevron } from '../../ui/icons.tsx';
import { useCompared } from '../state/compare-context.ts';
import { changedSources } from '../state/source-changes.ts';
import type { ChangedSource } from '../state/source-changes.ts';
import type { Side } from '../state/stretches.ts';
import styles from './SourceList.module.css';

/** So many places are offered before the rest is only counted. */
const MOST_PLACES = 8;

/** Sources that stand behind one report's passages and not behind the other's: one line each, and the ways to them where they are asked for. */
export const SourceList = memo(function SourceList({ comparison }: { readonly comparison: Comparison }) {
  const { left, right, labels } = useCompared();
  const [allOpen, setAllOpen] = useState(false);
  const lists = [
    { side: 'left', sources: changedSources(comparison, left.report, 'left') },
    { side: 'right', sources: changedSources(comparison, right.report, 'right') },
  ] as const;
  if (lists.every(({ sources }) => sources.length === 0)) return null;
  return (
    <section className={styles['sources']} aria-labelledby="changed-sources">
      <h2 id="changed-sources" className={styles['title']}>
        Changed sources
      </h2>
      <p className={styles['lead']}>
        Sources are counted, not passages: one is behind a report only when the other does not list it under
        any number.{' '}
        <LinkButton className={styles['all']} aria-pressed={allOpen} onClick={() => setAllOpen(!allOpen)}>
          {allOpen ? 'One line each' : 'Show all in full'}
        </LinkButton>
      </p>
      <div className={styles['lists']}>
        {lists.map(({ side, sources }) => {
          const alone = sources.filter(({ elsewhere }) => !elsewhere);
          const both = sources.filter(({ elsewhere }) => elsewhere);
          return (
            <div key={side}>
              <h3 className={styles['subtitle']}>
                Behind {labels[side]} only: {counted(alone.length, 'source')}
              </h3>
              <SourceItems key={String(allOpen)} sources={alone} side={side} open={allOpen} />
              {both.length > 0 && (
                <>
                  <h3 className={styles['subtitle']}>
                    In both, behind other passages in {labels[side]}: {counted(both.length, 'source')}
                  </h3>
                  <SourceItems key={String(allOpen)} sources={both} side={side} open={allOpen} />
                </>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
});

interface ItemsProps {
  readonly sources: readonly ChangedSource[];
  readonly side: Side;
  /** Whether each stands in full before it is asked for. */
  readonly open: boolean;
}

function SourceItems({ sources, side, open }: ItemsProps) {
  return (
    <ol className={styles['list']}>
      {sources.map((source) => (
        <SourceItem key={source.number} source={source} side={side} startsOpen={open} />
      ))}
    </ol>
  );
}

interface ItemProps {
  readonly source: ChangedSource;
  readonly side: Side;
  readonly startsOpen: boolean;
}

/** One line of a source; unfolded, all of its text and the passages that rest on it. */
function SourceItem({ source, side, startsOpen }: ItemProps) {
  const { labels, onRow } = useCompared();
  const [open, setOpen] = useState(startsOpen);
  const { number, reference, rows } = source;
  return (
    <li className={styles['item']} data-open={open}>
      <button type="button" className={styles['line']} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles['number']}>{number}</span>
        <span className={styles['text']}>{reference?.content.text ?? 'Not in the list of references'}</span>
        <Chevron />
      </button>
      {open && (
        <p className={styles['places']}>
          {rows.length > 0 ? 'At' : 'Behind no passage that is compared'}
          {rows.slice(0, MOST_PLACES).map((row, index) => (
            <PlaceButton
              key={row}
              aria-label={`Passage ${index + 1} of ${rows.length} that rests on source ${number} of ${labels[side]}`}
              onClick={() => onRow(row)}
            >
              {index + 1}
            </PlaceButton>
          ))}
          {rows.length > MOST_PLACES && ` and ${rows.length - MOST_PLACES} more`}
        </p>
      )}
    </li>
  );
}
