/** What stands at the reading line of each pane, found by the letters on the page and nothing that the reader knows of them. */
import type { Page } from 'playwright-core';

/** Words that stood at the reading line of a pane; `null` where its text stood at the very top. */
export interface Passage {
  readonly pane: string;
  readonly letters: string | null;
  /** Where among all letters of the pane they stood, from 0 to 1. */
  readonly share: number;
  /** How far the reading line stood below the top of the first letter, in heights of it. */
  readonly lines: number;
  /** The same of the letter before it: between two lines either may be kept. */
  readonly linesOfLast: number;
}

export interface PassagePlace {
  readonly pane: string;
  readonly letters: string | null;
  /** How far the reading line stands from where it stood in the line of these words, in lines. */
  readonly off: number;
}

/** @param before passages that are kept for panes that were there */
export async function passagesAtLine(
  page: Page,
  before: readonly Passage[] = [],
): Promise<readonly Passage[]> {
  const now = await page.evaluate(onThePage, null);
  return now.passages.map((passage) => before.find(({ pane }) => pane === passage.pane) ?? passage);
}

/** Where they stand now; a pane that is closed, and one whose whole text is in view, is left out. */
export async function placesOfPassages(
  page: Page,
  passages: readonly Passage[],
): Promise<readonly PassagePlace[]> {
  const { places } = await page.evaluate(onThePage, passages);
  return places;
}

// Long because what runs in the page must stand in it as a whole.
function onThePage(passages: readonly Passage[] | null): {
  readonly passages: readonly Passage[];
  readonly places: readonly PassagePlace[];
} {
  const LETTER = /[\p{L}\p{N}]/u;
  const LETTERS = 32;
  const found: Passage[] = [];
  const places: PassagePlace[] = [];
  const boxAt = (node: Text, offset: number) => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect();
  };
  for (const pane of document.querySelectorAll<HTMLElement>('[data-pane]')) {
    const key = pane.dataset['pane'] ?? '';
    const scroller = pane.querySelector<HTMLElement>('[data-scroller]');
    if (scroller === null) continue;
    const at: { readonly node: Text; readonly offset: number }[] = [];
    let letters = '';
    for (const block of scroller.querySelectorAll('[data-block]')) {
      // What the reader adds to an entry of the reference list is no part of the text.
      const text = block.tagName === 'LI' ? (block.querySelector('p') ?? block) : block;
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (!(node instanceof Text) || node.parentElement?.closest('.visually-hidden') != null) continue;
        for (let offset = 0; offset < node.data.length; offset += 1) {
          const letter = node.data.charAt(offset);
          if (!LETTER.test(letter)) continue;
          letters += letter.toLowerCase().charAt(0);
          at.push({ node, offset });
        }
      }
    }
    const line =
      scroller.getBoundingClientRect().top + parseFloat(scroller.style.getPropertyValue('--line-at') || '0');
    const isAtTop = scroller.scrollTop <= 0;
    if (passages === null) {
      if (isAtTop) {
        found.push({ pane: key, letters: null, share: 0, lines: 0, linesOfLast: 0 });
        continue;
      }
      // The first letter whose line reaches below the reading line.
      let low = 0;
      while (low < at.length - 1) {
        const place = at[low];
        if (place !== undefined && boxAt(place.node, place.offset).bottom > line) break;
        low += 1;
      }
      const first = at[low];
      const box = first === undefined ? new DOMRect() : boxAt(first.node, first.offset);
      const last = at[low - 1];
      const lastBox = last === undefined ? box : boxAt(last.node, last.offset);
      found.push({
        pane: key,
        letters: letters.slice(low, low + LETTERS),
        share: low / at.length,
        lines: (line - box.top) / box.height,
        linesOfLast: (line - lastBox.top) / lastBox.height,
      });
      continue;
    }
    const passage = passages.find((one) => one.pane === key);
    if (passage === undefined || scroller.scrollHeight <= scroller.clientHeight + 1) continue;
    if (passage.letters === null) {
      places.push({ pane: key, letters: null, off: scroller.scrollTop });
      continue;
    }
    let nearest = -1;
    for (let length = passage.letters.length; length >= 10 && nearest < 0; length -= 6) {
      const wanted = passage.letters.slice(0, length);
      for (let index = letters.indexOf(wanted); index >= 0; index = letters.indexOf(wanted, index + 1)) {
        const distance = (one: number) => Math.abs(one / at.length - passage.share);
        if (nearest < 0 || distance(index) < distance(nearest)) nearest = index;
      }
    }
    const place = at[nearest];
    const box = place === undefined ? null : boxAt(place.node, place.offset);
    const off = box === null ? Infinity : Math.abs((line - box.top) / box.height - passage.lines);
    const last = at[nearest - 1];
    const lastBox = last === undefined || passage.lines >= 0 ? null : boxAt(last.node, last.offset);
    const offLast =
      lastBox === null ? Infinity : Math.abs((line - lastBox.top) / lastBox.height - passage.linesOfLast);
    places.push({ pane: key, letters: passage.letters, off: Math.min(off, offLast) });
  }
  return { passages: found, places };
}
