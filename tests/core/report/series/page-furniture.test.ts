import { describe, expect, it } from 'vitest';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

describe('lines that belong to the page', () => {
  it.each([
    ['2018 FINDINGS ON THE WORST FORMS OF CHILD LABOR', 'running-head'],
    ['2 0 1 4  F I N D I N G S  O N  T H E  W O R S T  F O R M S  O F  C H I L D  L A B O R', 'running-head'],
    ['2      BUREAU OF INTERNATIONAL LABOR AFFAIRS', 'running-head'],
    ['MINIMAL ADVANCEMENT', 'level-label'],
    ['Skip to page content', 'web-chrome'],
    ['Download a PDF of the Kazakhstan report.', 'web-chrome'],
    ['English (PDF) | Kazakh (PDF)', 'web-chrome'],
    ['map of Kazakhstan', 'web-chrome'],
  ])('%s: %s', (text, kind) => {
    expect(SERIES.furnitureByWords(text)).toBe(kind);
  });

  it.each([
    'The Bureau of International Labor Affairs funds projects.',
    'Findings on the Worst Forms of Child Labor',
    'map of the region',
    'Share of children at work',
    'Related laws',
    'He wrote a report (PDF).',
    `2018 FINDINGS ON THE WORST FORMS OF CHILD LABOR ${'X'.repeat(200)}`,
  ])('none: %s', (text) => {
    expect(SERIES.furnitureByWords(text)).toBeNull();
  });

  it.each([
    ['Related', true],
    ['Map of Kazakhstan', true],
    ['Related laws are weak', false],
  ])('nothing of the report follows %s: %s', (text, ends) => {
    expect(SERIES.opensChromeTail(text)).toBe(ends);
  });

  it.each([
    ['English (PDF) | Kazakh (PDF) | Russian (PDF)', ['English', 'Kazakh', 'Russian']],
    ['English (PDF)', null],
    ['see the annex (PDF) | and more', null],
  ])('files offered in %s: %j', (text, names) => {
    expect(SERIES.offeredFiles(text)).toEqual(names);
  });

  it.each([
    ['Child Labor Icon', 'child labor'],
    ['Forced Labor Icon', 'forced labor'],
    ['Cotton', null],
  ])('the icon %s says %s', (text, meaning) => {
    expect(SERIES.iconMeaning(text)).toBe(meaning);
  });
});
