/** A chapter against itself with one thing altered: the comparison finds that thing and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../src/core/report/lines/text-document.ts';
import type { Comparison } from '../../../src/shared/comparison/comparison.ts';
import { kazakhstan2022 } from './built-in.ts';
import { markedRow } from './marked.ts';

const TEXT = readFileSync(
  join(import.meta.dirname, '../../../resources/reports/kazakhstan-2022.txt'),
  'utf8',
);

function against(altered: string): Comparison {
  expect(altered).not.toBe(TEXT);
  const report = parseReport(textDocument(altered), { file: 'altered.txt', sha256: 'altered' });
  return compareReports(kazakhstan2022, { ...report, id: 'altered' });
}

const classes = ({ rows }: Comparison): string[] => [
  ...new Set(rows.flatMap(({ edits }) => edits.flatMap((edit) => edit.classes))),
];

describe('unimportant alterations', () => {
  it.each([
    ['curly quotation marks', TEXT.replace(/'/g, '’'), ['quotes-dashes']],
    ['hyphens for dashes', TEXT.replace(/–(?=\d)/g, '-'), ['quotes-dashes']],
    // kazakhstan-2022.txt:130
    [
      'a glyph that the other copy has whole',
      TEXT.replace('January I, 2024', 'January 1, 2024'),
      ['repaired-glyph'],
    ],
    ['case', TEXT.replace('The government also works', 'The Government also works'), ['case']],
  ])('%s change no row', (_, altered, expected) => {
    const comparison = against(altered);
    const { same, ...others } = comparison.counts;
    expect(others).toEqual({ changed: 0, moved: 0, left: 0, right: 0 });
    expect(same).toBe(comparison.rows.length);
    expect(classes(comparison)).toEqual(expected);
  });
});

describe('important alterations', () => {
  it.each([
    // kazakhstan-2022.txt:113
    ['a sum', TEXT.replace('\\$5.2 million', '\\$5.3 million'), '[-$5.2 million-]{+$5.3 million+}'],
    // kazakhstan-2022.txt:193
    ['a word', TEXT.replace('over 10,300 sites', 'about 10,300 sites'), '[-over-]{+about+} 10,300 sites'],
    // kazakhstan-2022.txt:132
    [
      'a cited source',
      TEXT.replace(
        'for suspected violations, or the inspection is mandated by judicial or tax authorities. (3,35)',
        'for suspected violations, or the inspection is mandated by judicial or tax authorities. (4,35)',
      ),
      '[-(3,35)-]{+(4,35)+}',
    ],
  ])('%s changes one row', (_, altered, expected) => {
    const comparison = against(altered);
    const { same, ...others } = comparison.counts;
    expect(others).toEqual({ changed: 1, moved: 0, left: 0, right: 0 });
    expect(same).toBe(comparison.rows.length - 1);
    const changed = comparison.rows.find(({ state }) => state === 'changed');
    expect(changed === undefined ? '' : markedRow(changed)).toContain(expected);
  });

  const MIGRANTS = TEXT.split('\n').find((line) => line.startsWith('Migration authorities sometimes')) ?? '';
  const DISABILITIES =
    TEXT.split('\n').find((line) => line.startsWith('Children with disabilities in')) ?? '';

  it('a paragraph that is gone is only left', () => {
    const { counts, rows } = against(TEXT.replace(`${MIGRANTS}\n\n`, ''));
    expect({ ...counts, same: 0 }).toEqual({ same: 0, changed: 0, moved: 0, left: 1, right: 0 });
    expect(rows.find(({ state }) => state === 'left')?.left?.text).toContain(
      'Migration authorities sometimes',
    );
  });

  it('two paragraphs that change places are one that moved', () => {
    const swapped = TEXT.replace(MIGRANTS, '#')
      .replace(DISABILITIES, () => MIGRANTS)
      .replace('#', () => DISABILITIES);
    const { counts } = against(swapped);
    expect({ ...counts, same: 0 }).toEqual({ same: 0, changed: 0, moved: 1, left: 0, right: 0 });
  });

  it('a paragraph that goes to another section has moved', () => {
    const moved = TEXT.replace(`${MIGRANTS}\n\n`, '').replace(
      '\nLabor Law Enforcement\n\n',
      (heading) => `${heading}${MIGRANTS}\n\n`,
    );
    const { counts, rows } = against(moved);
    expect({ ...counts, same: 0 }).toEqual({ same: 0, changed: 0, moved: 1, left: 0, right: 0 });
    expect(rows.find(({ state }) => state === 'moved')).toMatchObject({
      topic: 'enforcement',
      move: { leftTopic: 'prevalence' },
    });
  });
});
