import { Fragment } from 'react';
import type { Comparison, RowPart } from '../../../shared/comparison/comparison.ts';
import { changesIn } from '../../../shared/comparison/comparison.ts';
import { counted } from '../../reports/names.ts';
import { Tick } from '../../ui/icons.tsx';
import { toggledValue } from '../../ui/toggled-value.ts';
import styles from './CompareHead.module.css';

interface Props {
  readonly parts: Comparison['parts'];
  /** What is marked, counted and gone through. */
  readonly chosen: readonly RowPart[];
  readonly onCount: (parts: readonly RowPart[]) => void;
}

/** Passages, of which the sentence gives the sum; entries of the lists of references stand behind them and are told apart. */
const PASSAGES = ['text', 'tables', 'citations'] as const satisfies readonly RowPart[];

const WORDS: Readonly<Record<RowPart, (count: number) => string>> = {
  text: (count) => `${count.toLocaleString('en-US')} in the text`,
  tables: (count) => `${count.toLocaleString('en-US')} in tables`,
  citations: (count) => `${count.toLocaleString('en-US')} in citations only`,
  references: (count) => `${counted(count, 'entry', 'entries')} of the lists of references`,
};

/** How much differs, in one sentence; each of its numbers is a filter. */
export function PartSentence({ parts, chosen, onCount }: Props) {
  const all = PASSAGES.reduce((sum, part) => sum + changesIn(parts[part]), 0);
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
      {WORDS[part](changesIn(parts[part]))}
    </button>
  );
  return (
    <p className={styles['sentence']} role="group" aria-label="What differs">
      <strong>
        {all === 0
          ? 'No passage differs'
          : `${all.toLocaleString('en-US')} ${all === 1 ? 'passage differs' : 'passages differ'}`}
      </strong>
      {': '}
      {PASSAGES.map((part) => (
        <Fragment key={part}>
          {filter(part)}
          {part === 'citations' ? '; and ' : ', '}
        </Fragment>
      ))}
      {filter('references')}.
    </p>
  );
}
