import { describe, expect, it } from 'vitest';
import { lineRoles } from '../../../../src/core/report/lines/line-roles.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { workingLines } from '../../../../src/core/report/lines/working-line.ts';
import { SERIES } from '../../../../src/core/report/series/findings-series.ts';

const rolesOf = (text: string, titleLines: readonly number[] = []) =>
  lineRoles(
    workingLines(textDocument(text)),
    { area: 'Kazakhstan', titleLines: new Set(titleLines), chromeLines: new Set() },
    SERIES,
  ).map((role) => (role.kind === 'furniture' ? role.furniture : role.kind));

describe('what a line is', () => {
  it.each([
    ['In 2022, Kazakhstan made minimal advancement.', 'text'],
    ['II. Legal Framework for Child Labor', 'section'],
    ['Table 4. Laws and Regulations on Child Labor', 'caption'],
    ['Minimum Age for Work\tYes\t16', 'row'],
    ['Labor Law Enforcement', 'subheading'],
    ['2022 FINDINGS ON THE WORST FORMS OF CHILD LABOR', 'running-head'],
    ['MINIMAL ADVANCEMENT', 'level-label'],
    ['Kazakhstan', 'running-head'],
    ['- 12 -', 'page-number'],
    ['12', 'page-number'],
    ['2016', 'page-number'],
    ['12345', 'text'],
  ])('%s: %s', (line, role) => {
    expect(rolesOf(`One sentence.\n\n${line}\n\nAnother one.`)[1]).toBe(role);
  });

  it('is told by its neighbours: a number inside a paragraph is none of a page', () => {
    expect(rolesOf('There were\n12\nof them.')).toEqual(['text', 'text', 'text']);
  });

  it('is a head where an area of a joint chapter stands over its level', () => {
    expect(rolesOf('It ends.\n\nNORFOLK ISLAND\nMINIMAL ADVANCEMENT\n\nIn 2022, it did.')[1]).toBe(
      'subheading',
    );
  });

  it('is what is known of it beforehand', () => {
    expect(rolesOf('Kazakhstan\n\nIt is.', [0])[0]).toBe('title');
  });
});
