import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferenceUrls } from '../../../../src/core/bibliography/addresses/reference-urls.ts';

const urlsOf = (text: string) => findReferenceUrls(text).map(({ url, damaged }) => ({ url, damaged }));

const PLANIPOLIS =
  'https://planipolis.iiep.unesco.org/sites/default/files/ressources/ $kazakhstan_state_program-of-education-development-in-the-republic-of-gram-of-education-development-in-the-gram-of-education-development-in-the-republic-of-gram-of-education-development-in-the-gram-of-education-dev$ kazakhstan 2011-2020.pdf';

describe('findReferenceUrls', () => {
  it.each([
    [
      '2016:222, a space after a slash',
      'June 27, 2013. http://www.ohchr.org/EN/ HRBodies/HRC/Session24/A-HRC-24-43-Add1_en.pdf.',
      'http://www.ohchr.org/EN/HRBodies/HRC/Session24/A-HRC-24-43-Add1_en.pdf',
      false,
    ],
    [
      '2016:235, spaces after a slash and a question mark',
      'https://documents-dds-ny.un.org/doc/ UNDOC/GEN/G1607781.pdf? OpenElement.',
      'https://documents-dds-ny.un.org/doc/UNDOC/GEN/G1607781.pdf?OpenElement',
      false,
    ],
    [
      '2016:276, a space after an underscore',
      'http://www.un.org/en/desa/wesp_ current/2012country_class.pdf. For analytical purposes, the Division',
      'http://www.un.org/en/desa/wesp_current/2012country_class.pdf',
      false,
    ],
    [
      '2016:282, a space in the host',
      'December 7, 2010. www.akorda. kz/upload/SPED.doc.',
      'http://www.akorda.kz/upload/SPED.doc',
      false,
    ],
    [
      '2022:247, a space before the last step',
      'https://www.state.gov/reports/2022-trafficking-in-persons-report/ kazakhstan/',
      'https://www.state.gov/reports/2022-trafficking-in-persons-report/kazakhstan/',
      false,
    ],
    [
      '2022:253, a space in a file name',
      'https://www.hrw.org/report_pdf/kazakhstan0319_web3. pdf',
      'https://www.hrw.org/report_pdf/kazakhstan0319_web3.pdf',
      false,
    ],
    [
      '2022:241, a fence',
      '$https://www.inform.kz/ru/fakty_a3570117$',
      'https://www.inform.kz/ru/fakty_a3570117',
      false,
    ],
    [
      '2022:259, lost underscores',
      'http://online.zakon.kz/Document/?doc id=1005029#sub id=100000',
      'http://online.zakon.kz/Document/?doc_id=1005029#sub_id=100000',
      true,
    ],
    [
      '2016:247, lost underscores in a name',
      'http://www.ohchr.org/Session27/Documents/A HRC 27 53 Add 2 ENG.doc.',
      'http://www.ohchr.org/Session27/Documents/A_HRC_27_53_Add_2_ENG.doc',
      true,
    ],
    [
      '2016:239, a hyphen for an underscore',
      'https://www.ilo.org/conference/WCMS-235054/lang--en/index.htm.',
      'https://www.ilo.org/conference/WCMS_235054/lang--en/index.htm',
      true,
    ],
    [
      '2016:267, one hyphen for two',
      'http://www.ilo.org/labadmin/info/WCMS_156049/lang-en/index.htm.',
      'http://www.ilo.org/labadmin/info/WCMS_156049/lang--en/index.htm',
      true,
    ],
    [
      '2016:258, a parameter without its underscore',
      'http://online.zakon.kz/Document/?docid=1005029#sub_id=100000.',
      'http://online.zakon.kz/Document/?doc_id=1005029#sub_id=100000',
      true,
    ],
    [
      '2022:233, a lost hyphen',
      'A month in the cotton fields. https://rus.azattyq.org/a/child-labour-incotton-fields/30894173.html',
      'https://rus.azattyq.org/a/child-labour-incotton-fields/30894173.html',
      true,
    ],
    [
      'kazakhstan-2014.pdf, a line end in the scheme',
      'June 27, 2013. http:// www.ohchr.org/EN/HRBodies/x.pdf.',
      'http://www.ohchr.org/EN/HRBodies/x.pdf',
      false,
    ],
    [
      'kazakhstan-2015.pdf, a line end in a host',
      'http://tbinternet. ohchr.org/_layouts/Download.aspx?symbolno=CRC%2fC%2f KAZ%2fQ',
      'http://tbinternet.ohchr.org/_layouts/Download.aspx?symbolno=CRC%2fC%2fKAZ%2fQ',
      false,
    ],
    [
      'kenya-2014.pdf, a file behind a point',
      'http://www.ilo.org/ipecinfo/product/download. do?type=document&id=19556.',
      'http://www.ilo.org/ipecinfo/product/download.do?type=document&id=19556',
      false,
    ],
    ['brazil-2013.pdf, a short link', 'http://bit. ly/133x7UI.', 'http://bit.ly/133x7UI', false],
  ])('%s', (_where, text, url, damaged) => {
    expect(urlsOf(text)[0]).toMatchObject({ url, damaged });
  });

  it.each([
    [
      '2013:212',
      'http://www.uis.unesco.org/Pages/default.aspx?SPSLanguage=EN . Data provided is the gross intake ratio',
      'http://www.uis.unesco.org/Pages/default.aspx?SPSLanguage=EN',
    ],
    [
      '2016:227',
      'Accessed December 16, 2016; https://data.uis.unesco.org/. Data provided is the ratio',
      'https://data.uis.unesco.org/',
    ],
    [
      '2016:274',
      'http://www.ilo.org/gb297/pdf/esp-3.pdf. Article 10 of ILO Convention No. 81',
      'http://www.ilo.org/gb297/pdf/esp-3.pdf',
    ],
    [
      'kazakhstan-2021.pdf',
      'https://ilostat.ilo.org/data/ Labor force data is government-reported data',
      'https://ilostat.ilo.org/data/',
    ],
    [
      'falkland-islands-2015.pdf',
      'http://www.ilo.org/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3145578 [source on file with',
      'http://www.ilo.org/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3145578',
    ],
    ['a bracket of its own', '(http://x.org/a_(b))', 'http://x.org/a_(b)'],
  ])('does not run on into the sentence: %s', (_where, text, url) => {
    expect(urlsOf(text).map((found) => found.url)).toStrictEqual([url]);
  });

  it('keeps an address and its damaged double as printed, the damaged one flagged (2022:238, 246)', () => {
    expect(
      urlsOf(
        'https://rus.azattyg-ruhy.kz/incidents/16562-shkolniki-rahotali-na-rynkakh - https://rus.azattyq-ruhy.kz/incidents/16562-shkolniki-rabotali-na-rynkakh-v-almaty',
      ),
    ).toStrictEqual([
      { url: 'https://rus.azattyg-ruhy.kz/incidents/16562-shkolniki-rahotali-na-rynkakh', damaged: true },
      {
        url: 'https://rus.azattyq-ruhy.kz/incidents/16562-shkolniki-rabotali-na-rynkakh-v-almaty',
        damaged: false,
      },
    ]);
    expect(
      urlsOf('https://www.state.gov/2022-report/ - https://www.state.gov/2022-report/ kazakhstan/'),
    ).toStrictEqual([
      { url: 'https://www.state.gov/2022-report/', damaged: true },
      { url: 'https://www.state.gov/2022-report/kazakhstan/', damaged: false },
    ]);
  });

  it('flags an address with an invented loop (2022:275)', () => {
    expect(urlsOf(PLANIPOLIS)).toHaveLength(1);
    expect(urlsOf(PLANIPOLIS)[0]?.damaged).toBe(true);
  });

  it.each([
    'interfax.com [online] November 3, 2015',
    'e.g. this',
    'www',
    'http://',
    'Zakon.kz. Schoolchildren',
  ])('finds none in "%s"', (text) => {
    expect(urlsOf(text)).toStrictEqual([]);
  });

  it('gives places that lie in the text, in order, and prints what stands there', () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(
          'http://',
          'www.',
          ' ',
          'a.org/',
          '?doc id=',
          '$',
          '.',
          'x_y.pdf',
          '\n',
          '(',
          '%2f',
          'Й',
        ),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(parts, (words) => {
        const text = words.join('');
        let last = 0;
        for (const { start, end, url, printed } of findReferenceUrls(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(url).toMatch(/^https?:\/\/\S+$/i);
          expect(text.slice(start, end)).toBe(printed ?? url);
          last = end;
        }
      }),
    );
  });
});
