/** The words of the library that answer a term, best first. */
import { spellingKey } from '../../text/spelling.ts';
import { NUMBER_SIGN } from '../../text/tokens.ts';
import type { Abbreviations } from './abbreviations.ts';
import type { Tier } from './match-table.ts';
import type { QueryNode, QueryWord } from '../query/query-syntax.ts';
import type { Vocabulary } from './vocabulary.ts';
import { appendAll } from '../../../shared/lists.ts';

/** One way to answer a term: of each list, a report must have a word. */
export type Way = readonly (readonly number[])[];

/** Words spelled like a form; `unfinished`: words that begin like it, too. */
export type SimilarWordsFinder = (form: string, unfinished: boolean) => readonly number[];

export interface Expansion {
  /** Words that answer the term by themselves. */
  readonly singles: readonly { readonly words: readonly number[]; readonly tier: Tier }[];
  /** Runs of words that answer it. */
  readonly sequences: readonly {
    readonly elements: readonly ReadonlySet<number>[];
    readonly trigger: number;
    readonly tier: Tier;
  }[];
  /** Occurrences in the library, about. */
  readonly occurrences: number;
  /** Ways to answer it; `null`: too many words to list. */
  readonly needs: Way[] | null;
}

/** Beyond this many words, a term no longer helps to choose reports. */
const MAXIMUM_NEEDS = 24;
/** First halves after which a word is also written apart: "anti-trafficking". */
const DETACHABLE = new Set(
  'anti non multi inter pre post co semi sub self counter re under over micro mid socio bi tri ex'.split(' '),
);

/** A shorter half of a word is a piece of one, left by a line end, only where it stands less often than the whole. */
const WHOLE_HALF = 4;

// Letters. Chosen on the 59 questions of `tests/core/search/ranking-set.test.ts`: none has another answer with a SHORTEST_SPLIT
// of 2 or 4, one with 6; none with a LONGEST_SPLIT of 20 or 80.
const SHORTEST_SPLIT = 3;
const LONGEST_SPLIT = 40;
/** As long as "sub" and "bio": shorter halves are syllables. */
const SHORTEST_HALF = 3;

type Part = Expansion['singles'][number] | Expansion['sequences'][number];

/** Words and runs that answer a word of the query. */
export function expandWord(
  node: Extract<QueryNode, { kind: 'word' }>,
  vocabulary: Vocabulary,
  abbreviations: Abbreviations,
  similar?: SimilarWordsFinder,
): Expansion {
  const [first] = node.words;
  if (first === undefined) return summarise([], vocabulary);
  if (node.words.length > 1) return expandRun(node.words, vocabulary, similar);
  const parts: Part[] = [];
  if (node.starred) {
    parts.push(
      { words: exactly(first.form, vocabulary), tier: 0 },
      { words: vocabulary.startingWith(first.form), tier: 1 },
    );
    return summarise(parts, vocabulary);
  }
  appendAll(parts, formsOf(first.form, vocabulary));
  for (const halves of splitsOf(first.form, vocabulary)) parts.push(sequence(halves, 1, vocabulary));
  for (const expansion of abbreviations.meaningsOf(first.form)) {
    parts.push(
      sequence(
        expansion.map((form) => sameWord(form, vocabulary)),
        1,
        vocabulary,
      ),
    );
  }
  if (first.prefix) parts.push({ words: vocabulary.startingWith(first.form), tier: 3 });
  if (similar !== undefined) parts.push({ words: similar(first.form, first.prefix), tier: 4 });
  return summarise(parts, vocabulary);
}

/** A phrase is answered by its words one after the other, in either spelling, in no other form. */
export function expandPhrase(words: readonly QueryWord[], vocabulary: Vocabulary): Expansion {
  const parts: Part[] = [];
  const exact = words.map((word) =>
    word.prefix ? vocabulary.startingWith(word.form) : exactly(word.form, vocabulary),
  );
  const spelled = words.map((word, index) =>
    word.prefix ? (exact[index] ?? []) : sameWord(word.form, vocabulary),
  );
  parts.push(sequence(exact, 0, vocabulary));
  if (spelled.some((forms, index) => forms.length !== exact[index]?.length))
    parts.push(sequence(spelled, 1, vocabulary));
  return summarise(parts, vocabulary);
}

