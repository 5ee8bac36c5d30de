/** The only user of `ipcMain`: calls from the page in, events to the page out. */
import { ipcMain } from 'electron';
import type { RouteCall } from '../engine/host/route-call.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, LISTEN_CHANNEL } from '../shared/channels.ts';
import type { ReaderEvent } from '../shared/contract.ts';
import { isOwnFrame } from './page-address.ts';

export interface IpcOptions {
  readonly route: RouteCall;
  readonly subscribe: (listener: (event: ReaderEvent) => void) => () => void;
  /** Address of the page. */
  readonly home: string;
}

/** Serve the page. A message from any other frame is refused by an exception on its side. */
export function serveIpc({ route, subscribe, home }: IpcOptions): void {
  let stopListening: (() => void) | null = null;

  ipcMain.handle(CALL_CHANNEL, ({ senderFrame }, method: unknown, argument: unknown) => {
    if (!isOwnFrame(senderFrame, home))
      throw new Error(`Refused: a call from ${senderFrame?.url ?? 'a closed frame'}`);
    return route(method, argument);
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
