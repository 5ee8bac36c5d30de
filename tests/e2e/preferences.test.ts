import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

let reader: RunningReader;
beforeAll(async () => {
  reader = await openReader();
  await textsShown(reader.page);
});
afterAll(async () => {
  await reader.dispose();
});

/** How a paragraph is set, and on which ground. */
const looks = () =>
  reader.page
    // By no role: while a dialog is open it has none.
    .locator('[data-pane]')
    .getByText('Kazakhstan made minimal advancement')
    .first()
    .evaluate((node) => ({
      size: Number.parseFloat(getComputedStyle(node).fontSize),
      ink: getComputedStyle(node).color,
      scheme: getComputedStyle(document.documentElement).colorScheme,
    }));
const dialog = (name: string) => reader.page.getByRole('dialog', { name });
const faults = () => violationsOf(reader.page);

describe('the reading preferences', () => {
  it('set the text at once, outlive the page, and never reach paper', async () => {
    const { page, data } = reader;
    const before = await looks();
    await page.keyboard.press('ControlOrMeta+,');
    const preferences = dialog('Reading preferences');
    const size = preferences.getByRole('slider', { name: 'Text size' });
    await expect.poll(() => size.evaluate((node) => node === document.activeElement)).toBe(true);
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
    await preferences.getByRole('radio', { name: 'Dark' }).click();
    const after = await looks();
    expect(after.size / before.size).toBeCloseTo(1.2, 2);
    expect(after.scheme).toBe('dark');
    expect(after.ink).not.toBe(before.ink);
    expect(await faults()).toEqual([]);

    const kept = () => readFile(join(data, 'preferences.json'), 'utf8').catch(() => '{}');
    await expect
      .poll(async () => JSON.parse(await kept()) as object)
      .toMatchObject({ theme: 'dark', textSize: 120 });
    await page.reload();
    await textsShown(page);
    expect(await looks()).toEqual(after);

    await page.emulateMedia({ media: 'print' });
    expect(await looks()).toMatchObject({ scheme: 'light', ink: before.ink });
    await page.emulateMedia({ media: null });
  });
});

describe('what the reader says of itself', () => {
  it('holds the licences of what is built into it, and where data is kept', async () => {
    const { page, data } = reader;
    await page.keyboard.press('ControlOrMeta+Shift+F1');
    const about = dialog('About Findings Reader');
    await about.getByText(data, { exact: true }).waitFor();
    await about.locator('summary').filter({ hasText: 'electron' }).first().waitFor();
    const names = await about.locator('summary').allInnerTexts();
    for (const name of ['Findings Reader', 'react', 'diff', 'zod', '@embedpdf/pdfium', 'electron'])
      expect(names.filter((line) => line.split('\n')[0] === name)).toHaveLength(1);
    expect(names.filter((line) => line.startsWith('@fontsource-variable/'))).toHaveLength(2);
    // What only tests and tools are made of does not ship.
    expect(names.filter((line) => /vitest|playwright|typescript/.test(line))).toEqual([]);
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => about.count()).toBe(0);
  });
});
