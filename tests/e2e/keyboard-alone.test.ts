import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endFaultless } from './helpers/end-faultless.ts';
import { isInView, pane, textsShown } from './helpers/panes.ts';
import { asked } from './helpers/paper.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

/** So many stops of Tab somebody takes inside one part of the window, who knows F6. */
const MOST_STOPS = 40;

/** What the keyboard is at, as it is called. */
async function here(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const node = document.activeElement;
    if (node === null || node === document.body) return '';
    const label = node instanceof HTMLInputElement ? (node.labels?.[0]?.textContent ?? '') : '';
    const name = node.getAttribute('aria-label') ?? (label === '' ? node.textContent : label);
    return (name ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** A list of which only what is in sight is drawn moves the keyboard once its next row is there. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
  });
}

/** Presses one key until the keyboard is at what is called so. */
async function goBy(page: Page, key: string, name: RegExp, most = MOST_STOPS): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press(key);
    await drawn(page);
    const at = await here(page);
    if (name.test(at)) return;
    passed.push(at.slice(0, 40));
  }
  throw new Error(`${key} does not lead to ${String(name)}, but to: ${passed.join(' | ')}`);
}

/** Into a part of the window. */
async function goToPart(page: Page, name: string): Promise<void> {
  for (let part = 0; part < 9; part += 1) {
    await page.keyboard.press('F6');
    const at = await page.evaluate(() => {
      const region = document.activeElement?.closest('[data-region]');
      if (region?.matches('header') === true) return 'Views';
      if (region?.querySelector('nav[aria-labelledby]') != null) return 'Library';
      return region?.ariaLabel ?? region?.querySelector('section, dialog')?.ariaLabel ?? '';
    });
    if (at === name) return;
  }
  throw new Error(`F6 does not lead to ${name}`);
}

async function goToView(page: Page, name: string): Promise<void> {
  await goToPart(page, 'Views');
  await goBy(page, 'ArrowRight', new RegExp(`^${name}$`), 8);
  await page.getByRole('tab', { name, selected: true }).waitFor();
}

/** From the top of a text to a mark in it. */
async function goToMark(page: Page, report: string, mark = /^Sources \(/): Promise<void> {
  await goToPart(page, report);
  await goBy(page, 'Tab', mark);
}

/** What is chosen in the menu of what the keyboard is at. */
async function chooseInMenu(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: 'What can be done here' }).waitFor();
  await expect.poll(() => here(page)).not.toMatch(/^Sources \(/);
  if (!name.test(await here(page))) await goBy(page, 'ArrowDown', name, 16);
  await page.keyboard.press('Enter');
}

