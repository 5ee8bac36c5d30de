import { memo, useMemo } from 'react';
import type { LibraryEntry } from '../../shared/contract/contract.ts';
import type { SourceEntry } from '../../shared/sources.ts';
import { yearsInWords } from '../country/areas.ts';
import { useProvenance } from '../printing/provenance.ts';
import { SourceEnd, SourceSummary } from '../printing/SourceLines.tsx';
import { useDrawn } from '../printing/use-drawn.ts';
import { usePaper, usePrinting } from '../printing/use-paper.ts';
import { counted } from '../../shared/text/counted.ts';
import { CHECKABILITY_NAMES, REFERENCE_KIND_NAMES } from '../reports/names.ts';
import { useLibrary } from '../state/context.ts';
import type { Scope, ScopedRow } from './state/scope.ts';
import { ON_PAPER } from '../text/page-signs.ts';
import styles from './PrintedSources.module.css';

interface Props {
  /** The country; `null` for all. */
  readonly scope: Scope | null;
  readonly rows: readonly ScopedRow[];
  /** "12 of 105 sources". */
  readonly count: string;
  /** What the list is narrowed to, and its order. */
  readonly inWords: () => string;
}

/** The list on paper: every row of it, with all its places, and what it was narrowed to. */
export function PrintedSources({ scope, rows, count, inWords }: Props) {
  const phase = usePrinting();
  const { reports } = useLibrary();
  const provenance = useProvenance(useMemo(() => [...(scope?.reports ?? [])], [scope]));
  const title = `Sources of ${scope?.name ?? 'all countries'}`;
  const drawn = useDrawn(phase, rows.length);
  usePaper({ title, made: drawn, of: rows.length, what: 'sources' });
  if (phase === 'none') return null;
  return (
    <div className={styles['printed']} {...ON_PAPER.on}>
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['shown']}>
        {count}. {inWords()}
      </p>
      {provenance.length > 0 ? (
        <SourceSummary sources={provenance} />
      ) : (
        <p className={styles['shown']}>
          From {counted(reports.length, 'report')} of the library{spanOf(reports)}; each source names those
          that list it.
        </p>
      )}
      <ol className={styles['rows']}>
        {rows.slice(0, drawn).map((row) => (
          <PrintedRow key={row.id} row={row} />
        ))}
      </ol>
      <SourceEnd sources={provenance} />
    </div>
  );
}

/** Listed in more reports than these, or longer, a source may be parted by the end of a page: it would leave most of one empty. */
const LONG = 60;
const LONG_TEXT = 1500;

/** Drawn once: the list grows by hundreds of rows at a time. */
const PrintedRow = memo(function PrintedRow({ row }: { readonly row: ScopedRow }) {
  return (
    <li className={styles['row']} data-long={row.entries.length > LONG || row.text.length > LONG_TEXT}>
      <p className={styles['text']}>{row.text}</p>
      <p className={styles['facts']}>
        {REFERENCE_KIND_NAMES[row.kind]}. {CHECKABILITY_NAMES[row.checkable]}. Cited{' '}
        {counted(row.cited, 'time')}. Listed in {placesOf(row.entries)}
        {row.elsewhere > 0 && `, and in ${counted(row.elsewhere, 'other report')}`}.
      </p>
    </li>
  );
});

/** ", 2013 to 2022". */
function spanOf(reports: readonly LibraryEntry[]): string {
  const years = reports.flatMap(({ year }) => (year === null ? [] : [year])).toSorted((a, b) => a - b);
  return years.length === 0 ? '' : `, ${yearsInWords(years)}`;
}

/** "Kazakhstan 2016 (24, 31); Kazakhstan 2022 (21)". */
function placesOf(entries: readonly SourceEntry[]): string {
  const numbers = new Map<string, number[]>();
  for (const { label, number } of entries) numbers.set(label, [...(numbers.get(label) ?? []), number]);
  return [...numbers].map(([label, own]) => `${label} (${own.join(', ')})`).join('; ');
}
