import { useEffect, useState } from 'react';
import { selectedRange } from '../citations/passage/selected-passage.ts';

/** Whether something is selected inside a scroller. */
export function useSelectionHere(scroller: HTMLElement | null): boolean {
  const [isSelected, setIsSelected] = useState(false);
  useEffect(() => {
    if (scroller === null) return;
    const look = () => setIsSelected(selectedRange(scroller) !== null);
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [scroller]);
  return isSelected;
}
