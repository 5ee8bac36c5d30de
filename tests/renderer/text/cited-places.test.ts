import { describe, expect, it } from 'vitest';
import {
  citationName,
  citationsByNumber,
  citedGroups,
  whereName,
} from '../../../src/renderer/text/cited-places.ts';
import { withoutAddresses } from '../../../src/renderer/citations/card/reference-text.ts';
import { citation, reference, report, shown } from '../helpers/build.ts';

const REPORT = report({
  id: 'kazakhstan-2022',
  citations: [
    citation('(3-5,15)', [3, 4, 5, 15], 'section:prevalence'),
    citation('(3)', [3], 'table:6'),
    citation('(3,8)', [3, 8], 'section:prevalence'),
  ],
});

describe('where a reference is cited', () => {
  it('is every mark that stands for its number', () => {
    expect(citationsByNumber(REPORT).get(3)).toEqual([0, 1, 2]);
    expect(citationsByNumber(REPORT).get(5)).toEqual([0]);
    expect(citationsByNumber(REPORT).get(7)).toBeUndefined();
  });

  it('is grouped by section and table', () => {
    expect(citedGroups(REPORT, [0, 1, 2])).toEqual([
      { where: 'section:prevalence', name: 'Prevalence', citations: [0, 2] },
      { where: 'table:6', name: 'Table 6', citations: [1] },
    ]);
  });

  it.each([
    ['section:law', 'Legal framework'],
    ['table:12', 'Table 12'],
    ['section:unknown', 'Text'],
    ['table:', 'A table'],
  ])('%s is %s', (where, name) => {
    expect(whereName(where)).toBe(name);
  });

  it('names a mark as printed', () => {
    expect(citationName(citation('(3, 14-16)', [3, 14, 15, 16]))).toBe('Sources (3, 14-16)');
  });
});

describe('a reference without its addresses', () => {
  // 2022:244
  const text = 'Human Rights Watch. July 17, 2019. https://www.hrw.org/news/2019/07/17/x';
  const at = text.indexOf('https');
  const link = { kind: 'link', url: text.slice(at), damaged: false, start: at, end: text.length } as const;

  it('ends before the address at its end', () => {
    const entry = reference(13, text, {
      content: shown(text, 0, [link]),
      urls: [{ url: link.url, damaged: false }],
    });
    expect(withoutAddresses(entry)).toMatchObject({
      text: 'Human Rights Watch. July 17, 2019.',
      inlines: [],
    });
  });

  it('keeps an address that more text follows', () => {
    const longer = `${text} and others.`;
    const entry = reference(13, longer, {
      content: shown(longer, 0, [link]),
      urls: [{ url: link.url, damaged: false }],
    });
    expect(withoutAddresses(entry).text).toBe(longer);
  });
});
