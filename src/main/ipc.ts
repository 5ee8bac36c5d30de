/** The only user of `ipcMain`: calls from the page in, events to the page out. */
import { ipcMain } from 'electron';
import type { RouteCall } from '../engine/host/route-call.ts';
import {
  ADD_FILES_CHANNEL,
  CALL_CHANNEL,
  EVENT_CHANNEL,
  LISTEN_CHANNEL,
} from '../shared/messages/channels.ts';
import type { ImportSource, ReaderEvent } from '../shared/contract/contract.ts';
import { fail, ok } from '../shared/result.ts';
import { isOwnFrame } from './page-address.ts';

export interface IpcOptions {
  readonly route: RouteCall;
  /** Add files to the library; goes on after it returns. */
  readonly addFiles: (sources: readonly ImportSource[]) => unknown;
  readonly subscribe: (listener: (event: ReaderEvent) => void) => () => void;
  /** Address of the page. */
  readonly home: string;
}

/** Serve the page. A message from any other frame is refused by an exception on its side. */
export function serveIpc({ route, addFiles, subscribe, home }: IpcOptions): void {
  let stopListening: (() => void) | null = null;

  ipcMain.handle(CALL_CHANNEL, ({ senderFrame }, method: unknown, argument: unknown) => {
    if (!isOwnFrame(senderFrame, home))
      throw new Error(`Refused: a call from ${senderFrame?.url ?? 'a closed frame'}`);
    return route(method, argument);
  });

  ipcMain.handle(ADD_FILES_CHANNEL, ({ senderFrame }, paths: unknown) => {
    if (!isOwnFrame(senderFrame, home))
      throw new Error(`Refused: files from ${senderFrame?.url ?? 'a closed frame'}`);
    if (!isPaths(paths)) return fail('bad-argument', 'What was dropped is no file on this computer.');
    addFiles(paths.map((path) => ({ path })));
    return ok(null);
  });

  ipcMain.on(LISTEN_CHANNEL, ({ sender, senderFrame }) => {
    if (!isOwnFrame(senderFrame, home)) return;
    stopListening?.();
    const unsubscribe = subscribe((event) => sender.send(EVENT_CHANNEL, event));
    const stop = (): void => {
      unsubscribe();
      sender.off('did-navigate', stop);
      sender.off('destroyed', stop);
    };
    // A page that is gone hears nothing; what happens now is kept for the next one.
    sender.once('did-navigate', stop);
    sender.once('destroyed', stop);
    stopListening = stop;
  });
}

/** What the preload sends: at least one path; a file that stands on no disk has none. */
function isPaths(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((path) => typeof path === 'string' && path !== '')
  );
}
