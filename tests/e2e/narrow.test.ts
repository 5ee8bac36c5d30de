import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { brokenWords } from './helpers/broken-words.ts';
import { pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

const NARROW = { width: 600, height: 800 };
/** What a window of 1440 by 900 pixels has at twice its size. */
const ENLARGED = { width: 720, height: 450 };

const ivoryCoast = (year: number) => `CÔTE D'IVOIRE

Moderate Advancement

In ${year}, Côte d'Ivoire made a moderate advancement in efforts to eliminate the worst forms of child labor.(1)

I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR

Children in Côte d'Ivoire engage in child labor in the harvesting of cocoa.(1)

REFERENCES

1. U.S. Embassy- Abidjan. Reporting, January ${year + 1}.
`;

describe.each([NARROW, ENLARGED])('a window with little room: %o', (size) => {
  let reader: RunningReader;
  let page: Page;
  const opener = () => page.getByRole('button', { name: 'Library', exact: true });
  const library = () => page.getByRole('navigation', { name: 'Library', exact: true });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  beforeAll(async () => {
    reader = await openReader({ size });
    ({ page } = reader);
    await textsShown(page);
  });

  afterAll(async () => {
    const errors = [...reader.errors];
    await reader.dispose();
    expect(errors).toEqual([]);
  });

  it('has the library in a drawer, which takes the keyboard, and gives it back on Escape', async () => {
    expect(await library().count()).toBe(0);
    await opener().focus();
    await page.keyboard.press('Enter');
    await library().waitFor();
    await expect.poll(focused).toBe('Filter the library');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => library().count()).toBe(0);
    await expect.poll(focused).toBe('Library');
  });

  it('a press outside closes the drawer, and so does what is chosen in it', async () => {
    await opener().click();
    await library().waitFor();
    await page.mouse.click(size.width - 20, size.height / 2);
    await expect.poll(() => library().count()).toBe(0);
    expect(await page.locator('[data-pane]').count()).toBe(2);

    await opener().click();
    await library().getByRole('button', { name: /^2013/ }).click();
    await pane(page, 'Kazakhstan 2013').waitFor();
    await expect.poll(() => library().count()).toBe(0);
  });

  it('the drawer has the menu of its rows within it, above everything', async () => {
    await opener().click();
    await library().getByRole('button', { name: /^2015/ }).click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'What can be done here' });
    await menu.getByRole('menuitem', { name: 'Open in a new pane' }).click();
    await pane(page, 'Kazakhstan 2015').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => library().count()).toBe(0);
    await pane(page, 'Kazakhstan 2015').getByRole('button', { name: 'Close pane' }).click();
  });

  /** It is there a moment before it hears keys. */
  const menuHasKeyboard = () => expect.poll(() => page.locator('[role="menu"]:focus-within').count()).toBe(1);

  it('a menu in the drawer goes by Escape alone, and gives the focus back to where it was opened', async () => {
    await opener().click();
    const row = library().getByRole('button', { name: /^2015/ });
    await row.focus();
    await page.keyboard.press('Shift+F10');
    await menuHasKeyboard();
    await page.keyboard.press('Escape');
    await expect.poll(() => row.evaluate((node) => node === document.activeElement)).toBe(true);
    const file = library().getByRole('button', { name: 'Library file' });
    await file.focus();
    await page.keyboard.press('Enter');
    await menuHasKeyboard();
    await page.keyboard.press('Escape');
    await expect.poll(() => file.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => library().count()).toBe(0);
  });

  it('in a wide window again, the library stands beside the text', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await library().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.setViewportSize(size);
    await expect.poll(() => library().count()).toBe(0);
  });

  it('has the hits of a search in a drawer below the field; a press outside and Escape put them away', async () => {
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    const hits = page.getByRole('region', { name: 'Search results' });
    await field.fill('cotton');
    await hits
      .getByRole('button', { name: /^Kazakhstan/ })
      .first()
      .waitFor();
    const [hitsBox, fieldBox] = [await hits.boundingBox(), await field.boundingBox()];
    expect(hitsBox!.y).toBeGreaterThanOrEqual(fieldBox!.y + fieldBox!.height);
    expect(size.width - hitsBox!.x - hitsBox!.width).toBeGreaterThan(40);
    expect(await violationsOf(page)).toEqual([]);
    await page.mouse.click(size.width - 20, size.height / 2);
    await expect.poll(() => hits.count()).toBe(0);
    expect(await field.inputValue()).toBe('cotton');

    await field.click();
    await hits.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect.poll(() => hits.count()).toBe(0);
    expect(await field.inputValue()).toBe('');
  });

  it('breaks no word of a table’s head, and nothing sticks out', async () => {
    await page.getByRole('tab', { name: 'Read' }).click();
    await textsShown(page);
    await expect.poll(() => brokenWords(page, '[data-pane] thead')).toEqual([]);
    await page.getByRole('tab', { name: 'Tables' }).click();
    await page.getByRole('heading', { name: /enforcement Kazakhstan/ }).waitFor();
    await expect.poll(() => brokenWords(page, 'main thead')).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: 'Compare' }).click();
    await page.getByRole('button', { name: 'Next change' }).waitFor();
    await page
      .getByRole('button', { name: /^Legal framework/ })
      .first()
      .click();
    await page.locator('[data-kind="table-header"]').first().waitFor();
    await expect.poll(() => brokenWords(page, '[data-kind="table-header"]')).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

describe('long names in narrow heads', () => {
  let reader: RunningReader;
  let reports: string;
  let page: Page;

  beforeAll(async () => {
    reports = await mkdtemp(join(tmpdir(), 'narrow-'));
    for (const year of [2013, 2018, 2019, 2021])
      await writeFile(join(reports, `cote-d-ivoire-${year}.txt`), ivoryCoast(year));
    reader = await openReader({ reports, size: NARROW });
    ({ page } = reader);
    await textsShown(page);
  });

  afterAll(async () => {
    await reader.dispose();
    await rm(reports, { recursive: true });
  });

  it('give way in their middle: the year is seen in every pane', async () => {
    await page.getByRole('button', { name: 'All years' }).click();
    await expect.poll(() => page.locator('[data-pane]').count()).toBe(4);
    await textsShown(page);
    const years = await page.locator('[data-pane]').evaluateAll((panes) =>
      panes.map((one) => {
        const shown = one.querySelector('input + span');
        const year = [...(shown?.querySelectorAll('span') ?? [])].find((part) =>
          /^\s\d{4}$/.test(part.textContent ?? ''),
        );
        const [box, frame] = [year, shown].map((part) => part?.getBoundingClientRect());
        if (box === undefined || frame === undefined) return null;
        return box.width > 0 && box.right <= frame.right + 1 ? year?.textContent : null;
      }),
    );
    expect(years).toEqual([' 2013', ' 2018', ' 2019', ' 2021']);
  });
});
