import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReportSearch, loadReportSearch } from '../../src/core/search/report-search.ts';
import { readLayouts, writeLayouts } from '../../src/engine/layout-cache.ts';
import { readReport } from '../../src/engine/read-report.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layouts-'));
  file = join(folder, 'layouts');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const KEY = 'a'.repeat(64);

it('gives the same hits as the reports themselves, whose text is not read', async () => {
  const report = await readReport(resolve('resources/reports/kazakhstan-2016.txt'));
  const search = createReportSearch();
  search.add(report);
  await writeLayouts(file, KEY, search.layouts());
  const unread = new Proxy(report, {
    get: (given, key) => {
      if (key === 'sections' || key === 'tables') throw new Error('the text was read');
      return Reflect.get(given, key);
    },
  });
  const loaded = loadReportSearch(search.save(), [unread], await readLayouts(file, KEY));
  const { tookMs: _one, ...expected } = search.query({ query: 'labor inspect*' });
  const { tookMs: _other, ...found } =
    loaded?.query({ query: 'labor inspect*' }) ?? search.query({ query: '' });
  expect(found).toEqual(expected);
  expect(found.total).toBeGreaterThan(3);
});

it('is nothing where it is missing, of another index, cut or changed', async () => {
  expect(await readLayouts(file, KEY)).toEqual([]);
  const report = await readReport(resolve('resources/reports/kazakhstan-2021-summary.txt'));
  const search = createReportSearch();
  search.add(report);
  await writeLayouts(file, KEY, search.layouts());
  expect(await readLayouts(file, KEY)).toHaveLength(1);
  expect(await readLayouts(file, 'b'.repeat(64))).toEqual([]);
  const whole = await readFile(file);
  for (const damaged of [
    whole.subarray(0, 30),
    whole.subarray(0, -1),
    Buffer.from(whole).fill(7, 500, 501),
  ]) {
    await writeFile(file, damaged);
    expect(await readLayouts(file, KEY)).toEqual([]);
  }
});
