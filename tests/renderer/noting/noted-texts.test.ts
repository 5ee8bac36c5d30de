import { describe, expect, it } from 'vitest';
import { notedTexts } from '../../../src/renderer/noting/noted-texts.ts';
import { textNodes } from '../../../src/renderer/text/text-nodes.ts';
import type { PlacedNote } from '../../../src/shared/contract/notes.ts';
import { paragraph, report, section, shown } from '../helpers/build.ts';

const REPORT = report({
  id: 'kazakhstan-2022',
  sections: [
    section('s1', 'law', [paragraph('p1', 'One two three.', 0), paragraph('p2', 'Four five.', 100)]),
  ],
});

function placed(id: string, ...stretches: PlacedNote['stretches']): PlacedNote {
  const note = { id, passages: [], text: '', tags: [], created: '', modified: '' };
  return { note: { ...note, colour: 'pink' }, passage: 0, certainty: 'certain', stretches, at: null };
}

describe('notes over texts', () => {
  it('are told to each text by itself, and named once, at their end', () => {
    const over = placed('a', { part: 0, start: 4, end: 14 }, { part: 1, start: 0, end: 4 });
    const found = [...notedTexts(REPORT, [over], new Map())];
    expect(found.map(([content, list]) => [content.text, list.length, list[0]?.name])).toEqual([
      ['One two three.', 1, undefined],
      ['Four five.', 1, 'Highlight, pink'],
    ]);
  });

  it('leave the texts alone that nothing has changed in', () => {
    const first = notedTexts(REPORT, [placed('a', { part: 0, start: 0, end: 3 })], new Map());
    const both = [placed('a', { part: 0, start: 0, end: 3 }), placed('b', { part: 1, start: 0, end: 4 })];
    const second = notedTexts(REPORT, both, first);
    const [content] = [...first.keys()];
    if (content === undefined) throw new Error('There is no text.');
    expect(second.get(content)).toBe(first.get(content));
  });

  it('lie over hits and each other, and cut no letters', () => {
    const content = shown('One two three.', 0);
    const decoration = { tone: 'blue', isUnsure: false };
    const decorations = [
      { ...decoration, id: 'a', start: 0, end: 7, name: 'A' },
      { ...decoration, id: 'b', start: 4, end: 13, name: 'B' },
    ];
    const leaves = textNodes(content, { decorations, highlights: [{ start: 2, end: 5 }] }).flatMap(
      (node) => node.leaves,
    );
    expect(leaves.map(({ text }) => text).join('')).toBe(content.text);
    expect(
      leaves.map(({ text, over = [], ends = [] }) => [text, over.length, ends.map(({ id }) => id)]),
    ).toEqual([
      ['On', 1, []],
      ['e ', 1, []],
      ['t', 2, []],
      ['wo', 2, ['a']],
      [' three', 1, ['b']],
      ['.', 0, []],
    ]);
  });
});
