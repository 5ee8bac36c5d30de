/**
 * Hyphens at the ends of lines. One that the typesetter put in is told from one that belongs to the word by
 * how the rest of the publication writes it; without such a witness the hyphen is taken as the author's.
 */

/** Shows nothing within a word: what a typesetter's hyphen is written as. */
const SOFT_HYPHEN = '\u00AD';
const BROKEN = /(\p{L}+)-$/u;
const OPENING = /^(\p{L}+)/u;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** The words of a publication, in lower case, hyphens kept; broken ones at line ends are left out. */
export class Vocabulary {
  readonly #words = new Set<string>();

  add(line: string): void {
    for (const [word] of line.matchAll(WORD)) {
      const lower = word.toLowerCase();
      this.#words.add(lower);
      // "child-care-related" is a witness for "child-care" too.
      const parts = lower.split('-');
      for (let at = 0; at + 1 < parts.length; at += 1) this.#words.add(`${parts[at]}-${parts[at + 1]}`);
    }
  }

  has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }
}

/** Whether the line ends inside a word. */
export function endsWithHyphen(line: string): boolean {
  return BROKEN.test(line);
}

/**
 * How a line that ends with a hyphen goes on: with its hyphen as it is, or with a soft one where the
 * publication writes the word in one piece elsewhere and never with the hyphen.
 */
export function hyphenated(line: string, next: string, words: Vocabulary): string {
  const before = BROKEN.exec(line)?.[1];
  const after = OPENING.exec(next)?.[1];
  if (before === undefined || after === undefined) return line;
  const joined = words.has(before + after) && !words.has(`${before}-${after}`);
  return joined ? line.slice(0, -1) + SOFT_HYPHEN : line;
}
