import { describe, expect, it } from 'vitest';
import {
  eachHasItsOwn,
  identifyingMarks,
  ownTitle,
} from '../../../../src/core/citations/identity/identifying-marks.ts';

describe('what tells one document of a series from the next', () => {
  it.each([
    ['Country Reports on Human Rights Practices- 2015: Kazakhstan', 'human rights'],
    ['Trafficking in Persons Report- 2016', 'trafficking'],
    ['International Religious Freedom Report for 2017', 'religious freedom'],
    ['2015 Findings on the Worst Forms of Child Labour', 'child labor findings'],
    [
      'Direct Request (CEACR) concerning Worst Forms of Child Labour Convention, 1999 (No. 182)',
      'ILO comments',
    ],
    ['Global Estimates of Child Labour', null],
    ['Report on human rights', null],
  ])('%s is of the series %s', (title, series) => {
    expect(identifyingMarks(title, [], '').series).toBe(series);
  });

  it.each([
    ['Direct Request concerning Worst Forms of Child Labour Convention, 1999 (No. 182)', '182'],
    ['Observation concerning Convention C138', '138'],
    ['Convention (No. 182)', ''],
  ])('%s is about convention %s', (title, conventions) => {
    expect(identifyingMarks(title, [], '').conventions).toBe(conventions);
  });

  it('takes numbers from the words, and places from the title before the rest', () => {
    const marks = identifyingMarks('A title', ['kazakhstan', '2015', 'iii', '2013'], 'Published in Kenya');
    expect(marks.numbers).toEqual(['2013', '2015']);
    expect(marks.places).toBe('KZ');
    expect(identifyingMarks('A title', [], 'Published in Kenya').places).toBe('KE');
  });

  it('takes no place from an address', () => {
    expect(identifyingMarks('A title', [], 'At https://www.example.org/Kenya').places).toBe('');
  });

  it('leaves out what comments on one convention all say', () => {
    expect(ownTitle('Worst Forms of Child Labour Convention, 1999 (ratification: 2003)')).not.toMatch(
      /1999|2003/,
    );
    expect(ownTitle('Labor Code, 1999')).toContain('1999');
  });
});

describe('each says what the other does not', () => {
  it.each([
    [['2013'], ['2014'], true],
    [['2013'], [], false],
    [['2013', 'ii'], ['2013'], false],
    [['2013', 'ii'], ['2013', 'iii'], true],
    [[], [], false],
  ])('%j and %j: %s', (one, other, each) => {
    expect(eachHasItsOwn(one, other)).toBe(each);
  });
});
