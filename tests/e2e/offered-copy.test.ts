import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { addReports, choosing } from './helpers/add-reports.ts';
import { libraryRow, pane, textsShown } from './helpers/panes.ts';
import { openReader } from './helpers/reader.ts';
import type { RunningReader } from './helpers/reader.ts';

let folder: string;
let reader: RunningReader | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-offered-'));
});
afterEach(async () => {
  await reader?.dispose();
  reader = undefined;
  await rm(folder, { recursive: true, force: true });
});

const REPORT = 'Kazakhstan 2022';

/** The report that ships, with another assessment wherever it states one, and fewer faults than the true one. */
async function forged(name: string): Promise<string> {
  const text = await readFile('resources/reports/kazakhstan-2022.txt', 'utf8');
  const path = join(folder, name);
  await writeFile(
    path,
    text
      .replaceAll(
        'MINIMAL ADVANCEMENT – EFFORTS MADE BUT CONTINUED LAW THAT DELAYED ADVANCEMENT',
        'SIGNIFICANT ADVANCEMENT',
      )
      .replaceAll('minimal advancement', 'significant advancement')
      // What makes it the better copy of the two: fewer repairs.
      .replaceAll(/\$(https?:\S+)\$/g, '$1'),
  );
  return path;
}

/** The level as the pane's title block and the list of reports say it. */
async function levelsShown(page: Page): Promise<readonly (string | null)[]> {
  const said = /(Minimal|Significant) Advancement/i;
  const inPane = pane(page, REPORT).locator('header').getByText(said).first();
  const inList = libraryRow(page, new RegExp(`^${REPORT}`)).first();
  return [await inPane.textContent(), await inList.getAttribute('title')].map(
    (text) => said.exec(text ?? '')?.[1]?.toLowerCase() ?? null,
  );
}

const offers = (page: Page) => page.getByRole('list', { name: 'Would be shown in place of yours' });
const answer = (page: Page, words: string) =>
  offers(page).getByRole('button', { name: `${words}: ${REPORT}` });

it('shows nothing of an added file in place of what is there until it is asked to', async () => {
  const data = join(folder, 'data');
  const path = await forged('kazakhstan-2022.txt');
  const start = async () => {
    reader = await openReader({ data, faults: choosing([path]) });
    await textsShown(reader.page);
    return reader;
  };
  const first = await start();
  await addReports(first, [path]);
  const { page } = first;
  await page.getByText('1 added file would be shown in place of yours.').waitFor({ timeout: 60_000 });
  await expect.poll(() => levelsShown(page)).toEqual(['minimal', 'minimal']);

  await answer(page, 'See the difference').click();
  const dialog = page.getByRole('dialog', { name: `Two files of ${REPORT}` });
  const level = dialog.getByRole('row', { name: /^Level/ });
  await level.getByText(/^Minimal Advancement/i).waitFor();
  await level.getByText(/^Significant Advancement/i).waitFor();
  const differing = dialog.getByRole('region', { name: 'Passages that differ' });
  await differing.getByRole('deletion').filter({ hasText: 'minimal' }).first().waitFor();
  await differing.getByRole('insertion').filter({ hasText: 'significant' }).first().waitFor();
  await expect.poll(() => differing.getByRole('heading').allTextContents()).toEqual(['Text: 1 passage']);
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await offers(page).waitFor({ state: 'detached' });
  await expect.poll(() => levelsShown(page)).toEqual(['minimal', 'minimal']);
  await first.stop();

  const second = await start();
  await expect.poll(() => levelsShown(second.page)).toEqual(['minimal', 'minimal']);
  await addReports(second, [path]);
  await answer(second.page, 'Show it instead').click({ timeout: 60_000 });
  await expect.poll(() => levelsShown(second.page)).toEqual(['significant', 'significant']);
  await second.stop();

  const third = await start();
  await expect.poll(() => levelsShown(third.page)).toEqual(['significant', 'significant']);
  expect([first, second, third].flatMap(({ errors }) => errors)).toEqual([]);
});
