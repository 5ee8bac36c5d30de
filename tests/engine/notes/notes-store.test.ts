import { chmod, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
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

  it('says so where a file stands in the place of its folder, which stays', async () => {
    await writeFile(folder, 'a letter');
    const cannot = expect.stringMatching(/^The notes cannot be read \(.+\): /);
    await expect(open()).rejects.toMatchObject({ code: 'disk', message: cannot });
    expect(await readFile(folder, 'utf8')).toBe('a letter');
  });

  it.each([
    ['removed', (path: string) => rm(path)],
    ['emptied', (path: string) => writeFile(path, '')],
    [
      'cut between two records',
      async (path: string) => writeFile(path, `${(await readFile(path, 'utf8')).split('\n', 1)[0]}\n`),
    ],
    [
      'zeroed at its end',
      async (path: string) => {
        const bytes = await readFile(path);
        await writeFile(path, bytes.fill(0, Math.floor(bytes.length / 4)));
      },
    ],
  ])(
    'takes notes again from the readable copy where the journal was %s, and says so once',
    async (_, harm) => {
      const store = await open();
      const dated = (id: string, text = id, at = 1): Note => ({
        ...noteNamed(id, text),
        created: '2024-01-01T00:00:00.000Z',
        modified: `2024-01-0${at}T00:00:00.000Z`,
      });
      for (const id of ['a', 'b', 'c']) await store.change(() => put(dated(id)));
      await store.change(() => put(dated('a', 'changed', 2)));
      await store.keep();
      await harm(join(folder, 'journal'));
      const again = await open();
      expect(new Map(Array.from(again.notes.values(), ({ id, text }) => [id, text]))).toEqual(
        new Map([['a', 'changed'], ['b', 'b'], ['c', 'c']]), // prettier-ignore
      );
      expect(told.some((message) => message.includes('taken again from what is kept beside it'))).toBe(true);
      const before = told.length;
      expect((await open()).notes.size).toBe(3);
      expect(told).toHaveLength(before);
    },
  );

  it.each(['journal', 'newest'])(
    'has what it acknowledged twice, before there is a readable copy: without %s',
    async (name) => {
      const store = await open();
      await store.change(() => put(noteNamed('a')));
      await store.change(() => put(noteNamed('b')));
      await store.change(() => [{ op: 'remove', id: 'a' }]);
      await rm(join(folder, name));
      expect([...(await open()).notes.keys()]).toEqual(['b']);
    },
  );

  it('has what it acknowledged since the readable copy was made, without the journal', async () => {
    const store = await open();
    for (const id of ['a', 'b']) await store.change(() => put(noteNamed(id)));
    await store.keep();
    expect(await readdir(folder)).not.toContain('newest');
    await store.change(() => [{ op: 'remove', id: 'a' }]);
    await store.change(() => put(noteNamed('c')));
    await rm(join(folder, 'journal'));
    expect([...(await open()).notes.keys()]).toEqual(['b', 'c']);
  });

  it('makes the readable copy that a killed program, or somebody, has left it without', async () => {
    const store = await open();
    await store.change(() => put(noteNamed('a')));
    const next = await open();
    await next.keep();
    expect(await readFile(join(folder, 'notes.json'), 'utf8')).toContain('"exact": "sites"');
    await rm(join(folder, 'notes.json'));
    await (await open()).keep();
    expect(await readFile(join(folder, 'notes.json'), 'utf8')).toContain('"exact": "sites"');
  });

  it('makes the readable copy that is behind the journal, whatever else is lost', async () => {
    const first = await open();
    await first.change(() => put(noteNamed('a')));
    await first.keep();
    await first.change(() => put(noteNamed('b')));
    // As a full disk leaves it: the journal alone has the last one.
    await rm(join(folder, 'newest'), { force: true });
    const long = new Date(Date.now() - 60_000);
    await utimes(join(folder, 'notes.json'), long, long);
    await open();
    await expect
      .poll(() => readFile(join(folder, 'notes.json'), 'utf8'), { timeout: 10_000 })
      .toMatch(/"value": "b"/);
  });

  it('throws nothing away that another program wrote while the copy is made', async () => {
    const [one, other] = [await open(), await open()];
    await one.change(() => put(noteNamed('a')));
    await other.change(() => put(noteNamed('b')));
    await one.keep();
    await rm(join(folder, 'journal'));
    expect([...(await open()).notes.keys()].toSorted()).toEqual(['a', 'b']);
  });

  it('never takes again what was removed before a record was cut short', async () => {
    const store = await open();
    for (const id of ['a', 'b']) await store.change(() => put(noteNamed(id)));
    await store.keep();
    await store.change(() => [{ op: 'remove', id: 'a' }]);
    await rm(join(folder, 'newest'), { force: true });
    const journal = join(folder, 'journal');
    await writeFile(journal, `${await readFile(journal, 'utf8')}0123456789abcdef {"op":"pu`);
    for (let start = 0; start < 3; start += 1) expect([...(await open()).notes.keys()]).toEqual(['b']);
    expect(told).toEqual([]);
  });

  it('never takes again what was removed, however late the copy is', async () => {
    const store = await open();
    for (const id of ['a', 'b']) await store.change(() => put(noteNamed(id)));
    await store.keep();
    await store.change(() => [{ op: 'remove', id: 'a' }]);
    expect([...(await open()).notes.keys()]).toEqual(['b']);
    expect(told).toEqual([]);
  });

  it('loses of damage what it struck, says so, and keeps it', async () => {
    const store = await open();
    for (const id of ['a', 'b', 'c']) await store.change(() => put(noteNamed(id)));
    const journal = join(folder, 'journal');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('"text":"b"', '"text":"X"'));
    await rm(join(folder, 'newest'), { force: true });
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

  it('keeps what a later version has added to a note, and says what it does not know', async () => {
    const store = await open();
    const { appendRecords } = await import('../../../src/engine/library/store/journal.ts');
    await store.change(() => put(noteNamed('a')));
    const journal = join(folder, 'journal');
    const later = { ...noteNamed('b'), mood: 'glad' };
    await appendRecords(journal, [
      { op: 'put', note: later },
      { op: 'share', id: 'a' },
    ]);
    const many = Array.from({ length: 300 }, (_, at) => put(noteNamed('a', String(at)))[0]);
    await (await open()).change(() => many);
    await open();
    const written = await readFile(journal, 'utf8');
    expect([written.trim().split('\n').length, written.includes('"mood":"glad"')]).toEqual([3, true]);
    expect(told.at(-1)).toBe(
      'The notes hold one change that a later version of the reader made and this one cannot show: update this one. It is left as it is.',
    );
  });

  it('says why a note cannot be kept', async () => {
    const store = await open();
    await store.change(() => put(noteNamed('a')));
    await chmod(folder, 0o500);
    await asOrdinaryUser(dirname(folder), () =>
      expect(store.change(() => put(noteNamed('b')))).rejects.toMatchObject({
        code: 'disk',
        message: `The notes cannot be changed, because the library's folder cannot be written to (${dirname(folder)}): permission is refused. Give yourself the right to read and write in it, or use another folder.`,
      }),
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
