/**
 * Hyphens at the ends of lines. One that the typesetter put in is told from one that belongs to the word by
 * how the rest of the publication writes it; without such a witness the hyphen is taken as the author's.
 */

/** Shows nothing within a word: what a typesetter's hyphen is written as. */
const SOFT_HYPHEN = '\u00AD';
const BROKEN = /(\p{L}+)-$/u;
const OPENING = /^(\p{L}+)/u;
const LETTER = /\p{L}/u;

/** The words of a publication. Words broken at line ends are left out, since they witness nothing. */
export class Vocabulary {
  readonly #text: string;

  constructor(lines: Iterable<string>) {
    let text = '';
    for (const line of lines)
      text += `${endsWithHyphen(line) ? line.slice(0, line.lastIndexOf(' ') + 1) : line}\n`;
    this.#text = text.toLowerCase();
  }

  /** Whether `word` stands somewhere between characters that are no letters. */
  has(word: string): boolean {
    const wanted = word.toLowerCase();
    const text = this.#text;
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
      if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + wanted.length] ?? ' ')) return true;
    }
    return false;
  }
}

/** Whether the line ends inside a word. */
export function endsWithHyphen(line: string): boolean {
  return line.endsWith('-') && BROKEN.test(line);
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
