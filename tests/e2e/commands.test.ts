import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';

const panes = (page: Page) => page.getByRole('combobox', { name: 'Report' });
const linked = (page: Page) =>
  page.getByRole('switch', { name: 'Linked scrolling' }).getAttribute('aria-checked');
const help = (page: Page) => page.getByRole('dialog', { name: 'Help' });

/** As the table of commands has them. */
const KEYS = {
  desktop: { add: 'ControlOrMeta+Shift+T', close: 'ControlOrMeta+Shift+W', link: 'ControlOrMeta+L' },
  served: { add: 'Alt+N', close: 'Alt+W', link: 'Alt+L' },
};

describe('commands', () => {
  let reader: RunningReader | undefined;

  afterEach(async () => {
    await reader?.dispose();
    reader = undefined;
  });

  it('panes are added, closed and linked by key, once a press', async () => {
    reader = await openReader();
    const { page, form } = reader;
    const keys = KEYS[form === 'served' ? 'served' : 'desktop'];
    await textsShown(page);
    await page.keyboard.press(keys.add);
    await expect.poll(() => panes(page).count()).toBe(3);
    await page.keyboard.press(keys.close);
    await expect.poll(() => panes(page).count()).toBe(2);
    await page.keyboard.press(keys.link);
    await expect.poll(() => linked(page)).toBe('false');
    await page.keyboard.press(keys.link);
    await expect.poll(() => linked(page)).toBe('true');
    // Nothing comes after: a menu that had heard the key as well would have done it again.
    await page.waitForTimeout(500);
    expect([await panes(page).count(), await linked(page)]).toEqual([2, 'true']);
  });

  it('the help page tells every key, closes with Escape and gives the keyboard back', async () => {
    reader = await openReader();
    const { page, form } = reader;
    await textsShown(page);
    const field = page.getByRole('searchbox', { name: 'Search all reports' });
    await field.focus();
    await page.keyboard.press('F1');
    await help(page).waitFor();
    const shown = await help(page)
      .getByRole('row', { name: /^Add pane/ })
      .getByRole('cell')
      .innerText();
    expect(shown.replace(/\s/g, '')).toBe(form === 'served' ? 'AltN' : 'CtrlShiftT');
    await page.keyboard.press('Escape');
    await expect.poll(() => help(page).count()).toBe(0);
    await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it.each([
    ['dark', 600],
    ['light', 1024],
    ['dark', 1440],
  ] as const)('the help page fits: %s, %d wide', async (colorScheme, width) => {
    reader = await openReader({ colorScheme, size: { width, height: 800 } });
    const { page } = reader;
    await textsShown(page);
    await page.keyboard.press('F1');
    await help(page).waitFor();
    // The window of the desktop form has a least width of its own.
    const within = await help(page).evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
    expect(within).toBe(true);
    const sideways = await help(page).evaluate((node) =>
      [node, ...node.querySelectorAll('*')].some(
        (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1,
      ),
    );
    expect(sideways).toBe(false);
    if (process.env.SHOTS !== undefined)
      await page.screenshot({
        path: `${process.env.SHOTS}/help-${reader.form}-${colorScheme}-${width}.png`,
      });
  });
});
