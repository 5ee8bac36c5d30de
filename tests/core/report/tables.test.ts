/** Tables: regions, heads, wrapped rows, groups, split cells, notes. Each case is a line of a real text. */
import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';
import { nearestArea } from '../../../src/core/report/table/nearest-area.ts';
import { nameEnd } from '../../../src/core/report/table/split-name-role.ts';
import type { Report, Table } from '../../../src/shared/model.ts';
import { lineOf, parsed, reportOf } from './resources.ts';

const report2013 = reportOf('kazakhstan-2013.txt');
const report2016 = reportOf('kazakhstan-2016.txt');
const report2022 = reportOf('kazakhstan-2022.txt');

function table(report: Report, number: number): Table {
  const found = report.tables.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no table ${number}`);
  return found;
}

function texts(one: Table): string[][] {
  return one.rows.map((row) => row.cells.map((cell) => cell.content.text));
}

function notes(one: Table): string[] {
  return one.notes.map((note) => `${note.mark} ${note.content.text.slice(0, 30)}`.trim());
}

describe('captions', () => {
  it.each([
    ['2022:11', "Table I. Statistics on Children's Work and Education", 1, false],
    ['2022:40', lineOf('kazakhstan-2022.txt', 40), 2, true],
    ['2016:213', lineOf('kazakhstan-2016.txt', 213), 11, true],
    ['2013:42', lineOf('kazakhstan-2013.txt', 42), 2, false],
    ['Tokelau 2014', 'Table 2. Laws and Regulations Related to Child Labor (cont)', 2, true],
  ])('%s', (_place, text, number, continued) => {
    const caption = SERIES.tableCaption(text);
    expect(caption?.number).toBe(number);
    expect((caption?.continuedLength ?? 0) > 0).toBe(continued);
  });

  it.each([
    ['2022:9', "Table I provides key indicators on children's work and education in Kazakhstan."],
    ['2016:22', 'Based on a review of available information, Table 2 provides an overview.'],
    ['2013:246', '25. UNESCO. Beyond 20/20 Web Data Systems: Table 1: Education Systems. 2012.'],
  ])('%s is none', (_place, text) => {
    expect(SERIES.tableCaption(text)).toBeNull();
  });

  it.each([
    ['Laws and Regulations Related to Child Labor', 'laws'],
    ['Ratification of International Conventions on Child Labor', 'conventions'],
    ['Criminal Law Enforcement Efforts Related to the Worst Forms of Child Labor', 'criminal-enforcement'],
    ['Agencies Responsible for Child Labor Law Enforcement', 'agencies'],
    ['Key Mechanism to Coordinate Government Efforts on Child Labor', 'coordination'],
    ['Key Policies Related to Child Labor‡', 'policies'],
    ['Suggested Government Actions to Prevent Child Labor, Including its Worst Forms', 'actions'],
    ['Working Children by Sector, Ages 5-14', null],
  ])('%s', (caption, concept) => {
    expect(SERIES.conceptOfCaption(caption)).toBe(concept);
  });

  it('a table without a caption goes by its columns (Norfolk Island 2016)', () => {
    expect(
      SERIES.conceptOfColumns(['Standard', 'Meets International Standards: Yes/No', 'Age', 'Legislation']),
    ).toBe('laws');
    expect(SERIES.conceptOfColumns(['Name', 'Place'])).toBeNull();
  });
});

describe('heads', () => {
  it.each([
    ['2013:78', 'Standard Yes/No Age Related Legislation', 4],
    ['2013:186', 'Area Suggested Action Year(s) Suggested', 3],
    ['2013:67', 'Convention Ratification', 2],
    ['2022:142', 'Overview of Criminal Law Enforcement 2021 2022', 3],
  ])('%s', (_place, text, count) => {
    expect(SERIES.headsIn(text)).toHaveLength(count);
  });

  it.each([
    ['2013:68', 'ILO C. 138, Minimum Age'],
    ['2013:44', 'Agriculture Cotton farming† (1-5)'],
  ])('%s is none', (_place, text) => {
    expect(SERIES.headsIn(text)).toBeNull();
  });

  it('2022:75-76: a head over two lines, a stray digit beside it', () => {
    expect(table(report2022, 4).columns.map((cell) => cell.content.text)).toEqual([
      'Standard',
      'Meets International Standards',
      'Age',
      'Legislation',
    ]);
  });

  it('2016:26: empty columns at the end are left out', () => {
    expect(table(report2016, 2).columns).toHaveLength(2);
  });
});

describe('rows', () => {
  it('2022:43-45: the label goes on, the activities are separate', () => {
    expect(texts(table(report2022, 2)).slice(-3)).toEqual([
      [
        'Categorical Worst Forms of Child Labor‡',
        'Commercial sexual exploitation, sometimes as a result of human trafficking (3,15)',
      ],
      ['Categorical Worst Forms of Child Labor‡', 'Forced begging (15,16)'],
      [
        'Categorical Worst Forms of Child Labor‡',
        'Use in illicit activities, including selling drugs (3,15,17)',
      ],
    ]);
  });

  it('2022:165-167: one row printed as three', () => {
    const rows = texts(table(report2022, 8));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toBe('National Coordination Council on Combating the Worst Forms of Child Labor');
    expect(rows[0]?.[1]).toMatch(
      /^Implements .* Worst Forms of Child Labor 2020–2022\. \(36\) .* draft legislation which would further .* \(3\)$/,
    );
  });

  it('2022:77-88: an empty age stays empty', () => {
    const ages = texts(table(report2022, 4)).map((row) => row[2]);
    expect(ages).toEqual(['18', '18', '', '', '', '', '', '19', '', '', '17‡', '']);
  });

  it('2022:62 and 2016:54-55: words made of logos are no cells', () => {
    expect(texts(table(report2022, 3))[0]).toEqual(['ILO C. 138, Minimum Age', '✓']);
    const noise = [report2022, report2016].flatMap((report) =>
      report.furniture.filter(({ kind }) => kind === 'logo-noise'),
    );
    expect(noise).toHaveLength(4);
  });

  it('Kazakhstan 2015: a bullet before a sub-row stands beside its label, not in it', () => {
    const report = parsed(
      [
        'III. ENFORCEMENT OF LAWS ON THE WORST FORMS OF CHILD LABOR',
        'Table 6. Labor Law Enforcement Efforts Related to Child Labor',
        'Overview of Labor Law Enforcement\t2014\t2015',
        'Training for Labor Inspectors\t\t',
        '■ Initial Training for New Employees\tUnknown\tUnknown',
        '■ Refresher Courses Provided\tYes\tYes',
      ].join('\n'),
    );
    expect(table(report, 6).rows.map((row) => [row.kind, row.cells[0]?.content.text])).toEqual([
      ['group', 'Training for Labor Inspectors'],
      ['sub', 'Initial Training for New Employees'],
      ['sub', 'Refresher Courses Provided'],
    ]);
    expect(report.furniture.filter(({ kind }) => kind === 'list-mark')).toHaveLength(2);
    expect(report.coverage.lost).toBe(0);
  });

  it.each([
    // Cook Islands 2017, page 2.
    [
      'Prohibition of Military Recruitment',
      ['State Compulsory', 'State Voluntary', 'Non-state'],
      ['group', 'sub', 'sub', 'sub', 'item'],
    ],
    // Tunisia 2016, page 3.
    [
      'Minimum Age for Military Recruitment',
      ['State Compulsory', 'State Voluntary', 'Non-state Compulsory'],
      ['group', 'sub', 'sub', 'sub', 'item'],
    ],
    // Colombia 2020, page 4.
    [
      'Prohibition of Compulsory Recruitment of Children by (State) Military',
      [
        'Prohibition of Military Recruitment by Non-state Armed Groups',
        'Compulsory Education Age',
        'Free Public Education',
      ],
      ['item', 'item', 'item', 'item', 'item'],
    ],
  ])('%s heads the rows below it, where it does', (head, below, kinds) => {
    const row = (label: string) => `${label}\tYes\t18\tArticle 31 of the Military Service Law (7)`;
    const report = parsed(
      [
        'II. LEGAL FRAMEWORK FOR CHILD LABOR',
        'Table 4. Laws and Regulations on Child Labor',
        'Standard\tMeets International Standards\tAge\tLegislation',
        below.includes('State Compulsory') ? `${head}\t\t\t` : row(head),
        ...below.map(row),
        row('Free Public Education'),
      ].join('\n'),
    );
    expect(table(report, 4).rows.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('2016:59: a stroke among ticks is shown as a tick, and recorded', () => {
    expect(texts(table(report2016, 3)).map((row) => row[1])).toEqual(Array<string>(6).fill('✓'));
    expect(report2016.repairs).toContainEqual(
      expect.objectContaining({ kind: 'glyph', printed: '/', shown: '✓' }),
    );
  });

  it('2013:68-73: lost ticks are missing, not absent', () => {
    for (const row of table(report2013, 3).rows)
      expect(row.cells[1]).toMatchObject({ missing: true, content: { text: '' } });
    expect(report2013.findings).toEqual([
      { kind: 'lost-values', table: 'table-3', what: 'Ratification of 6 rows' },
    ]);
  });

  it('2013:32-35: "label: value" lines', () => {
    expect(texts(table(report2013, 1))).toEqual([
      ['Working children, ages 7 to 14 (% and population)', '3.2 (79,690)'],
      ['School attendance, ages 5 to 14 (%)', '90.7'],
      ['Children combining work and school, ages 7 to 14 (%)', '3.6'],
      ['Primary completion rate (%)', '102.3'],
    ]);
  });

  it('2013:79-89: standard, yes or no, age, legislation', () => {
    const rows = texts(table(report2013, 4));
    expect(rows[0]).toEqual(['Minimum Age for Work', 'Yes', '16', 'Article 30 of the Labor Code (17)']);
    expect(rows[3]).toEqual(['Prohibition of Forced Labor', 'Yes', '', 'Article 8 of the Labor Code (17)']);
    expect(rows[9]).toEqual(['Compulsory Education Age', 'Yes', '17', 'Constitution (24, 25)']);
  });

  it('2022:206, 209: areas read badly are named, the printed form is kept', () => {
    expect(
      report2022.repairs
        .filter(({ kind }) => kind === 'area-name')
        .map(({ printed, shown }) => [printed, shown]),
    ).toEqual([
      ['egal ramework', 'Legal Framework'],
      ['Inforcement', 'Enforcement'],
    ]);
    expect(nearestArea('Enforcement', SERIES)).toBeNull();
    expect(nearestArea('Agriculture', SERIES)).toBeNull();
    expect(nearestArea('Socia Program', SERIES)).toBe('Social Programs');
  });
});

describe('where a name ends and its role begins', () => {
  it.each([
    [
      '2013:103',
      'Ministry of Labor and Social Protection (MLSP)',
      'Enforce child labor laws and administrative offences',
    ],
    ['2013:104', 'Ministry of Internal Affairs', 'Enforce child labor laws in criminal offenses'],
    ['2013:105', 'Center for the Adaptation of Minors', 'Refer child victims of child forced labor'],
    [
      '2013:106',
      "Anti-Trafficking Unit in the Criminal Police Committee's Organized Crime Department",
      'Investigate allegations of human trafficking',
    ],
    [
      '2013:133',
      'Committee for the Protection of Child Rights',
      'Work to protect children against exploitation.',
    ],
    ['2013:135', 'Regional Child Protection Departments', 'Work with law enforcement'],
    ['2013:136', 'Interagency Trafficking in Persons Working Group', 'Coordinate efforts to combat'],
    [
      '2013:152',
      'Joint Action Plan for the Elimination of the Worst Forms of Child Labor and Implementation of ILO International Convention 182 in the Republic of Kazakhstan for 2012-2014',
      'Maps out legislation',
    ],
    [
      '2013:153',
      'National Action Plan to Combat Human Trafficking (2012-2014)*',
      'Prioritizes the development',
    ],
    [
      '2013:165',
      'Combating Child Labor in Central Asia - Commitment Becomes Action (PROACT CAR Phase III)',
      '$1.4 million Government',
    ],
    ['2013:167', '100 Schools, 100 Hospitals Program‡*', 'Ministry of Labor and Social Protection'],
    ['2013:169', 'Assistance to trafficking victims‡*', 'Government-funded assistance'],
  ])('%s', (_place, name, role) => {
    expect(nameEnd(`${name} ${role}`, SERIES.roleVerbs)).toBe(name.length);
  });

  it.each(['Parliament of the Republic', 'Office of the Ombudsman A body of five members'])(
    '%s: not known',
    (text) => {
      expect(nameEnd(text, SERIES.roleVerbs)).toBeNull();
    },
  );

  it('a row whose border is not known stays whole, and that is said', () => {
    const report = parsed(
      [
        'In 2013, Kazakhstan made a minimal advancement in efforts to eliminate the worst forms of child labor.',
        '',
        'III. Enforcement of Laws on the Worst Forms of Child Labor',
        '',
        'Table 5. Agencies Responsible for Child Labor Law Enforcement',
        'Organization/Agency Role',
        'Ministry of Internal Affairs Enforce child labor laws.(3)',
        'Office of the Ombudsman A body of five members.(3)',
      ].join('\n'),
    );
    expect(report.tables[0]?.rows.map((row) => [row.cells.length, row.unsplit])).toEqual([
      [2, undefined],
      [1, true],
    ]);
    expect(report.findings).toContainEqual({ kind: 'unsplit-rows', table: 'table-5', rows: 1 });
  });
});

describe('notes', () => {
  it.each([
    ['2022:47', '[†] Determined by national law', '†'],
    ['2022:182', '[‡]The government had other policies', '‡'],
    ['2013:54', '*Evidence of this activity is limited', '*'],
    ['2016:122', '$[\\]ensuremath{^{*}}$ The Government does not publish this information.', '*'],
    ['Tokelau 2014', '* No conscription (10)', '*'],
    ['2022:19', 'Source for primary completion rate: Data from 2020', ''],
    ['Iraq 2018', 'Primary completion rate was unavailable from UNESCO Institute', ''],
  ])('%s', (_place, text, mark) => {
    expect(SERIES.noteOpening(text)?.mark).toBe(mark);
  });

  it.each([
    ['2016:226', '*Trafficking in Persons Report-2016*. Washington'],
    ['2013:11', 'In 2013, Kazakhstan made a minimal advancement'],
    ['prose on a source', 'Source countries include Uzbekistan.'],
  ])('%s is none', (_place, text) => {
    expect(SERIES.noteOpening(text)).toBeNull();
  });

  it('2022:195: two notes on one line', () => {
    const line = lineOf('kazakhstan-2022.txt', 195);
    expect(SERIES.notesInside(line).map((at) => line.slice(at, at + 9))).toEqual(['† Program']);
    expect(notes(table(report2022, 10))).toEqual([
      "For information about USDOL's",
      '† Program is funded by the Gover',
      '‡ The government had other socia',
    ]);
  });

  it('stand with the table that they explain, wherever they are printed', () => {
    expect(notes(table(report2022, 2))).toEqual([
      '† Determined by national law or',
      '‡ Child labor understood as the',
    ]);
    expect(notes(table(report2022, 3))).toEqual([]);
    expect(notes(table(report2022, 9))).toEqual(['‡ The government had other polic']);
    expect(notes(table(report2022, 11))).toEqual([]);
    expect(notes(table(report2016, 6))).toEqual([
      '* The Government does not publis',
      '‡ Data are from January 1 to Sep',
    ]);
    expect(notes(table(report2016, 10))).toEqual([
      '† Program is funded by the Gover',
      '‡ The Government had other socia',
    ]);
    expect(notes(table(report2013, 8)).map((note) => note[0])).toEqual(['*', '†', '‡']);
  });

  it('carry the last reference of 2016 and 2022', () => {
    for (const [report, last, where] of [
      [report2022, 40, 'table:10'],
      [report2016, 49, 'table:10'],
    ] as const) {
      const citing = report.citations.filter((citation) => citation.numbers.includes(last));
      expect(citing.map((citation) => [citation.where, citation.place])).toEqual([[where, 'note']]);
    }
  });

  it.each([
    ['Country has no standing military (2)', 'laws'],
    ['Program was launched during the reporting period.', 'programs'],
    ['Agency responsible for child labor enforcement was created', 'agencies'],
    ['Something else altogether.', null],
  ])('%s', (text, concept) => {
    expect(SERIES.conceptOfNote(text)).toBe(concept);
  });
});
