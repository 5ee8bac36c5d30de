/** How much a change tells, by which the changes of a year are ranked. Only an order is made of it: nothing is left out. */
import type { YearChange } from '../../../shared/history/history.ts';
import type { Concept } from '../../../shared/model.ts';
import { weighedWords } from '../../compare/words/report-words.ts';
import type { WordWeight } from '../../compare/words/similarity.ts';

// Chosen on no set, by judgement: these weights make an order alone, and decide nothing.
/**
 * Rows that state one thing each tell more than as many words of prose: a convention ratified, an age, a count, a kind of
 * work, what the government is asked to do.
 */
const ROWS: Readonly<Partial<Record<Concept, number>>> = {
  conventions: 3,
  laws: 2.5,
  'work-by-sector': 2,
  actions: 2,
  'labor-enforcement': 2,
  'criminal-enforcement': 2,
};
/** A figure that became another one is rarely said in so many words. */
const FIGURE = 6;

/**
 * Words that came or went, each by how rarely the two reports use it, a figure as much as a rare word. Years that move on
 * with the reports weigh nothing; of a long passage each further word weighs less (the root of the sum).
 *
 * @param years of the two reports
 * @returns 0 where nothing but such a year differs
 */
export function changeWeight(
  { kind, concept, text, changes }: Pick<YearChange, 'kind' | 'concept' | 'text' | 'changes'>,
  weight: WordWeight,
  years: readonly number[],
): number {
  const words =
    changes === undefined
      ? wordsThatTell(text)
      : changes.flatMap((piece) => (piece.kind === 'same' ? [] : wordsThatTell(piece.text)));
  const moving = new Set(years.flatMap((year) => [String(year), String(year - 1)]));
  const mass = [...new Set(words)].reduce((sum, word) => {
    if (moving.has(word)) return sum;
    return sum + (/^\d/.test(word) ? FIGURE : weight(word));
  }, 0);
  return Math.sqrt(mass) * (kind === 'row' && concept !== null ? (ROWS[concept] ?? 1) : 1);
}

/** Without the numbers of sources, which stand in brackets. */
function wordsThatTell(text: string): string[] {
  return weighedWords(text.replaceAll(/\([\d\s,;–-]+\)/gu, ' '));
}
