import { useMemo } from 'react';
import { againstWords, countWords, levelWords } from '../../../shared/history/year-words.ts';
import type { YearChange } from '../../../shared/history/history.ts';
import { usePaperOf } from '../../printing/use-paper.ts';
import { useAnswer, useService } from '../../state/context.ts';
import { EmptyView } from '../../ui/frame/EmptyView.tsx';
import { Failed } from '../../ui/messages/Failed.tsx';
import { Waiting } from '../../ui/messages/Waiting.tsx';
import { yearsService } from '../../years/years-store.ts';
import { ChangeSections } from './ChangeSections.tsx';
import { ChangesPage } from './ChangesPage.tsx';
import styles from './Changes.module.css';

interface Props {
  readonly area: string;
  readonly year: number;
  readonly leftOut: readonly YearChange['state'][];
}

/** All that changed in a country in a year. */
export function ChangesOfArea({ area, year, leftOut }: Props) {
  const years = useService(yearsService);
  const loaded = useAnswer(years.changes, { area, year });
  usePaperOf(`What changed in ${year}: ${area}`, loaded.status !== 'loading');
  const found = loaded.status === 'ready' ? loaded.value : null;
  const reports = useMemo(() => (found === null ? [] : [found.before.report, found.report]), [found]);
  if (loaded.status === 'failed') return <Failed error={loaded.error} onRetry={years.changes.retryFailed} />;
  if (loaded.status === 'loading')
    return (
      <Waiting
        what={`Setting ${area} ${year} against the year before`}
        why="The first time, all years of the country are set side by side."
      />
    );
  const changes = loaded.value;
  if (changes === null)
    return (
      <EmptyView>
        What changed in {area} in {year} cannot be told: the library has no whole report of an earlier year.
      </EmptyView>
    );
  const shown = changes.changes.filter(({ state }) => !leftOut.includes(state));
  const level = levelWords(changes);
  return (
    <ChangesPage
      title={`What changed in ${year}`}
      where={area}
      reports={reports}
      lead={`${againstWords(changes)} ${countWords(changes.counts)}.`}
    >
      {level !== null && (
        <p className={styles['level']}>
          <span className={styles['label']}>Assessment</span> {level}
        </p>
      )}
      {shown.length === 0 ? (
        <p className={styles['none']}>
          {changes.changes.length === 0
            ? 'The two reports say the same.'
            : 'None of these kinds: others can be switched on above.'}
        </p>
      ) : (
        <ChangeSections changes={shown.map((change) => ({ ...change, area: null }))} />
      )}
    </ChangesPage>
  );
}
