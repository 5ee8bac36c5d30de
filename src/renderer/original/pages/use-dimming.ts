import { useSyncExternalStore } from 'react';
import { service } from '../../services/service.ts';
import { createStore } from '../../services/store.ts';
import { useService } from '../../state/context.ts';

/** Paper is white unless somebody wants it dimmed, then in all panes. */
const dimmingService = service(() => createStore({ dimmed: false }));

export function useDimming(): readonly [boolean, (dimmed: boolean) => void] {
  const store = useService(dimmingService);
  const { dimmed } = useSyncExternalStore(store.subscribe, store.get);
  return [dimmed, (next) => store.set({ dimmed: next })];
}
