import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenated } from '../../../../src/core/bibliography/addresses/url-damage.ts';

describe('the hyphenated stretches of an address', () => {
  it.each([
    ['http://www.ilo.org/public/libdoc/a.pdf', []],
    [
      'http://a-b.org/child-labour-in/x/cotton-fields.html',
      ['a-b.org', 'child-labour-in', 'cotton-fields.html'],
    ],
    ['-', ['-']],
    ['/a-/', ['a-']],
    ['', []],
  ])('%s', (address, expected) => {
    expect(hyphenated(address)).toEqual(expected);
  });

  it('are the parts between slashes that hold a hyphen', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '-', '/') }), (address) => {
        expect(hyphenated(address)).toEqual(address.split('/').filter((part) => part.includes('-')));
      }),
    );
  });
});
