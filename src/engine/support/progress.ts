/** How far adding reports has come, told often enough to be seen moving and no more often. */
import type { ImportProgress } from '../../shared/contract/contract.ts';

const TOLD_EVERY_MS = 150;
/** Before so many files and so much time an estimate would jump about. */
const FILES_TO_GO_BY = 4;
const TIME_TO_GO_BY_MS = 1_000;

export interface ProgressTeller {
  readonly expect: (files: number) => void;
  readonly begin: (file: string) => void;
  /** How far the file at hand has come, where that takes its time. */
  readonly within: (file: string, part: NonNullable<ImportProgress['within']>) => void;
  readonly finish: () => void;
}

/** @param now the clock, in milliseconds */
export function createProgress(
  tell: (progress: ImportProgress) => void,
  now: () => number = () => performance.now(),
): ProgressTeller {
  let [done, total] = [0, 0];
  let file: string | null = null;
  let within: ImportProgress['within'];
  let [started, told] = [now(), -Infinity];

  function secondsLeft(): number | null {
    const passed = now() - started;
    if (done < FILES_TO_GO_BY || passed < TIME_TO_GO_BY_MS) return null;
    return Math.ceil(((passed / done) * (total - done)) / 1000);
  }

  function update(at: 'now' | 'soon'): void {
    if (at === 'soon' && now() - told < TOLD_EVERY_MS) return;
    told = now();
    tell({ done, total, file, ...(within === undefined ? {} : { within }), secondsLeft: secondsLeft() });
  }

  return {
    expect: (files) => {
      if (total === 0) started = now();
      total += files;
      update('now');
    },
    begin: (name) => {
      file = name;
      within = undefined;
      update('soon');
    },
    within: (name, { of, done: partsDone, count }) => {
      file = name;
      within = { of, done: partsDone, count };
      update('soon');
    },
    finish: () => {
      within = undefined;
      done += 1;
      update(done === total ? 'now' : 'soon');
    },
  };
}
