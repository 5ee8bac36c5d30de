import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeDocx, paragraph } from '../engine/import/make-docx.ts';
import { makePdf } from '../engine/import/make-pdf.ts';
import { chapterText, makeChapters } from '../engine/library/make-chapters.ts';
import { libraryRow, pane } from './helpers/panes.ts';
import { openReader } from './helpers/reader.ts';
import type { RunningReader } from './helpers/reader.ts';

let folder: string;
let reader: RunningReader | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-import-'));
});
afterEach(async () => {
  await reader?.dispose();
  reader = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** Six chapters, and one file that is none. */
async function files(): Promise<string[]> {
  const made = await makeChapters(folder, 6);
  await writeFile(join(folder, 'empty.pdf'), '');
  return [...made.map(({ file }) => join(folder, file)), join(folder, 'empty.pdf')];
}

/** The files are chosen in the dialog of either form. */
async function openAndAdd(paths: readonly string[]): Promise<Page> {
  reader = await openReader({ faults: paths.map((path) => `choose-reports=${path}`).join(',') });
  const { page, form } = reader;
  const chooser = form === 'served' ? page.waitForEvent('filechooser') : null;
  await page.getByRole('button', { name: 'Add reports', exact: true }).click();
  await (await chooser)?.setFiles([...paths]);
  return page;
}

const outcome = (page: Page) => page.getByRole('region', { name: 'Reports added' });

it('adds reports, shows how far it is, and says what could not be used', async () => {
  const page = await openAndAdd(await files());
  await page.getByRole('progressbar', { name: 'Adding reports' }).waitFor();
  await outcome(page).waitFor({ timeout: 60_000 });
  await expect
    .poll(() => outcome(page).textContent())
    .toContain('6 reports added, 1 file could not be used.');
  await expect
    .poll(() => outcome(page).getByRole('listitem').allTextContents())
    .toEqual([expect.stringMatching(/^empty\.pdf/)]);
  await libraryRow(page, /^Djibouti 2022/).click();
  await pane(page, 'Djibouti 2022').waitFor();
  await page.getByRole('searchbox', { name: 'Search all reports' }).fill('Cambodia');
  await page
    .getByRole('link', { name: /^Cambodia 2022/ })
    .or(page.getByRole('button', { name: /^Cambodia 2022/ }))
    .first()
    .waitFor();
  expect(reader?.errors).toEqual([]);
});

it('makes the chapters of a volume reports of their own, and says in one sentence what came of it', async () => {
  const texts = await Promise.all(['Kenya', 'Nepal', 'Peru'].map((area) => chapterText(area, 2022)));
  const volume = join(folder, 'volume-2022.txt');
  await writeFile(volume, texts.join('\n\n'));
  const page = await openAndAdd([volume]);
  await outcome(page).waitFor({ timeout: 60_000 });
  await expect
    .poll(() => outcome(page).textContent())
    .toContain('3 reports added from the volume volume-2022.txt.');
  await libraryRow(page, /^Nepal 2022/).click();
  const nepal = pane(page, 'Nepal 2022');
  await nepal.waitFor();
  await nepal.getByText(/^About this copy/).click();
  await nepal.getByText(/volume-2022\.txt, number 2 in a volume of 3 publications/).waitFor();
  expect(reader?.errors).toEqual([]);
});

it('removes a report and takes that back', async () => {
  const [first = ''] = await files();
  const page = await openAndAdd([first]);
  const row = libraryRow(page, /^Angola 2022/);
  await row.waitFor({ timeout: 60_000 });
  await row.hover();
  await page.getByRole('button', { name: 'Remove Angola 2022 from the library' }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
});

it('reads every format, in what is built', async () => {
  const text = 'A line of text that is long enough to be read.';
  const made: Readonly<Record<string, string | Uint8Array>> = {
    'plain.txt': text,
    'marked.md': `# Marked\n\n${text}`,
    'page.html': `<!doctype html><p>${text}</p>`,
    'saved.mhtml': `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>${text}</p>\n--b--\n`,
    'word.docx': makeDocx(paragraph(text)),
    'print.pdf': makePdf([{ texts: [{ text, x: 72, y: 700 }] }]),
  };
  const paths = Object.keys(made).map((file) => join(folder, file));
  for (const [file, content] of Object.entries(made)) await writeFile(join(folder, file), content);
  const page = await openAndAdd(paths);
  await outcome(page).waitFor({ timeout: 60_000 });
  await expect.poll(() => outcome(page).textContent()).toContain('6 reports added');
  for (const file of Object.keys(made)) {
    const name = file.replace(/\.\w+$/, '');
    await libraryRow(page, new RegExp(`^${name}`, 'i'))
      .first()
      .waitFor();
  }
  expect(reader?.errors).toEqual([]);
});

it('takes what is dropped on the window', async () => {
  reader = await openReader();
  const { page, form } = reader;
  await page.getByRole('button', { name: 'Add reports', exact: true }).waitFor();
  const held = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['A note on cotton.\n\nIt was dropped.'], 'dropped.txt'));
    return transfer;
  });
  await page.locator('body').dispatchEvent('dragover', { dataTransfer: held });
  await page.getByText('Drop to add to the library').waitFor();
  await page.locator('body').dispatchEvent('drop', { dataTransfer: held });
  // A file that a page made stands on no disk, and the desktop adds files from disks only.
  if (form === 'served') await page.getByTitle('dropped').waitFor({ timeout: 60_000 });
  else await page.getByText('What was dropped is no file on this computer.').waitFor();
});

it('keeps what was added for the next start', async () => {
  const data = join(folder, 'data');
  const [first = ''] = await files();
  const started = await openReader({ data, faults: `choose-reports=${first}` });
  const chooser = started.form === 'served' ? started.page.waitForEvent('filechooser') : null;
  await started.page.getByRole('button', { name: 'Add reports', exact: true }).click();
  await (await chooser)?.setFiles(first);
  await outcome(started.page).waitFor({ timeout: 60_000 });
  await started.stop();
  reader = await openReader({ data });
  await libraryRow(reader.page, /^Angola 2022/).waitFor();
});
