import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chapterText, makeChapters } from '../engine/library/make-chapters.ts';
import { addedIds, openTestLibrary } from '../engine/library/open-test-library.ts';
import { violationsOf } from './helpers/axe.ts';
import { libraryRow, pane } from './helpers/panes.ts';
import { openReader } from './helpers/reader.ts';
import type { RunningReader } from './helpers/reader.ts';

let folder: string;
let reader: RunningReader | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-library-file-'));
});
afterEach(async () => {
  await reader?.dispose();
  reader = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** A data folder with three chapters, one of them in two files. */
async function dataWithLibrary(): Promise<string> {
  const data = join(folder, 'data');
  await makeChapters(join(folder, 'files'), 3);
  const text = await chapterText('Angola', 2022);
  await writeFile(
    join(folder, 'files', 'angola from the web.txt'),
    `${text.slice(0, text.length / 2)}\n\nThe word quetzalcoatl stands in this copy alone.\n`,
  );
  const library = await openTestLibrary(data);
  expect(await library.changes.import([{ path: join(folder, 'files') }])).toMatchObject({ problems: [] });
  return data;
}

const menu = (page: Page) => page.getByRole('button', { name: 'Library file' });

it('saves the library as one file, and opens it elsewhere', async () => {
  const data = await dataWithLibrary();
  reader = await openReader({ data });
  const { page } = reader;
  const { name, bytes } = await reader.savedFile(async () => {
    await menu(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Save library as one file…' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
  });
  expect(name).toMatch(/^Findings library \d{4}-\d\d-\d\d\.findings-library$/);
  const done = page.getByRole('region', { name: 'Library saved' });
  await done.waitFor();
  await expect.poll(() => done.textContent()).toMatch(/^3 reports in 4 files saved as .+ \([\d.]+ MB\)\.$/);
  await done.getByRole('button', { name: 'Dismiss' }).click();
  await done.waitFor({ state: 'detached' });
  expect(reader.errors).toEqual([]);
  await reader.dispose();

  // Under a name that tells nothing, on a machine that has nothing.
  const file = join(folder, 'from a colleague');
  await writeFile(file, bytes);
  reader = await openReader({ faults: `choose-reports=${file}` });
  const { page: other, form } = reader;
  const chooser = form === 'served' ? other.waitForEvent('filechooser') : null;
  await menu(other).click();
  await other.getByRole('menuitem', { name: 'Open a library file…' }).click();
  await (await chooser)?.setFiles(file);
  const added = other.getByRole('region', { name: 'Reports added' });
  await added.waitFor({ timeout: 60_000 });
  await expect.poll(() => added.textContent()).toContain('3 reports added, 1 further copy.');
  await libraryRow(other, /^Bangladesh 2022/).click();
  await pane(other, 'Bangladesh 2022').waitFor();
});

it('saves the reports that are selected, and nothing else', async () => {
  reader = await openReader({ data: await dataWithLibrary() });
  const { page } = reader;
  await libraryRow(page, /^Angola 2022/).waitFor();
  const library = page.getByRole('navigation', { name: 'Library', exact: true });
  await library
    .getByRole('button', { name: /^Angola/ })
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await library
    .getByRole('button', { name: /^Cambodia/ })
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  const bar = library.getByRole('group', { name: 'Selected reports' });
  await bar.getByText('2 reports selected').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const { name, bytes } = await reader.savedFile(() =>
    bar.getByRole('button', { name: 'Save as one file…' }).click(),
  );
  expect(name).toMatch(/^Findings library \d{4}-\d\d-\d\d \(2 reports\)\.findings-library$/);
  const done = page.getByRole('region', { name: 'Library saved' });
  await expect.poll(() => done.textContent()).toMatch(/^2 reports in 3 files saved as /);
  const file = join(folder, 'some.findings-library');
  await writeFile(file, bytes);
  const other = await openTestLibrary(join(folder, 'other'));
  expect(await other.changes.import([{ path: file }])).toMatchObject({ problems: [] });
  expect(addedIds(other)).toEqual(['angola-2022', 'cambodia-2022']);
  expect(reader.errors).toEqual([]);
});

it('says what is wrong with a damaged library file, and adds what is good', async () => {
  const data = join(folder, 'data');
  await makeChapters(join(folder, 'files'), 2);
  const library = await openTestLibrary(data);
  await library.changes.import([{ path: join(folder, 'files') }]);
  const file = join(folder, 'cut.findings-library');
  const { bytes } = await library.saver.save(file);
  expect(addedIds(library)).toHaveLength(2);
  await truncate(file, Math.floor(bytes * 0.7));
  reader = await openReader({ faults: `choose-reports=${file}` });
  const { page, form } = reader;
  // As any file: dropped on the window where a page can drop one, chosen in the dialog where it cannot.
  const button = page.getByRole('button', { name: 'Add reports', exact: true });
  if (form === 'desktop') await button.click();
  else {
    await button.waitFor();
    const held = await page.evaluateHandle(
      (content) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], 'cut.findings-library'));
        return transfer;
      },
      [...(await readFile(file))],
    );
    await page.locator('body').dispatchEvent('drop', { dataTransfer: held });
  }
  const added = page.getByRole('region', { name: 'Reports added' });
  await added.waitFor({ timeout: 60_000 });
  await expect
    .poll(() => added.getByRole('listitem').allTextContents())
    .toEqual([
      'cut.findings-library is cut short or damaged: 1 of its 2 files is missing; copy it again from where it came from.',
    ]);
  await expect.poll(() => added.textContent()).toContain('1 report added, 1 file could not be used.');
});

