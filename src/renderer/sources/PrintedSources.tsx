import type { SourceEntry, SourceRow } from '../../shared/sources.ts';
import { CHECKABILITY_NAMES, counted, REFERENCE_KIND_NAMES } from '../reports/names.ts';
import styles from './PrintedSources.module.css';

interface Props {
  readonly rows: readonly SourceRow[];
  /** "12 of 105 sources". */
  readonly count: string;
  /** What the list is narrowed to, and its order. */
  readonly shown: string;
}

/** The list on paper: every row of it, with all its places, and what it was narrowed to. */
export function PrintedSources({ rows, count, shown }: Props) {
  return (
    <div className={styles['printed']}>
      <h2 className={styles['title']}>Sources</h2>
      <p className={styles['shown']}>
        {count}. {shown}
      </p>
      <ol className={styles['rows']}>
        {rows.map((row) => (
          <li key={row.id} className={styles['row']}>
            <p className={styles['text']}>{row.text}</p>
            <p className={styles['facts']}>
              {REFERENCE_KIND_NAMES[row.kind]}. {CHECKABILITY_NAMES[row.checkable]}. Cited{' '}
              {counted(row.cited, 'time')}. Listed in {placesOf(row.entries)}.
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "Kazakhstan 2016 (24, 31); Kazakhstan 2022 (21)". */
function placesOf(entries: readonly SourceEntry[]): string {
  const numbers = new Map<string, number[]>();
  for (const { label, number } of entries) numbers.set(label, [...(numbers.get(label) ?? []), number]);
  return [...numbers].map(([label, own]) => `${label} (${own.join(', ')})`).join('; ');
}
