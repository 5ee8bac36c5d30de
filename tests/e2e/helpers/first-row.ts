/** The first row in sight of a view, found by what stands on the page and nothing that the reader keeps of it. */
import type { Page } from 'playwright-core';

export interface FirstRow {
  /** Its first words. */
  readonly words: string;
  /** How far its top stands below the upper edge of what is scrolled, in CSS pixels. */
  readonly below: number;
}

/** @param within what holds the rows; `null` while there are none, or while they still move */
export async function firstRow(page: Page, within: string): Promise<FirstRow | null> {
  return await page.evaluate(async (selector) => {
    const rows = () => [...document.querySelectorAll<HTMLElement>(`${selector} [data-kept-row]`)];
    let scroller = rows()[0]?.parentElement ?? null;
    while (scroller !== null && !['auto', 'scroll'].includes(getComputedStyle(scroller).overflowY))
      scroller = scroller.parentElement;
    const first = (): FirstRow | null => {
      const edge = scroller?.getBoundingClientRect().top ?? 0;
      // A head that stays in sight lies over the row: a line further down there is none.
      const row = rows().find((one) => one.getBoundingClientRect().bottom > edge + 90);
      if (row === undefined) return null;
      const words = (row.textContent ?? '').trim().slice(0, 80);
      return { words, below: Math.round(row.getBoundingClientRect().top - edge) };
    };
    const before = JSON.stringify(first());
    for (let frame = 0; frame < 8; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return JSON.stringify(first()) === before ? first() : null;
  }, within);
}

/** Somewhere in the rows, as by the bar at their side. @param share from 0, the top, to 1 */
export async function scrollRows(page: Page, within: string, share: number): Promise<void> {
  await page.locator(`${within} [data-kept-row]`).first().waitFor();
  await page.evaluate(
    ([selector, part]) => {
      let scroller = document.querySelector(`${selector} [data-kept-row]`)?.parentElement ?? null;
      while (scroller !== null && !['auto', 'scroll'].includes(getComputedStyle(scroller).overflowY))
        scroller = scroller.parentElement;
      if (scroller === null) throw new Error('Nothing is scrolled here.');
      scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
    },
    [within, share] as const,
  );
}
