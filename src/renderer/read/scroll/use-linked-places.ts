import { useEffect, useSyncExternalStore } from 'react';
import { reportService } from '../../services/report-store.ts';
import { useLibrary, useService, useServices } from '../../state/context.ts';
import type { Pane } from '../../state/reader-state.ts';
import type { ScrollLink } from './scroll-link.ts';

/** The texts that have just come are on the screen by then. */
const AFTER_PAINT_MS = 100;

/**
 * Teaches the link which passages of the reports on show belong side by side. Until the engine has
 * answered, and where it has nothing to say, sections and tables lead. It is asked once the reports can be read, which
 * would wait for the answer otherwise.
 */
export function useLinkedPlaces(link: ScrollLink, panes: readonly Pane[]): void {
  const { bridge } = useServices();
  const { reports } = useLibrary();
  const shown = [...new Set(panes.map((pane) => pane.report))].sort().join(' ');
  const texts = useService(reportService);
  const areThere = useSyncExternalStore(texts.subscribe, () =>
    panes.every(({ report }) => texts.get({ id: report }).status !== 'loading'),
  );
  useEffect(() => {
    if (!areThere) return;
    let stale = false;
    const learn = async (left: string, right: string) => {
      const answer = await bridge.call('compare.anchors', { left, right });
      if (!stale && answer.ok && answer.value.length > 0) link.learn(left, right, answer.value);
    };
    // A library that changed may hold another text under the same name, or none.
    const ids = shown.split(' ').filter((id) => reports.some((entry) => entry.id === id));
    const timer = setTimeout(() => {
      for (const [index, left] of ids.entries())
        for (const right of ids.slice(index + 1)) void learn(left, right);
    }, AFTER_PAINT_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [bridge, link, shown, reports, areThere]);
}
