import { startTransition, useEffect, useState } from 'react';
import type { PrintPhase } from './printing-service.ts';

/** So many rows are drawn between two frames: few enough that the window goes on answering. */
const STEP = 400;

/**
 * How many rows of a long list are drawn for paper: more with every frame while it is made ready, all of them at once
 * where it goes to paper now, none otherwise.
 */
export function useDrawn(phase: PrintPhase, count: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (phase === 'none') {
      setDrawn(0);
      return;
    }
    if (phase === 'paper' || drawn >= count) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + STEP)));
    return () => cancelAnimationFrame(frame);
  }, [phase, drawn, count]);
  if (phase === 'none') return 0;
  return phase === 'paper' ? count : Math.min(count, drawn);
}
