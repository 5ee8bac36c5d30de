import { describe, expect, it } from 'vitest';
import { similarWords } from '../../../../src/core/search/words/similar-words.ts';
import { Vocabulary } from '../../../../src/core/search/words/vocabulary.ts';

describe('similarWords', () => {
  const vocabulary = new Vocabulary();
  for (const form of [
    'moratorium',
    'trafficking',
    'inspectors',
    'committment',
    'labor',
    'labour',
    'child',
    '79690',
    'law',
  ]) {
    vocabulary.counts[vocabulary.numberOf(form)] = 1;
  }
  const similar = (form: string, unfinished = false): string[] =>
    similarWords(form, unfinished, vocabulary).map((number) => vocabulary.forms[number] ?? '');

  it.each([
    ['moratorum', ['moratorium']],
    ['trafiking', ['trafficking']],
    ['commitment', ['committment']], // kazakhstan-2013.txt:228
    ['chlid', ['child']],
    ['labur', ['labor', 'labour']],
    ['labor', []],
    ['79691', []],
    ['lew', []],
    ['mora', []],
  ])('%s', (typed, expected) => {
    expect(similar(typed)).toEqual(expected);
  });

  it('looks at beginnings while a word is typed', () => {
    expect(similar('moratrou', true)).toEqual(['moratorium']);
    expect(similar('moratrou')).toEqual([]);
  });
});
