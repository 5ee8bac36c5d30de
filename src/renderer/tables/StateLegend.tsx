import type { YearRow } from '../../shared/years.ts';
import { STATE_NAMES } from '../years/names.ts';
import { stateCounts } from './table-shape.ts';
import { RestatedSign, YearSign } from './YearSign.tsx';
import styles from './TablesView.module.css';

/** The signs in use, in words, with how often each stands in the table. */
export function StateLegend({ rows }: { readonly rows: readonly YearRow[] }) {
  return (
    <ul className={styles['legend']} aria-label="Cells by state">
      {stateCounts(rows).map(([state, count]) => (
        <li key={state} data-state={state}>
          <YearSign state={state} />
          <span>
            {count.toLocaleString('en-US')} {STATE_NAMES[state].toLowerCase()}
          </span>
        </li>
      ))}
      {restated(rows) > 0 && (
        <li>
          <RestatedSign />
          <span>{restated(rows).toLocaleString('en-US')} stated by a later report as well</span>
        </li>
      )}
    </ul>
  );
}

function restated(rows: readonly YearRow[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell.restated.length > 0).length, 0);
}
