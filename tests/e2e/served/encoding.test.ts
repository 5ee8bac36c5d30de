import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addReports } from '../helpers/add-reports.ts';
import { libraryRow, pane } from '../helpers/panes.ts';
import { openReader } from '../helpers/reader.ts';
import type { RunningReader } from '../helpers/reader.ts';

let folder: string;
let reader: RunningReader | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2e-encoding-'));
});
afterEach(async () => {
  await reader?.dispose();
  reader = undefined;
  await rm(folder, { recursive: true, force: true });
});

const TEXT = 'Дети собирали хлопок осенью.';

/** Cyrillic capitals and small letters stand in one row in windows-1251, from 0xC0 on. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
}

/** A page that does not say how its letters are written. */
async function page1251(): Promise<string> {
  const path = join(folder, 'hlopok.html');
  await writeFile(path, windows1251(`<!doctype html><p>${TEXT}</p><p>${TEXT}</p>`));
  return path;
}

async function openPage(page: Page): Promise<void> {
  await libraryRow(page, /^hlopok/).click({ timeout: 60_000 });
  await pane(page, 'hlopok').locator('[data-block]').first().waitFor();
}

const text = (page: Page) => pane(page, 'hlopok').locator('[data-block]').first();
const encoding = (page: Page) => page.getByRole('combobox', { name: /Read the file as/ });
const unfold = (page: Page) =>
  pane(page, 'hlopok')
    .getByText(/^About this copy/)
    .click();

it('reads a page in the encoding that its reader names, for good', async () => {
  const data = join(folder, 'data');
  const first = (reader = await openReader({ data }));
  await first.page.getByRole('button', { name: 'Add reports', exact: true }).waitFor();
  await addReports(first, [await page1251()]);
  await openPage(first.page);
  expect(await text(first.page).textContent()).not.toContain(TEXT);
  await unfold(first.page);
  await encoding(first.page).selectOption('Cyrillic (Windows-1251)');
  await expect.poll(() => text(first.page).textContent()).toContain(TEXT);
  await first.stop();

  const second = (reader = await openReader({ data }));
  await openPage(second.page);
  await expect.poll(() => text(second.page).textContent()).toContain(TEXT);
  await unfold(second.page);
  await expect.poll(() => encoding(second.page).inputValue()).toBe('windows-1251');
  expect([...first.errors, ...second.errors]).toEqual([]);
});
