import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/shared/text/fold.ts';
import { createReportSearch } from '../../../src/core/search/report-search.ts';
import type { ReportSearch } from '../../../src/core/search/report-search.ts';
import { plainReport } from './plain-report.ts';
import type { PlainReport } from './plain-report.ts';

function searchOver(...reports: readonly PlainReport[]): {
  search: ReportSearch;
  sources: Map<string, string>;
} {
  const search = createReportSearch();
  const sources = new Map<string, string>();
  for (const plain of reports) {
    const { report, source } = plainReport(plain);
    search.add(report);
    sources.set(report.id, source);
  }
  return { search, sources };
}

function one(...paragraphs: readonly string[]): ReportSearch {
  return searchOver({ id: 'a', sections: [{ title: '', paragraphs }] }).search;
}

/** Blocks of the hits, best first; "0-2" is the third paragraph. */
function blocks(search: ReportSearch, query: string): string[] {
  return search.query({ query, limit: 100 }).hits.map((hit) => hit.block);
}

describe('the query language', () => {
  const search = one(
    'Children harvest cotton in the fields.', // 0-0
    'Children harvest tobacco.', // 0-1
    'Cotton prices rose. Tobacco is grown elsewhere.', // 0-2
    'Inspectors visited the cotton fields and tobacco fields.', // 0-3
    'Forced begging, and begging that is forced.', // 0-4
  );

  it.each([
    ['cotton harvest ', ['0-0']],
    ['cotton OR tobacco ', ['0-0', '0-1', '0-2', '0-3']],
    ['cotton -tobacco ', ['0-0']],
    ['harvest NOT cotton ', ['0-1']],
    ['"forced begging" ', ['0-4']],
    ['"begging forced" ', []],
    ['cotton NEAR tobacco ', ['0-3']],
    ['"cotton" AND tobacco ', ['0-2', '0-3']],
    ['cotton NEAR/3 tobacco ', ['0-3']],
    ['cotton NEAR/1 tobacco ', []],
    ['insp* ', ['0-3']],
    ['(cotton OR tobacco) harvest ', ['0-0', '0-1']],
    ['"harvest tob*" ', ['0-1']],
    ['in:notes cotton ', []],
    ['harvesting ', ['0-0', '0-1']],
  ])('%s', (query, expected) => {
    expect(blocks(search, query).toSorted()).toEqual(expected);
  });
});

describe('ranking', () => {
  it('puts the word as typed above the other spelling, that above other forms, those above beginnings', () => {
    const search = one('Colorless.', 'Colored.', 'Colour.', 'Color.');
    expect(blocks(search, 'color')).toEqual(['0-3', '0-2', '0-1', '0-0']);
    expect(blocks(search, 'colour')).toEqual(['0-2', '0-3', '0-1']);
  });

  it('puts similar spellings last', () => {
    const search = one('Inspecter.', 'Inspectors.', 'Inspector.');
    expect(blocks(search, 'inspector ')).toEqual(['0-2', '0-1', '0-0']);
  });

  it('prefers words side by side and in the typed order', () => {
    const search = one(
      'Labor is one thing and an inspection is another.',
      'An inspection of labor was made in the year.',
      'A labor inspection was made there in the year.',
    );
    expect(blocks(search, 'labor inspection ')).toEqual(['0-2', '0-1', '0-0']);
  });

  it('lets the heading and the report supply words, but not all of them', () => {
    const { search } = searchOver(
      {
        id: 'uz-2016',
        area: 'Uzbekistan',
        year: 2016,
        sections: [
          {
            title: 'Enforcement of laws',
            paragraphs: ['Inspectors visited fields.', 'Nothing else happened.'],
          },
        ],
      },
      {
        id: 'kz-2016',
        area: 'Kazakhstan',
        year: 2016,
        sections: [{ title: '', paragraphs: ['Inspectors visited markets.'] }],
      },
    );
    const page = search.query({ query: 'uzbekistan 2016 inspectors ' });
    expect(page.hits.map((hit) => [hit.report, hit.block])).toEqual([['uz-2016', '0-0']]);
    expect(blocks(search, 'enforcement inspectors ')).toEqual(['0-0']);
    expect(blocks(search, 'enforcement ')).toEqual(['0-h']);
    expect(blocks(search, 'enforcement of laws ')).toEqual(['0-h']);
  });

  it('gives ties to the newer report', () => {
    const report = (year: number): PlainReport => ({
      id: `a-${year}`,
      year,
      sections: [{ title: '', paragraphs: ['Cotton.'] }],
    });
    const { search } = searchOver(report(2013), report(2022), report(2016));
    expect(search.query({ query: 'cotton ' }).hits.map((hit) => hit.report)).toEqual([
      'a-2022',
      'a-2016',
      'a-2013',
    ]);
  });
});

