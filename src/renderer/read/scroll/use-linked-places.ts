import { useEffect } from 'react';
import { useLibrary, useServices } from '../../state/context.ts';
import type { Pane } from '../../state/reader-state.ts';
import type { ScrollLink } from './scroll-link.ts';

/**
 * Teaches the link which passages of the reports on show belong side by side. Until the engine has
 * answered, and where it has nothing to say, sections and tables lead.
 */
export function useLinkedPlaces(link: ScrollLink, panes: readonly Pane[]): void {
  const { bridge } = useServices();
  const { reports } = useLibrary();
  const shown = [...new Set(panes.map((pane) => pane.report))].sort().join(' ');
  useEffect(() => {
    let stale = false;
    const learn = async (left: string, right: string) => {
      const answer = await bridge.call('compare.anchors', { left, right });
      if (!stale && answer.ok && answer.value.length > 0) link.learn(left, right, answer.value);
    };
    // A library that changed may hold another text under the same name, or none.
    const ids = shown.split(' ').filter((id) => reports.some((entry) => entry.id === id));
    for (const [index, left] of ids.entries())
      for (const right of ids.slice(index + 1)) void learn(left, right);
    return () => {
      stale = true;
    };
  }, [bridge, link, shown, reports]);
}
