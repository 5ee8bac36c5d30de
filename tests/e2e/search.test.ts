import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInView, pane } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

describe('search', () => {
  let reader: RunningReader;

  beforeEach(async () => {
    reader = await openReader();
    await pane(reader.page, 'Kazakhstan 2022').waitFor();
  });

  afterEach(async () => {
    expect(reader.errors).toEqual([]);
    await reader.dispose();
  });

  it('opens by key, finds as one types in all reports, and lands on the exact words', async () => {
    const { page } = reader;
    await page.keyboard.press('ControlOrMeta+k');
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type('moratorium', { delay: 15 });
    const results = page.getByRole('region', { name: 'Search results' });
    const hit = results
      .getByRole('button', { name: /^Kazakhstan 2022/ })
      .or(results.getByRole('link', { name: /^Kazakhstan 2022/ }));
    await hit.first().waitFor();
    expect(await hit.first().locator('mark').first().textContent()).toMatch(/moratorium/i);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const marked = pane(page, 'Kazakhstan 2022').locator('mark');
    await expect.poll(() => marked.count()).toBeGreaterThan(0);
    expect(await marked.first().textContent()).toMatch(/^moratorium$/i);
    await expect.poll(() => isInView(marked)).toBe(true);
  });

  it('finds in reports that are not open, and opens them', async () => {
    const { page } = reader;
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('Sarbasov');
    const results = page.getByRole('region', { name: 'Search results' });
    await results
      .getByRole('button', { name: /^ILO news, 31 May 2021/ })
      .or(results.getByRole('link', { name: /^ILO news, 31 May 2021/ }))
      .first()
      .click();
    const news = pane(page, 'ILO news, 31 May 2021');
    await expect.poll(() => news.locator('mark').count()).toBeGreaterThan(0);
    expect(await news.locator('mark').first().textContent()).toBe('Sarbasov');
  });

  it('finds words of tables, notes and references', async () => {
    const { page } = reader;
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    const results = page.getByRole('region', { name: 'Search results' });
    for (const [query, report] of [
      ['Juvenile Care Centers', /^Kazakhstan 2022/],
      ['Baseline Survey Results', /^Kazakhstan 2013/],
      ['Kerven', /^Kazakhstan 2022/],
    ] as const) {
      await field.fill(query);
      await results
        .getByRole('button', { name: report })
        .or(results.getByRole('link', { name: report }))
        .first()
        .waitFor();
    }
  });

  it('says so when nothing is found, and closes on Escape', async () => {
    const { page } = reader;
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    await field.fill('zzqxv');
    const results = page.getByRole('region', { name: 'Search results' });
    await expect.poll(async () => await results.textContent()).toMatch(/no|nothing/i);
    await field.press('Escape');
    await expect.poll(() => results.isVisible()).toBe(false);
  });
});
