import { describe, expect, it } from 'vitest';
import { FILES, reportOf, textOf } from './resources.ts';

const KIND = {
  'kazakhstan-2022.txt': 'chapter',
  'kazakhstan-2016.txt': 'chapter',
  'kazakhstan-2013.txt': 'chapter',
  'kazakhstan-2021-summary.txt': 'summary',
  'ilo-news-2021-05-31.txt': 'news',
};

describe('the five texts', () => {
  it.each(FILES)('%s: every character has one place', (file) => {
    const { coverage } = reportOf(file);
    expect(coverage.lost).toBe(0);
    expect(coverage.inBlocks + coverage.furniture).toBe(coverage.characters);
    expect(coverage.characters).toBe(textOf(file).replace(/\s/g, '').length);
  });

  it.each(FILES)('%s: kind and name', (file) => {
    const report = reportOf(file);
    expect(report.kind).toBe(KIND[file]);
    expect(`${report.id}.txt`).toBe(file);
  });

  it.each([
    ['kazakhstan-2013.txt', 77, 131, 41, 9],
    ['kazakhstan-2016.txt', 95, 142, 49, 11],
    ['kazakhstan-2022.txt', 125, 186, 40, 11],
  ] as const)(
    '%s: %i marks for %i citations of %i references, %i tables',
    (file, marks, citations, references, tables) => {
      const report = reportOf(file);
      expect(report.citations).toHaveLength(marks);
      expect(report.citations.flatMap((citation) => citation.numbers)).toHaveLength(citations);
      expect(report.references.map((reference) => reference.number)).toEqual(
        Array.from({ length: references }, (_, at) => at + 1),
      );
      expect(report.tables.map((table) => table.number)).toEqual(
        Array.from({ length: tables }, (_, at) => at + 1),
      );
    },
  );
});
