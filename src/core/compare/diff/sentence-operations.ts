/** Which words of two texts agree: sentences are set against each other first, then the words of each pair. */
import { appendAll } from '../../../shared/lists.ts';
import { sentenceStarts } from '../../text/sentences.ts';
import { align } from '../align/align.ts';
import type { Item } from '../align/candidates.ts';
import { similarity, profileOf } from '../words/similarity.ts';
import type { Profile, WordWeight } from '../words/similarity.ts';
import { joined, operationsBetween } from './operations.ts';
import type { Operation } from './operations.ts';
import type { Token } from '../words/tokens.ts';

/** What is cut into sentences. */
export interface Sentences {
  readonly text: string;
  readonly tokens: readonly Token[];
}

// Chosen on the built-in reports, held by `tests/core/compare/sentences.test.ts`; see ADR 15.
/** Similarity, by the words that carry a subject, from which a sentence is another one reworded. */
const REWORDED = 0.3;
/** Share of a sentence that stands in the one its neighbour was paired with, from which it is a part of it. */
const PART = 0.6;
/** By so much a part that is taken in must make the pair more alike. */
const GAIN = 0.04;

/** A sentence as tokens `[from, to)`. */
interface Sentence extends Item {
  readonly from: number;
  readonly to: number;
}

/** Sentences `[l0, l1)` that say what sentences `[r0, r1)` say. */
interface Group {
  l0: number;
  l1: number;
  r0: number;
  r1: number;
}

/**
 * Operations that lead from the left tokens to the right ones, without gaps. Words are compared only inside sentences
 * that stand for each other, in order; one sentence may stand for two that it was cut into, or put together from. A
 * sentence without a partner is gone or new as a whole.
 */
export function sentenceOperations(left: Sentences, right: Sentences, weight: WordWeight): Operation[] {
  const [leftKeys, rightKeys] = [keysOf(left), keysOf(right)];
  if (leftKeys.length === rightKeys.length && leftKeys.every((key, index) => key === rightKeys[index]))
    return joined([{ equal: true, l0: 0, l1: leftKeys.length, r0: 0, r1: rightKeys.length }]);
  const [ones, others] = [sentencesOf(left, weight), sentencesOf(right, weight)];
  if (ones.length <= 1 && others.length <= 1) return operationsBetween(leftKeys, rightKeys);
  const { inOrder } = align(ones, others, { weight, minimum: REWORDED, movedMinimum: 2 });
  const groups = inOrder.map(({ left: i, right: j }): Group => ({ l0: i, l1: i + 1, r0: j, r1: j + 1 }));
  takeInParts(groups, ones, others, weight);
  const operations: Operation[] = [];
  let [l, r] = [0, 0];
  const alone = (toLeft: number, toRight: number): void => {
    operations.push({ equal: false, l0: l, l1: toLeft, r0: r, r1: toRight });
    [l, r] = [toLeft, toRight];
  };
  for (const group of groups) {
    alone(startOf(ones, group.l0), startOf(others, group.r0));
    const [leftEnd, rightEnd] = [endOf(ones, group.l1), endOf(others, group.r1)];
    const [leftStart, rightStart] = [l, r];
    appendAll(
      operations,
      operationsBetween(leftKeys.slice(l, leftEnd), rightKeys.slice(r, rightEnd)).map((operation) => ({
        equal: operation.equal,
        l0: operation.l0 + leftStart,
        l1: operation.l1 + leftStart,
        r0: operation.r0 + rightStart,
        r1: operation.r1 + rightStart,
      })),
    );
    [l, r] = [leftEnd, rightEnd];
  }
  alone(leftKeys.length, rightKeys.length);
  return joined(operations);
}

/** Whether a sentence of one text is one of the other, reworded or not. */
export function sharesSentence(left: Sentences, right: Sentences, weight: WordWeight): boolean {
  const [ones, others] = [sentencesOf(left, weight), sentencesOf(right, weight)];
  return ones.some((one) =>
    others.some((other) => similarity(one.profile, other.profile, weight) >= REWORDED),
  );
}

