import { useSyncExternalStore } from 'react';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { yearsService } from '../years/years-store.ts';
import { printingService } from '../printing/printing-service.ts';
import { usePaperOf } from '../printing/use-paper.ts';
import { useAnswer, useService } from '../state/context.ts';
import { CheckBox } from '../ui/buttons/CheckBox.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { Toolbar } from '../ui/frame/Toolbar.tsx';
import { ToolbarEnd } from '../ui/frame/ToolbarEnd.tsx';
import { ViewFrame } from '../ui/frame/ViewFrame.tsx';
import type { Area } from '../country/areas.ts';
import { ForCountry } from '../country/ForCountry.tsx';
import bar from '../years/YearsBar.module.css';
import { ChangesView } from './changes/ChangesView.tsx';
import { FormChoice } from './changes/FormChoice.tsx';
import { TimelinePage } from './TimelinePage.tsx';
import styles from './TimelineView.module.css';

/** Levels, suggested actions and figures of an area, all on one line of years. */
export function TimelineView() {
  return <ForCountry none="no years to follow">{(area) => <InArea area={area} />}</ForCountry>;
}

function InArea({ area }: { readonly area: Area }) {
  const years = useService(yearsService);
  const { asChanges } = useSyncExternalStore(years.subscribe, years.get);
  const label = asChanges ? 'What changed in a year' : `${area.name} over the years`;
  return (
    <ViewFrame className={styles['timeline']} label={label}>
      {asChanges ? <ChangesView area={area} /> : <YearsView area={area} />}
    </ViewFrame>
  );
}

function YearsView({ area }: { readonly area: Area }) {
  const years = useService(yearsService);
  const { openOnly, asTables } = useSyncExternalStore(years.subscribe, years.get);
  const loaded = useAnswer(years.timelines, { area: area.name });
  const printing = useService(printingService);
  usePaperOf(`${area.name} over the years`, loaded.status !== 'loading');
  return (
    <>
      <Toolbar label="What the time line shows" className={bar['bar']}>
        <FormChoice />
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
        <ToolbarEnd>
          <QuietButton onClick={() => void printing.print('view')}>Print</QuietButton>
        </ToolbarEnd>
      </Toolbar>
      {loaded.status === 'failed' ? (
        <Failed error={loaded.error} onRetry={years.timelines.retryFailed} />
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
    </>
  );
}
