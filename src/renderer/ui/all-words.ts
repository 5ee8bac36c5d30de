/** Filters that are typed: every word counts, in any order, without regard to how its letters are written. Pure. */
import { fold } from '../../shared/text/fold.ts';

/** Whether a folded text holds every word that is typed: "Cote 2019". */
export function wordTest(typed: string): (folded: string) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}
