import { useState, useSyncExternalStore } from 'react';
import type { ImportProgress } from '../../../shared/contract/contract.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Chevron, Cross } from '../../ui/icons.tsx';
import { useLeaving } from '../../ui/hooks/use-leaving.ts';
import { readingTime } from '../../ui/messages/reading-time.ts';
import { ProgressPanel } from '../../ui/progress/ProgressPanel.tsx';
import { shareOfFile, timeLeft, withinFile } from './outcome-words.ts';
import type { TaskStore } from './task-store.ts';
import { FOCUSABLE } from '../../ui/focusable.ts';
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
  /** What is counted in the sentence, and named where somebody asks for it. */
  readonly named?: NamedOnRequest<Outcome>;
}

export interface NamedOnRequest<Outcome> {
  /** Of the control that shows them: "Show the files that were there". */
  readonly label: string;
  readonly names: (outcome: Outcome) => readonly string[];
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
function Done<Outcome>({
  task,
  done,
  sentence,
  problems,
  messages,
  isOpen,
  named,
  outcome,
}: DoneProps<Outcome>) {
  const [unfolded, setUnfolded] = useState(false);
  const names = [...new Set(named?.names(outcome) ?? [])];
  const told = [...new Set(messages(outcome))];
  const said = sentence(outcome);
  const stays = told.length > 0 || isOpen?.(outcome) === true || unfolded;
  const hold = useLeaving(stays ? null : readingTime(said, false), task.dismiss);
  return (
    <section className={styles['panel']} aria-label={done} {...hold}>
      <div className={styles['line']}>
        <output className={styles['said']}>{said}</output>
        {named !== undefined && names.length > 0 && (
          <QuietButton
            className={styles['unfold']}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {named.label}
            <Chevron />
          </QuietButton>
        )}
        <IconButton label="Dismiss" onClick={task.dismiss}>
          <Cross />
        </IconButton>
      </div>
      {unfolded && named !== undefined && (
        <ul {...FOCUSABLE} className={styles['names']} aria-label={named.label}>
          {names.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {told.length > 0 && (
        <ul {...FOCUSABLE} className={styles['problems']} aria-label={problems}>
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
