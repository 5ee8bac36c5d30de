import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

/** The part of the window that the keyboard is in, and whether one sees where. */
async function here(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const node = document.activeElement;
    const region = node?.closest('[data-region]');
    const named = [region, region?.querySelector('dialog, section')].find((one) => one?.ariaLabel != null);
    const name = region?.matches('header') === true ? 'Views' : named?.ariaLabel;
    const { outlineStyle, outlineWidth } = getComputedStyle(node ?? document.body);
    const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    const inside = region?.querySelector('nav[aria-labelledby]') == null ? name : 'Library';
    return `${inside}${seen ? '' : ', unseen'}`;
  });
}

async function walked(page: Page, key: string, steps: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    names.push(await here(page));
  }
  return names;
}

describe('from part to part of the window by key', () => {
  let reader: RunningReader | undefined;

  afterEach(async () => {
    await reader?.dispose();
    reader = undefined;
  });

  it('F6 goes round in the order in which they stand, Shift+F6 back', async () => {
    reader = await openReader();
    const { page } = reader;
    await textsShown(page);
    const round = [
      'Views',
      'Welcome',
      'Library',
      'Country at hand',
      'Kazakhstan 2016',
      'Kazakhstan 2022',
      'Views',
    ];
    expect(await walked(page, 'F6', 7)).toEqual(round);
    expect(await walked(page, 'Shift+F6', 6)).toEqual(round.toReversed().slice(1));
  });

  it('the hits take the place of the library, and a card that is kept open is a part of its own', async () => {
    reader = await openReader();
    const { page } = reader;
    await textsShown(page);
    await page.getByRole('button', { name: 'Start reading' }).click();
    const mark = pane(page, 'Kazakhstan 2022')
      .getByRole('button', { name: /^Sources \(/ })
      .first();
    await mark.click();
    const card = page.getByRole('dialog').first();
    await card.getByRole('button', { name: 'Keep open' }).click();
    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('cotton');
    await page.locator('[data-hit]').first().waitFor();
    expect(await walked(page, 'F6', 5)).toEqual([
      'Search results',
      'Country at hand',
      'Kazakhstan 2016',
      'Kazakhstan 2022',
      await card.getAttribute('aria-label'),
    ]);
    expect(await card.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  });

  it('leads into the view at hand, whatever it is', async () => {
    reader = await openReader();
    const { page } = reader;
    await textsShown(page);
    await page.getByRole('button', { name: 'Start reading' }).click();
    for (const [view, name] of [
      ['Compare', 'Kazakhstan 2016 and Kazakhstan 2022'],
      ['Tables', 'Labor law enforcement, Kazakhstan'],
      ['Timeline', 'Kazakhstan over the years'],
      ['Sources', 'Sources of Kazakhstan'],
    ] as const) {
      await page.getByRole('tab', { name: view }).click();
      await page.getByRole('region', { name, exact: true }).locator('[data-region-start]').waitFor();
      expect((await walked(page, 'F6', 3)).at(-1), view).toBe(name);
    }
  });
});
