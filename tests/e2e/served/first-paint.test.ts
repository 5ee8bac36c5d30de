import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { textsShown } from '../helpers/panes.ts';
import { openReader } from '../helpers/reader.ts';
import type { RunningReader } from '../helpers/reader.ts';

let reader: RunningReader | undefined;
afterEach(async () => {
  await reader?.dispose();
  reader = undefined;
});

it('the chosen theme stands before anything of the page has run', async () => {
  reader = await openReader({ colorScheme: 'light' });
  const { page, data } = reader;
  await textsShown(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.keyboard.press('ControlOrMeta+,');
  await page
    .getByRole('dialog', { name: 'Reading preferences' })
    .getByRole('radio', { name: 'Dark' })
    .click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await expect
    .poll(() => readFile(join(data, 'preferences.json'), 'utf8').catch(() => ''))
    .toContain('"dark"');
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  expect(await ground()).toBe(dark);
});
