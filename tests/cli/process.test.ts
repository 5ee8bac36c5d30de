import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SCRIPT = resolve('out/main/cli.js');
const REPORT = resolve('resources/reports/kazakhstan-2022.txt');

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line in a process of its own, started from another folder. */
function reader(words: readonly string[], { closeAfter = Infinity } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [SCRIPT, ...words], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.length > closeAfter) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((done) => child.once('close', (status) => done({ status, out, err })));
}

describe('the command line as a process', { timeout: 30_000 }, () => {
  it('works from any folder, and writes nothing but its answer', async () => {
    const { status, out, err } = await reader(['inspect', REPORT, '--json']);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out).report.id).toBe('kazakhstan-2022');
  });

  it('ends with the status of its command', async () => {
    expect(await reader(['inspect', 'not-there.txt'])).toEqual({
      status: 1,
      out: '',
      err: 'not-there.txt cannot be read: it is not there.\n',
    });
    expect((await reader(['inspekt'])).status).toBe(2);
  });

  it('gives every line where the reader is slower than the writer', async () => {
    const { status, out } = await reader(['inspect', '--jsonl', ...Array.from({ length: 40 }, () => REPORT)]);
    expect(status).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(40);
  });

  it('stops without a word when nobody reads any more', async () => {
    const words = ['inspect', '--jsonl', ...Array.from({ length: 40 }, () => REPORT)];
    const { status, err } = await reader(words, { closeAfter: 1 });
    expect([status, err]).toEqual([0, '']);
  });
});
