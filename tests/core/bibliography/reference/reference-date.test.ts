import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  datesAgree,
  partialDate,
  printedDate,
  referenceDates,
} from '../../../../src/core/bibliography/reference/reference-date.ts';

describe('printedDate', () => {
  it.each([
    // kazakhstan-2013.txt
    [
      '2013:198',
      'ILO-IPEC. ILO-IPEC in Kazakhstan Newsletter, [online] 2011 [cited January 3, 2014];',
      '2011',
    ],
    [
      '2013:206',
      'Human Rights Council. Report of the Special Rapporteur, Gulnara Shahinian on her mission to Kazakhstan (24 September to 1 October 2012) . Geneva; June 27, 2013. http://x.org/a',
      'June 27, 2013',
    ],
    [
      '2013:220',
      'ILO-IPEC. PROACT CAR Phase III. Technical Progress Report (January - June 2013). Geneva; 2013.',
      '2013',
    ],
    [
      '2013:228',
      'ILO-IPEC. PROACT CAR Phase III. Technical Progress Report. Geneva; Jan- Jun 2012.',
      'Jan- Jun 2012',
    ],
    [
      '2013:232',
      'ILO-IPEC. Elimination of Child Labour in Kazakhstan 2005-2010. [source on file]. Geneva; 2010.',
      '2010',
    ],
    [
      '2013:252',
      'TENGRINEWS. 700 children skip school, principals fined, [online] Feburary 12, 2013 [cited February 14, 2014]; http://x.kz/a',
      'Feburary 12, 2013',
    ],
    [
      '2013:240',
      'Coalition. "Kazakhstan," in Child Soldiers Global Report 2008. London; 2008; http://x.org/FINAL_2008_Global_Report.pdf.',
      '2008',
    ],
    // kazakhstan-2016.txt
    [
      '2016:229',
      'UN Committee. List of issues (CRC/C/KAZ/Q/4/Add.1). Prepared by the Government of Kazakhstan, June 29, 2015. http://x.org',
      'June 29, 2015',
    ],
    [
      '2016:236',
      'Kenzhebekova, A. "Children\'s Personal Space." Azattyq July 25, 2016 [cited December 28, 2016]; http://x.org',
      'July 25, 2016',
    ],
    [
      '2016:249',
      'Government of Kazakhstan. Decree No. 944 of December 8, 2015, effective January 1, 2016. (The previous list, Decree No. 391 of 2015 was repealed.), enacted December 8, 2015. http://x.kz',
      'December 8, 2015',
    ],
    [
      '2016:274',
      'ILO. Strategies and Practice for Labour Inspection (GB.297/ESP/3). Geneva, Committee on Employment; November 2006. http://x.org. Article 10 of ILO Convention No. 81 calls for inspectors.',
      'November 2006',
    ],
    // kazakhstan-2022.txt
    [
      '2022:228',
      'ILO.Analysis of Child Economic Activity. Original data from Multiple Indicator Cluster Survey 3 (MICS 3), 2006. Analysis received March 2023. Please see more.',
      'March 2023',
    ],
    [
      '2022:231',
      'ILO CEACR. Individual Observation concerning Worst Forms of Child Labor Convention, 1999 (No. 182) Kazakhstan (ratification: 2003). Published: 2019.',
      '2019',
    ],
    [
      '2022:268',
      'Government of Kazakhstan. Information raised during the September 28, 2020, online meeting. December 28, 2020. Source on file.',
      'December 28, 2020',
    ],
    // brazil-2013.pdf, falkland-islands-islas-malvinas-2015.pdf, kenya-2014.pdf
    [
      'brazil-2013',
      'Government of Brazil. Lei 11.343 (with modifications until 2010), (August 23, 2006); http://x.br',
      'August 23, 2006',
    ],
    ['falkland-2015', 'London, USE-. E-mail communication to May 9th, 2014.', 'May 9th, 2014'],
    [
      'kenya-2014',
      'USDOL. Trip Report on Meetings attended in Kenya. Washington, DC; September 4-9, 2011.',
      'September 4-9, 2011',
    ],
  ])('%s', (_where, text, date) => {
    expect(printedDate(text)).toBe(date);
  });

  it.each([
    [
      '2016:227, a day of looking',
      'UNESCO Institute for Statistics. Gross intake ratio (%). Accessed December 16, 2016; https://data.uis.unesco.org/. Data provided is the gross intake ratio.',
    ],
    [
      '2022:266, no date',
      'Government of Kazakhstan. The Entrepreneurial Code of the Republic of Kazakhstan, No. 375-V. https://online.zakon.kz/Document/Document.aspx?doc_id=38259854',
    ],
    [
      'kazakhstan-2014.pdf, an edition',
      'U.S. Department of State. “Kazakhstan,” in Trafficking in Persons Report- 2014. Washington, DC; http://www.state.gov/j/tip/rls/tiprpt/2014/index.htm',
    ],
    [
      'a ratification',
      'ILO Committee. Convention, 1999 (No. 182) Myanmar (ratification: 2013). Accessed: November 27, 2019. Source on file.',
    ],
  ])('finds none: %s', (_what, text) => {
    expect(printedDate(text)).toBeUndefined();
  });

  it('tells the day of looking and the period covered apart', () => {
    expect(
      referenceDates('CIA. The World Factbook, [online] [cited May 4, 2017]; https://x.gov').accessed,
    ).toBe('May 4, 2017');
    expect(referenceDates('ILO-IPEC. Report (July - December 2013). Geneva; 2013.')).toMatchObject({
      period: 'July - December 2013',
      printed: { printed: '2013' },
    });
  });

  it('prints what stands in the text, at its place', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('May 9, 2014', '2012', 'Jan- Jun 2012', '9 May 2014'),
        fc.string(),
        (before, date, after) => {
          const text = `${before}. ${date}. ${after}`;
          const found = referenceDates(text).printed;
          if (found !== undefined)
            expect(text.slice(found.start, found.start + found.printed.length)).toBe(found.printed);
        },
      ),
    );
  });
});

describe('partialDate', () => {
  it.each([
    ['May 9, 2014', '2014-05-09'],
    ['9 May 2014', '2014-05-09'],
    ['Feburary 12, 2013', '2013-02-12'],
    ['July, 2010', '2010-07'],
    ['2012', '2012'],
    ['Jan- Jun 2012', '2012-01/2012-06'],
    ['November 2015–January 2016', '2015-11/2016-01'],
    ['soon', null],
  ])('%s is %s', (printed, iso) => {
    expect(partialDate(printed)).toBe(iso);
  });

  it('agrees with a less exact date of the same day only', () => {
    expect(datesAgree('2014', '2014-02-05')).toBe(true);
    expect(datesAgree('2014-02', '2014-03-05')).toBe(false);
    expect(datesAgree('2012-01/2012-06', '2012')).toBe(false);
  });
});
