import type { Page } from 'playwright-core';

/** Selects words of a text, as somebody does who drags over them, in the middle of the window. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at =
        node.parentElement?.closest('[data-block]') == null ? -1 : (node.textContent?.indexOf(wanted) ?? -1);
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      const scroller = node.parentElement?.closest('[data-scroller]');
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      if (scroller != null && box !== undefined) scroller.scrollTop += box.top - innerHeight / 2;
      return;
    }
    throw new Error(`There is no "${wanted}".`);
  }, words);
}
