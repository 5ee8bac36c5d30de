import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../../src/main/start/run-command-line.ts';

const THREAD = join(import.meta.dirname, 'fixtures/thread.mjs');

it.each([
  [['a', 'b'], 2],
  [[], 0],
  [['throw'], 1],
])('waits for the thread of %j and gives its status', (words, status) => {
  expect(runCommandLine(THREAD, words)).toBe(status);
});
