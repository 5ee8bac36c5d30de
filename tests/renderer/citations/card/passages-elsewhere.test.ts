import { describe, expect, it } from 'vitest';
import { passagesElsewhere } from '../../../../src/renderer/citations/card/passages-elsewhere.ts';
import type { SourcePassage } from '../../../../src/shared/contract/contract.ts';
import { citation, report, table } from '../../helpers/build.ts';

const REPORT = report({
  id: 'kazakhstan-2022',
  citations: [
    citation('(3)', [3], 'section:prevalence'),
    citation('(3,4)', [3, 4], 'section:law'),
    citation('(3-5)', [3, 4, 5], 'table:4'),
    citation('(3,9)', [3, 9], 'section:prevalence'),
  ],
});

const KNOWN: SourcePassage = {
  report: 'kazakhstan-2022',
  text: '(3-5)',
  where: 'table:4',
  topic: 'law',
  block: 'b9',
  citation: 2,
  excerpt: 'Article 31 of the Labor Code (3-5)',
  mark: [29, 34],
  rowLabel: 'Minimum Age for Work',
  start: 900,
  end: 905,
};

describe('the other places of a source', () => {
  it('stand by section, in the order they are given', () => {
    const sections = passagesElsewhere(REPORT, [0, 1, 3, 7], []);
    expect(sections.map(({ name, passages }) => [name, passages.map((one) => one.citation)])).toEqual([
      ['Prevalence', [0, 3]],
      ['Legal framework', [1]],
    ]);
  });

  it('are sentences, and in a table say in which row', () => {
    expect(passagesElsewhere(REPORT, [2], [KNOWN])[0]?.passages).toEqual([
      {
        citation: 2,
        place: 'Table 4, Minimum Age for Work',
        excerpt: 'Article 31 of the Labor Code (3-5)',
        mark: [29, 34],
      },
    ]);
  });

  it('are their marks alone until the sentences are known', () => {
    expect(passagesElsewhere(REPORT, [1, 2], [])).toEqual([
      { name: 'Legal framework', passages: [{ citation: 1, place: null, excerpt: '(3,4)', mark: [0, 5] }] },
      { name: 'Table 4', passages: [{ citation: 2, place: 'Table 4', excerpt: '(3-5)', mark: [0, 5] }] },
    ]);
  });

  it('belong with a table to the section of the table', () => {
    const withTable = { ...REPORT, tables: [table({ id: 't4', number: 4, topic: 'law' })] };
    expect(passagesElsewhere(withTable, [1, 2], []).map(({ name }) => name)).toEqual(['Legal framework']);
  });
});
