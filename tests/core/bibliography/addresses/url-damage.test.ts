import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenated, mendAddress } from '../../../../src/core/bibliography/addresses/url-damage.ts';

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

describe('the usable form of an address', () => {
  it.each([
    [
      '2016:258',
      'http://online.zakon.kz/Document/?docid=1005029#sub_id=100000',
      'http://online.zakon.kz/Document/?doc_id=1005029#sub_id=100000',
    ],
    ['any site', 'www.site.org/view?itemid=4&list_id=7', 'http://www.site.org/view?item_id=4&list_id=7'],
    [
      '2016:239',
      'https://www.ilo.org/conference/WCMS-235054/lang-en/index.htm',
      'https://www.ilo.org/conference/WCMS_235054/lang--en/index.htm',
    ],
  ])('has its underscores and hyphens again: %s', (_where, printed, url) => {
    expect(mendAddress(printed)).toEqual({ url, damaged: true });
  });

  it.each([
    'https://unesdoc.unesco.org/ark:/48223/pf0000?posInSet=1&docid=17',
    'https://site.org/?pid=4&list_id=7',
    'https://site.org/?uuid=4&list_id=7',
    'https://site.org/?doc_id=4#sub_id=7',
    'https://site.org/WCMS-235054/lang-en/index.htm',
    'https://www.ilo.org/lang--en/WCMS_235054',
  ])('is as printed where nothing says that anything was lost: %s', (url) => {
    expect(mendAddress(url)).toEqual({ url, damaged: false });
  });
});
