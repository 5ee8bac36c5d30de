import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/core/years/csv.ts';

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

const cell = (value: string): string => read(csv([[value]]).slice(1))[0]?.[0] ?? '';

describe('a cell for a spreadsheet', () => {
  it.each([
    ['5-14', '="5-14"'],
    ['1/2', '="1/2"'],
    ['1 1/2', '="1 1/2"'],
    ['1E5', '="1E5"'],
    ['2d3', '="2d3"'],
    ['00123', '="00123"'],
    ['1234567890123456789', '="1234567890123456789"'],
    ['2016-05-14', '="2016-05-14"'],
    ['5/14/2016', '="5/14/2016"'],
    ['14 May', '="14 May"'],
    ['May 2016', '="May 2016"'],
    ['March 3, 2017', '="March 3, 2017"'],
    ['Jan-15', '="Jan-15"'],
    ['10:30', '="10:30"'],
    ['10:30 PM', '="10:30 PM"'],
    ['(5)', '="(5)"'],
    ['3, 14', '="3, 14"'],
    ['12,34', '="12,34"'],
    ['$5.20', '="$5.20"'],
    ['+1', '="+1"'],
    ['+5%', '="+5%"'],
    ['3.2 (79,690)', '="3.2 (79,690)"'],
    ['1.10.2016', '="1.10.2016"'],
    ['TRUE', '="TRUE"'],
  ])('%s stays the text it is', (value, expected) => {
    expect(cell(value)).toBe(expected);
  });

  it.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['=SUM()', "'=SUM()"],
    ['+cmd', "'+cmd"],
    ['-2+3=cmd', "'-2+3=cmd"],
    ['@x', "'@x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['="1"&cmd', '\'="1"&cmd'],
    ['\uff1d1', "'\uff1d1"],
  ])('%s is never run', (value, expected) => {
    expect(cell(value)).toBe(expected);
  });

  it.each(['1234', '-3.6', '0', '0.5', '79,690', '1,234,567.8', '12%', '2016'])(
    '%s stays a number',
    (value) => {
      expect(cell(value)).toBe(value);
    },
  );

  it.each([
    '$5.2 million',
    '– since 2014',
    'a "quoted" word',
    '5–14',
    'Yes',
    '14 years',
    'Article 5',
    'May',
    '',
  ])('%s is a text anyway', (value) => {
    expect(cell(value)).toBe(value);
  });

  it('is a formula only where that gives the very text, and cannot be another', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'05.,-+/=@"()E %$\t|a'.split('')) }), (value) => {
        const written = cell(value);
        expect([value, `'${value}`, `="${value}"`]).toContain(written);
        if (/^\s*[=+@|]/.test(written)) {
          expect(written).toBe(`="${value}"`);
          expect(value).not.toContain('"');
        }
      }),
    );
  });
});

describe('a file', () => {
  it('leads with a byte order mark for a spreadsheet, and with none for a program', () => {
    expect(csv([['a', 'б']])).toBe('\ufeffa,б\r\n');
    expect(csv([['a', 'б']], { reader: 'program' })).toBe('a,б\r\n');
  });

  it('quotes what has a comma, a quotation mark or a line break', () => {
    expect(csv([['a "quoted" word', 'a, b', 'a\nb']], { reader: 'program' })).toBe(
      '"a ""quoted"" word","a, b","a\nb"\r\n',
    );
  });

  it('reads back in a program as it was, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (records) => {
          expect(read(csv(records, { reader: 'program' }))).toEqual(records);
        },
      ),
    );
  });
});
