import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { endFaultless } from './helpers/end-faultless.ts';
import { pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

/** A chapter of india-2015.pdf, p. 1, and one of another year, shortened. */
const india = (year: number) => `INDIA

Moderate Advancement

In ${year}, India made a moderate advancement in efforts to eliminate the worst forms of child labor.(1)

I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR

Children in India engage in child labor in agriculture and in the informal manufacture of garments.(1)

REFERENCES

1. U.S. Embassy- New Delhi. Reporting, January ${year + 1}.
`;

const VIEWS = ['Compare', 'Tables', 'Timeline', 'Sources'] as const;
type View = (typeof VIEWS)[number];

describe('the country at hand', () => {
  let reader: RunningReader;
  let reports: string;
  let page: Page;
  const bar = () => page.getByRole('toolbar', { name: 'Country' });
  const year = (name: string) => bar().getByRole('button', { name, exact: true });
  const country = () => bar().getByRole('combobox', { name: 'Country' });
  const library = () => page.getByRole('navigation', { name: 'Library' });
  const currentYears = () =>
    bar()
      .locator('[aria-current="true"]')
      .evaluateAll((chips) => chips.map((chip) => chip.getAttribute('aria-label')));
  const panes = () =>
    page.locator('[data-pane]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  const open = (view: View | 'Read') => page.getByRole('tab', { name: view }).click();

  async function choose(typed: string): Promise<void> {
    await country().click();
    await country().fill(typed);
    await page.getByRole('option').first().waitFor();
    await country().press('Enter');
  }

  /** What a view says that it is about. */
  const heading = (view: View, name: string): Locator =>
    ({
      Compare: page.getByRole('heading', { name: new RegExp(`^${name} \\d{4}`) }),
      Tables: page.getByRole('heading', { name: new RegExp(`Labor law enforcement ${name}`) }),
      Timeline: page.getByRole('heading', { name: new RegExp(`^${name} 20`) }),
      Sources: page.getByRole('region', { name: `Sources of ${name}` }),
    })[view].first();

  beforeAll(async () => {
    reports = await mkdtemp(join(tmpdir(), 'country-'));
    for (const file of ['kazakhstan-2013.txt', 'kazakhstan-2016.txt', 'kazakhstan-2022.txt'])
      await cp(join('resources/reports', file), join(reports, file));
    for (const one of [2015, 2018]) await writeFile(join(reports, `india-${one}.txt`), india(one));
    reader = await openReader({ reports });
    ({ page } = reader);
    await textsShown(page);
  });

  afterAll(async () => {
    await endFaultless(reader);
    await rm(reports, { recursive: true });
  });

  it('has its years beside it, by level, those on show marked', async () => {
    expect(await country().inputValue()).toBe('Kazakhstan');
    expect(await currentYears()).toEqual(['Kazakhstan 2016', 'Kazakhstan 2022']);
    expect(await year('Kazakhstan 2013').getAttribute('title')).toMatch(/Kazakhstan 2013: Minimal Advanc/);
  });

  it('a year is read in the active pane, with Shift in a further one', async () => {
    await year('Kazakhstan 2013').click();
    await pane(page, 'Kazakhstan 2013').waitFor();
    expect(await panes()).toEqual(['Kazakhstan 2013', 'Kazakhstan 2022']);
    await year('Kazakhstan 2016').click({ modifiers: ['Shift'] });
    await expect.poll(panes).toEqual(['Kazakhstan 2013', 'Kazakhstan 2022', 'Kazakhstan 2016']);
    expect(await currentYears()).toHaveLength(3);
  });

  it('a year is added with Shift to what is read, from every view but Compare, where it is the other side', async () => {
    const before = ['Kazakhstan 2013', 'Kazakhstan 2022', 'Kazakhstan 2016'];
    expect(await panes()).toEqual(before);
    const last = () => page.locator('[data-pane]').last();
    for (const view of ['Tables', 'Timeline', 'Sources', 'Across', 'Notes']) {
      await page.getByRole('tab', { name: view }).click();
      await page.getByRole('tab', { name: view, selected: true }).waitFor();
      // By the pointer and by the keyboard in turn.
      const chip = year('Kazakhstan 2013');
      if (view === 'Timeline' || view === 'Notes') await chip.press('Shift+Enter');
      else await chip.click({ modifiers: ['Shift'] });
      await page.getByRole('tab', { name: 'Read', selected: true }).waitFor();
      await expect.poll(panes).toEqual([...before, 'Kazakhstan 2013']);
      expect(await last().getAttribute('data-active')).toBe('true');
      expect(await page.evaluate(() => String(getSelection()))).toBe('');
      await last().getByRole('button', { name: 'Close pane' }).click();
      await expect.poll(panes).toEqual(before);
    }
    await open('Compare');
    await year('Kazakhstan 2013').click();
    await year('Kazakhstan 2022').click({ modifiers: ['Shift'] });
    await page.getByRole('tab', { name: 'Compare', selected: true }).waitFor();
    await expect.poll(currentYears).toContain('Kazakhstan 2022');
    await open('Read');
    await expect.poll(panes).toEqual(before);
  });

  it('arrow keys move through the years, and a pane has the years beside its own', async () => {
    await year('Kazakhstan 2013').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('Kazakhstan 2016');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Kazakhstan 2022');
    const first = page.locator('[data-pane]').first();
    expect(await first.getByRole('button', { name: 'Previous year' }).isDisabled()).toBe(true);
    await first.getByRole('button', { name: 'Next year' }).click();
    await expect.poll(panes).toEqual(['Kazakhstan 2016', 'Kazakhstan 2022', 'Kazakhstan 2016']);
  });

  it('all its years stand side by side, the oldest on the left', async () => {
    await bar().getByRole('button', { name: 'All years' }).click();
    await expect.poll(panes).toEqual(['Kazakhstan 2013', 'Kazakhstan 2016', 'Kazakhstan 2022']);
  });

  it('is the same in every view, whichever way it was chosen', async () => {
    await open('Tables');
    await choose('india');
    for (const view of VIEWS) {
      await open(view);
      await heading(view, 'India').waitFor();
      expect(await country().inputValue(), view).toBe('India');
    }
    await library().getByRole('button', { name: /^2016/ }).click();
    await heading('Sources', 'Kazakhstan').waitFor();
    for (const view of VIEWS.toReversed()) {
      await open(view);
      await heading(view, 'Kazakhstan').waitFor();
      expect(await country().inputValue(), view).toBe('Kazakhstan');
    }
    // None of this moved what was read.
    await open('Read');
    expect(await panes()).toEqual(['Kazakhstan 2013', 'Kazakhstan 2016', 'Kazakhstan 2022']);
  });

  it('in Compare a year takes a side, and a report of another country becomes the pair', async () => {
    await open('Compare');
    await year('Kazakhstan 2022').click();
    await expect.poll(currentYears).toEqual(['Kazakhstan 2013', 'Kazakhstan 2022']);
    await library().getByRole('button', { name: /^2018/ }).click();
    await expect.poll(currentYears).toEqual(['India 2015', 'India 2018']);
    await choose('2016 kazakhstan');
    await expect.poll(currentYears).toEqual(['Kazakhstan 2013', 'Kazakhstan 2016']);
  });

  it('Sources look at all countries in one step, and at one again', async () => {
    await open('Sources');
    await heading('Sources', 'Kazakhstan').waitFor();
    await bar().getByRole('button', { name: 'All countries' }).click();
    await page.getByRole('region', { name: 'Sources of all countries' }).waitFor();
    await choose('india');
    await heading('Sources', 'India').waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'source' }).innerText()).toBe('2 sources');
  });

  it('a year that is typed is read where reports are read', async () => {
    await open('Read');
    await choose('india 2015');
    await pane(page, 'India 2015').waitFor();
    expect(await currentYears()).toEqual(['India 2015']);
  });

  it('is searched by itself in one click, and so are the open reports', async () => {
    const results = page.getByRole('region', { name: 'Search results' });
    const first = () => results.locator('[data-hit]').first().innerText();
    const scope = (name: string) => results.getByRole('button', { name, exact: true });
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('agriculture');
    await results.getByText(/in 5 reports$/).waitFor();
    await scope('In this country').click();
    await results.getByText(/in 2 reports$/).waitFor();
    await scope('In this country').click();
    await results.getByText(/in 5 reports$/).waitFor();
    await scope('In the open reports').click();
    await results.getByText(/in 3 reports$/).waitFor();
    expect(await scope('In the open reports').getAttribute('aria-pressed')).toBe('true');
    expect(await first()).toMatch(/agricultur/i);
    await page.keyboard.press('Escape');
    await expect.poll(() => results.count()).toBe(0);
  });

  it('axe finds nothing in any view', async () => {
    for (const view of ['Read', ...VIEWS] as const) {
      await open(view);
      if (view !== 'Read') await heading(view, 'India').waitFor();
      expect(await violationsOf(page, { part: '[role="toolbar"]' }), view).toEqual([]);
    }
  });

  it('is one row in a narrow window, and its years can all be reached', async () => {
    await choose('kazakhstan');
    await page.setViewportSize({ width: 600, height: 800 });
    const box = await bar().boundingBox();
    expect(box?.height).toBeLessThan(50);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(600);
    await year('Kazakhstan 2013').focus();
    const chip = await year('Kazakhstan 2013').boundingBox();
    expect(chip?.x).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
