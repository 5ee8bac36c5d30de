import { useSyncExternalStore } from 'react';
import type { Concept } from '../../shared/model.ts';
import { CONCEPTS } from '../../shared/model.ts';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { yearsService } from '../years/years-store.ts';
import { historyService } from '../places/window-history.ts';
import { usePaperOf } from '../printing/use-paper.ts';
import { useAnswer, useService } from '../state/context.ts';
import { CheckBox } from '../ui/buttons/CheckBox.tsx';
import { Toolbar } from '../ui/frame/Toolbar.tsx';
import { ViewFrame } from '../ui/frame/ViewFrame.tsx';
import type { Area } from '../country/areas.ts';
import { CONCEPT_NAMES } from '../years/names.ts';
import { Picker } from '../ui/menu/Picker.tsx';
import { ForCountry } from '../country/ForCountry.tsx';
import bar from '../years/YearsBar.module.css';
import { AreaTableView } from './AreaTableView.tsx';
import { isProse } from './table-shape.ts';
import { TakeAlong } from './TakeAlong.tsx';
import styles from './TablesView.module.css';

const OPTIONS = CONCEPTS.map((id) => ({ id, name: CONCEPT_NAMES[id] }));

/** One table of an area in all of its years. */
export function TablesView() {
  return <ForCountry none="no tables to set side by side">{(area) => <InArea area={area} />}</ForCountry>;
}

function InArea({ area }: { readonly area: Area }) {
  const years = useService(yearsService);
  const history = useService(historyService);
  const { concept, changedOnly, repeated } = useSyncExternalStore(years.subscribe, years.get);
  const loaded = useAnswer(years.tables, { area: area.name, concept });
  const table = loaded.status === 'ready' ? loaded.value : null;
  usePaperOf(`${CONCEPT_NAMES[concept]} in ${area.name}`, loaded.status !== 'loading');
  return (
    <ViewFrame className={styles['tables']} label={`${CONCEPT_NAMES[concept]}, ${area.name}`}>
      <Toolbar label="What the table shows" className={bar['bar']}>
        <Picker
          label="Table"
          options={OPTIONS}
          chosen={concept}
          opener="Show every table"
          list="Table"
          none="No table of that name"
          onPick={(id) => {
            history.leave();
            years.set({ concept: CONCEPTS.find((one): one is Concept => one === id) ?? concept });
          }}
        />
        <CheckBox
          label="Only rows that changed"
          checked={changedOnly}
          onChange={(checked) => years.set({ changedOnly: checked })}
        />
        {table !== null && isProse(table) && (
          <CheckBox
            label="Repeat what stayed the same"
            checked={repeated}
            onChange={(checked) => years.set({ repeated: checked })}
          />
        )}
        {table !== null && table.rows.length > 0 && (
          <TakeAlong area={area.name} table={table} changedOnly={changedOnly} />
        )}
      </Toolbar>
      {loaded.status === 'failed' ? (
        <Failed error={loaded.error} onRetry={years.tables.retryFailed} />
      ) : table === null ? (
        <Waiting what={`Setting the years of ${area.name} side by side`} />
      ) : (
        <AreaTableView
          key={`${area.name} ${concept}`}
          area={area}
          table={table}
          changedOnly={changedOnly}
          repeated={repeated}
        />
      )}
    </ViewFrame>
  );
}
