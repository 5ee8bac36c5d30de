import { describe, expect, it } from 'vitest';
import { mergeNotes } from '../../../src/core/notes/merge-notes.ts';
import type { Note } from '../../../src/shared/notes/note.ts';

function note(id: string, text: string, exact = 'sites'): Note {
  const passage = {
    report: 'kazakhstan-2022',
    label: 'Kazakhstan 2022',
    exact,
    prefix: 'over ',
    suffix: ' in',
    start: 0,
    end: 0,
    copy: '',
    places: [],
  };
  return { id, passages: [passage], colour: 'yellow', text, tags: ['b', 'a'], created: '1', modified: '1' };
}

describe('notes that come in', () => {
  it('are added beside those that are there', () => {
    const coming = [note('2', 'Two'), note('3', 'Three')];
    expect(mergeNotes([note('1', 'One')], coming)).toEqual({ added: coming, known: 0 });
  });

  it('are not added twice, whatever their ids', () => {
    const there = [note('1', 'One')];
    expect(mergeNotes(there, [note('9', 'One'), { ...note('1', 'One'), tags: ['a', 'b'] }])).toEqual({
      added: [],
      known: 2,
    });
  });

  it('are both kept where two people changed one, and once', () => {
    const there = [note('1', 'Mine')];
    const { added } = mergeNotes(there, [note('1', 'Theirs')]);
    expect(added).toMatchObject([{ text: 'Theirs' }]);
    expect(added[0]?.id).not.toBe('1');
    expect(mergeNotes([...there, ...added], [note('1', 'Theirs')])).toEqual({ added: [], known: 1 });
  });
});
