import { useEffect, useState, useSyncExternalStore } from 'react';
import { useService } from '../state/context.ts';
import { printingService } from './printing-service.ts';
import type { PaperPart, PrintPhase } from './printing-service.ts';
import type { PrintSubject } from './subject.ts';

/** Whether what belongs to this subject is on its way to paper. */
export function usePrinting(subject: PrintSubject = 'view'): PrintPhase {
  const printing = useService(printingService);
  return useSyncExternalStore(printing.subscribe, () => {
    const now = printing.get();
    return now.subject === subject ? now.phase : 'none';
  });
}

/** Tells what a part of the window is called on paper and how far it is drawn: printing waits for all of it. */
export function usePaper({ title, made, of, what }: PaperPart, subject: PrintSubject = 'view'): void {
  const printing = useService(printingService);
  const [owner] = useState(() => ({}));
  useEffect(() => {
    printing.tell(owner, subject, { title, made, of, what });
  }, [printing, owner, subject, title, made, of, what]);
  useEffect(() => () => printing.leave(owner), [printing, owner]);
}

/** Whole at once, or not there yet: what is printed of a part that is waited for. */
export function usePaperOf(title: string, ready: boolean): void {
  usePaper({ title, made: ready ? 1 : 0, of: 1, what: 'parts' });
}