/** Words written together as several, `Nur-Sultan` or `26.1(2)`: one after the other, or joined. */
function expandRun(
  words: readonly QueryWord[],
  vocabulary: Vocabulary,
  similar?: SimilarWordsFinder,
): Expansion {
  const whole = words.map((word) => ({ form: word.form, prefix: false }));
  const parts: Part[] = [...partsOf(expandPhrase(whole, vocabulary))];
  const joined = words.map((word) => word.form).join('');
  parts.push({ words: exactly(joined, vocabulary), tier: 1 });
  parts.push(
    sequence(
      words.map((word) => family(word.form, vocabulary)),
      2,
      vocabulary,
    ),
  );
  // "No. 414-V" is also printed as plain "414-V".
  if (words[0]?.form === NUMBER_SIGN)
    appendAll(parts, lowered(expandRun(words.slice(1), vocabulary, similar)));
  const last = words.at(-1);
  if (last?.prefix === true) {
    parts.push(
      sequence(
        words.map((word) =>
          word.prefix ? vocabulary.startingWith(word.form) : sameWord(word.form, vocabulary),
        ),
        3,
        vocabulary,
      ),
      { words: vocabulary.startingWith(joined), tier: 3 },
    );
  }
  if (similar !== undefined) {
    const near = words.map((word) => [...family(word.form, vocabulary), ...similar(word.form, word.prefix)]);
    parts.push(sequence(near, 4, vocabulary), { words: similar(joined, last?.prefix === true), tier: 4 });
  }
  return summarise(parts, vocabulary);
}

/** The parts of an expansion as second best. */
function lowered(expansion: Expansion): Part[] {
  return partsOf(expansion).map((part): Part => (part.tier === 0 ? { ...part, tier: 1 } : part));
}

function partsOf(expansion: Expansion): Part[] {
  return [...expansion.singles, ...expansion.sequences];
}

function exactly(form: string, vocabulary: Vocabulary): number[] {
  const number = vocabulary.find(form);
  return number === undefined ? [] : [number];
}

function family(form: string, vocabulary: Vocabulary): readonly number[] {
  return vocabulary.family(vocabulary.stemOf(form));
}

/** The word in both its spellings. */
function sameWord(form: string, vocabulary: Vocabulary): number[] {
  const key = spellingKey(form);
  return family(form, vocabulary).filter((number) => spellingKey(vocabulary.forms[number] ?? '') === key);
}

function formsOf(form: string, vocabulary: Vocabulary): Part[] {
  return [
    { words: exactly(form, vocabulary), tier: 0 },
    { words: sameWord(form, vocabulary), tier: 1 },
    { words: family(form, vocabulary), tier: 2 },
  ];
}

/**
 * A word written together that the texts write apart: "antitrafficking" for "anti-trafficking", "C182"
 * for "C. 182", "agriculture" for the "agricul-ture" of a line end. Of a form that the texts have as well, halves
 * that are words of their own are left apart: "maybe" is not meant by "may be".
 */
function splitsOf(form: string, vocabulary: Vocabulary): number[][][] {
  if (form.length < SHORTEST_SPLIT || form.length > LONGEST_SPLIT) return [];
  const known = vocabulary.find(form);
  const isBroken = (half: string, words: readonly number[]): boolean =>
    half.length >= WHOLE_HALF ||
    (half.length > 1 && occurrencesOf(words, vocabulary) <= (vocabulary.counts[known ?? -1] ?? 0));
  const splits: number[][][] = [];
  for (let at = 1; at < form.length; at += 1) {
    const left = form.slice(0, at);
    const right = form.slice(at);
    const changesKind = /\p{L}$/u.test(left) && /^\p{N}/u.test(right);
    const detachable = DETACHABLE.has(left);
    const isApart = changesKind || detachable;
    if (!isApart && known === undefined && (left.length < SHORTEST_HALF || right.length < SHORTEST_HALF))
      continue;
    const [before, after] = [exactly(left, vocabulary), exactly(right, vocabulary)];
    if (before.length === 0 || after.length === 0) continue;
    if (isApart || known === undefined || (isBroken(left, before) && isBroken(right, after)))
      splits.push([before, after]);
  }
  return splits;
}

function sequence(
  elements: readonly (readonly number[])[],
  tier: Tier,
  vocabulary: Vocabulary,
): Expansion['sequences'][number] {
  let trigger = 0;
  let fewest = Infinity;
  for (const [index, words] of elements.entries()) {
    const count = occurrencesOf(words, vocabulary);
    if (count < fewest) {
      fewest = count;
      trigger = index;
    }
  }
  return { elements: elements.map((words) => new Set(words)), trigger, tier };
}

function occurrencesOf(words: Iterable<number>, vocabulary: Vocabulary): number {
  let total = 0;
  for (const word of words) total += vocabulary.counts[word] ?? 0;
  return total;
}

function summarise(parts: readonly Part[], vocabulary: Vocabulary): Expansion {
  const singles = parts.filter((part) => 'words' in part).filter((part) => part.words.length > 0);
  const sequences = parts
    .filter((part) => 'elements' in part)
    .filter((part) => part.elements.every((words) => words.size > 0));
  const alone = new Set(singles.flatMap((part) => part.words));
  let occurrences = occurrencesOf(alone, vocabulary);
  for (const { elements, trigger } of sequences) {
    occurrences = Math.max(occurrences, occurrencesOf(elements[trigger] ?? [], vocabulary));
  }
  const ways: Way[] = [[[...alone]], ...sequences.map((part) => part.elements.map((words) => [...words]))];
  const many = ways.some((way) => way.some((words) => words.length > MAXIMUM_NEEDS));
  return { singles, sequences, occurrences, needs: many ? null : ways };
}
