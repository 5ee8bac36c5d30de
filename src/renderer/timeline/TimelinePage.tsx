import { useMemo, useRef } from 'react';
import type { CSSProperties } from 'react';
import type { Timeline } from '../../shared/years.ts';
import { useProvenance } from '../printing/provenance.ts';
import { SourceEnd, SourceSummary } from '../printing/SourceLines.tsx';
import { usePrinting } from '../printing/use-paper.ts';
import { useLibrary } from '../state/context.ts';
import { holdingsInWords, yearsInWords, yearsOf } from '../country/areas.ts';
import type { Area } from '../country/areas.ts';
import { ViewTitle } from '../ui/frame/ViewTitle.tsx';
import { useKeptRows } from '../places/use-kept-rows.ts';
import { ActionChart } from './actions/ActionChart.tsx';
import { AreaLevelChart } from './levels/AreaLevelChart.tsx';
import { AxisHead } from './axis/AxisHead.tsx';
import { FigureCharts } from './figures/FigureCharts.tsx';
import { LevelChart } from './levels/LevelChart.tsx';
import { DrawnContext } from './axis/timeline-context.ts';
import { TimelineTables } from './TimelineTables.tsx';
import { yearAxis } from './axis/year-axis.ts';
import { SCROLLER, ON_PAPER } from '../text/page-signs.ts';
import { REGION_START } from '../ui/region/regions.ts';
import styles from './TimelineView.module.css';

interface Props {
  readonly area: Area;
  readonly timeline: Timeline;
  readonly openOnly: boolean;
  readonly asTables: boolean;
}

/** The three parts of a time line under one axis of years. */
export function TimelinePage({ area, timeline, openOnly, asTables }: Props) {
  const { reports } = useLibrary();
  const drawn = useMemo(() => {
    const labels = new Map(reports.map(({ id, label }) => [id, label]));
    return { axis: yearAxis(timeline, yearsOf(area)), nameOf: (id: string) => labels.get(id) ?? id };
  }, [reports, timeline, area]);
  const isPrinted = usePrinting() !== 'none';
  const provenance = useProvenance(useMemo(() => area.reports.map(({ id }) => id), [area]));
  const scroller = useRef<HTMLDivElement>(null);
  useKeptRows({ scroller, name: `timeline ${area.name}${asTables ? ' tables' : ''}` });
  const columns: CSSProperties & Record<'--years', number> = { '--years': drawn.axis.years.length };
  const actions = openOnly ? timeline.actions.filter(({ state }) => state !== 'closed') : timeline.actions;
  return (
    <DrawnContext value={drawn}>
      <div ref={scroller} className={styles['scroller']} {...SCROLLER.on} {...REGION_START}>
        <div className={styles['page']} style={columns}>
          <ViewTitle className={styles['title']} span={yearsInWords(yearsOf(area))}>
            {area.name}
          </ViewTitle>
          <p className={styles['lead']}>{holdingsInWords(area)}</p>
          {isPrinted && <SourceSummary sources={provenance} />}
          {isPrinted && openOnly && (
            <p className={styles['lead']} {...ON_PAPER.on}>
              Only open actions.
            </p>
          )}
          {asTables ? (
            <TimelineTables {...timeline} actions={actions} />
          ) : (
            <>
              <AxisHead />
              {timeline.levels.length > 0 && <LevelChart {...timeline} />}
              {timeline.areaLevels.length > 0 && <AreaLevelChart {...timeline} />}
              {timeline.levels.length + timeline.areaLevels.length === 0 && (
                <p className={styles['lead']}>None of these reports prints an assessment.</p>
              )}
              <ActionChart actions={timeline.actions} openOnly={openOnly} />
              <FigureCharts figures={timeline.figures} />
            </>
          )}
          {isPrinted && <SourceEnd sources={provenance} />}
        </div>
      </div>
    </DrawnContext>
  );
}
