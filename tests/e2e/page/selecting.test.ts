import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReports, choosing } from '../helpers/add-reports.ts';
import { violationsOf } from '../helpers/axe.ts';
import { endFaultless } from '../helpers/end-faultless.ts';
import { textsShown } from '../helpers/panes.ts';
import { shortChapter } from '../helpers/short-chapter.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

const AREAS = ['Albania', 'Brazil', 'Chad'];
const YEARS = [2016, 2017, 2018];

describe('reports of the library that are selected', () => {
  let reports: string;
  let reader: RunningReader;
  let page: Page;
  const library = () => page.getByRole('navigation', { name: 'Library', exact: true });
  const head = (area: string) => library().getByRole('button', { name: new RegExp(`^${area}`) });
  const rows = () => library().locator('[aria-pressed="true"]');
  const bar = () => library().getByRole('group', { name: 'Selected reports' });

  beforeAll(async () => {
    reports = await mkdtemp(join(tmpdir(), 'selecting-'));
    for (const area of AREAS)
      for (const year of YEARS)
        await writeFile(join(reports, `${area.toLowerCase()}-${year}.txt`), shortChapter(area, year));
    const paths = AREAS.flatMap((area) =>
      YEARS.map((year) => join(reports, `${area.toLowerCase()}-${year}.txt`)),
    );
    reader = await openReader({ faults: choosing(paths), size: { width: 1440, height: 900 } });
    ({ page } = reader);
    await textsShown(page);
    await addReports(reader, paths);
    await page
      .getByText(/^9 reports added/)
      .first()
      .waitFor();
  });

  afterAll(async () => {
    await endFaultless(reader);
    await rm(reports, { recursive: true });
  });

  it('are a country by its head, a stretch with Shift, one more by key, and nobody by Escape', async () => {
    await head('Albania').click({ modifiers: ['ControlOrMeta'] });
    await bar().getByText('3 reports selected').waitFor();
    await head('Brazil').click({ modifiers: ['Shift'] });
    await bar().getByText('6 reports selected').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    await bar().getByText('5 reports selected').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
    expect(await rows().count()).toBe(0);
  });

  it('are all that the filter leaves, for a year or a region', async () => {
    const filter = library().getByRole('textbox', { name: 'Filter the library' });
    await filter.fill('2017');
    await head('Chad').focus();
    await page.keyboard.press('ControlOrMeta+a');
    // With the one that ships.
    await bar().getByText('4 reports selected').waitFor();
    await filter.fill('latin america');
    await head('Brazil').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await bar().getByText('3 reports selected').waitFor();
    await bar().getByRole('button', { name: 'Select none' }).click();
    await filter.fill('');
  });

  it('are removed together, and come back together', async () => {
    await head('Brazil').click({ modifiers: ['ControlOrMeta'] });
    await head('Chad').click({ modifiers: ['ControlOrMeta'] });
    await bar().getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.poll(() => head('Brazil').count()).toBe(0);
    expect(await bar().count()).toBe(0);
    await page.getByText('6 reports were removed from the library.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await head('Brazil').waitFor();
    await head('Chad').waitFor();
  });
});
