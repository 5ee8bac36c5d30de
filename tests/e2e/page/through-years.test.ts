import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../helpers/axe.ts';
import { endFaultless } from '../helpers/end-faultless.ts';
import { pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

describe('a passage through the years', () => {
  let reader: RunningReader;
  const dialog = () => reader.page.getByRole('dialog', { name: 'This passage through the years' });

  beforeEach(async () => {
    reader = await openReader();
    await textsShown(reader.page);
  });

  afterEach(() => endFaultless(reader));

  it('is told by the margin, which never guesses where a year is missing', async () => {
    const region = pane(reader.page, 'Kazakhstan 2016');
    const sign = region
      .getByRole('button', { name: 'Since 2013 or earlier: 2012 is not in the library' })
      .first();
    await sign.waitFor();
    // 2015 is there, and does not say it.
    expect(await region.getByRole('button', { name: 'New this year' }).count()).toBeGreaterThan(0);
    const first = pane(reader.page, 'Kazakhstan 2013');
    expect(await first.getByRole('button', { name: 'New this year' }).count()).toBe(0);
    await sign.click();
    await dialog().getByRole('button', { name: 'Kazakhstan 2013' }).waitFor();
    expect(await violationsOf(reader.page)).toEqual([]);
  });

  it('opens each wording in a pane', async () => {
    await pane(reader.page, 'Kazakhstan 2016').getByRole('button', { name: 'Through the years' }).click();
    await dialog().getByRole('button', { name: 'Kazakhstan 2013' }).click();
    await dialog().waitFor({ state: 'detached' });
    await pane(reader.page, 'Kazakhstan 2013').locator('mark').first().waitFor();
  });

  it('is shown by key for the words that are selected, and kept as a file', async () => {
    const { page } = reader;
    const row = pane(page, 'Kazakhstan 2022').getByRole('cell', { name: /^Conduct research/ });
    await row.scrollIntoViewIfNeeded();
    await row.click({ clickCount: 3 });
    await page.keyboard.press('Alt+Shift+Y');
    await dialog().getByRole('button', { name: 'Kazakhstan 2013' }).waitFor();
    const { name, text } = await reader.saved(() =>
      dialog().getByRole('button', { name: 'Save as Markdown' }).click(),
    );
    expect(name).toBe('Kazakhstan row through the years.md');
    expect(text).toContain('## 2013: first said');
  });

  it('leaves the margin empty where it is not wanted', async () => {
    const { page } = reader;
    const signs = page.locator('[data-margin]');
    await signs.first().waitFor();
    await page.getByRole('switch', { name: 'Years in margin' }).click();
    await expect.poll(() => signs.count()).toBe(0);
  });
});
