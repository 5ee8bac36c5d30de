import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { answerCommand, memoryOfCommand, waitForCommand } from '../../../src/engine/support/first-thread.ts';

const module = pathToFileURL(resolve('src/engine/support/first-thread.ts')).href;

/** A thread that says something to this one. */
function command(memory: SharedArrayBuffer, said: string): Worker {
  return new Worker(
    `import(${JSON.stringify(module)}).then(({ askRemovedIfKilled, tellEnd }) => {
       const memory = require('node:worker_threads').workerData;
       ${said}
     });`,
    { eval: true, workerData: memory },
  );
}

describe('the first thread, which waits', () => {
  it('is asked for what only it can do, as often as that is, and told the end', async () => {
    const memory = memoryOfCommand();
    const paths = ['/tmp/half "saved"\n.part', `/tmp/${'ü'.repeat(2_000)}.part`];
    const asks = paths.map((path) => `askRemovedIfKilled(memory, ${JSON.stringify(path)});`).join('\n');
    const thread = command(memory, `${asks}\ntellEnd(memory, 3);`);
    const heard = [];
    for (let told = waitForCommand(memory); ; told = waitForCommand(memory)) {
      heard.push(told);
      if (told.kind === 'ended') break;
      answerCommand(memory);
    }
    expect(heard).toEqual([
      ...paths.map((path) => ({ kind: 'remove-if-killed', path })),
      { kind: 'ended', status: 3 },
    ]);
    await once(thread, 'exit');
  });

  it('is not asked about what no system can open', async () => {
    const memory = memoryOfCommand();
    const thread = command(memory, "askRemovedIfKilled(memory, 'x'.repeat(10_000)); tellEnd(memory, 0);");
    expect(waitForCommand(memory)).toEqual({ kind: 'ended', status: 0 });
    await once(thread, 'exit');
  });
});
