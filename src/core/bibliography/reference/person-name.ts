/** Names of persons as the reference lists write them, told from names of bodies. */
import { NGO_WORDS, PUBLIC_BODIES, UN_BODIES } from './source-vocabulary.ts';

export interface PersonName {
  readonly family: string;
  readonly given: string;
}

/** "Isa, D.", "Castro, Charita Libao", "Santini D.", "Torres, Joe, and Jefry Tupas". */
const PERSON =
  /^[\p{Lu}][\p{L}’'-]+(?: [\p{Lu}][\p{L}’'-]+)?(?:, ?| (?=\p{Lu}{1,3}\.?$))\p{Lu}[\p{L}.’' -]*(?:,? (?:and|et al|&).*)?$/u;
const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:de|da|do|dos|van|von|el|al|bin|ben) )?\\p{Lu}[\\p{L}.’'-]*){1,4}";
const SEVERAL = new RegExp(`^${NAME}, and ${NAME}$`, 'u');
/** As a part of its own between commas. */
const ACRONYM = /(?:^|,\s*)\p{Lu}{4,}(?=,|$)/u;

/** Whether an author is a person, or persons, and not a body with a comma in its name. */
export function isPersons(author: string): boolean {
  if (NGO_WORDS.test(author) || PUBLIC_BODIES.test(author) || UN_BODIES.test(author)) return false;
  return hasPersonsForm(author);
}

/** The same for an author already known not to be named as a body. */
export function hasPersonsForm(author: string): boolean {
  if (ACRONYM.test(author)) return false;
  return PERSON.test(author) || (author.includes(', and ') && SEVERAL.test(author));
}

/**
 * The persons of an author line: only the first is inverted in print ("Torres, Joe, and Jefry Tupas").
 * "et al." is given as `others`. A name whose parts cannot be told stays whole, as a family name.
 */
export function personNames(author: string): {
  readonly names: readonly PersonName[];
  readonly others: boolean;
} {
  const others = /,? et al\.?$/i.test(author);
  const line = author.replace(/,? et al\.?$/i, '');
  const [first = '', ...rest] = line.split(/,? (?:and|&) /);
  const parts = first.split(/,\s*/);
  const [family = '', given = '', ...more] = parts;
  const inverted = parts.length > 1 ? [{ family, given }] : [upright(first)];
  return {
    names: [
      ...inverted,
      ...more.map((name) => upright(name)),
      ...rest.flatMap((names) => names.split(/,\s*/)).map((name) => upright(name)),
    ],
    others,
  };
}

function upright(name: string): PersonName {
  const initials = /^(.+?) (\p{Lu}{1,3})\.?$/u.exec(name);
  if (initials?.[1] !== undefined && initials[2] !== undefined)
    return { family: initials[1], given: initials[2] };
  const at = name.lastIndexOf(' ');
  return at < 0 ? { family: name, given: '' } : { family: name.slice(at + 1), given: name.slice(0, at) };
}
