import { useId, useState } from 'react';
import type { ComparisonRow } from '../../../shared/comparison/comparison.ts';
import type { Report } from '../../../shared/model.ts';
import { listed } from '../../reports/names.ts';
import { usePrinting } from '../../printing/use-paper.ts';
import { useCompared } from '../state/compare-context.ts';
import { ON_PAPER } from '../../text/page-signs.ts';
import styles from './SourcesNote.module.css';

/** Of a passage in which nothing differs but the sources behind it: how many, on one line; unfolded, which. */
export function SourcesNote({ row }: { readonly row: ComparisonRow }) {
  const { left, right } = useCompared();
  const [open, setOpen] = useState(false);
  const isPrinted = usePrinting() !== 'none';
  const list = useId();
  const { left: gone = [], right: come = [] } = row.sources ?? {};
  if (gone.length + come.length === 0) return null;
  const counts = [
    ...(gone.length > 0 ? [`${gone.length} no longer cited`] : []),
    ...(come.length > 0 ? [`${come.length} newly cited`] : []),
  ];
  return (
    <div className={styles['note']}>
      <button
        type="button"
        className={styles['line']}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => setOpen(!open)}
      >
        Only the sources changed: {listed(counts)}
      </button>
      {(open || isPrinted) && (
        <div id={list} {...(open ? {} : ON_PAPER.on)}>
          <Sources title="No longer cited here" numbers={gone} report={left.report} />
          <Sources title="Newly cited here" numbers={come} report={right.report} />
        </div>
      )}
    </div>
  );
}

interface SourcesProps {
  readonly title: string;
  readonly numbers: readonly number[];
  readonly report: Report;
}

function Sources({ title, numbers, report }: SourcesProps) {
  if (numbers.length === 0) return null;
  return (
    <>
      <p className={styles['title']}>{title}</p>
      <ol className={styles['list']}>
        {numbers.map((number) => (
          <li key={number} value={number}>
            {report.references.find((reference) => reference.number === number)?.content.text ??
              'Not in the list of references'}
          </li>
        ))}
      </ol>
    </>
  );
}
