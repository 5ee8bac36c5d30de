import { describe, expect, it } from 'vitest';
import {
  allChosen,
  allWordsChosen,
  choiceValues,
  isChosen,
  oneChosen,
  wordsChosen,
  yearChosen,
  yearsChosen,
} from '../../../src/renderer/places/choice-values.ts';

describe('choices as values of an address', () => {
  it('leave out what nobody chose', () => {
    const nothing = { words: '', sort: null, changed: false, kind: [] };
    expect(choiceValues(nothing).toString()).toBe('');
  });

  it('come back as they were written', () => {
    const text = choiceValues({
      words: 'cotton & silk',
      sort: 'title',
      changed: true,
      year: [2013, 2022],
      area: ['Côte d’Ivoire', 'Mali'],
    }).toString();
    const values = new URLSearchParams(text);
    expect(wordsChosen(values, 'words')).toBe('cotton & silk');
    expect(oneChosen(values, 'sort', ['cited', 'title'])).toBe('title');
    expect(isChosen(values, 'changed')).toBe(true);
    expect(yearsChosen(values, 'year')).toEqual([2013, 2022]);
    expect(allWordsChosen(values, 'area')).toEqual(['Côte d’Ivoire', 'Mali']);
  });

  it('name nothing that there is not: a file of the session may be anybody’s work', () => {
    const values = new URLSearchParams(`sort=shouting&kind=b&kind=x&year=99999&words=${'w'.repeat(400)}`);
    expect(oneChosen(values, 'sort', ['cited', 'title'])).toBeUndefined();
    expect(allChosen(values, 'kind', ['a', 'b'])).toEqual(['b']);
    expect(yearChosen(values, 'year')).toBeNull();
    expect(wordsChosen(values, 'words')).toHaveLength(300);
    expect(isChosen(values, 'changed')).toBe(false);
  });
});
