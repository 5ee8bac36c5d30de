import { describe, expect, it } from 'vitest';
import { citedPassage } from '../../../../src/renderer/citations/passage/cited-passage.ts';

const APA = { inText: '(Bureau, 2023, sec. I)', entry: 'Bureau. (2023). Findings.' };
const NOTE = { inText: 'Bureau, Findings (Washington, DC, 2023), sec. I.', entry: 'Bureau. Findings.' };

describe('a quotation with its citation', () => {
  it.each([
    ['apa', APA, 'Children work.', '“Children work.” (Bureau, 2023, sec. I)\n\nBureau. (2023). Findings.'],
    ['apa', APA, 'One.\n\nTwo.', 'One.\n\nTwo.\n(Bureau, 2023, sec. I)\n\nBureau. (2023). Findings.'],
    ['chicago', NOTE, 'Children work.', `“Children work.”\n\n${NOTE.inText}`],
    ['plain', NOTE, 'Age\tPercent\n5 to 14\t3.2', `Age\tPercent\n5 to 14\t3.2\n\n${NOTE.inText}`],
  ] as const)('%s', (style, citation, quotation, expected) => {
    expect(citedPassage(quotation, citation, style)).toBe(expected);
  });
});
