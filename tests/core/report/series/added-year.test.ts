/** A year that words everything in its own way is read through its wording alone. */
import { describe, expect, it } from 'vitest';
import { citableReport } from '../../../../src/core/bibliography/passage/publication.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';
import { type Series, seriesOf } from '../../../../src/core/report/series/series.ts';
import { WORDINGS } from '../../../../src/core/report/series/wording/wordings.ts';
import { documentParts } from '../../../../src/core/volume/line-parts.ts';
import type { Wording } from '../../../../src/core/report/series/wording/wording.ts';
import { INVENTED } from './invented-year.ts';
import type { Report } from '../../../../src/shared/model.ts';

const CHAPTER = `Freedonia
FAIR HEADWAY (DESPITE SETBACKS IN SCHOOL LAW)

During 2031, Freedonia achieved fair headway in ending the toil of children.(1)

I. WHERE CHILDREN TOIL

Children in Freedonia pick tea.(2)

2031 REPORT ON CHILDREN AT WORK

OFFICE FOR FAIR WORK

Read this aloud

Exhibit 1. Visits to Workplaces
What Was Counted\tHow Many
Visits Made Visits Announced\t12

Counted by the Ministry of Labor.

II. WHAT SHOULD BE DONE ABOUT TOIL

Exhibit 2. Steps to Take
Area\tSuggested Action\tYear(s) Suggested
Schools and Techers\tTeach.\t2031

WHAT WAS READ

1. Ministry of Labor. Annual Report. 2031.
2. Ministry of Labor. Tea. 2031.
`;

const read = (text: string, series: Series): Report =>
  parseReport(textDocument(text), { file: 'freedonia.txt', sha256: '' }, series);

const furnitureOf = (report: Report): readonly (readonly [kind: string, text: string])[] =>
  report.furniture
    .filter(({ kind }) => kind !== 'list-mark' && kind !== 'table-lead')
    .map(({ kind, start, end }) => [kind, CHAPTER.slice(start, end)]);

describe('a chapter of a year with wording of its own', () => {
  const report = read(CHAPTER, seriesOf([...WORDINGS, INVENTED]));

  it('is known by area, year, title and level', () => {
    expect(report).toMatchObject({
      kind: 'chapter',
      area: 'Freedonia',
      year: 2031,
      title: '2031 Report on Children at Work: Freedonia',
      assessment: { level: 'moderate', label: 'Fair Headway (Despite Setbacks in School Law)' },
    });
  });

  it('has its sections by topic', () => {
    expect(report.sections.map(({ topic }) => topic)).toEqual([
      'summary',
      'prevalence',
      'actions',
      'references',
    ]);
    expect(report.references).toHaveLength(2);
    expect(report.citations.map(({ numbers }) => numbers)).toEqual([[1], [2]]);
  });

  it('has its running heads and web chrome as furniture', () => {
    expect(furnitureOf(report)).toEqual([
      ['level-label', 'FAIR HEADWAY (DESPITE SETBACKS IN SCHOOL LAW)'],
      ['running-head', '2031 REPORT ON CHILDREN AT WORK'],
      ['running-head', 'OFFICE FOR FAIR WORK'],
      ['web-chrome', 'Read this aloud'],
    ]);
  });

  it('has its tables by concept, with heads, source line and labels', () => {
    const [visits, steps] = report.tables;
    expect(report.tables.map(({ number, concept }) => [number, concept])).toEqual([
      [1, 'labor-enforcement'],
      [2, 'actions'],
    ]);
    expect(visits?.columns.map(({ content }) => content.text)).toEqual(['What Was Counted', 'How Many']);
    expect(visits?.notes).toMatchObject([{ kind: 'source' }]);
    expect(report.findings).toContainEqual({ kind: 'unsplit-rows', table: 'table-1', rows: 1 });
    expect(steps?.rows[0]?.cells[0]?.content.text).toBe('Schools and Teachers');
  });

  it('a label that is named beside an old one stands for the same row', () => {
    const rows = seriesOf([...WORDINGS, INVENTED]).tableRows.get('labor-enforcement');
    expect(rows?.find((labels) => labels.includes('Visits Made'))).toContain(
      'Number of Labor Inspections Conducted',
    );
  });

  it('is cut into its lines again where they were lost', () => {
    const series = seriesOf([...WORDINGS, INVENTED]);
    const text = CHAPTER.replace('pick tea.', `pick tea. ${'They pick it day by day. '.repeat(300)}`);
    const flat = read(text.replaceAll(/\s+/g, ' '), series);
    expect(flat.sections.map(({ topic }) => topic)).toEqual([
      'summary',
      'prevalence',
      'actions',
      'references',
    ]);
    expect(flat.assessment?.label).toBe('Fair Headway (Despite Setbacks in School Law)');
    expect(flat.tables.map(({ concept }) => concept)).toEqual(['labor-enforcement', 'actions']);
  });
});

