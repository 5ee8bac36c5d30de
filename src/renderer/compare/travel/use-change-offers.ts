import { useOffer } from '../../commands/use-offer.ts';

/** Offers to go from change to change, by key and by menu. */
export function useChangeOffers(isPossible: boolean, onStep: (direction: 1 | -1) => void): void {
  const offer = (direction: 1 | -1) => ({ isPossible: () => isPossible, run: () => onStep(direction) });
  useOffer('next-change', offer(1), isPossible);
  useOffer('previous-change', offer(-1), isPossible);
}
