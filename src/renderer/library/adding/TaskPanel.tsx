import { useSyncExternalStore } from 'react';
import type { ImportProgress } from '../../../shared/contract/contract.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Cross } from '../../ui/icons.tsx';
import { ProgressPanel } from '../../ui/progress/ProgressPanel.tsx';
import { timeLeft } from './outcome-words.ts';
import type { TaskStore } from './task-store.ts';
import styles from './TaskPanel.module.css';

interface Props<Outcome> {
  readonly task: TaskStore<Outcome>;
  /** "Adding reports". */
  readonly doing: string;
  /** "Reports added". */
  readonly done: string;
  readonly sentence: (outcome: Outcome) => string;
  /** Heads the messages. */
  readonly problems: string;
  readonly messages: (outcome: Outcome) => readonly string[];
}

/** How far a piece of work has come, and afterwards what came of it. */
export function TaskPanel<Outcome>({ task, doing, done, sentence, problems, messages }: Props<Outcome>) {
  const { progress, outcome } = useSyncExternalStore(task.subscribe, task.get);
  if (progress !== null) return <Progress doing={doing} progress={progress} onCancel={task.cancel} />;
  if (outcome === null) return null;
  const told = [...new Set(messages(outcome))];
  return (
    <section className={styles['panel']} aria-label={done}>
      <div className={styles['line']}>
        <output className={styles['said']}>{sentence(outcome)}</output>
        <IconButton label="Dismiss" onClick={task.dismiss}>
          <Cross />
        </IconButton>
      </div>
      {told.length > 0 && (
        <ul className={styles['problems']} aria-label={problems}>
          {told.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ProgressProps {
  readonly doing: string;
  readonly progress: ImportProgress;
  readonly onCancel: () => void;
}

function Progress({ doing, progress, onCancel }: ProgressProps) {
  const { done, total, file } = progress;
  return (
    <ProgressPanel label={doing} valueText={`${done} of ${total}`} {...{ done, total, onCancel }}>
      <span className={styles['count']}>
        {doing}: {done.toLocaleString('en-US')} of {total.toLocaleString('en-US')}
      </span>
      <bdi className={styles['file']}>{file}</bdi>
      <span className={styles['left']}>{timeLeft(progress)}</span>
    </ProgressPanel>
  );
}
