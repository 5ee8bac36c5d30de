/** How the reader is opened on this machine: decided from facts alone, so that every case can be listed. */

const INSTEAD = 'so the reader is served on a local address instead';

/**
 * @typedef {object} Facts
 * @property {string} platform `process.platform`
 * @property {boolean} hasDisplay whether a window can be shown; Linux alone may have none
 * @property {boolean} isRoot
 * @property {boolean} noSandbox the user asked for `--no-sandbox`
 * @property {string | null} electron path of Electron's binary, where it is there
 * @property {string | null} fetchFailure why fetching the binary did not work, once it was tried
 * @property {string | null} windowFailure why Electron could not open a window, once it was tried
 */

/**
 * @typedef {{ form: 'desktop', electron: string } | { form: 'fetch' } | { form: 'served', reason: string }} Decision
 */

/**
 * The next thing to do. What cannot work is found out before anything is fetched for it.
 *
 * @param {Facts} facts
 * @returns {Decision}
 */
export function decide({ platform, hasDisplay, isRoot, noSandbox, electron, fetchFailure, windowFailure }) {
  if (platform === 'linux' && !hasDisplay) return served('There is no display to open a window on');
  if (platform === 'linux' && isRoot && !noSandbox) {
    return served('Electron does not start as root (unless told to by "npm start -- --no-sandbox")');
  }
  if (windowFailure !== null) return served(`Electron could not open a window (${windowFailure})`);
  if (electron !== null) return { form: 'desktop', electron };
  if (fetchFailure !== null) return served(`Electron's binary could not be fetched (${fetchFailure})`);
  return { form: 'fetch' };
}

function served(cause) {
  return { form: 'served', reason: `${cause}, ${INSTEAD}.` };
}
