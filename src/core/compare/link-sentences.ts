/** Words that left one row and stand in another: a sentence that moved from paragraph to paragraph. */
import type { ComparisonRow, Edit, MovedSentence, TextRange } from '../../shared/comparison/comparison.ts';
import { similarity, profileOf } from './words/similarity.ts';
import type { Profile, WordWeight } from './words/similarity.ts';
import { tokenise } from './words/tokens.ts';

// Chosen on the built-in reports, held by `tests/core/compare/sentences.test.ts`; see ADR 15.
/** Fewer words than this turn up in two places by chance. */
const FEWEST_WORDS = 9;
/** At least, with the space: a quick look before words are counted. */
const LETTERS_A_WORD = 4;
/** Similarity from which a sentence that is gone here and one that is new there are one. */
const ALIKE = 0.72;

interface Stretch {
  readonly row: number;
  /** Index of the edit it is a part of, or `null` where the whole row stands alone. */
  readonly edit: number | null;
  readonly range: TextRange;
  readonly profile: Profile;
}

/**
 * Links what stands on one side only to the place where the other report has the same sentence. Only sentences
 * that have one such place are linked, on both of their rows.
 */
export function linkSentences(rows: readonly ComparisonRow[], weight: WordWeight): ComparisonRow[] {
  const [left, right] = [stretches(rows, 'left', weight), stretches(rows, 'right', weight)];
  const links = new Map<number, { readonly edit: number | null; readonly sentence: MovedSentence }[]>();
  const link = (one: Stretch, other: Stretch, side: 'left' | 'right'): void => {
    const sentence = { side, range: one.range, row: other.row, there: other.range };
    links.set(one.row, [...(links.get(one.row) ?? []), { edit: one.edit, sentence }]);
  };
  const byWord = indexByWord(right);
  const taken = new Set<Stretch>();
  for (const one of left) {
    const matches = [...partners(one, byWord, weight)].filter(
      (other) => other.row !== one.row && similarity(one.profile, other.profile, weight) >= ALIKE,
    );
    const [match] = matches;
    if (match === undefined || matches.length > 1 || taken.has(match)) continue;
    taken.add(match);
    link(one, match, 'left');
    link(match, one, 'right');
  }
  return rows.map((row, index) => {
    const found = links.get(index);
    if (found === undefined) return row;
    const edits = row.edits.map((edit, at): Edit => {
      const first = found.find((each) => each.edit === at)?.sentence;
      return first === undefined ? edit : { ...edit, elsewhere: { row: first.row, range: first.there } };
    });
    return { ...row, edits, sentences: found.map(({ sentence }) => sentence) };
  });
}

/** Sentences that stand on one side only. */
function stretches(rows: readonly ComparisonRow[], side: 'left' | 'right', weight: WordWeight): Stretch[] {
  const other = side === 'left' ? 'right' : 'left';
  return rows.flatMap((row, index) => {
    const text = row[side]?.text;
    if (text === undefined || row.kind === 'reference' || row.kind === 'heading') return [];
    if (row[other] === null) return sentences(text, [0, text.length], index, null, weight);
    return row.edits.flatMap((edit, at) => sentences(text, edit[side], index, at, weight));
  });
}

function sentences(
  text: string,
  [start, end]: TextRange,
  row: number,
  edit: number | null,
  weight: WordWeight,
): Stretch[] {
  if (end - start < LETTERS_A_WORD * FEWEST_WORDS) return [];
  const found: Stretch[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\s.!?\t][^\t]*?(?:[.!?](?=[\s(]|$)|$|(?=\t))/g)) {
    const tokens = tokenise({ text: match[0].replace(/\s*\([\d,\s–-]+\)/g, '') });
    if (tokens.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) continue;
    // A mark in front belongs to the sentence before.
    const lead = /^\([\d,\s–-]+\)\s*/.exec(match[0])?.[0].length ?? 0;
    const range: TextRange = [start + match.index + lead, start + match.index + match[0].length];
    found.push({ row, edit, range, profile: profileOf(tokens, weight) });
  }
  return found;
}

function indexByWord(list: readonly Stretch[]): ReadonlyMap<string, readonly Stretch[]> {
  const byWord = new Map<string, Stretch[]>();
  for (const stretch of list)
    for (const word of stretch.profile.words.keys()) {
      const entries = byWord.get(word) ?? [];
      entries.push(stretch);
      byWord.set(word, entries);
    }
  return byWord;
}

/** Stretches that share one of the weightiest words. */
function partners(
  one: Stretch,
  byWord: ReadonlyMap<string, readonly Stretch[]>,
  weight: WordWeight,
): Set<Stretch> {
  const words = [...one.profile.words.keys()].toSorted((a, b) => weight(b) - weight(a)).slice(0, 6);
  return new Set(words.flatMap((word) => (byWord.get(word) ?? []).slice(0, 40)));
}
