/** The engine's entry in its worker thread: wiring only. */
import { access, constants, mkdir } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineMethod, Handlers, ReaderEvent } from '../shared/contract.ts';
import { serve } from '../shared/rpc.ts';
import type { Server } from '../shared/rpc.ts';
import { checkArgument, ENGINE_ARGUMENTS } from './host/arguments.ts';
import type { EngineOptions } from './host/engine-options.ts';
import { engineHandlers } from './handlers.ts';
import { openLibrary } from './library.ts';
import { createSessionStore, noSessionStore } from './session-store.ts';

if (parentPort === null) throw new Error('The engine runs in a worker thread only.');

// Handed over by `startEngine`, which alone starts this worker, in the same type.
const options: EngineOptions = workerData;
if (options.killAtStart === true) process.exit(70);

const emit = (event: ReaderEvent): void => server.emit(event);
const onDefect = (description: string): void => {
  process.stderr.write(`engine: ${description}\n`);
};
const importWorker = new URL(
  import.meta.url.endsWith('.ts') ? './import/import-worker.ts' : './import-worker.js',
  import.meta.url,
);
const dataFolder = options.dataFolder === null ? null : await usableFolder(options.dataFolder);
const library = openLibrary({ ...options, dataFolder, importWorker }, { emit, onDefect });
const session = dataFolder === null ? noSessionStore() : createSessionStore(dataFolder, emit);
const server: Server = serve<EngineMethod>(parentPort, {
  handlers: withFault(engineHandlers(library, session)),
  check: (method, argument) => checkArgument(ENGINE_ARGUMENTS, method, argument),
  onDefect,
});
if (dataFolder !== options.dataFolder) {
  const message = `Nothing can be kept in ${options.dataFolder}: the panes will not be restored on the next start.`;
  emit({ kind: 'notice', message });
}

// Nothing waits for the index: it is made while the first page is being read.
const ready = await library;
await ready.warmUp();

/** The folder, made if missing; `null` where that cannot be, because a reader that keeps nothing still reads. */
async function usableFolder(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}

function withFault(handlers: Handlers<EngineMethod>): Handlers<EngineMethod> {
  const { killOn = null } = options;
  return killOn === null ? handlers : { ...handlers, [killOn]: () => process.exit(70) };
}
