import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

describe('a line that states a level', () => {
  it.each([
    ['MINIMAL ADVANCEMENT', 'minimal', 'Minimal Advancement'],
    ['Moderate Advancement', 'moderate', 'Moderate Advancement'],
    ['SIGNIFICANT  ADVANCEMENT', 'significant', 'Significant Advancement'],
    ['Assessment: NO ADVANCEMENT', 'none', 'No Advancement'],
    ['NO ASSESSMENT', 'no-assessment', 'No Assessment'],
  ])('%s', (text, level, label) => {
    const plain = text.replace('  ', ' ');
    expect(SERIES.isLevelLabel(plain)).toBe(true);
    expect(SERIES.levelLabel(plain)).toEqual({ level, label });
  });

  it.each([
    'Kazakhstan made a minimal advancement in 2016.',
    'Minimal advancement was made in 2014.',
    'ADVANCEMENT',
    'MINIMAL EFFORTS',
    `MINIMAL ADVANCEMENT – ${'EFFORTS MADE '.repeat(20)}`,
  ])('is not %s', (text) => {
    expect(SERIES.isLevelLabel(text)).toBe(false);
    expect(SERIES.levelLabel(text)).toBeNull();
  });

  it('keeps its suffix, whatever its dash', () => {
    for (const dash of ['–', '—', '-', ' – '])
      expect(SERIES.levelLabel(`MINIMAL ADVANCEMENT${dash}EFFORTS MADE BUT REGRESSION IN LAW`)).toMatchObject(
        {
          level: 'minimal',
          label: expect.stringMatching(/^Minimal Advancement.*Efforts Made.*Law$/),
        },
      );
  });
});

describe('the level that a summary states', () => {
  const text =
    'In 2022, Kazakhstan made minimal advancement in efforts to eliminate the worst forms of child labor.';

  it('is found with its place', () => {
    const found = SERIES.levelInProse(text);
    expect(found).toMatchObject({ level: 'minimal' });
    expect(text.slice(found?.start, found?.end)).toBe('made minimal advancement');
  });

  it.each(['The Government made minimal changes.', 'Advancement was minimal.'])('is not in %s', (other) => {
    expect(SERIES.levelInProse(other)).toBeNull();
  });
});

describe('capitals as a name is set in running text', () => {
  it.each([
    ['COOK ISLANDS', 'Cook Islands'],
    ['KYRGYZ REPUBLIC', 'Kyrgyz Republic'],
    ['Burma', 'Burma'],
  ])('%s is %s', (text, cased) => {
    expect(SERIES.titleCase(text)).toBe(cased);
  });
});
