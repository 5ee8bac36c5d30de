/**
 * Hyphens at the ends of lines. One that the typesetter put in is told from one that belongs to the word by
 * how the rest of the publication writes it; without such a witness the hyphen is taken as the author's.
 */

/** Shows nothing within a word: what a typesetter's hyphen is written as. */
const SOFT_HYPHEN = '\u00AD';
const BROKEN = /(\p{L}+)-$/u;
const OPENING = /^(\p{L}+)/u;
/** A word with such signs inside is a web address, in which every character counts. */
const ADDRESS = /(?:https?:|www\.|@|[\p{L}\d][._=?&][\p{L}\d]|\/\S*\/)\S*$/u;
const FIRST_WORD = /^\S+/;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** The words of a publication. Words broken at line ends are left out, since they witness nothing. */
export class Vocabulary {
  readonly #lines: readonly string[];
  #words: Set<string> | undefined;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** Whether `word`, with or without a hyphen inside, stands somewhere within a line. */
  has(word: string): boolean {
    this.#words ??= this.#collect();
    return this.#words.has(word.toLowerCase());
  }

  #collect(): Set<string> {
    const words = new Set<string>();
    for (const line of this.#lines) {
      const whole = endsWithHyphen(line) ? line.slice(0, line.lastIndexOf(' ') + 1) : line;
      for (const [word] of whole.toLowerCase().matchAll(WORD)) {
        words.add(word);
        if (!word.includes('-')) continue;
        // "child-care-related" is a witness for "child-care" too.
        const parts = word.split('-');
        for (let at = 0; at + 1 < parts.length; at += 1) words.add(`${parts[at]}-${parts[at + 1]}`);
      }
    }
    return words;
  }
}

/** Whether the line ends inside a word. */
function endsWithHyphen(line: string): boolean {
  return line.endsWith('-') && BROKEN.test(line);
}

/** Whether two lines are joined without a space: at a hyphen, at a dash between numbers, at a long dash. */
export function runsOn(line: string, next: string): boolean {
  if (line.endsWith('-') && /\p{L}-$/u.test(line)) return /^\p{L}/u.test(next);
  if (/\d[-–]$/.test(line)) return /^\d/.test(next);
  return line.endsWith('—') && /\S—$/u.test(line) && /^\S/u.test(next);
}

/**
 * How a line that ends with a hyphen goes on: with its hyphen as it is, or with a soft one where the
 * publication writes the word in one piece elsewhere and never with the hyphen.
 */
export function hyphenated(line: string, next: string, words: Vocabulary): string {
  if (ADDRESS.test(line) || ADDRESS.test(FIRST_WORD.exec(next)?.[0] ?? '')) return line;
  const before = BROKEN.exec(line)?.[1];
  const after = OPENING.exec(next)?.[1];
  if (before === undefined || after === undefined) return line;
  const joined = words.has(before + after) && !words.has(`${before}-${after}`);
  return joined ? line.slice(0, -1) + SOFT_HYPHEN : line;
}
