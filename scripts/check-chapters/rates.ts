/** The rates that chapters are read at, and what is asked of them. */
import type { ChapterCheck } from './check-chapter.ts';

export interface Rate {
  readonly label: string;
  readonly right: number;
  readonly of: number;
  /** In per cent. */
  readonly target: number;
}

export function ratesOf(checks: readonly ChapterCheck[]): readonly Rate[] {
  const count = (test: (check: ChapterCheck) => boolean): number => checks.filter(test).length;
  const sum = (value: (check: ChapterCheck) => number): number =>
    checks.reduce((total, check) => total + value(check), 0);
  return [
    { label: 'report year and area', right: count((each) => each.identity), of: checks.length, target: 99 },
    {
      label: 'assessment level',
      right: count((each) => each.level === true),
      of: count((each) => each.level !== undefined),
      target: 99.5,
    },
    {
      label: 'suggested actions found',
      right: sum((each) => each.actions.found),
      of: sum((each) => each.actions.expected),
      target: 98,
    },
    {
      label: 'cells as in the record',
      right: sum((each) => each.cells.found),
      of: sum((each) => each.cells.expected),
      target: 99.8,
    },
    { label: 'agrees with itself', right: count((each) => each.consistent), of: checks.length, target: 100 },
    {
      label: 'citation marks that resolve',
      right: sum((each) => each.resolved),
      of: sum((each) => each.marks),
      target: 99.5,
    },
    {
      label: 'chapters with every reference found and cited',
      right: count((each) => each.complete === true),
      of: count((each) => each.complete !== undefined),
      target: 99.5,
    },
    { label: 'nothing lost', right: count((each) => each.lossless), of: checks.length, target: 100 },
  ];
}

/** In per cent; nothing to find is all found. */
export function percentOf({ right, of }: Pick<Rate, 'right' | 'of'>): number {
  return of === 0 ? 100 : (right / of) * 100;
}

export function isMet(rate: Rate): boolean {
  return percentOf(rate) >= rate.target;
}
