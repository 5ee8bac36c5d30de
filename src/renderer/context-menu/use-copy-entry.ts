import { takingService } from '../services/taking.ts';
import { useService } from '../state/context.ts';
import type { MenuEntry } from './menu-entries.ts';

/** An entry that puts a text on the clipboard. */
export function useCopyEntry(): (label: string, text: () => string) => MenuEntry {
  const taking = useService(takingService);
  return (label, text) => ({ label, run: () => void taking.copy(text()) });
}
