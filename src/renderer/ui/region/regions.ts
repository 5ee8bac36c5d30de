/** From one part of the window to the next by key. Reads the page and moves its focus. */

/** Spread into a part of the window that the keyboard goes to in one step. */
export const REGION = { 'data-region': '' };
/** Into what the keyboard starts at in it: at this, or at the first control inside. */
export const REGION_START = { 'data-region-start': '' };

const CONTROLS = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex]';

/**
 * Focus the next part of the window, or the one before, in the order of the page and round its ends; parts that are
 * hidden or have nothing to go to are passed over.
 *
 * @returns whether there was one
 */
export function focusRegion(by: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isShown);
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const from = here < 0 && by === -1 ? regions.length : here;
  for (let step = 1; step <= regions.length; step += 1) {
    const at = (from + by * step + 2 * regions.length) % regions.length;
    const start = startOf(regions[at]);
    if (start === undefined) continue;
    start.focus();
    return true;
  }
  return false;
}

/** Where the keyboard starts in a part of the window; of several beginnings the first that is seen. */
export function startOf(region: HTMLElement | null | undefined): HTMLElement | undefined {
  const wanted = [...(region?.querySelectorAll<HTMLElement>('[data-region-start]') ?? [])];
  return [...wanted, region].map(firstStop).find((start) => start !== undefined);
}

/** The first that the Tab key stops at: the element itself, or one inside. */
function firstStop(element: HTMLElement | null | undefined): HTMLElement | undefined {
  const inside = [...(element?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  return [...(element === null || element === undefined ? [] : [element]), ...inside].find(
    (one) => one.tabIndex >= 0 && isShown(one),
  );
}

/** What lies unseen beneath something else takes no focus. */
function isShown(element: HTMLElement): boolean {
  return element.closest('[hidden]') === null && getComputedStyle(element).visibility !== 'hidden';
}
