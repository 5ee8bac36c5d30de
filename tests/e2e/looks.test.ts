import { afterEach, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

const LARGE = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 700 };

describe('looks', () => {
  let reader: RunningReader | undefined;

  afterEach(async () => {
    await reader?.dispose();
    reader = undefined;
  });

  it.each([
    ['light', LARGE],
    ['dark', LARGE],
    ['light', SMALL],
    ['dark', SMALL],
  ] as const)('axe finds nothing: %s, %o', async (colorScheme, size) => {
    reader = await openReader({ colorScheme, size });
    const { page } = reader;
    await textsShown(page);
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole('searchbox', { name: 'Search all reports' }).fill('cotton');
    await page
      .getByRole('region', { name: 'Search results' })
      .getByText(/cotton/i)
      .first()
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await pane(page, 'Kazakhstan 2022')
      .getByRole('button', { name: /^Sources \(/ })
      .first()
      .click();
    await page.getByRole('dialog').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it.each([LARGE, SMALL])('nothing sticks out of the window at %o, with one pane to four', async (size) => {
    reader = await openReader({ size });
    const { page } = reader;
    for (let panes = 2; panes <= 4; panes++) {
      await expect.poll(() => page.getByRole('combobox', { name: 'Report' }).count()).toBe(panes);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${panes} panes`).toBeLessThanOrEqual(0);
      if (panes < 4) await page.getByRole('button', { name: 'Add pane' }).click();
    }
  });

  it('sets text for long reading: 60 to 75 characters a line in one pane, generous leading', async () => {
    reader = await openReader({ size: LARGE });
    const { page } = reader;
    await textsShown(page);
    await page.getByRole('button', { name: 'Close pane' }).first().click();
    await expect.poll(() => page.getByRole('combobox', { name: 'Report' }).count()).toBe(1);
    await textsShown(page);
    const paragraph = pane(page, 'Kazakhstan 2022')
      .getByText('There is no current and comprehensive research')
      .first();
    const measure = await paragraph.evaluate((node) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const tops = new Map<number, number>();
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
        for (let index = 0; index < (text.nodeValue?.length ?? 0); index++) {
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          const top = Math.round(range.getBoundingClientRect().top / 8);
          tops.set(top, (tops.get(top) ?? 0) + 1);
        }
      }
      const full = [...tops.values()].filter((count) => count > 30);
      const style = getComputedStyle(node);
      return {
        characters: full.reduce((sum, count) => sum + count, 0) / full.length,
        leading: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
      };
    });
    expect(measure.characters).toBeGreaterThan(58);
    expect(measure.characters).toBeLessThan(80);
    expect(measure.leading).toBeGreaterThan(1.4);
  });

  it('shows where the keyboard is', async () => {
    reader = await openReader();
    const { page } = reader;
    await textsShown(page);
    const invisible: string[] = [];
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const node = document.activeElement;
        if (node === null || node === document.body) return null;
        const shows = (element: Element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
        };
        const ring = shows(node) || (node.parentElement !== null && shows(node.parentElement));
        return ring
          ? null
          : `${node.tagName} ${node.getAttribute('aria-label') ?? node.textContent?.slice(0, 30)}`;
      });
      if (name !== null) invisible.push(name);
    }
    expect(invisible).toEqual([]);
  });
});
