/**
 * Keys that belong to the thing one is at, and are dealt with there: no command, but the help page tells of them.
 * Written as `key.ts` reads them.
 */
export interface WidgetKeys {
  readonly keys: readonly string[];
  readonly does: string;
}

export const WIDGET_KEYS: readonly WidgetKeys[] = [
  { keys: ['Escape'], does: 'Close what is open' },
  { keys: ['Down'], does: 'From the search field into the hits' },
  { keys: ['Up', 'Down', 'Home', 'End'], does: 'Move in the hits, the library, an outline or the sources' },
  { keys: ['Shift+Up', 'Shift+Down'], does: 'Select reports of the library, from one to the next' },
  { keys: ['Shift+Space'], does: 'Select the report that one is at, or no longer' },
  { keys: ['Mod+A'], does: 'Select all reports that the library lists, in its list' },
  { keys: ['Enter'], does: 'Open what one is at; in the search field, the best hit' },
  { keys: ['Enter', 'Shift+Enter'], does: 'Next and previous match, in the find bar' },
  { keys: ['Left', 'Right', 'Home', 'End'], does: 'Move along the views, or the years of the country' },
  { keys: ['Up', 'Down', 'Left', 'Right'], does: 'Move in a table of years or a time line' },
  { keys: ['Up', 'Down'], does: 'Previous and next change, in the overview of changes' },
  {
    keys: ['Up', 'Down', 'Left', 'Right'],
    does: 'From mark to mark, while a card is kept open',
  },
  { keys: ['Shift+F10'], does: 'What can be done with what one is at; the Menu key does the same' },
  { keys: ['Left', 'Right'], does: 'Previous and next page of an original' },
  {
    keys: ['Plus', 'Minus', 'W', 'P'],
    does: 'Size of its pages: larger, smaller, the width of the pane, whole',
  },
  { keys: ['Delete'], does: 'Forget a recent search, or take away a filter' },
];
