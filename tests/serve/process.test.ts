import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The served form started from its source, where nothing was built for it. */
describe('the served form as a process', () => {
  it('says in one sentence what keeps it from starting', { timeout: 20_000 }, async () => {
    const child = spawn(process.execPath, [resolve('src/serve/index.ts'), '--no-open'], {
      env: { ...process.env, FINDINGS_READER_FAULTS: 'no-such-fault' },
    });
    let words = '';
    child.stderr.on('data', (chunk) => (words += chunk));
    const status = await new Promise((done) => child.once('close', done));
    expect(words).toBe('The reader could not start: FINDINGS_READER_FAULTS: unknown word "no-such-fault"\n');
    expect(status).toBe(1);
  });
});
