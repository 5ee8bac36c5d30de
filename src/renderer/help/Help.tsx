import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { classNames } from '../ui/class-names.ts';
import dialog from '../ui/Dialog.module.css';
import { Cross } from '../ui/icons.tsx';
import { HELP_SECTIONS } from './sections.ts';
import type { HelpSection } from './sections.ts';
import styles from './Help.module.css';

/** What scrolls can be scrolled by key. */
const FOCUSABLE = { tabIndex: 0 };

interface Props {
  /** Where it is opened; `null` while it is closed. */
  readonly section: HelpSection['id'] | null;
  readonly onClose: () => void;
}

/** What there is to know of the reader, over the window. The keyboard starts in the text, so that its arrows scroll it. */
export function Help({ section, onClose }: Props) {
  const text = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={section !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog['backdrop']} />
        <Dialog.Popup className={classNames(dialog['popup'], styles['popup'])} initialFocus={text}>
          <div className={styles['head']}>
            <Dialog.Title className={dialog['title']}>Help</Dialog.Title>
            <Dialog.Close render={<IconButton label="Close help" title="Close (Escape)" />}>
              <Cross />
            </Dialog.Close>
          </div>
          <div ref={text} className={styles['text']} role="region" aria-label="Help text" {...FOCUSABLE}>
            {HELP_SECTIONS.map(({ id, title, Component }) => (
              <Section key={id} title={title} isWanted={id === section}>
                <Component />
              </Section>
            ))}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface SectionProps {
  readonly title: string;
  readonly isWanted: boolean;
  readonly children: ReactNode;
}

function Section({ title, isWanted, children }: SectionProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWanted) section.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  return (
    <section ref={section} aria-label={title}>
      <h3 className={styles['heading']}>{title}</h3>
      {children}
    </section>
  );
}
