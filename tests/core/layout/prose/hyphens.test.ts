import { describe, expect, it } from 'vitest';
import { hyphenated, runsOn, Vocabulary } from '../../../../src/core/layout/prose/hyphens.ts';

const words = new Vocabulary([
  'The government funded awareness-raising campaigns and employment programs.',
  'Community-based monitoring of trafficking was extended. It was well-',
  'known to all.',
]);

describe('hyphenated', () => {
  it.each([
    [
      'belongs to the word as written elsewhere',
      'through awareness-',
      'raising events',
      'through awareness-',
    ],
    [
      'was put in: the word stands elsewhere in one piece',
      'new employ-',
      'ment of youth',
      'new employ\u00AD',
    ],
    ['has no witness', 'a government-', 'operated hotline', 'a government-'],
    ['was put in after a stroke', 'Sector/employ-', 'ment', 'Sector/employ\u00AD'],
    ['stands in a web address', 'see www.employ-', 'ment.org', 'see www.employ-'],
    ['goes on in a web address', 'employ-', 'ment.org/jobs', 'employ-'],
    ['stands before a number', 'from 2015-', '2017 on', 'from 2015-'],
  ])('a hyphen that %s', (_, line, next, shown) => {
    expect(hyphenated(line, next, words)).toBe(shown);
  });

  it('a word broken at a line end witnesses nothing', () => {
    expect(words.has('well-known')).toBe(false);
    expect(words.has('community-based')).toBe(true);
  });

  it.each([
    ['School-', 'aged children', true],
    ['in 2009-', '2013. Geneva', true],
    ['(2012–', '2014)', true],
    ['in Central Asia—', 'Commitment', true],
    ['Trafficking in Persons Report-', '2016', false],
    ['2016 –', '2021', false],
    ['Asia –', 'Commitment', false],
    ['of the', 'government', false],
    ['- ', 'a', false],
  ])('"%s" and "%s" are joined without a space: %s', (line, next, joined) => {
    expect(runsOn(line, next)).toBe(joined);
  });
});
