import { fold } from '../../shared/text/fold.ts';
import { TITLE_STOP_WORDS } from '../text/stop-words.ts';
import { PLACE_NAMES } from './place-names.ts';

/** The words of a name or a text in lower case, without accents and punctuation. */
export function plainWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\d]+/gu) ?? [];
}

/** The same without idle ones: what tells a title or a name from others. */
export function tellingWords(text: string): string[] {
  return plainWords(text).filter((word) => !TITLE_STOP_WORDS.has(word));
}

/** "St. Lucia" and "Saint Lucia" are one name. */
export function plainForm(word: string): string {
  return word === 'st' ? 'saint' : word;
}

/** The names of each place by its code, in the order of the list. */
export function placeNames(): ReadonlyMap<string, readonly string[]> {
  const lines = PLACE_NAMES.trim().split('\n');
  return new Map(lines.map((line) => [line.slice(0, 2), line.slice(3).split('; ')]));
}
