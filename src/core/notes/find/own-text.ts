/** Whether words stand in the text that they were of: as the whole of it, or between what else it said. Pure. */
import { foldedLetters } from '../../../shared/links/letters.ts';
import type { Stretch } from '../../../shared/links/letters.ts';
import type { NotePassage } from '../../../shared/notes/note.ts';
import type { NotedReport } from './report-letters.ts';

/** Whether words with these around them were the whole of a text. */
export function isWhole(prefix: string, suffix: string): boolean {
  return (prefix === '' || prefix.endsWith('\n')) && (suffix === '' || suffix.startsWith('\n'));
}

/** Whether words are the whole of a text now. */
export function standsAlone({ text }: NotedReport['letters'], { start, end }: Stretch): boolean {
  return text[start - 1] !== text[start] && text[end - 1] !== text[end];
}

/** Letters that its own text, whose lines they are, had before and behind the words; one side at least says something. */
export function hasOwnText(
  folded: string,
  { prefix, suffix }: NotePassage,
  { start, end }: Stretch,
): boolean {
  const before = foldedLetters(prefix.slice(prefix.lastIndexOf('\n') + 1));
  const behind = foldedLetters(suffix.split('\n', 1)[0] ?? '');
  if (before.length + behind.length < LEAST_OWN) return false;
  return folded.startsWith(before, start - before.length) && folded.startsWith(behind, end);
}

/** Fewer letters beside the words tell them from no others. */
const LEAST_OWN = 4;
