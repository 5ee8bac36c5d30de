/** Where the name of a body, policy or program ends and the text about it begins. */
import { smallest } from '../../../shared/lists.ts';

/**
 * The offset where the name ends, or `null` where the border cannot be known. In order of certainty:
 *
 * - note marks stand at the end of a name: `Assistance Hotlines‡* Ministry of ...`;
 * - a bracket with an abbreviation or years closes it: `(MLSP) Enforce ...`, `(2012-2014) Prioritizes ...`;
 * - a verb with a capital, followed by a small word, opens the role: `Departments Work with ...`.
 *
 * @param verbs in their plain form; the third person of each counts too.
 */
export function nameEnd(text: string, verbs: ReadonlySet<string>): number | null {
  const ends = [afterMarks(text), afterBracket(text), beforeVerb(text, verbs)].filter((end) => end !== null);
  return ends.length === 0 ? null : smallest(ends);
}

function afterMarks(text: string): number | null {
  const found = /(?=[[*†‡§])(?<=[\p{L}\p{N})])\[?[*†‡§]{1,3}\]?(?=\s+[\p{Lu}$\d])/u.exec(text);
  return found === null || found.index > LONGEST_NAME ? null : found.index + found[0].length;
}

/** The longest name of the sample chapters, of a body that coordinates, has 186 characters. */
const LONGEST_NAME = 260;

/** After the bracket a role opens with a capital or an amount; a name can go on there with a small word. */
function afterBracket(text: string): number | null {
  const found =
    /\((?:[^()]{0,40}\b(?:19|20)\d\d|[^()]{0,40}?\b\p{Lu}[\p{Lu}\d-]+\b[^()]{0,20})\)[*†‡§]*(?=\s+[\p{Lu}$])/u.exec(
      text,
    );
  if (found === null || found.index > LONGEST_NAME) return null;
  return found.index + found[0].length;
}

/** A word with a capital, and the word after it. */
const CAPITALISED_WORD = /\s(\p{Lu}\p{Ll}+)(?=\s+(\S+))/gu;

function beforeVerb(text: string, verbs: ReadonlySet<string>): number | null {
  const name = text.slice(0, LONGEST_NAME);
  CAPITALISED_WORD.lastIndex = 0;
  for (let found = CAPITALISED_WORD.exec(name); found !== null; found = CAPITALISED_WORD.exec(name)) {
    const word = found[1] ?? '';
    if (!isVerb(word.toLowerCase(), verbs) || !opensRole(text, found.index, found[2] ?? '')) continue;
    return found.index;
  }
  return null;
}

/** The word before is part of a name, the word after is the verb's object and not another name. */
function opensRole(text: string, at: number, next: string): boolean {
  const before = /(\S+)$/.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? '';
  const nameEnds = /^[\p{Lu}\d(]/u.test(before) || /[)*†‡]$/.test(before) || /^\d/.test(before);
  return nameEnds &&
    !/[,;:]$/.test(before) &&
    /^\p{Ll}/u.test(next) &&
    !/^(?:and|of|for|or|in|the)$/.test(next)
    ? true
    : nameEnds && /^(?:the|in)$/.test(next);
}

function isVerb(word: string, verbs: ReadonlySet<string>): boolean {
  if (verbs.has(word)) return true;
  if (word.endsWith('ies')) return verbs.has(`${word.slice(0, -3)}y`);
  if (word.endsWith('es') && verbs.has(word.slice(0, -2))) return true;
  return word.endsWith('s') && verbs.has(word.slice(0, -1));
}
