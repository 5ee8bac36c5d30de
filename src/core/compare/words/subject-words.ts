/** Reducing words to what two wordings of one thing have in common. For similarity only, never shown. */
import { SUBJECT_STOP_WORDS } from '../../text/stop-words.ts';
import type { Token } from './tokens.ts';

/** "Non-state armed groups" and "state armed groups" have a word less in common than it looks. */
export const NEGATION = 'non-';

/** "Inter-agency" and "interagency" are one word. */
const JOINING = /^(inter|multi|sub)-/;

/** Words and numbers of a text that carry its subject; all of its words where it has no other. */
export function subjectWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const { kind, key } of tokens) {
    if (kind === 'number') words.push(key);
    else if (kind === 'word' && !SUBJECT_STOP_WORDS.has(key))
      for (const part of key.startsWith(NEGATION) ? [key] : key.replace(JOINING, '$1').split('-'))
        if (part !== '') words.push(stem(part));
  }
  return words.length > 0 ? words : tokens.filter(({ kind }) => kind !== 'citation').map(({ key }) => key);
}

/**
 * Stem in American spelling, roughly: the same for "mechanisms" and "mechanism", "labour" and "labor".
 * Being wrong on both sides in the same way does no harm.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = stemOf(word);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, found);
  return found;
}

/** The same few thousand words stand in all chapters. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** Letters that are left at least, here and in the endings below. */
const STEM = 4;

function stemOf(word: string): string {
  let base = word.replace(/'s?$/, '');
  if (base.length > STEM) {
    base = base.replace(/our(?=$|s$|ers?$|ing$)/, 'or').replace(/isation/, 'ization');
    base = base
      .replace(/ies$/, 'y')
      .replace(/(?<=[sxz]|ch|sh)es$/, '')
      .replace(/(?<=[^su])s$/, '')
      .replace(/(?<=.{4})(?:ing|ed|ance|ence)$/, '')
      .replace(/(?<=.{4})e$/, '');
  }
  return base;
}
