import { startTransition, useEffect, useState } from 'react';
import type { PrintPhase } from './printing-service.ts';

/** So many rows are drawn between two frames: few enough that the window goes on answering. */
const STEP = 400;

/**
 * How many rows of a long list are drawn for paper: more with every frame while it is made ready, all of them at once
 * where it goes to paper now, none otherwise.
 */
export function useDrawn(phase: PrintPhase, count: number): number {
  const [{ drawn, during }, set] = useState({ drawn: 0, during: phase });
  if (during !== phase) set({ drawn: phase === 'none' ? 0 : drawn, during: phase });
  useEffect(() => {
    if (phase !== 'preparing' || drawn >= count) return;
    const more = () => set((before) => ({ ...before, drawn: drawn + STEP }));
    const frame = requestAnimationFrame(() => startTransition(more));
    return () => cancelAnimationFrame(frame);
  }, [phase, drawn, count]);
  if (phase === 'none') return 0;
  return phase === 'paper' ? count : Math.min(count, drawn);
}