describe('what is marked', () => {
  const marked = (query: string, ...paragraphs: readonly string[]): string[] => {
    const [hit] = one(...paragraphs).query({ query }).hits;
    return (hit?.matches ?? []).map(([start, end]) => hit?.excerpt.slice(start, end) ?? '');
  };

  it('is never a word that was to be left out', () => {
    expect(marked('cotton OR (harvest -tobacco) ', 'Cotton and tobacco.')).toEqual(['Cotton']);
  });

  it('is a common word only between others', () => {
    expect(marked('forms of labor ', 'Of all forms of labor, of which')).toEqual(['forms', 'of', 'labor']);
  });

  it('is an article number to its closing bracket', () => {
    expect(marked('26.1(2) ', 'Article 26.1(2) of the Code')).toEqual(['26.1(2)']);
  });
});

describe('similar spellings', () => {
  it('are looked for when the exact search finds little, and are said to be so', () => {
    const page = one('The moratorium ended.', 'Cotton.').query({ query: 'moratorum ' });
    expect(page.similar).toEqual([{ typed: 'moratorum', similar: ['moratorium'] }]);
    expect(page.hits.map((hit) => hit.similar)).toEqual([true]);
  });

  it('are not looked for when the exact search finds enough', () => {
    const page = one('cotton', 'cotton', 'cotton', 'cottons', 'cottan').query({ query: 'cotton ' });
    expect(page.similar).toBeUndefined();
    expect(page.total).toBe(4);
  });

  it('never stand in for numbers or short words', () => {
    expect(one('79691 in all, and the law').query({ query: '79690 ' }).total).toBe(0);
    expect(one('the lawn').query({ query: 'lew ' }).total).toBe(0);
  });
});

describe('a library that changes', () => {
  const plain = (text: string): PlainReport => ({ id: 'a', sections: [{ title: '', paragraphs: [text] }] });

  it('replaces a report of the same id and forgets a removed one', () => {
    const { search } = searchOver(plain('cotton'));
    search.add(plainReport(plain('tobacco')).report);
    expect(search.query({ query: 'cotton ' }).total).toBe(0);
    expect(search.query({ query: 'tobacco ' }).total).toBe(1);
    search.remove('a');
    search.remove('never there');
    expect(search.query({ query: 'tobacco ' }).total).toBe(0);
    expect(search.query({ query: 'tobaco ' }).similar).toBeUndefined();
  });
});

describe('counts and filters', () => {
  const { search } = searchOver(
    {
      id: 'kz-2016',
      area: 'Kazakhstan',
      year: 2016,
      sections: [{ title: 'Law', topic: 'law', paragraphs: ['cotton', 'cotton'] }],
    },
    {
      id: 'kz-2022',
      area: 'Kazakhstan',
      year: 2022,
      sections: [{ title: 'Programs', topic: 'programs', paragraphs: ['cotton'] }],
    },
    {
      id: 'uz-2022',
      area: 'Uzbekistan',
      year: 2022,
      sections: [{ title: 'Cotton law', topic: 'law', paragraphs: ['cotton'] }],
    },
  );

  it('counts hits per report, section and filter value, whatever the limit', () => {
    const page = search.query({ query: 'cotton ', limit: 1 });
    expect(page.total).toBe(5);
    expect(page.counts).toEqual({ 'kz-2016': 2, 'kz-2022': 1, 'uz-2022': 2 });
    expect(page.facets.areas).toEqual([
      { value: 'Kazakhstan', count: 3 },
      { value: 'Uzbekistan', count: 2 },
    ]);
    expect(page.facets.years).toEqual([
      { value: 2016, count: 2 },
      { value: 2022, count: 3 },
    ]);
    expect(page.facets.kinds).toContainEqual({ value: 'heading', count: 1 });
    expect(page.hits).toHaveLength(1);
  });

  it('counts the values of a chosen filter as if it were not chosen', () => {
    const page = search.query({ query: 'cotton ', filters: { years: [2022] } });
    expect(page.total).toBe(3);
    expect(page.facets.years).toEqual([
      { value: 2016, count: 2 },
      { value: 2022, count: 3 },
    ]);
    expect(page.facets.areas).toEqual([
      { value: 'Kazakhstan', count: 1 },
      { value: 'Uzbekistan', count: 2 },
    ]);
  });

  it('pages and sorts', () => {
    const all = search.query({ query: 'cotton ', sort: 'place' }).hits;
    const second = search.query({ query: 'cotton ', sort: 'place', offset: 2, limit: 2 }).hits;
    expect(second).toEqual(all.slice(2, 4));
    expect(search.query({ query: 'cotton ', sort: 'year' }).hits.map((hit) => hit.report.slice(3))).toEqual([
      '2022',
      '2022',
      '2022',
      '2016',
      '2016',
    ]);
  });

  it('leaves room for other reports where one has many hits, and counts them all', () => {
    const crowded = createReportSearch();
    const paragraphs = Array.from({ length: 9 }, (_, index) => `Cotton cotton ${index}.`);
    for (const [id, texts] of [
      ['a', paragraphs],
      ['b', ['Here is some cotton.']],
    ] as const) {
      crowded.add(plainReport({ id, sections: [{ title: '', paragraphs: texts }] }).report);
    }
    const page = crowded.query({ query: 'cotton ', limit: 5, perReport: 4 });
    expect(page.hits.map((found) => found.report)).toEqual(['a', 'a', 'a', 'a', 'b']);
    expect(page.counts).toEqual({ a: 9, b: 1 });
    const whole = crowded.query({ query: 'cotton ', limit: 9, reports: ['a'] });
    expect(whole.hits.slice(0, 4)).toEqual(page.hits.slice(0, 4));
  });

  it('searches one report, in reading order, for the hits of a pane', () => {
    const page = search.query({ query: 'cotton ', reports: ['uz-2022'], sort: 'place' });
    expect(page.hits.map((hit) => hit.block)).toEqual(['0-h', '0-0']);
    expect(page.sections).toEqual([{ report: 'uz-2022', sectionId: 's0', count: 2 }]);
  });
});

