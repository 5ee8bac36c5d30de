import type { Failure } from '../../../shared/result.ts';
import styles from './Message.module.css';

interface Props {
  readonly error: Failure;
  readonly onRetry: () => void;
}

/** Something that could not be had, why, and the way to ask for it again. */
export function Failed({ error, onRetry }: Props) {
  return (
    <div className={styles['message']} role="alert">
      <p>{error.message}</p>
      <button type="button" className={styles['action']} onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
