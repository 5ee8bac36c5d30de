import { describe, expect, it, vi } from 'vitest';
import { besideNotes } from '../../../../src/renderer/noting/beside/beside-note.ts';
import type { PlacedNote } from '../../../../src/shared/contract/notes.ts';

function placed(id: string, text: string, tags: readonly string[] = []): PlacedNote {
  const note = { id, passages: [], text, tags, created: '', modified: '', colour: 'pink' } as const;
  const stretches = [{ part: 3, start: 7, end: 9 }];
  return { note, passage: 0, certainty: 'certain', stretches, at: null };
}

const wordsBeside = (text: string) => besideNotes([placed('a', text)], () => undefined)[0]?.words;

describe('a note beside the text', () => {
  it('is one that says something, at the line where its words begin', () => {
    const open = vi.fn<(id: string) => void>();
    const notes = besideNotes([placed('a', ''), placed('b', 'Who says so?', ['ask'])], open);
    expect(notes).toMatchObject([
      {
        part: 3,
        offset: 7,
        sign: '◆',
        words: 'Who says so?',
        tags: 'ask',
        label: 'Opens the note: Note, pink: Who says so?; tags: ask',
      },
    ]);
    notes[0]?.run();
    expect(open).toHaveBeenCalledWith('b');
  });

  it('is told by its tags where it has no words, and stands nowhere where its words do', () => {
    expect(besideNotes([placed('a', '', ['ask'])], () => undefined)).toMatchObject([
      { words: '', tags: 'ask' },
    ]);
    expect(
      besideNotes([{ ...placed('a', 'Said'), stretches: [], certainty: 'lost' }], () => undefined),
    ).toEqual([]);
  });

  it.each([
    ['# Head\n\n- one\n- **two**', 'Head one two'],
    ['2 * 3 * 4 and _x_', '2 * 3 * 4 and _x_'],
    ['`code` and __more__', 'code and more'],
    ['🙂 שלום', '🙂 שלום'],
  ])('%j is read as %j', (text, words) => {
    expect(wordsBeside(text)).toBe(words);
  });

  it('of a megabyte costs no more than it shows', () => {
    expect(wordsBeside('**a '.repeat(250_000))?.length).toBeLessThanOrEqual(320);
  });
});
