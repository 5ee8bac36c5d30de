import { useSyncExternalStore } from 'react';
import type { YearChange } from '../../../shared/history/history.ts';
import { changesByTopic } from '../../../shared/history/year-words.ts';
import { usePrinting } from '../../printing/use-paper.ts';
import { TOPIC_NAMES } from '../../reports/names.ts';
import { counted } from '../../../shared/text/counted.ts';
import { useService } from '../../state/context.ts';
import { yearsService } from '../../years/years-store.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { ChangeItem } from './ChangeItem.tsx';
import styles from './Changes.module.css';

export interface ListedChange extends YearChange {
  /** `null` in a list of one country. */
  readonly area: string | null;
}

/** Of a section so many are shown at first. */
const FIRST = 12;

/** Changes by section, the most telling of each first. */
export function ChangeSections({ changes }: { readonly changes: readonly ListedChange[] }) {
  return changesByTopic(changes).map(({ topic, changes: own }) => (
    <Section
      key={topic ?? 'other'}
      id={topic ?? 'other'}
      title={topic === null ? 'Elsewhere' : TOPIC_NAMES[topic]}
      changes={own}
    />
  ));
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly ListedChange[];
}

function Section({ id, title, changes }: SectionProps) {
  const years = useService(yearsService);
  const { whole } = useSyncExternalStore(years.subscribe, years.get);
  const isWhole = whole.includes(id);
  const isPrinted = usePrinting() !== 'none';
  const shown = isWhole || isPrinted ? changes : changes.slice(0, FIRST);
  const rest = changes.length - shown.length;
  return (
    <section className={styles['section']}>
      <h3 className={styles['topic']}>
        {title} <span className={styles['count']}>{changes.length}</span>
      </h3>
      <ul className={styles['items']}>
        {shown.map((change) => (
          <ChangeItem
            key={`${change.report} ${change.start} ${change.kind} ${change.state}`}
            change={change}
            area={change.area}
          />
        ))}
      </ul>
      {rest > 0 && (
        <QuietButton onClick={() => years.set({ whole: [...whole, id] })}>
          {`Show ${counted(rest, 'more change', 'more changes')} in ${title.toLowerCase()}`}
        </QuietButton>
      )}
    </section>
  );
}
