import type { Choice } from '../../shared/contract.ts';
import { useServices } from '../state/context.ts';
import { AddFolder, Plus } from '../ui/icons.tsx';
import styles from './AddReports.module.css';

/** Adds files, or everything in a folder, to the library. */
export function AddReports() {
  const { bridge, notices } = useServices();
  const choose = async (what: Choice) => {
    const result = await bridge.call('host.choose-reports', { choose: what });
    if (!result.ok) notices.add(result.error.message);
  };
  return (
    <span className={styles['buttons']}>
      <button type="button" className={styles['add']} onClick={() => void choose('files')}>
        <Plus />
        Add reports
      </button>
      <button
        type="button"
        className={styles['folder']}
        aria-label="Add a folder of reports"
        title="Add a folder of reports"
        onClick={() => void choose('folder')}
      >
        <AddFolder />
      </button>
    </span>
  );
}
