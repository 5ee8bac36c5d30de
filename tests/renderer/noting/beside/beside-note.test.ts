import { describe, expect, it, vi } from 'vitest';
import { besideNotes, besideOtherYears } from '../../../../src/renderer/noting/beside/beside-note.ts';
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

describe('a note of another year', () => {
  it('says of which, whether the words are others, and opens there, though it may be a mark alone', () => {
    const open = vi.fn<() => void>();
    const { note } = placed('a', '**Who** says so?', ['ask']);
    const one = {
      note,
      passage: 1,
      year: 2016,
      kind: 'sentence',
      isChanged: true,
      part: 2,
      offset: 4,
    } as const;
    const marked = { ...one, note: placed('b', '').note, isChanged: false, kind: 'row' } as const;
    const [said, mark] = besideOtherYears([one, marked], open);
    expect(said).toMatchObject({
      part: 2,
      offset: 4,
      tone: 'year',
      words: 'Noted in 2016: Who says so?',
      label: 'You noted this sentence in 2016, where it has other words: Who says so?; tags: ask',
    });
    expect(mark).toMatchObject({ words: 'Noted in 2016', label: 'You noted this row in 2016' });
    said?.run();
    expect(open).toHaveBeenCalledWith(note, 1);
  });
});