describe('what a hit tells', () => {
  it('names the printed page of its first match', () => {
    const { report } = plainReport({
      id: 'a',
      sections: [{ title: 'Law', paragraphs: ['Cotton.', 'Tobacco.'] }],
    });
    const pages = [
      { number: 7, start: 0, end: 12 },
      { number: 8, start: 12, end: report.source.length },
    ];
    const search = createReportSearch();
    search.add({ ...report, source: { ...report.source, pages } });
    const pageOf = (query: string): unknown => search.query({ query }).hits[0]?.page;
    expect([pageOf('cotton '), pageOf('tobacco ')]).toEqual([7, 8]);
  });

  it('finds a chapter by any of the levels it gives', () => {
    const { report } = plainReport({
      id: 'a',
      area: 'New Zealand',
      sections: [{ title: '', paragraphs: ['Cotton.'] }],
    });
    const place = { start: 0, end: 1 };
    const search = createReportSearch();
    search.add({
      ...report,
      assessment: { level: 'moderate', label: 'Moderate Advancement', place },
      assessments: [{ area: 'Tokelau', level: 'minimal', label: 'Minimal Advancement', place }],
    });
    const total = (query: string): number => search.query({ query }).total;
    expect([
      total('cotton level:moderate'),
      total('cotton level:minimal'),
      total('cotton level:none'),
    ]).toEqual([1, 1, 0]);
  });
});

describe('exactness', () => {
  const letters = fc.constantFrom(
    'İ',
    'ß',
    'ﬁ',
    'e\u0301',
    'é',
    '\u00ad',
    '—',
    '’',
    '𝒳',
    '😀',
    '\ud800',
    'Я',
    '† ',
    ' ',
    ' ',
    '. ',
    ', ',
    '(3) ',
  );
  const words = fc.constantFrom(
    'child',
    'labor',
    'Labour',
    'inspect',
    'Straße',
    'ﬁeld',
    'İzmir',
    'cafe\u0301',
    '79,690',
    'U.S.',
  );

  it('marks ranges that fold to a typed word, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, letters), { minLength: 1, maxLength: 30 }),
        words,
        (pieces, word) => {
          const text = `${pieces.join('')} ${word}`;
          const { search, sources } = searchOver({ id: 'a', sections: [{ title: '', paragraphs: [text] }] });
          const page = search.query({ query: `"${word}" ` });
          const [hit] = page.hits;
          const source = sources.get('a') ?? '';
          const plain = (marked: string): string =>
            fold(marked).replaceAll(/[.,]/gu, '').replace('labour', 'labor');
          expect(hit?.places.length).toBeGreaterThan(0);
          for (const { start, end } of hit?.places ?? [])
            expect(plain(source.slice(start, end))).toBe(plain(word));
          for (const [start, end] of hit?.matches ?? [])
            expect(plain(hit?.excerpt.slice(start, end) ?? '')).toBe(plain(word));
          expect(hit?.places.at(-1)?.end).toBe(text.length);
        },
      ),
    );
  });

  it('finds what reading every paragraph finds', () => {
    const vocabulary = ['child', 'labor', 'cotton', 'field', 'work', 'market'];
    const paragraph = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 8 }),
        fc.subarray(vocabulary, { minLength: 1, maxLength: 3 }),
        (texts, query) => {
          const search = one(...texts.map((text) => text.join(' ')));
          const expected = texts.flatMap((text, index) =>
            query.every((word) => text.includes(word)) ? [`0-${index}`] : [],
          );
          const hits = search
            .query({ query: `${query.join(' ')} `, limit: 100 })
            .hits.filter((hit) => hit.similar !== true && hit.missing === undefined);
          expect(hits.map((hit) => hit.block).toSorted()).toEqual(expected.toSorted());
          const phrase = texts.flatMap((text, index) =>
            text.join(' ').includes(query.join(' ')) ? [`0-${index}`] : [],
          );
          const found = search.query({ query: `"${query.join(' ')}"`, limit: 100 }).hits;
          expect(found.map((hit) => hit.block).toSorted()).toEqual(phrase.toSorted());
        },
      ),
    );
  });
});
