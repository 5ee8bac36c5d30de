import { describe, expect, it } from 'vitest';
import { groupHits } from '../../../../src/renderer/search/results/group-hits.ts';
import { searchHit, searchPage } from '../../helpers/build.ts';

const hit = (report: string, score: number, sectionId = 'law') => searchHit({ report, score, sectionId });

describe('groupHits', () => {
  it('keeps the order of rank, in groups and among them, and counts all hits', () => {
    const hits = [hit('2022', 9), hit('2013', 8), hit('2022', 7), hit('2016', 6), hit('2013', 5)];
    const { exact, similar } = groupHits(
      searchPage({ query: 'q', total: 30, hits, counts: { '2022': 20, '2013': 9 } }),
    );
    const scores = exact.map((group) =>
      group.sections.flatMap((section) => section.hits.map((entry) => entry.score)),
    );
    expect(exact.map((group) => [group.report, group.total, group.listed])).toEqual([
      ['2022', 20, 2],
      ['2013', 9, 2],
      ['2016', 1, 1],
    ]);
    expect(scores).toEqual([[9, 7], [8, 5], [6]]);
    expect(similar).toEqual([]);
  });

  it('groups by section in the order of the best hit, with the count of each', () => {
    const hits = [hit('2022', 9, 'law'), hit('2022', 8, 'actions'), hit('2022', 7, 'law')];
    const sections = [
      { report: '2022', sectionId: 'law', count: 6 },
      { report: '2016', sectionId: 'actions', count: 4 },
    ];
    const [group] = groupHits(
      searchPage({ query: 'q', total: 7, hits, counts: { '2022': 7 }, sections }),
    ).exact;
    expect(group?.sections.map(({ id, total, hits: own }) => [id, total, own.length])).toEqual([
      ['law', 6, 2],
      ['actions', 1, 1],
    ]);
  });

  it('names a section by its subject, and by its own heading where it has none', () => {
    const hits = [
      searchHit({ report: 'a', topic: 'law', section: 'II. LEGAL FRAMEWORK', sectionId: 'x' }),
      searchHit({ report: 'a', topic: null, section: 'HUMAN RIGHTS AT WORK', sectionId: 'y' }),
    ];
    const [group] = groupHits(searchPage({ query: 'q', total: 2, hits, counts: { a: 2 } })).exact;
    expect(group?.sections.map((section) => section.name)).toEqual([
      'Legal framework',
      'Human Rights at Work',
    ]);
  });

  it('puts words that are only similar into a second step of their own', () => {
    const hits = [
      hit('2022', 9),
      { ...hit('2022', 3), similar: true as const },
      { ...hit('2016', 2), similar: true as const },
    ];
    const { exact, similar } = groupHits(
      searchPage({ query: 'q', total: 12, hits, counts: { '2022': 6, '2016': 6 } }),
    );
    expect(exact.map((group) => [group.report, group.total])).toEqual([['2022', 1]]);
    expect(similar.map((group) => [group.report, group.total])).toEqual([
      ['2022', 5],
      ['2016', 6],
    ]);
  });

  it('lists what was asked for beyond the page', () => {
    const page = searchPage({ query: 'q', total: 3, hits: [hit('2022', 9)], counts: { '2022': 3 } });
    const more = { '2022': { hits: [hit('2022', 9), hit('2022', 8), hit('2022', 7)], sections: [] } };
    expect(groupHits(page, more).exact[0]?.listed).toBe(3);
  });
});
