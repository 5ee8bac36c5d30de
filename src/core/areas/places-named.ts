/** Which countries and territories a text names, whatever name it uses. */
import { PLACE_NAMES } from './place-names.ts';

/** Words that stand in one form of a name and not in another: "The Gambia", "Republic of Congo". */
const IDLE = new Set('the of and de la le les los las y et e do da dos das du des del d l'.split(' '));

/** Longer names that hold a country's and mean another place; they are read over. */
const OTHER_PLACES = [
  'New Mexico',
  'Gulf of Mexico',
  'Inner Mongolia',
  'Niger Delta',
  'State of Georgia',
  'South Georgia',
  'Indian Ocean',
  'Jordan River',
  'New England',
];

interface PlaceName {
  /** The words after the first. */
  readonly rest: readonly string[];
  /** `null` for a place that is no country. */
  readonly code: string | null;
}

/**
 * The places that a text names, as codes of ISO 3166-1, each once, in alphabetical order. Of overlapping names the
 * longest counts: "Papua New Guinea" does not name Guinea. Accents, case and punctuation are passed over.
 */
export function placesNamed(text: string): readonly string[] {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const name = first === undefined ? undefined : namesByFirstWord().get(first)?.find(standsAt(words, at));
    if (name === undefined) continue;
    if (name.code !== null) found.add(name.code);
    at += name.rest.length;
  }
  return [...found].sort();
}

/** The one country that a text names; `null` where it names none or several. */
export function countryNamed(text: string): string | null {
  const [only, ...others] = placesNamed(text);
  return only === undefined || others.length > 0 ? null : only;
}

function standsAt(words: readonly string[], at: number) {
  return ({ rest }: PlaceName): boolean => rest.every((word, index) => words[at + 1 + index] === word);
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => !IDLE.has(word))
    .map((word) => (word === 'st' ? 'saint' : word));
}

let known: ReadonlyMap<string, readonly PlaceName[]> | null = null;

/** Made on first use; the longest name first. */
function namesByFirstWord(): ReadonlyMap<string, readonly PlaceName[]> {
  if (known !== null) return known;
  const names = new Map<string, PlaceName[]>();
  const add = (name: string, code: string | null): void => {
    const [first, ...rest] = wordsOf(name);
    if (first === undefined) return;
    names.set(first, [...(names.get(first) ?? []), { rest, code }]);
  };
  for (const line of PLACE_NAMES.trim().split('\n'))
    for (const name of line.slice(3).split('; ')) add(name, line.slice(0, 2));
  for (const name of OTHER_PLACES) add(name, null);
  for (const [first, list] of names)
    names.set(
      first,
      list.sort((one, other) => other.rest.length - one.rest.length),
    );
  known = names;
  return known;
}
