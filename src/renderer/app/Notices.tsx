import { useSyncExternalStore } from 'react';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Cross } from '../ui/icons.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { noticeService } from '../services/notice-store.ts';
import { useService } from '../state/context.ts';
import styles from './Notices.module.css';

/** Things to know once, above the panes until they are dismissed. The region is always there, so that it is heard. */
export function Notices() {
  const notices = useService(noticeService);
  const shown = useSyncExternalStore(notices.subscribe, notices.get);
  return (
    <output className={styles['notices']}>
      {shown.map((notice) => (
        <span key={notice.id} className={styles['notice']}>
          <span className={styles['message']}>{notice.message}</span>
          {notice.action !== undefined && (
            <QuietButton
              className={styles['action']}
              onClick={() => {
                notice.action?.run();
                notices.dismiss(notice.id);
              }}
            >
              {notice.action.label}
            </QuietButton>
          )}
          <IconButton label="Dismiss" onClick={() => notices.dismiss(notice.id)}>
            <Cross />
          </IconButton>
        </span>
      ))}
    </output>
  );
}
