import { describe, expect, it } from 'vitest';
import { nameParts } from '../../../../src/renderer/ui/name/name-parts.ts';

describe('how a name gives way', () => {
  it.each([
    ["Côte d'Ivoire 2021", "Côte d'Ivoire", ' 2021', ''],
    ['Kazakhstan 2021 (summary)', 'Kazakhstan', ' 2021', ' (summary)'],
    ['ILO news, 31 May 2021', 'ILO news, 31 May', ' 2021', ''],
    ['Report of 2019 on the year 2021', 'Report of 2019 on the year', ' 2021', ''],
  ])('%s keeps its year', (name, start, kept, end) => {
    expect(nameParts(name)).toEqual({ start, kept, end });
  });

  it('keeps the last word of a long name without a year, or the last letters of one without words', () => {
    expect(nameParts('Saint Helena, Ascension, and Tristan da Cunha').kept).toBe(' Cunha');
    expect(nameParts('hearing-of-the-committee-on-labor-final.pdf').kept).toBe('bor-final.pdf'.slice(1));
  });

  it('cuts at its end what says nothing there, or is short', () => {
    expect(nameParts('Congo, Democratic Republic of the').kept).toBe('');
    expect(nameParts('Kazakhstan')).toEqual({ start: 'Kazakhstan', kept: '', end: '' });
    expect(nameParts('2021').start).toBe('2021');
  });

  it('loses no letter', () => {
    for (const name of [
      "Côte d'Ivoire 2021",
      'Congo, Democratic Republic of the',
      'Bosnia and Herzegovina',
      '',
    ]) {
      const { start, kept, end } = nameParts(name);
      expect(start + kept + end).toBe(name);
    }
  });
});
