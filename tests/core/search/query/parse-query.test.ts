import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/core/search/query/parse-query.ts';
import type { QueryNode } from '../../../../src/core/search/query/query-syntax.ts';

/** A tree in one line: `and(a b*)`, `or(..)`, `not(..)`, `near(..)`, `"a b"`, `[26.1 2]` for a run, `a?` where optional. */
function show(node: QueryNode | null): string {
  if (node === null) return '-';
  switch (node.kind) {
    case 'word': {
      const words = node.words.map((word) => `${word.form}${word.prefix ? '*' : ''}`).join(' ');
      const text = node.words.length > 1 ? `[${words}]` : words;
      return `${text}${node.starred ? '*' : ''}${node.optional ? '?' : ''}`;
    }
    case 'phrase':
      return `"${node.words.map((word) => `${word.form}${word.prefix ? '*' : ''}`).join(' ')}"`;
    case 'filter': {
      const { field, ...rest } = node.filter;
      return `${field}:${Object.values(rest).flat().join('-')}`;
    }
    case 'and':
    case 'or':
      return `${node.kind}(${node.nodes.map(show).join(' ')})`;
    case 'not':
      return `not(${show(node.node)})`;
    case 'near':
      return `near${node.distance ?? ''}(${node.nodes.map(show).join(' ')})`;
  }
}

const understood: readonly (readonly [query: string, tree: string])[] = [
  ['cotton ', 'cotton'],
  ['cotton', 'cotton*'],
  ['c', 'c*?'],
  ['labor inspec', 'and(labor inspec*)'],
  ['Labor AND Inspectors ', 'and(labor inspectors)'],
  ['cotton OR tobacco ', 'or(cotton tobacco)'],
  ['harvest cotton OR tobacco ', 'and(harvest or(cotton tobacco))'],
  ['cotton -uzbekistan ', 'and(cotton not(uzbekistan))'],
  ['cotton NOT uzbekistan ', 'and(cotton not(uzbekistan))'],
  ['cotton –uzbekistan ', 'and(cotton not(uzbekistan))'],
  ['-(cotton tobacco) fields ', 'and(not(and(cotton tobacco)) fields)'],
  ['cotton - tobacco ', 'and(cotton tobacco)'],
  ['"forced begging" ', '"forced begging"'],
  ['“forced begging” ', '"forced begging"'],
  ['"labor inspect*" ', '"labor inspect*"'],
  ['inspect* ', 'inspect**'],
  ['cotton NEAR tobacco ', 'near(cotton tobacco)'],
  ['cotton near/5 tobacco ', 'near5(cotton tobacco)'],
  ['near ', 'near'],
  ['26.1(2) ', '[26.1 2]'],
  ['Nur-Sultan ', '[nur sultan]'],
  ['No. 414-V ', '[№ 414 v]'],
  ['C. 182 ', '[c 182]'],
  ['45-п ', '[45 п]'],
  ['79,690 ', '79690'],
  ['$5.2 million ', 'and(5.2 million)'],
  ['the labor code ', 'and(the? labor code)'],
  ["Côte d'Ivoire ", 'and(cote [d ivoire])'],
  ['year:2016 ', 'year:2016-2016'],
  ['year:2013-2016 ', 'year:2013-2016'],
  ['year:2016–2013 ', 'year:2013-2016'],
  ['year:2020- ', 'year:2020-9999'],
  ['year:-2013 ', 'year:0-2013'],
  ['in:tables ', 'in:table'],
  ['in:tab ', 'in:table'],
  ['in:references,notes ', 'in:reference-note'],
  ['topic:law ', 'topic:law'],
  ['topic:enf ', 'topic:enforcement'],
  ['level:minimal ', 'level:minimal'],
  ['cites:21 ', 'cites:21'],
  ['cites:3,14-16 ', 'cites:3-14-15-16'],
  ['source:embassy ', 'source:embassy'],
  ['area:"Côte d’Ivoire" ', "area:cote d'ivoire"],
  ['-in:references cotton ', 'and(not(in:reference) cotton)'],
  ['(cotton OR tobacco) year:2022 ', 'and(or(cotton tobacco) year:2022-2022)'],
  ['http://www.dol.gov/ilab ', '[http www dol gov ilab]'],
  ['', '-'],
  ['   ', '-'],
];

/** Queries that are not taken as they stand, and a word of the sentence that says so. */
const explained: readonly (readonly [query: string, tree: string, notice: RegExp])[] = [
  ['"forced beg', '"forced beg*"', /not closed/u],
  ['(cotton tobacco ', 'and(cotton tobacco)', /bracket/u],
  ['cotton OR', 'cotton', /OR/u],
  ['OR cotton ', 'cotton', /OR/u],
  ['cotton NEAR', 'cotton', /NEAR/u],
  ['cotton near tobacco ', 'near(cotton tobacco)', /same sentence/u],
  ['year:', '-', /no value/u],
  ['year:201', '-', /not a whole year/u],
  ['year:soon cotton ', 'cotton', /not a year/u],
  ['topic:weather cotton ', 'cotton', /topic can be/u],
  ['cites:x cotton ', 'cotton', /number of a reference/u],
  ['colour:red ', '[colour red]', /no field/u],
  ['-cotton', '-', /leave out/u],
  ['the of ', 'and(the? of?)', /very common words/u],
  ['OR OR AND', '-', /no word/u],
  ['!!! ???', '-', /no word/u],
];

describe('parseQuery', () => {
  it.each(understood)('%j', (query, tree) => {
    const { root, notices } = parseQuery(query);
    expect(show(root)).toBe(tree);
    if (!query.includes(' near')) expect(notices).toEqual([]);
  });

  it.each(explained)('%j is explained', (query, tree, notice) => {
    const { root, notices } = parseQuery(query);
    expect(show(root)).toBe(tree);
    expect(notices.join(' ')).toMatch(notice);
  });

  it('takes the first words of a very long query and says so', () => {
    const { root, notices } = parseQuery('cotton '.repeat(2000));
    expect(root?.kind === 'and' && root.nodes.length).toBe(20);
    expect(notices.join(' ')).toMatch(/very long.*many words/u);
  });

  it('has a reading for every string', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '-',
        ' ',
        'OR',
        'AND',
        'NOT',
        'NEAR',
        'near',
        'year:',
        'in:',
        'cites:',
        '*',
        'a',
        '2016',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { root, notices } = parseQuery(pieces.join(''));
        expect(root === null || show(root).length > 0).toBe(true);
        expect(notices.every((notice) => /[.]$/u.test(notice))).toBe(true);
      }),
    );
  });
});
