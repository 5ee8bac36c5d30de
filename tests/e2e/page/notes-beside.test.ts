import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../helpers/axe.ts';
import { endFaultless } from '../helpers/end-faultless.ts';
import { pane, textsShown } from '../helpers/panes.ts';
import { openReader } from '../helpers/reader.ts';
import type { RunningReader } from '../helpers/reader.ts';
import { selectWords } from '../helpers/select-words.ts';

let reader: RunningReader;
let page: Page;
beforeEach(async () => {
  reader = await openReader();
  ({ page } = reader);
  await textsShown(page);
});
afterEach(async () => {
  // The next test begins without notes, also where the reader goes on.
  await page.evaluate(async () => {
    const listed = await window.reader?.call('notes.list', { query: '', sort: 'made', limit: 100 });
    const ids = listed?.ok === true ? listed.value.notes.map(({ note: one }) => one.id) : [];
    await window.reader?.call('notes.remove', { ids });
  });
  await endFaultless(reader);
});

const WORDS = 'made minimal advancement in efforts';
const panel = () => page.getByRole('region', { name: 'Notes' });

async function note(words: string, text: string): Promise<void> {
  await selectWords(page, words);
  await page.getByRole('button', { name: 'Add note' }).click();
  await panel().getByRole('textbox', { name: 'Note' }).fill(text);
  await expect.poll(() => beside(text).count()).toBe(1);
  await panel().getByRole('button', { name: 'Close notes' }).click();
}

const beside = (text: string) =>
  page.getByRole('button', { name: new RegExp(`^Opens the note: Note, .*${text}`) });

describe('a note beside its line', () => {
  it('is a mark where there is no room, and its words where there is', async () => {
    await note(WORDS, 'Who says so. 🙂');
    const sign = beside('Who says so');
    const drawn = () => sign.evaluate((button) => getComputedStyle(button, '::before').content);
    const apart = async () => {
      const words = await page.locator('[data-note]', { hasText: WORDS }).boundingBox();
      const box = await sign.boundingBox();
      return Math.abs((box?.y ?? -1_000) - (words?.y ?? 1_000));
    };
    await expect.poll(drawn).not.toContain('Who says so');
    await expect.poll(apart).toBeLessThan(20);

    await pane(page, 'Kazakhstan 2016').getByRole('button', { name: 'Close pane' }).click();
    await expect.poll(drawn).toContain('Who says so. 🙂');
    await expect.poll(apart).toBeLessThan(20);
    // It is no part of the text.
    expect(await sign.textContent()).toBe('');
    expect(await violationsOf(page)).toEqual([]);

    // Its panel takes the place of its words while that is open.
    await sign.click();
    await expect
      .poll(() => panel().getByRole('textbox', { name: 'Note' }).inputValue())
      .toBe('Who says so. 🙂');
    await expect.poll(drawn).not.toContain('Who says so');
    await panel().getByRole('button', { name: 'Close notes' }).click();
    await expect.poll(drawn).toContain('Who says so. 🙂');

    // The sentence is said in another year as well, in other words: it is told there, and leads back here.
    await page.getByRole('button', { name: 'Kazakhstan 2021', exact: true }).click();
    const label = 'You noted this sentence in 2022, where it has other words: Who says so. 🙂';
    const other = page.getByRole('button', { name: label });
    await expect.poll(() => other.count()).toBe(1);
    await page.getByRole('button', { name: 'Notes of other years' }).click();
    await panel().getByRole('button', { name: label }).click();
    await expect.poll(() => page.locator('mark', { hasText: WORDS }).count()).toBe(1);
    await expect
      .poll(() => panel().getByRole('textbox', { name: 'Note' }).inputValue())
      .toBe('Who says so. 🙂');
  });

  it.each([1440, 1024, 600])(
    'covers no words in a window of %i pixels: not its list, not what opens it',
    async (width) => {
      await note(WORDS, 'Who says so.');
      await page.setViewportSize({ width, height: 800 });
      const opener = page.getByRole('button', { name: '1 note', exact: true });
      const close = panel().getByRole('button', { name: 'Close notes' });
      const coversNone = async () => {
        await expect.poll(() => coveredBy(opener)).toEqual([]);
        await opener.click();
        await expect.poll(() => coveredBy(panel())).toEqual([]);
        // What is said can be typed there.
        await panel()
          .getByRole('button', { name: /made minimal advancement/ })
          .click();
        expect((await panel().getByRole('textbox', { name: 'Note' }).boundingBox())?.height).toBeGreaterThan(
          40,
        );
        await close.click();
      };
      await coversNone();
      await page.getByRole('tab', { name: 'Compare' }).click();
      await coversNone();
      await page.getByRole('tab', { name: 'Read' }).click();
      await pane(page, 'Kazakhstan 2016').getByRole('button', { name: 'Close pane' }).click();
      await coversNone();
      await pane(page, 'Kazakhstan 2022').getByRole('switch', { name: 'Original page' }).click();
      await page.getByRole('region', { name: /^Original of/ }).waitFor();
      await coversNone();
    },
  );
});

/** What scrolls (texts, compared rows, originals) beneath an element, by its name; a pixel shared is none. */
async function coveredBy(element: Locator): Promise<readonly (string | null)[]> {
  return await element.evaluate((over) => {
    const box = over.getBoundingClientRect();
    const scrolled = [...document.querySelectorAll('main *')].filter(
      (one) =>
        ['auto', 'scroll'].includes(getComputedStyle(one).overflowY) &&
        !over.contains(one) &&
        !one.contains(over),
    );
    return scrolled
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const [width, height] = [
          Math.min(right, box.right) - Math.max(left, box.left),
          Math.min(bottom, box.bottom) - Math.max(top, box.top),
        ];
        return width > 1 && height > 1;
      })
      .map((one) => one.getAttribute('aria-label') ?? one.className);
  });
}
