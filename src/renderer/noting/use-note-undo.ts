import { useSyncExternalStore } from 'react';
import { useOffer } from '../commands/use-offer.ts';
import { useService } from '../state/context.ts';
import { notingService } from './noting-service.ts';

/** Offers to take back what was done to notes, while the part that calls this is shown. */
export function useNoteUndo(): void {
  const noting = useService(notingService);
  const { canUndo, canRedo } = useSyncExternalStore(noting.subscribe, noting.get);
  const undo = { isPossible: () => noting.get().canUndo, run: () => void noting.undo() };
  const redo = { isPossible: () => noting.get().canRedo, run: () => void noting.redo() };
  useOffer('undo-note', undo, canUndo);
  useOffer('redo-note', redo, canRedo);
}
