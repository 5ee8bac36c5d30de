import type { ReactNode } from 'react';
import { QuietButton } from '../buttons/QuietButton.tsx';
import styles from './ProgressPanel.module.css';

interface Props {
  /** What is being done, to whoever does not see the bar. */
  readonly label: string;
  /** How far it is, in words; absent where figures are enough. */
  readonly valueText?: string;
  readonly done: number;
  readonly total: number;
  /** The line below the bar. */
  readonly children: ReactNode;
  /** `null` where it can no longer be given up. */
  readonly onCancel: (() => void) | null;
}

/** How far a piece of work has come, with a way to give it up. */
export function ProgressPanel({ label, valueText, done, total, children, onCancel }: Props) {
  return (
    <div className={styles['panel']}>
      <progress
        className={styles['bar']}
        aria-label={label}
        aria-valuetext={valueText}
        value={done}
        max={Math.max(1, total)}
      />
      <div className={styles['line']}>
        {children}
        {onCancel !== null && (
          <QuietButton className={styles['cancel']} onClick={onCancel}>
            Cancel
          </QuietButton>
        )}
      </div>
    </div>
  );
}
