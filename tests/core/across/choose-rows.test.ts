import { describe, expect, it } from 'vitest';
import { chooseRows } from '../../../src/core/across/choose-rows.ts';
import type { Fact } from '../../../src/core/across/facts/facts.ts';

const fact = (label: string, group = '', series: string | null = null): Fact => ({
  year: 2016,
  label,
  series,
  group,
  entity: '',
  areas: [],
  cells: [],
  citations: [],
  notes: [],
  block: '',
  table: 0,
  row: 0,
  column: 0,
  start: 0,
  end: 0,
});

describe('chooseRows', () => {
  it.each([
    ['laws', 'Minimum Age for Work', 'Minimum Age for Work'],
    ['laws', 'minimum age for work', 'Minimum Age for Work'],
    // 2013 and 2016 called it otherwise.
    [
      'laws',
      'List of Hazardous Occupations Prohibited for Children',
      'Identification of Hazardous Occupations or Activities Prohibited for Children',
    ],
    ['laws', 'compulsory education', 'Compulsory Education Age'],
    ['conventions', 'Palermo Protocol', 'Palermo Protocol on Trafficking in Persons'],
    ['conventions', 'C. 182', 'ILO C. 182, Worst Forms of Child Labor'],
    ['conventions', 'UN CRC', 'UN CRC'],
    ['labor-enforcement', 'labor inspectors', null],
    ['labor-enforcement', 'Number of Labor Inspectors', 'Number of Labor Inspectors'],
    ['labor-enforcement', 'Number of Labor Inspections', 'Number of Labor Inspections Conducted'],
  ] as const)('%s: %s', (concept, asked, name) => {
    const { title, names } = chooseRows(concept, asked);
    if (name === null) expect(names).toEqual([]);
    else expect([title, names.includes(title)]).toEqual([name, true]);
  });

  it('finds words at the beginning of words, in label and group', () => {
    const { holds } = chooseRows('work-by-sector', 'brick');
    expect(holds(fact('Brickmaking†', 'Industry'))).toBe(true);
    expect(holds(fact('Production of charcoal,† ceramics,† and bricks†'))).toBe(true);
    expect(holds(fact('Cotton picking'))).toBe(false);
    expect(chooseRows('work-by-sector', 'industry brick').holds(fact('Brickmaking', 'Industry'))).toBe(true);
    expect(chooseRows('work-by-sector', 'ton').holds(fact('Cotton picking'))).toBe(false);
    const either = chooseRows('work-by-sector', 'cotton | brick').holds;
    expect([either(fact('Picking cotton†')), either(fact('Brickmaking')), either(fact('Fishing'))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('asks for everything where nothing is said, and for nothing by signs alone', () => {
    expect(chooseRows('laws', '').holds(fact('Anything'))).toBe(true);
    expect(chooseRows('laws', '=+@').holds(fact('Anything'))).toBe(false);
  });
});
