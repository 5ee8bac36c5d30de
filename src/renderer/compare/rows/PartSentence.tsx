import { Fragment } from 'react';
import { ROW_PARTS } from '../../../shared/comparison/comparison.ts';
import type { RowPart } from '../../../shared/comparison/comparison.ts';
import { counted } from '../../../shared/text/counted.ts';
import { Tick } from '../../ui/icons.tsx';
import { toggledValue } from '../../ui/toggled-value.ts';
import { changesOf } from '../state/changes.ts';
import type { ChangeCounts } from '../state/changes.ts';
import styles from './CompareHead.module.css';

interface Props {
  readonly changes: ChangeCounts;
  /** What is marked, counted and gone through. */
  readonly chosen: readonly RowPart[];
  readonly onCount: (parts: readonly RowPart[]) => void;
}

const WORDS: Readonly<Record<RowPart, (count: number) => string>> = {
  text: (count) => `${count.toLocaleString('en-US')} in the text`,
  tables: (count) => `${count.toLocaleString('en-US')} in tables`,
  citations: (count) => `${count.toLocaleString('en-US')} in citations only`,
  references: (count) => `${count.toLocaleString('en-US')} in the lists of references`,
};

/** What stands between the parts: lists of references stand behind the passages and are told apart. */
const BEFORE: Readonly<Partial<Record<RowPart, string>>> = {
  tables: ', ',
  citations: ', ',
  references: '; and ',
};

/** How much differs, in one sentence; each of its numbers is a filter, and those that count make the sum. */
export function PartSentence({ changes, chosen, onCount }: Props) {
  const filter = (part: RowPart) => (
    <button
      type="button"
      className={styles['part']}
      aria-pressed={chosen.includes(part)}
      title={
        chosen.includes(part) ? 'Marked and counted. Press to leave out' : 'Left out. Press to mark and count'
      }
      onClick={() => onCount(toggledValue(chosen, part))}
    >
      <span className={styles['tick']}>
        <Tick />
      </span>
      {WORDS[part](changesOf(changes, [part]))}
    </button>
  );
  return (
    <p className={styles['sentence']} role="group" aria-label="What differs">
      <strong>{totalOf(changes, chosen)}</strong>
      {': '}
      {ROW_PARTS.map((part) => (
        <Fragment key={part}>
          {BEFORE[part]}
          {filter(part)}
        </Fragment>
      ))}
      .
    </p>
  );
}

function totalOf(changes: ChangeCounts, chosen: readonly RowPart[]): string {
  const total = changesOf(changes, chosen);
  if (total > 0) return counted(total, 'change');
  return changesOf(changes) === 0 ? 'Nothing differs' : 'No changes';
}
