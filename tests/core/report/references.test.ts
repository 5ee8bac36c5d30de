/** Reference lists: items, numbers, continuations, addresses, kinds. Each case is a line of a real text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUrls } from '../../../src/core/bibliography/addresses/find-urls.ts';
import type { Reference, Report } from '../../../src/shared/model.ts';
import { lineOf, parsed, reportOf, textOf } from './resources.ts';

const report2013 = reportOf('kazakhstan-2013.txt');
const report2016 = reportOf('kazakhstan-2016.txt');
const report2022 = reportOf('kazakhstan-2022.txt');

function reference(report: Report, number: number): Reference {
  const found = report.references.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no reference ${number}`);
  return found;
}

describe('items', () => {
  it('2022:227: "I" for 1 is read as 1, and recorded', () => {
    expect(reference(report2022, 1)).toMatchObject({ recovered: false });
    expect(reference(report2022, 1).content.text).toMatch(/^UNESCO Institute/);
    expect(report2022.repairs).toContainEqual(
      expect.objectContaining({
        kind: 'glyph',
        printed: 'I',
        shown: '1',
        start: textOf('kazakhstan-2022.txt').indexOf('I UNESCO'),
      }),
    );
  });

  it.each([
    ['2022:231-232', report2022, 5, /^ILO CEACR\..* Published: 2019\. https:\/\/www\.ilo\.org\/dyn\/.*:NO$/],
    ['2016:232-233', report2016, 12, /cotton harvest\." Azattyq \[online\]/],
    ['2016:244-246', report2016, 22, /for child labor\." Lada October 8, 2016/],
    ['2016:266-267', report2016, 37, /organization- Kazakhstan, ILO, \[online\]/],
    ['2016:271-273', report2016, 41, /2095rank\.html\. Data provided is/],
    ['2016:258, after running heads', report2016, 29, /^Government of Kazakhstan\. Constitution/],
    [
      '2022:272, after a blank line',
      report2022,
      37,
      /^U\.S\. Embassy- Astana\. Reporting\. February 19, 2019\.$/,
    ],
    ['2013:198, ends as printed', report2013, 1, /\[cited January 3, 2014\];$/],
    ['2013:234', report2013, 19, /Order N 45-п of the Acting Ministry/],
    ['2016:276, an unbalanced quotation', report2016, 43, /"industrializing economies, and "the least/],
  ])('%s', (_place, report, number, text) => {
    expect(reference(report, number).content.text).toMatch(text);
  });

  it('2013:198: a list without a heading is a section of its own; what follows it is web chrome', () => {
    expect(report2013.sections.at(-1)).toMatchObject({ topic: 'references', title: '' });
    const tail = textOf('kazakhstan-2013.txt').indexOf('Related\n');
    expect(
      report2013.furniture.filter(({ start }) => start >= tail).every(({ kind }) => kind === 'web-chrome'),
    ).toBe(true);
  });

  it('text is kept as printed', () => {
    expect(reference(report2022, 3).content.text).toBe(
      'U.S. Embassy- Nur-Sultan. Reporting. February 16, 2023.',
    );
    expect(reference(report2013, 16).content.text).toContain('Committment Becomes Action');
    expect(reference(report2013, 28).content.text).toContain('Feburary 12, 2013');
  });

  it('a place in the source for each, its mark included', () => {
    const source = textOf('kazakhstan-2016.txt');
    const { place } = reference(report2016, 3);
    expect(source.slice(place.start, place.end)).toBe(lineOf('kazakhstan-2016.txt', 223));
  });

  it('a missing number is named, a repeated one too', () => {
    const head = 'II. LEGAL FRAMEWORK FOR CHILD LABOR\n\nText.(1, 2, 4)\n\nREFERENCES\n\n';
    const gap = parsed(`${head}- 1. A.\n- 2. B.\n- 4. D.\n`);
    expect(gap.findings).toContainEqual({ kind: 'missing-reference', numbers: [3] });
    const twice = parsed(`${head}- 1. A.\n- 2. B.\n- 2. B again.\n- 4. D.\n`);
    expect(twice.findings).toContainEqual({ kind: 'duplicate-reference', numbers: [2] });
    expect(parsed(`${head}- 1. A.\n- 2. B.\n`).findings).toContainEqual(
      expect.objectContaining({ kind: 'unresolved-citation', text: '(1, 2, 4)', numbers: [4] }),
    );
  });
});

describe('addresses', () => {
  it.each([
    [
      '2016:222',
      report2016,
      2,
      'http://www.ohchr.org/EN/HRBodies/HRC/RegularSessions/Session24/Documents/A-HRC-24-43-Add1_en.pdf',
      false,
    ],
    [
      '2016:235',
      report2016,
      13,
      'https://documents-dds-ny.un.org/doc/UNDOC/GEN/G16/077/81/PDF/G1607781.pdf?OpenElement',
      false,
    ],
    [
      '2016:247',
      report2016,
      23,
      'http://www.ohchr.org/EN/HRBodies/HRC/RegularSessions/Session27/Documents/A_HRC_27_53_Add_2_ENG.doc',
      true,
    ],
    ['2016:249', report2016, 25, 'http://online.zakon.kz/Document/?doc_id=35844164', false],
    [
      '2016:276',
      report2016,
      43,
      'http://www.un.org/en/development/desa/policy/wesp/wesp_current/2012country_class.pdf',
      false,
    ],
    ['2016:282', report2016, 49, 'http://www.akorda.kz/upload/SPED.doc', false],
    [
      '2022:233',
      report2022,
      6,
      'https://rus.azattyq.org/a/kazakhstan-turkestan-region-child-labour-incotton-fields/30894173.html',
      true,
    ],
    [
      '2022:241',
      report2022,
      12,
      'https://www.inform.kz/ru/fakty-nezakonnogo-detskogo-truda-vyyavili-v-kazahstane_a3570117',
      false,
    ],
    [
      '2022:250',
      report2022,
      18,
      'https://www.caravan.kz/gazeta/detinevidimki-v-astane-ozabotilis-pravamidetejj-migrantov-490132/',
      true,
    ],
    [
      '2022:253',
      report2022,
      20,
      'https://www.hrw.org/sites/default/files/report_pdf/kazakhstan0319_web3.pdf',
      false,
    ],
    ['2022:259', report2022, 26, 'http://online.zakon.kz/Document/?doc_id=1005029#sub_id=100000', true],
    ['2013:212', report2013, 8, 'http://www.uis.unesco.org/Pages/default.aspx?SPSLanguage=EN', false],
    [
      '2013:230',
      report2013,
      17,
      'http://www.oit.org/dyn/natlex/docs/MONOGRAPH/76433/82753/F982631364/Microsoft%20Word%20-%20ENG%20KAZ.76433.pdf',
      false,
    ],
  ])('%s', (_place, report, number, url, damaged) => {
    expect(reference(report, number).urls.map((one) => [one.url, one.damaged])).toEqual([[url, damaged]]);
  });

  it('2022:238-239 and 246-247: printed twice, the first is the damaged one', () => {
    for (const number of [11, 15]) {
      expect(reference(report2022, number).urls.map((url) => url.damaged)).toEqual([true, false]);
    }
  });

  it('2022:275: an address with an invented loop is damaged and keeps its printed form', () => {
    const [url] = reference(report2022, 40).urls;
    expect(url).toMatchObject({ damaged: true });
    expect(url?.printed).toMatch(/ressources\/ \$kazakhstan.*\$ kazakhstan 2011-2020\.pdf$/);
    expect(url?.url).not.toContain('$');
  });

  it.each([
    [
      'a sentence after it',
      'https://data.uis.unesco.org/. Data provided is the gross',
      'https://data.uis.unesco.org/',
    ],
    [
      'a sentence after a slash',
      'http://data.uis.unesco.org/ Please see the notes',
      'http://data.uis.unesco.org/',
    ],
    ['brackets around it', '(see https://www.ilo.org/a_(b))', 'https://www.ilo.org/a_(b)'],
    ['a semicolon', 'http://www.iom.kz/publications; May 2015', 'http://www.iom.kz/publications'],
  ])('%s', (_name, text, url) => {
    expect(findUrls(text).map((one) => one.url)).toEqual([url]);
  });

  it('goes on over a line break inside it (Kazakhstan 2017)', () => {
    const text =
      'June 27, 2013. http://www.ohchr.org/EN/HRBodies/HRC/ RegularSessions/Session24/A-HRC-24-43-Add1_en.pdf.';
    const at = text.indexOf(' RegularSessions');
    expect(findUrls(text, new Set([at]))[0]?.url).toMatch(
      /HRC\/RegularSessions\/Session24\/A-HRC-24-43-Add1_en\.pdf$/,
    );
  });

  it('stands where it says', () => {
    const piece = fc.constantFrom(
      'https://a.b/c',
      'www.x.y/',
      ' ',
      '. ',
      '_',
      '$',
      'pdf',
      'Word',
      '/d',
      '?e=',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const url of findUrls(text)) {
          expect(url.start).toBeGreaterThanOrEqual(last);
          expect(url.end).toBeLessThanOrEqual(text.length);
          expect(url.url).not.toMatch(/[\s$]/);
          last = url.end;
        }
      }),
    );
  });
});

describe('what a reader can check', () => {
  it('embassy reporting and correspondence: 13 of 41, 11 of 49, 10 of 40', () => {
    const count = (report: Report): number =>
      report.references.filter((one) => one.checkable === 'private').length;
    expect([report2013, report2016, report2022].map(count)).toEqual([13, 11, 10]);
  });
});
