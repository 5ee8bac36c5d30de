import type { YearRow } from '../../shared/years.ts';
import { counted } from '../../shared/text/counted.ts';
import { signCounts } from './table-shape.ts';
import { ChangedSign, RestatedSign } from './YearSign.tsx';
import styles from './TablesView.module.css';

/** The signs in use, in words, with how often each stands in the table. */
export function StateLegend({ rows }: { readonly rows: readonly YearRow[] }) {
  const { changed, restated } = signCounts(rows);
  if (changed + restated === 0) return <p className={styles['legend']}>No value changed from year to year</p>;
  return (
    <ul className={styles['legend']} aria-label="Signs in this table">
      {changed > 0 && (
        <li>
          <ChangedSign />
          <span>{counted(changed, 'value')} changed since the year before</span>
        </li>
      )}
      {restated > 0 && (
        <li>
          <RestatedSign />
          <span>{restated.toLocaleString('en-US')} stated differently by another report</span>
        </li>
      )}
    </ul>
  );
}
