import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from './helpers/axe.ts';
import { openReader } from './helpers/reader.ts';
import type { RunningReader } from './helpers/reader.ts';

let reader: RunningReader;
let page: Page;
beforeEach(async () => {
  reader = await openReader({ size: { width: 1400, height: 900 } });
  ({ page } = reader);
  await show('Kazakhstan 2019', 0);
});
afterEach(async () => {
  expect(reader.errors).toEqual([]);
  expect(reader.foreignRequests).toEqual([]);
  await reader.dispose();
});

const pane = (name: string) => page.getByRole('region', { name, exact: true });
const switchOf = (name: string) => pane(name).getByRole('switch', { name: 'Original page' });
const sheet = (number: number, name = 'Kazakhstan 2019') =>
  page.getByRole('img', { name: `Page ${number} of ${name}`, exact: true });
const outline = () => pane('Kazakhstan 2019').locator('[data-sheet] > [class*="outline"]');
const pages = () => page.getByRole('group', { name: 'Pages of Kazakhstan 2019' }).last();

async function show(name: string, index: number): Promise<void> {
  const picker = page.getByRole('combobox', { name: 'Report' }).nth(index);
  await picker.fill(name);
  await page.keyboard.press('Enter');
  await pane(name).waitFor();
}

/** The picture has come, and is that of a page. */
async function drawn(image: Locator): Promise<void> {
  await expect
    .poll(() => image.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth > 200))
    .toBe(true);
}

const words = (text: string) => pane('Kazakhstan 2019').getByText(text).first();

describe('the original page', () => {
  it('is shown by the switch, has its words as text, and no fault for axe', async () => {
    await switchOf('Kazakhstan 2019').click();
    await drawn(sheet(1));
    await expect.poll(() => pages().textContent()).toContain('In 2019, Kazakhstan made');
    expect(await violationsOf(page)).toEqual([]);
    await switchOf('Kazakhstan 2019').click();
    expect(await sheet(1).count()).toBe(0);
  });

  it('outlines the passage that is pointed at, on its page, and leads back from a word to the text', async () => {
    const passage = words('Article 134 of the Criminal Code of the Republic');
    await passage.scrollIntoViewIfNeeded();
    await passage.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Show on the page' }).click();
    await drawn(sheet(3));
    await expect.poll(() => outline().count()).toBe(1);
    const box = await outline().boundingBox();
    const inside = await page.evaluate(
      ({ x, y, width, height }) =>
        [...document.querySelectorAll('[data-word-start]')]
          .filter((word) => {
            const { left, right, top, bottom } = word.getBoundingClientRect();
            const [across, up] = [(left + right) / 2, (top + bottom) / 2];
            return across > x && across < x + width && up > y && up < y + height;
          })
          .map((word) => word.textContent.trim())
          .join(' '),
      box ?? { x: 0, y: 0, width: 0, height: 0 },
    );
    expect(inside).toMatch(/^Article 134 of the Criminal Code .* involving children\. \(25\)$/);

    await pages().getByText('compulsory ', { exact: true }).first().click();
    await expect
      .poll(() => pane('Kazakhstan 2019').locator('mark').allTextContents())
      .toEqual(['compulsory']);
  });

  it('follows the text and leads it, and the other pane with it; the place holds when it is turned off', async () => {
    await switchOf('Kazakhstan 2019').click();
    await drawn(sheet(1));
    await pages().evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight * 0.4 }));
    await drawn(sheet(4));
    const other = page.getByRole('article', { name: 'Text of Kazakhstan 2022' });
    await expect.poll(() => other.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(1000);
    const text = page.locator('article[aria-label="Text of Kazakhstan 2019"]');
    const before = await text.evaluate(({ scrollTop }) => scrollTop);
    expect(before).toBeGreaterThan(1000);
    await switchOf('Kazakhstan 2019').click();
    expect(Math.abs((await text.evaluate(({ scrollTop }) => scrollTop)) - before)).toBeLessThan(3);
    await switchOf('Kazakhstan 2019').click();
    await drawn(sheet(4));
  });

  it('turns and zooms by keys', async () => {
    await switchOf('Kazakhstan 2019').click();
    await drawn(sheet(1));
    await pages().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => pane('Kazakhstan 2019').getByText('Page 2 of 9').count()).toBe(1);
    const wide = (await sheet(2).boundingBox())?.width ?? 0;
    await page.keyboard.press('+');
    await expect.poll(async () => (await sheet(2).boundingBox())?.width ?? 0).toBeGreaterThan(wide + 50);
    await page.keyboard.press('p');
    await expect.poll(async () => (await sheet(2).boundingBox())?.height ?? 0).toBeLessThan(900);
  });

  it('stands side by side for two years', async () => {
    await show('Kazakhstan 2018', 1);
    await switchOf('Kazakhstan 2019').click();
    await switchOf('Kazakhstan 2018').click();
    await drawn(sheet(1));
    await drawn(sheet(1, 'Kazakhstan 2018'));
  });

  it('gives the file back byte for byte, and a page as a picture', async () => {
    await switchOf('Kazakhstan 2019').click();
    await drawn(sheet(1));
    const save = async (item: RegExp) => {
      await pane('Kazakhstan 2019').getByRole('button', { name: 'Save' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const original = await reader.savedFile(() => save(/^The original/));
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(original.name).toBe('kazakhstan-2019.pdf');
    expect(hash(original.bytes)).toBe(hash(await readFile('resources/reports/kazakhstan-2019.pdf')));
    const picture = await reader.savedFile(() => save(/^This page as a picture/));
    expect(picture.name).toBe('kazakhstan-2019-page-1.png');
    expect(Buffer.from(picture.bytes).subarray(1, 4).toString()).toBe('PNG');
  });

  it('says of a file without pages that it has none, and offers no second try', async () => {
    await switchOf('Kazakhstan 2022').click();
    const original = pane('Kazakhstan 2022').getByRole('region', { name: 'Original of Kazakhstan 2022' });
    await original.getByText('kazakhstan-2022.txt has no pages, because it is no PDF').waitFor();
    expect(await original.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });
});
