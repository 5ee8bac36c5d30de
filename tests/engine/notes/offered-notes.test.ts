import { describe, expect, it } from 'vitest';
import { createNoteOffers } from '../../../src/engine/notes/offered-notes.ts';
import { mergeNotes } from '../../../src/core/notes/merge-notes.ts';
import type { Note } from '../../../src/shared/notes/note.ts';
import { ReaderError } from '../../../src/shared/result.ts';

const note = (id: string, label = 'Angola 2022', text = `Said of ${id}`): Note => ({
  id,
  passages: [
    {
      report: label.toLowerCase().replace(' ', '-'),
      label,
      exact: `The words of ${id}`,
      prefix: '',
      suffix: '',
      start: 0,
      end: 9,
      copy: 'f'.repeat(64),
      places: [],
    },
  ],
  colour: 'blue',
  text,
  tags: [],
  created: '2026-01-02T03:04:05.000Z',
  modified: '2026-01-02T03:04:05.000Z',
});

/** Notes in memory; `full` is a disk that takes none. */
function offersTo(...own: readonly Note[]) {
  let kept = [...own];
  const disk = { full: false };
  const offers = createNoteOffers({
    all: () => Promise.resolve(kept),
    merge: (coming) => {
      if (disk.full) return Promise.reject(new ReaderError('disk', 'The disk is full.'));
      const { added, known } = mergeNotes(kept, coming);
      kept = [...kept, ...added];
      return Promise.resolve({ added: added.length, known });
    },
  });
  return { offers, disk, ids: () => kept.map(({ id }) => id) };
}

/** What is offered; fails where nothing is. */
async function offered(offers: ReturnType<typeof createNoteOffers>, given: readonly unknown[]) {
  const answer = await offers.offer(given);
  if (answer.offered === null) throw new Error('nothing was offered');
  return answer.offered;
}

describe('notes of a library file', () => {
  it('are counted by report, and none is taken in', async () => {
    const { offers, ids } = offersTo(note('own'));
    const more = ['Benin 2022', 'Chad 2022', 'Egypt 2022', 'Fiji 2022', 'Ghana 2022', 'Haiti 2022'];
    const given = [...more.map((label) => note(label, label)), note('a'), note('b'), note('own')];
    expect(await offered(offers, given)).toMatchObject({
      count: 8,
      reports: [
        { label: 'Angola 2022', count: 2 },
        ...more.slice(0, 4).map((label) => ({ label, count: 1 })),
      ],
      moreReports: 2,
    });
    expect(ids()).toEqual(['own']);
  });

  it('are told with their words, what was said, who said it and when; of long ones the beginning', async () => {
    const { offers } = offersTo();
    const long = { ...note('a', 'Angola 2022', 'x'.repeat(100_000)), creator: 'Ann' };
    const { first } = await offered(offers, [long]);
    expect(first).toEqual([
      {
        id: 'a',
        label: 'Angola 2022',
        words: 'The words of a',
        text: 'x'.repeat(300),
        modified: '2026-01-02T03:04:05.000Z',
        creator: 'Ann',
      },
    ]);
  });

  it('are shown as far as a window can, and taken in all the same', async () => {
    const { offers, ids } = offersTo();
    const given = Array.from({ length: 120 }, (_none, at) => note(`n${at}`));
    const { offer, count, first } = await offered(offers, given);
    expect([count, first.length]).toEqual([120, 50]);
    expect(await offers.take({ offer, except: ['n3'] })).toBe(119);
    expect(ids()).not.toContain('n3');
  });

  it('are taken in one by one, each once', async () => {
    const { offers, ids } = offersTo();
    const { offer } = await offered(offers, [note('a'), note('b'), note('c')]);
    expect(await offers.take({ offer, ids: ['b', 'nobody'] })).toBe(1);
    expect(await offers.take({ offer, ids: ['b'] })).toBe(0);
    expect(await offers.take({ offer })).toBe(2);
    expect(ids()).toEqual(['b', 'a', 'c']);
    expect(await offers.offer([note('a'), note('b'), note('c')])).toEqual({ offered: null, problems: [] });
  });

  it('come in beside the one that has their id and other words', async () => {
    const { offers, ids } = offersTo(note('a'));
    const { offer, first } = await offered(offers, [note('a', 'Angola 2022', 'Changed there')]);
    expect(await offers.take({ offer, ids: first.map(({ id }) => id) })).toBe(1);
    expect(ids()).toEqual(['a', expect.stringMatching(/^a-./)]);
  });

  it('stay at hand where the disk does not take them', async () => {
    const { offers, disk, ids } = offersTo();
    const { offer } = await offered(offers, [note('a')]);
    disk.full = true;
    await expect(offers.take({ offer })).rejects.toMatchObject({ code: 'disk' });
    disk.full = false;
    expect(await offers.take({ offer })).toBe(1);
    expect(ids()).toEqual(['a']);
  });

  it('are not mistaken for those of a later offer', async () => {
    const { offers, ids } = offersTo();
    const { offer } = await offered(offers, [note('a')]);
    await offers.offer([note('b')]);
    await expect(offers.take({ offer })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/Open the library file once more/),
    });
    expect(ids()).toEqual([]);
  });

  it('are left out where they are none, which is said', async () => {
    const { offers } = offersTo();
    expect(await offers.offer([7, { id: 'x' }])).toEqual({
      offered: null,
      problems: ['2 notes of the library file could not be read and were left out.'],
    });
    const { problems } = await offers.offer([null, note('a')]);
    expect(problems).toEqual(['One note of the library file could not be read and was left out.']);
  });
});
