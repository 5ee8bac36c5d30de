import type { CarryingBridge, ReaderBridge } from '../shared/contract/contract.ts';
import { arrived } from '../shared/result.ts';

declare global {
  interface Window {
    /** Put there by the preload script, or by the loopback page's own bridge. */
    readonly reader?: ReaderBridge;
  }
}

/**
 * The one door to the engine and the shell.
 *
 * @throws where the page was opened without its bridge, which only a broken build can bring about.
 */
export function readerBridge(): ReaderBridge {
  const reader: CarryingBridge | undefined = window.reader;
  if (reader === undefined) throw new Error('The window was opened without its connection to the reader.');
  return {
    call: async (method, argument) => arrived(await reader.call(method, argument)),
    subscribe: reader.subscribe,
    addFiles: reader.addFiles,
  };
}
