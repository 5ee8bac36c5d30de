import { afterEach, expect, it } from 'vitest';
import { foundWords, selectFound } from '../../../../src/renderer/read/find/found-words.ts';
import { BLOCK, CURRENT } from '../../../../src/renderer/text/page-signs.ts';

/** A paragraph whose words in brackets stand out. */
function paragraph(text: string): HTMLElement {
  const scroller = document.createElement('article');
  const block = document.createElement('p');
  for (const [name, value] of Object.entries(BLOCK.on('p-1'))) block.setAttribute(name, value);
  for (const piece of text.split(/(\[.*?\])/)) {
    const mark = document.createElement('mark');
    mark.append(piece.replaceAll(/[[\]]/g, ''));
    if (!piece.startsWith('[')) block.append(piece);
    else {
      CURRENT.put(mark);
      block.append(mark);
    }
  }
  scroller.append(block);
  document.body.append(scroller);
  return scroller;
}

afterEach(() => document.body.replaceChildren());

it('selects the first words of the hit that stand together, when they are marked no longer', () => {
  const scroller = paragraph('Children [pick] [raw] cotton in [fields].');
  const words = foundWords(scroller);
  if (words === null) throw new Error('No words are found.');
  scroller.replaceWith(paragraph('Children pick raw cotton in fields.'));
  const after = document.querySelector('article');
  if (after === null) throw new Error('There is no text.');
  selectFound(after, words);
  expect(String(document.getSelection())).toBe('pick raw');
  expect(document.getSelection()?.anchorOffset).toBe('Children '.length);
});

it('selects nothing where nothing is found, and nothing in a text that has not that block', () => {
  expect(foundWords(paragraph('Children in fields.'))).toBeNull();
  document.getSelection()?.removeAllRanges();
  selectFound(document.createElement('article'), { block: 'p-2', start: 0, end: 3 });
  expect(document.getSelection()?.rangeCount).toBe(0);
});
