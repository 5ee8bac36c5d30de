import { useSyncExternalStore } from 'react';
import type { ImportOutcome, ImportProgress } from '../../shared/contract.ts';
import { useServices } from '../state/context.ts';
import { Cross } from '../ui/icons.tsx';
import { outcomeSentence, timeLeft } from './outcome-words.ts';
import styles from './ImportPanel.module.css';

/** How far adding reports has come, and afterwards what could not be used and why. */
export function ImportPanel() {
  const { imports } = useServices();
  const { progress, outcome } = useSyncExternalStore(imports.subscribe, imports.get);
  if (progress !== null) return <Progress progress={progress} onCancel={imports.cancel} />;
  if (outcome !== null) return <Outcome outcome={outcome} onDismiss={imports.dismiss} />;
  return null;
}

interface ProgressProps {
  readonly progress: ImportProgress;
  readonly onCancel: () => void;
}

function Progress({ progress, onCancel }: ProgressProps) {
  const { done, total, file } = progress;
  const left = timeLeft(progress);
  return (
    <div className={styles['panel']}>
      <progress
        className={styles['bar']}
        aria-label="Adding reports"
        aria-valuetext={`${done} of ${total}`}
        value={done}
        max={Math.max(1, total)}
      />
      <div className={styles['line']}>
        <span className={styles['count']}>
          Adding reports: {done.toLocaleString('en-US')} of {total.toLocaleString('en-US')}
        </span>
        <span className={styles['file']}>{file}</span>
        <span className={styles['left']}>{left}</span>
        <button type="button" className={styles['button']} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: ImportOutcome;
  readonly onDismiss: () => void;
}

function Outcome({ outcome, onDismiss }: OutcomeProps) {
  const messages = [...new Set([...outcome.problems.map(({ message }) => message), ...outcome.leftOut])];
  return (
    <section className={styles['panel']} aria-label="Reports added">
      <div className={styles['line']}>
        <output className={styles['said']}>{outcomeSentence(outcome)}</output>
        <button type="button" className={styles['dismiss']} aria-label="Dismiss" onClick={onDismiss}>
          <Cross />
        </button>
      </div>
      {messages.length > 0 && (
        <ul className={styles['problems']} aria-label="Could not be used">
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