it('shows another copy of a report: in its pane, in search and comparison, and at the next start', async () => {
  const data = await dataWithLibrary();
  reader = await openReader({ data });
  const { page } = reader;
  await libraryRow(page, /^Angola 2022/).click();
  const angola = pane(page, 'Angola 2022');
  await angola.getByText('labor inspectorate funding').first().waitFor();
  const files = angola.getByRole('button', { name: 'Files of Angola 2022: 2' });
  await files.focus();
  await page.keyboard.press('Enter');
  const choices = page.getByRole('radiogroup', { name: 'File of Angola 2022 that is shown' });
  await choices.waitFor();
  await expect.poll(() => choices.getByRole('radio', { name: 'angola-2022.txt' }).isChecked()).toBe(true);
  await expect.poll(() => choices.textContent()).toMatch(/Plain text, added \d+ \w+ \d{4}/);
  await expect.poll(() => choices.textContent()).toMatch(/No section on .+ was found\./);
  expect(await violationsOf(page)).toEqual([]);

  // It is chosen once the engine has said so.
  await choices.getByRole('radio', { name: 'angola from the web.txt' }).click();
  await angola.getByText('quetzalcoatl').waitFor({ state: 'attached' });
  await expect
    .poll(() => choices.getByRole('radio', { name: 'angola from the web.txt' }).isChecked())
    .toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search all reports' }).fill('quetzalcoatl');
  const hit = page.getByRole('region', { name: 'Search results' }).getByText('quetzalcoatl stands').first();
  await hit.waitFor();
  await page.getByRole('searchbox', { name: 'Search all reports' }).fill('');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByText('There is one report on Angola in the library').waitFor();
  await page.getByRole('combobox', { name: 'Report to compare with' }).fill('Kazakhstan 2022');
  await page.getByRole('option', { name: /^Kazakhstan 2022/ }).click();
  await page.getByRole('main').getByText('quetzalcoatl').first().waitFor({ state: 'attached' });
  expect(reader.errors).toEqual([]);
  await reader.stop();

  reader = await openReader({ data });
  // It opens the view that was left.
  await reader.page.getByRole('tab', { name: 'Read' }).click();
  await libraryRow(reader.page, /^Angola 2022/).click();
  const again = pane(reader.page, 'Angola 2022');
  await again.getByText('quetzalcoatl').waitFor({ state: 'attached' });
  // Back to the file that the reader would show by itself.
  await again.getByRole('button', { name: 'Files of Angola 2022: 2' }).click();
  await reader.page.getByRole('radio', { name: 'angola-2022.txt' }).click();
  await again.getByText('quetzalcoatl').waitFor({ state: 'detached' });
  await again.getByText('labor inspectorate funding').first().waitFor();
});
