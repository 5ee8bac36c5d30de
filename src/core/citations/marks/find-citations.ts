/** Finding citation marks in a text, and telling them from what only looks like one. */
import type { Span } from '../../../shared/model.ts';
import { expandNumbers } from './expand-numbers.ts';
import { enumerators, isLegalSubdivision, isQuantity, isSpelledNumber, listedCounts } from './look-alikes.ts';

export interface CitationMark extends Span {
  /** As it stands in the text: `(3, 14-16)`. */
  readonly text: string;
  /** In order, ranges expanded. */
  readonly numbers: readonly number[];
}

/**
 * Numbers of one to three digits, parted by commas or semicolons, with ranges by any dash, in round
 * brackets. White space may stand anywhere. Each repetition eats at least one separator and one digit, so
 * the expression cannot backtrack over the same text twice.
 */
const MARK = /\(\s*\d{1,3}(?:\s*[-–—‑,;]\s*\d{1,3})*\s*[,;]?\s*\)/g;

/**
 * The citation marks of one block of text, in order.
 *
 * @param highest the highest number of the reference list, or `null` where the copy has none. A mark with
 *   a higher number is still a mark (a finding says that it points nowhere), unless it has the form of a
 *   quantity: `(79,690)`.
 * @param whole the list holds all numbers up to `highest`, so that one beyond it is no mark: `Burundi (402)`. Behind
 *   the end of a sentence it is one, and misprinted.
 */
export function findCitations(text: string, highest: number | null, whole = false): CitationMark[] {
  if (!text.includes('(')) return [];
  const marks: CitationMark[] = [];
  const candidates: RegExpExecArray[] = [];
  MARK.lastIndex = 0;
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) candidates.push(found);
  if (candidates.length === 0) return [];
  const clauses = enumerators(text, candidates);
  const counts = whole && highest !== null ? listedCounts(text, candidates, highest) : null;
  for (let index = 0; index < candidates.length; index += 1) {
    const found = candidates[index];
    if (found === undefined || clauses.has(index) || counts?.has(index) === true) continue;
    const start = found.index;
    const end = start + found[0].length;
    const numbers = expandNumbers(found[0].slice(1, -1));
    if (numbers.length === 0 || numbers.includes(0)) continue;
    const isBeyond = whole && highest !== null && numbers.every((number) => number > highest);
    if (isBeyond && !closesSentence(text, start, marks.at(-1))) continue;
    if (isLegalSubdivision(text, start)) continue;
    if (isQuantity(text, start, found[0], highest)) continue;
    if (isSpelledNumber(text, start, numbers)) continue;
    marks.push({ start, end, text: found[0], numbers });
  }
  return marks;
}

/** Whether a bracket stands where nothing but a mark stands: behind the stop of a sentence, or behind a mark. */
function closesSentence(text: string, start: number, before: CitationMark | undefined): boolean {
  const gap = text.slice(before?.end ?? 0, start);
  if (before !== undefined && gap.trim() === '') return true;
  return /[.!?]["”’]?\s*$/.test(text.slice(Math.max(0, start - 6), start));
}
