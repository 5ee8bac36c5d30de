import type { Page } from 'playwright-core';

/** One thing that the window can show. */
export interface Stop {
  readonly name: string;
  /** Bring it into the window, from whatever the stop before has left. */
  readonly show: (page: Page) => Promise<void>;
  /** A text or table is what it shows, and not only what lies over one. */
  readonly isText?: true;
  /** It opens a list of options, while which all else is hidden from whoever cannot see it. */
  readonly isList?: true;
  /** Undo what of it no Escape puts away. */
  readonly leave?: (page: Page) => Promise<void>;
}

/** What lies over the window: each is put away by Escape, the last that came first. */
const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], search';

/** Shows one after the other, and puts away what lies over the window in between. */
export async function walk(
  page: Page,
  stops: readonly Stop[],
  visit: (stop: Stop) => Promise<void>,
): Promise<void> {
  for (const stop of stops) {
    const { name, show, leave } = stop;
    try {
      await show(page);
      await visit(stop);
      await leave?.(page);
      await putAway(page);
    } catch (error) {
      throw new Error(`At ${name}`, { cause: error });
    }
  }
}

async function putAway(page: Page): Promise<void> {
  // A card that is only pointed at goes away by itself.
  await page.mouse.move(2, 2);
  const overlays = page.locator(OVERLAYS).filter({ visible: true });
  for (let left = await overlays.count(); left > 1; left = await overlays.count()) {
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      ([selector, before]) =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length < before,
      [OVERLAYS, left] as const,
    );
  }
}
