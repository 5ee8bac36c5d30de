import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexQuery } from '../../../../src/core/search/query/lex-query.ts';

/** A piece in short. */
const short = (query: string) =>
  lexQuery(query).map((piece) => {
    switch (piece.kind) {
      case 'chunk':
        return piece.last ? `${piece.text}…` : piece.text;
      case 'phrase':
        return piece.closed ? `"${piece.text}"` : `"${piece.text}`;
      case 'field':
        return `${piece.name}=${piece.value}`;
      case 'near':
        return `<near ${piece.distance ?? '-'}>`;
      case 'open':
      case 'close':
      case 'or':
      case 'and':
      case 'not':
        return `<${piece.kind}>`;
    }
  });

describe('a query is cut', () => {
  it.each([
    ['child labor', ['child', 'labor…']],
    ['child labor ', ['child', 'labor']],
    ['"child labor" cotton', ['"child labor"', 'cotton…']],
    ['“child labor', ['"child labor']],
    ['cotton OR tobacco', ['cotton', '<or>', 'tobacco…']],
    ['cotton | tobacco', ['cotton', '<or>', 'tobacco…']],
    ['cotton or tobacco', ['cotton', 'or', 'tobacco…']],
    ['cotton AND tobacco', ['cotton', '<and>', 'tobacco…']],
    ['NOT cotton', ['<not>', 'cotton…']],
    ['-cotton', ['<not>', 'cotton…']],
    ['anti-trafficking', ['anti-trafficking…']],
    ['2013 - 2016', ['2013', '-', '2016…']],
    ['cotton near/5 tobacco', ['cotton', '<near 5>', 'tobacco…']],
    ['cotton NEAR tobacco', ['cotton', '<near ->', 'tobacco…']],
    ['year:2016 cotton', ['year=2016', 'cotton…']],
    ['In:Tables', ['in=Tables']],
    ['title:"two words" x', ['title=two words', 'x…']],
    ['http://ilo.org', ['http://ilo.org…']],
    ['(cotton OR tobacco) fields', ['<open>', 'cotton', '<or>', 'tobacco', '<close>', 'fields…']],
    ['cotton)', ['cotton)…']],
    ['26.1(2)', ['26.1(2)…']],
    ['(26.1(2))', ['<open>', '26.1(2)', '<close>']],
    ['No. 414-V', ['No. 414-V…']],
    ['C. 182', ['C. 182…']],
    ['no child', ['no', 'child…']],
    ['', []],
  ] as const)('%j', (query, pieces) => {
    expect(short(query)).toEqual(pieces);
  });

  it('whatever it is, with as many brackets closed as were opened', () => {
    const sign = fc.constantFrom(
      'a',
      '(',
      ')',
      '"',
      '-',
      ' ',
      ':',
      '|',
      'OR ',
      'near/3 ',
      'No. 4',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const kinds = lexQuery(signs.join('')).map(({ kind }) => kind);
        const count = (kind: string) => kinds.filter((one) => one === kind).length;
        expect(count('close')).toBeLessThanOrEqual(count('open'));
      }),
    );
  });
});
