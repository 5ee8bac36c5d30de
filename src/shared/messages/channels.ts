/** Names of the desktop form's message channels between the preload script and the main process. */

/** Page to main, answered: `(method, argument)` gives a `Result`. */
export const CALL_CHANNEL = 'reader:call';
/** Page to main: the page listens from now on. */
export const LISTEN_CHANNEL = 'reader:listen';
/** Main to page: a `ReaderEvent`. */
export const EVENT_CHANNEL = 'reader:event';
/** From the preload alone: paths of files that were dropped on the window. */
export const ADD_FILES_CHANNEL = 'reader:add-files';
