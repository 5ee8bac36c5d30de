/** Area, year, level, kind and section subjects, in the wordings of all years. */
import { describe, expect, it } from 'vitest';
import { inspection } from '../../../src/core/report/inspection.ts';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';
import { fileStem, slug } from '../../../src/core/report/identity/slug.ts';
import { lineOf, parsed, reportOf } from './resources.ts';

describe('levels', () => {
  it.each([
    [
      '2022:38',
      lineOf('kazakhstan-2022.txt', 38),
      'minimal',
      'Minimal Advancement – Efforts Made but Continued Law that Delayed Advancement',
    ],
    [
      '2021:12',
      lineOf('kazakhstan-2021-summary.txt', 12),
      'minimal',
      'Minimal Advancement – Efforts Made but Regression in Law that Delayed Advancement',
    ],
    ['2016:1', 'MODERATE ADVANCEMENT', 'moderate', 'Moderate Advancement'],
    [
      'Burma 2019',
      'NO ADVANCEMENT – EFFORTS MADE BUT COMPLICIT IN FORCED CHILD LABOR',
      'none',
      'No Advancement – Efforts Made but Complicit in Forced Child Labor',
    ],
    [
      'Uzbekistan 2014',
      'No Advancement - Efforts Made But Complicit',
      'none',
      'No Advancement - Efforts Made But Complicit',
    ],
    ['Wallis and Futuna 2021', 'NO ASSESSMENT', 'no-assessment', 'No Assessment'],
  ])('%s', (_place, text, level, label) => {
    expect(SERIES.levelLabel(text)).toEqual({ level, label });
  });

  it.each([
    ['2022:1', 'In 2022, Kazakhstan made minimal advancement in efforts.'],
    ['prose', 'No advancement was made.'],
    ['a heading', 'SIGNIFICANT CHANGES'],
  ])('%s is no label', (_place, text) => {
    expect(SERIES.levelLabel(text)).toBeNull();
  });

  it.each([
    ['In 2013, Kazakhstan made a minimal advancement in efforts', 'minimal'],
    ['In 2020, Colombia made significant advancement in efforts', 'significant'],
    ['In 2019, Burma is receiving an assessment of no advancement.', 'none'],
    ['For the 2021 reporting period, no assessment has been made regarding', 'no-assessment'],
    ['In 2018, Uzbekistan made moderate efforts to eliminate', undefined],
  ])('%s', (text, level) => {
    expect(SERIES.levelInProse(text)?.level).toBe(level);
  });

  it('the label is placed where it was printed', () => {
    const report = reportOf('kazakhstan-2022.txt');
    expect(report.assessment?.place.start).toBeGreaterThan(0);
    expect(report.furniture.filter(({ kind }) => kind === 'level-label')).toHaveLength(4);
  });
});

describe('section headings', () => {
  it.each([
    ['I. Prevalence and Sectoral Distribution of Child Labor', 'prevalence', 'I'],
    ['II. LEGAL FRAMEWORK ON THE WORST FORMS OF CHILD LABOR', 'law', 'II'],
    ['III. ENFORCEMENT OF LAWS ON CHILD LABOR', 'enforcement', 'III'],
    ['IV. COORDINATION OF GOVERNMENT EFFORTS ON CHILD LABOR', 'coordination', 'IV'],
    ['V.       GOVERNMENT POLICIES ON THE WORST FORMS OF CHILD LABOR', 'policies', 'V'],
    ['VI. SOCIAL PROGRAMS TO ADDRESS CHILD LABOR', 'programs', 'VI'],
    ['VII. SUGGESTED GOVERNMENT ACTIONS TO PREVENT THE WORST FORMS OF CHILD LABOR', 'actions', 'VII'],
    ['Laws and Regulations on the Worst Forms of Child Labor', 'law', null],
    ['Institutional Mechanisms for Coordination and Enforcement', 'enforcement', null],
    ['REFERENCES', 'references', null],
    ['REFERENCES ON FILE', 'references', null],
  ])('%s', (text, topic, numeral) => {
    expect(SERIES.sectionHeading(text)).toMatchObject({ topic, numeral });
  });

  it.each([
    [
      '2013:192',
      'Government Policies Assess the impact that existing government policies have on child labor. 2013',
    ],
    ['2022:213', 'Government Policies'],
    ['2016:155 as a sentence', 'Coordination of government efforts remains weak.'],
    ['2022:106', 'Labor Law Enforcement'],
    ['a table', 'Table 4. Laws and Regulations on Child Labor'],
  ])('%s is none', (_place, text) => {
    expect(SERIES.sectionHeading(text)).toBeNull();
  });
});

describe('page furniture by its words', () => {
  it.each([
    ['2018 FINDINGS ON THE WORST FORMS OF CHILD LABOR                1', 'running-head'],
    ['2      BUREAU OF INTERNATIONAL LABOR AFFAIRS', 'running-head'],
    [
      'U N I T E D S TAT E S D E PA R T M E N T O F L A B O R ’ S B U R E A U O F I N T E R N AT I O N A L L A B O R A F FA I R S',
      'running-head',
    ],
    ['NON-INDEPENDENT COUNTRIES AND TERRITORIES', 'running-head'],
    ['English (PDF) | Kazakh (PDF) | Russian (PDF)', 'web-chrome'],
    ['Child Labor Icon', 'web-chrome'],
    ['Labor Law Enforcement', null],
    ['In 2013, the Government also issued Decree No. 411.', null],
  ])('%s', (text, kind) => {
    expect(SERIES.furnitureByWords(text)).toBe(kind);
  });
});

