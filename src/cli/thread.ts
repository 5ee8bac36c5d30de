/**
 * The command line in a thread of the installed program, whose first thread waits for its end and does nothing else
 * (`src/main/start/run-command-line.ts`): a thread's own streams pass through the first, and would never arrive.
 */
import { isatty, WriteStream } from 'node:tty';
import { workerData } from 'node:worker_threads';
import { askRemovedIfKilled, tellEnd } from '../engine/support/first-thread.ts';

const memory = sharedMemory(workerData);
process.once('exit', (status) => tellEnd(memory, status));

// Not before: what could not be loaded would leave the first thread waiting for ever.
const { run } = await import('./run.ts');
const { complaintsTo, complaintsToDescriptor, outputTo, outputToDescriptor } =
  await import('./support/output.ts');
const { terminalHere } = await import('./terminal-here.ts');
const { removedByFirstThread } = await import('../engine/support/files/removed-if-killed.ts');

removedByFirstThread((path) => askRemovedIfKilled(memory, path));

const gone = (): void => process.exit();
// A Windows console takes bytes for letters of its code page; as a terminal it is given characters.
const isConsole = (descriptor: number): boolean => process.platform === 'win32' && isatty(descriptor);

process.exitCode = await run(
  process.argv.slice(2),
  terminalHere(import.meta.url, {
    write: isConsole(1) ? outputTo(new WriteStream(1), gone) : outputToDescriptor(1, gone),
    // Signals come to the first thread, which waits: the program ends, and a shell removes what is left beside a file.
    whenInterrupted: () => undefined,
    complain: isConsole(2) ? complaintsTo(new WriteStream(2)) : complaintsToDescriptor(2),
  }),
);

function sharedMemory(given: unknown): SharedArrayBuffer {
  if (given instanceof SharedArrayBuffer) return given;
  throw new Error('the command line was started without the memory in which it tells its end');
}
