/** What the engine says of originals, and how much memory each that is shown may take. */
import { service } from '../../services/service.ts';
import { createListeners } from '../../services/store.ts';

/** Those of all panes, and some that were shown before. */
const MOST_FILES = 16;
/** Those of all panes. */
const MOST_TEXTS = 4;
/** Pages whose words are known. */
const MOST_PAGES = 48;
const MOST_OUTLINES = 48;

/** Pages of the originals of reports. */
export const originalPagesService = service(({ answers }) =>
  answers.to('original.open', { most: MOST_FILES }),
);

/** What files without pages hold. */
export const originalTextService = service(({ answers }) =>
  answers.to('original.text', { most: MOST_TEXTS }),
);

export const pageWordsService = service(({ answers }) => answers.to('original.words', { most: MOST_PAGES }));

export const outlineService = service(({ answers }) =>
  answers.to('original.outline', { most: MOST_OUTLINES }),
);

/** Pictures of pages, over all panes. */
const MEMORY_BYTES = 64 * 1024 * 1024;

interface ShownOriginals {
  /** Pages are shown in one more place. Returns the way to leave, which frees what is held when it is the last. */
  readonly join: () => () => void;
  /** Bytes for the pictures of each. */
  readonly memory: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

export const shownOriginalsService = service(({ bridge }): ShownOriginals => {
  const { subscribe, tell } = createListeners();
  let shown = 0;
  return {
    join() {
      shown += 1;
      tell();
      return () => {
        shown -= 1;
        tell();
        if (shown === 0) void bridge.call('original.rest', {});
      };
    },
    memory: () => MEMORY_BYTES / Math.max(1, shown),
    subscribe,
  };
});
