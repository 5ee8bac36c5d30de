import { useEffect, useRef } from 'react';
import type { CommandName } from '../../shared/commands/commands.ts';
import { useService } from '../state/context.ts';
import { offerService } from './offers.ts';
import type { Offer } from './offers.ts';

/**
 * Offers to do a command while the part that calls this is shown.
 *
 * @param about when this changes, what is possible may have changed, and is asked for again
 */
export function useOffer(name: CommandName, offer: Offer, about: unknown): void {
  const offers = useService(offerService);
  const latest = useRef(offer);
  const seen = useRef(about);
  useEffect(() => {
    latest.current = offer;
    if (seen.current === about) return;
    seen.current = about;
    offers.changed();
  });
  useEffect(
    () =>
      offers.make(name, {
        isPossible: () => latest.current.isPossible(),
        run: () => latest.current.run(),
      }),
    [offers, name],
  );
}
