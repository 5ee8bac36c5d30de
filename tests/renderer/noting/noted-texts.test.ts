import { describe, expect, it } from 'vitest';
import { followTexts } from '../../../src/renderer/noting/noted-texts.ts';
import { textNodes } from '../../../src/renderer/text/text-nodes.ts';
import type { PlacedNote } from '../../../src/shared/contract/notes.ts';
import { partsOf } from '../../../src/shared/text/report-parts.ts';
import { paragraph, report, section, shown } from '../helpers/build.ts';

const REPORT = report({
  id: 'kazakhstan-2022',
  sections: [
    section('s1', 'law', [paragraph('p1', 'One two three.', 0), paragraph('p2', 'Four five.', 100)]),
  ],
});

const CONTENTS = partsOf(REPORT).all.map(({ content }) => content);

function placed(id: string, ...stretches: PlacedNote['stretches']): PlacedNote {
  const note = { id, passages: [], text: '', tags: [], created: '', modified: '' };
  return { note: { ...note, colour: 'pink' }, passage: 0, certainty: 'certain', stretches, at: null };
}

describe('notes over texts', () => {
  it('are told to each text by itself, and named once, at their end', () => {
    const over = placed('a', { part: 0, start: 4, end: 14 }, { part: 1, start: 0, end: 4 });
    const texts = followTexts();
    texts.follow(REPORT, [over]);
    expect(
      CONTENTS.map((content) => [content.text, texts.of(content).length, texts.of(content)[0]?.name]),
    ).toEqual([
      ['One two three.', 1, undefined],
      ['Four five.', 1, 'Highlight, pink'],
    ]);
  });

  it('leave the texts alone that nothing has changed in', () => {
    const texts = followTexts();
    const lists = () => CONTENTS.map((content) => texts.of(content));
    texts.follow(REPORT, [placed('a', { part: 0, start: 0, end: 3 })]);
    const [first] = lists();
    texts.follow(REPORT, [
      placed('a', { part: 0, start: 0, end: 3 }),
      placed('b', { part: 1, start: 0, end: 4 }),
    ]);
    expect(lists()[0]).toBe(first);
    expect(lists()[1]).toMatchObject([{ id: 'b' }]);
  });

  it('are gone through once, however many texts ask for them', () => {
    let times = 0;
    const one = placed('a', { part: 0, start: 0, end: 3 });
    const notes: PlacedNote[] = [];
    Object.defineProperty(notes, 0, {
      get() {
        times += 1;
        return one;
      },
    });
    const texts = followTexts();
    for (let text = 0; text < 300; text += 1) texts.follow(REPORT, notes);
    expect(times).toBe(1);
    const lists = () => CONTENTS.map((content) => texts.of(content));
    expect(lists()).toMatchObject([[{ id: 'a' }], []]);
    texts.follow(REPORT, []);
    expect(lists()).toEqual([[], []]);
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
