import { buttonLabel, keyHints } from '../../commands/key-hints.ts';
import { useCommand } from '../../commands/use-command.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { AddFolder, Plus } from '../../ui/icons.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { LibraryMenu } from './LibraryMenu.tsx';
import { useLibraryDoings } from './library-doings.ts';
import styles from './AddReports.module.css';

/** Adds files, or everything in a folder, to the library; and the library as one file. */
export function AddReports() {
  const { run: addFiles } = useCommand('add-reports');
  const { add } = useLibraryDoings();
  return (
    <span className={styles['buttons']}>
      <QuietButton className={styles['add']} {...keyHints('add-reports')} onClick={addFiles}>
        <Plus />
        {buttonLabel('add-reports')}
      </QuietButton>
      <IconButton
        size="large"
        label="Add a folder of reports"
        title="Add a folder of reports"
        onClick={() => add('folder')}
      >
        <AddFolder />
      </IconButton>
      <LibraryMenu />
    </span>
  );
}
