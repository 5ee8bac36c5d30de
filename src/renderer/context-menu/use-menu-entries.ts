import { useEffect, useRef } from 'react';
import { useService } from '../state/context.ts';
import { menuEntryService } from './menu-entries.ts';
import type { OfferEntries } from './menu-entries.ts';

/** Offers entries of the context menu while the part that calls this is shown. */
export function useMenuEntries(offer: OfferEntries): void {
  const entries = useService(menuEntryService);
  const latest = useRef(offer);
  useEffect(() => {
    latest.current = offer;
  });
  useEffect(() => entries.join((target) => latest.current(target)), [entries]);
}
