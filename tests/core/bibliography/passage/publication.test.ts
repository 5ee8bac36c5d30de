import { describe, expect, it } from 'vitest';
import { citableReport } from '../../../../src/core/bibliography/passage/publication.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';

const read = (text: string) => parseReport(textDocument(text), { file: 'a.txt', sha256: '' });

const CHAPTER = read(
  '2019 Findings on the Worst Forms of Child Labor: Kazakhstan\n\nMINIMAL ADVANCEMENT\n\nIn 2019, Kazakhstan made minimal advancement in efforts to eliminate the worst forms of child labor.(1)\n\nI. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR\n\nChildren pick cotton.(2)\n',
);
const NEWS = read('Child labour in cotton\n\nNews | 31 May 2021\n\nThe ILO met.\n');

describe('a report as it is cited', () => {
  it('is of the publisher of the series, and has no date but one that is known', () => {
    expect(citableReport(CHAPTER)).toEqual({
      author: 'Bureau of International Labor Affairs',
      parent: 'U.S. Department of Labor',
      title: '2019 Findings on the Worst Forms of Child Labor: Kazakhstan',
      date: null,
      place: 'Washington, DC',
      url: null,
    });
    const published = { date: '2020-09-30', source: 'the Department' };
    expect(citableReport(CHAPTER, { published, url: 'https://www.dol.gov/a' })).toMatchObject({
      date: '2020-09-30',
      url: 'https://www.dol.gov/a',
    });
  });

  it('is of whom its facts name', () => {
    expect(citableReport(CHAPTER, { publisher: 'Government of X, Office of Y', title: 'T' })).toMatchObject({
      author: 'Office of Y',
      parent: 'Government of X',
      place: null,
      title: 'T',
    });
    expect(citableReport(CHAPTER, { publisher: 'ILO' })).toMatchObject({
      author: 'ILO',
      parent: null,
      place: null,
    });
  });

  it('has no publisher made up where it is no chapter', () => {
    expect(citableReport(NEWS)).toMatchObject({ author: '', parent: null, place: null, date: '2021-05-31' });
  });
});
