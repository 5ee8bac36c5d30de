/** What happens to a program on a laptop: an older version over a newer one's data, a drive that goes away, a file that has gone. */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine } from '../../src/engine/host/start-engine.ts';
import type { EngineHost } from '../../src/engine/host/start-engine.ts';
import { appendRecords } from '../../src/engine/library/store/journal.ts';
import { makeChapters } from './library/make-chapters.ts';

let folder: string;
let data: string;
let told: string[];
let engine: EngineHost;

const SESSION = { version: 1, panes: [], linked: true, asPrinted: false } as const;

function start(version: string): EngineHost {
  told = [];
  engine = startEngine({
    worker: new URL('../../out/main/engine.js', import.meta.url),
    engine: { reportsFolder: resolve('resources/reports'), dataFolder: data, version },
    onDefect: (description) => expect.unreachable(description),
  });
  engine.subscribe((event) => {
    if (event.kind === 'notice') told.push(event.message);
  });
  return engine;
}

const added = async (): Promise<readonly string[]> => {
  const list = await engine.call('library.list', {});
  return list.ok ? list.value.reports.filter(({ builtIn }) => !builtIn).map(({ id }) => id) : [];
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'laptop-'));
  data = join(folder, 'data');
  await makeChapters(join(folder, 'in'), 2);
  start('2');
  const outcome = await engine.call('library.import', { sources: [{ path: join(folder, 'in') }] });
  expect(outcome).toMatchObject({ ok: true, value: { added: { length: 2 } } });
});
afterEach(async () => {
  await engine.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

describe('an older version over the data of a newer one', { timeout: 60_000 }, () => {
  it('reads the library, and leaves what it does not know of and a session of another form as they are, and says so', async () => {
    await engine.stop();
    const journal = join(data, 'library/journal');
    await appendRecords(journal, [{ op: 'of-a-later-version', what: 'unknown' }]);
    const session = join(data, 'session.json');
    const later = JSON.stringify({ ...SESSION, ofLater: true });
    await writeFile(session, later);
    const before = await readFile(journal, 'utf8');
    start('1');
    expect(await added()).toEqual(['angola-2022', 'bangladesh-2022']);
    expect(await engine.call('session.load', {})).toEqual({ ok: true, value: null });
    expect(told).toEqual([
      expect.stringMatching(/^The saved session is of a later version .* left as it is\.$/),
    ]);
    expect(await engine.call('session.save', SESSION)).toEqual({ ok: true, value: null });
    expect(await readFile(session, 'utf8')).toBe(later);
    expect(await engine.call('library.list', {})).toMatchObject({
      value: { problems: [{ message: expect.stringMatching(/^The library holds one change that a later/) }] },
    });
    expect(await engine.call('report.open', { id: 'angola-2022' })).toMatchObject({ ok: true });
    expect((await readFile(journal, 'utf8')).startsWith(before)).toBe(true);
  });
});

describe('a drive that goes away', { timeout: 60_000 }, () => {
  it('is told in a sentence by what needs it, hinders nothing else, and is there again when it comes back', async () => {
    await engine.stop();
    start('2');
    expect(await added()).toHaveLength(2);
    await engine.call('search.query', { query: 'cotton' });
    await rename(data, join(folder, 'away'));
    await writeFile(data, 'nothing is mounted here');

    const opened = await engine.call('report.open', { id: 'bangladesh-2022' });
    expect(opened).toMatchObject({
      ok: false,
      error: { code: 'disk', message: expect.stringMatching(/\.$/) as string },
    });
    expect(await engine.call('session.save', SESSION)).toMatchObject({
      ok: false,
      error: {
        code: 'disk',
        message: expect.stringMatching(/^The session cannot be saved: .*\.$/) as string,
      },
    });
    await makeChapters(join(folder, 'more'), 3);
    expect(await engine.call('library.import', { sources: [{ path: join(folder, 'more') }] })).toMatchObject({
      ok: false,
      error: { code: 'disk' },
    });
    expect(await engine.call('report.open', { id: 'kazakhstan-2022' })).toMatchObject({ ok: true });
    expect(await added()).toHaveLength(2);

    await rm(data);
    await rename(join(folder, 'away'), data);
    await expect
      .poll(() => engine.call('report.open', { id: 'bangladesh-2022' }), { timeout: 20_000 })
      .toMatchObject({ ok: true });
    expect(await engine.call('session.save', SESSION)).toEqual({ ok: true, value: null });
    await engine.stop();
    start('2');
    expect(await added()).toEqual(['angola-2022', 'bangladesh-2022']);
  });
});

describe('a file that the system asks to open', { timeout: 60_000 }, () => {
  it.each(['gone.pdf', 'gone.findings-library', 'no/such/folder/gone.docx'])(
    'and that is not there is named in a sentence, and what came with it is added: %s',
    async (name) => {
      const path = join(folder, name);
      await makeChapters(join(folder, 'more'), 3);
      const outcome = await engine.call('library.import', {
        sources: [{ path }, { path: join(folder, 'more') }],
      });
      expect(outcome).toMatchObject({
        ok: true,
        value: {
          added: { length: 1 },
          known: { length: 2 },
          problems: [{ message: expect.stringMatching(/gone\.\S+ .*not there.*\.$/) as string }],
        },
      });
    },
  );
});

describe('a reader that is closed at once', { timeout: 60_000 }, () => {
  const note = {
    passages: [{ report: 'kazakhstan-2022', stretches: [{ part: 1, start: 0, end: 20 }] }],
    colour: 'blue',
    text: 'Who says so?',
    tags: [],
  } as const;
  const readable = () => readFile(join(data, 'library/notes/notes.json'), 'utf8').catch(() => '');

  it('has written by then what is to be read of its notes', async () => {
    expect(await engine.call('notes.add', note)).toMatchObject({ ok: true });
    await engine.stop();
    expect(await readable()).toContain('Who says so?');
  });

  it('writes it at its next start where it was killed, though nobody asks for notes', async () => {
    expect(await engine.call('notes.add', note)).toMatchObject({ ok: true });
    await engine.stop();
    await rm(join(data, 'library/notes/notes.json'));
    start('2');
    await expect.poll(readable, { timeout: 20_000 }).toContain('Who says so?');
  });
});
