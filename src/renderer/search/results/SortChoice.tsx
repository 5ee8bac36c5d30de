import type { ResultSort } from '../../query/search-state.ts';
import styles from '../ResultTools.module.css';

interface Props {
  readonly sort: ResultSort;
  readonly onSort: (sort: ResultSort) => void;
}

const NAMES: Readonly<Record<ResultSort, string>> = { relevance: 'Best first', year: 'Newest first' };

/** In which order the hits are listed. */
export function SortChoice({ sort, onSort }: Props) {
  return (
    <select
      className={styles['sort']}
      aria-label="Order of the hits"
      value={sort}
      onChange={(event) => onSort(event.target.value === 'year' ? 'year' : 'relevance')}
    >
      {Object.entries(NAMES).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
