import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingWords } from '../../../../src/core/areas/name-words.ts';
import { compareTitles } from '../../../../src/core/citations/identity/title-words.ts';

describe('titles', () => {
  const compared = (one: string, other: string) =>
    compareTitles(tellingWords(one).sort(), tellingWords(other).sort(), true).relation;

  it.each([
    [
      'equal',
      'Kazakhstan, in Trafficking in Persons Report- 2013',
      'Trafficking in Persons Report- 2013: Kazakhstan',
    ],
    [
      'equal',
      'Combating Child Labour in Central Asia - Committment Becomes Action',
      'Combating Child Labor in Central Asia – Commitment becomes Action',
    ],
    [
      'near',
      "A Rapid Assessment of Children's Vulnerabilities to Risky Behaviors in Kazakhstan",
      "A Rapid Assessment of Children's Vulnerabilities to Risky Behaviors in Kazakhstan UNICEF, USAID",
    ],
    [
      'different',
      'Trafficking in Persons Report- 2013: Kazakhstan',
      'Trafficking in Persons Report- 2014: Kazakhstan',
    ],
    [
      'different',
      'Trafficking in Persons Report- 2018: Gambia',
      'Trafficking in Persons Report- 2018: Zambia',
    ],
    [
      'different',
      'Kenya Child Labor Baseline Survey: Kitui District Report',
      'Kenya Child Labor Baseline Survey: Kilifi District Report',
    ],
    [
      'different',
      'World Economic Situation and Prospects of all Countries',
      'World Economic Situation and Prospects of all Countries Statistical Annex',
    ],
  ])('%s: %s / %s', (relation, one, other) => {
    expect(compared(one, other)).toBe(relation);
    expect(compared(other, one)).toBe(relation);
  });

  it('is equal to itself and symmetric', () => {
    const words = fc.array(
      fc.constantFrom(
        'labor',
        'labour',
        'report',
        '2013',
        '2014',
        'kazakhstan',
        'child',
        'committment',
        'commitment',
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(words, words, fc.boolean(), (one, other, forgiving) => {
        const [left, right] = [one.sort(), other.sort()];
        expect(compareTitles(left, left, forgiving).relation).toBe('equal');
        expect(compareTitles(left, right, forgiving).relation).toBe(
          compareTitles(right, left, forgiving).relation,
        );
      }),
    );
  });
});
