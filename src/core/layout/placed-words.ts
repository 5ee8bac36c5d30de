/** Where the words of a laid-out publication stand: each with its stretch of the text and its box on the page. */
import type { Span } from '../../shared/model.ts';
import type { Box, Word } from './page/page-content.ts';

/** A word of the text, on its page. Lengths in points; y grows upwards from the foot of the printed part. */
export interface PlacedWord extends Span, Box {
  /** Of the file, from 1. */
  readonly page: number;
}

/** A word in the order of the text, and its page. */
export interface WordOfPage {
  readonly page: number;
  readonly word: Word;
}

// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** How far letters reach above and below the line they stand on, as shares of the type size. */
const ABOVE = 0.75;
const BELOW = 0.22;

const SPACE = /\s/;
const HYPHEN = '-';
/** What a typesetter's hyphen is written as. */
const SOFT_HYPHEN = '\u00AD';

/**
 * Finds every word in the text that was made of them. Writing a text puts in white space and makes hyphens soft, and
 * does nothing else to the words, so that both are gone through side by side.
 *
 * @throws Error where the text is not made of these words
 */
export function placeWords(text: string, words: readonly WordOfPage[]): readonly PlacedWord[] {
  let at = 0;
  const skipSpace = (): void => {
    while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
  };
  return words.map(({ page, word }) => {
    skipSpace();
    const start = at;
    for (let index = 0; index < word.text.length; index += 1) {
      const sign = word.text.charAt(index);
      if (SPACE.test(sign)) continue;
      skipSpace();
      const written = text.charAt(at);
      if (written !== sign && !(sign === HYPHEN && written === SOFT_HYPHEN))
        throw new Error(`The text does not hold the word "${word.text}" of page ${page} where it should.`);
      at += 1;
    }
    return { page, start, end: at, ...boxOf(word) };
  });
}

function boxOf({ left, right, baseline, style }: Word): Box {
  return { left, right, bottom: baseline - style.size * BELOW, top: baseline + style.size * ABOVE };
}
