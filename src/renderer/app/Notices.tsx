import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { FocusEvent } from 'react';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Cross } from '../ui/icons.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { noticeService } from '../services/notice-store.ts';
import type { Notice } from '../services/notice-store.ts';
import { useService } from '../state/context.ts';
import { readingTime } from './reading-time.ts';
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

/**
 * Calls `onLeave` after a time during which nobody points at the element, has the focus in it, or has another window in
 * front; the time begins anew each time that ends.
 *
 * @param ms `null` for never
 * @returns what the element listens to
 */
function useLeaving(ms: number | null, onLeave: () => void) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const hidden = useSyncExternalStore(onVisibility, () => document.visibilityState === 'hidden');
  const held = pointed || focused || hidden;
  useEffect(() => {
    if (ms === null || held) return;
    const timer = setTimeout(onLeave, ms);
    return () => clearTimeout(timer);
  }, [ms, held, onLeave]);
  return {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
  };
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
