import { describe, expect, it } from 'vitest';
import { findReferenceUrls } from '../../../../src/core/bibliography/addresses/reference-urls.ts';
import { addressIdentities } from '../../../../src/core/citations/identity/address-identity.ts';

describe('addressIdentities', () => {
  const key = (text: string) => addressIdentities(findReferenceUrls(text)).map((identity) => identity.key)[0];

  it.each([
    [
      'http://online.zakon.kz/Document/?doc_id=1005029#sub_id=100000',
      'http://online.zakon.kz/Document/?doc id=1005029#sub id=100000',
    ],
    [
      'https://online.zakon.kz/Document/Document.aspx?doc_id=38259854&sublink=0&mode=all&size=1',
      'https://online.zakon.kz/Document/?doc_id=38259854',
    ],
    [
      'https://x.kz/a/child-labour-incotton-fields/30894173.html',
      'http://www.x.kz/a/child-labour-in-cotton-fields/30894173.html',
    ],
    [
      'http://www.ilo.org/labadmin/info/WCMS_156049/lang--en/index.htm',
      'http://www.ilo.org/labadmin/info/WCMS_156049/lang-en/index.htm',
    ],
  ])('%s and %s are one', (one, other) => {
    expect(key(one)).toBeDefined();
    expect(key(one)).toBe(key(other));
  });

  it.each([
    [
      'http://www.ilo.org/ipecinfo/product/viewProduct.do?productId=19561',
      'http://www.ilo.org/ipecinfo/product/viewProduct.do?productId=19562',
    ],
    ['http://bit.ly/vTTtU6', 'http://bit.ly/vttTu6'],
  ])('%s and %s are two', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it.each([
    'http://data.uis.unesco.org/',
    'http://www.iom.kz/publications',
    'http://www.state.gov/j/tip/rls/tiprpt/2013/index.htm',
    'https://www.cia.gov/the-world-factbook/countries',
  ])('%s tells no documents apart', (url) => {
    expect(key(url)).toBeUndefined();
  });
});
