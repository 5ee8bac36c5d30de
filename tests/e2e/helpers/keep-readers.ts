/** Before the tests of each file of specs: a reader is kept from test to test, unless the test before failed. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { dropKept, endKeeping, keepReaders } from './reader.ts';

beforeAll(keepReaders);
// Runs after the hooks of the file itself, which dispose of its reader.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await dropKept();
});
afterAll(endKeeping);
