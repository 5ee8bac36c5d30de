import type { ReaderBridge } from '../shared/contract/contract.ts';

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
  if (window.reader === undefined)
    throw new Error('The window was opened without its connection to the reader.');
  return window.reader;
}
