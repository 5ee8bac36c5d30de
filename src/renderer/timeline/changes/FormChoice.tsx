import { useSyncExternalStore } from 'react';
import { historyService } from '../../places/window-history.ts';
import { useService } from '../../state/context.ts';
import { yearsService } from '../../years/years-store.ts';
import styles from './FormChoice.module.css';

/** The line of all years, or what changed in one of them. */
export function FormChoice() {
  const years = useService(yearsService);
  const history = useService(historyService);
  const { asChanges } = useSyncExternalStore(years.subscribe, years.get);
  return (
    <div className={styles['forms']} role="radiogroup" aria-label="Shown as">
      {([false, true] as const).map((isChanges) => (
        <label key={String(isChanges)} className={styles['form']}>
          <input
            type="radio"
            name="timeline-form"
            checked={asChanges === isChanges}
            onChange={() => {
              history.leave();
              years.set({ asChanges: isChanges });
            }}
          />
          {isChanges ? 'What changed' : 'All years'}
        </label>
      ))}
    </div>
  );
}
