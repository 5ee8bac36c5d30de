/** What the margin says of the years of a passage. */
import { sinceWords, untilWords } from '../../shared/history/history-words.ts';
import type { PassageSign } from '../../shared/history/history.ts';
import type { MarginSign, MarginSource } from '../margin/margin-signs.ts';

/**
 * The signs of a report of that year, by block. A passage that may be older than the library can tell says so in all its
 * words, and "≤" before its year.
 */
export function yearSigns(
  year: number,
  signs: readonly PassageSign[],
  open: (sign: PassageSign) => void,
): MarginSource {
  const byBlock = new Map<string, MarginSign[]>();
  for (const sign of signs) {
    const list = byBlock.get(sign.block) ?? [];
    byBlock.set(sign.block, list);
    list.push({
      id: `years ${sign.row ?? ''}`,
      ...(sign.row === undefined ? {} : { row: sign.row }),
      side: 'start',
      words: shortWords(year, sign),
      label: longWords(year, sign),
      tone: toneOf(year, sign),
      run: () => open(sign),
    });
  }
  return byBlock;
}

function isNew(year: number, { first, unknownBefore }: PassageSign): boolean {
  return first === year && unknownBefore === null;
}

function isLast(year: number, { last, droppedIn }: PassageSign): boolean {
  return last === year && droppedIn !== null;
}

function toneOf(year: number, sign: PassageSign): MarginSign['tone'] {
  if (isNew(year, sign)) return 'new';
  return isLast(year, sign) ? 'last' : 'quiet';
}

/** As little as says it: the margin is narrow, and the text is what is read. */
function shortWords(year: number, sign: PassageSign): string {
  if (isNew(year, sign)) return isLast(year, sign) ? 'only' : 'new';
  if (isLast(year, sign)) return 'last';
  return `${sign.unknownBefore === null ? '' : '≤'}${sign.first}`;
}

function longWords(year: number, sign: PassageSign): string {
  const since = isNew(year, sign) ? `New this year` : capital(sinceWords(sign));
  const parts = [since];
  if (isLast(year, sign)) parts.push(`last said here: not in ${sign.droppedIn ?? ''}`);
  else {
    const until = untilWords(sign);
    if (until !== null) parts.push(until);
  }
  if (sign.unsure === true) parts.push('perhaps: only its place says that it is the same passage');
  return parts.join('; ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
