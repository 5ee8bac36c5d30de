import { describe, expect, it } from 'vitest';
import { htmlTags, markdownEmphasis } from '../../../../src/core/report/repairs/markup.ts';
import type { Found } from '../../../../src/core/report/repairs/edit.ts';

/** The text with the edits put in. */
function shown(text: string, { edits }: Found): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    result += text.slice(at, edit.start) + edit.shown;
    at = edit.end;
  }
  return result + text.slice(at);
}

describe('tags that stand in a text', () => {
  it.each([
    ['<i>oblast</i> -level', 'oblast-level'],
    ['the <b>Law</b> on Education', 'the Law on Education'],
    ['one<br/>two', 'onetwo'],
    ['H<sub>2</sub>O', 'H2O'],
  ])('%s', (text, expected) => {
    expect(shown(text, htmlTags(text))).toBe(expected);
  });

  it('leave what they set apart as emphasis', () => {
    const text = 'in <i>oblast</i> of';
    expect(htmlTags(text).emphasis?.map(({ start, end }) => text.slice(start, end))).toEqual([
      '<i>oblast</i>',
    ]);
  });

  it.each(['fewer than <3 of them', 'a < b and c > d', '<report@example.org>', 'ages 5–14'])(
    'are none: %s',
    (text) => {
      expect(htmlTags(text).edits).toEqual([]);
    },
  );
});

describe('stars around words', () => {
  it.each([
    ['*Law No. 319-III On Education*, 2007.', 'Law No. 319-III On Education, 2007.'],
    ['**ILO**. Report.', 'ILO. Report.'],
  ])('%s', (text, expected) => {
    expect(shown(text, markdownEmphasis(text, 'reference'))).toBe(expected);
  });

  it.each([
    ['Unknown* (36) and none* (4)', 'prose'],
    ['5 * 3 * 2', 'prose'],
    ['*Law on Education*', 'cell'],
    ['*Law on Education*', 'note'],
  ] as const)('are note marks: %s in a %s', (text, context) => {
    expect(markdownEmphasis(text, context).edits).toEqual([]);
  });
});
