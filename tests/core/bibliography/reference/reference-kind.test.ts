import { describe, expect, it } from 'vitest';
import { checkability } from '../../../../src/core/bibliography/reference/checkability.ts';
import { referenceKind } from '../../../../src/core/bibliography/reference/reference-kind.ts';
import { findReferenceUrls } from '../../../../src/core/bibliography/addresses/reference-urls.ts';
import type { Checkability, ReferenceKind } from '../../../../src/shared/model.ts';
import { printedList, reference, type ListYear } from '../printed-lists.ts';

/** [file, entry, kind, checkable]. Files are samples of the Department's chapters and the built-in texts. */
const ENTRIES: readonly (readonly [string, string, ReferenceKind, Checkability])[] = [
  ['norfolk-island-2016', 'U.S. Embassy- Canberra. reporting, January 11, 2016.', 'embassy', 'private'],
  [
    'falkland-islands-2015',
    'U.S. Embassy London. reporting, January 15, 2015. [on file with USDOL].',
    'embassy',
    'private',
  ],
  ['philippines-2018', 'U.S. Embassy- Manilla. TIP Reporting. March 6, 2019.', 'embassy', 'private'],
  ['burma-2019', 'U.S. Embassy- Rangoon. Reporting update. February 14, 2020.', 'embassy', 'private'],
  [
    'cook-islands-2017',
    'U.S. Consulate- Auckland official. E-mail communication to USDOL official. April 7, 2017.',
    'government-correspondence',
    'private',
  ],
  [
    'tuvalu-2013',
    'U.S Embassy- Suva. E-mail communication to USDOL official. May 23, 2013.',
    'government-correspondence',
    'private',
  ],
  [
    'colombia-2020',
    'U.S. Department of State official. E-mail communication to USDOL official. June 2, 2017.',
    'government-correspondence',
    'private',
  ],
  [
    'nepal-2017',
    'Luitel, S.R. Interview with USDOL official. April 23, 2015.',
    'government-correspondence',
    'private',
  ],
  [
    'kazakhstan-2016:270',
    'Vice Minister of Social Development. Meeting with USDOL, March 10, 2016.',
    'government-correspondence',
    'private',
  ],
  [
    'kazakhstan-2013:266',
    'ILO- IPEC official. E-mail communication to USDOL official. May 23, 2012.',
    'government-correspondence',
    'private',
  ],
  [
    'tunisia-2016',
    'Government of Tunisia. Loi n° 92–52 du 18 mai 1992 relative aux stupéfiants, enacted 1992. https://www.unodc.org/loi.pdf.',
    'law',
    'link',
  ],
  [
    'brazil-2013',
    'Government of Brazil. Portaria no. 546, (March 11, 2010); http://bit.ly/zn1W8v.',
    'law',
    'link',
  ],
  [
    'colombia-2020',
    'Government of Colombia. Código Sustantivo del Trabajo. Enacted: 2011. Source on file.',
    'law',
    'on-file',
  ],
  [
    'norfolk-island-2016',
    'Christmas Island. Christmas Island Act, enacted 1958. https://www.comlaw.gov.au/Series/C1958A00041.',
    'law',
    'link',
  ],
  [
    'tokelau-2014',
    'Government of Tokelau. Tokelau Crimes, Procedures, and Evidence Rules 2003, enacted 2003. http://www.paclii.org/tk/legis/num_act/cpaer2003302/.',
    'law',
    'link',
  ],
  [
    'wallis-and-futuna-2021',
    'Government of France. Décret n° 2013-915 du 11 Octobre 2013 Relatif aux Travaux Interdits. Enacted: October 11, 2013. https://www.legifrance.gouv.fr/x',
    'law',
    'link',
  ],
  [
    'kenya-2014',
    'Government of Kenya. The National Children Policy. Nairobi; 2008.',
    'government-publication',
    'published',
  ],
  [
    'kazakhstan-2022:268',
    'Government of Kazakhstan. Information on the realization of ILO recommendations regarding Convention 87. December 28, 2020. Source on file.',
    'government-publication',
    'on-file',
  ],
  [
    'colombia-2020',
    'U.S. Department of State. Trafficking in Persons Report- 2018: Colombia. Washington, DC, June 2018. https://www.state.gov/reports/colombia/',
    'government-publication',
    'link',
  ],
  [
    'kazakhstan-2018',
    'CIA. The World Factbook. 2017. Please see “Labor Law Enforcement: Sources and Definitions” in the Reference Materials section of this report.',
    'government-publication',
    'published',
  ],
  [
    'kazakhstan-2022:261',
    'Organization for Economic Co-operation and Development (OECD). Education Policy Outlook: Kazakhstan. 2018. http://www.oecd.org/x.pdf',
    'government-publication',
    'link',
  ],
  [
    'colombia-2020',
    'Organización Internacional del Trabajo. El Trabajo Forzoso en la Extracción de Madera. 2018. https://www.ilo.org/x.pdf',
    'un-ilo',
    'link',
  ],
  [
    'uzbekistan-2016',
    'UNCRC. Concluding observations on the combined third and fourth periodic reports of Uzbekistan. Geneva; July 10, 2013. http://www2.ohchr.org/x.pdf.',
    'un-ilo',
    'link',
  ],
  [
    'cook-islands-2017',
    'United Nations Population Fund. The Young People of the Cook Islands. February 2015: Youth Monograph. http://www.mfem.gov.ck/x.pdf.',
    'un-ilo',
    'link',
  ],
  [
    'kazakhstan-2016:224',
    "Haarr, R. A Rapid Assessment of Children's Vulnerabilities in Kazakhstan UNICEF, USAID, Royal Norwegian Embassy, et al.; March 2012. https://www.ecoi.net/x.pdf.",
    'un-ilo',
    'link',
  ],
  [
    'kenya-2014',
    'Franciscans International, Edmund Rice International, and Justice Peace Integrity of Creation Franciscans Africa (JPICFA). List of Concerns. Geneva; 2011. Report No. CEDAW/C/Ken/7.',
    'ngo',
    'published',
  ],
  [
    'uzbekistan-2016',
    'Uzbek-German Forum for Human Rights. Human Rights Due Diligence and World Bank Funding. June 2014. http://uzbekgermanforum.org/x.pdf.',
    'ngo',
    'link',
  ],
  [
    'cote-d-ivoire-2019',
    'Fair Labor Association. Independent External Monitoring. Washington, DC. September 2, 2015. http://www.fairlabor.org/x.pdf.',
    'ngo',
    'link',
  ],
  [
    'cote-d-ivoire-2019',
    'Tulane University. Final Report: 2013/14 Survey Research on Child Labor. New Orleans. July 30, 2015. http://www.childlaborcocoa.org/x.',
    'academic',
    'link',
  ],
  [
    'cote-d-ivoire-2019',
    'Kouame, Joseph Arthur, et al. Evasion of Children in Ivory Coast. Journal of Sustainable Development 8, no.9. 2015. https://www.researchgate.net/x.',
    'academic',
    'link',
  ],
  [
    'philippines-2018',
    'Castro, Charita Libao. Child Sakadas in Philippine Agriculture [Ph.D diss.] The George Washington University, 2007. Source on file.',
    'academic',
    'on-file',
  ],
  [
    'colombia-2020',
    'El Espectador. En cinco localidades hay puntos críticos de trabajo infantil en Bogotá. June 12, 2017. https://www.elespectador.com/x/',
    'news',
    'link',
  ],
  [
    'brazil-2013',
    '“PB Integra Rota do Trabalho Infantil; Patos é o Principal Polo Exportador.” Jornal da Paraíba, June 9, 2011. http://bit.ly/yF0Odg.',
    'news',
    'link',
  ],
  [
    'india-2015',
    'Harris, G. “Children Toil in India’s Mines, Despite Legal Ban.” New York Times, New York, February 25, 2013. http://www.nytimes.com/x.html.',
    'news',
    'link',
  ],
  [
    'burma-2019',
    'Agence France Presse. Beaten and Burnt: Myanmar’s invisible child servants. Manila Times, September 22, 2016. https://www.ndtv.com/x.',
    'news',
    'link',
  ],
  [
    'colombia-2020',
    'Departamento Administrativo Nacional de Estadística DANE. Gran Encuesta Integrada de Hogares. 2018. http://microdatos.dane.gov.co/x',
    'statistics',
    'link',
  ],
  [
    'kazakhstan-2021',
    'ILO Labor Force Statistics (LFS) – Population and labour force. Accessed (January 25, 2022). https://ilostat.ilo.org/data/ Labor force data is government-reported.',
    'statistics',
    'link',
  ],
  [
    'tonga-2020',
    'ILO. Analysis of Child Economic Activity and School Attendance Statistics from National Household or Child Labor Surveys. Original data from Multiple Indicator Cluster Survey 6 (MICS 6), 2019. Analysis received March 2021.',
    'statistics',
    'published',
  ],
  [
    'tunisia-2016',
    'USDOL. Together Against Child Labor in Tunisia. Project Summary. Washington, DC; 2016. [source on file].',
    'unpublished',
    'on-file',
  ],
  [
    'kenya-2014',
    'USDOL. Trip Report on Meetings attended in Kenya. Washington, DC; September 4-9, 2011.',
    'unpublished',
    'private',
  ],
];

