import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

describe('the caption that a line is', () => {
  it.each([
    ['Table 2. Overview of Children’s Work by Sector and Activity', 2, 'Table 2. '],
    ['Table I. Statistics on Children’s Work and Education', 1, 'Table I. '],
    ['TABLE IV: Laws and Regulations', 4, 'TABLE IV: '],
    ['Table 11 . Key Social Programs', 11, 'Table 11 . '],
  ])('%s', (text, number, lead) => {
    expect(SERIES.tableCaption(text)).toEqual({ number, leadLength: lead.length, continuedLength: 0 });
  });

  it('says that it goes on', () => {
    expect(SERIES.tableCaption('Table 4. Laws and Regulations on Child Labor (cont.)')?.continuedLength).toBe(
      ' (cont.)'.length,
    );
  });

  it.each([
    'Table 4 provides key indicators on children’s work.',
    'Tables 4. Laws',
    'Table 123. Laws',
    'Table XIII. Laws',
    'See Table 4. It has more.',
    'Table 4.',
    `Table 4. ${'Laws and Regulations '.repeat(20)}`,
  ])('is none: %s', (text) => {
    expect(SERIES.tableCaption(text)).toBeNull();
  });
});

describe('what a table is about', () => {
  it.each([
    ['Table 1. Statistics on Children’s Work and Education', 'statistics'],
    ['Overview of Children’s Work by Sector and Activity', 'work-by-sector'],
    ['Ratification of International Conventions on Child Labor', 'conventions'],
    ['Laws and Regulations on Child Labor', 'laws'],
    ['Labor Law Enforcement Efforts Related to Child Labor', 'labor-enforcement'],
    ['Criminal Law Enforcement Efforts Related to Child Labor', 'criminal-enforcement'],
    ['Suggested Government Actions to Eliminate Child Labor', 'actions'],
    ['Imports of Cotton by Year', null],
  ])('%s: %s', (caption, concept) => {
    expect(SERIES.conceptOfCaption(caption)).toBe(concept);
  });

  it.each([
    [['Sector/Industry', 'Activity'], 'work-by-sector'],
    [['Area', 'Suggested Action', 'Year(s) Suggested'], 'actions'],
    [['Country', 'Capital'], null],
    [[], null],
  ])('by its heads %j: %s', (columns, concept) => {
    expect(SERIES.conceptOfColumns(columns)).toBe(concept);
  });
});
