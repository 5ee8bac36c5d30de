import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferenceUrls } from '../../../src/core/bibliography/addresses/reference-urls.ts';
import { addressIdentities } from '../../../src/core/citations/identity/address-identity.ts';
import { documentSymbols } from '../../../src/core/citations/identity/document-symbol.ts';
import { foldName, foldNumber } from '../../../src/core/citations/identity/folded-names.ts';
import { lawNumber } from '../../../src/core/citations/identity/law-number.ts';
import { compareTitles, titleWords } from '../../../src/core/citations/identity/title-words.ts';

describe('lawNumber', () => {
  it.each([
    ['2016:248', 'Labor Code of the Republic of Kazakhstan, No. 414-V', '414-v', true],
    ['2013:234', 'Order N 45-п of the Acting Ministry of Labour', '45-p', true],
    [
      'kazakhstan-2019.pdf',
      'Decree no. 428 on the introduction of changes in the Decree of 31 March 2006 No. 73-p',
      '428',
      false,
    ],
    ['2016:249', 'Decree No. 944 of December 8, 2015, effective January 1, 2016', '944', false],
    ['tunisia-2016.pdf', 'Loi n° 65–25 du 1er juillet 1965, modifiée par la loi n°2005–32', '65-25', true],
    ['tonga-2020.pdf', 'Tonga Defence Services Act 1992. Act 17 of 1992', '17/1992', true],
    ['cook-islands-2017.pdf', 'Crimes Amendment Act 2004, No. 5 of 2004', '5/2004', true],
    ['brazil-2013.pdf', 'Lei 11.343 (with modifications until 2010)', '11343', true],
    [
      'cote-d-ivoire-2019.pdf',
      'LOI no 2015-532 du 20 juillet 2015 portant Code du travail',
      '2015-532',
      true,
    ],
  ])('%s: %s', (_where, title, key, distinctive) => {
    expect(lawNumber(title, title)).toMatchObject({ key, distinctive, amends: false });
  });

  it('takes a number before the enactment (2013:230, 238; tuvalu-2013.pdf)', () => {
    expect(
      lawNumber(
        'Criminal Code of the Republic of Kazakhstan, 167',
        'Criminal Code of the Republic of Kazakhstan, 167, enacted July 16, 1997.',
      )?.key,
    ).toBe('167');
    expect(lawNumber('Employment Act, 0006', 'Employment Act, 0006, enacted 2008.')?.key).toBe('6');
  });

  it.each([
    'Constitution of the Republic of Kazakhstan',
    'Education Act 2012',
    'Employment Act 2008 (Decree No. 391 was repealed)',
    'Children and Community Services Act 2004',
  ])('finds none in "%s"', (title) => {
    expect(lawNumber(title, `${title}, enacted 2012.`)).toBeNull();
  });

  it.each([
    'Amendment to Order N 45-п of the Acting Ministry',
    'Rules and Regulations Implementing Republic Act No. 10929',
  ])('"%s" is another law than the one it names', (title) => {
    expect(lawNumber(title, title)?.amends).toBe(true);
  });
});

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

describe('titles', () => {
  const compared = (one: string, other: string) =>
    compareTitles(titleWords(one).sort(), titleWords(other).sort(), true).relation;

  it.each([
    [
      'equal',
      'Kazakhstan, in Trafficking in Persons Report- 2013',
      'Trafficking in Persons Report- 2013: Kazakhstan',
    ],
    [
      'equal',
      'Combating Child Labour in Central Asia - Committment Becomes Action',
      'Combating Child Labor in Central Asia – Commitment becomes Action',
    ],
    [
      'near',
      "A Rapid Assessment of Children's Vulnerabilities to Risky Behaviors in Kazakhstan",
      "A Rapid Assessment of Children's Vulnerabilities to Risky Behaviors in Kazakhstan UNICEF, USAID",
    ],
    [
      'different',
      'Trafficking in Persons Report- 2013: Kazakhstan',
      'Trafficking in Persons Report- 2014: Kazakhstan',
    ],
    [
      'different',
      'Trafficking in Persons Report- 2018: Gambia',
      'Trafficking in Persons Report- 2018: Zambia',
    ],
    [
      'different',
      'Kenya Child Labor Baseline Survey: Kitui District Report',
      'Kenya Child Labor Baseline Survey: Kilifi District Report',
    ],
    [
      'different',
      'World Economic Situation and Prospects of all Countries',
      'World Economic Situation and Prospects of all Countries Statistical Annex',
    ],
  ])('%s: %s / %s', (relation, one, other) => {
    expect(compared(one, other)).toBe(relation);
    expect(compared(other, one)).toBe(relation);
  });

  it('is equal to itself and symmetric', () => {
    const words = fc.array(
      fc.constantFrom(
        'labor',
        'labour',
        'report',
        '2013',
        '2014',
        'kazakhstan',
        'child',
        'committment',
        'commitment',
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(words, words, fc.boolean(), (one, other, forgiving) => {
        const [left, right] = [one.sort(), other.sort()];
        expect(compareTitles(left, left, forgiving).relation).toBe('equal');
        expect(compareTitles(left, right, forgiving).relation).toBe(
          compareTitles(right, left, forgiving).relation,
        );
      }),
    );
  });
});

it('names and numbers are compared without what print does to them', () => {
  expect(foldName('Nur-Sultan')).toBe(foldName('Nur Sultan'));
  expect(foldName('Manilla')).toBe(foldName('Manila'));
  expect(foldName('Bogotá')).toBe('bogota');
  expect(foldNumber('45-п')).toBe(foldNumber('45-P'));
});
