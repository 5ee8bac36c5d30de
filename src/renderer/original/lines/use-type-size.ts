import { useEffect, useState } from 'react';
import type { PageSize } from '../../../shared/contract/contract.ts';

/** Where nothing can be measured. */
const USUAL: PageSize = { width: 7.2, height: 20 };
/** As `LinesView.module.css` has it. */
const PROBE_LETTERS = 50;

/** How wide a letter is, and how high a row, of an element that is so many letters wide and one row high. */
export function useTypeSize(probe: HTMLElement | null): PageSize {
  const [size, setSize] = useState(USUAL);
  useEffect(() => {
    if (probe === null) return;
    const look = () => {
      const { width, height } = probe.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      setSize((before) =>
        before.width === width / PROBE_LETTERS && before.height === height
          ? before
          : { width: width / PROBE_LETTERS, height },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(probe);
    return () => observer.disconnect();
  }, [probe]);
  return size;
}
