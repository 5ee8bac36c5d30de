import { describe, expect, it } from 'vitest';
import { documentSymbols } from '../../../../src/core/citations/identity/document-symbol.ts';

describe('documentSymbols', () => {
  it.each([
    ['2016:229', 'Replies (CRC/C/KAZ/Q/4/Add.1).', [], 'crcckazq4add1'],
    ['2016:247', 'Gulnara Shahinian A/ HRC/27/53/Add.2. August 26, 2014.', [], 'ahrc2753add2'],
    [
      '2013:206',
      'no symbol',
      ['http://www.ohchr.org/Session24/Documents/A-HRC-24-43-Add1_en.pdf'],
      'ahrc2443add1',
    ],
    ['2016:274', 'Strategies (GB.297/ESP/3).', [], 'gb297esp3'],
    ['burma-2019.pdf', 'Children and armed conflict: A/74/845–S/2020/525.', [], 'a74845'],
    [
      '2016:229, address',
      'no symbol',
      ['http://x.org/Download.aspx?symbolno=CRC%2fC%2fKAZ%2fQ%2f4%2fAdd.1&Lang=en'],
      'crcckazq4add1',
    ],
    ['2013:208', 'no symbol', ['http://www.ilo.org/conference/WCMS_235054/lang--en/index.htm'], 'wcms235054'],
    [
      '2022:231',
      'no symbol',
      ['https://www.ilo.org/f?p=1000:13100:P13100_COMMENT_ID:3959489:NO'],
      'comment3959489',
    ],
  ])('%s', (_where, text, urls, key) => {
    expect(documentSymbols(text, urls).map((symbol) => symbol.key)).toContain(key);
  });

  it.each([
    '1/10,000 in industrial market economies; 1/15,000',
    'ILO LAB/ADMIN. Labour Inspection',
    'and/or 24/7',
    'Survey Research 2013/14',
  ])('finds none in "%s"', (text) => {
    expect(documentSymbols(text, [])).toStrictEqual([]);
  });
});
