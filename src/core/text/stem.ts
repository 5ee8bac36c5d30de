/**
 * Stems: what the forms of one word have in common. English by the Snowball algorithm, Russian for
 * words in Cyrillic letters; numbers and mixed codes are their own stems.
 */
import snowball from 'snowball-stemmers';
import { spellingKey } from './spelling.ts';

const english = snowball.newStemmer('english');
const russian = snowball.newStemmer('russian');

const LATIN_WORD = /^[a-z]{3,24}$/u;
const CYRILLIC_WORD = /^[\u0430-\u044f\u0451]{3,24}$/u;

/** Plurals that no suffix rule reaches. */
const IRREGULAR = new Map(
  Object.entries<string>({
    children: 'child',
    women: 'woman',
    men: 'man',
    people: 'person',
    persons: 'person',
    feet: 'foot',
    teeth: 'tooth',
    lives: 'life',
    wives: 'wife',
    leaves: 'leaf',
    thieves: 'thief',
    found: 'find',
    sold: 'sell',
    bought: 'buy',
    taught: 'teach',
    sent: 'send',
    paid: 'pay',
    held: 'hold',
    began: 'begin',
    begun: 'begin',
  }),
);

/** The stem of a folded word, the same for both spellings of "labour inspections". */
export function stemOf(form: string): string {
  const key = spellingKey(form);
  const irregular = IRREGULAR.get(key);
  if (irregular !== undefined) return irregular;
  if (LATIN_WORD.test(key)) return english.stem(key);
  if (CYRILLIC_WORD.test(key)) return russian.stem(key);
  return key;
}
