import { LibraryTasks } from '../library/adding/LibraryTasks.tsx';
import { PrintTask } from '../printing/PrintTask.tsx';
import { REGION } from '../ui/region/regions.ts';
import { Welcome } from '../welcome/Welcome.tsx';
import { Notices } from './Notices.tsx';
import styles from './Shell.module.css';

/** What the reader has to say, between the header and the text. */
export function Tidings() {
  return (
    <>
      <Welcome />
      <div className={styles['notices']} {...REGION}>
        <Notices />
        <LibraryTasks />
        <PrintTask />
      </div>
    </>
  );
}
