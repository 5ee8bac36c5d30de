import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useService } from '../state/context.ts';
import { ProgressPanel } from '../ui/progress/ProgressPanel.tsx';
import { printingService } from './printing-service.ts';
import type { PaperPart } from './printing-service.ts';
import { OFF_PAPER } from '../text/page-signs.ts';
import styles from './PrintTask.module.css';

/** What takes no longer than this is not worth a word. */
const QUICK_MS = 300;
/** From here on the print itself takes long as well, and the window stands still meanwhile. */
const LONG = 3000;

/** Says that something is being made ready for paper, where that takes a while, and how far it has come. */
export function PrintTask() {
  const printing = useService(printingService);
  const { phase, part } = useSyncExternalStore(printing.subscribe, printing.get);
  const [late, setLate] = useState(false);
  useNamedPage(phase === 'paper' ? (part?.title ?? '') : '');
  useEffect(() => {
    if (phase !== 'preparing') return;
    const timer = setTimeout(() => setLate(true), QUICK_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [phase]);

  if (part === null || phase === 'none' || (!late && part.of < LONG)) return null;
  return (
    <div {...OFF_PAPER.on}>
      <ProgressPanel
        label="Getting ready to print"
        done={part.made}
        total={part.of}
        onCancel={phase === 'preparing' ? printing.cancel : null}
      >
        <output className={styles['said']}>{wordsOf(part)}</output>
      </ProgressPanel>
    </div>
  );
}

function wordsOf({ made, of, what }: PaperPart): string {
  const all = of.toLocaleString('en-US');
  if (of === 1) return 'Getting ready to print.';
  return made < of
    ? `Getting ready to print: ${made.toLocaleString('en-US')} of ${all} ${what}.`
    : `Printing ${all} ${what}. The window stands still until the pages are made.`;
}

/** The name of what is printed at the foot of each page, and of the file where it is kept as one. */
function useNamedPage(title: string): void {
  useLayoutEffect(() => {
    if (title === '') return;
    const before = document.title;
    document.title = title;
    document.documentElement.style.setProperty('--printed-title', JSON.stringify(title));
    return () => {
      document.title = before;
      document.documentElement.style.removeProperty('--printed-title');
    };
  }, [title]);
}
