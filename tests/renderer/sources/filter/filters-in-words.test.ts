import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../../src/renderer/sources/filter/filter-sources.ts';
import { filtersInWords } from '../../../../src/renderer/sources/filter/filters-in-words.ts';

describe('what printed sources are narrowed to', () => {
  it.each([
    [{ of: null, filters: NO_FILTERS, change: null, sort: 'cited' }, 'Order: Most cited.'],
    [{ of: null, filters: { ...NO_FILTERS, typed: '  ' }, change: null, sort: 'title' }, 'Order: Title.'],
    [
      {
        of: 'Peru',
        filters: { typed: 'ilo', kinds: ['law', 'news'], checks: ['link'], years: [2016], areas: ['Peru'] },
        change: 'In both, from Peru 2016 to Peru 2022',
        sort: 'kind',
      },
      'Country: Peru. Searched for: “ilo”. Kind: Law and News. Year: 2016. Checkable: Linked. Area: Peru. Changes: In both, from Peru 2016 to Peru 2022. Order: Kind.',
    ],
  ] as const)('is said in words', (shown, words) => {
    expect(filtersInWords(shown)).toBe(words);
  });
});
