import { useMemo } from 'react';
import { sheetsBetween } from './page-layout.ts';
import type { PageLayout } from './page-layout.ts';
import { planPictures } from './picture-plan.ts';
import type { Sight, SheetPictures } from './picture-plan.ts';

/** So many pages behind those in sight are drawn before they are scrolled to. */
const AHEAD = 2;

/** What is drawn now: the pages in sight, then the next ones, then the one before. */
export function usePictures(layout: PageLayout, sight: Sight, memory: number): readonly SheetPictures[] {
  return useMemo(() => {
    if (sight.width === 0) return [];
    const seen = sheetsBetween(layout, sight.top, sight.top + sight.height);
    const [first, last] = [seen[0]?.number ?? 1, seen.at(-1)?.number ?? 0];
    const next = [
      ...layout.sheets.slice(last, last + AHEAD),
      ...layout.sheets.slice(Math.max(0, first - 2), first - 1),
    ];
    const plan = planPictures({ seen, next, sight, density: window.devicePixelRatio, memory });
    return plan.toSorted((one, other) => one.sheet.number - other.sheet.number);
  }, [layout, sight, memory]);
}
