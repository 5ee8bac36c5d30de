import { describe, expect, it } from 'vitest';
import { reference } from '../../bibliography/printed-lists.ts';
import { sameSource } from '../same-source-entries.ts';

function why(one: string, other: string, area = 'Kenya', otherArea = area): string | null {
  return sameSource(reference(one), reference(other), { area }, { area: otherArea });
}

const STATE = 'U.S. Department of State.';
const RIGHTS = `${STATE} “Albania,” in Country Reports on Human Rights Practices- 2014. Washington, DC; June 25, 2015;`;

describe('two documents, however alike', () => {
  it.each([
    ['chapters on two countries', RIGHTS, RIGHTS.replace('Albania', 'Algeria')],
    [
      'chapters of two years',
      RIGHTS,
      RIGHTS.replace('2014', '2015').replace('June 25, 2015', 'April 13, 2016'),
    ],
    ['two years, one day of publication', RIGHTS, RIGHTS.replace('2014', '2015')],
    ['a chapter and its volume', RIGHTS, RIGHTS.replace('“Albania,” in ', '')],
    [
      'two addresses of one form',
      `${RIGHTS} http://www.state.gov/index.htm?dlid=236484`,
      `${RIGHTS} http://www.state.gov/index.htm?dlid=236485`,
    ],
    [
      'two series',
      RIGHTS,
      `${STATE} “Albania,” in International Religious Freedom Report- 2014. Washington, DC; June 25, 2015;`,
    ],
    [
      'two files of one folder',
      'UNICEF. Situation of Children. New York; 2014. http://www.unicef.org/files/report_a_2014.pdf',
      'UNICEF. Situation of Children. New York; 2014. http://www.unicef.org/files/report_b_2014.pdf',
    ],
    [
      'two conventions under one address',
      'ILO Committee of Experts. Observation concerning Minimum Age Convention, 1973 (No. 138) Kenya (ratification: 1979) Published: 2014. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3148475',
      'ILO Committee of Experts. Observation concerning Worst Forms of Child Labour Convention, 1999 (No. 182) Kenya (ratification: 2001) Published: 2014. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3148475',
    ],
    [
      'comments of two years, neither dated',
      'ILO CEACR. Direct Request concerning Minimum Age Convention, 1973 (No. 138) Kenya (ratification: 1979). Accessed: November 27, 2019. Source on file.',
      'ILO CEACR. Direct Request concerning Minimum Age Convention, 1973 (No. 138) Kenya (ratification: 1979). Accessed: January 11, 2021. Source on file.',
    ],
    [
      'two comments whose addresses are cut by a space before their numbers',
      'ILO Committee of Experts. Observation concerning Minimum Age Convention, 1973 (No. 138) Kenya. Published: 2014. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0:: NO:13100:P13100_COMMENT_ID:3057745:NO.',
      'ILO Committee of Experts. Observation concerning Minimum Age Convention, 1973 (No. 138) Kenya. Published: 2014. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0:: NO:13100:P13100_COMMENT_ID:3057746:NO.',
    ],
    [
      'two symbols',
      'UN Committee on the Rights of the Child. Concluding observations: Kenya. Geneva; 2016. CRC/C/KEN/CO/3-5.',
      'UN Committee on the Rights of the Child. Concluding observations: Kenya. Geneva; 2016. CRC/C/OPAC/KEN/CO/1.',
    ],
    [
      'a document and the one it answers',
      'UN Committee on the Rights of the Child. Replies to the list of issues CRC/C/KEN/Q/3/Add.1, to CRC/C/KEN/Q/3. 2016.',
      'UN Committee on the Rights of the Child. List of issues CRC/C/KEN/Q/3. 2016.',
    ],
    [
      'two numbers',
      'Government of Kenya. Children Act, Law No. 8 of 2001, enacted 2001.',
      'Government of Kenya. Children Act, Law No. 9 of 2001, enacted 2001.',
    ],
    [
      'one number of two years',
      'Government of Kenya. Children Act, Act No. 8 of 2001.',
      'Government of Kenya. Children Act, Act No. 8 of 2022.',
    ],
    [
      'two states of one code',
      'Government of Kenya. Penal Code, Law No. 63-1 (with modifications until 2010), enacted 1930.',
      'Government of Kenya. Penal Code, Law No. 63-1 (with modifications until 2014), enacted 1930.',
    ],
    [
      'reports of two days',
      'U.S. Embassy- Nairobi. Reporting, January 15, 2016.',
      'U.S. Embassy- Nairobi. Reporting, January 16, 2016.',
    ],
    [
      'reports of two posts',
      'U.S. Embassy- Nairobi. Reporting, January 15, 2016.',
      'U.S. Embassy- Lima. Reporting, January 15, 2016.',
    ],
    [
      'reports of a month, which may be several',
      'U.S. Embassy- Nairobi. Reporting, January 2016.',
      'U.S. Embassy- Nairobi. Reporting, January 2016.',
    ],
    [
      'talks with two people',
      'USDOL official. Interview with UNICEF official. May 5, 2013.',
      'USDOL official. Interview with trade union official. May 5, 2013.',
    ],
    [
      'surveys of two rounds',
      'UCW. Analysis of Child Economic Activity and School Attendance Statistics from National Household or Child Labor Surveys. Original data from Multiple Indicator Cluster Survey 3, 2006. Analysis received January 16, 2015.',
      'UCW. Analysis of Child Economic Activity and School Attendance Statistics from National Household or Child Labor Surveys. Original data from Multiple Indicator Cluster Survey 4, 2011. Analysis received January 16, 2015.',
    ],
  ])('%s', (_what, one, other) => {
    expect(why(one, other)).toBeNull();
    expect(why(other, one)).toBeNull();
  });

  it('chapters on two countries in the lists of two others', () => {
    expect(why(RIGHTS, RIGHTS.replace('Albania', 'Algeria'), 'Albania', 'Algeria')).toBeNull();
    expect(why(RIGHTS.replace('“Albania,” in ', ''), RIGHTS, 'Solomon Islands', 'Algeria')).toBeNull();
  });
});

