import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { textsShown } from './helpers/panes.ts';
import { selectWords } from './helpers/select-words.ts';
import { openReader } from './helpers/reader.ts';
import type { RunningReader } from './helpers/reader.ts';

let data: string;
let reader: RunningReader;
let page: Page;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'reader-notes-'));
  reader = await openReader({ data, size: { width: 1440, height: 900 } });
  ({ page } = reader);
  await textsShown(page);
});
afterAll(async () => {
  await reader.stop();
  await rm(data, { recursive: true, force: true });
});

const marked = (on: Page = page) => on.locator('[data-note]');
const WORDS = 'made minimal advancement in efforts';

describe('a note', () => {
  it('is made of selected words by its button, written, and kept as it is typed', async () => {
    await selectWords(page, WORDS);
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.poll(() => marked().first().textContent()).toBe(WORDS);
    const notes = page.getByRole('region', { name: 'Notes' });
    await notes.getByRole('textbox', { name: 'Note' }).fill('Who says so? 🙂');
    await notes.getByRole('radio', { name: 'Green' }).check({ force: true });
    await notes.getByRole('combobox', { name: 'Tags' }).fill('levels, ask');
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        page.getByRole('button', { name: /^Note, green: Who says so\? 🙂; tags: levels, ask/ }).count(),
      )
      .toBe(1);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('is a highlight by one key, and undone and done again', async () => {
    await selectWords(page, 'worst forms of child labor');
    const before = await marked().count();
    await page.keyboard.press('Control+Shift+H');
    await expect.poll(() => marked().count()).toBeGreaterThan(before);
    await page.keyboard.press('Alt+Z');
    await expect.poll(() => marked().count()).toBe(before);
    await page.keyboard.press('Alt+Shift+Z');
    await expect.poll(() => marked().count()).toBeGreaterThan(before);
  });

  it('is opened by its sign, from the keyboard, and closed by Escape', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Note, green/ }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('region', { name: 'Notes' }).getByRole('textbox', { name: 'Note' });
    await expect.poll(() => field.inputValue()).toBe('Who says so? 🙂');
    await field.focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('region', { name: 'Notes' }).count()).toBe(0);
  });

  it('is there after the next start', async () => {
    await reader.stop();
    reader = await openReader({ data, size: { width: 1440, height: 900 } });
    ({ page } = reader);
    await expect.poll(() => page.getByRole('button', { name: /^Note, green: Who says so/ }).count()).toBe(1);
    expect(reader.errors).toEqual([]);
  });

  it('stands in the list of all, is searched there, taken along, and opens its place', async () => {
    await page.getByRole('tab', { name: 'Notes' }).click();
    const list = page.getByRole('region', { name: 'Notes' });
    await expect.poll(() => list.getByRole('article').count()).toBe(2);
    await list.getByRole('searchbox', { name: 'Search the notes' }).fill('tag:levels note:says');
    await expect.poll(() => list.getByRole('article').count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    const { name, text } = await reader.saved(async () => {
      await list.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: 'Markdown' }).click();
    });
    expect(name).toBe('Notes.md');
    expect(text).toContain(`> ${WORDS}`);
    expect(text).toContain('Who says so? 🙂');
    expect(text).toContain('## Bibliography');
    await list.getByRole('button', { name: /^Kazakhstan/ }).click();
    await expect.poll(() => page.locator('mark', { hasText: WORDS }).count()).toBeGreaterThan(0);
    expect(reader.errors).toEqual([]);
  });

  it('on a difference belongs to both passages, and stands on its row and in both reports', async () => {
    await page.getByRole('tab', { name: 'Compare' }).click();
    const compared = page.getByRole('region', { name: 'Compared text' });
    const row = compared.locator('[data-state="changed"][data-kind="paragraph"]').first();
    await row.scrollIntoViewIfNeeded();
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Add note' }).click();
    const notes = page.getByRole('region', { name: 'Notes' });
    const field = notes.getByRole('textbox', { name: 'Note' });
    // The panel shows the note that was opened before until the new one is there.
    await expect.poll(() => field.inputValue()).toBe('');
    await field.fill('Weaker than before.');
    await expect
      .poll(() => row.getByRole('button', { name: /^Opens the note: Note, .*Weaker than before/ }).count())
      .toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Notes' }).click();
    await notes.getByRole('searchbox', { name: 'Search the notes' }).fill('');
    const both = notes.getByRole('article').filter({ hasText: 'Weaker than before.' });
    await expect.poll(() => both.getByRole('button', { name: /^Kazakhstan 20(16|22)$/ }).count()).toBe(2);
    // From the list to the page or file of either.
    await both.getByRole('button', { name: 'Kazakhstan 2022' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Show on the page' }).click();
    await expect
      .poll(() =>
        page.getByRole('group', { name: 'Lines of Kazakhstan 2022' }).last().locator('mark').count(),
      )
      .toBeGreaterThan(0);
    expect(reader.errors).toEqual([]);
  });
});