describe('referenceKind and checkability', () => {
  it.each(ENTRIES)('%s: %s', (_file, text, kind, check) => {
    expect(referenceKind(text)).toBe(kind);
    expect(checkability(text, findReferenceUrls(text))).toBe(check);
  });

  it('reads a dash as the author before (kazakhstan-2017.pdf)', () => {
    expect(
      referenceKind(
        '—. Law No. 319-III On Education, as amended. Enacted: July 27, 2007.',
        'Government of Kazakhstan',
      ),
    ).toBe('law');
    expect(referenceKind('—. Reporting, January 19, 2017.', 'U.S. Embassy- Astana')).toBe('embassy');
    expect(
      referenceKind(
        '—. Cotton manufactures refuse to buy cotton. Interfax. September 8, 2015. [Source on file].',
        'Kazakhstan General Newswire',
      ),
    ).toBe('news');
    expect(
      referenceKind(
        '—. Te Pito Manava o te Anau: National Policy Framework for Children 2017-2021. 2017.',
        'Government of Cook Islands',
      ),
    ).toBe('government-publication');
  });

  it('gives every entry a kind, whatever its text', () => {
    for (const text of ['', '.', '—.', 'x', 'http://bit.ly/Q9Wy56.'])
      expect(referenceKind(text)).toBe('other');
  });
});

