import type { ImportOutcome, ImportProgress } from '../../shared/contract.ts';
import { counted } from '../names.ts';

/** "29 reports added, 1 further copy, 3 files already there." */
export function outcomeSentence({ added, copies, known, problems, cancelled }: ImportOutcome): string {
  const parts = [
    ...(added.length > 0 || (copies.length === 0 && known.length === 0)
      ? [`${counted(added.length, 'report')} added`]
      : []),
    ...(copies.length > 0 ? [counted(copies.length, 'further copy', 'further copies')] : []),
    ...(known.length > 0 ? [`${counted(known.length, 'file')} already there`] : []),
    ...(problems.length > 0 ? [`${counted(problems.length, 'file')} could not be used`] : []),
  ];
  return `${parts.join(', ')}${cancelled ? '; the rest was cancelled' : ''}.`;
}

const MINUTE = 60;

/** "about 40 seconds left", "about 3 minutes left"; nothing while there is nothing to go by. */
export function timeLeft({ secondsLeft, done, total }: ImportProgress): string {
  if (secondsLeft === null || done >= total) return '';
  const [count, unit] =
    secondsLeft < 2 * MINUTE
      ? [Math.max(1, secondsLeft), 'second']
      : [Math.round(secondsLeft / MINUTE), 'minute'];
  return `about ${counted(count, unit)} left`;
}
