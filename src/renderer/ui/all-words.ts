/** Filters that are typed: every word counts, in any order, without regard to how its letters are written. Pure. */
import { fold } from '../../shared/text/fold.ts';

/** Whether a folded text holds every word that is typed: "Cote 2019". */
export function wordTest(typed: string): (folded: string) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}

/**
 * How well a folded text holds the words that are typed: 0 where all are words of it, 1 where all begin one, 2 where some
 * stand inside one. "india" means India before "British Indian Ocean Territories".
 */
export function wordRank(typed: string): (folded: string) => number {
  const words = fold(typed).split(APART).filter(Boolean);
  const whole = words.map((word) => new RegExp(`${START}${word}${END}`, 'u'));
  const begun = words.map((word) => new RegExp(`${START}${word}`, 'u'));
  return (folded) => {
    if (whole.every((word) => word.test(folded))) return 0;
    return begun.every((word) => word.test(folded)) ? 1 : 2;
  };
}

const APART = /[^\p{L}\p{N}]+/u;
const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
