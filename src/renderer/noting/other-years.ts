/** How a note on another year's passage is told. Pure. */
import type { OtherYearNote } from '../../shared/contract/notes.ts';

/** "You noted this sentence in 2016, where it has other words: Who says so?" */
export function nameOfOtherYear({ note, year, kind, isChanged }: OtherYearNote, said: string): string {
  const other = isChanged ? ', where it has other words' : '';
  const what = `You noted this ${kind} in ${year}${other}`;
  const tags = note.tags.length === 0 ? '' : `; tags: ${note.tags.join(', ')}`;
  return `${what}${said === '' ? '' : `: ${said}`}${tags}`;
}
