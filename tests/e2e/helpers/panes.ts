import type { Locator, Page } from 'playwright-core';

const LONGEST_WAIT_MS = 30_000;

/** The pane that shows a report, by the report's name. */
export function pane(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true }).first();
}

/** The row of the library whose title begins so. */
export function libraryRow(page: Page, title: RegExp): Locator {
  return page.getByRole('navigation', { name: 'Library', exact: true }).getByTitle(title);
}

/** Which row of the library, counted from 0, has the focus and can be seen; `null` where none has. */
export async function focusedRow(page: Page): Promise<number | null> {
  return await page.evaluate(() => {
    const row = document.activeElement?.closest('[data-row]');
    const list = row?.closest('nav ul')?.parentElement?.getBoundingClientRect();
    if (row == null || list === undefined) return null;
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > list.top && top < list.bottom ? Number(row.getAttribute('data-row')) : null;
  });
}

/**
 * Wait until every pane shows its text, in its own type, at rest for some frames: a pane that follows another from afar
 * sets out slowly.
 * A pane is there, with its name, before its report is: until then what one clicks still moves.
 */
export async function textsShown(page: Page): Promise<void> {
  const end = Date.now() + LONGEST_WAIT_MS;
  while (!(await page.evaluate(textsAtRest))) {
    if (Date.now() > end) throw new Error('The texts of the panes are not shown.');
    await page.waitForTimeout(50);
  }
}

async function textsAtRest(): Promise<boolean> {
  // What a start shows first cannot be used yet.
  if (document.querySelector('#root[inert]') !== null) return false;
  const texts = [...document.querySelectorAll('[data-pane]')].map((one) =>
    one.querySelector('[data-scroller]'),
  );
  if (texts.length === 0 || texts.includes(null)) return false;
  await document.fonts.ready;
  const places = () =>
    texts.map((one) => [one?.isConnected, one?.scrollTop, one?.scrollHeight].join(' ')).join();
  const before = places();
  const restsSince = performance.now();
  for (let frame = 0; frame < 4 || performance.now() - restsSince < 100; frame++) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
    if (places() !== before) return false;
  }
  return true;
}

/** Whether an element's top stands inside the part of its pane that can be seen. */
export async function isInView(element: Locator): Promise<boolean> {
  return await element.first().evaluate((node) => {
    const box = node.getBoundingClientRect();
    let parent = node.parentElement;
    while (parent !== null && !/(auto|scroll)/.test(getComputedStyle(parent).overflowY))
      parent = parent.parentElement;
    const frame = (parent ?? document.documentElement).getBoundingClientRect();
    return box.height > 0 && box.top >= frame.top - 1 && box.top < Math.min(frame.bottom, innerHeight);
  });
}

/** The text that stands at the top of a pane's reading area: tells whether it moved. */
export async function topBlockText(region: Locator): Promise<string> {
  return await region.evaluate((node) => {
    const box = node.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return at?.textContent?.slice(0, 200) ?? '';
  });
}
