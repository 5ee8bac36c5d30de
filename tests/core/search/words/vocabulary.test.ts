import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../../src/core/search/words/vocabulary.ts';

describe('Vocabulary', () => {
  it('finds the forms that begin alike, sorted in or not yet', () => {
    const form = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(form), form, fc.nat({ max: 5 }), (forms, prefix, most) => {
        const vocabulary = new Vocabulary();
        for (const known of forms) {
          vocabulary.counts[vocabulary.numberOf(known)] = 1;
          vocabulary.settle(most);
        }
        const found = vocabulary.startingWith(prefix).map((number) => vocabulary.forms[number] ?? '');
        expect(found.toSorted()).toEqual(forms.filter((known) => known.startsWith(prefix)).toSorted());
      }),
    );
  });
});