/** The middle of a chapter: no title, no first sentence. */
const PART = `I. WHERE CHILDREN TOIL

Throughout 2031, the Council of Freedonia counted them at the Legation- Sylvania in an Awareness- Raising week.(1)

Throughout 2031, the Council of Freedonia did no more. In 2030, it had not.(2)
`;

describe('a part of a chapter of that year', () => {
  const report = read(PART, seriesOf([...WORDINGS, INVENTED]));

  it('is known by the year and the government that its body speaks of', () => {
    expect(report).toMatchObject({ kind: 'chapter', area: 'Freedonia', year: 2031 });
    expect(read(PART, SERIES).year).toBeNull();
  });

  it('keeps the spaces that the year sets behind hyphens, and no others', () => {
    const textOf = ({ sections }: Report): string => JSON.stringify(sections);
    expect(textOf(report)).toContain('at the Legation- Sylvania in an Awareness-Raising week.');
    expect(textOf(read(PART, SERIES))).toContain('at the Legation-Sylvania in an Awareness-Raising week.');
  });
});

describe('figures and answers of that year', () => {
  const series = seriesOf([...WORDINGS, INVENTED]);

  it('are told by their words', () => {
    expect(series.cellAnswer('Surely.')).toBe('yes');
    expect(SERIES.cellAnswer('Surely.')).toBeNull();
    expect(series.cellAnswer('Unavailable')).toBe('unavailable');
    expect(series.statesAge('Birthdays before Work')).toBe(true);
    expect(SERIES.statesAge('Birthdays before Work')).toBe(false);
  });

  it('have their source and its year', () => {
    const line = 'Counted by the School Office of all pupils: in the summer of 2027, and again in 2029.';
    expect(series.namesSourceOf(line, 'Number of pupils')).toBe(true);
    expect(series.namesSourceOf(line, 'Visits Made')).toBe(false);
    expect(SERIES.namesSourceOf(line, 'Number of pupils')).toBe(false);
    expect(series.yearOfFigures(line)).toBe(2027);
    expect(SERIES.yearOfFigures(line)).toBe(2029);
  });
});

/** A later year prints some of the same words, with other capitals or over other contents. */
const LATER: Wording = {
  actionAreas: [{ says: 'Schools And Teachers' }],
  columnHeads: [{ says: 'How Many', opens: true, holds: 'years' }, { says: 'Birthdays' }],
};

describe('a year that says again what another says', () => {
  const series = seriesOf([...WORDINGS, INVENTED, LATER, LATER]);

  it('leaves a damaged name the one area that it stands for', () => {
    const [, steps] = read(CHAPTER, series).tables;
    expect(steps?.rows[0]?.cells[0]?.content.text).toBe('Schools And Teachers');
  });

  it('counts in what a column holds, where it says so', () => {
    expect(series.columnHolds('How Many')).toBe('years');
    expect(series.columnHolds('Birthdays')).toBe('age');
  });
});

