import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endFaultless } from './helpers/end-faultless.ts';
import { pane, textsShown } from './helpers/panes.ts';
import { openReader, type RunningReader } from './helpers/reader.ts';
import { passagesAtLine, placesOfPassages } from './helpers/reading-line.ts';

let reader: RunningReader;
let page: Page;

beforeEach(async () => {
  reader = await openReader();
  ({ page } = reader);
  await textsShown(page);
  await pane(page, 'Kazakhstan 2022')
    .getByRole('heading', { name: /SOCIAL PROGRAMS/i })
    .evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await textsShown(page);
});
afterEach(() => endFaultless(reader));

const order = () =>
  page.locator('[data-pane]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
const widths = () =>
  page
    .locator('[data-pane]')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)));
/** Nothing of what was read has moved. */
async function placesHold(act: () => Promise<void>): Promise<void> {
  const passages = await passagesAtLine(page);
  await act();
  await textsShown(page);
  const places = await placesOfPassages(page, passages);
  expect(places.filter(({ off }) => off > 0.6)).toEqual([]);
}
async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}
const boxOf = async (name: string) => (await pane(page, name).boundingBox())!;

describe('panes in another order', () => {
  it('by dragging a head', async () => {
    const [left, right] = [await boxOf('Kazakhstan 2016'), await boxOf('Kazakhstan 2022')];
    await placesHold(async () => {
      await drag({ x: left.x + 9, y: left.y + 20 }, { x: right.x + right.width - 60, y: right.y + 30 });
      await expect.poll(order).toEqual(['Kazakhstan 2022', 'Kazakhstan 2016']);
    });
  });

  it('by key, with the focus where it was, and after the next start too', async () => {
    await pane(page, 'Kazakhstan 2016').locator('[data-scroller]').focus();
    await placesHold(async () => {
      await page.keyboard.press('Alt+Shift+ArrowRight');
      await expect.poll(order).toEqual(['Kazakhstan 2022', 'Kazakhstan 2016']);
    });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Text of Kazakhstan 2016',
    );
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect(await order()).toEqual(['Kazakhstan 2022', 'Kazakhstan 2016']);
    await page.reload();
    await textsShown(page);
    expect(await order()).toEqual(['Kazakhstan 2022', 'Kazakhstan 2016']);
  });
});

describe('the room of two panes', () => {
  it('is shared anew by dragging the line between them, kept for the next start, and halved by a double click', async () => {
    const right = await boxOf('Kazakhstan 2022');
    const before = await widths();
    await placesHold(async () => {
      await drag({ x: right.x + 2, y: 500 }, { x: right.x - 180, y: 500 });
      await expect.poll(widths).not.toEqual(before);
    });
    const [first = 0, second = 0] = await widths();
    expect(Math.abs(second - first - 364)).toBeLessThan(12);
    await placesHold(async () => {
      await page.reload();
      await textsShown(page);
    });
    expect(Math.abs((await widths())[0]! - first)).toBeLessThan(4);
    await page.getByRole('separator').dblclick();
    await expect.poll(async () => Math.abs((await widths())[0]! - before[0]!)).toBeLessThan(2);
  });

  it('is shared anew by arrow keys', async () => {
    const line = page.getByRole('separator', { name: 'Width of Kazakhstan 2016 beside Kazakhstan 2022' });
    expect(await line.getAttribute('aria-valuenow')).toBe('50');
    await line.focus();
    await placesHold(async () => {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('52');
      await page.keyboard.press('Home');
      await expect.poll(async () => (await widths())[0]).toBeLessThan(260);
    });
    await page.keyboard.press('Enter');
    await expect.poll(() => line.getAttribute('aria-valuenow')).toBe('50');
  });
});
