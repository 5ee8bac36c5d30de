import { useLayoutEffect, useMemo } from 'react';
import type { Repair, Report } from '../../../shared/model.ts';
import { createPaneAnchor } from '../../anchor/pane-anchor.ts';
import type { PaneAnchor } from '../../anchor/pane-anchor.ts';

/**
 * What keeps the words of a pane at its reading line; `null` until its text is on the page.
 *
 * @param printed repairs whose printed form is drawn in their stead
 */
export function usePaneAnchor(
  report: Report,
  scroller: HTMLElement | null,
  printed: readonly Repair[] | undefined,
): PaneAnchor | null {
  const anchor = useMemo(
    () =>
      scroller === null
        ? null
        : createPaneAnchor(scroller, report, (line) => scroller.style.setProperty('--line-at', `${line}px`)),
    [report, scroller],
  );
  useLayoutEffect(() => anchor?.draws(printed), [anchor, printed]);
  return anchor;
}
