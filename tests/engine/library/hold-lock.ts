/**
 * A program of its own that takes the lock again and again, for tests and to be run by hand:
 * `node tests/engine/library/hold-lock.ts LOCK COUNTER HOLDS`. While it holds the lock it adds one to the number in
 * the file COUNTER, with a pause between reading and writing: one double hold loses a number.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { lockFolder } from '../../../src/engine/support/files/folder-lock.ts';

const [lock = '', counter = '', holds = '0'] = process.argv.slice(2);
for (let left = Number(holds); left > 0; left -= 1) {
  const unlock = await lockFolder(lock, { patience: 120_000 });
  const number = Number(readFileSync(counter, 'utf8'));
  await setImmediate();
  writeFileSync(counter, String(number + 1));
  await unlock();
}