describe('area, year and name', () => {
  it.each([
    ['Côte d’Ivoire 2019', 'cote-d-ivoire-2019'],
    ['Falkland Islands (Islas Malvinas) 2015', 'falkland-islands-islas-malvinas-2015'],
    ['São Tomé and Príncipe 2014', 'sao-tome-and-principe-2014'],
  ])('%s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it.each([
    ['/a/b/news.item.txt', 'news.item'],
    ['C:\\x\\y.pdf', 'y'],
    ['.hidden', '.hidden'],
  ])('stem of %s', (file, stem) => {
    expect(fileStem(file)).toBe(stem);
  });

  it('the title wins over a stale foot (Tokelau 2014)', () => {
    const report = parsed(
      'Tokelau\nMINIMAL ADVANCEMENT\n\nIn 2014, Tokelau made a minimal advancement in efforts to prevent the worst forms of child labor.\n\nI. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR\nResearch found no evidence.(1)\n\n2013 FINDINGS ON THE WORST FORMS OF CHILD LABOR\n\nII. LEGAL FRAMEWORK FOR THE WORST FORMS OF CHILD LABOR\nTokelau is a territory.(1)\n',
    );
    expect([report.area, report.year]).toEqual(['Tokelau', 2014]);
  });

  it('the first sentence of an area with commas in its name wins over a stale foot', () => {
    const name = 'Saint Helena, Ascensión, and Tristán da Cunha';
    const report = parsed(
      `${name}\nMINIMAL ADVANCEMENT\n\nIn 2014, ${name} made a minimal advancement in efforts to prevent child labor.\n\nI. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR\nResearch found no evidence.(1)\n\n2013 FINDINGS ON THE WORST FORMS OF CHILD LABOR\n\nII. LEGAL FRAMEWORK FOR THE WORST FORMS OF CHILD LABOR\nIt is a territory.(1)\n`,
    );
    expect([report.area, report.year]).toEqual([name, 2014]);
  });

  it('a name spelled in two ways is the one the text uses (Côte d’Ivoire 2019)', () => {
    const report = parsed(
      'Côte d’lvoire\nMODERATE ADVANCEMENT\n\nIn 2019, Côte d’Ivoire made a moderate advancement in efforts to eliminate the worst forms of child labor.\n\nI. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR\nChildren in Côte d’Ivoire work.(1)\n\nII. LEGAL FRAMEWORK FOR CHILD LABOR\nCôte d’Ivoire has laws.(2)\n',
    );
    expect(report.id).toBe('cote-d-ivoire-2019');
  });

  it('2013:19: the languages that the page offered', () => {
    expect(reportOf('kazakhstan-2013.txt').languages).toEqual(['English', 'Kazakh', 'Russian']);
    expect(reportOf('kazakhstan-2022.txt').languages).toBeUndefined();
  });

  it('2021: goods of the page, a summary and no more', () => {
    const report = reportOf('kazakhstan-2021-summary.txt');
    expect(report.goods).toEqual(['Cotton: child labor, forced labor']);
    expect(report.findings).toEqual([{ kind: 'summary-only' }]);
    expect(report.furniture.filter(({ kind }) => kind === 'web-chrome')).toHaveLength(8);
  });

  it('ILO news: its own title and date, no level, no citations', () => {
    const report = reportOf('ilo-news-2021-05-31.txt');
    expect(report).toMatchObject({
      kind: 'news',
      date: '2021-05-31',
      area: null,
      year: null,
      citations: [],
      findings: [],
    });
    expect(report.title).toBe('Kazakhstan: Combating Child Labour Discussed at Ministry of Labour');
    expect(report.sections[0]?.topic).toBeNull();
    const [last] = report.sections[0]?.blocks.slice(-1) ?? [];
    expect(last?.kind === 'paragraph' ? last.content.inlines : []).toMatchObject([{ kind: 'link' }]);
  });
});

describe('inspection', () => {
  it('has the field names of the contract', () => {
    const { schema, source, report } = inspection(reportOf('kazakhstan-2022.txt'));
    expect(schema).toBe(1);
    expect(source).toEqual({ file: 'kazakhstan-2022.txt', sha256: '0'.repeat(64), format: 'text' });
    expect(report).toMatchObject({
      id: 'kazakhstan-2022',
      kind: 'chapter',
      title: '2022 Findings on the Worst Forms of Child Labor: Kazakhstan',
      area: 'Kazakhstan',
      year: 2022,
      assessment: { level: 'minimal' },
    });
    expect(report.tables[1]?.rows[1]?.[0]).toBe('Agriculture');
    expect(report.citations[0]).toMatchObject({
      text: '(1)',
      numbers: [1],
      where: 'table:1',
      place: 'source-line',
    });
    expect(report.citations.map((citation) => citation.where)).toContain('section:law');
    expect(Object.keys(report.references[0] ?? {})).toEqual(
      expect.arrayContaining(['number', 'recovered', 'kind', 'text', 'urls']),
    );
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('the area of a report without sections', () => {
  it.each([
    ['Fiji', 'summary', 'Fiji', 'fiji-2019-summary'],
    ['Phillippines', 'summary', 'Philippines', 'philippines-2019-summary'],
    ['Foreword', 'document', null, 'a-text'],
    ['Acknowledgments', 'document', null, 'a-text'],
  ])('called %s is %s of %s', (name, kind, area, id) => {
    const text = `2019 Findings on the Worst Forms of Child Labor: ${name}\n\nThis text tells of the year's work in a few plain sentences.\n`;
    const report = parsed(text);
    expect(report).toMatchObject({ kind, area, id });
  });
});
