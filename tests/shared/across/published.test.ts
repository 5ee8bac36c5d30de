import { describe, expect, it } from 'vitest';
import { publishedInWords } from '../../../src/shared/across/published.ts';

const FINDINGS = { publisher: 'U.S. Department of Labor', title: 'Findings' };

describe('what an answer is taken from', () => {
  it.each([
    [[FINDINGS], 'U.S. Department of Labor, _Findings_'],
    [
      [{ publisher: 'Office', title: 'Report' }, FINDINGS],
      'Office, _Report_; U.S. Department of Labor, _Findings_',
    ],
    [[{ publisher: '', title: 'Report' }], '_Report_'],
  ])('%j is named', (published, words) => {
    expect(publishedInWords({ published }, (title) => `_${title}_`)).toBe(words);
  });
});
