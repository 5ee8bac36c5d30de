/** Sentences read by a person in both years, against what the history makes of them. */
import { describe, expect, it } from 'vitest';
import { followPassages } from '../../../src/core/history/follow-passages.ts';
import { wordsOf } from '../../../src/core/history/passages/passage-words.ts';
import type { PassageThread } from '../../../src/shared/history/history.ts';
import type { Report } from '../../../src/shared/model.ts';
import { foldedLine } from '../../../src/shared/text/fold.ts';
import { chapter } from './chapter.ts';
import { KAZAKHSTAN_PAIRS } from './pairs/kazakhstan-pairs.ts';
import { NEPAL_PAIRS } from './pairs/nepal-pairs.ts';
import { SECOND_PAIRS_2017 } from './pairs/second-pairs-2017.ts';
import { SECOND_PAIRS_2020 } from './pairs/second-pairs-2020.ts';
import type { PairsOfChapters, SentencePair, Verdict } from './pairs/sentence-pair.ts';
import { THIRD_PAIRS_NEPAL } from './pairs/third-pairs-nepal.ts';
import { THIRD_PAIRS_TONGA } from './pairs/third-pairs-tonga.ts';
import { TONGA_PAIRS } from './pairs/tonga-pairs.ts';

const SENTENCE_PAIRS: PairsOfChapters = { ...NEPAL_PAIRS, ...TONGA_PAIRS, ...KAZAKHSTAN_PAIRS };
const SECOND_PAIRS: PairsOfChapters = { ...SECOND_PAIRS_2017, ...SECOND_PAIRS_2020 };
const THIRD_PAIRS: PairsOfChapters = { ...THIRD_PAIRS_NEPAL, ...THIRD_PAIRS_TONGA };

const TOPIC = /^([a-z]+):(.*)$/s;

/** The one thread whose sentence of that year begins with the words. */
function threadOf(threads: readonly PassageThread[], reports: readonly Report[], at: number, quote: string) {
  const [, topic, words = quote] = TOPIC.exec(quote) ?? [];
  const found = threads.filter(
    ({ kind, places }) =>
      kind === 'sentence' &&
      places.some(
        (place) =>
          place.at === at &&
          (topic === undefined || place.topic === topic) &&
          foldedLine(wordsOf(reports[at] as Report, place)).startsWith(foldedLine(words)),
      ),
  );
  expect(found, `sentences of ${reports[at]?.id} that begin with "${quote}"`).toHaveLength(1);
  return found[0] as PassageThread;
}

function verdictOf(earlier: PassageThread | null, later: PassageThread | null): Verdict {
  if (earlier !== null && earlier === later) {
    const [, place] = earlier.places;
    if (place?.moved !== undefined) return 'moved';
    return place?.changed === true ? 'reworded' : 'same';
  }
  if (earlier !== null && later !== null) return 'not the same';
  if (earlier !== null) return earlier.places.length === 1 ? 'gone' : 'same';
  return later?.places.length === 1 ? 'new' : 'same';
}

const NO_JOIN: ReadonlySet<Verdict> = new Set(['not the same', 'gone', 'new']);

function judged(set: Readonly<Record<string, readonly SentencePair[]>>) {
  return Object.entries(set).flatMap(([pair, pairs]) => {
    const reports = pair.split(' ').map(chapter);
    const { threads } = followPassages(reports);
    return pairs.map(([earlier, later, verdict, reason]) => {
      const found = verdictOf(
        earlier === null ? null : threadOf(threads, reports, 0, earlier),
        later === null ? null : threadOf(threads, reports, 1, later),
      );
      return { pair, earlier, later, verdict, reason, found };
    });
  });
}

describe.each([
  ['sentences of two years of three countries', judged(SENTENCE_PAIRS), 3],
  ['sentences of other years, which nothing was chosen on', judged(SECOND_PAIRS), 1],
  [
    'sentences of three countries, which nothing was chosen on',
    [...judged(SECOND_PAIRS), ...judged(THIRD_PAIRS)],
    3,
  ],
] as const)('%s', (_, rows, countries) => {
  it('are at least 150', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map(({ pair }) => pair.split('-')[0])).size).toBe(countries);
  });

  it('are held for what a reader holds them for, 98 of 100 of them', () => {
    const wrong = rows.filter(({ verdict, found }) => verdict !== found);
    expect(wrong.length / rows.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.02);
  });

  it('are never joined where a reader says that they are two', () => {
    const joined = rows.filter(({ verdict, found }) => NO_JOIN.has(verdict) && !NO_JOIN.has(found));
    expect(joined).toEqual([]);
  });
});
