import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress, parseLink } from '../../../src/renderer/links/link.ts';
import type { FollowedLink, ReaderLink } from '../../../src/renderer/links/link.ts';
import { TOPICS } from '../../../src/shared/model.ts';
import { HIT_KINDS } from '../../../src/shared/search.ts';

const search = (query: string, parts: object = {}): ReaderLink => ({
  kind: 'search',
  query,
  filters: {},
  sort: 'relevance',
  ...parts,
});

describe('parseLink', () => {
  it.each<readonly [string, FollowedLink]>([
    ['#/search?q=cotton', search('cotton')],
    ['  http://127.0.0.1:4711/token/#/search?q=%22forced+begging%22 \n', search('"forced begging"')],
    [
      'reader://app/index.html#/search?q=a&year=2016&year=2022&topic=law&kind=table&area=C%C3%B4te+d%27Ivoire&sort=year',
      search('a', {
        filters: { areas: ["Côte d'Ivoire"], years: [2016, 2022], topics: ['law'], kinds: ['table'] },
        sort: 'year',
      }),
    ],
    [
      '#/read/kazakhstan-2022/table-5',
      { kind: 'place', report: 'kazakhstan-2022', block: 'table-5', places: [] },
    ],
    [
      '#/read/kazakhstan-2022/law-3?at=102-112,140-150',
      {
        kind: 'place',
        report: 'kazakhstan-2022',
        block: 'law-3',
        places: [
          { start: 102, end: 112 },
          { start: 140, end: 150 },
        ],
      },
    ],
    ['#/read/kazakhstan-2022', { kind: 'place', report: 'kazakhstan-2022', block: '', places: [] }],
    // What is not understood of a link is left out, and the rest holds.
    ['#/search?q=cotton&year=soon&topic=weather&kind=poem&sort=length', search('cotton')],
    [
      '#/read/kazakhstan-2022/b1?at=112-102,x-y',
      { kind: 'place', report: 'kazakhstan-2022', block: 'b1', places: [] },
    ],
  ])('%j', (text, link) => {
    expect(parseLink(text)).toEqual(link);
  });

  it.each([
    '',
    'cotton',
    '#view',
    '#/search',
    '#/search?q=',
    '#/search?year=2016',
    '#/read/',
    '#/read//b1',
    '#/read/a/b/c',
    '#/other/a',
    'see #/search?q=cotton',
    'https://www.dol.gov/agencies/ilab#/resources',
    '#/read/%E0%A4%A/b1',
  ])('%j is no link', (text) => {
    expect(parseLink(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseLink(`#/read/${text}`);
        parseLink(`#/search?${text}`);
      }),
    );
  });
});

describe('the address of a link', () => {
  const some = <Value>(value: fc.Arbitrary<Value>) => fc.uniqueArray(value, { minLength: 1, maxLength: 4 });
  const inOrder = <Value>(all: readonly Value[]) => fc.subarray([...all], { minLength: 1 });
  const query = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  const filters = fc.record(
    {
      areas: some(fc.string({ unit: 'grapheme' })),
      years: some(fc.integer({ min: 1990, max: 2100 })),
      topics: inOrder(TOPICS),
      kinds: inOrder(HIT_KINDS),
    },
    { requiredKeys: [] },
  );

  it('is read back as the search it came from', () => {
    fc.assert(
      fc.property(query, filters, fc.constantFrom('relevance', 'year'), (typed, chosen, sort) => {
        const link = { kind: 'search', query: typed, filters: chosen, sort } as const;
        expect(parseLink(linkAddress(link))).toEqual(link);
      }),
    );
  });

  it('of a passage holds nothing of this machine, and is read back', () => {
    const quotation = { prefix: 'before', start: 'the words', end: '', suffix: 'behind' };
    const link = { kind: 'passage', report: 'Kazakhstan 2022', quotation } as const;
    const address = linkAddress(link);
    expect(address).toBe('findings-reader:Kazakhstan%202022?text=before-,the%20words,-behind');
    expect(parseLink(address)).toEqual(link);
    expect(parseLink('findings-reader:%20')).toEqual({ kind: 'damaged' });
  });

  it('of a search leads to it in any reader, as a program for texts may have broken it', () => {
    const address = linkAddress(search('cotton "forced begging"', { filters: { years: [2016] } }));
    expect(address).toBe('findings-reader:#/search?q=cotton+%22forced+begging%22&year=2016');
    for (const sent of [`<${address}>`, `${address.slice(0, 40)}\n${address.slice(40)}`])
      expect(parseLink(sent)).toEqual(search('cotton "forced begging"', { filters: { years: [2016] } }));
    expect(parseLink('findings-reader:#/search?year=2016')).toEqual({ kind: 'damaged' });
    expect(parseLink('findings-reader:#/weather')).toEqual({ kind: 'damaged' });
  });
});
