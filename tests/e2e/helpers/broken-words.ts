import type { Page } from 'playwright-core';

/** Words inside what `selector` finds that stand on two lines, cut in their middle. */
export async function brokenWords(page: Page, selector: string): Promise<readonly string[]> {
  return await page.evaluate((found) => {
    const broken = new Set<string>();
    for (const element of document.querySelectorAll(found)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden') != null) continue;
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]{2,}/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) broken.add(word);
        }
      }
    }
    return [...broken];
  }, selector);
}
