import { expect, it } from 'vitest';
import { areSameWords, wordsHere } from '../../../src/renderer/noting/words-here.ts';
import type { PlacedNote } from '../../../src/shared/contract/notes.ts';
import { paragraph, report, section } from '../helpers/build.ts';

const REPORT = report({
  id: 'chad-2021',
  sections: [
    section('s1', 'law', [
      paragraph('p1', 'The Government employed 12 inspectors.', 0),
      paragraph('p2', 'None spoke French.', 100),
    ]),
  ],
});

function placed(reportId: string, ...stretches: PlacedNote['stretches']): PlacedNote {
  const passage = {
    report: reportId,
    label: '',
    exact: '',
    prefix: '',
    suffix: '',
    start: 0,
    end: 0,
    copy: '',
    places: [],
  };
  const note = {
    id: 'n',
    passages: [passage],
    colour: 'blue',
    text: '',
    tags: [],
    created: '',
    modified: '',
  } as const;
  return { note, passage: 0, certainty: 'likely', stretches, at: null };
}

it.each([
  ['one stretch', 'chad-2021', [{ part: 0, start: 15, end: 37 }], 'employed 12 inspectors'],
  [
    'over the end of a paragraph',
    'chad-2021',
    [
      { part: 0, start: 24, end: 38 },
      { part: 1, start: 0, end: 10 },
    ],
    '12 inspectors. None spoke',
  ],
  ['nowhere', 'chad-2021', [], null],
  ['a report that is not shown', 'mali-2021', [{ part: 0, start: 0, end: 3 }], null],
] as const)('the words now of %s', (_name, id, stretches, words) => {
  expect(wordsHere(placed(id, ...stretches), [REPORT])).toBe(words);
});

it.each([
  ['made no\nprogress ', 'made no progress', true],
  ['made no progress', 'made some progress', false],
] as const)('%j and %j are the same words: %s', (one, other, same) => {
  expect(areSameWords(one, other)).toBe(same);
});
