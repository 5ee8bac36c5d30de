import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addReports, choosing } from './helpers/add-reports.ts';
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
});

describe('the original of a file without pages', () => {
  const lines = (name: string) => page.getByRole('group', { name: `Lines of ${name}` }).last();

  it('is its lines with numbers, the passage marked as the file has it; a word leads back to the text', async () => {
    const passage = pane('Kazakhstan 2022').getByText('In 2022, Kazakhstan made minimal advancement').first();
    await passage.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Show in the file' }).click();
    const marks = lines('Kazakhstan 2022').locator('mark');
    await expect
      .poll(async () => (await marks.allTextContents()).join(''))
      .toMatch(/^In 2022, Kazakhstan made/);
    // The text joins what the file parts.
    expect((await marks.allTextContents()).join('')).toMatch(
      /On December 30, 2021, thePresident of Kazakhstan/,
    );
    expect(await violationsOf(page)).toEqual([]);
    const heading = lines('Kazakhstan 2022').getByText('I. PREVALENCE AND SECTORAL', { exact: false });
    await heading.click({ position: { x: 40, y: 8 } });
    await expect
      .poll(() => pane('Kazakhstan 2022').locator('article mark').allTextContents())
      .toEqual(['PREVALENCE']);
  });

  it('follows the text and leads it', async () => {
    await switchOf('Kazakhstan 2022').click();
    const text = page.locator('article[aria-label="Text of Kazakhstan 2022"]');
    await text.evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight * 0.5 }));
    const scrollTop = () => lines('Kazakhstan 2022').evaluate((scroller) => scroller.scrollTop);
    await expect.poll(scrollTop).toBeGreaterThan(2000);
    await lines('Kazakhstan 2022').evaluate((scroller) => scroller.scrollTo({ top: 400 }));
    await expect.poll(() => text.evaluate((scroller) => scroller.scrollTop)).toBeLessThan(1500);
  });

  it('gives what is selected in it with its citation, and a note', async () => {
    await switchOf('Kazakhstan 2022').click();
    const row = lines('Kazakhstan 2022').getByText('In 2022, Kazakhstan made', { exact: false });
    // Rows are laid out anew once the type is measured.
    const highlight = page.getByRole('button', { name: 'Highlight' });
    await expect
      .poll(async () => {
        await row.evaluate((element) => {
          const node = element.firstChild ?? element;
          const selection = document.getSelection();
          if (selection?.anchorNode !== node || selection.isCollapsed)
            selection?.setBaseAndExtent(node, 9, node, 39);
        });
        return highlight.count();
      })
      .toBe(1);
    await highlight.click();
    await expect
      .poll(() => pane('Kazakhstan 2022').locator('[data-note]').first().textContent())
      .toBe('Kazakhstan made minimal advanc');
  });

  it('is the source of a web page, and nothing in it is run', async () => {
    const html =
      '<!doctype html><title>Peru</title><h1>Child labor in Peru</h1><script>document.title = "run"</script>' +
      '<p>Children in Peru work in <b>mining</b> &amp; <img src="https://example.org/a.png" onerror="document.title=1">farming.</p>';
    const folder = await mkdtemp(join(tmpdir(), 'reader-page-'));
    const path = join(folder, 'peru.html');
    await writeFile(path, html);
    await reader.dispose();
    reader = await openReader({ size: { width: 1400, height: 900 }, faults: choosing([path]) });
    ({ page } = reader);
    await addReports(reader, [path]);
    const name = 'Child labor in Peru';
    await page.getByRole('navigation', { name: 'Library', exact: true }).getByText(name).first().click();
    await pane(name).waitFor();
    await switchOf(name).click();
    await expect
      .poll(async () => (await lines(name).allTextContents()).join(''))
      .toContain('<p>Children in Peru work in <b>mining</b> &amp; <img src=');
    expect(await page.title()).not.toBe('run');
    await rm(folder, { recursive: true, force: true });
  });
});
