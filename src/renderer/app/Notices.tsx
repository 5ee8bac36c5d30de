import { useSyncExternalStore } from 'react';
import { Cross } from '../ui/icons.tsx';
import { useServices } from '../state/context.ts';
import styles from './Notices.module.css';

/** Things to know once, above the panes until they are dismissed. The region is always there, so that it is heard. */
export function Notices() {
  const { notices } = useServices();
  const shown = useSyncExternalStore(notices.subscribe, notices.get);
  return (
    <output className={styles['notices']}>
      {shown.map((notice) => (
        <span key={notice.id} className={styles['notice']}>
          <span className={styles['message']}>{notice.message}</span>
          {notice.action !== undefined && (
            <button
              type="button"
              className={styles['action']}
              onClick={() => {
                notice.action?.run();
                notices.dismiss(notice.id);
              }}
            >
              {notice.action.label}
            </button>
          )}
          <button
            type="button"
            className={styles['dismiss']}
            aria-label="Dismiss"
            onClick={() => notices.dismiss(notice.id)}
          >
            <Cross />
          </button>
        </span>
      ))}
    </output>
  );
}
