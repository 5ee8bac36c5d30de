/** Which countries and territories a text names, whatever name it uses. */
import { placeNames, plainForm, tellingWords } from './name-words.ts';

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
  return placesAmong(tellingWords(text));
}

/** The same of words as `tellingWords` gives them. */
export function placesAmong(words: readonly string[]): readonly string[] {
  const names = namesByFirstWord();
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = names.get(plainForm(words[at] ?? ''))?.find(({ rest }) => standsAt(words, at + 1, rest));
    if (name === undefined) continue;
    if (name.code !== null && !found.includes(name.code)) found.push(name.code);
    at += name.rest.length;
  }
  return found.length < 2 ? found : found.sort();
}

/** The one country that a text names; `null` where it names none or several. */
export function countryNamed(text: string): string | null {
  const [only, ...others] = placesNamed(text);
  return only === undefined || others.length > 0 ? null : only;
}

function standsAt(words: readonly string[], from: number, rest: readonly string[]): boolean {
  return rest.every((word, index) => plainForm(words[from + index] ?? '') === word);
}

let known: ReadonlyMap<string, readonly PlaceName[]> | null = null;

/** Made on first use; the longest name first. */
function namesByFirstWord(): ReadonlyMap<string, readonly PlaceName[]> {
  if (known !== null) return known;
  const names = new Map<string, PlaceName[]>();
  const add = (name: string, code: string | null): void => {
    const [first, ...rest] = tellingWords(name).map(plainForm);
    if (first === undefined) return;
    names.set(first, [...(names.get(first) ?? []), { rest, code }]);
  };
  for (const [code, list] of placeNames()) for (const name of list) add(name, code);
  for (const name of OTHER_PLACES) add(name, null);
  for (const [first, list] of names)
    names.set(
      first,
      list.sort((one, other) => other.rest.length - one.rest.length),
    );
  known = names;
  return known;
}
