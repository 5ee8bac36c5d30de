/**
 * Every part of the page, judged by axe. Of the desktop window `looks.test.ts` judges what is seen first.
 */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../helpers/axe.ts';
import { endFaultless } from '../helpers/end-faultless.ts';
import { textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';
import { READING_STOPS } from '../helpers/tour/reading-stops.ts';
import { walk, type Stop } from '../helpers/tour/stop.ts';
import { VIEW_STOPS } from '../helpers/tour/view-stops.ts';
import { WINDOW_STOPS } from '../helpers/tour/window-stops.ts';

const SIZES = [
  { width: 600, height: 800 },
  { width: 1440, height: 900 },
];
const SUBJECTS = [
  ['the frame of the window', WINDOW_STOPS],
  ['reading', READING_STOPS],
  ['the other views', VIEW_STOPS],
] as const;

/** More than a pixel, which a rounded width may come to. */
async function sticksOut(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.documentElement.scrollWidth - innerWidth > 1);
}

/** What axe says of it in light, and of what is seen in dark; what sticks out of the window. */
async function faultsOf(page: Page, { isText, isList }: Stop): Promise<readonly string[]> {
  const judged = {
    ...(isList && { part: '[role="listbox"]' }),
    ...(!isText && !isList && { without: '[data-scroller]' }),
  };
  const light = await violationsOf(page, judged);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOf(page, { ...judged, contrastOnly: true });
  await page.emulateMedia({ colorScheme: 'light' });
  return [
    ...light,
    ...dark.map((fault) => `dark: ${fault}`),
    ...((await sticksOut(page)) ? ['sticks out of the window'] : []),
  ];
}

describe('every view, dialog, drawer, popover, card, menu and panel', () => {
  let reader: RunningReader;
  afterEach(() => endFaultless(reader));

  it.each(SIZES.flatMap((size) => SUBJECTS.map(([name, stops]) => [name, size.width, stops, size] as const)))(
    'has nothing that axe finds, and sticks out of nothing: %s, %d wide',
    { timeout: 600_000 },
    async (_name, _width, stops, size) => {
      reader = await openReader({ size });
      const { page } = reader;
      await textsShown(page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const found: Record<string, readonly string[]> = {};
      await walk(page, stops, async (stop) => {
        const faults = await faultsOf(page, stop);
        if (faults.length > 0) found[stop.name] = faults;
      });
      expect(found).toEqual({});
    },
  );
});
