/**
 * Commands that belong to a part of the window and are possible while it is shown: the part offers to do them, and
 * whoever runs a command need not know it.
 */
import type { CommandName } from '../../shared/commands/commands.ts';
import { service } from '../services/service.ts';
import { createListeners } from '../services/store.ts';

export interface Offer {
  readonly isPossible: () => boolean;
  readonly run: () => void;
}

interface Offers {
  /** Returns the way to take the offer back. */
  readonly make: (name: CommandName, offer: Offer) => () => void;
  /** Of several parts that offer the same, one that can do it. */
  readonly of: (name: CommandName) => Offer | undefined;
  /** What is offered may be possible now, or be so no more. */
  readonly changed: () => void;
  /** Told whenever there are other offers, or others are possible. Returns the way to leave. */
  readonly subscribe: (listener: () => void) => () => void;
}

export const offerService = service(() => createOffers());

function createOffers(): Offers {
  const offers = new Map<Offer, CommandName>();
  const { subscribe, tell } = createListeners();
  return {
    make(name, offer) {
      offers.set(offer, name);
      tell();
      return () => {
        offers.delete(offer);
        tell();
      };
    },
    of: (name) => [...offers].find(([offer, one]) => one === name && offer.isPossible())?.[0],
    changed: tell,
    subscribe,
  };
}
