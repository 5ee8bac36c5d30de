/** Words that left one row and stand in another: a sentence that moved from paragraph to paragraph. */
import type { ComparisonRow, Edit, TextRange } from '../../shared/comparison.ts';
import { likeness, profileOf } from './likeness.ts';
import type { Profile, WordWeight } from './likeness.ts';
import { tokenise } from './tokens.ts';

/** Fewer words than this turn up in two places by chance. */
const FEWEST_WORDS = 7;
const ALIKE = 0.72;

interface Stretch {
  readonly row: number;
  /** Index of the edit it is a part of, or `null` where the whole row stands alone. */
  readonly edit: number | null;
  readonly range: TextRange;
  readonly profile: Profile;
}

/**
 * Links deletions to the insertions that hold the same sentence. Only sentences that have one such place are
 * linked. Links stand on the edits of rows with two sides; a row that is only on one side stays as it is.
 */
export function linkSentences(rows: readonly ComparisonRow[], weight: WordWeight): ComparisonRow[] {
  const [left, right] = [stretches(rows, 'left', weight), stretches(rows, 'right', weight)];
  const links = new Map<string, NonNullable<Edit['elsewhere']>>();
  const byWord = indexByWord(right);
  for (const one of left) {
    const matches = [...partners(one, byWord, weight)].filter(
      (other) => other.row !== one.row && likeness(one.profile, other.profile, weight) >= ALIKE,
    );
    const [match] = matches;
    if (match === undefined || matches.length > 1) continue;
    if (one.edit !== null) links.set(`${one.row}/${one.edit}`, { row: match.row, range: match.range });
    if (match.edit !== null) links.set(`${match.row}/${match.edit}`, { row: one.row, range: one.range });
  }
  if (links.size === 0) return [...rows];
  return rows.map((row, index) => ({
    ...row,
    edits: row.edits.map((edit, at) => {
      const elsewhere = links.get(`${index}/${at}`);
      return elsewhere === undefined ? edit : { ...edit, elsewhere };
    }),
  }));
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
  if (end - start < 4 * FEWEST_WORDS) return [];
  const found: Stretch[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\s.!?\t][^\t]*?(?:[.!?](?=[\s(]|$)|$|(?=\t))/g)) {
    const tokens = tokenise({ text: match[0].replace(/\s*\([\d,\s–-]+\)/g, '') });
    if (tokens.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) continue;
    const range: TextRange = [start + match.index, start + match.index + match[0].length];
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
