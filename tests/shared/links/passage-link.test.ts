import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPassageLink,
  isPassageLink,
  parsePassageLink,
} from '../../../src/shared/links/passage-link.ts';

const NONE = { prefix: '', start: 'cotton', end: '', suffix: '' };

describe('a link to a passage', () => {
  it.each([
    [{ report: 'Kazakhstan 2022', quotation: null }, 'findings-reader:Kazakhstan%202022'],
    [{ report: 'Kazakhstan 2022', quotation: NONE }, 'findings-reader:Kazakhstan%202022?text=cotton'],
    [
      {
        report: 'Kazakhstan 2021 (summary)',
        quotation: { prefix: 'in 2021,', start: 'the well-known', end: 'the end.', suffix: '(3, 14-16)' },
      },
      'findings-reader:Kazakhstan%202021%20%28summary%29?text=in%202021%2C-,the%20well%2Dknown,the%20end%2E,-%283%2C%2014%2D16%29',
    ],
  ])('names report and words: %j', (link, address) => {
    expect(formatPassageLink(link)).toBe(address);
    expect(parsePassageLink(address)).toEqual(link);
  });

  const words = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.replaceAll(/\p{Cc}|\p{Bidi_Control}|\p{Surrogate}/gu, ''));
  const some = words.filter((text) => text.trim() !== '');

  it('comes back as it was, through line breaks, brackets and capital letters of its scheme', () => {
    fc.assert(
      fc.property(some, words, some, words, words, (report, prefix, start, end, suffix) => {
        const link = { report: report.trim(), quotation: { prefix, start, end, suffix } };
        const address = formatPassageLink(link);
        expect(address).toMatch(/^[\w:%?=,-]+$/);
        expect(isPassageLink(address)).toBe(true);
        expect(parsePassageLink(address)).toEqual(link);
        expect(parsePassageLink(` <FINDINGS-READER${address.slice(15).replace(',', ',\n  ')}>\n`)).toEqual(
          link,
        );
      }),
    );
  });

  it.each([
    'findings-reader:',
    'findings-reader://',
    'findings-reader:%20',
    'findings-reader:%E0%A4%A',
    'findings-reader:Peru%202022?text=',
    'findings-reader:Peru%202022?text=a,b,c',
    'findings-reader:Peru%202022?text=%zz',
    'findings-reader:Peru%202022?text=a-,b-,c',
    'findings-reader:Peru%202022?file=/etc/passwd',
    'findings-reader:Peru%202022/../../x',
    'findings-reader:Peru%202022#x',
    'findings-reader:<script>alert(1)</script>',
    `findings-reader:${'a'.repeat(9_000)}`,
    `findings-reader:${'a'.repeat(400)}`,
  ])('is damaged: %j', (text) => {
    expect(isPassageLink(text)).toBe(true);
    expect(parsePassageLink(text)).toBeNull();
  });

  it('is no other text, and no text is taken amiss', () => {
    for (const text of ['cotton', 'about findings-reader: links', 'https://example.org', '#/search?q=a'])
      expect(isPassageLink(text)).toBe(false);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const link = parsePassageLink(`findings-reader:${text}`);
        if (link === null) return;
        expect(link.report).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
        expect(link.report.trim()).not.toBe('');
      }),
    );
  });
});