describe('by the keyboard alone', () => {
  let reader: RunningReader;
  let page: Page;

  beforeEach(async () => {
    reader = await openReader();
    ({ page } = reader);
    await textsShown(page);
    await page.getByRole('region', { name: 'Welcome' }).waitFor();
    await goToPart(page, 'Welcome');
    await goBy(page, 'Tab', /^Start reading$/);
    await page.keyboard.press('Enter');
  });
  afterEach(() => endFaultless(reader));

  it('a country and a year are opened by name, years are set beside each other, and taken away', async () => {
    await goToPart(page, 'Country at hand');
    await goBy(page, 'Shift+Tab', /^Country$/, 3);
    await page.keyboard.type('kazakhstan 2018');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await pane(page, 'Kazakhstan 2018').waitFor();

    await goToPart(page, 'Country at hand');
    await goBy(page, 'ArrowRight', /^Kazakhstan 2020$/, 10);
    await page.keyboard.press('Shift+Enter');
    await pane(page, 'Kazakhstan 2020').waitFor();
    expect(await page.locator('[data-pane]').count()).toBe(3);

    await page.keyboard.press('Alt+y');
    await expect.poll(() => page.locator('[data-pane]').count()).toBe(4);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press(reader.form === 'served' ? 'Alt+w' : 'ControlOrMeta+Shift+w');
    await expect.poll(() => page.locator('[data-pane]').count()).toBe(3);
  });

  it('a report is opened from the library, and in a pane of its own', async () => {
    await goToPart(page, 'Library');
    await goBy(page, 'ArrowDown', /^2013/, 14);
    await page.keyboard.press('Enter');
    await pane(page, 'Kazakhstan 2013').waitFor();
    await goToPart(page, 'Library');
    await goBy(page, 'ArrowUp', /^2019/, 14);
    await chooseInMenu(page, /^Open in a new pane$/);
    await pane(page, 'Kazakhstan 2019').waitFor();
    expect(await page.locator('[data-pane]').count()).toBe(3);
  });

  it('words are searched, a hit is opened, and the way leads back', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('forced begging year:2016');
    await page.locator('[data-hit]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const mark = pane(page, 'Kazakhstan 2016').locator('mark').first();
    await expect.poll(() => isInView(mark)).toBe(true);
    await page.keyboard.press('F3');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => isInView(pane(page, 'Kazakhstan 2016').getByRole('heading').first())).toBe(true);
  });

  it('a citation is followed to its source and back; it is copied with the passage', async () => {
    await goToMark(page, 'Kazakhstan 2016');
    const mark = await here(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: mark }).waitFor();
    await goBy(page, 'Tab', /list/i, 12);
    await page.keyboard.press('Enter');
    const references = pane(page, 'Kazakhstan 2016').locator('[data-reference]').first();
    await expect.poll(() => isInView(references)).toBe(true);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect
      .poll(() => isInView(pane(page, 'Kazakhstan 2016').getByRole('button', { name: mark, exact: true })))
      .toBe(true);

    await goToMark(page, 'Kazakhstan 2016');
    await chooseInMenu(page, /^Copy with citation/);
    await expect.poll(reader.clipboard).toMatch(/commercial sexual exploitation.*Department of Labor/s);
  });

  it('a passage is noted, its note written, found in the list of all, and taken along', async () => {
    await goToMark(page, 'Kazakhstan 2016');
    await chooseInMenu(page, /^Add note/);
    await expect.poll(() => here(page)).toBe('Note');
    await page.keyboard.type('Who counted them?');
    await page.keyboard.press('Escape');
    await goToView(page, 'Notes');
    await page.getByRole('article').filter({ hasText: 'Who counted them?' }).waitFor();
    await goToPart(page, 'Notes');
    await goBy(page, 'Tab', /^Kazakhstan 2016/);
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Read', selected: true }).waitFor();
    await page.locator('[data-note]').first().waitFor();
    await page.keyboard.press('Alt+z');
    await expect.poll(() => page.locator('[data-note]').count()).toBe(0);
  });

  it('words are found, stay selected, more of them are taken, and they are highlighted', async () => {
    await goToPart(page, 'Kazakhstan 2016');
    await page.keyboard.press('Control+f');
    await expect.poll(() => here(page)).toMatch(/^Find in /);
    await page.keyboard.type('awareness-raising');
    // While one types, what has been typed so far is found.
    const current = page.locator('[data-scroller] mark[data-current]');
    await expect
      .poll(async () => (await current.allTextContents()).join('').toLowerCase())
      .toBe('awareness-raising');
    await page.keyboard.press('Escape');
    const selected = () => page.evaluate(() => String(getSelection()));
    await expect.poll(selected).toBe('awareness-raising');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Control+Shift+H');
    await expect
      .poll(async () => (await page.locator('[data-note]').allTextContents()).join('').trim())
      .toBe('awareness-raising campaigns');
  });

  it('a passage is shown through the years, and on its page as it was printed', async () => {
    await goToMark(page, 'Kazakhstan 2016');
    await chooseInMenu(page, /^Through the years/);
    const years = page.getByRole('dialog', { name: 'This passage through the years' });
    await years.getByRole('button', { name: 'Kazakhstan 2013' }).waitFor();
    await goBy(page, 'Tab', /^Kazakhstan 2014$/);
    await page.keyboard.press('Enter');
    await pane(page, 'Kazakhstan 2014').locator('mark').first().waitFor();
    await page.keyboard.press('Alt+o');
    await page
      .getByRole('img', { name: /of Kazakhstan 2014$/ })
      .first()
      .waitFor();
    await page.keyboard.press('Alt+o');
    await expect.poll(() => page.getByRole('img', { name: /of Kazakhstan 2014$/ }).count()).toBe(0);
  });

  it('two years are compared, from change to change', async () => {
    await goToView(page, 'Compare');
    await page.getByRole('region', { name: 'Compared text' }).waitFor();
    await page.keyboard.press('n');
    await page.getByText(/^1 of \d+ changes/).waitFor();
    await page.keyboard.press('F7');
    await page.getByText(/^2 of \d+ changes/).waitFor();
    await goToPart(page, 'Kazakhstan 2016 and Kazakhstan 2022');
    await goBy(page, 'Tab', /^Legal framework/);
    await page.keyboard.press('Enter');
    const section = page.getByRole('region', { name: 'Compared text' }).getByText(/LEGAL FRAMEWORK/);
    await expect.poll(() => isInView(section)).toBe(true);
  });

  it('a cell of the tables and a point of the time line are opened in their text', async () => {
    await goToView(page, 'Tables');
    await page.getByRole('rowheader', { name: 'Number of Labor Inspectors' }).waitFor();
    await goToPart(page, 'Labor law enforcement, Kazakhstan');
    if (!/: read in /.test(await here(page))) await goBy(page, 'Tab', /: read in /);
    await goBy(page, 'ArrowDown', /^Number of Labor Inspectors, /, 8);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('mark', { hasText: '261' }).first().waitFor();

    await goToView(page, 'Timeline');
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    await goToPart(page, 'Kazakhstan over the years');
    if (!/Read in Kazakhstan/.test(await here(page))) await goBy(page, 'Tab', /Read in Kazakhstan/);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Read', selected: true }).waitFor();
  });

  it('a source is opened, and the passage that rests on it', async () => {
    await goToView(page, 'Sources');
    await page.locator('[data-source]').first().waitFor();
    await goToPart(page, 'Sources of Kazakhstan');
    await goBy(page, 'Tab', /^U\.S\. Embassy/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Source', exact: true });
    await panel
      .getByText(/^Why these/)
      .first()
      .waitFor();
    await goToPart(page, 'Source');
    await goBy(page, 'Tab', /^Reference \d+|^\d+ in Kazakhstan/);
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Read', selected: true }).waitFor();
  });

  it('a question is asked of all countries, and its cell opened', async () => {
    await goToView(page, 'Across');
    await page.getByRole('table').waitFor();
    await goToPart(page, 'Across all countries');
    await goBy(page, 'Shift+Tab', /^Question$/);
    await page.keyboard.type('labor inspectors are there');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Number of Labor Inspectors/ }).waitFor();
    await goBy(page, 'Tab', /^Dots$/);
    await goBy(page, 'ArrowUp', /^Table$/, 4);
    await goBy(page, 'Tab', /^\d{3}$/);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Kazakhstan, 20/ }).waitFor();
  });

  it('the view is printed; preferences, help, keys and about open, and give the keyboard back', async () => {
    await asked(page, () => page.keyboard.press('ControlOrMeta+p'));
    await goToMark(page, 'Kazakhstan 2016');
    const before = await here(page);
    for (const [key, name] of [
      ['ControlOrMeta+,', 'Reading preferences'],
      ['F1', 'Help'],
      ['Shift+F1', 'Help'],
      ['ControlOrMeta+Shift+F1', 'About Findings Reader'],
    ] as const) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name, exact: true });
      await dialog.waitFor();
      if (name === 'Reading preferences') await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => here(page)).toBe(before);
    }
    const size = await page.evaluate(() => document.documentElement.style.getPropertyValue('--text-scale'));
    expect(Number(size)).toBeGreaterThan(1);
  });
});
