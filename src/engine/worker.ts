/** The engine's entry in its worker thread: wiring only. */
import { access, constants, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineMethod, Handlers, ReaderEvent } from '../shared/contract/contract.ts';
import { serve } from '../shared/contract/rpc.ts';
import type { Server } from '../shared/contract/rpc.ts';
import { createCalculator } from './calculation/calculator.ts';
import { checkArgument } from './host/arguments.ts';
import type { EngineOptions } from './host/engine-options.ts';
import { engineHandlers } from './handlers/handlers.ts';
import { watchingDisk } from './handlers/watching-disk.ts';
import { openLibrary } from './library/library.ts';
import type { Library, LibraryOptions } from './library/library.ts';
import { createPageDrawer } from './original/page-drawer.ts';
import { createPreferencesStore } from './preferences/preferences-store.ts';
import { createSessionStore } from './session/session-store.ts';
import { closedDiskWatch, createDiskWatch, NO_DISK_WATCH } from './support/disk/disk-watch.ts';
import type { DiskWatch, Unkept } from './support/disk/disk-watch.ts';
import { createBackground } from './support/background.ts';
import type { BackgroundTask } from './support/background.ts';
import { createBeginning } from './support/beginning.ts';
import { unusableFolder, unusableLibrary } from './support/files/folder-trouble.ts';
import { NO_SETTINGS } from './support/files/settings-file.ts';
import { makeFolderTree } from './support/files/make-folder.ts';

if (parentPort === null) throw new Error('The engine runs in a worker thread only.');

// Handed over by `startEngine`, which alone starts this worker, in the same type.
const options: EngineOptions = workerData;
const onlyBuiltIn = options.onlyBuiltIn === true;
if (options.killAtStart === true || (options.killAtStart === 'with-library' && !onlyBuiltIn))
  process.exit(70);

const ESCAPED: BackgroundTask = {
  name: 'uncaught',
  failed: 'Something in the background went wrong',
  meanwhile: 'reading and searching go on',
};

/** Where what is kept stands, if there is such a place, and who tells of a disk that takes nothing. */
interface FoundFolder extends Pick<LibraryOptions, 'dataFolder' | 'whyNoFolder'> {
  readonly disk: DiskWatch;
  /** Why nothing can be written in it. */
  readonly unwritable?: unknown;
}
const NOTHING_KEPT: FoundFolder = { dataFolder: null, disk: NO_DISK_WATCH };
/** Of a folder that cannot be written to from the start. */
const KEEPING_ANYTHING: Unkept = { name: 'anything', words: 'notes, and where you are in the reports' };

const emit = (event: ReaderEvent): void => server.emit(event);
const onDefect = (description: string): void => {
  process.stderr.write(`engine: ${description}\n`);
};
const isBuilt = !import.meta.url.endsWith('.ts');
const importWorker = new URL(isBuilt ? './import-worker.js' : './import/import-worker.ts', import.meta.url);
const calculate = createCalculator({
  worker: new URL(
    isBuilt ? './calculation-thread.js' : './calculation/calculation-thread.ts',
    import.meta.url,
  ),
});
const drawer = createPageDrawer({
  worker: new URL(isBuilt ? './page-thread.js' : './original/thread/page-thread.ts', import.meta.url),
});
const wanted = onlyBuiltIn ? null : options.dataFolder;
const { dataFolder, disk, unwritable, ...whyNot } =
  wanted === null ? NOTHING_KEPT : await foundFolder(wanted);
const library = openLibrary(
  { ...options, ...whyNot, dataFolder, importWorker, onlyBuiltIn, followsNotes: true },
  { emit, onDefect, disk },
).catch(withoutAdded);
const settings =
  dataFolder === null
    ? { session: NO_SETTINGS, preferences: NO_SETTINGS }
    : {
        session: createSessionStore(dataFolder, emit),
        preferences: createPreferencesStore(dataFolder, emit),
      };
/** What a window asks before its texts are there. */
const FIRST: ReadonlySet<string> = new Set<EngineMethod>([
  'library.list',
  'session.load',
  'preferences.load',
  'report.open',
]);
const beginning = createBeginning();
const server: Server = serve<EngineMethod>(parentPort, {
  handlers: withFault(watchingDisk(engineHandlers(library, settings, drawer, calculate), disk)),
  check: (method, argument) => {
    if (!FIRST.has(method)) beginning.over();
    return checkArgument(method, argument);
  },
  onDefect,
});

// What is run in the background tells of its own failures. Should one escape, it is told here and ends nothing.
const escaped = createBackground({ emit, onDefect });
const tellEscaped = (error: unknown): void => {
  void escaped.run(ESCAPED, () => {
    throw error;
  });
};
process.on('uncaughtException', tellEscaped);
process.on('unhandledRejection', tellEscaped);

if (unwritable !== undefined) disk.failed(KEEPING_ANYTHING, unwritable);
if (dataFolder === null) disk.tell();

// Nothing waits for the index: it is made while the first page is being read, or for the first search.
const ready = await library;
if (options.opensWindow === true) await beginning.past();
await ready.warmUp();

/** The folder, made if missing; `null` where that cannot be, because a reader that keeps nothing still reads. */
async function foundFolder(folder: string): Promise<FoundFolder> {
  const watch = createDiskWatch({ dataFolder: folder, emit });
  try {
    await makeFolderTree(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    // A folder on a read-only disk can be read all the same.
    const found = await stat(folder).catch(() => null);
    if (found?.isDirectory() !== true) {
      const closed = closedDiskWatch(await unusableFolder(folder, error), emit);
      return { dataFolder: null, whyNoFolder: await unusableLibrary(folder, error), disk: closed };
    }
    return { dataFolder: folder, disk: watch, unwritable: error };
  }
  return { dataFolder: folder, disk: watch };
}

/** The reports that ship, where the library cannot even be opened. */
function withoutAdded(error: unknown): Promise<Library> {
  onDefect(`opening the library: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const message = `The reports that were added cannot be opened because of a defect of the reader; those that ship with it can, and nothing is changed in ${wanted ?? ''}.`;
  emit({ kind: 'notice', message });
  return openLibrary(
    { ...options, dataFolder: null, whyNoFolder: message, importWorker },
    { emit, onDefect },
  );
}

function withFault(handlers: Handlers<EngineMethod>): Handlers<EngineMethod> {
  const { killOn = null } = options;
  return killOn === null ? handlers : { ...handlers, [killOn]: () => process.exit(70) };
}
