import { describe, expect, it } from 'vitest';
import { chipsOf, isOffered, toggled } from '../../../../src/renderer/search/results/filters.ts';
import type { Choice } from '../../../../src/renderer/search/results/filters.ts';

const FACETS = {
  areas: [{ value: 'Kazakhstan', count: 9 }],
  years: [
    { value: 2016, count: 4 },
    { value: 2022, count: 5 },
  ],
  topics: [{ value: 'law', count: 9 }],
  kinds: [],
} as const;

describe('chips', () => {
  it('have the names of the window, the counts of the engine, and what is chosen', () => {
    const chips = chipsOf(FACETS, { years: [2016], topics: ['law'] });
    expect(chips.years.map(({ name, count, chosen }) => [name, count, chosen])).toEqual([
      ['2016', 4, true],
      ['2022', 5, false],
    ]);
    expect(chips.topics.map((chip) => chip.name)).toEqual(['Legal framework']);
  });

  it('keep a chosen value of which nothing is left, so that it can be taken away', () => {
    expect(chipsOf(FACETS, { kinds: ['table'] }).kinds).toEqual([
      { choice: { facet: 'kinds', value: 'table' }, name: 'Table', count: 0, chosen: true },
    ]);
  });

  it('are offered only where there is something to choose between, or something was chosen', () => {
    const { areas, years, kinds } = chipsOf(FACETS, {});
    expect([areas, years, kinds].map(isOffered)).toEqual([false, true, false]);
    expect(isOffered(chipsOf(FACETS, { areas: ['Kazakhstan'] }).areas)).toBe(true);
  });
});

describe('toggled', () => {
  const choices: readonly Choice[] = [
    { facet: 'areas', value: 'Kazakhstan' },
    { facet: 'years', value: 2016 },
    { facet: 'topics', value: 'law' },
    { facet: 'kinds', value: 'table' },
  ];
  it.each(choices)('$facet $value is set, and unset without a trace', (choice) => {
    const set = toggled({}, choice);
    expect(set).toEqual({ [choice.facet]: [choice.value] });
    expect(toggled(set, choice)).toEqual({});
  });

  it('adds a second value beside the first and leaves other filters alone', () => {
    const before = { years: [2016], kinds: ['table'] } as const;
    expect(toggled(before, { facet: 'years', value: 2022 })).toEqual({
      years: [2016, 2022],
      kinds: ['table'],
    });
  });
});