function keysOf({ tokens }: Sentences): string[] {
  return tokens.map(({ key }) => key);
}

const known = new WeakMap<WordWeight, WeakMap<readonly Token[], readonly Sentence[]>>();

/** A paragraph is looked at once for each that it could stand for. */
function sentencesOf(content: Sentences, weight: WordWeight): readonly Sentence[] {
  const weighed = known.get(weight) ?? new WeakMap<readonly Token[], readonly Sentence[]>();
  known.set(weight, weighed);
  const found = weighed.get(content.tokens) ?? cutIntoSentences(content, weight);
  weighed.set(content.tokens, found);
  return found;
}

function cutIntoSentences(content: Sentences, weight: WordWeight): readonly Sentence[] {
  return sentenceTokens(content).map(([from, to]) => {
    const own = content.tokens.slice(from, to);
    const key = own.map((one) => one.key).join(' ');
    return { kind: 'sentence', key, profile: profileOf(own, weight), from, to };
  });
}

/** Sentences as tokens `[from, to)`; a citation mark between two belongs to the one before it. */
export function sentenceTokens({ text, tokens }: Sentences): (readonly [from: number, to: number])[] {
  const sentences: (readonly [number, number])[] = [];
  const starts = sentenceStarts(text);
  let [from, next] = [0, 1];
  for (let index = 1; index <= tokens.length; index += 1) {
    const token = tokens[index];
    if (token !== undefined) {
      if (token.start < (starts[next] ?? Infinity) || token.kind === 'citation') continue;
      while ((starts[next] ?? Infinity) <= token.start) next += 1;
    }
    sentences.push([from, index]);
    from = index;
  }
  return sentences;
}

function startOf(sentences: readonly Sentence[], index: number): number {
  return sentences[index]?.from ?? sentences.at(-1)?.to ?? 0;
}

function endOf(sentences: readonly Sentence[], index: number): number {
  return sentences[index - 1]?.to ?? 0;
}

/** Sentences without a partner beside a pair, as far as they hold what the pair lacks. */
function takeInParts(
  groups: readonly Group[],
  left: readonly Sentence[],
  right: readonly Sentence[],
  weight: WordWeight,
): void {
  for (const [index, group] of groups.entries()) {
    const [before, after] = [groups[index - 1], groups[index + 1]];
    while (group.l1 < (after?.l0 ?? left.length) && isPart(left[group.l1], 'left')) group.l1 += 1;
    while (group.r1 < (after?.r0 ?? right.length) && isPart(right[group.r1], 'right')) group.r1 += 1;
    while (group.l0 > (before?.l1 ?? 0) && isPart(left[group.l0 - 1], 'left')) group.l0 -= 1;
    while (group.r0 > (before?.r1 ?? 0) && isPart(right[group.r0 - 1], 'right')) group.r0 -= 1;

    function isPart(sentence: Sentence | undefined, side: 'left' | 'right'): boolean {
      if (sentence === undefined) return false;
      const [ones, others] = [left.slice(group.l0, group.l1), right.slice(group.r0, group.r1)];
      const [own, opposite] = side === 'left' ? [ones, others] : [others, ones];
      const [whole, there] = [merged(own), merged(opposite)];
      const shared = (similarity(sentence.profile, there, weight) * (sentence.profile.mass + there.mass)) / 2;
      if (shared < PART * sentence.profile.mass) return false;
      const gain = similarity(merged([...own, sentence]), there, weight) - similarity(whole, there, weight);
      return gain >= GAIN;
    }
  }
}

function merged(sentences: readonly Sentence[]): Profile {
  const words = new Map<string, number>();
  let mass = 0;
  for (const { profile } of sentences) {
    mass += profile.mass;
    for (const [word, count] of profile.words) words.set(word, (words.get(word) ?? 0) + count);
  }
  return { words, mass };
}
