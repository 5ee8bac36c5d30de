import { describe, expect, it } from 'vitest';
import { readingFacts } from '../../../../src/core/across/facts/read-facts.ts';
import { inOneGo } from '../../../../src/core/years/in-one-go.ts';
import type { Fact } from '../../../../src/core/across/facts/facts.ts';
import { parsed, reportOf, textOf } from '../../report/resources.ts';
import type { ResourceFile } from '../../report/resources.ts';

const CHAPTERS = ['kazakhstan-2013.txt', 'kazakhstan-2016.txt', 'kazakhstan-2022.txt'] as const;
const factsOf = (file: ResourceFile): readonly Fact[] =>
  Object.values(inOneGo(readingFacts(reportOf(file)))).flatMap(({ facts }) => facts);

describe.each(CHAPTERS)('what the tables of %s state', (file) => {
  const report = reportOf(file);
  const facts = factsOf(file);

  it('has of each concept that the report has a table of something', () => {
    const concepts = new Set(report.tables.flatMap(({ concept }) => (concept === null ? [] : [concept])));
    const stated = Object.entries(inOneGo(readingFacts(report))).flatMap(([concept, { facts: own }]) =>
      own.length > 0 ? [concept] : [],
    );
    expect(new Set(stated)).toEqual(new Set([...concepts, 'level']));
  });

  it('stands where it is said to: in its row, in the column it names', () => {
    const inTables = facts.filter(({ table }) => table !== null);
    expect(inTables.length).toBeGreaterThan(50);
    for (const { table, row, cells } of facts)
      for (const { text, column } of cells) {
        if (column === null || table === null || row === null) continue;
        const cell = report.tables[table]?.rows[row]?.cells[column];
        expect(cell?.content.text).toContain(text.split(/\s/)[0] ?? '');
      }
  });

  it('has its places in the source', () => {
    for (const { cells, start, end } of facts)
      for (const { source } of cells) {
        if (source === null) continue;
        expect(source.start).toBeGreaterThanOrEqual(start);
        expect(source.end).toBeLessThanOrEqual(end);
        expect(textOf(file).slice(source.start, source.end)).not.toBe('');
      }
  });

  it('names sources that the list of the report has', () => {
    const numbers = new Set(report.references.map(({ number }) => number));
    const cited = facts.flatMap(({ citations }) => citations);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((number) => !numbers.has(number))).toEqual([]);
  });
});

it('two years in one table are two facts, each with the year of its column', () => {
  const inspections = factsOf('kazakhstan-2016.txt').filter(
    ({ series }) => series === 'Number of Labor Inspectors',
  );
  expect(inspections.map(({ year }) => year)).toEqual([2015, 2016]);
});

it('a level is stated by summaries too', () => {
  const { level } = inOneGo(readingFacts(reportOf('kazakhstan-2021-summary.txt')));
  expect(level?.facts.map(({ year }) => year)).toEqual([2021]);
});

it('nothing is stated by what is no report of a year', () => {
  expect(inOneGo(readingFacts(reportOf('ilo-news-2021-05-31.txt')))).toEqual({});
  expect(inOneGo(readingFacts(parsed('Tea and cotton.')))).toEqual({});
});
