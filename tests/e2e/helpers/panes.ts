import type { Locator, Page } from 'playwright-core';

/** The pane that shows a report, by the report's name. */
export function pane(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true }).first();
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
