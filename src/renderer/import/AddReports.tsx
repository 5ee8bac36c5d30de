import { AddFolder, Plus } from '../ui/icons.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import { useLibraryDoings } from './library-doings.ts';
import styles from './AddReports.module.css';

/** Adds files, or everything in a folder, to the library; and the library as one file. */
export function AddReports() {
  const { add } = useLibraryDoings();
  return (
    <span className={styles['buttons']}>
      <button type="button" className={styles['add']} onClick={() => add('files')}>
        <Plus />
        Add reports
      </button>
      <button
        type="button"
        className={styles['folder']}
        aria-label="Add a folder of reports"
        title="Add a folder of reports"
        onClick={() => add('folder')}
      >
        <AddFolder />
      </button>
      <LibraryMenu />
    </span>
  );
}
