/** What happens to a window while one reads, and changes where its text stands. */
import * as fc from 'fast-check';
import type { Locator, Page } from 'playwright-core';
import { pane, textsShown } from './panes.ts';

/** What may happen to a window while one reads. */
export type Step =
  | { readonly kind: 'window'; readonly width: number; readonly height: number }
  | { readonly kind: 'text'; readonly percent: number }
  | { readonly kind: 'zoom'; readonly percent: number }
  | { readonly kind: 'type'; readonly family: string }
  | { readonly kind: 'move'; readonly pane: number; readonly by: 'Left' | 'Right' }
  | { readonly kind: 'divide'; readonly line: number; readonly key: string }
  | { readonly kind: 'library' | 'as printed' | 'add' | 'close' | 'view' | 'copy' | 'again' | 'linked' };

export const STEP: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('window' as const),
      width: fc.integer({ min: 600, max: 1700 }),
      height: fc.integer({ min: 480, max: 1100 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('text' as const), percent: fc.integer({ min: 75, max: 170 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('zoom' as const),
      percent: fc.constantFrom(50, 80, 110, 150, 200),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      family: fc.constantFrom('serif', 'monospace', ''),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      pane: fc.nat(3),
      by: fc.constantFrom('Left' as const, 'Right' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('divide' as const),
      line: fc.nat(2),
      key: fc.constantFrom('Home', 'End', 'Enter', 'ArrowLeft', 'ArrowRight'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('library', 'as printed', 'add', 'close', 'view', 'copy', 'again', 'linked'),
    }),
  },
);

export async function takeStep(page: Page, step: Step): Promise<void> {
  switch (step.kind) {
    case 'window':
      return await page.setViewportSize({ width: step.width, height: step.height });
    case 'text':
      return await page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${percent}%`;
      }, step.percent);
    case 'zoom':
      return await zoomTo(page, step.percent / 100);
    case 'type':
      return await page.evaluate((family) => {
        document.documentElement.style.setProperty('--serif', family);
      }, step.family);
    case 'move':
      return await movePane(page, step.pane, step.by);
    case 'divide':
      return await pressAt(page.getByRole('separator').nth(step.line), step.key);
    case 'library':
      return await pressLibrary(page);
    case 'as printed':
      return await page
        .getByRole('switch', { name: 'As printed' })
        .evaluate((one: HTMLElement) => one.click());
    case 'linked':
      return await page
        .getByRole('switch', { name: 'Linked scrolling' })
        .evaluate((one: HTMLElement) => one.click());
    case 'add':
      if (await page.getByRole('button', { name: 'Add pane' }).isEnabled()) await press(page, 'Add pane');
      return;
    case 'close':
      // The three chapters stay.
      if ((await page.locator('[data-pane]').count()) > 3)
        await page
          .getByRole('button', { name: 'Close pane' })
          .last()
          .evaluate((one: HTMLElement) => one.click());
      return;
    case 'view':
      await page.getByRole('tab', { name: 'Sources' }).click();
      await page.getByRole('region', { name: 'Sources' }).first().waitFor();
      return await page.getByRole('tab', { name: 'Read' }).click();
    case 'copy':
      return await otherFile(page);
    case 'again':
      await page.reload();
      return await textsShown(page);
  }
}

/** Shows or hides the library; where it lies over the text, it is opened and put away again, because nothing else can be done meanwhile. */
async function pressLibrary(page: Page): Promise<void> {
  await press(page, 'Library');
  if (!(await page.evaluate(() => matchMedia('(max-width: 52rem)').matches))) return;
  const drawer = page.getByRole('dialog', { name: 'Library, over the text' });
  await drawer.waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
}

/** By its key, from its text. */
async function movePane(page: Page, index: number, by: 'Left' | 'Right'): Promise<void> {
  const text = page.locator('[data-scroller]').nth(index);
  await pressAt(text, `Alt+Shift+Arrow${by}`);
}

/** With the focus there, if it is there. */
async function pressAt(element: Locator, key: string): Promise<void> {
  if ((await element.count()) === 0) return;
  await element.evaluate((one: HTMLElement) => one.focus({ preventScroll: true }));
  await element.page().keyboard.press(key);
}

/** What the zoom of a browser or window does: more pixels of the screen for each of the page. */
async function zoomTo(page: Page, factor: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(1440 / factor),
    height: Math.round(900 / factor),
    deviceScaleFactor: factor,
    mobile: false,
  });
  await session.detach();
}

/** By its own doing: at any size of the window, whatever lies over it. */
async function press(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name, exact: true })
    .first()
    .evaluate((one: HTMLElement) => one.click());
}

/** The other of the two files of a chapter is shown. */
async function otherFile(page: Page): Promise<void> {
  const region = pane(page, 'Kazakhstan 2016');
  await region.getByRole('button', { name: /^Files of/ }).evaluate((one: HTMLElement) => one.click());
  const files = page.getByRole('radiogroup', { name: /^File of/ }).getByRole('radio');
  const before = await region.locator('[data-scroller]').evaluateHandle((one) => one);
  await files
    .and(page.locator(':not(:checked)'))
    .first()
    .evaluate((one: HTMLElement) => one.click());
  await page.waitForFunction((one) => !one.isConnected, before);
  await page.keyboard.press('Escape');
}
