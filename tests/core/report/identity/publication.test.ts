import { describe, expect, it } from 'vitest';
import { datelineOf, reportId, reportTitle } from '../../../../src/core/report/identity/publication.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { workingLines } from '../../../../src/core/report/lines/working-line.ts';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

describe('the date line of a news item', () => {
  it.each([
    ['News | 31 May 2021', '2021-05-31', true],
    ['Press release – June 3, 2019', '2019-06-03', true],
    ['12 December 2016', '2016-12-12', false],
  ])('%s', (text, date, labelled) => {
    expect(datelineOf(workingLines(textDocument(`A headline\n\n${text}\n\nText.`)))).toEqual({
      date,
      labelled,
    });
  });

  it.each([
    'On 31 May 2021 the ILO met.',
    'May 2021',
    'Law No. 7 of 12 December 2016',
    `${'A line.\n'.repeat(20)}31 May 2021`,
  ])('is none: %s', (text) => {
    expect(datelineOf(workingLines(textDocument(text)))).toBeNull();
  });
});

describe('the name that a report goes by', () => {
  it.each([
    ['chapter', 'Kazakhstan', 2022, 'kazakhstan-2022'],
    ['summary', 'Kazakhstan', 2021, 'kazakhstan-2021-summary'],
    ['chapter', 'Côte d’Ivoire', 2019, 'cote-d-ivoire-2019'],
    ['chapter', 'Kazakhstan', null, 'my-copy'],
    ['news', 'Kazakhstan', 2022, 'my-copy'],
  ] as const)('%s of %s %s: %s', (kind, area, year, id) => {
    expect(reportId(kind, { area, year }, 'C:\\texts\\My copy.txt')).toBe(id);
  });

  it.each([
    ['chapter', 'Kazakhstan', 2022, '2022 Findings on the Worst Forms of Child Labor: Kazakhstan'],
    ['chapter', 'Kazakhstan', null, 'Kazakhstan'],
    ['news', null, null, 'Printed'],
  ] as const)('the title of a %s of %s %s: %s', (kind, area, year, title) => {
    expect(reportTitle(kind, { area, year }, () => 'Printed', 'a.txt', SERIES)).toBe(title);
  });

  it('is that of the file where nothing is printed', () => {
    expect(reportTitle('document', { area: null, year: null }, () => null, '/x/Annex 3.pdf', SERIES)).toBe(
      'Annex 3',
    );
  });
});
