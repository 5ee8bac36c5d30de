import { REPORT_FORMATS } from '../../shared/formats/report-formats.ts';
import { CopyButton } from '../citations/parts/CopyButton.tsx';
import { buttonLabel, keyHints } from '../commands/key-hints.ts';
import { listed } from '../reports/names.ts';
import { DEPARTMENT } from '../welcome/department.ts';
import styles from './HelpText.module.css';

const FORMATS = listed(REPORT_FORMATS.map(({ name }) => name));

/** Where the Department publishes its chapters, and how they come into the library. */
export function ChaptersHelp() {
  return (
    <div className={styles['text']}>
      <p>
        The Department of Labor publishes a chapter on each country every year. The reader works offline and
        fetches nothing, so open this page in your browser and save the chapters there:
      </p>
      <p className={styles['address']}>
        <code dir="ltr">{DEPARTMENT}</code>
        <CopyButton label="Copy address" text={() => DEPARTMENT} />
      </p>
      <p>
        Then choose {buttonLabel('add-reports')} <span className={styles['key']}>{keysOfAdding()}</span>, or
        drop files or folders on the window. It takes files of these kinds: {FORMATS}. One country in several
        years is where it serves best.
      </p>
    </div>
  );
}

/** "(Ctrl+O)", as the title of its button ends. */
function keysOfAdding(): string {
  return /\(.+\)$/.exec(keyHints('add-reports').title)?.[0] ?? '';
}
