import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { libraryRow, pane, textsShown } from '../helpers/panes.ts';
import { openReader, type RunningReader } from '../helpers/reader.ts';

let reader: RunningReader;
afterEach(() => reader.dispose());

/** Processes of this reader alone, by the folder that it was started with. */
function processesOf(type: 'renderer' | 'gpu-process'): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      const words = wordsOf(id);
      return words.includes(`--type=${type}`) && words.includes(join(reader.data, 'window'));
    })
    .map(Number);
}

function wordsOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    // It has ended.
    return '';
  }
}

const kill = (type: 'renderer' | 'gpu-process') => {
  const found = processesOf(type);
  expect(found).not.toEqual([]);
  for (const id of found) process.kill(id, 'SIGKILL');
  return found;
};

const open = async (data?: string) => {
  reader = await openReader({ data: data ?? (await mkdtemp(join(tmpdir(), 'findings-reader-'))) });
  await textsShown(reader.page);
};

describe.skipIf(process.platform !== 'linux')('a part of the program that dies', () => {
  it('as what draws the window: the window goes on, and a text can be opened', async () => {
    await open();
    const before = kill('gpu-process');
    await expect.poll(() => processesOf('gpu-process').filter((id) => !before.includes(id))).not.toEqual([]);
    await libraryRow(reader.page, /^Kazakhstan 2013/).click();
    await pane(reader.page, 'Kazakhstan 2013').waitFor();
    expect(reader.errors).toEqual([]);
  });

  it('as the page: another is loaded, and the next start has what was kept', async () => {
    await open();
    await libraryRow(reader.page, /^Kazakhstan 2013/).click();
    await pane(reader.page, 'Kazakhstan 2013').waitFor();
    const session = join(reader.data, 'session.json');
    await expect.poll(() => textOf(session)).toContain('kazakhstan-2013');
    const before = kill('renderer');
    await expect.poll(() => processesOf('renderer').filter((id) => !before.includes(id))).not.toEqual([]);
    await reader.stop();
    expect(textOf(session)).toContain('kazakhstan-2013');
    await open(reader.data);
    await pane(reader.page, 'Kazakhstan 2013').waitFor();
  });
});

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
