import { useCallback, useSyncExternalStore } from 'react';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Cross } from '../ui/icons.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { noticeService } from '../services/notice-store.ts';
import type { Notice } from '../services/notice-store.ts';
import { useService } from '../state/context.ts';
import { useLeaving } from '../ui/hooks/use-leaving.ts';
import { readingTime } from '../ui/messages/reading-time.ts';
import styles from './Notices.module.css';

/**
 * Things to know once. What went wrong stands above the panes until it is closed; the rest lies over the lower edge, so
 * that no text moves as it comes and goes, and leaves by itself once it can have been read. The region is always there,
 * so that it is heard.
 */
export function Notices() {
  const notices = useService(noticeService);
  const shown = useSyncExternalStore(notices.subscribe, notices.get);
  const line = (notice: Notice) => <NoticeLine key={notice.id} notice={notice} dismiss={notices.dismiss} />;
  return (
    <output className={styles['notices']}>
      {shown.filter(({ passing }) => !passing).map(line)}
      <span className={styles['passing']}>{shown.filter(({ passing }) => passing).map(line)}</span>
    </output>
  );
}

interface LineProps {
  readonly notice: Notice;
  readonly dismiss: (id: number) => void;
}

function NoticeLine({ notice, dismiss }: LineProps) {
  const { id, message, action, passing } = notice;
  const onClose = useCallback(() => dismiss(id), [dismiss, id]);
  const hold = useLeaving(passing ? readingTime(message, action !== undefined) : null, onClose);
  return (
    <span className={styles['notice']} data-passing={passing} {...hold}>
      <span className={styles['message']}>{message}</span>
      {action !== undefined && (
        <QuietButton
          className={styles['action']}
          onClick={() => {
            action.run();
            onClose();
          }}
        >
          {action.label}
        </QuietButton>
      )}
      <IconButton label="Dismiss" onClick={onClose}>
        <Cross />
      </IconButton>
    </span>
  );
}
