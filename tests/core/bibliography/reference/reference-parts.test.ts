import { describe, expect, it } from 'vitest';
import { personNames, isPersons } from '../../../../src/core/bibliography/reference/person-name.ts';
import { splitAuthor } from '../../../../src/core/bibliography/reference/reference-author.ts';
import { referenceParts } from '../../../../src/core/bibliography/reference/reference-parts.ts';

describe('splitAuthor', () => {
  it.each([
    ['U.S. Embassy- Astana. reporting, January 17, 2014.', 'U.S. Embassy- Astana'],
    [
      'U. S. Department of State. “Kenya,” in Trafficking in Persons Report- 2014.',
      'U. S. Department of State',
    ],
    ['UNICEF.A situation analysis of children in Kazakhstan. 2019.', 'UNICEF'],
    ['Isa, D. "In South Kazakhstan, children are still engaged."', 'Isa, D.'],
    ["Haarr, R. A Rapid Assessment of Children's Vulnerabilities.", 'Haarr, R.'],
    ['Isa, S. A month in the fields.', 'Isa, S.'],
    ['Kerven, Carol et al. Pastoralism at Scale.', 'Kerven, Carol et al.'],
    ['Pradhanang, U.B., et al. National Livestock Policy.', 'Pradhanang, U.B., et al.'],
    ['Zakon.kz. Schoolchildren who died in a Zhanaozen cafe.', 'Zakon.kz'],
    ['Strategy Kazakhstan 2050. Kazakhstan has found no evidence.', 'Strategy Kazakhstan 2050'],
    [
      'Government of Kazakhstan, Minister of Health. Decree No. 944.',
      'Government of Kazakhstan, Minister of Health',
    ],
    [
      'Government of Kazakhstan. Ministry of Education and Science. State Program of Education.',
      'Government of Kazakhstan. Ministry of Education and Science',
    ],
    [
      'Government of Kazakhstan. Ministry of Labor and Social Protection Decree no. 428 on changes.',
      'Government of Kazakhstan',
    ],
    ['“Brasil Ainda Tem 1 Milhão de Crianças.” Folha de S. Paulo, December 28, 2011.', null],
    [
      'Post-Revolution Tunisia Struggles with Child Labour, SOS Children’s Villages Canada, [online] June 2, 2012 [cited June 20, 2017]; http://x.ca.',
      null,
    ],
    ['—. Constitution of the Republic of Kazakhstan.', null],
    ['no full stop at all', null],
  ])('%s', (text, author) => {
    expect(splitAuthor(text).author).toBe(author);
  });
});

describe('referenceParts', () => {
  it.each([
    // kazakhstan-2016.txt 240, 225, 249, 274; kazakhstan-2022.txt 254; brazil-2013.pdf; burma-2019.pdf
    [
      'ILO-IPEC. Combating Child Labour in Central Asia Commitment becomes Action PROACT CAR Phase III. Technical Progress Report (July - December 2013). Geneva; 2013.',
      {
        title:
          'Combating Child Labour in Central Asia Commitment becomes Action PROACT CAR Phase III. Technical Progress Report (July - December 2013)',
        place: 'Geneva',
        issued: '2013',
        period: 'July - December 2013',
      },
    ],
    [
      'U.S. Department of State. "Kazakhstan," in *Trafficking in Persons Report-2016*. Washington, DC; June 30, 2016; http://x.gov',
      {
        title: 'Kazakhstan, in Trafficking in Persons Report-2016',
        place: 'Washington, DC',
        issued: '2016-06-30',
      },
    ],
    [
      'Government of Kazakhstan, Minister of Health. Decree No. 944 of December 8, 2015, effective January 1, 2016. (The previous list was repealed.), enacted December 8, 2015.',
      { title: 'Decree No. 944 of December 8, 2015, effective January 1, 2016', issued: '2015-12-08' },
    ],
    [
      'ILO. Strategies and Practice for Labour Inspection (GB.297/ESP/3). Geneva, Committee on Employment and Social Policy; November 2006. http://x.org',
      {
        title: 'Strategies and Practice for Labour Inspection (GB.297/ESP/3)',
        place: 'Geneva',
        container: 'Committee on Employment and Social Policy',
      },
    ],
    // tuvalu-2013.pdf; ghana-2019.pdf
    [
      'ILO, Government of Tuvalu. Decent Work Country Programme: Tuvalu. Funafuti; December 2009. http://www.ilo.org/asia/whatwedo/publications/lang--en/docName--WCMS_120556/index.htm.',
      { title: 'Decent Work Country Programme: Tuvalu', place: 'Funafuti', container: null },
    ],
    [
      'All Things Considered. A Shadow Economy Lurks in an Electronics Graveyard [audio]. Washington, DC: NPR, January 4, 2015. http://www.npr.org/2015/01/04/374780916/a-shadow-economy-lurks-in-an-electronics-graveyard.',
      {
        title: 'A Shadow Economy Lurks in an Electronics Graveyard [audio]',
        place: 'Washington, DC',
        container: 'NPR',
      },
    ],
    [
      'Human Rights Watch. "On the Margins": Education for children with disabilities in Kazakhstan. March 2019. https://x.org',
      { title: '"On the Margins": Education for children with disabilities in Kazakhstan', container: null },
    ],
    [
      'Galvani MD. “Autorizações de Trabalho Infantil Causam Polêmica.” reporterbrasil.org.br [online] October 22, 2012 [cited March 3, 2014];',
      {
        title: 'Autorizações de Trabalho Infantil Causam Polêmica',
        container: 'reporterbrasil.org.br',
        accessed: 'March 3, 2014',
      },
    ],
    [
      'Han, Betty Naw. Tatmadaw discharges young soldiers. Myanmar Times, April 3, 2019. https://x.com',
      {
        author: 'Han, Betty Naw',
        title: 'Tatmadaw discharges young soldiers',
        container: 'Myanmar Times',
        issued: '2019-04-03',
      },
    ],
  ])('%s', (text, expected) => {
    expect(referenceParts(text)).toMatchObject(expected);
  });

  it('keeps the whole of an entry without parts as its title', () => {
    expect(referenceParts('no full stop at all')).toMatchObject({
      author: null,
      title: 'no full stop at all',
      date: null,
      issued: null,
    });
  });
});

describe('names', () => {
  it.each([
    [
      'Torres, Joe, and Jefry Tupas',
      [
        { family: 'Torres', given: 'Joe' },
        { family: 'Tupas', given: 'Jefry' },
      ],
      false,
    ],
    ['Kerven, Carol et al.', [{ family: 'Kerven', given: 'Carol' }], true],
    ['Santini D', [{ family: 'Santini', given: 'D' }], false],
  ])('%s', (author, names, others) => {
    expect(isPersons(author)).toBe(true);
    expect(personNames(author)).toStrictEqual({ names, others });
  });

  it.each([
    'Government of Kazakhstan, Ministry of Education',
    'UNESCO, UNICEF',
    'Human Rights Watch',
    'Franciscans International, Edmund Rice International',
  ])('is a body: %s', (author) => {
    expect(isPersons(author)).toBe(false);
  });
});
