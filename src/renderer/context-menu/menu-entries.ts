/** What can be done with the thing that is pointed at: each part of the window says it of what it shows. */
import type { CommandName } from '../../shared/commands/commands.ts';
import { service } from '../services/service.ts';

export interface MenuEntry {
  readonly label: string;
  /** The command that does the same, whose keys are shown. */
  readonly command?: CommandName;
  readonly run: () => void;
}

/** Entries that belong together; a line parts them from others. */
export type MenuGroup = readonly MenuEntry[];

/** What a part offers for an element of the page; nothing where that is none of its own. */
export type OfferEntries = (target: Element) => readonly MenuGroup[];

interface MenuEntries {
  /** Returns the way to leave. */
  readonly join: (offer: OfferEntries) => () => void;
  readonly at: (target: Element) => readonly MenuGroup[];
}

export const menuEntryService = service((): MenuEntries => {
  const offers = new Set<OfferEntries>();
  return {
    join(offer) {
      offers.add(offer);
      return () => offers.delete(offer);
    },
    at: (target) => [...offers].flatMap((offer) => offer(target)).filter((group) => group.length > 0),
  };
});
