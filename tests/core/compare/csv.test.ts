import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/core/compare/csv.ts';

/** A reader of RFC 4180, written from its grammar. */
function read(text: string): string[][] {
  const records: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === ',') {
      records.at(-1)?.push(field);
      field = '';
    } else if (character === '\r' && text[i + 1] === '\n') {
      records.at(-1)?.push(field);
      field = '';
      records.push([]);
      i += 1;
    } else field += character;
  }
  records.pop();
  return records;
}

describe('csv', () => {
  it.each([
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', '"\'\t=1"'],
    ['-3.6', '-3.6'],
    ['+5%', '+5%'],
    ['3.2 (79,690)', '"3.2 (79,690)"'],
    ['$5.2 million', '$5.2 million'],
    ['– since 2014', '– since 2014'],
    ['a "quoted" word', '"a ""quoted"" word"'],
  ])('%s', (value, expected) => {
    expect(csv([[value]], { byteOrderMark: false })).toBe(`${expected}\r\n`);
  });

  it('leads with a byte order mark unless told not to', () => {
    expect(csv([['a', 'б']])).toBe('\ufeffa,б\r\n');
  });

  it('reads back as it was, but for the apostrophe before a formula', () => {
    const field = fc
      .string()
      .filter((text) => !/^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20|]|^[\t\r\n]/.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (records) => {
          expect(read(csv(records, { byteOrderMark: false }))).toEqual(records);
        },
      ),
    );
  });
});
