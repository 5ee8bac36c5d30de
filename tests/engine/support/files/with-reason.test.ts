import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { notWritten, withReason } from '../../../../src/engine/support/files/with-reason.ts';
import { ReaderError } from '../../../../src/shared/result.ts';

const failed = (code: string) => Object.assign(new Error(`${code}: open`), { code });

it.each<readonly [unknown, string | undefined, string]>([
  [failed('EACCES'), undefined, 'It cannot be mended now: permission is refused.'],
  [failed('ENOSPC'), 'Make room.', 'It cannot be mended now: the disk is full. Make room.'],
  ['the lock is held', 'Wait.', 'It cannot be mended now: the lock is held. Wait.'],
  [
    new ReaderError('disk', 'The disk was taken away: connect it again.'),
    'Wait.',
    'It cannot be mended now. The disk was taken away: connect it again. Wait.',
  ],
  [new Error('Something odd.'), undefined, 'It cannot be mended now: Something odd.'],
])('%s stands in a sentence', (reason, remedy, sentence) => {
  expect(withReason('It cannot be mended now', reason, remedy)).toBe(sentence);
});

it('a file that could not be written is told of with what to do', () => {
  expect(notWritten('/x/library.zip', failed('ENOSPC'))).toMatchObject({
    code: 'disk',
    message: '/x/library.zip could not be written: the disk is full. Choose another place.',
  });
});

/** A reason that is put behind a full stop or before one by hand is one day a sentence, or in lower case. */
const JOINED_BY_HAND = /[.:] \$\{readableError\(|\$\{readableError\([^)]*\)\}\./;

it('is the one way in which reasons are joined to sentences', async () => {
  const files = (await readdir('src', { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const joined: string[] = [];
  for (const file of files)
    if (JOINED_BY_HAND.test(await readFile(join('src', file), 'utf8'))) joined.push(file);
  expect(joined).toEqual([]);
});
