import type { ReportPair } from '../../shared/contract/contract.ts';
import { olderFirst } from '../country/pairs.ts';
import { ReportPicker } from '../reports/ReportPicker.tsx';
import { useLibrary } from '../state/context.ts';
import styles from './CompareView.module.css';

interface Props {
  readonly pair: ReportPair;
  readonly onPair: (pair: ReportPair) => void;
}

/** Which two reports are compared. What is picked stands with the older report first. */
export function PairPickers({ pair, onPair }: Props) {
  const { left, right } = pair;
  const { reports } = useLibrary();
  const pick = (next: ReportPair) => onPair(olderFirst(next, reports));
  return (
    <div className={styles['pickers']}>
      <ReportPicker report={left} label="Left report" onPick={(report) => pick({ left: report, right })} />
      <ReportPicker report={right} label="Right report" onPick={(report) => pick({ left, right: report })} />
    </div>
  );
}
