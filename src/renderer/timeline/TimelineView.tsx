import { useCallback, useSyncExternalStore } from 'react';
import { Failed } from '../app/Failed.tsx';
import { Waiting } from '../app/Waiting.tsx';
import { useLibrary, useReaderState, useServices } from '../state/context.ts';
import { AreaPicker } from '../years/AreaPicker.tsx';
import { shownArea } from '../years/areas.ts';
import type { Area } from '../years/areas.ts';
import { CheckBox } from '../years/CheckBox.tsx';
import bar from '../years/YearsBar.module.css';
import { TimelinePage } from './TimelinePage.tsx';
import styles from './TimelineView.module.css';

/** Levels, suggested actions and figures of an area, all on one line of years. */
export function TimelineView() {
  const { panes } = useReaderState();
  const { reports } = useLibrary();
  const { years } = useServices();
  const chosen = useSyncExternalStore(years.subscribe, () => years.get().area);
  const area = shownArea(
    chosen,
    panes.map(({ report }) => report),
    reports,
  );
  if (area === null)
    return (
      <p className={styles['empty']}>
        The library holds no chapter or summary of an area, so there are no years to follow.
      </p>
    );
  return <InArea area={area} />;
}

function InArea({ area }: { readonly area: Area }) {
  const { years } = useServices();
  const { openOnly, asTables } = useSyncExternalStore(years.subscribe, years.get);
  const get = useCallback(() => years.timeline(area.name), [years, area.name]);
  const loaded = useSyncExternalStore(years.subscribe, get);
  return (
    <section className={styles['timeline']} aria-label={`${area.name} over the years`}>
      <div className={bar['bar']} role="group" aria-label="What the time line shows">
        <AreaPicker area={area.name} onPick={(name) => years.set({ area: name })} />
        <CheckBox
          label="Only open actions"
          checked={openOnly}
          onChange={(checked) => years.set({ openOnly: checked })}
        />
        <CheckBox
          label="As tables"
          checked={asTables}
          onChange={(checked) => years.set({ asTables: checked })}
        />
        <div className={bar['end']}>
          <button type="button" className={bar['action']} onClick={() => window.print()}>
            Print
          </button>
        </div>
      </div>
      {loaded.status === 'failed' ? (
        <Failed error={loaded.error} onRetry={years.retry} />
      ) : loaded.status === 'loading' ? (
        <Waiting what={`Following ${area.name} through the years`} />
      ) : (
        <TimelinePage
          key={area.name}
          area={area}
          timeline={loaded.value}
          openOnly={openOnly}
          asTables={asTables}
        />
      )}
    </section>
  );
}
