import { useEffect } from 'react';
import type { SearchStore } from '../../query/search-store.ts';
import type { Question } from '../../query/search-state.ts';
import { useCountry } from '../../country/use-country.ts';
import { useReaderState } from '../../state/context.ts';
import styles from './FilterBar.module.css';

interface Props {
  readonly question: Question;
  readonly search: SearchStore;
}

/** Where it is searched, one click each: in the country at hand, in the reports that are open, or everywhere. */
export function ScopeChoice({ question, search }: Props) {
  const { panes } = useReaderState();
  const area = useCountry()?.name;
  const { filters, reports } = question;
  const open = [...new Set(panes.map(({ report }) => report))].join('\n');
  const inOpen = reports !== undefined;
  const inCountry = area !== undefined && filters.areas?.length === 1 && filters.areas[0] === area;

  // Other reports are open now.
  const searched = reports?.toSorted().join('\n');
  const now = open.split('\n').toSorted().join('\n');
  useEffect(() => {
    if (searched !== undefined && searched !== now) search.within(now.split('\n'));
  }, [search, searched, now]);

  return (
    <div className={styles['scopes']} role="group" aria-label="Where to search">
      {area !== undefined && (
        <button
          type="button"
          className={styles['chip']}
          aria-pressed={inCountry}
          title={inCountry ? 'Search in all countries again' : `Search in ${area} only`}
          onClick={() => {
            const { areas: _before, ...others } = filters;
            search.filter(inCountry ? others : { ...others, areas: [area] });
          }}
        >
          In this country
        </button>
      )}
      <button
        type="button"
        className={styles['chip']}
        aria-pressed={inOpen}
        title={inOpen ? 'Search in all reports again' : 'Search in the reports of the panes only'}
        onClick={() => search.within(inOpen ? null : open.split('\n'))}
      >
        In the open reports
      </button>
    </div>
  );
}
