/**
 * What passes between the installed program's first thread, which waits for a command and hears nothing meanwhile, and the
 * thread in which the command runs: memory that both have.
 */

/** What the first number of the memory says. */
const RUNS = 0;
const ENDED = 1;
const ASKS = 2;
/** State, exit status, length of a path; its bytes follow. */
const NUMBERS = 3;
const NUMBERS_BYTES = NUMBERS * Int32Array.BYTES_PER_ELEMENT;
/** No system opens longer ones (PATH_MAX of Linux). */
const LONGEST_PATH_BYTES = 4096;
/** The first thread does nothing else: it needs no longer than starting a program takes. */
const ANSWERED_WITHIN_MS = 5_000;

export type FromCommand =
  | { readonly kind: 'ended'; readonly status: number }
  /** The file is to go when the program does. */
  | { readonly kind: 'remove-if-killed'; readonly path: string };

/** The memory of a command that is about to be started. */
export function memoryOfCommand(): SharedArrayBuffer {
  return new SharedArrayBuffer(NUMBERS_BYTES + LONGEST_PATH_BYTES);
}

/** In the first thread: sleeps until the command says something. */
export function waitForCommand(memory: SharedArrayBuffer): FromCommand {
  const numbers = new Int32Array(memory, 0, NUMBERS);
  Atomics.wait(numbers, 0, RUNS);
  if (Atomics.load(numbers, 0) !== ASKS) return { kind: 'ended', status: Atomics.load(numbers, 1) };
  const bytes = Buffer.from(memory, NUMBERS_BYTES, Atomics.load(numbers, 2));
  return { kind: 'remove-if-killed', path: bytes.toString() };
}

/** In the first thread: what was asked is done, and the command goes on. */
export function answerCommand(memory: SharedArrayBuffer): void {
  const numbers = new Int32Array(memory, 0, NUMBERS);
  Atomics.store(numbers, 0, RUNS);
  Atomics.notify(numbers, 0);
}

/** In the command's thread: it has ended. */
export function tellEnd(memory: SharedArrayBuffer, status: number): void {
  const numbers = new Int32Array(memory, 0, NUMBERS);
  Atomics.store(numbers, 1, status);
  Atomics.store(numbers, 0, ENDED);
  Atomics.notify(numbers, 0);
}

/** In the command's thread: has a file removed when the program ends, whatever ends it. Waits until that is so. */
export function askRemovedIfKilled(memory: SharedArrayBuffer, path: string): void {
  const numbers = new Int32Array(memory, 0, NUMBERS);
  const bytes = Buffer.from(path);
  if (bytes.length > LONGEST_PATH_BYTES) return;
  Buffer.from(memory, NUMBERS_BYTES).set(bytes);
  Atomics.store(numbers, 2, bytes.length);
  Atomics.store(numbers, 0, ASKS);
  Atomics.notify(numbers, 0);
  Atomics.wait(numbers, 0, ASKS, ANSWERED_WITHIN_MS);
}
