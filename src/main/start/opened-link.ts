import { isPassageLink, LINK_SCHEME, LONGEST_LINK } from '../../shared/links/passage-link.ts';

/**
 * The link among the words that the program was started with, or that a second start handed over: the first that begins
 * like one. It comes from any program, so nothing but a text of bounded length goes on, and the page reads it as it
 * reads what is pasted; of one that is too long the scheme alone, which says that it is damaged.
 */
export function linkAmong(words: readonly string[]): string | null {
  const link = words.find(isPassageLink);
  if (link === undefined) return null;
  return link.length > LONGEST_LINK ? `${LINK_SCHEME}:` : link;
}
