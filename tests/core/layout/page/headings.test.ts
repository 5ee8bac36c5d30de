import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../src/core/layout/page/blocks.ts';
import { fragmentsOf } from '../../../../src/core/layout/page/fragments.ts';
import { bodySizeOf, headingLevel } from '../../../../src/core/layout/page/headings.ts';
import { line } from '../pages.ts';

const set = (text: string, size: number, bold = true) =>
  lineOf(fragmentsOf(line(54, 700, text, { size, bold, italic: false, lightness: 0 })));

describe('a heading is told by its type', () => {
  it.each([
    ['a title, bold or not', 'Kazakhstan', 26, false, 1],
    ['larger and bold', 'Legal Framework', 12, true, 2],
    ['capitals, even if they are smaller', 'LEGAL FRAMEWORK', 10, true, 2],
    ['bold in the size of the text', 'Labor Law Enforcement', 11, true, 3],
    ['no bold type, no heading', 'Labor Law Enforcement', 11, false, undefined],
    ['smaller than the text', 'Labor Law Enforcement', 9, true, undefined],
    ['a caption', 'Table 4. Laws and Regulations', 12, true, undefined],
    ['a caption of a figure', 'Figure 2: Working Children', 12, true, undefined],
    ['an item of a list', '• Children in agriculture', 12, true, undefined],
    ['the middle of a sentence', 'children in agriculture', 12, true, undefined],
    ['a number', '2016', 26, true, undefined],
    ['a whole paragraph', 'Children work in cotton. '.repeat(8), 26, true, undefined],
  ] as const)('%s', (_what, text, size, bold, level) => {
    expect(headingLevel(set(text, size, bold), 11)).toBe(level);
  });
});

describe('the size of the running text', () => {
  it('is the largest of the common ones: references are set smaller, and may be longer', () => {
    const lines = [set('x'.repeat(300), 8), set('x'.repeat(200), 11), set('x'.repeat(20), 26)];
    expect(bodySizeOf(lines)).toBe(11);
  });

  it('is that of a usual page where there is no text', () => {
    expect(bodySizeOf([])).toBe(10);
  });
});