describe('one document, however it is set', () => {
  it.each([
    [
      'a country renamed',
      RIGHTS.replace('Albania', 'Macedonia'),
      RIGHTS.replace('Albania', 'North Macedonia'),
      null,
    ],
    [
      'the quoted chapter before or after',
      RIGHTS,
      `${STATE} Country Reports on Human Rights Practices- 2014: Albania. Washington, DC, June 25, 2015.`,
      'same title and date, June 25, 2015',
    ],
    [
      'a site rebuilt',
      `${STATE} Trafficking in Persons Report- 2017: Kenya. Washington, DC. June 27, 2017. https://www.state.gov/j/tip/rls/tiprpt/countries/2017/271215.htm`,
      `${STATE} Trafficking in Persons Report- 2017: Kenya. Washington, DC. June 27, 2017. https://www.state.gov/reports/2017-trafficking-in-persons-report/kenya/.`,
      'same title and date, June 27, 2017',
    ],
    [
      'the session and the language of an address',
      'ILO Committee of Experts. Observation concerning Minimum Age Convention, 1973 (No. 138) Kenya (ratification: 1979) Published: 2014. http://www.ilo.org/dyn/normlex/en/f?p=1000:13100:0::NO:13100:P13100_COMMENT_ID:3148475',
      'ILO CEACR. Individual Observation concerning Minimum Age Convention, 1973 (No. 138) Kenya. Published: 2014. https://www.ilo.org/dyn/normlex/en/f?p=NORMLEXPUB:13100:94837::NO::P13100_COMMENT_ID,P11110_COUNTRY_ID:3148475,103315',
      'same ILO comment number 3148475',
    ],
    [
      'an archived copy',
      'UNICEF. Situation of Children. 2014. http://www.unicef.org/files/situation-of-children.pdf',
      'UNICEF. The situation of children. 2014. https://web.archive.org/web/20160101000000/http://www.unicef.org/files/situation-of-children.pdf?utm_source=x',
      'same address unicef.org/files/situation-of-children.pdf',
    ],
    [
      'an address cut at the end of a line',
      'UNICEF. A situation analysis of children in Kenya. 2019. https://www.unicef.org/kenya/en/reports/situation-analysis-children-',
      'UNICEF. A situation analysis of children in Kenya. 2019. https://www.unicef.org/kenya/en/reports/situation-analysis-children-kenya',
      'same title and date, 2019',
    ],
    [
      'the front page of a section',
      `${RIGHTS} http://www.state.gov/j/drl/rls/hrrpt/humanrightsreport/index.htm`,
      `${RIGHTS} http://www.state.gov/documents/organization/236484.pdf`,
      'same title and date, June 25, 2015',
    ],
    [
      'a symbol with a space in it',
      'UN Human Rights Committee. Replies of Kenya CCPR/C/ KEN/Q/2/Add. 1. April 14, 2016.',
      'UN Human Rights Committee. Replies of the Government. CCPR/C/KEN/Q/2/Add.1. April 14, 2016.',
      'same UN document symbol CCPR/C/KEN/Q/2/Add.1',
    ],
  ])('%s', (_what, one, other, because) => {
    const [forward, back] = [why(one, other), why(other, one)];
    if (because === null) expect(forward === null).toBe(back === null);
    else
      expect(
        [forward, back].map((reason) => reason?.replace('Add. 1', 'Add.1').replace(/\?utm.*/, '')),
      ).toStrictEqual([because, because]);
  });
});
