import { buttonLabel } from '../commands/key-hints.ts';
import styles from './HelpText.module.css';

/** How one sees whether there is a newer version, and what stays when the program is taken away. */
export function ProgramHelp() {
  return (
    <div className={styles['text']}>
      <p>
        The reader never looks for a newer version of itself. Open the page that you had its installer from,
        and hold the version there against the one in {buttonLabel('about')}. A newer one is installed over
        the older: reports, panes and preferences stay, and the search index is made anew once if need be.
      </p>
      <p>
        Removing the program leaves what is yours. {buttonLabel('about')} shows the folder; delete it if you
        want that gone as well.
      </p>
      <p>
        In a terminal, <code>findings-reader --help</code> lists what can be done without a window.
      </p>
    </div>
  );
}
