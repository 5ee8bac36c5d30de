import type { ImportProgress } from '../../shared/contract/contract.ts';
import type { Terminal } from './command.ts';

/** A line for every file would bury what could not be used. */
const TOLD_EVERY_MS = 1_000;

/** Tells on standard error how far something is: once a second, and at its end. */
export function progressTeller({ complain }: Pick<Terminal, 'complain'>): (progress: ImportProgress) => void {
  let told = -Infinity;
  return ({ done, total, file, within, secondsLeft }) => {
    const now = performance.now();
    if (total === 0 || (now - told < TOLD_EVERY_MS && done < total)) return;
    told = now;
    const left = secondsLeft === null || done === total ? '' : `, about ${secondsLeft} s left`;
    const inside =
      within === undefined
        ? ''
        : ` (${within.of === 'pages' ? 'page' : 'report'} ${within.done} of ${within.count})`;
    complain(`${done} of ${total}${file === null ? '' : `, ${file}${inside}`}${left}`);
  };
}
