import { describe, expect, it } from 'vitest';
import { sinceWords, stateWords, untilWords } from '../../../src/shared/history/history-words.ts';
import type { PassageInYear, PassageSpan } from '../../../src/shared/history/history.ts';

const span = (parts: Partial<PassageSpan>): PassageSpan => ({
  first: 2015,
  unknownBefore: null,
  last: 2018,
  droppedIn: null,
  ...parts,
});
const passage = (parts: Partial<PassageInYear>): PassageInYear => ({
  report: 'kazakhstan-2015',
  year: 2015,
  start: 0,
  end: 10,
  block: 'b1',
  topic: 'law',
  text: 'It is said.',
  state: 'same',
  sources: [],
  came: [],
  went: [],
  ...parts,
});

describe('the years of a passage in words', () => {
  it('never guesses where a year is missing', () => {
    expect(sinceWords(span({}))).toBe('since 2015');
    expect(sinceWords(span({ unknownBefore: 2014 }))).toBe(
      'since 2015 or earlier: 2014 is not in the library',
    );
  });

  it('says when it was dropped', () => {
    expect(untilWords(span({}))).toBeNull();
    expect(untilWords(span({ droppedIn: 2019 }))).toBe('last said in 2018, not in 2019');
  });

  it.each([
    [{ state: 'new', came: [{ number: 3, text: 'A letter.' }] }, 'first said'],
    [{ state: 'same' }, 'the same'],
    [{ state: 'same', came: [{ number: 3, text: 'A letter.' }] }, 'the same, with other sources'],
    [{ state: 'changed', moved: 'section' }, 'reworded, in another section'],
    [{ state: 'changed', moved: 'paragraph', again: true }, 'said again, reworded, in another paragraph'],
    [{ state: 'changed', part: 'joined' }, 'reworded, put together with another'],
    [{ state: 'dropped' }, 'not said any more'],
    [
      { state: 'changed', unsure: 'print' },
      'reworded, perhaps: only the years printed with it say that it is the same',
    ],
  ] as const)('%j: %s', (parts, words) => {
    expect(stateWords(passage(parts))).toBe(words);
  });
});
