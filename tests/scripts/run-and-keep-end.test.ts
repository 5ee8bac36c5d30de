import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { runAndKeepEnd } from '../../scripts/lib/run-and-keep-end.mjs';

async function run(script: string, command = process.execPath) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const [said, complained] = [out, err].map((stream) => {
    let text = '';
    stream.on('data', (part) => (text += String(part)));
    return () => text;
  });
  const result = await runAndKeepEnd(command, ['-e', script], { out, err });
  return { ...result, said: said?.() ?? '', complained: complained?.() ?? '' };
}

it('passes on what a command writes and keeps its last lines', async () => {
  const { status, end, said, complained } = await run(
    'for (let at = 0; at < 100; at += 1) console.log(`line ${at}`); console.error("2 faults"); process.exitCode = 3',
  );

  expect(status).toBe(3);
  expect(said.split('\n')).toHaveLength(101);
  expect(complained).toBe('2 faults\n');
  expect(end).toContain('line 99');
  expect(end).toContain('2 faults');
  expect(end).not.toContain('line 50\n');
});

it('says what ended a command that did not end by itself', async () => {
  const { status, end } = await run('console.log("begun"); process.kill(process.pid, "SIGKILL")');

  expect(status).toBeNull();
  expect(end).toBe('begun\nended by SIGKILL');
});

it('says why a command cannot be started', async () => {
  const { status, end } = await run('', '/nowhere/at-all');

  expect(status).toBeNull();
  expect(end).toContain('ENOENT');
});
