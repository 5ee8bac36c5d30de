import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../../src/engine/support/files/folder-lock.ts';
import { createSessionStore } from '../../../src/engine/session/session-store.ts';
import type { ReaderEvent, Session } from '../../../src/shared/contract/contract.ts';

const SESSION: Session = {
  version: 1,
  panes: [
    { report: 'kazakhstan-2016', place: { block: 'p1', fraction: 0.5 } },
    { report: 'kazakhstan-2022', place: null },
  ],
  linked: true,
  asPrinted: false,
};

let folder: string;
let events: ReaderEvent[];
const store = () =>
  createSessionStore(
    folder,
    (event) => events.push(event),
    () => new Date('2026-01-02T03:04:05Z'),
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-'));
  events = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the session file', () => {
  it('is nothing at first, and comes back as it was saved', async () => {
    expect(await store().load()).toBeNull();
    await store().save(SESSION);
    expect(await store().load()).toEqual(SESSION);
    expect(await readdir(folder)).toEqual(['session.json']);
    expect(events).toEqual([]);
  });

  it.each([
    ['cut off', '{"version":1,"panes":['],
    ['of another form', '{"not": "what was"}'],
    ['with a path for a report', JSON.stringify({ ...SESSION, panes: [{ report: '../x', place: null }] })],
    ['empty', ''],
  ])('is set aside when damaged, and said once: %s', async (_form, content) => {
    await writeFile(join(folder, 'session.json'), content);
    expect(await store().load()).toBeNull();
    expect(await store().load()).toBeNull();
    expect(events).toEqual([
      { kind: 'notice', message: expect.stringContaining('session.damaged-2026-01-02T03-04-05.000Z.json') },
    ]);
    expect(await readFile(join(folder, 'session.damaged-2026-01-02T03-04-05.000Z.json'), 'utf8')).toBe(
      content,
    );
  });

  it('is set aside once where it is asked for twice at once', async () => {
    await writeFile(join(folder, 'session.json'), '{');
    const { load } = store();
    expect(await Promise.all([load(), load()])).toEqual([null, null]);
    expect(events).toHaveLength(1);
  });

  it('is the one that was saved last, however soon one asks', async () => {
    const { load, save } = store();
    const long = {
      ...SESSION,
      panes: Array.from({ length: 4 }, () => SESSION.panes)
        .flat()
        .slice(0, 4),
    };
    const saving = [save(long), save({ ...SESSION, linked: false })];
    expect(await load()).toEqual({ ...SESSION, linked: false });
    const early = load();
    saving.push(save(SESSION));
    expect([await early, await load()]).toEqual([{ ...SESSION, linked: false }, SESSION]);
    await Promise.all(saving);
    expect(await readdir(folder)).toEqual(['session.json']);
  });

  it('a good one that another program has saved meanwhile is kept, whenever that comes', async () => {
    const damaged = '{"version":1,"panes":[';
    for (let round = 0; round < 20; round += 1) {
      await writeFile(join(folder, 'session.json'), damaged);
      events = [];
      const loads = [store().load(), store().load()];
      for (let turns = round; turns > 0; turns -= 1) await setImmediate();
      await store().save(SESSION);
      for (const loaded of await Promise.all(loads)) expect([null, SESSION]).toContainEqual(loaded);
      expect(await store().load()).toEqual(SESSION);
      expect(events.length).toBeLessThanOrEqual(1);
    }
    for (const name of await readdir(folder))
      if (name.startsWith('session.damaged'))
        expect(await readFile(join(folder, name), 'utf8')).toBe(damaged);
  });

  it('of two programs that find it damaged the second finds what the first has saved', async () => {
    await writeFile(join(folder, 'session.json'), '{');
    const unlock = await lockFolder(join(folder, 'locks'));
    const second = store().load();
    // The second has seen the damaged file, and waits.
    await expect.poll(async () => readdir(folder)).toContain('locks');
    await store().save(SESSION);
    await unlock();
    expect(await second).toEqual(SESSION);
    expect(events).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(['locks', 'session.json']);
  });

  it('that cannot be written is a failure in words', async () => {
    await rm(folder, { recursive: true });
    await expect(store().save(SESSION)).rejects.toMatchObject({
      code: 'disk',
      message: 'The session cannot be saved: it is not there.',
    });
  });
});
