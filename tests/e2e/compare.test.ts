import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { endFaultless } from './helpers/end-faultless.ts';
import { isInView, pane, textsShown } from './helpers/panes.ts';
import { openReader, type ReaderOptions, type RunningReader } from './helpers/reader.ts';

describe('comparing', () => {
  let reader: RunningReader;

  afterEach(() => endFaultless(reader));

  async function openCompare(options: ReaderOptions = {}): Promise<Page> {
    reader = await openReader(options);
    const { page } = reader;
    await textsShown(page);
    await page.getByRole('tab', { name: 'Compare' }).click();
    await rows(page).first().waitFor();
    return page;
  }

  const rows = (page: Page): Locator => page.locator('[data-compare] [data-item]');
  const count = (page: Page): Locator => page.locator('[data-compare] output').first();
  const row = (page: Page, text: string | RegExp): Locator => rows(page).filter({ hasText: text }).first();

  async function pick(page: Page, side: 'Left' | 'Right', report: string): Promise<void> {
    const picker = page.getByRole('combobox', { name: `${side} report` });
    await picker.click();
    await picker.fill(report);
    await page.getByRole('option', { name: report }).first().click();
  }

  it('sets the reports of the first two panes side by side, with the words that differ', async () => {
    const page = await openCompare();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Left report' }).inputValue())
      .toBe('Kazakhstan 2016');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Right report' }).inputValue())
      .toBe('Kazakhstan 2022');
    const summary = row(page, 'In 2016, Kazakhstan made');
    await expect
      .poll(() => summary.locator('del').allTextContents())
      .toEqual(expect.arrayContaining(['2016', 'a moderate']));
    await expect
      .poll(() => summary.locator('ins').allTextContents())
      .toEqual(expect.arrayContaining(['2022', 'minimal']));
    const cell = row(page, 'Primary Completion Rate');
    await expect.poll(() => cell.locator('del').allTextContents()).toEqual(['109.2']);
    await expect.poll(() => cell.locator('ins').allTextContents()).toEqual(['102.0']);
  });

  it('goes from change to change by button and by key, and counts', async () => {
    const page = await openCompare();
    const total = Number(/^([\d,]+) changes/.exec((await count(page).textContent()) ?? '')?.[1]);
    expect(total).toBeGreaterThan(50);
    await page.getByRole('button', { name: 'Next change' }).click();
    await expect.poll(() => count(page).textContent()).toMatch(`1 of ${total} changes`);
    for (const [key, shown] of [
      ['n', 2],
      ['n', 3],
      ['F7', 4],
      ['p', 3],
      ['Shift+F7', 2],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => count(page).textContent()).toMatch(`${shown} of ${total} changes`);
    }
    await expect.poll(() => page.locator('[data-item]:focus').getAttribute('data-current')).not.toBeNull();
    await page.getByRole('button', { name: 'Previous change' }).click();
    await expect.poll(() => count(page).textContent()).toMatch(`1 of ${total} changes`);
  });

  it('leaves the letters to whoever writes', async () => {
    const page = await openCompare();
    const before = await count(page).textContent();
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('n');
    await page.keyboard.press('n');
    await expect.poll(() => count(page).textContent()).toBe(before);
  });

  it('takes letters only while the keyboard is in the view or on its tab, F7 everywhere', async () => {
    const page = await openCompare();
    const before = await count(page).textContent();
    await page.getByRole('button', { name: 'Add reports' }).focus();
    await page.keyboard.press('n');
    await expect.poll(() => count(page).textContent()).toBe(before);
    await page.keyboard.press('F7');
    await expect.poll(() => count(page).textContent()).toMatch(/^1 of/);
    await page.getByRole('tab', { name: 'Compare' }).focus();
    await page.keyboard.press('n');
    await expect.poll(() => count(page).textContent()).toMatch(/^2 of/);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('main').getByRole('menu').waitFor();
  });

  it('hides what is unimportant until it is asked for, each class by itself', async () => {
    const page = await openCompare();
    const law = row(page, 'Identification of Hazardous Occupations');
    await law.waitFor();
    await expect.poll(() => law.locator('del').count()).toBe(0);
    await page.getByRole('button', { name: 'Choose what is unimportant' }).click();
    await page.getByRole('checkbox', { name: 'Numbers of citations with the same source' }).uncheck();
    await expect.poll(() => law.locator('del').count()).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: 'Numbers of citations with the same source' }).check();
    await expect.poll(() => law.locator('del').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Hide unimportant differences' }).uncheck();
    await expect.poll(() => law.locator('del').count()).toBeGreaterThan(0);
  });

  it('shows one text, and only the changes with what they stand under', async () => {
    const page = await openCompare();
    await page.getByRole('radio', { name: 'One text' }).check();
    const rate = row(page, 'Primary Completion Rate');
    await expect.poll(() => rate.getByRole('cell').count()).toBe(1);
    await expect.poll(() => rate.locator('del, ins').allTextContents()).toEqual(['109.2', '102.0']);

    await page.getByRole('radio', { name: 'Changes only' }).check();
    await expect.poll(() => row(page, 'Combining Work and School').count()).toBe(0);
    await row(page, 'Statistics on Children').waitFor();
    await page.getByText('3 passages the same').first().waitFor();
  });

  it('leads with a sentence of what differs, each number a filter, and an outline', async () => {
    const page = await openCompare();
    const sentence = page.getByRole('group', { name: 'What differs' });
    await expect
      .poll(() => sentence.textContent())
      .toMatch(
        /^\d+ changes: \d+ in the text, \d+ in tables, \d+ in citations only; and \d+ in the lists of references\./,
      );
    // One total, wherever it stands.
    const total = /^\d+ changes/.exec((await sentence.textContent()) ?? '')?.[0];
    expect(await count(page).textContent()).toBe(total);
    await page.getByText(/entries of the lists of references, of which \d+ differ/).waitFor();
    const tables = sentence.getByRole('button', { name: /in tables$/ });
    const without = /^(\d+) in the text/.exec(
      (await sentence.getByRole('button', { name: /in the text$/ }).textContent()) ?? '',
    )?.[1];
    await tables.click();
    await sentence.getByRole('button', { name: /in citations only$/ }).click();
    await expect.poll(() => count(page).textContent()).toMatch(`${without} changes`);
    await expect.poll(() => row(page, 'Primary Completion Rate').locator('del').count()).toBe(0);
    await page
      .getByRole('navigation', { name: 'Sections compared' })
      .getByRole('button', { name: /^Policies/ })
      .click();
    await expect.poll(() => isInView(row(page, /POLICIES/))).toBe(true);
    await page.getByRole('button', { name: 'Outline' }).click();
    await page.getByRole('menuitem', { name: /^Legal framework/ }).click();
    await expect.poll(() => isInView(row(page, /LEGAL FRAMEWORK/))).toBe(true);
  });

  it('keeps the older report on the left, whichever is picked where', async () => {
    const page = await openCompare();
    await pick(page, 'Left', 'Kazakhstan 2022');
    await pick(page, 'Left', 'Kazakhstan 2013');
    await pick(page, 'Right', 'Kazakhstan 2013');
    await pick(page, 'Right', 'Kazakhstan 2016');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Left report' }).inputValue())
      .toBe('Kazakhstan 2013');
    const struck = await page
      .locator('[data-compare] del')
      .first()
      .evaluate((node) => getComputedStyle(node).textDecorationLine);
    expect(struck).toBe('underline');
  });

  it('shows moved text as moved, with the way there and back', async () => {
    const page = await openCompare();
    const moved = row(page, 'Working in catering and in restaurants');
    await expect.poll(() => moved.getAttribute('data-state')).toBe('moved');
    await moved.getByRole('button', { name: /Stood .* in Kazakhstan 2016/ }).click();
    const away = page.locator('[data-item]:focus');
    await expect.poll(() => away.textContent()).toMatch(/Working in restaurants.*stands/);
    await away.getByRole('button').click();
    await expect.poll(() => page.locator('[data-item]:focus').getAttribute('data-state')).toBe('moved');
  });

  it('opens the source behind a mark on either side, and a row in its report', async () => {
    const page = await openCompare();
    const activity = row(page, 'Domestic work, including childcare');
    await activity.getByRole('button', { name: 'Sources (3, 20)' }).click();
    const left = page.getByRole('dialog', { name: 'Sources (3, 20)' });
    await left
      .getByText(/Embassy-\s?Astana/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await activity.getByRole('button', { name: 'Sources (3,4,8,13)' }).click();
    const right = page.getByRole('dialog', { name: 'Sources (3,4,8,13)' });
    await right
      .getByText(/Embassy-\s?Nur-Sultan/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');

    await activity.getByRole('button', { name: 'Read in Kazakhstan 2022' }).click();
    const words = pane(page, 'Kazakhstan 2022').locator('mark').first();
    await expect.poll(() => isInView(words)).toBe(true);
  });

  it('lists the sources that changed, and leads to where they stand', async () => {
    const page = await openCompare();
    const list = page.getByRole('region', { name: 'Changed sources' });
    await list.getByRole('heading', { name: /Behind Kazakhstan 2016 only/ }).waitFor();
    await list.locator('[aria-expanded=false]').first().click();
    await list
      .getByRole('button', { name: /^Passage 1 of \d+/ })
      .first()
      .click();
    await expect.poll(() => page.locator('[data-item]:focus').count()).toBe(1);
  });

  it('goes anywhere by the strip, with pointer and keys', async () => {
    const page = await openCompare();
    const strip = page.getByRole('slider', { name: 'Overview of changes' });
    const value = async () => Number(await strip.getAttribute('aria-valuenow'));
    const box = (await strip.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.6);
    await expect.poll(value).toBeGreaterThan(40);
    await strip.press('Home');
    await expect.poll(value).toBe(1);
    await strip.press('ArrowDown');
    await expect.poll(() => count(page).textContent()).toMatch(/1 of/);
    await strip.press('End');
    await expect.poll(value).toBeGreaterThan(100);
  });

  it.each([
    ['Left', 'Kazakhstan 2022', 'Both sides are Kazakhstan 2022.'],
    ['Left', 'Kazakhstan 2021 (summary)', 'there is only the summary'],
    ['Left', 'ILO news, 31 May 2021', 'has no sections to set against those of'],
  ] as const)('says in a sentence what cannot be compared: %s %s', async (side, report, sentence) => {
    const page = await openCompare();
    await pick(page, side, report);
    await page.getByText(sentence).first().waitFor();
  });

  it('goes along as a web page and as Markdown that need nothing else', async () => {
    const page = await openCompare();
    if (reader.form !== 'served') return;
    for (const [way, ending, sample] of [
      ['Save as web page (HTML)', '.html', '<del>109.2</del>'],
      ['Save as Markdown', '.md', '<del>109.2</del>'],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).click();
      const started = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: way }).click();
      const download = await started;
      expect(download.suggestedFilename()).toBe(`Comparison of Kazakhstan 2016 and Kazakhstan 2022${ending}`);
      const text = await readFile(await download.path(), 'utf8');
      expect(text).toContain(sample);
      expect(text).not.toMatch(/<script|<link|src=/i);
    }
    expect(reader.foreignRequests).toEqual([]);
  });

  it('comes back to where it was', async () => {
    const page = await openCompare();
    await page.getByRole('slider', { name: 'Overview of changes' }).press('End');
    const value = async () =>
      Number(await page.getByRole('slider', { name: 'Overview of changes' }).getAttribute('aria-valuenow'));
    await expect.poll(value).toBeGreaterThan(100);
    await page.getByRole('tab', { name: 'Read' }).click();
    await page.getByRole('tab', { name: 'Compare' }).click();
    await expect.poll(value).toBeGreaterThan(100);
    await pick(page, 'Right', 'Kazakhstan 2013');
    await expect.poll(value).toBe(1);
  });

  it('scrolls panes together passage by passage', async () => {
    reader = await openReader();
    const { page } = reader;
    const left = pane(page, 'Kazakhstan 2016').getByText('Decree No. 757 prohibited').first();
    const right = pane(page, 'Kazakhstan 2022').getByText('additional restrictions came into force').first();
    await textsShown(page);
    await expect
      .poll(async () => {
        await left.evaluate((node) => node.scrollIntoView({ block: 'end' }));
        await page.waitForTimeout(300);
        await left.evaluate((node) => node.scrollIntoView({ block: 'start' }));
        await page.waitForTimeout(300);
        return right.evaluate((node) => {
          const frame = node.closest('[data-scroller]')?.getBoundingClientRect().top ?? 0;
          const { top, bottom } = node.getBoundingClientRect();
          return top < frame + 60 && bottom > frame + 60;
        });
      })
      .toBe(true);
  });

  it.each([
    ['light', 1440, 900],
    ['dark', 1024, 700],
  ] as const)('nothing sticks out: %s, %i x %i', async (colorScheme, width, height) => {
    const page = await openCompare({ colorScheme, size: { width, height } });
    for (const form of ['Side by side', 'One text', 'Changes only']) {
      await page.getByRole('radio', { name: form }).check();
      await page.keyboard.press('n');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});
