import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { builtInLibrary, markedWords } from './built-in.ts';

const library = builtInLibrary();

/**
 * What people type, how many passages have it, and what is marked in the first of them. The counts were
 * taken from the texts by eye and grep, citation marks aside; hits of similar spelling are not counted.
 */
const rows: readonly (readonly [query: string, total: number, marked: readonly string[], report: RegExp])[] =
  [
    ['79,690 ', 3, ['79,690'], /kazakhstan-20(13|16|22)/u],
    ['79690 ', 3, ['79,690'], /kazakhstan-20(13|16|22)/u],
    ['"$5.2 million" ', 1, ['$5.2 million'], /2022/u],
    ['"$1.4 million" ', 1, ['$1.4 million'], /2013/u],
    ['26.1(2) ', 7, ['26.1(2)'], /kazakhstan-20(16|22)/u],
    ['135.2(9) ', 1, ['135.2(9)'], /2022/u],
    ['No. 414-V ', 2, ['No. 414-V'], /kazakhstan-20(16|22)/u],
    ['414-V ', 2, ['414-V'], /kazakhstan-20(16|22)/u],
    ['45-п ', 2, ['45-п'], /2013/u],
    ['Nur-Sultan ', 8, ['Nur-Sultan'], /2022/u],
    ['nursultan ', 8, ['Nur-Sultan'], /2022/u],
    ['"PROACT CAR Phase III" ', 7, ['PROACT CAR Phase III'], /kazakhstan-20(13|16)/u],
    ['GB.297/ESP/3 ', 1, ['GB.297/ESP/3'], /2016/u],
    ['Feburary ', 1, ['Feburary'], /2013/u],
    ['“Children in domestic work” ', 1, ['Children in domestic work'], /2013/u],
    ['“Addressing children’s problems” ', 1, ['Addressing children’s problems'], /ilo/u],
    ['"Addressing children\'s problems" ', 1, ['Addressing children’s problems'], /ilo/u],
  ];

describe('the text as people write it', () => {
  it.each(rows)('%s', (query, total, marked, report) => {
    const page = library.search.query({ query });
    expect(page.hits.filter((hit) => hit.similar !== true)).toHaveLength(total);
    const [first] = page.hits;
    expect(first?.report).toMatch(report);
    expect(
      first === undefined
        ? []
        : markedWords(library, first)
            .slice(0, marked.length)
            .map((word) => word.replace('\\', '')),
    ).toEqual(marked.map((words) => words.replace('$', '')));
  });

  it('finds both spellings, the typed one first', () => {
    const british = library.search.query({ query: '"child labour" ', limit: 200 });
    const american = library.search.query({ query: '"child labor" ', limit: 200 });
    expect(british.total).toBe(american.total);
    expect(british.hits[0]?.excerpt).toMatch(/child labour/iu);
    expect(american.hits[0]?.excerpt).toMatch(/child labor\b/iu);
  });

  it('finds an abbreviation by its words and the words by the abbreviation', () => {
    const short = library.search.query({ query: 'MLSP ', limit: 200 });
    const around = short.hits.flatMap(({ report, places }) =>
      places.map(({ start }) => library.sources.get(report)?.slice(start, start + 13)),
    );
    expect(around).toContain('MLSP reported');
    expect(
      short.hits.some((hit) =>
        markedWords(library, hit).some((words) => /^Ministry of Labou?r/u.test(words)),
      ),
    ).toBe(true);
    const long = library.search.query({ query: 'Ministry of Labour and Social Protection ', limit: 200 });
    expect(long.hits.some((hit) => markedWords(library, hit).includes('MLSP'))).toBe(true);
  });

  it('does not find the numbers of citation marks', () => {
    // 2013 cites "(3, 14, 26)" and the like throughout; 26 stands in its text in no other way.
    const cited = library.search.query({ query: '26 ', reports: ['kazakhstan-2013'] });
    for (const hit of cited.hits) expect(markedWords(library, hit)).not.toContain('26)');
    const numbers = library.search.query({ query: '37 ', reports: ['kazakhstan-2013'] });
    expect(numbers.hits.filter((hit) => hit.kind !== 'reference')).toEqual([]);
  });

  it('marks in the excerpt what it marks in the source', () => {
    for (const query of [
      'child labor',
      'labor inspectors 2016',
      'Nur-Sultan',
      'MLSP',
      'inspec',
      'moratorum',
    ]) {
      for (const hit of library.search.query({ query, limit: 100 }).hits) {
        const source = markedWords(library, hit).map((words) => fold(words).replaceAll(/\s+/gu, ' '));
        for (const [start, end] of hit.matches) {
          expect(source).toContain(fold(hit.excerpt.slice(start, end)).replaceAll(/\s+/gu, ' '));
        }
      }
    }
  });
});
