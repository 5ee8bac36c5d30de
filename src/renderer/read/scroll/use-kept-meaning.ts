import { useCallback } from 'react';
import { areasAbout } from '../../country/areas.ts';
import { anchorService } from '../../anchor/anchors.ts';
import type { PaneAnchor } from '../../anchor/pane-anchor.ts';
import { reportService } from '../../services/report-store.ts';
import type { Report } from '../../../shared/model.ts';
import { useLibrary, useService, useServices } from '../../state/context.ts';
import { sameMeaning } from './same-meaning.ts';

/** Puts the anchor of a pane where the pane's report of before, of the same country, said the same; else at the top. */
export type KeepMeaning = (pane: string, report: Report, anchor: PaneAnchor) => void;

/** Sections and tables lead at once; passages, which the engine tells later, as long as nobody has read on. */
export function useKeptMeaning(): KeepMeaning {
  const { bridge } = useServices();
  const { reports } = useLibrary();
  const anchors = useService(anchorService);
  const texts = useService(reportService);
  return useCallback(
    (pane, report, anchor) => {
      const left = anchors.lastLeft(pane);
      const areasOf = (id: string) => reports.filter((one) => one.id === id).flatMap(areasAbout);
      const areas = areasOf(report.id);
      const isSameCountry = left !== undefined && areasOf(left.report).some((name) => areas.includes(name));
      const text = isSameCountry ? texts.get({ id: left.report }) : undefined;
      if (left === undefined || text?.status !== 'ready' || left.place === null) return anchor.goTo(null);
      const before = text.value;
      const { place } = left;
      const first = sameMeaning(place, before, report);
      anchor.goTo(first);
      const refine = async () => {
        const finer = await bridge.call('compare.anchors', { left: before.id, right: report.id });
        if (!finer.ok || finer.value.length === 0 || anchor.place() !== first) return;
        anchor.goTo(sameMeaning(place, before, report, finer.value));
      };
      void refine();
    },
    [bridge, reports, anchors, texts],
  );
}