describe('the lists of the three full texts', () => {
  const kinds = (year: ListYear) => {
    const counts: Partial<Record<ReferenceKind, number>> = {};
    for (const text of printedList(year)) {
      const kind = referenceKind(text);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  };

  it('has these kinds', () => {
    expect(kinds(2013)).toStrictEqual({
      'un-ilo': 12,
      embassy: 8,
      ngo: 3,
      'government-publication': 3,
      statistics: 3,
      law: 5,
      news: 2,
      'government-correspondence': 5,
    });
    expect(kinds(2016)).toStrictEqual({
      'un-ilo': 13,
      embassy: 7,
      'government-publication': 4,
      statistics: 2,
      news: 8,
      law: 11,
      'government-correspondence': 4,
    });
    expect(kinds(2022)).toStrictEqual({
      statistics: 2,
      embassy: 8,
      ngo: 3,
      'un-ilo': 2,
      news: 5,
      academic: 1,
      'government-publication': 4,
      law: 13,
      'government-correspondence': 2,
    });
  });

  it.each([
    // Counted in the texts: lines with an address, lines with "on file", cables, messages and meetings.
    [2013, { link: 16, 'on-file': 1, private: 13 }],
    [2016, { link: 33, 'on-file': 2, private: 11 }],
    [2022, { link: 27, 'on-file': 2, private: 10 }],
  ] as const)('can be checked as far as this: %i', (year, expected) => {
    const counts: Partial<Record<Checkability, number>> = {};
    for (const text of printedList(year)) {
      const { checkable } = reference(text);
      counts[checkable] = (counts[checkable] ?? 0) + 1;
    }
    expect(counts).toMatchObject(expected);
  });
});
