import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closedDiskWatch, createDiskWatch } from '../../../../src/engine/support/disk/disk-watch.ts';
import type { DiskWatch } from '../../../../src/engine/support/disk/disk-watch.ts';

let data: string;
/** Nothing can be written in it while it is not there. */
let place: string;
let told: (string | null)[];
let watch: DiskWatch;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'disk-watch-'));
  place = join(data, 'place');
  told = [];
  await mkdir(place);
  watch = createDiskWatch({ dataFolder: data, emit: hear, every: 20 });
});
afterEach(() => rm(data, { recursive: true, force: true }));

function hear(event: { readonly kind: string; readonly message?: string | null }): void {
  if (event.kind === 'disk') told.push(event.message ?? null);
}

const full = () => Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: join(place, 'file') });
const session = { name: 'session.save', words: 'where you are in the reports' };
const adding = { name: 'library.import', words: 'adding reports', isRefused: true };

/** The disk takes nothing from here on: at once, before it is tried. */
function fill(): void {
  rmSync(place, { recursive: true });
}

describe('a disk that takes nothing', () => {
  it('is told once whatever fails, in one sentence with all of it and what to do', () => {
    watch = createDiskWatch({ dataFolder: data, emit: hear, every: 60_000 });
    expect(watch.failed(session, full())).toBe(true);
    watch.failed(session, full());
    watch.failed({ name: 'index', words: 'what makes the next start quicker' }, full());
    watch.failed({ name: 'facts', words: 'what makes the next start quicker' }, full());
    watch.failed(adding, full());
    expect(told).toEqual([
      `The disk is full. Not kept yet: where you are in the reports. Make room on the disk that holds ${data}: it is kept by itself then.`,
      expect.stringContaining(
        'Not kept yet: where you are in the reports and what makes the next start quicker.',
      ),
      expect.stringMatching(
        /Not kept yet: where you .* quicker\. Not done: adding reports\. Make room .* by itself then, and the rest can be done again\.$/,
      ),
    ]);
  });

  it('is told again to whoever is refused, and to a window that opens, and to nobody else', () => {
    watch = createDiskWatch({ dataFolder: data, emit: hear, every: 60_000 });
    watch.tell();
    expect(told).toEqual([]);
    watch.failed(adding, full());
    watch.failed(adding, full());
    watch.tell();
    expect(new Set(told).size).toBe(1);
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(
      /^The disk is full\. Not done: adding reports\. .*: it can be done again then\.$/,
    );
  });

  it('is over once what failed was kept', () => {
    watch.failed(session, full());
    watch.kept('something else');
    watch.kept(session.name);
    watch.kept(session.name);
    expect(told.slice(1)).toEqual([null]);
  });

  it('is tried again by itself: what waited is kept, and nothing is left behind', async () => {
    let kept = 0;
    watch.failed({ ...session, again: () => Promise.resolve((kept += 1)) }, full());
    watch.failed(adding, full());
    await expect.poll(() => told.at(-1)).toBeNull();
    expect(kept).toBe(1);
    expect(await readdir(place)).toEqual([]);
  });

  it('is told of as before where what waited fails once more', async () => {
    let tries = 0;
    const again = (): Promise<void> => {
      tries += 1;
      watch.failed({ ...session, again }, full());
      return Promise.reject(new Error('ENOSPC'));
    };
    watch.failed({ ...session, again }, full());
    await expect.poll(() => tries).toBeGreaterThan(2);
    expect(told).toHaveLength(1);
  });

  it('waits while nothing can be written where it failed', async () => {
    let kept = 0;
    watch.failed({ ...session, again: () => Promise.resolve((kept += 1)) }, full());
    const elsewhere = { name: 'notes', words: 'a note', again: () => Promise.resolve((kept += 10)) };
    watch.failed(elsewhere, Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
    fill();
    await expect.poll(() => told.at(-1)).toContain('Not kept yet: where you are in the reports.');
    expect(kept).toBe(10);
  });

  it('is no reason for what fails otherwise', () => {
    expect(watch.failed(session, new TypeError('x is undefined'))).toBe(false);
    expect(told).toEqual([]);
  });
});

it('a folder that cannot be used is told of whenever somebody is refused', () => {
  const closed = closedDiskWatch('Nothing is kept.', hear);
  expect(closed.failed(session, new Error('none'))).toBe(true);
  expect(told).toEqual([]);
  expect(closed.failed(adding, new Error('none'))).toBe(true);
  closed.kept(adding.name);
  closed.tell();
  expect(told).toEqual(['Nothing is kept.', 'Nothing is kept.']);
});