/** Name, level and first sentence of a chapter, a section and its list, under a head of that year. */
const chapterOf = (area: string): string => `${area}
FAIR HEADWAY

During 2031, ${area} achieved fair headway in ending the toil of children.(1)

I. WHERE CHILDREN TOIL

Children in ${area} pick tea.(1)

2031 REPORT ON CHILDREN AT WORK

WHAT WAS READ

1. Ministry of Labor. Tea. 2031.
`;
const VOLUME = `2031 Report on Children at Work

Office for Fair Work

This book holds what was seen in the year.

${chapterOf('Freedonia')}
Sunny Islands under Sylvania
${chapterOf('Sylvania')}`;

describe('a volume of that year', () => {
  const partsOf = (series: Series): readonly Report[] =>
    documentParts(textDocument(VOLUME), series).map((part) =>
      parseReport(part, { file: 'volume.txt', sha256: '' }, series),
    );

  it('is parted into its chapters behind its title page', () => {
    const parts = partsOf(seriesOf([...WORDINGS, INVENTED]));
    expect(parts.map(({ kind, area, year }) => [kind, area, year])).toEqual([
      ['document', null, null],
      ['chapter', 'Freedonia', 2031],
      ['chapter', 'Sunny Islands under Sylvania', 2031],
    ]);
  });

  it('has running heads, and the name over its territories, where they stand', () => {
    const [, freedonia, islands] = partsOf(seriesOf([...WORDINGS, INVENTED]));
    expect(freedonia?.furniture.map(({ kind }) => kind)).toContain('running-head');
    expect(freedonia?.references.map(({ content }) => content.text)).toEqual([
      'Ministry of Labor. Tea. 2031.',
    ]);
    expect(islands?.assessment?.level).toBe('moderate');
  });

  it('is one text without that wording', () => {
    expect(partsOf(SERIES)).toHaveLength(1);
  });
});

describe('the citation of that year', () => {
  it('names its publisher, and that of other years for theirs', () => {
    const series = seriesOf([...WORDINGS, INVENTED]);
    const report = read(CHAPTER, series);
    expect(citableReport(report, {}, series)).toMatchObject({
      author: 'Office for Fair Work',
      parent: 'Department of Trades',
      place: 'Springfield',
      title: '2031 Report on Children at Work: Freedonia',
    });
    expect(citableReport({ ...report, year: 2019 }, {}, series)).toMatchObject({
      author: 'Bureau of International Labor Affairs',
      parent: 'U.S. Department of Labor',
      place: 'Washington, DC',
      title: '2019 Findings on the Worst Forms of Child Labor: Freedonia',
    });
  });
});

describe('years that follow each other in one wording', () => {
  it('are told apart: a year that none of them has is of the last before it', () => {
    const of = { of: 'Department', seat: 'Springfield' };
    const series = seriesOf([
      {
        publishers: [
          { says: 'First Office', ...of, years: [2001, 2010] },
          { says: 'Second Office', ...of, years: [2012, 2020] },
        ],
      },
    ]);
    const named = [2001, 2011, 2012, 2030, null].map((year) => series.publisherIn(year)?.says);
    expect(named).toEqual([
      'First Office',
      'First Office',
      'Second Office',
      'Second Office',
      'Second Office',
    ]);
  });
});

describe('the same chapter without that wording', () => {
  const report = read(CHAPTER, SERIES);

  it('has none of it', () => {
    expect(report.kind).toBe('document');
    expect(report.assessment).toBeUndefined();
    expect(report.sections).toHaveLength(1);
    expect(report.tables.map(({ concept }) => concept)).not.toContain('labor-enforcement');
    expect(furnitureOf(report)).toEqual([]);
  });
});

describe('chapters of other years', () => {
  it('are read as before beside it', () => {
    const text =
      'Tokelau\nMINIMAL ADVANCEMENT\n\nIn 2014, Tokelau made a minimal advancement in efforts to prevent the worst forms of child labor.\n\nI. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR\nResearch found no evidence.(1)\n\n2014 FINDINGS ON THE WORST FORMS OF CHILD LABOR\n\nTable 4. Laws and Regulations Related to Child Labor\nStandard\tYes/No\nMinimum Age for Work\tNo\n';
    expect(read(text, seriesOf([...WORDINGS, INVENTED]))).toEqual(read(text, SERIES));
  });
});
