import { useEffect, useRef } from 'react';
import { CopyButton } from '../citations/parts/CopyButton.tsx';
import { keyHints } from '../commands/key-hints.ts';
import { useCommand } from '../commands/use-command.ts';
import { useDispatch, useLibrary, useReaderState } from '../state/context.ts';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { REGION } from '../ui/region/regions.ts';
import { DEPARTMENT } from './department.ts';
import { Purpose } from './Purpose.tsx';
import styles from './Welcome.module.css';

/** The first lines that somebody reads: until they were used, and again from the help. */
export function Welcome() {
  const { welcome } = useReaderState();
  return welcome ? <WelcomeLines /> : null;
}

function WelcomeLines() {
  const dispatch = useDispatch();
  const { run: chooseFiles } = useCommand('add-reports');
  const added = useLibrary().reports.filter(({ builtIn }) => !builtIn).length;
  const atFirst = useRef(added);
  const close = () => dispatch({ kind: 'welcome', shown: false });
  useEffect(() => {
    if (added > atFirst.current) dispatch({ kind: 'welcome', shown: false });
  }, [added, dispatch]);
  return (
    <section className={styles['welcome']} aria-label="Welcome" {...REGION}>
      <div className={styles['lines']}>
        <p className={styles['purpose']}>
          <Purpose />
        </p>
        <p className={styles['more']}>
          Ten years of Kazakhstan are here to try it on. Chapters of other countries are on the Department’s
          page, which the reader itself never asks for: open it in your browser, save what you need, and add
          the files here. <code dir="ltr">{DEPARTMENT}</code>{' '}
          <CopyButton label="Copy address" text={() => DEPARTMENT} />
        </p>
      </div>
      <div className={styles['ways']}>
        <QuietButton className={styles['choose']} {...keyHints('add-reports')} onClick={chooseFiles}>
          Choose files…
        </QuietButton>
        <QuietButton
          onClick={() => {
            close();
            // The button goes with the lines: the keyboard goes on where the text is.
            document.querySelector('main')?.focus();
          }}
        >
          Start reading
        </QuietButton>
      </div>
    </section>
  );
}
