/** The one bridge between the page and the program. Runs sandboxed; knows the contract and two channels. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  ADD_FILES_CHANNEL,
  CALL_CHANNEL,
  EVENT_CHANNEL,
  LISTEN_CHANNEL,
} from '../shared/messages/channels.ts';
import type { CarryingBridge, DroppedFile, ReaderEvent } from '../shared/contract/contract.ts';
import { isForPage } from '../shared/contract/methods.ts';
import { createListeners } from '../shared/messages/listeners.ts';
import { fail } from '../shared/result.ts';

const { subscribe, tell, count } = createListeners<ReaderEvent>();

// The event itself stays here: it would hand the page a way to the main process.
ipcRenderer.on(EVENT_CHANNEL, (_event, message: ReaderEvent) => tell(message));

const bridge: CarryingBridge = {
  call: (method, argument) =>
    isForPage(method)
      ? ipcRenderer.invoke(CALL_CHANNEL, method, argument)
      : Promise.resolve(fail('bad-argument', `There is no method ${JSON.stringify(method)}.`)),
  subscribe: (listener) => {
    const leave = subscribe(listener);
    if (count() === 1) ipcRenderer.send(LISTEN_CHANNEL);
    return leave;
  },
  // Only here can a dropped file be asked where it is; the page neither learns nor says it.
  addFiles: (files) =>
    ipcRenderer.invoke(
      ADD_FILES_CHANNEL,
      files
        .filter(isFile)
        .map((file) => webUtils.getPathForFile(file))
        .filter((path) => path !== ''),
    ),
};

/** What the page gives as a dropped file is one: the contract only cannot name the type. */
function isFile(file: DroppedFile): file is DroppedFile & File {
  return typeof file === 'object' && file !== null && 'size' in file;
}

contextBridge.exposeInMainWorld('reader', bridge);
