import { useSyncExternalStore } from 'react';
import type { ImportProgress } from '../../../shared/contract/contract.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Cross } from '../../ui/icons.tsx';
import { useLeaving } from '../../ui/hooks/use-leaving.ts';
import { readingTime } from '../../ui/messages/reading-time.ts';
import { ProgressPanel } from '../../ui/progress/ProgressPanel.tsx';
import { shareOfFile, timeLeft, withinFile } from './outcome-words.ts';
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
  /** Something is still to be decided about it. */
  readonly isOpen?: (outcome: Outcome) => boolean;
}

/** How far a piece of work has come, and afterwards what came of it. */
export function TaskPanel<Outcome>(props: Props<Outcome>) {
  const { task, doing } = props;
  const { progress, outcome } = useSyncExternalStore(task.subscribe, task.get);
  if (progress !== null) return <Progress doing={doing} progress={progress} onCancel={task.cancel} />;
  return outcome === null ? null : <Done {...props} outcome={outcome} />;
}

interface DoneProps<Outcome> extends Props<Outcome> {
  readonly outcome: Outcome;
}

/** What went well leaves by itself once it can have been read; what did not, or is still to be decided, stays. */
function Done<Outcome>({ task, done, sentence, problems, messages, isOpen, outcome }: DoneProps<Outcome>) {
  const told = [...new Set(messages(outcome))];
  const said = sentence(outcome);
  const stays = told.length > 0 || isOpen?.(outcome) === true;
  const hold = useLeaving(stays ? null : readingTime(said, false), task.dismiss);
  return (
    <section className={styles['panel']} aria-label={done} {...hold}>
      <div className={styles['line']}>
        <output className={styles['said']}>{said}</output>
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
  const within = withinFile(progress);
  return (
    <ProgressPanel
      label={doing}
      valueText={`${done} of ${total}${within === '' ? '' : `, ${within}`}`}
      done={Math.min(total, done + shareOfFile(progress))}
      {...{ total, onCancel }}
    >
      <span className={styles['count']}>
        {doing}: {done.toLocaleString('en-US')} of {total.toLocaleString('en-US')}
      </span>
      <bdi className={styles['file']}>{file}</bdi>
      {within !== '' && <span className={styles['left']}>{within}</span>}
      <span className={styles['left']}>{timeLeft(progress)}</span>
    </ProgressPanel>
  );
}
