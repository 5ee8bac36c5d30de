import type { LibraryEntry, ReportPair } from '../../shared/contract/contract.ts';
import { olderFirst } from '../country/pairs.ts';
import { ReportPicker } from '../reports/ReportPicker.tsx';
import { useEntry, useLibrary } from '../state/context.ts';
import { Toolbar } from '../ui/frame/Toolbar.tsx';
import { CHANGE_CLASSES, changeName } from './state/source-changes.ts';
import type { ChangeClass, ChangedIds } from './state/source-changes.ts';
import styles from './ChangesBar.module.css';

interface Props {
  readonly pair: ReportPair;
  /** `null` until they are known. */
  readonly changed: ChangedIds | null;
  readonly chosen: ChangeClass | null;
  readonly onPair: (pair: ReportPair) => void;
  readonly onChoose: (change: ChangeClass | null) => void;
}

/** Two reports, and the sources that one has and the other has not. */
export function ChangesBar({ pair, changed, chosen, onPair, onChoose }: Props) {
  const left = useEntry(pair.left)?.label ?? pair.left;
  const right = useEntry(pair.right)?.label ?? pair.right;
  return (
    <Toolbar label="Changes between two reports" className={styles['bar']}>
      <span className={styles['word']}>From</span>
      <ReportPicker
        label="Earlier report"
        report={pair.left}
        onPick={(report) => onPair({ ...pair, left: report })}
      />
      <span className={styles['word']}>to</span>
      <ReportPicker
        label="Later report"
        report={pair.right}
        onPick={(report) => onPair({ ...pair, right: report })}
      />
      <div className={styles['chips']}>
        {CHANGE_CLASSES.map((one) => (
          <button
            key={one}
            type="button"
            className={styles['chip']}
            aria-pressed={chosen === one}
            disabled={changed === null}
            onClick={() => onChoose(chosen === one ? null : one)}
          >
            {changeName(one, left, right)}
            <span className={styles['count']}>{changed?.[one].size.toLocaleString('en-US')}</span>
          </button>
        ))}
      </div>
    </Toolbar>
  );
}

interface OfferProps {
  /** The only one of its country. */
  readonly report: LibraryEntry;
  readonly onPair: (pair: ReportPair) => void;
}

/** One report, and the offer to choose another: nothing is compared before. */
export function ChangesOffer({ report, onPair }: OfferProps) {
  const { reports } = useLibrary();
  return (
    <Toolbar label="Changes between two reports" className={styles['bar']}>
      <span className={styles['word']}>Compare {report.label} with</span>
      <ReportPicker
        label="Other report"
        report=""
        onPick={(other) => onPair(olderFirst({ left: report.id, right: other }, reports))}
      />
    </Toolbar>
  );
}
