/** What the tables of a year with wording of its own state stands in the rows and columns of the other years. */
import { expect, it, vi } from 'vitest';
import { acrossMarkdown } from '../../../../src/core/across/across-markdown.ts';
import { isCaption } from '../../../../src/core/layout/page/headings.ts';
import { columnsByContent } from '../../../../src/core/across/facts/columns.ts';
import { latestName, namedRows } from '../../../../src/core/across/facts/series-rows.ts';
import { answerAcross } from '../../../../src/core/across/answer.ts';
import type { StatingReport } from '../../../../src/core/across/stating-report.ts';
import { notesFor } from '../../../../src/core/across/notes.ts';
import { readValue } from '../../../../src/core/across/read-value.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { timeline } from '../../../../src/core/years/timeline.ts';
import { seriesRow } from '../../../../src/core/compare/units/series-labels.ts';

vi.mock('../../../../src/core/report/series/findings-series.ts', async () => {
  const { seriesOf } = await import('../../../../src/core/report/series/series.ts');
  const { WORDINGS } = await import('../../../../src/core/report/series/wording/wordings.ts');
  const { INVENTED } = await import('./invented-year.ts');
  return { SERIES: seriesOf([...WORDINGS, INVENTED]) };
});

it('a row under a new label is the row that it was, and is called as the latest year calls it', () => {
  const row = namedRows('labor-enforcement').find(({ names }) => names.includes('Visits Made'));
  expect(row?.name).toBe('Visits Made');
  expect(row?.names).toContain('Number of Labor Inspections Conducted');
  const known = seriesRow('labor-enforcement', 'Number of Labor Inspections Conducted');
  expect(seriesRow('labor-enforcement', 'Visits Made')).toBe(known);
  expect(latestName(known)).toBe('Visits Made');
});

it('columns under new heads are told by what they hold', () => {
  const heads = new Map([
    [1, 'Birthdays'],
    [2, 'Is It So'],
    [3, 'Law'],
  ]);
  expect(columnsByContent('laws', heads)).toEqual([2, 1, 3]);
});

it('levels and answers are read in its words', () => {
  const read = { lost: false, ticked: false } as const;
  expect(readValue('Fair Headway', { ...read, concept: 'level', holds: 'text' })).toEqual({
    kind: 'level',
    value: 'moderate',
  });
  expect(readValue('Surely', { ...read, concept: 'laws', holds: 'answer' })).toEqual({
    kind: 'answer',
    value: 'yes',
  });
});

/** A chapter of a year that prints one row of one table. */
function stating(year: number, label: string, text: string): StatingReport {
  const source = `Labor Law Enforcement\n${label}\t${text}`;
  const at = { block: 'b1', table: 0, row: 0, column: 1, start: 0, end: source.length };
  const known = latestName(seriesRow('labor-enforcement', label));
  const cells = [{ text, column: 1, source: { start: 0, end: source.length } }];
  const fact = {
    ...at,
    label,
    series: known,
    group: '',
    entity: '',
    areas: [],
    year,
    cells,
    citations: [],
    notes: [],
  };
  const stated = { facts: [fact], notes: [] };
  return { id: `freedonia-${year}`, kind: 'chapter', area: 'Freedonia', areas: [], year, stated };
}

it('a question under an old label finds the row of that year, and the answer names who published it', () => {
  const reports = [stating(2016, 'Number of Labor Inspections', '9'), stating(2031, 'Visits Made', '12')];
  const answer = answerAcross(reports, { concept: 'labor-enforcement', row: 'Number of Labor Inspections' });
  expect(answer.title).toBe('Visits Made');
  expect(answer.rows.map(({ year, label }) => [year, label])).toEqual([
    [2016, 'Number of Labor Inspections'],
    [2031, 'Visits Made'],
  ]);
  expect(acrossMarkdown(answer, (report) => report)).toContain(
    'Source: Department of Trades, _Report on Children at Work_; U.S. Department of Labor, _Findings on the Worst Forms of Child Labor_;',
  );
});

it('a level that is measured otherwise is said to be, in the time line and across countries', () => {
  const said = 'Headway is measured by what is done.';
  expect(notesFor('level', [], [2022, 2031])).toEqual([said]);
  const level = (year: number) =>
    parseReport(textDocument(LEVELS.replaceAll('YEAR', String(year))), { file: `${year}.txt`, sha256: '' });
  const line = timeline([level(2030), level(2031)]);
  expect(line.levels.map(({ year, level: is }) => [year, is])).toEqual([
    [2030, 'moderate'],
    [2031, 'moderate'],
  ]);
  expect([line.levelNotes, line.levelBreaks]).toEqual([[said], [2031]]);
});

const LEVELS = `Freedonia
FAIR HEADWAY

During YEAR, Freedonia achieved fair headway in ending the toil of children.(1)

I. WHERE CHILDREN TOIL

Children in Freedonia pick tea.(1)

WHAT WAS READ

1. Ministry of Labor. Tea. YEAR.
`;

it('a caption under its lead is told from a heading where pages are laid out', () => {
  expect(isCaption('Exhibit 2. Steps to Take')).toBe(true);
  expect(isCaption('Exhibition of Goods')).toBe(false);
});
