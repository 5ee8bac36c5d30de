import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNotes } from '../../../src/engine/notes/notes.ts';
import { openNotesStore } from '../../../src/engine/notes/notes-store.ts';
import type { ReaderEvent } from '../../../src/shared/contract/contract.ts';
import type { Note } from '../../../src/shared/notes/note.ts';
import { asOrdinaryUser } from '../library/as-ordinary-user.ts';

let folder: string;
const told: string[] = [];
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'notes-')), 'notes');
  told.length = 0;
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const open = () => openNotesStore({ folder, tell: (message) => told.push(message) });

function noteNamed(id: string, text = id): Note {
  const passage = {
    report: 'kazakhstan-2022',
    label: 'Kazakhstan 2022',
    exact: 'sites',
    prefix: '',
    suffix: '',
    start: 1,
    end: 6,
    copy: '',
    places: [],
  };
  return { id, passages: [passage], colour: 'blue', text, tags: [], created: '', modified: '' };
}

const put = (note: Note) => [{ op: 'put', note }] as const;

describe('the store of notes', () => {
  it('keeps what it acknowledged, and nothing is written before', async () => {
    const store = await open();
    await expect(readdir(folder)).rejects.toThrow();
    await store.change(() => put(noteNamed('a')));
    await store.change(() => put(noteNamed('b')));
    await store.change(() => [{ op: 'remove', id: 'a' }]);
    expect([...(await open()).notes.keys()]).toEqual(['b']);
  });

  it('loses of damage what it struck, says so, and keeps it', async () => {
    const store = await open();
    for (const id of ['a', 'b', 'c']) await store.change(() => put(noteNamed(id)));
    const journal = join(folder, 'journal');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('"text":"b"', '"text":"X"'));
    expect([...(await open()).notes.keys()]).toEqual(['a', 'c']);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^One record of a note was damaged .* kept as journal\.damaged-/);
    expect((await readdir(folder)).filter((name) => name.startsWith('journal.damaged-'))).toHaveLength(1);
    await open();
    expect(told).toHaveLength(1);
  });

  it('says nothing of a record that was cut short before it was acknowledged', async () => {
    const store = await open();
    await store.change(() => put(noteNamed('a')));
    const journal = join(folder, 'journal');
    await writeFile(journal, `${await readFile(journal, 'utf8')}0123456789abcdef {"op":"pu`);
    const next = await open();
    await next.change(() => put(noteNamed('b')));
    expect([...(await open()).notes.keys()]).toEqual(['a', 'b']);
    expect(told).toEqual([]);
  });

  it('shortens a journal in which one note was written again and again', async () => {
    const store = await open();
    await store.change(() => Array.from({ length: 300 }, (_, at) => put(noteNamed('a', String(at)))[0]));
    expect((await open()).notes.get('a')?.text).toBe('299');
    expect((await readFile(join(folder, 'journal'), 'utf8')).trim().split('\n')).toHaveLength(1);
  });

  it('keeps records of a later version', async () => {
    const store = await open();
    await store.change(() => put(noteNamed('a')));
    const journal = join(folder, 'journal');
    const { appendRecords } = await import('../../../src/engine/library/store/journal.ts');
    await appendRecords(journal, [{ op: 'share', id: 'a' }]);
    await (
      await open()
    ).change(() => Array.from({ length: 300 }, (_, at) => put(noteNamed('a', String(at)))[0]));
    await open();
    expect(await readFile(journal, 'utf8')).toContain('{"op":"share","id":"a"}');
  });

  it('says why a note cannot be kept', async () => {
    const store = await open();
    await store.change(() => put(noteNamed('a')));
    await chmod(folder, 0o500);
    await asOrdinaryUser(dirname(folder), () =>
      expect(store.change(() => put(noteNamed('b')))).rejects.toMatchObject({ code: 'disk' }),
    );
    await chmod(folder, 0o700);
    expect([...store.notes.keys()]).toEqual(['a']);
  });
});

describe('two programs', () => {
  it('see each other’s notes within a second', async () => {
    const events: ReaderEvent[] = [];
    const options = { folder, whyNone: '', follows: true };
    const one = createNotes({ ...options, emit: () => undefined });
    const other = createNotes({ ...options, emit: (event) => events.push(event) });
    expect(await other.all()).toEqual([]);
    const { id: _id, created: _created, modified: _modified, ...given } = noteNamed('a', 'Written by one');
    const note = await one.add(given);
    await expect.poll(() => events.length, { timeout: 1_500, interval: 20 }).toBe(1);
    expect(events).toEqual([{ kind: 'notes-changed' }]);
    expect(await other.all()).toEqual([note]);
    const changed = await other.change(note.id, { text: 'Changed by the other' });
    await one.remove(['nobody']);
    expect(await one.all()).toEqual([changed]);
  });

  it('that have no folder say so', async () => {
    const notes = createNotes({
      folder: null,
      whyNone: 'There is none.',
      follows: false,
      emit: () => undefined,
    });
    expect(await notes.all()).toEqual([]);
    await expect(notes.remove(['a'])).rejects.toMatchObject({ code: 'disk', message: 'There is none.' });
  });
});
