/**
 * What parts of the page say of themselves by data attributes, so that others find them there: a mark which citation it
 * is, a block its id, and so on. Whoever draws a part spreads `on(value)` into it; whoever looks for it asks here. Style
 * sheets and the tests of the whole window know the names too.
 */

/** One attribute: what it is called, and how its value is written and read. */
export interface Sign<Value> {
  /** The attribute, to be spread into the element that says it. */
  readonly on: (value: Value) => Readonly<Record<`data-${string}`, string>>;
  /** What an element says; `undefined` where it says nothing of the kind. */
  readonly of: (element: EventTarget | null | undefined) => Value | undefined;
  /** The element that says it: this one, or the nearest around it. */
  readonly around: (target: EventTarget | null) => HTMLElement | null;
  /** The first element inside that says this. */
  readonly find: (within: ParentNode | null | undefined, value: Value) => HTMLElement | null;
  /** All elements inside that say anything of the kind, in the order of the page. */
  readonly all: (within: ParentNode | null | undefined) => readonly HTMLElement[];
}

/** A sign without a value, which may also come and go. */
interface Flag extends Omit<Sign<true>, 'find' | 'on' | 'of'> {
  readonly on: Readonly<Record<`data-${string}`, string>>;
  /** The first element inside that bears it. */
  readonly first: (within: ParentNode | null | undefined) => HTMLElement | null;
  readonly put: (element: Element) => void;
  readonly take: (element: Element) => void;
}

interface Form<Value> {
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Value;
}

const TEXT: Form<string> = { write: (text) => text, read: (text) => text };
const NUMBER: Form<number> = { write: String, read: Number };

const YES_OR_NO: Form<boolean> = { write: String, read: (text) => text === 'true' };

/** A place in a table or chart. */
const CELL_PLACE: Form<{ readonly row: number; readonly column: number }> = {
  write: ({ row, column }) => `${row},${column}`,
  read: (text) => {
    const [row = NaN, column = NaN] = text.split(',').map(Number);
    return { row, column };
  },
};

function sign<Value>(name: string, { write, read }: Form<Value>): Sign<Value> {
  const attribute = `data-${name}` as const;
  const selector = `[${attribute}]`;
  return {
    on: (value) => ({ [attribute]: write(value) }),
    of(element) {
      const text = element instanceof Element ? element.getAttribute(attribute) : null;
      return text === null ? undefined : read(text);
    },
    around: (target) => (target instanceof Element ? target.closest<HTMLElement>(selector) : null),
    find: (within, value) =>
      within?.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(write(value))}"]`) ?? null,
    all: (within) => [...(within?.querySelectorAll<HTMLElement>(selector) ?? [])],
  };
}

function flag(name: string): Flag {
  const attribute = `data-${name}` as const;
  const { around, all } = sign(name, TEXT);
  return {
    around,
    all,
    on: { [attribute]: '' },
    first: (within) => within?.querySelector<HTMLElement>(`[${attribute}]`) ?? null,
    put: (element) => element.setAttribute(attribute, ''),
    take: (element) => element.removeAttribute(attribute),
  };
}

/** What scrolls a report's text, or a view. */
export const SCROLLER = flag('scroller');
/** A pane, by its key. */
export const PANE = sign('pane', TEXT);
/** What a pane is taken by when it is moved. */
export const PANE_HEAD = flag('pane-head');
/** A pane, and whether it is the one that was used last. */
export const ACTIVE = sign('active', YES_OR_NO);
/** A block of a report, by its id. */
export const BLOCK = sign('block', TEXT);
/** A block that is a reference, by its printed number. */
export const REFERENCE = sign('reference', NUMBER);
/** Whose text stands inside, where several reports are shown: a report's id or a side. */
export const REPORT_SIDE = sign('report-side', TEXT);

/** A citation mark, by its index in the report. */
export const CITATION = sign('citation', NUMBER);
/** A way to a citation mark, by its index in the report. */
export const TO_CITATION = sign('go-to-citation', NUMBER);
/** An address that is asked about before it is opened. */
export const ADDRESS = sign('url', TEXT);
/** A repaired place, by the index of the repair in the report. */
export const REPAIR = sign('repair', NUMBER);
/** A word on a drawn page, by where it begins in the source. */
export const WORD_START = sign('word-start', NUMBER);
/** A row of a file's lines, by where it begins in what the file holds. */
export const FILE_OFFSET = sign('file-offset', NUMBER);
/** A drawn page, by its number in the file. */
export const SHEET = sign('sheet', NUMBER);
/** A button that opens a place of a report. */
export const OPENS_PLACE = flag('opens-place');

/** Marked words, by the index of the place among those of their block. */
export const HIGHLIGHT = sign('highlight', NUMBER);

/** Words that somebody has noted, by the id of the note; and the sign at their end. */
export const NOTE = sign('note', TEXT);
export const NOTE_SIGN = sign('note-sign', TEXT);

/** What scrolls a text beside whose lines a column of notes stands. */
export const BESIDE = flag('beside');

/** A citation mark whose card is open. */
export const OPEN = flag('open');
/** Marked words that stand out among all that are marked. */
export const CURRENT = flag('current');
/** A place that was just gone to. */
export const LANDED = flag('landed');

/** The list of results: whether its user is at it, or has left it for one of its hits. */
export const RESULTS = sign<'at' | 'left'>('results', {
  write: String,
  read: (text) => (text === 'left' ? 'left' : 'at'),
});
/** A hit in the list of results. */
export const HIT = flag('hit');
/** A search of before in the list below the field. */
export const RECENT = flag('recent');
/** A row of the library, by its place among all. */
export const LIBRARY_ROW = sign('row', NUMBER);
/** The same, by the id of its report. */
export const LIBRARY_REPORT = sign('library-report', TEXT);
/** A row of the list of sources, by the source's id. */
export const SOURCE = sign('source', TEXT);
/** A row of a view, or what is read as one, by what it is about: a view that is come back to stands at one. */
export const KEPT_ROW = sign('kept-row', TEXT);
/** What stays at the upper edge while such rows move below it. */
export const KEPT_HEAD = flag('kept-head');
/** A control in a table or chart, by its place. */
export const CELL = sign('cell', CELL_PLACE);

/** What was opened beside a text, and is not open at the next start. */
export const PASSING = flag('passing');

/** Drawn for paper, and not to be seen on the screen. */
export const ON_PAPER = flag('on-paper');
/** Of the screen alone. */
export const OFF_PAPER = flag('off-paper');

/** The comparison, in which letters are commands. */
export const COMPARISON = flag('compare');
/** A row of the comparison, or what stands for some, by its place in the list. */
export const ITEM = sign('item', NUMBER);
/** Of the two reports of a comparison: whose side of a row it is. */
export const ROW_SIDE = sign('of', TEXT);
/** A group of rows, by its first item. */
export const RUN_START = sign('first', NUMBER);
/** How many items a group holds that is not drawn. */
export const RUN_LENGTH = sign('count', NUMBER);
