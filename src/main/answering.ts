/**
 * Whoever answers the page: the engine, and the shell for what is the system's. A file of its own, because most of the program
 * is loaded with it, and a window that shows something already need not wait for that.
 */
import { shell } from 'electron';
import type { EngineOptions } from '../engine/host/engine-options.ts';
import { createHeadStart } from '../engine/host/head-start.ts';
import { readLicences } from '../engine/host/licences.ts';
import { pageImagesOf } from '../engine/host/page-images.ts';
import type { PageImages } from '../engine/host/page-images.ts';
import { createRoute } from '../engine/host/route-call.ts';
import type { RouteCall } from '../engine/host/route-call.ts';
import { startEngine } from '../engine/host/start-engine.ts';
import { startImport } from '../engine/host/start-import.ts';
import { within } from '../engine/support/within.ts';
import type { ImportSource, ReaderEvent } from '../shared/contract/contract.ts';
import { choosePlace, chooseLibraryFile, chooseReports } from './choose-reports.ts';
import { hostHandlers } from './host-handlers.ts';
import type { Shell } from './host-handlers.ts';
import { saveText } from './save-text.ts';

export interface Answering {
  readonly route: RouteCall;
  readonly images: PageImages;
  /** Add files to the library; goes on after it returns. */
  readonly addFiles: (sources: readonly ImportSource[]) => unknown;
  /** End for good, once what the page gave to be kept is written. */
  readonly end: () => Promise<void>;
}

export interface AnsweringOptions extends Pick<Shell, 'showTheme' | 'offer' | 'keepFirstScreen'> {
  /** The program's own folder. */
  readonly root: string;
  /** Module of the engine's thread. */
  readonly worker: URL;
  readonly engine: EngineOptions;
  readonly emit: (event: ReaderEvent) => void;
  readonly onDefect: (description: string) => void;
}

/** What a page hands over to be kept, by the beginning of the method's name. */
const KEEPS = /^(?:session|preferences|notes)\./;
/** A disk that takes longer does not keep the program from ending. */
const WRITTEN_WITHIN_MS = 3000;

/** Start the engine; it reads at once what a window asks first. */
export function startAnswering(options: AnsweringOptions): Answering {
  const { root, emit, onDefect } = options;
  const { version, dataFolder, chosenReports = null } = options.engine;
  const engine = startEngine({
    worker: options.worker,
    engine: { ...options.engine, opensWindow: true },
    onDefect,
  });
  engine.subscribe(emit);
  const addFiles = startImport(engine, emit);
  const handlers = hostHandlers({
    ...options,
    engine,
    version,
    platform: process.platform,
    dataFolder,
    licences: () => readLicences(root),
    openExternal: (url) => shell.openExternal(url),
    saveText,
    chooseReports: chosenReports === null ? chooseReports : () => Promise.resolve(chosenReports),
    chooseLibraryFile,
    choosePlace,
    addFiles,
  });
  const route = createRoute({ engine: createHeadStart(engine), handlers, onDefect });
  const keeping = new Set<Promise<unknown>>();
  return {
    route: (method, argument) => {
      const answer = route(method, argument);
      if (typeof method === 'string' && KEEPS.test(method)) {
        keeping.add(answer);
        void answer.finally(() => keeping.delete(answer));
      }
      return answer;
    },
    images: pageImagesOf(engine),
    addFiles,
    end: async () => {
      await within(Promise.allSettled(keeping), WRITTEN_WITHIN_MS);
      await engine.stop();
    },
  };
}
