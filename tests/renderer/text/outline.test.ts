import { describe, expect, it } from 'vitest';
import { calm, outlineOf } from '../../../src/renderer/text/outline.ts';
import { heading, paragraph, report, section, shown, table } from '../helpers/build.ts';

describe('the outline', () => {
  const chapter = report({
    id: 'kazakhstan-2022',
    tables: [
      table({
        id: 't6',
        number: 6,
        caption: shown('Efforts (3)', 0, [{ kind: 'citation', citation: 0, start: 8, end: 11 }]),
      }),
    ],
    sections: [
      section('s0', 'summary', [paragraph('b0', 'In 2022, ...')]),
      section(
        's3',
        'enforcement',
        [
          heading('b1', 'III. ENFORCEMENT OF LAWS ON CHILD LABOR'),
          heading('b2', 'Labor Law Enforcement', 3),
          { kind: 'table', id: 'b3', table: 0 },
        ],
        'ENFORCEMENT OF LAWS ON CHILD LABOR',
        'III',
      ),
    ],
  });

  it('lists sections, headings and tables without their marks', () => {
    expect(outlineOf(chapter)).toEqual([
      { block: 'b0', kind: 'section', lead: '', title: 'Summary' },
      { block: 'b1', kind: 'section', lead: 'III', title: 'Enforcement of Laws on Child Labor' },
      { block: 'b2', kind: 'heading', lead: '', title: 'Labor Law Enforcement' },
      { block: 'b3', kind: 'table', lead: 'Table 6', title: 'Efforts' },
    ]);
  });

  it.each([
    ['REFERENCES', 'References'],
    ['THE LAW AND ITS USE', 'The Law and its Use'],
    ['Labor Law Enforcement', 'Labor Law Enforcement'],
    ['2021–2023', '2021–2023'],
  ])('%s is listed as %s', (printed, listed) => {
    expect(calm(printed)).toBe(listed);
  });
});
