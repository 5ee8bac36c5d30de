/**
 * The engine of the sources in this process: what it reads and keeps is what the built one does, without the second
 * that a process needs to start. For rounds by the thousand in which the reader is not killed.
 */
import { join, resolve } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createCalculator } from '../../src/engine/calculation/calculator.ts';
import { engineHandlers } from '../../src/engine/handlers/handlers.ts';
import { checkArgument } from '../../src/engine/host/arguments.ts';
import { openLibrary } from '../../src/engine/library/library.ts';
import { createPageDrawer } from '../../src/engine/original/page-drawer.ts';
import { createPreferencesStore } from '../../src/engine/preferences/preferences-store.ts';
import { createSessionStore } from '../../src/engine/session/session-store.ts';
import type { EngineMethod, ReaderEvent } from '../../src/shared/contract/contract.ts';
import { connect, serve } from '../../src/shared/contract/rpc.ts';
import { askingAgain } from './reader.ts';
import type { RunningEngine } from './reader.ts';

const root = resolve(import.meta.dirname, '../..');
const built = (name: string): URL => new URL(`file://${join(root, 'out/main', name)}`);

/** Start an engine on a data folder; `kill` waits until it has kept what it keeps, and closes it. */
export function startReaderHere(dataFolder: string, version = '0.0.0-soak'): RunningEngine {
  const events: ReaderEvent[] = [];
  let complaints = '';
  const onDefect = (what: string): void => void (complaints += `defect: ${what}\n`);
  const emit = (event: ReaderEvent): void => void events.push(event);
  const options = {
    reportsFolder: join(root, 'resources/reports'),
    dataFolder,
    version,
    importWorker: built('import-worker.js'),
  };
  const library = openLibrary(options, { emit, onDefect });
  const calculate = createCalculator({ worker: built('calculation-thread.js') });
  const drawer = createPageDrawer({ worker: built('page-thread.js') });
  const { port1, port2 } = new MessageChannel();
  const settings = {
    session: createSessionStore(dataFolder, emit),
    preferences: createPreferencesStore(dataFolder, emit),
  };
  serve<EngineMethod>(port1, {
    handlers: engineHandlers(library, settings, drawer, calculate),
    check: checkArgument,
    onDefect,
  });
  const client = connect<EngineMethod>(port2, { onEvent: emit, onDefect });
  const warm = library.then((opened) => opened.warmUp());
  return {
    ...askingAgain((method, argument) => client.call(method, argument)),
    events,
    complaints: () => complaints,
    kill: async () => {
      await warm;
      await (await library).keep();
      port1.close();
    },
  };
}
