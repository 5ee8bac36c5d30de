/** What scrolls must be reachable by key, or the arrow keys could not scroll it. */
export const FOCUSABLE = { tabIndex: 0 };
