import { resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createLibrarySources } from '../../../src/engine/library/library-sources.ts';
import { libraryEntry } from '../../../src/engine/library/store/library-entry.ts';
import { readReport } from '../../../src/engine/formats/read-reports.ts';
import type { Report } from '../../../src/shared/model.ts';
import { ReaderError } from '../../../src/shared/result.ts';

let reports: readonly Report[];
beforeAll(async () => {
  const one = await readReport(resolve('resources/reports/kazakhstan-2013.txt'));
  // Twenty areas with three years each; all their lists are the same.
  reports = Array.from({ length: 60 }, (_, at) => {
    const area = `Area ${at % 20}`;
    return { ...one, id: `area-${at % 20}-${2013 + Math.floor(at / 20)}`, area };
  });
});

function sourcesOf(library: readonly Report[], tidy: () => void = () => undefined) {
  return createLibrarySources({
    tidy,
    separations: () => [],
    refused: (id, error) => expect.unreachable(`${id}: ${String(error)}`),
    entries: () => library.map((report) => libraryEntry(report, false)),
    report: (id) => {
      const found = library.find((report) => report.id === id);
      if (found === undefined) throw new ReaderError('not-found', id);
      return found;
    },
  });
}

const held = (index: { readonly has: (id: string) => boolean }) =>
  reports.filter(({ id }) => index.has(id)).length;

it('of a small library are there at once', () => {
  expect(held(sourcesOf(reports.slice(0, 10)).open())).toBe(10);
});

it('of a large library are there for what is looked at and its area, and in the end for all', async () => {
  const sources = sourcesOf(reports);
  sources.noticed('area-7-2014');
  const index = sources.open();
  expect(['area-7-2013', 'area-7-2014', 'area-7-2015'].every((id) => index.has(id))).toBe(true);
  expect(held(index)).toBeLessThan(60);
  const same = index.details('area-7-2014', 3)?.sameSource.map(({ report }) => report);
  expect(same).toEqual(expect.arrayContaining(['area-7-2013', 'area-7-2015']));
  expect(held(await sources.complete())).toBe(60);
});

it('of a large library are joined with time to tidy up after each report', async () => {
  let tidied = 0;
  await sourcesOf(reports, () => (tidied += 1)).complete();
  expect(tidied).toBe(reports.length);
});

it('are listed once for all who ask, however often that is while they wait', async () => {
  const sources = sourcesOf(reports);
  const asked = Array.from({ length: 50 }, () => sources.complete());
  // Each of its own would make a list of rows of its own, and fifty of a large library are more than the memory.
  expect(new Set(asked).size).toBe(1);
  const index = await asked[0];
  expect(await sources.complete()).toBe(index);
  // The rows are there: no step is left.
  expect([...(index?.makingRows() ?? [undefined])]).toEqual([]);
});

it('follow what is added and removed', async () => {
  const library = reports.slice(0, 5);
  const sources = sourcesOf(library);
  const index = await sources.complete();
  const [, , , , , more] = reports;
  if (more !== undefined) {
    library.push(more);
    await sources.put(more);
  }
  sources.remove('area-0-2013');
  expect([index.has('area-5-2013'), index.has('area-0-2013')]).toEqual([true, false]);
});

it('do not take in what was removed before its turn', async () => {
  const library = reports.slice(0, 5);
  const sources = sourcesOf(library);
  const index = await sources.complete();
  const [, , , , , more] = reports;
  if (more === undefined) return expect.unreachable();
  await sources.put(more);
  expect(index.has(more.id)).toBe(false);
});

it('of one report with very many references are joined between other work', async () => {
  const [one] = reports;
  if (one === undefined) return expect.unreachable();
  const references = Array.from({ length: 60 }, (_, round) =>
    one.references.map((reference) => ({
      ...reference,
      number: round * one.references.length + reference.number,
      content: {
        ...reference.content,
        text: reference.content.text.replace(/\. /, `. Volume ${round} of `),
      },
    })),
  ).flat();
  const sources = sourcesOf([{ ...one, references }]);
  let others = 0;
  const other = setInterval(() => (others += 1), 0);
  await sources.ready();
  clearInterval(other);
  expect(others).toBeGreaterThan(0);
  expect(sources.open().details(one.id, references.length)?.reference.number).toBe(references.length);
});
