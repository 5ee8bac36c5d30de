import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endFaultless } from '../helpers/end-faultless.ts';
import { focusedRow, textsShown } from '../helpers/panes.ts';
import { shortChapter } from '../helpers/short-chapter.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

const AREAS = ['Albania', 'Brazil', 'Chad', 'Ecuador', 'Ghana', 'India', 'Jordan', 'Kenya', 'Nepal', 'Peru'];
const YEARS = [2013, 2014, 2015, 2016, 2017, 2018];

describe('the rows of a long library by key', () => {
  let reports: string;
  let reader: RunningReader;
  let page: Page;
  const library = () => page.getByRole('navigation', { name: 'Library', exact: true });
  const filter = () => library().getByRole('textbox', { name: 'Filter the library' });
  const top = () =>
    library()
      .locator('[data-region-start]')
      .evaluate((list) => list.scrollTop);
  const tabToRow = async (): Promise<number> => {
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedRow(page)).not.toBeNull();
    return (await focusedRow(page)) ?? NaN;
  };
  const arrowLeadsTo = async (row: number) => {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedRow(page)).toBe(row);
  };

  beforeAll(async () => {
    reports = await mkdtemp(join(tmpdir(), 'rows-'));
    for (const area of AREAS)
      for (const year of YEARS)
        await writeFile(join(reports, `${area.toLowerCase()}-${year}.txt`), shortChapter(area, year));
    reader = await openReader({ reports, size: { width: 1440, height: 700 } });
    ({ page } = reader);
    await textsShown(page);
  });

  afterAll(async () => {
    await endFaultless(reader);
    await rm(reports, { recursive: true });
  });

  it('Tab leads to a row in sight however far the list was scrolled, and the row keeps the focus', async () => {
    await filter().click();
    await library().locator('[data-region-start]').hover();
    await page.mouse.wheel(0, 9_000);
    await expect.poll(top).toBeGreaterThan(1_000);
    const row = await tabToRow();
    await arrowLeadsTo(row + 1);
    await page.mouse.wheel(0, -9_000);
    await expect.poll(top).toBe(0);
    await arrowLeadsTo(row + 2);
  });

  it('the same in the drawer of a narrow window, whose list opens at the country at hand', async () => {
    await library().getByRole('button', { name: /^2018/ }).last().click();
    await page.setViewportSize({ width: 600, height: 700 });
    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await filter().waitFor();
    await expect.poll(top).toBeGreaterThan(1_000);
    await expect.poll(() => filter().evaluate((node) => node === document.activeElement)).toBe(true);
    const row = await tabToRow();
    await arrowLeadsTo(row + 1);
  });
});
